"""Versions of one agreement compared over a real vault, and the redline as a file."""

import re
import zipfile

import docx
import pytest

from report_texts import docx_text, pdf_text
from vetdesk.documents.compare import Change
from vetdesk.progress import silent
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.printing import ReportForm
from vetdesk.services.redlines import (
    DRAFT,
    FOREIGN,
    ForeignTooLarge,
    ForeignUnread,
    TextNotKept,
)
from vetdesk.store import versions


@pytest.fixture
def matter(services, matter_file, monkeypatch):
    """A matter issued once and drafted again with another price."""
    # The letters are most of the time an issue takes, and nothing here reads them.
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    services.matters.run(matter_file())
    (line,) = services.agreements.page(MatterQuery()).items
    services.agreements.start_version(line.id, "价款调整")
    services.agreements.answer(line.id, "price", "¥500,000.00")
    return services.agreements.get(line.id)


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
