"""From stage to stage: buttons on the form, actions on the list, and the services behind both."""

from functools import partial

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse

from editorial.domain.printable import printable
from editorial.domain.roles import PUBLISH, SEND_TO_REVIEW
from editorial.domain.stage import Stage
from editorial.models import Source
from editorial.selectors.permission import may, may_send_this
from editorial.selectors.proposal import approved_by, lately_about, open_about
from editorial.selectors.trail import trail_of
from editorial.services.propose import CannotPropose
from editorial.services.publish import CannotPublish
from editorial.services.recheck import CannotRecheck
from editorial.services.review import CannotMove

from .forms import ReasonedAction
from .move import MOVES, published, sent

REFUSED = (CannotMove, CannotPublish, CannotPropose, CannotRecheck)


def named_source(request):
    """What was typed as the source of the change, or None."""
    typed = request.POST.get("source_of_change", "")
    return Source.objects.filter(pk=typed).order_by("pk").first() if typed.isdecimal() else None


class Moves:
    """For the admin of a fact."""

    action_form = ReasonedAction
    actions = ("send_chosen", "publish_chosen")

    def moves_open_to(self, user, fact):
        """The buttons below the row, by name."""
        return {name: move for name, move in MOVES.items() if move.is_open_to(user, fact)}

    def moving(self, request, fact):
        """What the form says of the way to the public record."""
        user, in_review = request.user, fact.stage == Stage.IN_REVIEW
        is_open, moves = self.has_change_permission(request, fact), self.moves_open_to(user, fact)
        approvals = approved_by(fact) if in_review else ()
        if any(approval.made_by == user for approval in approvals):
            moves.pop("publish", None)  # the second approval is somebody else's
        return {
            "moves": moves,
            "asks_word": moves and not is_open,
            "proposes": fact.stage == Stage.PUBLISHED and is_open,
            "show_send": may_send_this(user, fact),
            "had_a_hand": in_review and may(user, PUBLISH) and user.pk in fact.hands(),
            "two_look": in_review and fact.names_a_person(),
            "approvals": approvals,
            "trail": trail_of(fact),
            "waiting": open_about(fact),
            "decided": lately_about(fact),
        }

    def get_urls(self):
        meta = self.model._meta
        name = f"{meta.app_label}_{meta.model_name}_move"
        view = self.admin_site.admin_view(self.move_view)
        return [path("<path:object_id>/move/", view, name=name), *super().get_urls()]

    def move_view(self, request, object_id):
        """What a button of the form sends: the row as it stands, whatever was typed above, and a word."""
        if not self.has_change_permission(request):  # an author whose role was taken since
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        fact = self.get_object(request, unquote(object_id))
        if fact is None:
            raise Http404
        move = self.moves_open_to(request.user, fact).get(request.POST.get("move"))
        if move is None:
            raise PermissionDenied
        word = request.POST.get("word") or request.POST.get("reason") or ""
        do = partial(move.do, source=named_source(request)) if move.names_source else move.do
        self.carry_out(request, fact, do, word=word)
        return HttpResponseRedirect(self.address_of(fact))

    def response_change(self, request, obj):
        return self._sent_or(super().response_change, request, obj)

    def response_add(self, request, obj, **kwargs):
        return self._sent_or(super().response_add, request, obj, **kwargs)

    def _sent_or(self, otherwise, request, fact, **kwargs):
        """The form has been saved by now, in this same transaction."""
        if "_send" not in request.POST:
            return otherwise(request, fact, **kwargs)
        if not may_send_this(request.user, fact):
            raise PermissionDenied
        self.carry_out(request, fact, sent, word=request.POST.get("reason", ""))
        return HttpResponseRedirect(self.address_of(fact))

    def address_of(self, fact):
        """Its form."""
        meta = fact._meta
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[fact.pk])

    # Many at once: each row stands for itself, and a refused one does not hold up the others.

    def has_send_permission(self, request):
        return may(request.user, SEND_TO_REVIEW)

    def has_publish_permission(self, request):
        return may(request.user, PUBLISH)

    @admin.action(permissions=["send"], description="Send the chosen rows to review")
    def send_chosen(self, request, queryset):
        for fact in queryset:
            self.carry_out(request, fact, sent, word=request.POST.get("reason", ""))

    @admin.action(permissions=["publish"], description="Publish the chosen rows (with the reason)")
    def publish_chosen(self, request, queryset):
        for fact in queryset:
            self.carry_out(request, fact, published, word=request.POST.get("reason", ""))

    def carry_out(self, request, fact, do, *, word):
        """Says what was done, or why it was refused. Of the word, what cannot be printed is dropped."""
        try:
            said = do(fact, by=request.user, reason=printable(word).strip())
        except REFUSED as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, said.format(fact), messages.SUCCESS)
