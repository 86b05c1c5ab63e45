"""Two documents compared: nothing of either is lost, and what did not change is not shown as changed."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from document_builders import ANSWERS
from vetdesk.documents.assembly import assemble
from vetdesk.documents.compare import Change, compare, compare_words
from vetdesk.documents.flat import FlatLine, LineKind, flat
from vetdesk.documents.redlinefile import write_redline
from vetdesk.documents.wordlook import CONTRACT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
WORDS = st.text(alphabet="甲方乙方应当在十五日内支付。，1234.5ab ", min_size=1, max_size=24)


def texts_of(lines):
    return "\n".join(line.text for line in lines)


def read(pieces, gone):
    return "".join(piece.text for piece in pieces if piece.change is not gone)


@st.composite
def flat_documents(draw):
    lines = [FlatLine(kind=LineKind.TITLE, part="", cells=(draw(WORDS),))]
    for part in draw(st.lists(st.sampled_from("abcdef"), max_size=5, unique=True)):
        lines.append(FlatLine(kind=LineKind.HEADING, part=part, cells=(draw(WORDS),), label="第一条　"))
        for _ in range(draw(st.integers(0, 5))):
            kind = draw(st.sampled_from([LineKind.PARAGRAPH, LineKind.ITEM, LineKind.ROW]))
            cells = 3 if kind is LineKind.ROW else 1
            lines.append(
                FlatLine(
                    kind=kind,
                    part=part,
                    cells=tuple(draw(WORDS) for _ in range(cells)),
                    label="" if kind is LineKind.ROW else draw(st.sampled_from(["", "1.1　", "1.2　"])),
                    clause=draw(st.sampled_from(["", "CL-01", "CL-02"])),
                )
            )
    return tuple(lines)


@given(flat_documents(), flat_documents())
@settings(max_examples=200, deadline=None)
def test_the_comparison_of_any_two_documents_holds_both_whole(old, new):
    found = compare(old, new)

    assert found.text(new=False) == texts_of(old)
    assert found.text(new=True) == texts_of(new)


@given(flat_documents())
def test_a_document_compared_with_itself_shows_no_change(one):
    found = compare(one, one)

    assert found.is_same
    assert [line.change for line in found.lines] == [Change.SAME] * len(one)


@given(WORDS, WORDS)
def test_the_words_of_any_two_lines_can_be_read_back(old, new):
    pieces = compare_words(old, new)

    assert read(pieces, Change.INSERTED) == old
    assert read(pieces, Change.DELETED) == new


def test_an_amount_is_exchanged_whole_and_the_words_around_it_stay():
    pieces = compare_words(
        "违约金为人民币10,000.00元，五日内支付。", "违约金为人民币20,000.00元，五日内支付。"
    )

    assert [(one.text, one.change) for one in pieces] == [
        ("违约金为人民币", Change.SAME),
        ("10,000.00", Change.DELETED),
        ("20,000.00", Change.INSERTED),
        ("元，五日内支付。", Change.SAME),
    ]


@pytest.fixture
def agreements(tmp_path, own_pack):
    """Give the small agreement, and the same with an article more and another price."""
    before, _ = assemble(*own_pack, ANSWERS)
    after, _ = assemble(*own_pack, ANSWERS | {"has_security": True})
    return flat(before), flat(after)


def test_a_new_article_is_inserted_and_the_articles_behind_it_are_only_renumbered(agreements):
    found = compare(*agreements)

    inserted = [line for line in found.lines if line.change is Change.INSERTED]
    assert inserted
    assert {line.part for line in inserted} != {line.part for line in found.lines}
    renumbered = [line for line in found.lines if line.renumbered]
    assert renumbered
    assert found.count(Change.DELETED) == 0
    assert all(piece.change is Change.SAME for line in renumbered for cell in line.cells for piece in cell)


def test_rows_of_a_long_table_are_told_by_their_first_cell(monkeypatch):
    monkeypatch.setattr("vetdesk.documents.compare._MOST_PAIRS", 4)
    rows = [
        FlatLine(kind=LineKind.ROW, part="annex", cells=(str(number), f"债务人{number}", "100.00"))
        for number in range(1, 8)
    ]
    changed = [
        *rows[:3],
        *(FlatLine(kind=one.kind, part="annex", cells=(*one.cells[:2], "90.00")) for one in rows[3:]),
    ]

    found = compare(rows, changed)

    assert [line.change for line in found.lines] == [Change.SAME] * 3 + [Change.CHANGED] * 4


# --- tracked changes ---------------------------------------------------------------------------


def body_of(docx):
    with zipfile.ZipFile(BytesIO(docx)) as packed:
        return etree.fromstring(packed.read("word/document.xml"))[0]


def settled(docx, *, accept):
    """Return the text after all changes are accepted or rejected, read by the rules of the format."""
    dropped = "del" if accept else "ins"
    body = body_of(docx)
    for mark in list(body.iter(f"{W}{dropped}")):
        parent = mark.getparent()
        if parent.tag == f"{W}trPr":
            row = parent.getparent()
            row.getparent().remove(row)
        elif parent.tag == f"{W}rPr":
            parent.set("gone", "1")
        else:
            parent.remove(mark)
    lines, open_line = [], ""
    for element in body:
        if element.tag == f"{W}tbl":
            lines += ["\t".join(words(cell) for cell in row.iter(f"{W}tc")) for row in element.iter(f"{W}tr")]
        elif element.tag == f"{W}p":
            open_line += words(element)
            if not any(one.get("gone") for one in element.iter(f"{W}rPr")):
                lines.append(open_line)
                open_line = ""
    return "\n".join(line for line in lines if line.strip())


def words(element):
    return "".join(one.text or "" for one in element.iter(f"{W}t", f"{W}delText"))


def without_empty(text):
    return "\n".join(line for line in text.split("\n") if line.strip())


@given(flat_documents(), flat_documents())
@settings(max_examples=60, deadline=None)
def test_accepting_every_change_gives_the_new_text_and_rejecting_the_old(old, new):
    file = write_redline(compare(old, new), author="周青", at=AT, language="zh-CN")

    assert settled(file, accept=True) == without_empty(texts_of(new))
    assert settled(file, accept=False) == without_empty(texts_of(old))


def test_each_tracked_change_says_who_and_when_and_has_a_number_of_its_own(agreements):
    file = write_redline(compare(*agreements), author="周青", at=AT, language="zh-CN")

    marks = list(body_of(file).iter(f"{W}ins", f"{W}del"))
    assert marks
    assert {one.get(f"{W}author") for one in marks} == {"周青"}
    assert {one.get(f"{W}date") for one in marks} == {"2026-11-23T04:00:00Z"}
    numbers = [one.get(f"{W}id") for one in marks]
    assert len(set(numbers)) == len(numbers)


def test_the_keys_of_a_redline_leave_the_width_of_a_table_to_their_values(agreements):
    file = Document(BytesIO(write_redline(compare(*agreements), author="周青", at=AT, language="zh-CN")))

    widths = [[int(column.width) for column in table.columns] for table in file.tables]
    assert any(len(table) == 2 and table[0] < table[1] / 2 for table in widths)
    # A file counts in twentieths of a point (635 EMU), so each column may be rounded up by half of one.
    assert [one for one in widths if sum(one) > CONTRACT.body.width + 635 * len(one)] == []


def test_the_pages_of_a_redline_are_numbered(agreements):
    file = Document(BytesIO(write_redline(compare(*agreements), author="周青", at=AT, language="zh-CN")))

    foot = file.sections[0].footer._element.xml
    assert "第" in file.sections[0].footer.paragraphs[0].text
    assert "NUMPAGES" in foot
    assert "NUMPAGES" not in file.element.xml
