"""To publish: a button on the form, an action on the list, and one service behind both."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect

from editorial.selectors.permission import may_publish, may_publish_this
from editorial.services.publish import CannotPublish, publish

from .forms import ReasonedAction


class Publishing:
    """For the admin of a fact."""

    action_form = ReasonedAction
    actions = ("publish_chosen",)

    def has_publish_permission(self, request):
        return may_publish(request.user)

    def response_change(self, request, obj):
        """The form has been saved by now, in this same transaction."""
        if "_publish" not in request.POST:
            return super().response_change(request, obj)
        if not may_publish_this(request.user, obj):
            raise PermissionDenied
        self._publish(request, obj, reason=request.POST.get("reason", "").strip())
        return HttpResponseRedirect(request.get_full_path())

    @admin.action(permissions=["publish"], description="Publish the chosen rows (with the reason)")
    def publish_chosen(self, request, queryset):
        """Each row stands for itself: one without a source does not hold up the others."""
        reason = request.POST.get("reason", "").strip()
        if not reason:
            self.message_user(request, "Nothing is published: say why, in the box above.", messages.ERROR)
            return
        for fact in queryset:
            if may_publish_this(request.user, fact):
                self._publish(request, fact, reason=reason)
            else:
                refusal = f"“{fact}” is {fact.get_stage_display().lower()}: it cannot be published here."
                self.message_user(request, refusal, messages.ERROR)

    def _publish(self, request, fact, *, reason):
        try:
            publish(fact, by=request.user, reason=reason)
        except CannotPublish as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, f"“{fact}” is published.", messages.SUCCESS)
