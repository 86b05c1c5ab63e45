"""The text check in words, for the window and the command line: what it found, why, and what mends it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vetdesk import wording
from vetdesk.domain.completeness import ItemState
from vetdesk.services.textchecks import LawLine, NamedFinding, TextCheck
from vetdesk.services.titles import title_in

_BETWEEN: Final = {"zh": "、", "en": ", "}


class Kind(StrEnum):
    """What a line of the check is about."""

    LAW = "law"
    TERMS = "terms"
    WORDING = "wording"


class State(StrEnum):
    """How a line stands."""

    OPEN = "open"
    LOOK = "look"
    REMINDER = "reminder"
    REMARK = "remark"
    FINE = "fine"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, kw_only=True)
class CheckLine:
    """One line of the list; ``target`` is the clause or ``field`` the answer that mends it."""

    id: str
    kind: Kind
    state: State
    what: str
    where: str
    why: str
    advice: str = ""
    target: str = ""
    field: str = ""

    @property
    def is_open(self) -> bool:
        """True when somebody should look at it."""
        return self.state in {State.OPEN, State.LOOK}


def lines_of(check: TextCheck, spoken: str) -> tuple[CheckLine, ...]:
    """Return the check in words (``zh``, ``en``): what is open first, then the checklist of the law."""
    found = [*_findings(check.findings, spoken), *_law(check.law, spoken)]
    order = list(State)
    return tuple(sorted(found, key=lambda one: order.index(one.state) if one.is_open else len(order)))


def _findings(findings: Sequence[NamedFinding], spoken: str) -> Iterator[CheckLine]:
    for number, one in enumerate(findings):
        found = one.finding
        key = f"text_check.{found.code}"
        why = f"phrase.{found.subject}.why" if one.is_wording else ""
        advice = f"phrase.{found.subject}.better" if one.is_wording else f"{key}.advice"
        subject, detail = title_in(one.subject, spoken), title_in(found.detail, spoken)
        state = State.OPEN if one.stops else State.REMARK if one.is_remark else State.LOOK
        yield CheckLine(
            id=f"{number}.{found.code}.{found.subject}",
            kind=Kind.WORDING if one.is_wording else Kind.TERMS,
            state=state,
            what=wording.explain(f"{key}.what", spoken, subject=subject, detail=detail),
            where=title_in(found.where, spoken),
            why=wording.explain(why, spoken) if why else "",
            advice=wording.explain(advice, spoken),
            target=found.part,
            field=found.field,
        )


def _law(law: Sequence[LawLine], spoken: str) -> Iterator[CheckLine]:
    for one in law:
        item = one.line.item
        missing = State.REMINDER if item.rule.is_reminder else State.OPEN
        states = {
            ItemState.CARRIED: State.FINE,
            ItemState.NOT_ASKED: State.NOT_ASKED,
            ItemState.MISSING: missing,
        }
        yield CheckLine(
            id=item.id,
            kind=Kind.LAW,
            state=states[one.line.state],
            what=f"{wording.explain(f'text_check.rule.{item.rule.value}', spoken)} · {item.of(spoken)}",
            where=_BETWEEN[spoken].join(title_in(place, spoken) for place in one.carriers),
            why=wording.explain(f"text_check.test.{item.rule.value}", spoken),
            target=next(iter(one.line.carriers), ""),
        )
