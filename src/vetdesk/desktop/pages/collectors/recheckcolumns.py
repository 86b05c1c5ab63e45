"""What the work-list of the re-check shows of a line, and how it is narrowed down."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column, ListQuery
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.registers import Register
from vetdesk.services.rechecks import AHEAD, DueLine, WorkQuery

OVERDUE: Final = "overdue"
SIGNING: Final = "signing"
EVERYTHING: Final = "everything"
_SORTS: Final = frozenset({"register", "name", "due"})


def recheck_status(line: DueLine, today: date) -> Status:
    """Return captured and waiting, overdue, due within a month, or done for now."""
    if line.captured:
        return vocabulary.status("duty", "captured")
    if line.due < today:
        return vocabulary.status("duty", "overdue")
    return vocabulary.status("duty", "due" if line.due - today <= AHEAD else "done")


def recheck_chips(registers: tuple[Register, ...], language: str) -> tuple[Chip[DueLine], ...]:
    """Return the filters: by day, and one for each register."""
    return (
        Chip(key=OVERDUE, text=translate("RecheckColumns", "Overdue"), group="due"),
        Chip(key=SIGNING, text=translate("RecheckColumns", "Before signing"), group="due"),
        Chip(key=EVERYTHING, text=translate("RecheckColumns", "Later too"), group="due"),
        *(Chip(key=one.id, text=one.name.of(language), group="register") for one in registers),
    )


def asked_of(
    query: ListQuery,
    registers: tuple[Register, ...],
    *,
    sort: str = "",
    after: str | None = None,
    limit: int = 200,
) -> WorkQuery:
    """Return what a list asks the service for; ``sort`` stands in where no column is sorted by."""
    wanted = query.sort or sort
    return WorkQuery(
        registers=tuple(one.id for one in registers if one.id in query.chips),
        overdue=OVERDUE in query.chips,
        signing=SIGNING in query.chips,
        everything=EVERYTHING in query.chips,
        text=query.text,
        sort=wanted if wanted in _SORTS else "register",
        after=after,
        limit=limit,
    )


def recheck_columns(today: Callable[[], date], names: Mapping[str, str]) -> tuple[Column[DueLine], ...]:
    """Return the columns; ``names`` are those of the registers by id."""
    return (
        Column(
            key="name",
            title=translate("RecheckColumns", "Collector"),
            text=lambda line: line.name,
            width=220,
        ),
        Column(
            key="register",
            title=translate("RecheckColumns", "Register"),
            text=lambda line: names.get(line.register, line.register),
            width=190,
        ),
        Column(
            key="state",
            title=translate("RecheckColumns", "State"),
            text=lambda line: recheck_status(line, today()).text,
            badge=lambda line: recheck_status(line, today()),
            width=124,
            sortable=False,
        ),
        Column(
            key="due",
            title=translate("RecheckColumns", "Ask again by"),
            text=lambda line: day(line.due),
            width=110,
        ),
        Column(
            key="signing",
            title=translate("RecheckColumns", "To be signed"),
            text=lambda line: day(line.signing),
            width=110,
            sortable=False,
        ),
        Column(
            key="asked",
            title=translate("RecheckColumns", "Last asked"),
            text=lambda line: day(line.asked_on),
            width=110,
            sortable=False,
            faint=True,
            hidden=True,
        ),
        Column(
            key="uscc",
            title=translate("RecheckColumns", "Credit code"),
            text=lambda line: line.uscc,
            width=190,
            sortable=False,
            faint=True,
            hidden=True,
        ),
    )
