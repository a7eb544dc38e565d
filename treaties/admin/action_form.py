"""The form of an act: the law behind each field, and what the law does not let pass."""

from editorial.admin.forms import FactForm
from editorial.domain.precision import say_long
from treaties.domain.action_kind import SIGNATURES
from treaties.models import TreatyAction
from treaties.selectors.audited import first_day

HELP = {
    "treaty": "A protocol is a treaty of its own: consent to one is not consent to another (CCW).",
    "state": "The state whose act it is. A territory is never a state of its own here.",
    "kind": "The exact act. After signature: ratification, acceptance or approval (VCLT article 14); without "
    "it: accession (VCLT article 15; CCM article 16). A definitive signature binds by itself (VCLT article "
    "12). A notice of withdrawal does not end party status before its day of effect (CCM article 20(3)).",
    "done_on": "The day the depositary received the instrument (VCLT articles 16 and 78): not that of "
    "parliament, president or press. A signature: the day it was put. Of a month or year, its last day.",
    "date_precision": "How well the day is known; it is shown only as exactly as this.",
    "follows_rule": "The treaty's own rule gives the day of effect (VCLT article 24(3); CCM article 17(2): "
    "the first day of the sixth month after the deposit). Unset it where the kind of act is not certain "
    "enough for that, for instance where a ratification may have been a succession.",
    "effective_stated_on": "Only what a source prints. Needed for a withdrawal or suspension, where no rule "
    "computes (CCM article 20(3)); a succession may take effect before its notice.",
    "printed_name": "The state's name as the depositary printed it on that day.",
    "depositary_notification": "For instance C.N.776.2008.TREATIES-2. Its date is not the day of the act.",
    "note": "A footnote printed in place.",
}


class ActionForm(FactForm):
    """Refuses a signature on or after the day the treaty closed for signature."""

    class Meta:
        help_texts = HELP

    def clean(self):
        cleaned = super().clean()
        treaty, done_on = cleaned.get("treaty"), cleaned.get("done_on")
        closed_on = treaty.closed_on if treaty else None
        if cleaned.get("kind") in SIGNATURES and done_on and closed_on:
            precision = cleaned.get("date_precision") or "day"
            if first_day(TreatyAction(done_on=done_on, date_precision=precision)) >= closed_on:
                self.add_error(
                    "done_on",
                    f"{treaty.short_name} was closed for signature from {say_long(closed_on)}: since then a "
                    "state joins by accession (VCLT article 15). Correct the day or the kind of act.",
                )
        return cleaned
