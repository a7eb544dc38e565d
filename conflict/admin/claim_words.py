"""What an editor reads beside the fields of a claim."""

from conflict.domain.test_lines import EXAMPLE, EXPECTED

HELP = {
    "number": "Its place in the statement, and the end of its public address: once published it stays. "
    "Empty: the next number.",
    "text": "One assertion in one neutral sentence, as it was meant, without our judgement: said, stated, "
    "reported, denied. Two assertions are two claims.",
    "kind": "What sort of assertion. A threat, a prediction or an opinion has no truth value: the verdict "
    "says so, and the reasons name a later act that answers it.",
    "states": "Of whom it speaks, not who speaks.",
    "treaty": "Under which treaty, where it speaks of one.",
    "verdict": "A person’s word, never the machine’s. Empty: not yet assessed. What each verdict asks for "
    "stands on the page about our method.",
    "rationale": "Two or three sentences: which record, which source, which day. What a speaker thought or "
    "wanted is left out. Where a named person's honesty is at stake, two people look.",
    "assessed_by": "Who gave the verdict, as the public shall read it.",
    "assessed_on": "The day of the verdict. What the record says of the tests on that day is kept: where it "
    "says something else later, the claim is marked for another look.",
}
EVIDENCE = (
    "What bears on it, found by typing; sources for and against, not only the one that prints the words. "
    "A claim about a living person is not published without. Pages and quotes go on the claim’s own form."
)
TESTS = (
    f"Questions to the record, one a line: states, what is expected, treaty, day. For instance {EXAMPLE}. "
    f"Expected is {EXPECTED} (party means in_force, not_party means not_deposited). Empty: the record "
    "of acts cannot answer it."
)
ROLE = (
    "Context is printed beside the claim and never compared with the verdict. A line may end with its own "
    "word, asserts or context."
)
EMPTIED = "A published claim must keep at least one source."
