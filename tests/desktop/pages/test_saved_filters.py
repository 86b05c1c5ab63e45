"""Saved filters in the window over a real vault: saved, picked, renamed, deleted, found with Ctrl+K."""

from datetime import UTC, datetime

import pytest

from register_files import COLLECTOR_TITLES, collector, workbook
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import filter_list, view_list
from vetdesk.desktop.pages.opened import OpenVault
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.desktop.program import Program
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.register_rows import Choices, ForSimilar, RegisterKind
from vetdesk.progress import silent
from vetdesk.services.parties import PartyQuery
from vetdesk.services.saved_filters import FilterDraft
from vetdesk.services.settings import Preferences

# A menu on a screen that is only in memory cannot take the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture
def page(qtbot, make_context, settle, services, clock, tmp_path):  # noqa: PLR0917 -- fixtures
    """The page of the collectors with three of them, one of them gone."""
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    file = tmp_path / "r.xlsx"
    file.write_bytes(workbook(COLLECTOR_TITLES, [collector(number) for number in (1, 2, 3)]))
    reading = services.registers.read(RegisterKind.COLLECTORS, file, silent())
    plan = services.registers.compare(reading, silent())
    services.registers.accept(plan, Choices(similar=ForSimilar.NEW), silent())
    first = services.parties.page(PartyQuery()).items[0]
    services.parties.set_status(first.id, CollectorStatus.EXITED, reason="不再合作")
    page = CollectorsPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.enter()
    settle()
    settle()
    yield page
    page.filters.menu.close()
    if page.filters.dialog is not None:
        page.filters.dialog.reject()


def narrow(page, settle):
    page.register.list.ask(page.register.list.query, frozenset({"uscc"}))
    page.register.list.toolbar.chips.switch_on(frozenset({"exited"}))
    settle()


def save(page, settle, name):
    page.filters.save()
    page.filters.dialog.name.setText(name)
    page.filters.dialog.submit_button.click()
    settle()


def pick(page, settle, words):
    page.filters.open()
    settle()
    next(one for one in page.filters.menu.actions() if words in one.text()).trigger()
    settle()
    settle()


def test_the_filter_now_set_is_saved_and_picked_again(page, settle):
    narrow(page, settle)
    assert page.register.list.count.number == 1
    save(page, settle, "已退出")
    assert page.filters.dialog is None
    page.register.list.ask(type(page.register.list.query)(), frozenset())
    settle()
    settle()
    assert page.register.list.count.number == 3

    pick(page, settle, "已退出")

    assert page.register.list.count.number == 1
    assert page.register.list.query.chips == {"exited"}
    assert page.register.list.hidden_columns == {"uscc"}


def test_a_taken_name_is_replaced_when_pressed_twice(page, settle, services):
    save(page, settle, "我的")
    narrow(page, settle)

    save(page, settle, "我的")

    dialog = page.filters.dialog
    assert "我的" in dialog.banner.text
    dialog.submit_button.click()
    settle()
    assert page.filters.dialog is None
    (kept,) = services.filters.of("collectors")
    assert kept.draft.chips == ("exited",)


def test_filters_are_renamed_and_deleted(page, settle, services):
    save(page, settle, "甲")
    save(page, settle, "乙")
    pick(page, settle, "Rename or delete")
    dialog = page.filters.dialog

    dialog.list.setCurrentRow(0)
    chosen = dialog.name.text()
    dialog.name.setText("丙")
    dialog.submit_button.click()
    settle()
    settle()
    names = {dialog.list.item(row).text() for row in range(dialog.list.count())}
    assert names == {"甲", "乙", "丙"} - {chosen}
    dialog.list.setCurrentRow(1)
    gone = dialog.name.text()
    dialog.delete.click()
    settle()
    settle()

    assert {one.name for one in services.filters.of("collectors")} == names - {gone}


def test_a_saved_filter_is_a_place_the_palette_goes_to(page, settle, services, front, clock):
    narrow(page, settle)
    save(page, settle, "已退出")
    (kept,) = services.filters.of("collectors")

    found = []
    program = Program(front, clock)
    vault = OpenVault(services=services, preferences=Preferences())

    def search(progress):
        return program.search(vault, "yituichu", progress)

    page._context.read(search, found.extend)
    settle()

    assert found[0].key == f"go:{PageId.COLLECTORS.value}/{filter_list(kept.id)}"
    assert found[0].text == "已退出"
    page.register.list.ask(type(page.register.list.query)(), frozenset())
    page.enter(view_list("xrays"))
    settle()
    page.enter(filter_list(kept.id))
    settle()
    settle()
    assert page.shows_list
    assert page.register.list.count.number == 1


@pytest.mark.parametrize("kind", [PeoplePage, AgreementsPage])
def test_every_long_list_has_filters_of_its_own(kind, qtbot, make_context, settle, services):
    filter_id = services.filters.keep(FilterDraft(list=kind.__name__[:-4].lower(), name="旧", text="某人"))
    page = kind(make_context(services))
    qtbot.addWidget(page)
    page.show()

    page.enter(filter_list(filter_id))
    settle()
    settle()

    shown = page.list if kind is AgreementsPage else page.register.list
    assert shown.query.text == "某人"
