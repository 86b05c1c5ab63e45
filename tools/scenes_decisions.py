"""Pictures of decisions: conditions, sign-offs, a stale decision, the business owner, the white list."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place, view_list
from vetdesk.desktop.pages.review.decisiondialog import DecisionDialog
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.window import MainWindow
from vetdesk.domain.admission import ConditionKind, SignOff, SignOffRole
from vetdesk.domain.vetting import DecisionOutcome, ReviewStatus
from vetdesk.services import reviewstanding
from vetdesk.services.decisions import DecisionRoom
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.store import conditions
from vetdesk.store.conditions import ConditionDraft

Picture = tuple[str, QWidget]
TODAY = date(2026, 11, 23)


def decisions(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The decision with rows and sign-offs, a stale decision and its conditions, the white list."""
    with office(lanes, settings) as (window, services):
        collector = services.parties.page(PartyQuery()).items[0]
        yield from _white_list(window, lanes)
        _miss_a_condition(services)
        page = window.page
        assert isinstance(page, CollectorsPage)
        page.tabs.choose("register")
        rest(lanes)
        yield "collectors-stale", window
        _go(window, lanes, PageId.COLLECTORS, place(str(collector.id), "conditions"))
        yield "collector-conditions", window
        for line in services.conditions.of(collector.id)[::3]:
            page.detail.panels.conditions.list.opened.emit(line.id)
            rest(lanes)
            yield from _dialog("condition-met" if line.is_open else "condition-reopen")
        _go(window, lanes, PageId.COLLECTORS, place(str(collector.id), "profile"))
        yield "collector-stale-profile", window
        dossier = page.detail.dossier
        assert dossier is not None
        page.actions_of.name_owner(dossier.party)
        rest(lanes)
        yield from _dialog("collector-owner")
        yield from _decision(page, services)
        _go(window, lanes, PageId.SETTINGS, "staff")
        yield "settings-sign-offs", window
        _forget_the_conditions(services)


def _white_list(window: MainWindow, lanes: Lanes) -> Iterator[Picture]:
    _go(window, lanes, PageId.COLLECTORS, view_list("whitelist"))
    yield "collectors-white-list", window


def _miss_a_condition(services: Services) -> None:
    """Put three conditions on the decision in force, one of them missed and one met."""
    collector = services.parties.page(PartyQuery()).items[0]
    decided = next(one for one in services.vetting.of(collector.id) if one.status is ReviewStatus.DECIDED)
    drafts = (
        ConditionDraft(
            text="补交 2026 年第三季度员工社保缴纳清单", due=TODAY - timedelta(days=6), owner="李静"
        ),
        ConditionDraft(
            text="呼叫系统启用静默时段锁定，附截图",
            due=TODAY + timedelta(days=20),
            kind=ConditionKind.SIGNING,
            owner="赵敏",
        ),
        ConditionDraft(
            text="保证金到账", due=TODAY + timedelta(days=27), kind=ConditionKind.HANDOVER, owner="赵敏"
        ),
        ConditionDraft(text="投诉专线公示", due=TODAY + timedelta(days=5), owner="李静"),
    )
    with services.desk.vault.writing("scene") as session:
        for one in drafts:
            conditions.add(session, decided.id, collector.id, one)
        reviewstanding.note_decision(session, services.desk, collector.id)
    last = next(one for one in services.conditions.of(collector.id) if one.text == "投诉专线公示")
    services.conditions.meet(last.id, on=TODAY, proof="官网公示截图，案卷四")


def _forget_the_conditions(services: Services) -> None:
    """Leave the vault as the other pictures expect it."""
    collector = services.parties.page(PartyQuery()).items[0]
    with services.desk.vault.writing("scene") as session:
        for line in conditions.of_collector(session, collector.id):
            session.delete(session.get_one(conditions.ConditionRow, line.id))
        reviewstanding.note_decision(session, services.desk, collector.id)


def _decision(page: CollectorsPage, services: Services) -> Iterator[Picture]:
    staff = tuple(services.staff.all())
    room = DecisionRoom(
        staff=staff,
        deciders=tuple(one.name for one in staff),
        business_owner="",
        sign_offs=(
            SignOff(role=SignOffRole.LEGAL, name=staff[0].name, on=TODAY),
            SignOff(role=SignOffRole.BUSINESS, name=staff[1].name, on=TODAY, void=True),
        ),
        sign_offs_required=True,
    )
    dialog = DecisionDialog(
        DecisionOutcome.APPROVED,
        reviewer=staff[0].name,
        room=room,
        actor=staff[1].name,
        today=TODAY,
        parent=page,
    )
    dialog.form.outcomeField.chips.choose("conditional")
    dialog.form.conditionsField.rows[0].words.setText("补交员工社保缴纳清单")
    dialog.form.conditionsField.rows_editor.add_button.click()
    dialog.open()
    QApplication.processEvents()
    yield from _dialog("review-decision-conditional")


def _go(window: MainWindow, lanes: Lanes, page: PageId, record: str = "") -> None:
    window.go_to(page, record)
    rest(lanes)
    rest(lanes)


def _dialog(name: str) -> Iterator[Picture]:
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for one in shown:
        yield name, one
        one.reject()
