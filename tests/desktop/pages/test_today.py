"""Today: what needs somebody is listed, filtered by cards, chips and charts, and leads to its record."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_fakes import FakeServices
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.today.page import TodayPage
from vetdesk.desktop.parts.card import FigureCard
from vetdesk.desktop.parts.charts import BarList, ColumnChart
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.errors import NotFound
from vetdesk.services.today import Board, ItemKind, Section, TodayItem

COLLECTOR = UUID(int=1)
MATTER = UUID(int=2)
REVIEW = UUID(int=3)


def item(kind, title, subject_kind, subject, due=None, *, overdue=False):
    return TodayItem(
        kind=kind, title=title, due=due, overdue=overdue, subject_kind=subject_kind, subject=subject
    )


LAPSED = item(ItemKind.DECISION_LAPSES, "申恒资产管理", "party", COLLECTOR, date(2026, 11, 20), overdue=True)
SOON = item(ItemKind.PERSON_LAPSES, "欧阳明", "person", UUID(int=4), date(2026, 12, 1))
WAITING = item(ItemKind.WAITS_FOR_APPROVAL, "M-1 申恒资产管理", "matter", MATTER)
REVIEWED = item(ItemKind.REVIEW_OPEN, "浙同企业征信", "review", REVIEW)


def board(*items, collectors=None, unlisted=0):
    counts = Counter(one.kind for one in items)
    counts[ItemKind.PERSON_LAPSES] += unlisted
    due = Counter(one.kind for one in items if one.due and not one.overdue)
    due[ItemKind.PERSON_LAPSES] += unlisted
    return Board(
        items=items,
        counts=counts,
        overdue=Counter(one.kind for one in items if one.overdue),
        due=due,
        collectors={CollectorStatus.APPROVED: 2} if collectors is None else collectors,
        expiring_by_month={"2026-12": 1},
        last_backup=datetime(2026, 11, 23, 0, 31, tzinfo=UTC),
    )


NOTHING = Board(items=(), counts={}, collectors={}, expiring_by_month={}, last_backup=None)


class FakeToday:
    def __init__(self, answer):
        self.answer = answer
        self.read = []

    def section(self, section):
        self.read.append(section)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer.get(section, NOTHING) if isinstance(self.answer, dict) else self.first(section)

    def first(self, section):
        return self.answer if section is Section.AGREEMENTS else NOTHING


@pytest.fixture
def open_page(qtbot, make_context, settle):
    def make(answer):
        context = make_context(FakeServices(today=FakeToday(answer)))
        page = TodayPage(context)
        page.asked = []
        page.page_requested.connect(lambda *words: page.asked.append(words))
        page.context = context
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.enter()
        settle()
        return page

    return make


def words(page):
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(qtbot, page, verb):
    found = [one for one in page.findChildren(QPushButton) if one.isVisible() and one.text() == verb]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_every_item_says_whom_it_is_about_and_how_late_it_is(open_page):
    page = open_page(board(LAPSED, SOON, WAITING))

    shown = words(page)

    assert "申恒资产管理" in shown
    assert "3 days overdue" in shown
    assert "in 8 days" in shown


def test_figures_count_what_is_not_listed_and_the_page_says_that_the_list_is_cut(open_page):
    page = open_page(board(LAPSED, SOON, unlisted=1_500))

    shown = words(page)
    chips = {one.text() for one in page.findChildren(QPushButton)}
    figures = [one.accessibleName() for one in page.findChildren(FigureCard)]

    assert "the first 200 are listed" in shown
    assert {"All 1,502", "People 1,501", "Reviews 1"} <= chips
    assert figures[0].startswith("Overdue: 1.")
    assert figures[1].startswith("Due in 30 days: 1,501.")


def test_a_list_that_holds_everything_says_nothing_of_a_cut(open_page):
    page = open_page(board(LAPSED, SOON))

    assert "are listed here" not in words(page)


def test_the_button_of_a_line_leads_to_its_record(qtbot, open_page):
    page = open_page(board(WAITING))

    press(qtbot, page, "Approve")

    assert page.asked == [(PageId.AGREEMENTS.value, str(MATTER))]


def test_an_open_review_leads_to_the_review_of_its_collector(qtbot, open_page):
    page = open_page(board(REVIEWED))

    press(qtbot, page, "Continue")

    assert page.asked == [(PageId.COLLECTORS.value, f"{REVIEW}/review")]


def test_a_figure_card_filters_and_a_second_click_shows_everything_again(qtbot, open_page):
    page = open_page(board(LAPSED, SOON, WAITING))
    card = next(one for one in page.findChildren(FigureCard) if one.objectName() == "overdue")

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    only_overdue = page.board.shown
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)

    assert only_overdue == (LAPSED,)
    assert page.board.shown == (LAPSED, SOON, WAITING)


def test_a_chip_shows_one_area_only(qtbot, open_page):
    page = open_page(board(LAPSED, SOON, WAITING))

    press(qtbot, page, "Agreements 1")

    assert page.board.shown == (WAITING,)


def test_a_month_of_the_chart_filters_by_the_day_things_fall_due(qtbot, open_page):
    page = open_page(board(LAPSED, SOON, WAITING))
    chart = page.findChild(ColumnChart)

    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)

    assert page.board.shown == (SOON,)


def test_a_status_of_the_chart_opens_the_collectors_of_that_status(qtbot, open_page):
    page = open_page(board(LAPSED))
    chart = page.findChild(BarList)

    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)

    assert page.asked == [(PageId.COLLECTORS.value, "status:approved")]


def test_an_empty_vault_offers_the_first_collector(qtbot, open_page):
    page = open_page(board(collectors={}))

    press(qtbot, page, "Register a collector")

    assert page.asked == [(PageId.COLLECTORS.value, "new")]


def test_a_day_without_work_says_so(open_page):
    page = open_page(board())

    assert "Nothing needs you today." in words(page)


def test_a_failure_is_said_on_the_card_and_can_be_tried_again(qtbot, open_page, settle):
    page = open_page(NotFound("party"))
    page.context.services.today.answer = board(WAITING)

    press(qtbot, page, "Try again")
    settle()

    assert page.board.shown == (WAITING,)


def test_locking_forgets_every_item(open_page):
    page = open_page(board(LAPSED))

    page.clear()

    assert "申恒资产管理" not in words(page)


def test_a_backup_made_behind_the_page_is_shown_at_once(open_page):
    page = open_page(replace(board(LAPSED), last_backup=None))
    assert "No backup yet" in words(page)

    page._context.news.backed_up.emit("today 14:00")

    assert "Last verified backup today 14:00" in words(page)
    assert "No backup yet" not in words(page)


def test_a_chip_narrows_the_board_to_the_days_ahead(open_page):
    near = item(ItemKind.CHECK_LAPSES, "明日到期公司", "party", COLLECTOR, date(2026, 11, 24))
    page = open_page(replace(board(LAPSED, SOON, near), within={1: 1, 7: 1, 30: 2}))
    chips = {one.objectName(): one for one in page.findChildren(QPushButton) if one.isCheckable()}

    assert chips["within:30"].text().endswith(" 2")
    chips["within:1"].click()
    assert [one.title for one in page.board.shown] == ["明日到期公司"]
    chips["within:30"].click()
    assert {one.title for one in page.board.shown} == {"明日到期公司", "欧阳明"}
    chips["overdue"].click()
    assert [one.title for one in page.board.shown] == ["申恒资产管理"]


PARTS = {
    Section.AGREEMENTS: board(WAITING),
    Section.COLLECTORS: board(LAPSED, collectors={}),
    Section.PEOPLE: board(SOON, unlisted=3, collectors={}),
}


def test_each_section_stands_on_the_page_before_the_next_is_read(open_page, settle, monkeypatch):
    seen = []
    section = FakeToday.section

    def told(self, one):
        seen.append(one)
        return section(self, one)

    monkeypatch.setattr(FakeToday, "section", told)
    page = open_page(PARTS)
    shown = []
    show = page._show_board
    monkeypatch.setattr(page, "_show_board", lambda board, **more: shown.append(board) or show(board, **more))
    page.clear()
    page.enter()
    settle()

    assert seen == [*Section, *Section]
    assert [one.items for one in shown] == [(WAITING,), (LAPSED, WAITING), (LAPSED, SOON, WAITING)]
    assert [one.number for one in shown] == [1, 2, 6]
    assert page.board.shown == (LAPSED, SOON, WAITING)


def test_how_much_needs_somebody_is_said_once_all_is_read(open_page, monkeypatch):
    told = []
    monkeypatch.setattr(TodayPage, "_greet", lambda _page, count: told.append(count))

    open_page(PARTS)

    assert told == [None, None, None, 6]


def test_a_page_that_was_whole_stays_so_until_all_is_read_again(open_page, settle, monkeypatch):
    page = open_page(PARTS)
    shown = []
    monkeypatch.setattr(page, "_show_board", lambda board, **_more: shown.append(board.items))
    page.enter()
    settle()
    assert shown == []  # the same is not shown again

    page.context.services.today.answer = PARTS | {Section.PEOPLE: NOTHING}
    page.enter()
    settle()
    assert shown == [(LAPSED, WAITING)]


def test_what_was_read_before_somebody_came_back_is_left_out(open_page, settle):
    page = open_page(PARTS)

    page.enter()
    page.enter()
    settle()

    assert page.board.shown == (LAPSED, SOON, WAITING)


def test_lines_are_used_again_and_say_what_they_say_now(qtbot, open_page, settle):
    page = open_page(PARTS)
    lines = list(page.board._made)
    page.context.services.today.answer = {Section.COLLECTORS: board(REVIEWED)}

    page.enter()
    settle()

    assert page.board._made == lines
    assert "浙同企业征信" in words(page)
    assert "欧阳明" not in words(page)
    press(qtbot, page, "Continue")
    assert page.asked == [(PageId.COLLECTORS.value, f"{REVIEW}/review")]


def test_the_frame_hears_of_the_whole_board_once(open_page, settle):
    page = open_page(PARTS)
    heard = []
    page.context.news.board_read.connect(lambda one: heard.append(one.number))

    page.enter()
    settle()

    assert heard == [6]
