"""What is asked of whoever brings a CSV: the file; then, once its rows were shown, why and from where."""

from django import forms
from django.core import signing

from editorial.domain.import_file import LARGEST, CannotRead, read_file
from editorial.models import check_printable
from editorial.services.import_storage import LASTS, PutAway

from .forms import found_source

GONE = "The file that was shown is here no more: it was taken, or is over an hour old. Choose it again."
WHY = (
    "Kept in the history of each draft; of a change to the public record it is printed in the public list, "
    "so write it for readers."
)
SHOWN_BY = (
    "What shows the changes of published rows, found by typing. A row whose “sources” name one that the "
    "record does not cite yet rests on that."
)
NO_SOURCE = "Say which source shows the changes: some rows that change bring none of their own."


class FileForm(forms.Form):
    """`table` is there once the form is valid, and `content` as it came."""

    file = forms.FileField(label="CSV file")

    def __init__(self, *args, columns, **kwargs):
        super().__init__(*args, **kwargs)
        self.columns, self.table, self.content = columns, None, b""
        needed, optional = columns
        more = f" May also have: {', '.join(optional)}." if optional else ""
        self.fields["file"].help_text = f"UTF-8, with the columns {', '.join(needed)}.{more}"

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(f"The file has {file.size:,} bytes; {LARGEST:,} at most are read.")
        self.content = file.read()
        try:
            needed, optional = self.columns
            self.table = read_file(self.content, needed=needed, optional=optional)
        except CannotRead as refusal:
            raise forms.ValidationError(str(refusal)) from None
        return file


class TakeForm(forms.Form):
    """`kept` names the file that was put away and what was shown of it; it is signed for one person."""

    kept = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        strip=True,
        validators=[check_printable],
        help_text=WHY,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 80}),
    )
    source_of_change = found_source()

    def __init__(self, *args, asks_source, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].error_messages["required"] = "Say why: it is kept with each row."
        self.asks_source = asks_source
        if not asks_source:
            del self.fields["source_of_change"]
        else:
            self.fields["source_of_change"].label = "Source of the changes"
            self.fields["source_of_change"].help_text = SHOWN_BY

    def clean_source_of_change(self):
        if not self.cleaned_data["source_of_change"]:
            raise forms.ValidationError(NO_SOURCE)
        return self.cleaned_data["source_of_change"]


def put_away(content, *, shown, salt):
    """The word by which the file is found again: signed, so that nobody names another's."""
    storage = PutAway()
    storage.save(content)
    return signing.dumps({"name": storage.name, "shown": shown}, salt=salt)


def brought_back(kept, *, salt):
    """(storage, content, digest of what was shown); forms.ValidationError where there is no such file."""
    try:
        said = signing.loads(kept or "", salt=salt, max_age=LASTS)
    except signing.BadSignature:
        raise forms.ValidationError(GONE) from None
    storage = PutAway(name=said["name"])
    content = storage.read()
    if content is None:
        raise forms.ValidationError(GONE)
    return storage, content, said["shown"]
