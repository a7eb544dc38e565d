"""A note is read as a withdrawal only where it says so and nothing else; what is not read stays visible."""

from datetime import date

import pytest

from treaties.domain.depositary_note import notes_in, read_withdrawal, speaks_of_leaving

NOTIFIED, EFFECT = date(2024, 9, 6), date(2025, 3, 6)


@pytest.mark.parametrize(
    "text",
    [
        "On 6 September 2024, the Government of X notified the Secretary-General of its withdrawal from the "
        "Convention. In accordance with article 20 (3), it took effect on 6 March 2025.",
        "By a notification received on 6 September 2024, X denounced it with effect from 6 March 2025.",
        "The decision of X to withdraw was received on 6 September 2024. The denunciation shall take effect "
        "for X on 6 March 2025.",
        "On 6 September 2024 X withdrew, effective 6 March 2025.",
    ],
)
def test_the_notice_and_its_effect_are_read_from_plain_sentences(text):
    found = read_withdrawal(text)
    assert (found.notified_on, found.effective_on) == (NOTIFIED, EFFECT)


def test_a_notice_may_not_say_when_it_takes_effect():
    found = read_withdrawal("On 6 September 2024, the Government of X denounced the Convention.")
    assert (found.notified_on, found.effective_on) == (NOTIFIED, None)


@pytest.mark.parametrize(
    "text",
    [
        "On 6 September 2024, the Government of X withdrew its reservation to article 3.",
        "On 6 September 2024, the Government of X withdrew the declaration made upon signature.",
        "On 6 September 2024, X notified its withdrawal. On 1 January 2025, it rescinded that decision.",
        "On 6 September 2024, X informed of its decision to withdraw the notification of withdrawal.",
        "On 6 September 2024, X withdrew its signature.",
        "The withdrawal took effect on 6 March 2025.",
        "The withdrawal takes effect on 6 March 2025. On 6 September 2024 X notified it.",
        "On 6 March 2026, X denounced the Convention with effect from 6 March 2025.",
        "X withdrew in 2024.",
    ],
)
def test_what_could_be_mistaken_for_a_withdrawal_is_not_read_but_is_seen(text):
    assert read_withdrawal(text) is None
    assert speaks_of_leaving(text)


def test_a_note_of_another_kind_speaks_of_no_leaving():
    assert read_withdrawal("With a territorial exclusion in respect of Greenland.") is None
    assert not speaks_of_leaving("With a territorial exclusion in respect of Greenland.")


def test_notes_begin_with_a_raised_mark_or_a_number_and_go_on_until_the_next():
    lines = [
        ("", "See below."),
        ("1", "One."),
        ("", "More of one."),
        ("", "2."),
        ("", "Two."),
        ("", "3. Three"),
    ]
    assert notes_in(lines) == {"1": "One. More of one.", "2": "Two.", "3": "Three"}
