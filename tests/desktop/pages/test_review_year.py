"""A whole review with evidence by the keys of the runner, opened again a year later over a real vault."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from answering import give_good_value
from offices import blank, clock, folder, front, passphrase_of, rules, services, worker
from vetdesk.assets import asset_root
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.packs import Period
from vetdesk.domain.vetting import CheckState, DecisionOutcome
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.parties import PartyDraft, Side

__all__ = ["blank", "clock", "folder", "front", "rules", "services", "worker"]

PIECES = 20
DECIDER = "钱进"


@pytest.fixture
def review(services, clock):
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    collector = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    return services.vetting.start(
        collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )


@pytest.fixture
def show(qtbot, make_context, settle, services):
    def make(review_id):
        page = CollectorsPage(make_context(services))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(place(str(review_id), "review"))
        settle()
        settle()
        return page

    return make


def press(qtbot, page, key, *modifiers):
    """Type into the list; without a window manager a closed dialog leaves no window active."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.detail.runner.checks.table.setFocus()
    QTest.keyClick(page.detail.runner.checks.table, key, *modifiers)


def file_a_capture(qtbot, page, settle, number):
    runner = page.detail.runner
    press(qtbot, page, Qt.Key.Key_L)
    QGuiApplication.clipboard().setText(f"capture {number}")
    press(qtbot, page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    line = runner.filing.dialog.form.queryField.line
    QTest.keyClicks(line, f" no. {number}")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert runner.filing.dialog is None


def test_a_review_of_the_whole_pack_shows_a_year_later_exactly_what_expired(
    qtbot, show, settle, services, review
):
    page = show(review.id)
    runner = page.detail.runner
    while any(one.state is CheckState.OPEN for one in runner.view.findings):
        filed = sum(len(pieces) for pieces in runner.view.evidence.values())
        if filed < PIECES:
            file_a_capture(qtbot, page, settle, filed)
        press(qtbot, page, Qt.Key.Key_1)
        give_good_value(runner.panel.value)
        settle()
        press(qtbot, page, Qt.Key.Key_N)
    services.vetting.decide(
        review.id,
        outcome=DecisionOutcome.APPROVED,
        reason="各项核查均已通过。",
        name=DECIDER,
        passphrase=passphrase_of(DECIDER),
    )

    services.desk.clock.instant = datetime(2027, 11, 24, 4, 0, tzinfo=UTC)
    again = show(review.id).detail.runner
    again.views.choose("expired")

    findings = {one.item.id: one for one in again.view.findings}
    ended = {
        check_id
        for check_id, one in findings.items()
        if one.answer.outcome == "pass" and one.valid_until and one.valid_until < services.desk.today()
    }
    a_year_at_most = {
        check_id
        for check_id, one in findings.items()
        if one.item.validity.period in {Period.MONTHS, Period.FISCAL_YEAR}
        and one.item.validity.months <= 12
        and not one.item.validity.longest
    }
    assert set(again.checks.ids) == ended
    assert a_year_at_most <= ended
    assert "CV-A01" in ended
    pieces = [piece for found in again.view.evidence.values() for piece in found]
    assert len(pieces) == PIECES
    assert {services.vetting.evidence(one.id).decode() for one in pieces} == {
        f"capture {number}" for number in range(PIECES)
    }
