"""What is pasted or uploaded to be compared: one table of one treaty, and its day where it prints none."""

from django import forms

from treaties.domain.depositary import LARGEST, Unreadable
from treaties.domain.depositary_file import decoded, read_table
from treaties.models import Treaty

NO_DAY = (
    "This file prints no STATUS AS AT; the Treaty Collection's XML never does. Say in “Status as at” on "
    "which day it was taken from the collection."
)


class TableForm(forms.Form):
    """`table` and `day` are there once the form is valid."""

    treaty = forms.ModelChoiceField(
        Treaty.objects.none(), help_text="Those that have a chapter and number in the UN Treaty Collection."
    )
    text = forms.CharField(
        required=False,
        strip=False,
        label="Paste",
        widget=forms.Textarea(attrs={"rows": 8, "cols": 80, "spellcheck": "false"}),
        help_text="The source of the whole status page (HTML), the collection's XML, or our own CSV: its day "
        "and its totals are read too. Text copied from the window loses the marks, and is not read.",
    )
    file = forms.FileField(required=False, label="Or a file", help_text="Two megabytes at most.")
    day = forms.DateField(
        required=False,
        label="Status as at",
        widget=forms.DateInput(attrs={"placeholder": "2026-11-22", "size": 12}),
        help_text="Only for a file that prints no day of its own: when it was taken from the collection.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        published = Treaty.objects.filter(stage="published").exclude(collection_reference="")
        self.fields["treaty"].queryset = published.order_by("short_name")
        self.table = None

    def clean(self):
        cleaned = super().clean()
        text, file = cleaned.get("text") or "", cleaned.get("file")
        if text.strip() and file:
            self.add_error("file", "Paste a table or choose a file, not both.")
        elif not self.errors:
            try:
                self.table = read_table(self._whole(text, file))
                cleaned["day"] = self._day(cleaned.get("day"))
            except Unreadable as refusal:
                self.add_error("file" if file else "text", str(refusal))
        return cleaned

    def _whole(self, text, file):
        """The text; that of a file stands in the box from then on, so that its rows can be taken."""
        if file is None:
            return text
        if file.size > LARGEST:
            raise Unreadable(f"The file has {file.size:,} bytes; {LARGEST:,} at most are read.")
        self.data = self.data.copy()
        self.data["text"] = decoded(file.read())
        return self.data["text"]

    def _day(self, typed):
        printed = self.table.status_as_at
        if printed is None and typed is None:
            self.add_error("day", NO_DAY)
        elif printed and typed and printed != typed:
            self.add_error("day", f"The table says its own day, {printed}. Leave this empty.")
        return printed or typed
