"""A CSV is read whole or refused in one sentence that says what to do."""

import pytest

from editorial.domain.import_file import LARGEST, MOST, CannotRead, read_file

NEEDED = ("key", "title")


def refusal(content, **more):
    with pytest.raises(CannotRead) as refused:
        read_file(content, needed=NEEDED, **more)
    return str(refused.value)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark of UTF-8"])
def test_rows_come_with_the_line_on_which_they_begin(mark):
    table = read_file(mark + 'key,title\r\na,"one\ntwo"\r\n,\r\nb, Über \r\n'.encode(), needed=NEEDED)
    assert table.columns == NEEDED
    assert [(line.number, line.cells) for line in table.lines] == [(2, ("a", "one\ntwo")), (5, ("b", "Über"))]


def test_what_a_spreadsheet_would_reckon_with_stays_text():
    table = read_file(b'key,title\na,"=1+1"\nb,@SUM(A1)\n', needed=NEEDED)
    assert [line.cells[1] for line in table.lines] == ["=1+1", "@SUM(A1)"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty"),
        (b"key,title\n", "There is a header, and no row below it."),
        (b"key;title\na;b\n", "separated by semicolons. Save the file as CSV with commas."),
        (b"key\ttitle\na\tb\n", "separated by tabs"),
        (b"PK\x03\x04 and more", "This is a workbook of a spreadsheet."),
        ("key,title\n".encode("utf-16"), "written in UTF-16"),
        (b"key,title\na,b\na,M\xfcnchen\n", "Line 3 is not written in UTF-8."),
        (b"key,title\na,b\x00\n", "Line 2 holds what is no text."),
        (b'key,title\na,b\nc,"d\ne,f\n', "The row that begins on line 3 cannot be read as CSV"),
        (b"key,titel\na,b\n", "The header lacks: title. The header has what is not known here: titel."),
        (b"key,title,key\na,b,c\n", "The header names twice: key."),
        (b"key,title,\na,b,c\n", "not known here: (no name). The columns are: key, title."),
        (b"key,title\n" + b"a,b\n" * (MOST + 1), "The file has 5,001 rows; 5,000 at most are read."),
        (b"x" * (LARGEST + 1), "10,000,000 at most are read"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(content, words):
    assert words in refusal(content)


def test_a_column_may_be_left_out_where_the_plan_says_so():
    assert read_file(b"key,title,note\na,b,c\n", needed=NEEDED, optional=("note", "more")).lines
    assert "The columns are: key, title, note." in refusal(b"key\na\n", optional=("note",))
