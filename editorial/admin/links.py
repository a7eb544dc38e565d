"""Every link to another row is found by typing; none can be deleted from beside it."""

from typing import Any

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from editorial.domain.stage import Stage
from editorial.models import Fact


class FoundByTyping:
    """For an admin or an inline: autocomplete on each foreign key and many-to-many field."""

    def get_autocomplete_fields(self, request: Any) -> list[str]:
        fields = [*self.model._meta.fields, *self.model._meta.many_to_many]
        return [field.name for field in fields if field.is_relation and field.editable and not _hidden(field)]

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_change_related = False
        return field


def reply_address(fact: Fact) -> str:
    """Where a reply beside the row is begun; empty where it has no place for one."""
    if not fact.takes_replies or fact.stage != Stage.PUBLISHED:
        return ""
    kind = ContentType.objects.get_for_model(fact).pk
    return f"{reverse('admin:editorial_reply_add')}?content_type={kind}&object_id={fact.pk}"


def _hidden(field: Any) -> bool:
    """The half of a generic link that no person chooses."""
    return field.remote_field.model._meta.label == "contenttypes.ContentType"
