"""The words of an import: states of rows, what is done with them, how an import ended."""

from datetime import date

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.register_rows import RegisterKind, RowAction, RowState
from vetdesk.services.register_imports import RegisterImportState

KINDS = "*.xlsx *.csv"


def state_of(state: RowState) -> Status:
    """Return how the state of a row is shown."""
    return {
        RowState.NEW: Status(translate("RowState", "New"), Tone.OK, "plus"),
        RowState.SAME: Status(translate("RowState", "As registered"), Tone.PLAIN, "check"),
        RowState.DIFFERS: Status(translate("RowState", "Known, differs"), Tone.INFO, "pencil"),
        RowState.SIMILAR: Status(
            translate("RowState", "Like a known one"), Tone.WARN, "circle-question-mark"
        ),
        RowState.REPEATED: Status(translate("RowState", "Repeated"), Tone.PLAIN, "copy"),
        RowState.FAULTY: Status(translate("RowState", "Faulty"), Tone.BAD, "circle-x"),
    }[state]


def action_text(action: RowAction) -> str:
    """Return what is done with a row."""
    return {
        RowAction.ADD: translate("RowAction", "is added"),
        RowAction.UPDATE: translate("RowAction", "is changed"),
        RowAction.SKIP: translate("RowAction", "is left out"),
        RowAction.ASK: translate("RowAction", "please decide"),
    }[action]


def stops_text() -> str:
    """Return what a faulty row does while such rows are not left out."""
    return translate("RowAction", "stops the import")


def import_state(state: RegisterImportState) -> str:
    """Return where an import stands."""
    if state is RegisterImportState.ACCEPTED:
        return translate("ImportState", "accepted")
    return translate("ImportState", "undone")


def import_title(kind: RegisterKind) -> str:
    """Return the title of the wizard."""
    if kind is RegisterKind.COLLECTORS:
        return translate("RegisterImport", "Import collectors from a sheet")
    return translate("RegisterImport", "Import people from a sheet")


def empty_name(kind: RegisterKind) -> str:
    """Return the name suggested for an empty sheet."""
    if kind is RegisterKind.COLLECTORS:
        return translate("RegisterImport", "Collectors-empty.xlsx")
    return translate("RegisterImport", "People-empty.xlsx")


def export_name(kind: RegisterKind, today: date) -> str:
    """Return the name suggested for the whole register as a sheet."""
    if kind is RegisterKind.COLLECTORS:
        return translate("RegisterImport", "Register of collectors-{day}.xlsx").format(day=today.isoformat())
    return translate("RegisterImport", "Register of people-{day}.xlsx").format(day=today.isoformat())
