"""Pictures of the agreements: the list, every tab of a draft and of an issued matter, and the dialogs."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.state import Opened
from vetdesk.desktop.pages.agreements.tabs import (
    CHECK,
    CLAUSES,
    DOCUMENTS,
    HISTORY,
    INTERVIEW,
    PEOPLE,
    SCHEDULE,
    SIGNING,
    SUMMARY,
    TERMS,
)
from vetdesk.desktop.pages.agreements.wordingdialog import WordingDialog
from vetdesk.desktop.pages.links import NEW, place
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.window import MainWindow
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.office import Services

Picture = tuple[str, QWidget]
_OPEN = ("delete_days", "price", "dispute_body")


def agreements(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The list, an issued agreement, the draft of its next version, and the dialogs."""
    with office(lanes, settings) as (window, services):
        matter_id = services.agreements.page(MatterQuery()).items[0].id
        _go(window, lanes, "")
        yield "agreements", window
        page = window.page
        assert isinstance(page, AgreementsPage)
        _go(window, lanes, place(str(matter_id), DOCUMENTS))
        agreement = page.workspace.opened
        assert agreement is not None
        page.workspace.tabs.documents.open_document(agreement.documents[0].id)
        rest(lanes)
        yield "agreement-documents", window
        _go(window, lanes, place(str(matter_id), SIGNING))
        rest(lanes)
        yield "agreement-signing", window
        yield from _after_printing(lanes, page)
        page.workspace.filing.prints.begin(agreement.documents[0])
        for _ in range(3):
            rest(lanes)
        yield from _dialog(page.workspace.filing.prints.dialog, "agreement-print")
        _begin_version(services, matter_id)
        page.workspace.reload()
        for tab in (SUMMARY, TERMS, SCHEDULE, PEOPLE, CLAUSES, CHECK, HISTORY, INTERVIEW):
            _go(window, lanes, place(str(matter_id), tab))
            if tab == INTERVIEW:
                page.workspace.tabs.interview.form.go_to("delete_days")
                page.workspace.tabs.interview.form.field_entered.emit("delete_days")
                rest(lanes)
            yield f"agreement-{tab}", window
        opened = page.workspace.opened
        assert opened is not None
        yield from _decisions(page, opened)
        yield from _wording(lanes, page)
        page.workspace.tabs.history.compare_requested.emit()
        for _ in range(3):
            rest(lanes)
        yield from _dialog(page.workspace.comparing.dialog, "agreement-compare")
        _go(window, lanes, "")
        page.batches.begin((matter_id,))
        rest(lanes)
        yield from _dialog(page.batches.dialog, "agreements-batch")
        page.numbers_button.click()
        rest(lanes)
        yield from _dialog(page.numbers, "agreements-numbers")
        _go(window, lanes, NEW)
        rest(lanes)
        if page.dialog is not None:
            page.dialog.form.roadField.chips.choose("assignment")
            page.dialog.form.creditorField.choose("bank")
            page.dialog.form.assigneeField.choose("collector")
        yield from _dialog(page.dialog, "agreement-new")


def _decisions(page: AgreementsPage, opened: Opened) -> Iterator[Picture]:
    """Who reviews, and who approves."""
    page.workspace.decisions.send_for_review(opened)
    yield from _dialog(page.workspace.decisions.dialog, "agreement-reviewer")
    page.workspace.decisions.approve(opened)
    yield from _dialog(page.workspace.decisions.dialog, "agreement-approve")


def _after_printing(lanes: Lanes, page: AgreementsPage) -> Iterator[Picture]:
    page.workspace.signing.register()
    yield from _dialog(page.workspace.signing.dialog, "agreement-sign")
    page.workspace.tabs.signing.seals.list_button.click()
    rest(lanes)
    yield from _dialog(page.workspace.signing.dialog, "agreement-seals")


def _wording(lanes: Lanes, page: AgreementsPage) -> Iterator[Picture]:
    page.workspace.tabs.clauses.wording_requested.emit("CL-18")
    rest(lanes)
    dialog = page.workspace.changes.wordings.dialog
    assert isinstance(dialog, WordingDialog)
    dialog.choice.button("AB-cap").click()
    yield from _dialog(dialog, "agreement-wording")


def _begin_version(services: Services, matter_id: UUID) -> None:
    """Take the issued sample up again with some answers open, a clause dropped, and a wish for changes."""
    services.agreements.start_version(matter_id, "对方要求调整价款支付方式。")
    for name in _OPEN:
        services.agreements.forget(matter_id, name)
    services.agreements.choose_clause(matter_id, "CL-24", included=True)
    services.agreements.answer(matter_id, "method", "电话、信函、短信等一切必要手段")


def _go(window: MainWindow, lanes: Lanes, words: str) -> None:
    window.go_to(PageId.AGREEMENTS, words)
    rest(lanes)
    rest(lanes)


def _dialog(dialog: QDialog | None, name: str) -> Iterator[Picture]:
    assert dialog is not None
    yield name, dialog
    dialog.reject()
