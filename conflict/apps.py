"""The app that knows what is fielded and said: weapons, records of them, events, statements, claims."""

from django.apps import AppConfig


class ConflictConfig(AppConfig):
    name = "conflict"
    verbose_name = "Weapons and statements"
