"""“Bring rows as CSV”: what each row would become, then, once that was seen, all of it to the desk."""

import csv
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html

from editorial.domain.import_file import MOST, read_file
from editorial.domain.import_words import LEFT_OUT, MEANINGS, TAKEN, Verdict
from editorial.domain.roles import IMPORT
from editorial.selectors.permission import may, may_edit_this
from editorial.services.import_rows import Rows
from editorial.services.load import file_of

from .import_form import FileForm, TakeForm, brought_back, put_away

DONE = (
    "Taken to the desk: {} as new drafts, {} as changed drafts, {} as proposals. "
    "See the <a href='{}'>drafts</a> and the <a href='{}'>proposals</a>."
)
PROPOSALS = "admin:editorial_proposal_changelist"
DOUBTED = 20  # drafts held against the audit at once: each asks the database two dozen times


class ComesAsCsv:
    """For the admin of a fact whose seed is a CSV: one address more, for whoever may import."""

    change_list_template = "admin/import_list.html"
    import_shows = "summary"  # the column that says what a new row is about

    def import_faults(self, fact):
        """(field, sentence) by the rules of this fact's own form."""
        return ()

    def get_urls(self):
        view = self.admin_site.admin_view(self.import_view)
        return [path("import/", view, name=self.name_of("import")), *super().get_urls()]

    def name_of(self, page):
        return f"{self.opts.app_label}_{self.opts.model_name}_{page}"

    def changelist_view(self, request, extra_context=None):
        address = reverse(f"admin:{self.name_of('import')}") if may(request.user, IMPORT) else ""
        return super().changelist_view(request, {**(extra_context or {}), "import_address": address})

    def import_view(self, request):
        """Nothing is written but by the button below a preview."""
        if not may(request.user, IMPORT):
            raise PermissionDenied
        if "example" in request.GET:
            return self.import_example()
        if "_take" in request.POST:
            return self.import_take(request)
        form = FileForm(request.POST or None, request.FILES or None, columns=self.import_columns())
        if request.method != "POST" or not form.is_valid():
            return self.import_page(request, form)
        found = self.import_rows(request, form.table).preview()
        if found.fault:
            self.message_user(request, found.fault, messages.ERROR)
        kept = put_away(form.content, shown=found.digest, salt=self.import_salt(request))
        return self.import_page(request, self.import_form(), found=found, kept=kept)

    def import_take(self, request):
        """Takes what was shown, or shows again what there is by now."""
        try:
            storage, content, shown = brought_back(request.POST.get("kept"), salt=self.import_salt(request))
        except ValidationError as refusal:
            self.message_user(request, refusal.message, messages.ERROR)
            return self.import_page(request, self.import_form())
        needed, optional = self.import_columns()
        rows = self.import_rows(request, read_file(content, needed=needed, optional=optional))
        found = rows.preview()
        take = TakeForm(request.POST, asks_source=found.asks_source)
        if not take.is_valid():
            return self.import_page(request, self.import_form(), found=found, take=take)
        said = take.cleaned_data
        became = rows.take(reason=said["reason"], source=said.get("source_of_change"), shown=shown)
        if became.fault:
            self.message_user(request, became.fault, messages.ERROR)
            storage.remove()
            kept = put_away(content, shown=found.digest, salt=self.import_salt(request))
            return self.import_page(request, self.import_form(), found=found, kept=kept)
        storage.remove()
        numbers, drafts = (
            became.numbers,
            reverse(f"admin:{self.name_of('changelist')}") + "?stage__exact=draft",
        )
        told = format_html(DONE, *(numbers[v] for v in TAKEN), drafts, reverse(PROPOSALS))
        self.message_user(request, told, messages.SUCCESS)
        written = [hand for hand in became.hands if hand.verdict in (Verdict.NEW, Verdict.DRAFT)]
        self.warn(request, [doubt for hand in written[:DOUBTED] for doubt in self.doubts(hand.fact)])
        return self.import_page(request, self.import_form(), found=became, done=True)

    def import_page(self, request, form, *, found=None, kept="", take=None, done=False):
        """The page, with what became of the rows where there are any."""
        hands = found.hands if found else ()
        if found and found.takes and not done and take is None:
            take = TakeForm(initial={"kept": kept}, asks_source=found.asks_source)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Bring {self.opts.verbose_name_plural} as CSV",
            "opts": self.opts,
            "media": self.media + (take or form).media,
            "form": form,
            "found": found,
            "take": take,
            "done": done,
            "most": MOST,
            "verdicts": [
                (v.label, *MEANINGS[v], found.numbers[v]) for v in MEANINGS if found and found.numbers[v]
            ],
            "left_out": [(MEANINGS[hand.verdict][0], hand) for hand in hands if hand.verdict in LEFT_OUT],
            "taken": [
                (MEANINGS[hand.verdict][0], hand, self.import_shown(hand))
                for hand in hands
                if hand.verdict in TAKEN
            ],
            "same": [hand for hand in hands if hand.verdict in (Verdict.SAME, Verdict.WAITS)],
        }
        return TemplateResponse(request, "admin/import.html", context)

    def import_shown(self, hand):
        """What a new row is about, cut short."""
        return hand.row.values.get(self.import_shows, "")[:200] if hand.verdict == Verdict.NEW else ""

    def import_form(self):
        return FileForm(columns=self.import_columns())

    def import_rows(self, request, table):
        return Rows(
            file_of(self.model),
            table,
            by=request.user,
            may_edit=partial(may_edit_this, request.user),
            check=self.import_faults,
        )

    def import_columns(self):
        """(those a file needs, those it may have besides): the header of the seed."""
        file = file_of(self.model)
        with file.path.open(encoding="utf-8", newline="") as stream:
            header = next(csv.reader(stream))
        return tuple(name for name in header if name not in file.optional), file.optional

    def import_example(self):
        """The header and one row of the compiled record."""
        file = file_of(self.model)
        with file.path.open(encoding="utf-8", newline="") as stream:
            head = [row for row, _ in zip(csv.reader(stream), range(2), strict=False)]
        answer = HttpResponse(content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{file.path.name}"'
        csv.writer(answer).writerows(head)
        return answer

    def import_salt(self, request):
        return f"import {self.opts.label_lower} {request.user.pk}"
