"""Pictures of the wizard that brings sheets into registers, and of the imports so far."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget
from scene_office import office, rest
from stdnum.cn import uscc

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.registerimport.dialog import RegisterImportDialog
from vetdesk.desktop.settings import Settings
from vetdesk.domain.register_rows import COLUMNS, ForFaulty, ForSimilar, RegisterKind, RowState
from vetdesk.exchange.tables import write_table_xlsx
from vetdesk.progress import silent
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.saved_filters import FilterDraft

Picture = tuple[str, QWidget]
_KIND = RegisterKind.COLLECTORS


def registers(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The list with its tools, saved filters, every step of the wizard, the imports so far."""
    with office(lanes, settings) as (window, services), tempfile.TemporaryDirectory() as home:
        sheet = Path(home) / "催收机构名册.xlsx"
        sheet.write_bytes(_sheet(services))
        window.go_to(PageId.COLLECTORS, "")
        rest(lanes)
        page = window.page
        assert isinstance(page, CollectorsPage)
        yield "register-list", window
        yield from _filters(page, services, lanes)
        dialog = page.sheets.begin()
        rest(lanes)
        yield "register-import-file", dialog
        dialog.read(sheet)
        rest(lanes)
        dialog.wizard.go_next()
        rest(lanes)
        yield "register-import-columns", dialog
        dialog.wizard.go_next()
        rest(lanes)
        rest(lanes)
        yield from _rows(dialog, lanes)
        dialog.row_step.faulty.choose(ForFaulty.SKIP)
        dialog.row_step.similar.choose(ForSimilar.SKIP)
        rest(lanes)
        dialog.wizard.go_next()
        rest(lanes)
        rest(lanes)
        yield "register-import-done", dialog
        dialog.accept()
        history = page.sheets.show_history()
        rest(lanes)
        history.list.table.selectRow(0)
        rest(lanes)
        yield "register-imports", history
        history.reject()
        for one in services.registers.imports(_KIND):
            if services.registers.why_not(one.id) is None:
                services.registers.undo(one.id, silent())


def _filters(page: CollectorsPage, services: Services, lanes: Lanes) -> Iterator[Picture]:
    page.filters.save()
    saving = page.filters.dialog
    assert saving is not None
    rest(lanes)
    yield "filter-save", saving
    saving.reject()
    services.filters.keep(FilterDraft(list="collectors", name="上海的机构", text="上海"), instead=True)
    page.filters._on_read_again(services.filters.of("collectors"))  # noqa: SLF001 - no menu is needed
    page.filters.manage()
    managing = page.filters.dialog
    assert managing is not None
    rest(lanes)
    yield "filter-manage", managing
    managing.reject()


def _rows(dialog: RegisterImportDialog, lanes: Lanes) -> Iterator[Picture]:
    rows = dialog.row_step
    states = _states(dialog)
    for state in (RowState.FAULTY, RowState.DIFFERS, RowState.SIMILAR):
        if state not in states:
            continue
        rows.list.table.selectRow(states.index(state))
        rest(lanes)
        yield f"register-import-{state.value}", dialog


def _code(body: str) -> str:
    return body[:17] + str(uscc.calc_check_digit(body[:17]))


def _states(dialog: RegisterImportDialog) -> list[RowState]:
    return [one.state for _, one in dialog.row_step.list._model.held_rows()]  # noqa: SLF001


def _sheet(services: Services) -> bytes:
    record = services.parties.get(services.parties.page(PartyQuery()).items[0].id)
    known = record.party
    rows = [
        {"name": known.name, "uscc": known.uscc, "address": "上海市浦东新区示例路 200 号", "contact": "周敏"},
        {
            "name": known.name.replace("有限公司", "股份有限公司"),
            "uscc": _code("91310115MA0000077"),
            "phone": "021-58760012",
        },
        {"name": "青禾资产管理有限公司", "uscc": _code("91110105MA0000001"), "phone": "010-65001234"},
        {"name": "", "uscc": "91310110666007217T", "established_on": "2031-02-30"},
    ]
    columns = COLUMNS[_KIND]
    table = [[row.get(key, "") for key in columns] for row in rows]
    return write_table_xlsx([one.zh for one in columns.values()], table, title="名册")
