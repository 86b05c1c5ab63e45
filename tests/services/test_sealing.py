"""The application for seals over a real vault: proposed, kept, one page, a list, entered in the log."""

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from offices import only_matter
from report_texts import docx_text, pdf_text
from vetdesk.domain.sealing import NothingToSeal, SealNotChosen, SealsLogged
from vetdesk.domain.signing import OriginalsUnfit, SealKind, SignedTooEarly, WordsMissing
from vetdesk.exchange.sheet_grid import load_sheets
from vetdesk.progress import silent
from vetdesk.services.printing import ReportForm


@pytest.fixture
def matter(assignment_issued, services, monkeypatch):
    """An assignment that was issued."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    return only_matter(services)


def asked(services, matter, **changes):
    usual = services.seal_lists.proposal(matter).usual
    return services.seal_lists.ask(matter, replace(usual, **changes))


def saved(services, matter, tmp_path, form, language="zh", **changes):
    path = tmp_path / f"seals.{form.value}"
    services.seal_lists.save(
        matter, asked(services, matter, **changes).id, path, form=form, language=language, progress=silent()
    )
    return path


def test_the_agreement_stands_first_with_its_seals_and_what_is_no_paper_is_left_out(services, matter):
    proposal = services.seal_lists.proposal(matter)

    first = proposal.application.items[0]
    assert first.document == "债权转让协议"
    assert first.seals == (SealKind.CONTRACT, SealKind.STRADDLE)
    assert first.copies == 4
    assert first.pages == services.signings.room(matter).issued.pages
    titles = {item.document for item in proposal.application.items}
    assert not titles & {"债权明细（电子附件）", "签发记录"}


def test_who_asks_who_approved_and_the_sheet_are_known(services, matter):
    given = services.seal_lists.proposal(matter).application

    assert given.asked_by == services.actor.name
    assert given.approved_by == services.agreements.get(matter).approval.name
    assert given.sheet_no == services.agreements.get(matter).contract_no
    assert given.signer


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_one_page(services, matter, tmp_path, language):
    path = saved(services, matter, tmp_path, ReportForm.PDF, language)

    assert len(pypdfium2.PdfDocument(path)) == 1


def test_pdf_word_and_spreadsheet_name_papers_and_seals(services, matter, tmp_path):
    pdf = "".join(pdf_text(saved(services, matter, tmp_path, ReportForm.PDF).read_bytes()).split())
    word = "".join(docx_text(saved(services, matter, tmp_path, ReportForm.DOCX).read_bytes()).split())
    book = saved(services, matter, tmp_path, ReportForm.XLSX).read_bytes()

    cells = " ".join(
        str(cell) for grid in load_sheets(book, "a.xlsx").values() for line in grid.rows for cell in line
    )
    for text in (pdf, word, cells):
        assert "债权转让协议" in text
        assert "骑缝章" in text
        assert services.agreements.get(matter).contract_no in text
    assert "共1种文件、4份" in pdf


def test_an_application_that_says_too_little_is_refused(services, matter):
    usual = services.seal_lists.proposal(matter).usual
    bare = replace(usual.items[0], seals=())
    for changes, refused in (
        ({"items": ()}, NothingToSeal),
        ({"items": (bare,)}, SealNotChosen),
        ({"items": (replace(usual.items[0], copies=0),)}, OriginalsUnfit),
        ({"approved_by": " "}, WordsMissing),
        ({"sheet_no": ""}, WordsMissing),
    ):
        with pytest.raises(refused):
            asked(services, matter, **changes)

    assert services.signings.room(matter).asked == ()


def test_its_lines_are_entered_in_the_log_once(services, matter):
    kept = asked(services, matter, approved_by="郑和平")
    today = services.desk.today()
    with pytest.raises(SignedTooEarly):
        services.seal_lists.use(matter, kept.id, on=today + timedelta(days=1), keeper="印章管理员")
    assert services.signings.room(matter).seals == ()

    services.seal_lists.use(matter, kept.id, on=today, keeper="印章管理员")

    room = services.signings.room(matter)
    assert {line.use.seal for line in room.seals} == {SealKind.CONTRACT, SealKind.STRADDLE}
    assert {line.use.allowed_by for line in room.seals} == {"郑和平"}
    assert room.asked[0].used_on == today
    with pytest.raises(SealsLogged):
        services.seal_lists.use(matter, kept.id, on=today, keeper="印章管理员")


def test_a_draft_has_nothing_to_seal(services, assignment_drafted):
    draft = only_matter(services)

    with pytest.raises(NothingToSeal):
        services.seal_lists.proposal(draft)
