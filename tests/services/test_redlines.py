"""Versions of one agreement compared over a real vault, and the redline as a file."""

import re
import zipfile
from dataclasses import replace

import docx
import pytest

from offices import only_matter
from report_texts import docx_text, pdf_text
from vetdesk.documents.compare import Change
from vetdesk.domain.numbering import Numbering
from vetdesk.progress import silent
from vetdesk.services import dossier
from vetdesk.services.printing import ReportForm
from vetdesk.services.redlines import (
    DRAFT,
    FOREIGN,
    LIBRARY,
    ForeignTooLarge,
    ForeignUnread,
    TextNotKept,
)
from vetdesk.store import versions


@pytest.fixture
def matter(assignment_issued, services):
    """A matter issued once and drafted again with another price."""
    matter_id = only_matter(services)
    services.agreements.start_version(matter_id, "价款调整")
    services.agreements.answer(matter_id, "price", "¥500,000.00")
    return services.agreements.get(matter_id)


def changed(found):
    return [
        "".join(piece.text for cell in line.cells for piece in cell if piece.change is Change.INSERTED)
        for line in found.comparison.lines
        if line.change is Change.CHANGED and not line.renumbered
    ]


def test_the_draft_is_compared_with_what_was_issued(services, matter):
    assert [one.version for one in services.redlines.editions(matter.id)] == [DRAFT, 1]

    found = services.redlines.compare(matter.id, 1, DRAFT)

    assert changed(found) == ["500,000.00伍拾万"]
    assert found.comparison.count(Change.DELETED) == 0
    assert "412,000.00" in found.comparison.text(new=False)
    assert "412,000.00" not in found.comparison.text(new=True)


def test_a_version_compared_with_itself_does_not_differ(services, matter):
    assert services.redlines.compare(matter.id, 1, 1).comparison.is_same


def test_a_version_issued_before_texts_were_kept_says_so(services, matter):
    with services.desk.vault.writing("test.forget_text") as session:
        (row,) = session.query(versions.IssueRow).all()
        row.tree_file_id = None

    assert [one.has_text for one in services.redlines.editions(matter.id)] == [True, False]
    with pytest.raises(TextNotKept):
        services.redlines.compare(matter.id, 1, DRAFT)


def test_the_redline_is_written_as_pdf_and_as_tracked_changes(services, matter, tmp_path):
    found = services.redlines.compare(matter.id, 1, DRAFT)

    pdf = services.redlines.save(found, tmp_path / "a.pdf", ReportForm.PDF, silent(), language="zh")
    word = services.redlines.save(found, tmp_path / "a.docx", ReportForm.DOCX, silent(), language="zh")

    printed = pdf_text(pdf.read_bytes())
    assert "修订对照" in printed
    assert "500,000.00" in printed
    assert "412,000.00" in printed
    body = docx.Document(str(word)).element.body
    inserted = [one for one in body.iter() if one.tag.endswith("}ins")]
    authors = {value for one in inserted for name, value in one.attrib.items() if name.endswith("author")}
    assert authors == {services.actor.name}


def test_an_issued_version_and_the_draft_are_written_for_a_word_processor(services, matter, tmp_path):
    issued = services.texts.save_word(matter.id, 1, tmp_path / "v1.docx", silent())
    draft = services.texts.save_word(matter.id, DRAFT, tmp_path / "draft.docx", silent())

    assert "412,000.00" in docx_text(issued.read_bytes())
    assert "500,000.00" in docx_text(draft.read_bytes())
    heads = [docx.Document(str(path)).sections[-1].header.paragraphs[0].text for path in (issued, draft)]
    assert ["草稿" in head for head in heads] == [False, True]
    assert all(matter.contract_no in head for head in heads)
    assert issued.stat().st_mode & 0o077 == 0


def their_word(services, matter, tmp_path, change=lambda _: None):
    """Our draft as .docx, changed as the other side would."""
    path = services.texts.save_word(matter.id, DRAFT, tmp_path / "theirs.docx", silent())
    document = docx.Document(path)
    change(document)
    document.save(path)
    return path


def paragraph_with(document, words):
    return next(one for one in document.paragraphs if words in one.text)


def test_our_own_text_sent_back_hardly_differs(services, matter, tmp_path):
    found = services.redlines.compare_file(matter.id, DRAFT, their_word(services, matter, tmp_path))

    lines = found.comparison.lines
    differing = [one for one in lines if one.change is not Change.SAME]
    assert found.missing == ()
    assert len(differing) < len(lines) / 20
    assert (found.new.version, found.new.contract_no) == (FOREIGN, "theirs.docx")


def test_what_the_other_side_changed_and_left_out_is_found(services, matter, tmp_path):
    def change(document):
        days = paragraph_with(document, "删除相应客户信息")
        days.runs[0].text = days.text.replace("删除相应客户信息", "自行保留相应客户信息")
        for run in days.runs[1:]:
            run.text = ""

    found = services.redlines.compare_file(matter.id, DRAFT, their_word(services, matter, tmp_path, change))

    inserted = "".join(
        piece.text
        for line in found.comparison.lines
        for cell in line.cells
        for piece in cell
        if piece.change is Change.INSERTED
    )
    assert "自行保留" in inserted


def test_clauses_they_do_not_have_are_named(services, matter, tmp_path):
    path = tmp_path / "short.txt"
    path.write_text("债权转让协议\n双方同意按现状转让，其他事项另行协商。", "utf-8")

    found = services.redlines.compare_file(matter.id, DRAFT, path)

    assert any(one.startswith("CL-13") for one in found.missing)
    assert len(found.missing) > 15
    out = services.redlines.save(found, tmp_path / "r.docx", ReportForm.DOCX, silent(), language="zh")
    written = zipfile.ZipFile(out).read("word/document.xml").decode()
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", written)).count("其他事项另行协商") == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"%PDF-1.7"], ids=["empty", "broken", "pdf"])
def test_a_file_that_holds_no_text_is_refused(services, matter, tmp_path, content):
    path = tmp_path / "theirs.docx"
    path.write_bytes(content)

    with pytest.raises(ForeignUnread):
        services.redlines.compare_file(matter.id, DRAFT, path)


def test_a_file_larger_than_any_agreement_is_refused_unread(services, matter, tmp_path, monkeypatch):
    monkeypatch.setattr("vetdesk.services.redlines.MOST_BYTES", 10)
    path = tmp_path / "theirs.txt"
    path.write_text("债权转让协议" * 10, "utf-8")

    with pytest.raises(ForeignTooLarge):
        services.redlines.compare_file(matter.id, DRAFT, path)


@pytest.fixture
def draft_id(assignment_drafted, services):
    """The sample as a draft that nobody changed by hand but for what its file says."""
    matter_id = only_matter(services)
    for one in services.drafting.clauses(matter_id):
        if one.choice is not None:
            services.agreements.choose_clause(matter_id, one.id, included=None)
    for one in services.drafting.questions(matter_id):
        if one.value is not None and one.default is not None:
            services.agreements.forget(matter_id, one.spec.name)
    return matter_id


def deviating(services, matter_id):
    found = services.redlines.compare(matter_id, LIBRARY, DRAFT)
    return found, {(one.id, one.kind.value) for one in found.deviations}


def test_a_draft_nobody_touched_is_the_standard_text(services, draft_id):
    found, deviations = deviating(services, draft_id)

    assert deviations == set()
    assert found.comparison.is_same


def test_what_deviates_from_the_standard_text_is_told_clause_by_clause(services, draft_id):
    services.agreements.choose_clause(draft_id, "CL-10", included=False)
    services.agreements.choose_clause(draft_id, "CL-24", included=True)
    services.agreements.answer(draft_id, "incident_hours", "72")
    services.agreements.answer(draft_id, "method", "电话、信函")
    services.agreements.answer(draft_id, "price", "¥777,777.00")

    found, deviations = deviating(services, draft_id)

    assert {("CL-10", "dropped"), ("CL-24", "added"), ("CL-12", "edited"), ("CL-20", "edited")} <= deviations
    # The price is of this deal, and a clause that merely moved up a number says the same.
    assert not any(place in {"price", "CL-13", "CL-14"} for place, _ in deviations)
    gone = [line for line in found.comparison.lines if line.clause == "CL-10"]
    assert gone
    assert all(one.change is Change.DELETED for one in gone)


def test_another_edition_of_a_clause_is_a_deviation_until_it_is_taken_over(services, draft_id):
    clause = services.desk.rules.clauses["CL-16"]
    changed = replace(
        clause,
        variants=tuple(replace(one, text=one.text + "§ 另行约定的一款。\n") for one in clause.variants),
    )
    services.clause_editions.save(changed, reason="补充一款")

    found, deviations = deviating(services, draft_id)

    assert deviations == {("CL-16", "edition")}
    assert "另行约定的一款" in found.comparison.text(new=False)


def test_deviations_stand_at_the_head_of_the_redline_and_the_tracked_changes_keep_both_texts(
    services, draft_id, tmp_path
):
    services.agreements.choose_clause(draft_id, "CL-10", included=False)
    found, _ = deviating(services, draft_id)

    pdf = services.redlines.save(found, tmp_path / "a.pdf", ReportForm.PDF, silent(), language="zh")
    word = services.redlines.save(found, tmp_path / "a.docx", ReportForm.DOCX, silent(), language="zh")

    printed = pdf_text(pdf.read_bytes()).replace("\n", "")
    assert "条款库标准文本" in printed
    assert "去掉" in printed.partition("偏离标准")[2][:200]
    assert b"w:del" in zipfile.ZipFile(word).read("word/document.xml")


def test_an_issued_version_is_compared_with_the_standard_text_too(services, matter):
    found = services.redlines.compare(matter.id, LIBRARY, 1)

    assert found.deviations == ()
    assert not found.comparison.is_same


def test_another_numbering_changes_numbers_and_references_and_no_other_word(services, matter):
    services.agreements.answer(matter.id, "price", "¥412,000.00")
    terms = services.agreements.terms(matter.id)

    services.agreements.set_terms(matter.id, replace(terms, numbering=Numbering.DECIMAL))

    found = services.redlines.compare(matter.id, 1, DRAFT).comparison
    assert found.count(Change.INSERTED) == found.count(Change.DELETED) == 0
    new = found.text(new=True)
    assert "\n2　标的债权与金额口径\n2.1　" in new
    assert "\n2.2.1　本金" in new
    assert "\n第二条　标的债权与金额口径\n2.1　" in found.text(new=False)
    assert sum(line.renumbered for line in found.lines) > 50
    assert "第2.2条所列金额" in new


def test_the_numbering_is_part_of_what_is_approved(services, matter):
    terms = services.agreements.terms(matter.id)
    hashes = set()
    for one in (None, *Numbering):
        services.agreements.set_terms(matter.id, replace(terms, numbering=one))
        with services.desk.vault.reading() as session:
            hashes.add(dossier.load(session, services.desk, matter.id).content_hash)

    assert len(hashes) == len(Numbering) + 1
