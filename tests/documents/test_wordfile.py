"""The .docx of a document says what its tree says, and its numbers are counted by the word processor."""

import re
import shutil
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from document_builders import ANSWERS, ENTRUSTED, given_context, write_pack
from vetdesk.documents import packs, tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.chinese import ordinal
from vetdesk.documents.jobs import Mode, Stamp
from vetdesk.documents.plaintext import document_text
from vetdesk.documents.wordfile import write_docx
from vetdesk.domain.money import Money
from vetdesk.domain.numbering import Numbering
from word_texts import W, assembled, body_of, convert, expected, read, without_form_words


@pytest.fixture(scope="module")
def agreement():
    return assembled(given_context())


@pytest.fixture(scope="module")
def small_pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack")
    write_pack(folder)
    return packs.load_pack("test.agreement", folder), packs.load_library(folder)


def test_the_docx_of_the_agreement_says_what_the_tree_says_in_the_same_order(agreement):
    lines = without_form_words(read(write_docx(agreement, Stamp(number="甲-1", draft=False))), agreement)

    assert lines == expected(agreement)


def test_the_rows_of_a_question_stand_in_both_texts_as_clause_and_as_table():
    suppliers = [
        {"name": "<b>云算</b>有限公司", "kind": "存储", "place": "上海", "data": "", "consented_on": ""},
        {"name": "长" * 200, "kind": "短信", "place": "", "data": "电话", "consented_on": date(2026, 11, 1)},
    ]
    steps = [{"bucket": "逾期91—180日", "rate": Decimal(12), "cap": Money(500_000), "note": ""}]
    context = given_context(road="entrustment", **ENTRUSTED)
    context |= {"sub_processors": suppliers, "commission_steps": steps}

    document = assembled(context, pack="cn.entrustment_agreement")
    lines = without_form_words(read(write_docx(document, Stamp(number="甲-1", draft=False))), document)

    assert lines == expected(document)
    text = document_text(document)
    assert "<b>云算</b>有限公司（存储，处理地点：上海）；" in text
    assert "逾期91—180日\t12\t5,000.00" in text
    assert "逾期阶段分档" in text


def test_articles_paragraphs_and_items_are_counted_by_the_word_processor(agreement):
    docx = write_docx(agreement, Stamp(draft=False))

    with zipfile.ZipFile(BytesIO(docx)) as packed:
        body = etree.fromstring(packed.read("word/document.xml"))[0]
    written = [
        "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
        for paragraph in body.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}numPr") is not None
    ]
    assert len(written) > 150
    assert not [one for one in written if re.match(r"第.{1,3}条[　 ]|\d+\.\d+|（[一二三]）", one)]


@given(st.lists(st.sampled_from(["has_security", "has_penalty"]), unique=True), st.integers(1, 4))
@settings(max_examples=20, deadline=None)
def test_small_agreements_of_every_make_read_the_same(small_pack, facts, copies):
    answers = ANSWERS | dict.fromkeys(facts, True) | {"copies": copies}
    document, _ = assemble(*small_pack, answers, mode=Mode.PREVIEW)

    assert without_form_words(read(write_docx(document, Stamp())), document) == expected(document)


@pytest.mark.parametrize("scheme", [one for one in Numbering if one is not Numbering.ARTICLES])
def test_the_word_processor_counts_every_scheme(scheme):
    pack = replace(packs.load_pack("cn.assignment_agreement"), numbering=scheme)
    stamp = Stamp(number="甲-1", draft=False)
    document, _ = assemble(pack, packs.load_library(), given_context(), mode=Mode.PREVIEW, stamp=stamp)

    docx = write_docx(document, stamp)

    assert without_form_words(read(docx), document) == expected(document)
    written = [
        "".join(t.text or "" for t in one.iter(f"{W}t"))
        for one in body_of(docx).iter(f"{W}p")
        if one.find(f"{W}pPr/{W}numPr") is not None
    ]
    labelled = [
        node.label
        for node in tree.walk(document)
        if isinstance(node, tree.Paragraph | tree.Item | tree.Section) and node.label
    ]
    assert len(written) == len(labelled) - len(document.annexes)
    assert not [one for one in written if re.match(r"第.{1,3}条[　 ]|\d+\.\d+|（[一二三]）|\d+\.　", one)]


def test_a_draft_says_so_on_every_page_and_an_issued_one_does_not(agreement):
    def head_of(stamp):
        with zipfile.ZipFile(BytesIO(write_docx(agreement, stamp))) as packed:
            heads = [packed.read(name) for name in packed.namelist() if "header" in name]
        return b"".join(heads).decode()

    assert "【草稿】" in head_of(Stamp(draft=True))
    assert "草稿" not in head_of(Stamp(draft=False))


def test_the_cover_alone_is_without_head_and_foot(agreement):
    first, *later = body_of(write_docx(agreement, Stamp(draft=False))).iter(f"{W}sectPr")

    assert first.find(f"{W}titlePg") is not None
    assert later
    assert all(one.find(f"{W}titlePg") is None for one in later)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_counts_the_same_numbers(agreement, tmp_path):
    (tmp_path / "a.docx").write_bytes(write_docx(agreement, Stamp(draft=False)))
    convert(tmp_path, "txt:Text (encoded):UTF8")

    text = "".join((tmp_path / "a.txt").read_text("utf-8-sig").split())
    for number in range(40, 0, -1):
        # LibreOffice 7.4 knows no legal numbering and prints 二.1 where Word and WPS print 2.1.
        text = text.replace(f"{ordinal(number)}.", f"{number}.")
    for line in expected(agreement):
        assert line in text


def test_the_table_of_contents_is_a_field_that_reads_without_being_updated(agreement):
    docx = write_docx(agreement, Stamp(draft=False))

    body = body_of(docx)
    codes = [one.text.strip() for one in body.iter(f"{W}instrText")]
    assert codes[0] == r'TOC \o "1-1" \h \z'
    entries = [one for one in body.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='toc1']") is not None]
    words = ["".join(t.text for t in one.iter(f"{W}t")).split("\t")[0].strip() for one in entries]
    listed = tree.content_lines(agreement)
    assert words == [f"{part.label}　{part.title}" for part in listed]
    marks = [one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")]
    assert marks == [one.find(f"{W}hyperlink").get(f"{W}anchor") for one in entries]
    assert [code.split()[1] for code in codes[1:]] == marks
    kinds = [one.get(f"{W}fldCharType") for one in body.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == len(listed) + 1


def test_each_entry_points_at_the_heading_it_names(agreement):
    body = body_of(write_docx(agreement, Stamp(draft=False)))

    headed = {
        one.get(f"{W}name"): "".join(t.text for t in one.getparent().iter(f"{W}t"))
        for one in body.iter(f"{W}bookmarkStart")
    }
    for part, words in zip(tree.content_lines(agreement), headed.values(), strict=True):
        assert words.endswith(part.title)


def test_an_update_of_the_contents_lists_the_same_parts_as_the_pdf(agreement):
    body = body_of(write_docx(agreement, Stamp(draft=False)))

    found = [
        "".join(t.text for t in one.iter(f"{W}t"))
        for one in body.iter(f"{W}p")
        if one.find(f"{W}pPr/{W}pStyle[@{W}val='Heading1']") is not None
    ]
    assert len(found) == len(tree.content_lines(agreement))
    assert "鉴于" not in found


def test_a_document_without_contents_has_no_field_of_it():
    document = assembled(given_context(), pack="cn.nda_collector")

    assert not list(body_of(write_docx(document, Stamp())).iter(f"{W}instrText"))


def test_the_pages_of_the_pdf_stand_in_the_contents_until_the_reader_counts_anew(agreement, issued):
    docx = write_docx(agreement, Stamp(draft=False), issued.begins)

    listed = tree.content_lines(agreement)
    lines = [line for line in read(docx) if line.startswith(f"{listed[0].label}{listed[0].title}")]
    assert lines[0] == f"{listed[0].label}{listed[0].title}{issued.begins[listed[0].id]}"
    assert list(issued.begins) == [part.id for part in listed]
    pages = list(issued.begins.values())
    assert pages == sorted(pages)
    assert pages[0] > 2


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_prints_the_contents_on_one_page_with_the_pages_of_the_pdf(agreement, issued, tmp_path):
    (tmp_path / "a.docx").write_bytes(write_docx(agreement, Stamp(draft=False), issued.begins))

    convert(tmp_path, "pdf")

    printed = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    lines = printed[1].get_textpage().get_text_bounded().splitlines()
    words = ["".join(line.split()) for line in lines]
    for part in tree.content_lines(agreement):
        name = "".join(f"{part.label}{part.title}".split())
        entry = next(line for line in words if re.fullmatch(rf"{re.escape(name)}\.*[0-9]+", line))
        assert entry.endswith(f".{issued.begins[part.id]}")
