"""Copies on paper of what a vault holds: marked by what the version is, kept in the journal."""

import io
import re

import pikepdf
import pypdfium2
import pytest
from sqlalchemy import select

from offices import only_matter
from vetdesk.domain.binding import PagesUnclear, PrintPlan
from vetdesk.services.errors import PlaceRefused
from vetdesk.store.versions import IssueRow


@pytest.fixture
def agreement(assignment_issued, services):
    filed = services.documents.of_matter(only_matter(services))
    return next(one for one in filed if one.kind == "agreement")


def test_the_record_stays_as_it_is_while_its_copies_are_saved(services, agreement, tmp_path):
    before = services.documents.content(agreement.id)

    path = services.paper_copies.save(agreement.id, PrintPlan(originals=2), tmp_path / "copies.pdf")

    assert services.documents.content(agreement.id) == before
    assert path.stat().st_mode & 0o777 == 0o600
    with pikepdf.open(path) as copies:
        assert len(copies.pages) == 2 * agreement.pages
    assert path.read_bytes() != before


def test_printing_is_kept_in_the_journal(services, agreement):
    run = services.paper_copies.print_run(agreement.id, PrintPlan(pages="1"))

    newest = services.journal.latest(limit=1)[0]
    assert (newest.action, newest.entity) == ("report.export", "document")
    assert run.pages == 1


def test_a_page_is_shown_as_it_will_be_printed(services, agreement):
    plan = PrintPlan(originals=3)

    shown = services.paper_copies.page_image(agreement.id, plan, agreement.pages + 1)

    assert (shown.page, shown.pages) == (agreement.pages + 1, 3 * agreement.pages)
    assert shown.png.startswith(b"\x89PNG")
    assert shown.png != services.paper_copies.page_image(agreement.id, plan, 1).png


def test_pages_that_do_not_exist_are_refused_before_anything_is_made(services, agreement):
    with pytest.raises(PagesUnclear):
        services.paper_copies.make(agreement.id, PrintPlan(pages=f"{agreement.pages + 1}"))


def test_a_place_that_cannot_be_written_is_named(services, agreement, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(PlaceRefused):
        services.paper_copies.save(agreement.id, PrintPlan(pages="1"), tmp_path / "file" / "copies.pdf")


def test_the_version_that_is_a_draft_is_printed_as_a_draft(services, agreement):
    with services.desk.vault.writing("test") as session:
        session.scalars(select(IssueRow)).one().draft = True

    run = services.paper_copies.make(agreement.id, PrintPlan(watermark=False, numbered=False))

    texts = page_texts(run.pdf)
    assert all("草稿" in text for text in texts)
    assert not any("正本第" in text for text in texts)


def test_an_issued_version_is_no_draft(services, agreement):
    assert not services.paper_copies.is_draft(agreement.id)


def page_texts(pdf):
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document]
