"""People of the desk, and forms as a browser would send them."""

from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from editorial.models import User


def person(role, *, name=""):
    """A user in this role who may enter the desk."""
    user = User.objects.create(username=name or role.name.lower(), is_staff=True)
    user.groups.add(Group.objects.get(name=role.name))
    return user


def logged_in(role, *, name=""):
    """A browser at the desk; `.user` is who sits before it."""
    client = Client()
    client.user = person(role, name=name)
    client.force_login(client.user)
    return client


def change_address(fact):
    return reverse(f"admin:{fact._meta.app_label}_{fact._meta.model_name}_change", args=[fact.pk])


def filled(answer, **typed):
    """What a browser sends back from a form it was shown, with what was typed; None clears a field."""
    form, sent = answer.context["adminform"].form, {}
    parts = [form]
    for inline in answer.context["inline_admin_formsets"]:
        parts += [inline.formset.management_form, *inline.formset.forms]
    for part in parts:
        for bound in part:
            value = bound.value()
            if bound.field.disabled or value is None or value is False:
                continue
            value = bound.field.prepare_value(value)
            sent[bound.html_name] = list(value) if isinstance(value, list) else value
    sent.update(typed)
    return {name: value for name, value in sent.items() if value is not None}


def words_of(answer):
    """What the desk said after a form was sent."""
    return [str(message) for message in answer.context["messages"]]


def citing(source, *, locator="", row=0):
    """One line of the sources below a fact."""
    line = f"editorial-citation-content_type-object_id-{row}"
    return {f"{line}-source": source.pk, f"{line}-locator": locator}
