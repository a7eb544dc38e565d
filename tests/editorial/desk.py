"""People of the desk, and forms as a browser would send them."""

from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from editorial.models import Change, Proposal, Revision, Source, User
from editorial.services.decide import accept
from editorial.services.propose import propose
from editorial.services.publish import publish
from editorial.services.review import send_to_review


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


def proposed(client, fact, *, reason="Read anew", **typed):
    """What this person proposes by typing into the form of a published row."""
    shown_by = Source.objects.get(key="icrc-2020").pk
    sent = filled(client.get(change_address(fact)), reason=reason, source_of_change=shown_by, **typed)
    client.post(change_address(fact), sent)
    return Proposal.objects.filter(made_by=client.user).latest("pk")


def decide(client, proposal, decision, *, word=""):
    """Presses a button below a proposal."""
    sent = {"decision": decision, "word": word}
    return client.post(f"/admin/editorial/proposal/{proposal.pk}/change/", sent, follow=True)


def press(client, fact, move, *, word=""):
    """Presses a button that moves a row from stage to stage."""
    return client.post(
        change_address(fact).replace("/change/", "/move/"), {"move": move, "word": word}, follow=True
    )


def somebody(name):
    """A person without a role, for what is asked of services alone."""
    return User.objects.get_or_create(username=name)[0]


def trail(fact):
    """How long the trail is: public changes, moves of the revision, history, citations."""
    return Change.objects.count(), Revision.objects.get().number, fact.history.count(), fact.citations.count()


def put_out(fact, *, by=None, reason="New"):
    """From a draft to the public record, as two people do it."""
    send_to_review(fact, by=somebody("writer"))
    return publish(fact, by=by or somebody("publisher"), reason=reason)


def changed(fact, *, by=None, reason="Misread", **more):
    """A change of the public record, as two people make it; `more` is what is proposed."""
    proposal = propose(fact, by=somebody("writer"), reason=reason, **more)
    return accept(proposal, by=by or somebody("publisher"))
