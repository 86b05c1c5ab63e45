"""Words and columns of the other side's paper: its lines, what they carry, what the contract must say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.titles import listed, shown
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.completeness import BY_ID
from vetdesk.domain.gates_facts import JUDGMENT_ACK, RETRANSFER_BAN
from vetdesk.services.counterpapers import PaperLine, PaperMark, PaperView, Target, TargetKind
from vetdesk.services.norms import norms_within

_PROVISIONS: Final[Mapping[str, str]] = {
    JUDGMENT_ACK: str(QT_TRANSLATE_NOOP("PaperDialog", "Written acknowledgment for enforcement courts")),
    RETRANSFER_BAN: str(QT_TRANSLATE_NOOP("PaperDialog", "Ban on selling the claims on")),
}
_MARKS: Final[Mapping[str, str]] = {
    "tracked": str(QT_TRANSLATE_NOOP("PaperDialog", "tracked change")),
    "comment": str(QT_TRANSLATE_NOOP("PaperDialog", "comment")),
    "hidden": str(QT_TRANSLATE_NOOP("PaperDialog", "hidden words")),
    "object": str(QT_TRANSLATE_NOOP("PaperDialog", "embedded object, not read")),
    "link": str(QT_TRANSLATE_NOOP("PaperDialog", "link to the outside, not followed")),
}
MOST_MARKS: Final = 12


@dataclass(frozen=True)
class LineRow:
    """A line of their paper with the words for what it carries and what it may carry."""

    line: PaperLine
    carries: str
    suggested: str
    unsure: bool

    @property
    def no(self) -> int:
        """Return the number of the line."""
        return self.line.no


def line_rows(view: PaperView) -> tuple[LineRow, ...]:
    """Return every line with its words."""
    titles = {one.id: short_words(one) for one in view.targets}
    carries: dict[int, list[str]] = {}
    suggested: dict[int, list[str]] = {}
    unsure = {one.line for one in view.mapped if one.unsure}
    for one in view.mapped:
        carries.setdefault(one.line, []).append(titles.get(one.target, one.target))
    for hint in view.suggested:
        name = titles.get(hint.target, hint.target)
        suggested.setdefault(hint.line, []).append(f"{name} {hint.alike:.0f}%" if hint.alike else name)
    return tuple(
        LineRow(
            line,
            "；".join(carries.get(line.no, ())),
            "；".join(suggested.get(line.no, ())),
            line.no in unsure,
        )
        for line in view.lines
    )


def line_columns() -> tuple[Column[LineRow], ...]:
    """Return the columns of the lines."""
    return (
        Column(
            key="no",
            title=translate("PaperDialog", "Line"),
            text=lambda one: str(one.no),
            order=lambda one: one.no,
            width=56,
            right=True,
            faint=True,
        ),
        Column(key="text", title=translate("PaperDialog", "Their text"), text=_shown, width=270),
        Column(key="carries", title=translate("PaperDialog", "Carries"), text=_carries, width=96),
        Column(
            key="suggested",
            title=translate("PaperDialog", "May carry"),
            text=lambda one: one.suggested,
            width=110,
            faint=True,
        ),
    )


def line_chips() -> tuple[Chip[LineRow], ...]:
    """Return the filters of the lines."""
    return (
        Chip(
            key="open", text=translate("PaperDialog", "Carries nothing"), accepts=lambda one: not one.carries
        ),
        Chip(
            key="suggested",
            text=translate("PaperDialog", "With a suggestion"),
            accepts=lambda one: bool(one.suggested),
        ),
        Chip(key="unsure", text=translate("PaperDialog", "Changed since"), accepts=lambda one: one.unsure),
    )


def target_columns() -> tuple[Column[Target], ...]:
    """Return the columns of what the contract must or may say."""
    return (
        Column(key="title", title=translate("PaperDialog", "To be said"), text=target_words, width=190),
        Column(
            key="state",
            title=translate("PaperDialog", "In their paper"),
            text=lambda one: state_of(one).text,
            badge=state_of,
            width=130,
        ),
        Column(
            key="alike",
            title=translate("PaperDialog", "Like ours"),
            text=lambda one: "" if one.alike is None else f"{one.alike}%",
            order=lambda one: -1 if one.alike is None else one.alike,
            width=96,
            right=True,
        ),
        Column(
            key="law", title=translate("PaperDialog", "Legal basis"), text=law_words, width=220, faint=True
        ),
    )


def target_chips() -> tuple[Chip[Target], ...]:
    """Return the filters of what is to be said."""
    return (
        Chip(key="gap", text=translate("PaperDialog", "Missing"), accepts=lambda one: one.is_gap),
        Chip(
            key="clause",
            text=translate("PaperDialog", "Clauses"),
            group="kind",
            accepts=lambda one: one.kind == TargetKind.CLAUSE,
        ),
        Chip(
            key="law",
            text=translate("PaperDialog", "Asked by law"),
            group="kind",
            accepts=lambda one: one.kind != TargetKind.CLAUSE,
        ),
    )


def target_words(one: Target) -> str:
    """Return what is to be said, in the language of the window where it has one."""
    if one.kind == TargetKind.CLAUSE:
        return f"{one.id} {shown(one.title)}"
    if one.kind == TargetKind.PROVISION:
        return translate("PaperDialog", _PROVISIONS[one.id])
    says = translate("PaperDialog", "{item} ({norm})")
    return says.format(item=BY_ID[one.id].of(_language()), norm=_rule(one))


def short_words(one: Target) -> str:
    """Return what is to be said as a cell of a line has room for it."""
    return one.id if one.kind == TargetKind.CLAUSE else target_words(one)


def law_words(one: Target) -> str:
    """Return the norms behind it."""
    if one.kind == TargetKind.ITEM:
        return _rule(one)
    return norms_within(one.norms, i18n.spoken().value)


def state_of(one: Target) -> Status:
    """Return whether a line carries it, in words and colour."""
    if one.lines:
        lines = listed(map(str, one.lines[:4])) + ("…" if len(one.lines) > 4 else "")  # noqa: PLR2004 -- room
        return Status(translate("PaperDialog", "line {lines}").format(lines=lines), Tone.OK, "circle-check")
    if one.unsure:
        words = translate("PaperDialog", "line {lines} changed").format(lines=listed(map(str, one.unsure)))
        return Status(words, Tone.WARN, "triangle-alert")
    if one.needed:
        return Status(translate("PaperDialog", "Nothing"), Tone.BAD, "circle-x")
    return Status(translate("PaperDialog", "not needed"), Tone.PLAIN, "circle-minus")


def marks_words(marks: Sequence[PaperMark]) -> str:
    """Return what is not plain text, one line each, with its place and who did it."""
    told = [_mark(one) for one in marks[:MOST_MARKS]]
    if len(marks) > MOST_MARKS:
        told.append(translate("PaperDialog", "and {count} more").format(count=len(marks) - MOST_MARKS))
    return "\n".join(told)


def _mark(one: PaperMark) -> str:
    kind = translate("PaperDialog", _MARKS[one.kind])
    place = (
        translate("PaperDialog", "Line {line}: {kind}").format(line=one.line, kind=kind) if one.line else kind
    )
    who = f"（{one.who}）" if one.who else ""
    words = one.words if len(one.words) <= 60 else f"{one.words[:60]}…"  # noqa: PLR2004 -- a line of a box
    return f"{place}{who} {words}".rstrip()


def _shown(one: LineRow) -> str:
    return one.line.shown.replace("\t", "　｜　")


def _carries(one: LineRow) -> str:
    return (
        translate("PaperDialog", "to confirm: {what}").format(what=one.carries) if one.unsure else one.carries
    )


def _rule(one: Target) -> str:
    return wording.explain(f"text_check.rule.{one.rule}", _language())


def _language() -> str:
    return i18n.spoken().value
