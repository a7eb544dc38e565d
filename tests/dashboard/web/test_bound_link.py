"""The address that asks who is bound, made for other pages."""

from datetime import date

from dashboard.web.bound_link import bound_path


def test_the_address_reads_as_a_reader_would_write_it():
    asked = bound_path(weapon="m864", states=("RUS", "UKR", "USA"), day=date(2023, 7, 11))
    assert asked == "/bound/?weapon=m864&state=RUS,UKR,USA&as_of=2023-07-11"


def test_what_is_left_out_is_left_to_the_page():
    assert bound_path() == "/bound/"
    assert bound_path(states=["LTU"]) == "/bound/?state=LTU"
