"""The app the public sees: pages, API and charts. It has no models of its own."""

from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "dashboard"
