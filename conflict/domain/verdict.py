"""The six verdicts, each with the test that a person applies."""

from django.db.models import TextChoices


class Verdict(TextChoices):
    """A person's word on a claim, never a machine's."""

    SUPPORTED = "supported", "Supported by the record or evidence"
    CONTRADICTED = "contradicted", "Contradicted by the record or evidence"
    MIXED = "mixed", "Mixed"
    UNVERIFIED = "unverified", "Not supported by the evidence found"
    UNVERIFIABLE = "unverifiable", "Cannot be checked from public evidence"
    NOT_CHECKABLE = "not_checkable", "Opinion, threat or prediction: no truth value"


TESTS: dict[str, str] = {
    Verdict.SUPPORTED: "At least one dated act of the record, or one source that is no side to the matter, "
    "says what the claim says, on the claim’s own day and in its own scope, and no source of equal weight "
    "says otherwise. Where somebody speaks against their own interest, their word may be that source.",
    Verdict.CONTRADICTED: "At least one dated act of the record, or one source that is no side to the "
    "matter, says the opposite for the claim’s own day and scope, and no source of equal weight bears the "
    "claim out.",
    Verdict.MIXED: "The claim holds more than one assertion, or one that is right under one definition and "
    "not under another: one part meets the test for “supported”, another does not. The reasons say which.",
    Verdict.UNVERIFIED: "The claim could be checked from public evidence. It was looked for, and what was "
    "found meets neither the test for “supported” nor that for “contradicted”.",
    Verdict.UNVERIFIABLE: "Nobody outside could check it: it speaks of motives, of classified or unpublished "
    "matter, or compares without a measure.",
    Verdict.NOT_CHECKABLE: "A threat, a prediction, a wish or a judgement. It asserts nothing that could be "
    "so or not so when it is said; where a later act answers it, the reasons name the act.",
}
SHORT: dict[str, str] = {
    Verdict.SUPPORTED: "Supported",
    Verdict.CONTRADICTED: "Contradicted",
    Verdict.MIXED: "Mixed",
    Verdict.UNVERIFIED: "Not supported by evidence found",
    Verdict.UNVERIFIABLE: "Cannot be checked",
    Verdict.NOT_CHECKABLE: "No truth value",
}
