"""The app that knows what is law: states, treaties and the acts between them."""

from django.apps import AppConfig


class TreatiesConfig(AppConfig):
    name = "treaties"
    verbose_name = "Treaties"
