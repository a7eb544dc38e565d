"""The admin is our own site: with a second factor, and with a door for who must choose a password."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    default_site = "editorial.entrance.site.Desk"
