"""The white list of admitted collectors: looked at, written as a workbook, printed for publication."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar, Final

from vetdesk.documents import tree
from vetdesk.documents.jobs import RenderRequest, Stamp
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.whitelist import LeftOut, Standing, left_out
from vetdesk.exchange.tables import Cell, write_table_xlsx
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.fonts import added_faces
from vetdesk.store import journal, parties, whitelist
from vetdesk.wording import explain

LANGUAGE: Final = "zh"
"""What is published is Chinese, like every document; the screen speaks its own language."""
MOST_PRINTED: Final = 2_000
"""More lines take the printer minutes (decision 21); the workbook has no such end."""
_COLUMNS: Final = (
    ("no", 4),
    ("name", 22),
    ("uscc", 19),
    ("scope", 19),
    ("valid", 17),
    ("conditions", 21),
    ("channel", 18),
)


class WhiteListTooLong(VetdeskError):
    """So many lines are published as a workbook, not printed."""

    key: ClassVar[str] = "whitelist.too_long"

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
        self.most = MOST_PRINTED


@dataclass(frozen=True, kw_only=True)
class WhiteLine:
    """One collector; ``reason`` says why it is not in the list, None for one that is."""

    standing: Standing
    reason: LeftOut | None


@dataclass(frozen=True, kw_only=True)
class WhiteList:
    """The list of a day; what is left out is shown on the screen only."""

    day: date
    publisher: str
    lines: tuple[WhiteLine, ...]

    @property
    def listed(self) -> tuple[Standing, ...]:
        """Return who is in the list."""
        return tuple(one.standing for one in self.lines if one.reason is None)


class WhiteLists:
    """What can be done with the white list."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, day: date, progress: Progress | None = None) -> WhiteList:
        """Return the list as of ``day``, with those left out and why; ``progress`` may stop the reading."""
        with self._desk.vault.reading(progress) as session:
            own = parties.own(session)
            found = whitelist.standings(session)
        return WhiteList(
            day=day,
            publisher=own[0].party.name if own else "",
            lines=tuple(WhiteLine(standing=one, reason=left_out(one, day)) for one in found),
        )

    def save_workbook(self, path: Path, day: date, progress: Progress) -> Path:
        """Write the list as a workbook, whole or not at all; journalled, because it leaves the vault."""
        listed = self.look(day)
        progress.step(1, 2, "")
        header = [_word(f"column.{key}") for key, _ in _COLUMNS]
        rows: list[Sequence[Cell]] = [(number, *_cells(one)) for number, one in enumerate(listed.listed, 1)]
        write_private(path, write_table_xlsx(header, rows, title=_title(listed)))
        self._note()
        return path

    def save_print(self, path: Path, day: date, progress: Progress) -> Path:
        """Write the list as a PDF ready for print and publication; ``WhiteListTooLong`` beyond its end."""
        listed = self.look(day)
        if (number := len(listed.listed)) > MOST_PRINTED:
            raise WhiteListTooLong(number)
        with self._desk.vault.reading() as session:
            faces = added_faces(session)
        request = RenderRequest(
            document=tree.to_json(sheet(listed)),
            stamp=Stamp(draft=False, rehearsal=self._desk.rehearsal, created=self._desk.now()),
            added_fonts=faces,
        )
        write_private(path, self._desk.worker.render(request, progress).pdf)
        self._note()
        return path

    def _note(self) -> None:
        if not self._desk.vault.read_only:
            with self._desk.vault.writing("whitelist.export") as session:
                journal.note(session, entity="list", entity_id=self._desk.vault.id)


def sheet(listed: WhiteList) -> tree.Document:
    """Return the list as a document of its own."""
    about = [
        (_word("publisher"), listed.publisher),
        (_word("as_of"), _day(listed.day)),
        (_word("number"), str(len(listed.listed))),
    ]
    pairs = tree.Pairs(
        rows=tuple(
            tree.Pair(key=(tree.Text(text=key),), value=(tree.Value(field="whitelist", text=value),))
            for key, value in about
            if value
        )
    )
    table = tree.Table(
        name="whitelist",
        columns=tuple(tree.Column(header=_word(f"column.{key}"), parts=parts) for key, parts in _COLUMNS),
        rows=tuple((str(number), *_cells(one)) for number, one in enumerate(listed.listed, 1)),
        landscape=True,
    )
    empty = tree.Paragraph(line=(tree.Text(text=_word("nobody")),))
    note = tree.Paragraph(line=(tree.Text(text=_word("note")),))
    body = (pairs, table if listed.listed else empty, note)
    return tree.Document(
        id="cn.white_list",
        version="1.0",
        kind="form",
        language="zh-CN",
        title=_word("title"),
        sections=(tree.Section(kind="text", id="list", label="", title="", blocks=body),),
    )


def scope_words(one: Standing, language: str) -> str:
    """Return what a collector is admitted for: road, kind of creditor, channels."""
    if one.road is None or one.creditor_kind is None:
        return ""
    comma = "、" if language == "zh" else ", "
    parts = [
        explain(f"whitelist.road.{one.road.value}", language),
        explain(f"whitelist.creditor.{one.creditor_kind.value}", language),
        comma.join(explain(f"whitelist.channel.{channel}", language) for channel in one.channels),
    ]
    return " · ".join(filter(None, parts))


def condition_words(one: Standing, language: str) -> str:
    """Return how many conditions are open before which step; never their words."""
    if not one.conditions:
        return explain("whitelist.no_condition", language)
    semicolon = "；" if language == "zh" else "; "
    return semicolon.join(
        explain(f"whitelist.condition.{kind.kind.value}", language, number=kind.number, until=str(kind.until))
        for kind in one.conditions
    )


def _cells(one: Standing) -> tuple[str, ...]:
    assert one.decided_on is not None
    assert one.valid_until is not None
    return (
        one.name,
        one.uscc,
        scope_words(one, LANGUAGE),
        f"{one.decided_on} 至 {one.valid_until}",
        condition_words(one, LANGUAGE),
        one.published_channel,
    )


def _title(listed: WhiteList) -> str:
    return f"{_word('title')} {listed.day}"


def _word(key: str) -> str:
    return explain(f"whitelist.{key}", LANGUAGE)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
