"""The list of agreements: long, by key, searched by reference, names and pinyin."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.jobs import JobRunner
from vetdesk.desktop.lists.columns import Chip, Column, ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.agreements.words import kind_words
from vetdesk.desktop.pages.keyset import KeysetSource
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.calendars import SHANGHAI
from vetdesk.services.agreements import MatterLine, MatterQuery

if TYPE_CHECKING:
    from vetdesk.services.office import Services

OPEN, ISSUE = "open", "issue"


def matter_source(services: "Services") -> KeysetSource[MatterLine]:
    """Return the source of the list; asked in the read lane only."""
    agreements = services.agreements
    return KeysetSource(
        fetch=lambda query, after, limit: agreements.page(_asked(query, after, limit)),
        count=lambda query: agreements.count(_asked(query, None, 1)),
    )


def matter_list(
    services: "Services",
    lane: JobRunner,
    settings: Settings,
    parent: QWidget,
    *,
    today: Callable[[], date],
) -> tuple[RecordList[MatterLine], PagedRecords[MatterLine]]:
    """Return the list and its model."""
    model = PagedRecords(matter_columns(today), lambda one: one.id, source=matter_source(services), lane=lane)
    made = RecordList[MatterLine](
        "agreements",
        model,
        names=translate("AgreementList", "agreements"),
        empty=EmptyWords(
            translate("AgreementList", "There are no agreements yet."),
            hint=translate(
                "AgreementList",
                "A matter asks first whether the claims are sold or collected for us; the rest follows.",
            ),
            action=translate("AgreementList", "New agreement"),
            second=translate("AgreementList", "Import a matter file…"),
            icon="file-pen-line",
        ),
        settings=settings,
        chips=(
            *(
                Chip[MatterLine](
                    key=one.value, text=vocabulary.status("agreement", one.value).text, group="status"
                )
                for one in AgreementStatus
            ),
            *(Chip[MatterLine](key=road.value, text=kind_words(road.value), group="road") for road in Road),
        ),
        actions=(
            ListAction(key=OPEN, text=translate("AgreementList", "Open"), icon="arrow-right"),
            ListAction(key=ISSUE, text=translate("AgreementList", "Issue the selected…"), icon="send"),
        ),
        new_text=translate("AgreementList", "New agreement"),
        parent=parent,
    )
    return made, model


def matter_columns(today: Callable[[], date]) -> tuple[Column[MatterLine], ...]:
    """Return the columns; a loan of an original is overdue as of ``today()``."""
    return (
        Column(
            key="ref",
            title=translate("AgreementList", "Reference"),
            text=lambda one: one.matter_ref,
            width=160,
        ),
        Column(
            key="road",
            title=translate("AgreementList", "Arrangement"),
            text=lambda one: kind_words(one.road.value),
            width=160,
            sortable=False,
        ),
        Column(
            key="collector",
            title=translate("AgreementList", "Other side"),
            text=lambda one: one.collector,
            width=210,
            sortable=False,
        ),
        Column(
            key="status",
            title=translate("AgreementList", "State"),
            text=lambda one: vocabulary.status("agreement", one.status.value).text,
            badge=lambda one: vocabulary.status("agreement", one.status.value),
            width=180,
            sortable=False,
        ),
        Column(
            key="obstacles",
            title=translate("AgreementList", "Obstacles"),
            text=_obstacles,
            badge=_obstacle_badge,
            width=130,
            sortable=False,
        ),
        Column(
            key="lent",
            title=translate("AgreementList", "Originals"),
            text=lambda one: _lent(one, today()),
            badge=lambda one: _lent_badge(one, today()),
            width=135,
            sortable=False,
        ),
        Column(
            key="changed",
            title=translate("AgreementList", "Changed"),
            text=lambda one: f"{one.changed_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}",
            width=150,
            faint=True,
        ),
    )


def _asked(query: ListQuery, after: str | None, limit: int) -> MatterQuery:
    return MatterQuery(
        text=query.text,
        statuses=tuple(one for one in AgreementStatus if one.value in query.chips),
        roads=tuple(road for road in Road if road.value in query.chips),
        sort=query.sort or "changed",
        descending=query.descending if query.sort else True,
        after=after,
        limit=limit,
    )


def _obstacles(one: MatterLine) -> str:
    if one.status.is_fixed:
        return ""
    if one.blocks:
        return _ObstacleCounts().blocks(one.blocks)
    return _ObstacleCounts().warnings(one.warns) if one.warns else ""


def _obstacle_badge(one: MatterLine) -> Status | None:
    words = _obstacles(one)
    if not words:
        return None
    if one.blocks:
        return Status(words, Tone.BAD, "circle-x")
    return Status(words, Tone.WARN, "triangle-alert")


def _lent(one: MatterLine, today: date) -> str:
    if not one.lent:
        return ""
    if one.back_by is not None and one.back_by < today:
        return _ObstacleCounts().overdue(one.lent)
    return _ObstacleCounts().lent(one.lent)


def _lent_badge(one: MatterLine, today: date) -> Status | None:
    words = _lent(one, today)
    if not words:
        return None
    is_late = one.back_by is not None and one.back_by < today
    return Status(words, Tone.BAD if is_late else Tone.INFO, "clock")


class _ObstacleCounts(QObject):
    """Counts in words: the catalogue tool finds plurals only behind ``self.tr``."""

    def blocks(self, count: int) -> str:
        return self.tr("%n block(s)", "", count)

    def lent(self, count: int) -> str:
        return self.tr("%n on loan", "", count)

    def overdue(self, count: int) -> str:
        return self.tr("%n on loan, overdue", "", count)

    def warnings(self, count: int) -> str:
        return self.tr("%n warning(s)", "", count)
