"""Every link to another row is found by typing; none can be deleted from beside it."""

from typing import Any

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper


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


def _hidden(field: Any) -> bool:
    """The half of a generic link that no person chooses."""
    return field.remote_field.model._meta.label == "contenttypes.ContentType"
