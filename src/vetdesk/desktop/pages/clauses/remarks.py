"""What the linter says about a clause, in words, and at which wording and line it says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.titles import capital
from vetdesk.services.clauseeditions import Clause, Problem, is_remark
from vetdesk.services.faults import clause_fault

_ENGLISH: Final = "/en"
LAW, PLACES, CONDITION, ASKS = "law", "places", "condition", "asks"
_FIELDS: Final = {
    "citation.missing": LAW,
    "place.unknown": PLACES,
    "condition.unknown": CONDITION,
    "condition.no_number": CONDITION,
    "condition.malformed": CONDITION,
}
"""Which field a fault is mended in that stands in no text."""


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One remark; ``wording`` is empty for what concerns the whole clause, ``line`` 0 for no line of its own.

    ``quoted`` is what stands in the text where the linter quotes it; ``english`` says that both are those
    of the English text. ``field`` is where it is mended beside the text.
    """

    wording: str
    line: int
    text: str
    quoted: str
    forbids: bool
    english: bool = False
    field: str = ""

    @property
    def leads(self) -> bool:
        """True when one can go to its place."""
        return bool(self.wording or self.field)

    @property
    def in_wording(self) -> str:
        """Return the remark as it stands under its wording."""
        if not self.line:
            return capital(self.text)
        return translate("ClausesPage", "Line {line}: {text}").format(line=self.line, text=self.text)


def remarks_of(problems: Iterable[Problem], clause: Clause) -> tuple[Remark, ...]:
    """Return the remarks, those that forbid saving first."""
    found = [_remark(one, clause) for one in problems]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: not one.forbids))


def remark_words(remark: Remark) -> str:
    """Return a remark with its place."""
    if remark.line:
        return translate("ClausesPage", "Wording {wording}, line {line}: {text}").format(
            wording=remark.wording, line=remark.line, text=remark.text
        )
    if remark.wording:
        return translate("ClausesPage", "Wording {wording}: {text}").format(
            wording=remark.wording, text=remark.text
        )
    return capital(remark.text)


def _remark(problem: Problem, clause: Clause) -> Remark:
    # The place is "CL-06/AB:3" or "cn.entrustment_agreement CL-06/AB".
    _, _, place = problem.place.rpartition(" ")
    name, _, line = place.removeprefix(f"{clause.id}/").partition(":")
    english = name.endswith(_ENGLISH)
    name = name.removesuffix(_ENGLISH)
    known = {one.id for one in clause.variants}
    return Remark(
        wording=name if name in known else "",
        line=int(line) if name in known and line.isdigit() else 0,
        text=problem_words(problem),
        quoted=problem.detail,
        english=english,
        field=ASKS if problem.code.startswith("ask.") else _FIELDS.get(problem.code, ""),
        forbids=not is_remark(problem),
    )


def problem_words(problem: Problem) -> str:
    """Return what is wrong, without its place."""
    return clause_fault(problem, i18n.spoken().value)
