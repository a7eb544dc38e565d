"""Floors that import-linter cannot see, because they run through the middle of a library."""

from tests.house.tree import imported_names, modules

WORDS = {"django.db.models.TextChoices", "django.db.models.IntegerChoices"}


def test_the_domain_takes_only_its_words_from_django():
    domain = [path for path in modules(in_packages=True) if "domain" in path.parts]
    taken = [(path, line, name) for path in domain for line, name in imported_names(path)]
    assert [f"{path}:{line} {name}" for path, line, name in taken if is_framework(name)] == []


def is_framework(name):
    return name.startswith(("django.", "rest_framework.", "simple_history.")) and name not in WORDS


def test_public_pages_are_drawn_in_one_place():
    """`render` of django.shortcuts would take the first template engine, which is the admin's."""
    shortcuts = {"django.shortcuts.render", "django.template.response.TemplateResponse"}
    faces = [path for path in modules(in_packages=True) if path.parts[0] == "dashboard"]
    taken = [(path, line, name) for path in faces for line, name in imported_names(path)]
    assert [f"{path}:{line} {name}" for path, line, name in taken if name in shortcuts] == []
