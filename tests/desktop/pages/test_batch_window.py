"""Issuing several agreements from the list, over a real vault and worker."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vetdesk.desktop.pages.agreements.listing import ISSUE
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.services.batches import BatchEnd
from vetdesk.store import agreements

LONG = 120_000


@pytest.fixture
def ids(services, matter_file, monkeypatch):
    """One approved agreement and one draft."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    made = []
    for reference, status in (("A-1", AgreementStatus.APPROVED), ("A-2", AgreementStatus.DRAFT)):
        file = matter_file(lambda m, name=reference: m.update(matter_ref=name))
        matter_id = services.matters.import_file(file)
        with services.desk.vault.writing("test.status") as session:
            agreements.set_status(session, matter_id, status, now=services.desk.now())
        made.append(matter_id)
    return tuple(made)


@pytest.fixture
def page(qtbot, make_context, services, ids):
    made = AgreementsPage(make_context(services))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.enter()
    settle(qtbot, made)
    yield made
    made.clear()
    settle(qtbot, made)


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page._context.desk.lanes.busy, timeout=LONG)


def ends(page):
    return {one.reference: one.end for one in page.batches.dialog.rows}


def test_the_plan_is_shown_before_anything_is_issued(qtbot, page, ids, services):
    page.list.action_requested.emit(ISSUE, ids)
    settle(qtbot, page)

    assert ends(page) == {"A-1": BatchEnd.LEFT, "A-2": BatchEnd.NOT_APPROVED}
    assert [services.issuing.versions(one) for one in ids] == [(), ()]
    page.batches.dialog.reject()
    assert page.batches.dialog is None


def test_what_is_approved_is_issued_and_the_rest_says_why_not(qtbot, page, ids, services):
    page.list.action_requested.emit(ISSUE, ids)
    settle(qtbot, page)
    QTest.mouseClick(page.batches.dialog.submit_button, Qt.MouseButton.LeftButton)
    settle(qtbot, page)

    assert ends(page) == {"A-1": BatchEnd.ISSUED, "A-2": BatchEnd.NOT_APPROVED}
    assert not page.batches.dialog.submit_button.isEnabled()
    assert "1 issued" in page.batches.dialog.said.text()
    assert [len(services.issuing.versions(one)) for one in ids] == [1, 0]
    page.batches.dialog.reject()


def test_closing_while_it_runs_stops_the_batch_and_keeps_the_dialog(qtbot, page, ids, services):
    page.list.action_requested.emit(ISSUE, ids)
    settle(qtbot, page)
    dialog = page.batches.dialog
    QTest.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    dialog.reject()
    settle(qtbot, page)

    assert page.batches.dialog is dialog
    assert ends(page)["A-1"] is BatchEnd.LEFT
    assert dialog.submit_button.isEnabled()
    assert services.issuing.versions(ids[0]) == ()
    dialog.reject()


def test_nothing_of_a_batch_is_left_open_by_a_lock(qtbot, page, ids):
    page.list.action_requested.emit(ISSUE, ids)
    settle(qtbot, page)
    page.clear()

    assert page.batches.dialog is None
