"""A compared sheet as lines of a list: built, filtered and counted in the read lane only."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from vetdesk.desktop.i18n import spoken, translate
from vetdesk.desktop.lists.columns import Count, ListQuery
from vetdesk.desktop.lists.paging import ANCHOR_EVERY, Anchors
from vetdesk.domain.register_rows import (
    COLUMNS,
    IDENTIFIER,
    Choices,
    ForFaulty,
    Likeness,
    PlannedRow,
    RegisterKind,
    RowAction,
    RowState,
    choice_of,
    settle,
)
from vetdesk.progress import Progress
from vetdesk.services.register_imports import RegisterPlan, cell_text

_LIKES_TOLD: Final = 3


@dataclass(frozen=True, kw_only=True)
class RowView:
    """One row of the sheet as the list shows it; numbers of persons are masked.

    ``taken`` are the fields taken from the sheet, ``stops`` says that the row stops the import.
    """

    line: int
    state: RowState
    action: RowAction
    taken: frozenset[str]
    stops: bool
    name: str
    number: str
    remark: str
    reasons: tuple[str, ...]
    row: PlannedRow = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What accepting would do now; ``blocked`` counts the rows that stop it."""

    added: int
    changed: int
    left_out: int
    asked: int
    blocked: int


@dataclass(frozen=True, kw_only=True)
class Looked:
    """A plan with what is wrong with each row, in the language of the window."""

    plan: RegisterPlan
    reasons: Mapping[int, tuple[str, ...]] = field(default_factory=dict, repr=False)
    counts: Mapping[RowState, int] = field(default_factory=dict)

    @property
    def general(self) -> tuple[str, ...]:
        """Return what is wrong with the sheet as a whole."""
        return self.reasons.get(0, ())

    def outlook(self, choices: Choices) -> Outlook:
        """Return what accepting would do with these choices."""
        actions = Counter(step.action for step in settle(self.plan.rows, choices))
        faulty = self.counts.get(RowState.FAULTY, 0)
        return Outlook(
            added=actions[RowAction.ADD],
            changed=actions[RowAction.UPDATE],
            asked=actions[RowAction.ASK],
            left_out=len(self.plan.rows) - actions.total(),
            blocked=faulty if choices.faulty is ForFaulty.STOP else 0,
        )

    def view(self, row: PlannedRow, choices: Choices) -> RowView:
        """Return one row as the list shows it."""
        kind = self.plan.kind
        number = row.values.get(IDENTIFIER[kind], "")
        reasons = self.reasons.get(row.line, ())
        choice = choice_of(row, choices)
        return RowView(
            line=row.line,
            state=row.state,
            action=choice.action,
            taken=choice.fields,
            stops=row.state is RowState.FAULTY and choices.faulty is ForFaulty.STOP,
            name=row.values.get("name", ""),
            number=cell_text(IDENTIFIER[kind], number, {}),
            remark="; ".join(reasons) or self._likeness(row),
            reasons=reasons,
            row=row,
        )

    def _likeness(self, row: PlannedRow) -> str:
        if row.state is RowState.SIMILAR:
            says = translate("RowView", "like: {names}")
            comma = translate("RowView", ", ")
            return says.format(names=comma.join(like_text(one) for one in row.likes[:_LIKES_TOLD]))
        if row.state is RowState.DIFFERS:
            says = translate("RowView", "differs in: {fields}")
            comma = translate("RowView", ", ")
            return says.format(fields=comma.join(field_label(self.plan.kind, key) for key in row.ours))
        return ""


def like_text(like: Likeness) -> str:
    """Return a like record by its name, with how like it is."""
    if like.line:
        says = translate("RowView", "row {line} '{name}' ({score} %)")
        return says.format(line=like.line, name=like.name, score=like.score)
    return translate("RowView", "'{name}' ({score} %)").format(name=like.name, score=like.score)


def field_label(kind: RegisterKind, key: str) -> str:
    """Return the name of a field in the language of the window."""
    return COLUMNS[kind][key].label(spoken().value)


def look(plan: RegisterPlan, language: str) -> Looked:
    """Sort what is wrong and what was read otherwise by row; 0 stands for the sheet as a whole."""
    reasons: defaultdict[int, list[str]] = defaultdict(list)
    for one in (*plan.problems, *plan.reading.remarks):
        words = one.message(language)
        reasons[one.row or 0].append(f"{one.column}: {words}" if one.column else words)
    return Looked(
        plan=plan,
        reasons={line: tuple(words) for line, words in reasons.items()},
        counts=Counter(row.state for row in plan.rows),
    )


class RowSource:
    """Gives the list its rows; ``show`` is called in the GUI thread, all else in the read lane."""

    def __init__(self) -> None:
        self._shown: tuple[Looked, Choices] | None = None
        self._kept: tuple[object, ListQuery, tuple[int, ...]] | None = None

    def show(self, looked: Looked | None, choices: Choices) -> None:
        """Give the rows of this sheet from now on, with what is done with each."""
        self._shown = (looked, choices) if looked is not None else None

    def count(self, query: ListQuery, progress: Progress) -> Count:
        """Count the rows that fit."""
        progress.check()
        return Count(len(self._places(query)))

    def anchors(self, query: ListQuery, progress: Progress) -> Anchors:
        """Return every 1,000th place."""
        progress.check()
        total = len(self._places(query))
        keys: list[Any] = [None, *range(ANCHOR_EVERY, total, ANCHOR_EVERY)]
        return Anchors(tuple(keys), total)

    def window(
        self, query: ListQuery, *, after: Any, skip: int, limit: int, progress: Progress
    ) -> tuple[RowView, ...]:
        """Return some rows behind a place."""
        progress.check()
        if self._shown is None:
            return ()
        looked, choices = self._shown
        first = (after or 0) + skip
        rows = looked.plan.rows
        return tuple(looked.view(rows[at], choices) for at in self._places(query)[first : first + limit])

    def every(self, query: ListQuery, progress: Progress) -> tuple[RowView, ...]:
        """Return all rows that fit, for a file."""
        return self.window(query, after=None, skip=0, limit=len(self._places(query)), progress=progress)

    def _places(self, query: ListQuery) -> Sequence[int]:
        if self._shown is None:
            return ()
        looked, _ = self._shown
        kept = self._kept
        if kept is None or kept[0] is not looked or kept[1] != query:
            kept = (looked, query, tuple(_fitting(looked, query)))
            self._kept = kept
        return kept[2]


def _fitting(looked: Looked, query: ListQuery) -> Sequence[int]:
    wanted = frozenset(RowState(key) for key in query.chips)
    words = query.text.casefold().split()
    found = []
    for at, row in enumerate(looked.plan.rows):
        if wanted and row.state not in wanted:
            continue
        # A person's number is no text to search in.
        number = row.values.get("uscc", "")
        text = f"{row.line} {row.values.get('name', '')} {number}".casefold()
        if all(word in text for word in words):
            found.append(at)
    return found
