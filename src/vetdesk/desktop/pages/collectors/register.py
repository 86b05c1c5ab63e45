"""The register of collectors."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.collectors.columns import STALE, collector_chips, collector_columns
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.keyset import KeysetSource
from vetdesk.desktop.pages.register import RecordRegister, RegisterFace
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.parties import PartyLine, PartyQuery

COMPARE: Final = "compare"


def collector_register(context: PageContext, parent: QWidget) -> RecordRegister[PartyLine]:
    """Return the register; its records are known by the id of the party."""
    parties = context.services.parties
    face = RegisterFace(
        key="collectors",
        title=translate("CollectorRegister", "Collectors"),
        names=translate("CollectorRegister", "collectors"),
        new_text=translate("CollectorRegister", "Register a collector"),
        empty=EmptyWords(
            translate("CollectorRegister", "No collector is registered yet."),
            hint=translate("CollectorRegister", "Register the first one; its review can begin at once."),
            action=translate("CollectorRegister", "Register a collector"),
            icon="building-2",
        ),
        columns=collector_columns(context.today),
        chips=collector_chips(),
        actions=(
            ListAction(
                key=COMPARE,
                text=translate("CollectorRegister", "Compare two to five side by side"),
                icon="columns-3",
            ),
        ),
    )
    source = KeysetSource(
        fetch=lambda query, after, limit: parties.page(
            _asked(query, context.today(), after=after, limit=limit)
        ),
        count=lambda query: parties.count(_asked(query, context.today())),
        walk=lambda query, after, limit: parties.places(
            _asked(query, context.today(), after=after, limit=limit)
        ),
    )
    return RecordRegister(context, face, source, identify=lambda line: line.id, parent=parent)


def _asked(query: ListQuery, today: date, *, after: str | None = None, limit: int = 200) -> PartyQuery:
    return PartyQuery(
        text=query.text,
        statuses=tuple(CollectorStatus(key) for key in sorted(query.chips - {STALE})),
        stale_by=today if STALE in query.chips else None,
        sort=query.sort if query.sort in {"name", "changed"} else "name",
        descending=query.descending,
        after=after,
        limit=limit,
    )
