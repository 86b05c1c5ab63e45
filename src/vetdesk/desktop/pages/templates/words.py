"""Words, columns and filters of the templates; what the linter says about one, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.pages.agreements.words import question_words
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.titles import capital, listed, pack_title, shown
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.answertables import ANSWER_TABLES
from vetdesk.domain.conditions import Condition
from vetdesk.domain.papers import Ask
from vetdesk.services.faults import detail_in, template_fault
from vetdesk.services.templateerrors import TemplateFaulty
from vetdesk.services.templates import REMARKS, Pack, Part, Problem, TemplateCard

ASSIGNMENT, ENTRUSTMENT, PAPER = "assignment", "entrustment", "paper"
_SORTS: Final[Mapping[str, str]] = {
    ASSIGNMENT: str(QT_TRANSLATE_NOOP("TemplatesPage", "Assignment agreement")),
    ENTRUSTMENT: str(QT_TRANSLATE_NOOP("TemplatesPage", "Entrustment agreement")),
    PAPER: str(QT_TRANSLATE_NOOP("TemplatesPage", "Other paper")),
}
_KINDS: Final[Mapping[str, str]] = {
    "article": str(QT_TRANSLATE_NOOP("TemplatesPage", "Article")),
    "annex": str(QT_TRANSLATE_NOOP("TemplatesPage", "Annex")),
    "recitals": str(QT_TRANSLATE_NOOP("TemplatesPage", "Recitals")),
    "text": str(QT_TRANSLATE_NOOP("TemplatesPage", "Unnumbered text")),
}
_TABLES: Final[Mapping[str, str]] = {
    "": str(QT_TRANSLATE_NOOP("TemplatesPage", "No table")),
    "debts": str(QT_TRANSLATE_NOOP("TemplatesPage", "Schedule of debts")),
    "documents": str(QT_TRANSLATE_NOOP("TemplatesPage", "List of documents")),
    "people": str(QT_TRANSLATE_NOOP("TemplatesPage", "People with access")),
    "pi_list": str(QT_TRANSLATE_NOOP("TemplatesPage", "Personal data provided")),
    "deleted_files": str(QT_TRANSLATE_NOOP("TemplatesPage", "Deleted files")),
    "groups": str(QT_TRANSLATE_NOOP("TemplatesPage", "Recovery groups")),
}
# What a part may depend on, in the order of the menu; other conditions are kept as they are.
_CONDITIONS: Final[tuple[tuple[Condition | None, str], ...]] = (
    (None, str(QT_TRANSLATE_NOOP("TemplatesPage", "Always printed"))),
    (
        {"natural_debtors": True},
        str(QT_TRANSLATE_NOOP("TemplatesPage", "Only with natural persons as debtors")),
    ),
    (
        {"natural_debtors": False},
        str(QT_TRANSLATE_NOOP("TemplatesPage", "Only without natural persons as debtors")),
    ),
    ({"has_judgment": True}, str(QT_TRANSLATE_NOOP("TemplatesPage", "Only with judgments"))),
    ({"has_guarantors": True}, str(QT_TRANSLATE_NOOP("TemplatesPage", "Only with guarantors"))),
    ({"has_deposit": True}, str(QT_TRANSLATE_NOOP("TemplatesPage", "Only with a deposit"))),
    (
        {"security_gap": "found"},
        str(QT_TRANSLATE_NOOP("TemplatesPage", "Only where vetting found a gap in data security")),
    ),
    (
        {"past_penalty": "found"},
        str(QT_TRANSLATE_NOOP("TemplatesPage", "Only where vetting found a past penalty")),
    ),
)


_IN_FACTS: Final = frozenset({"citation.missing", "law.unknown", "law.article", "template.title"})
_TOGETHER: Final = frozenset({"core.missing", "carrier.missing"})


def sort_of(pack: Pack) -> str:
    """Return what sort of document a template makes."""
    return pack.road if pack.road and not pack.made_for else PAPER


def sort_words(pack: Pack) -> str:
    """Return the name of that sort."""
    return translate("TemplatesPage", _SORTS[sort_of(pack)])


def status_of(card: TemplateCard) -> Status:
    """Return whose template it is, or that it is retired."""
    if card.retired:
        return Status(translate("TemplatesPage", "Retired"), Tone.WARN, "archive")
    if card.shipped:
        return Status(translate("TemplatesPage", "Built-in"), Tone.PLAIN, "library")
    if card.unfinished:
        return Status(translate("TemplatesPage", "Own, unfinished"), Tone.WARN, "pencil")
    return Status(translate("TemplatesPage", "Own"), Tone.ACCENT, "pen-line")


def kind_words(kind: str) -> str:
    """Return what a kind of part is called."""
    return translate("TemplatesPage", _KINDS[kind]) if kind in _KINDS else kind


def table_words(table: str) -> str:
    """Return what a table is called."""
    if table in ANSWER_TABLES:
        return translate("TemplatesPage", "Answer: {question}").format(question=question_words(table))
    return translate("TemplatesPage", _TABLES[table]) if table in _TABLES else table


def own_table_words(ask: Ask) -> str:
    """Return what the table of an own question is called."""
    said = translate("TemplatesPage", "Answer: {question}")
    return said.format(question=ask.label.of(i18n.spoken().value))


def conditions() -> tuple[tuple[Condition | None, str], ...]:
    """Return what a part may depend on, with its words."""
    return tuple((one, translate("TemplatesPage", text)) for one, text in _CONDITIONS)


def part_title(part: Part) -> str:
    """Return what a part is called in the language of the window."""
    return shown(part.title) or part.id


def part_words(part: Part) -> str:
    """Return the line of a part in the list of parts."""
    title = part_title(part)
    return title if part.kind == "article" else f"{title} · {kind_words(part.kind)}"


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One remark: its part (empty: the whole template), its line (0: none), whether it forbids saving.

    ``quoted`` is what the linter quotes of the text, ``clause`` the id of a clause of the library in that
    part, ``in_facts`` says that it is mended beside title, law and look, ``in_asks`` among the questions.
    """

    part: str
    line: int
    text: str
    forbids: bool
    quoted: str = ""
    clause: str = ""
    in_facts: bool = False
    in_asks: bool = False

    @property
    def leads(self) -> bool:
        """True when one can go to its place."""
        return bool(self.part or self.in_facts or self.in_asks)

    @property
    def in_part(self) -> str:
        """Return the remark as it stands under the text of its part."""
        if not self.line:
            return capital(self.text)
        return translate("TemplatesPage", "Line {line}: {text}").format(line=self.line, text=self.text)


def remarks_of(
    problems: Iterable[Problem], pack: Pack, missing: Mapping[str, str] | None = None
) -> tuple[Remark, ...]:
    """Return the remarks, those that forbid saving first; ``missing``: titles of parts to add."""
    names = missing or {}
    named = (replace(one, detail=names.get(one.detail, one.detail)) for one in _gathered(problems))
    found = dict.fromkeys(_remark(one, pack) for one in named)
    return tuple(sorted(found, key=lambda one: not one.forbids))


def _gathered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Say the missing clauses, and the missing statutory items, in one remark each, before all others."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for one in problems:
        key = (one.code, one.place) if one.code in _TOGETHER else (repr(one), "")
        found.setdefault(key, []).append(one)
    language = i18n.spoken().value
    said = [
        replace(one[0], detail=listed(detail_in(each, language) for each in one)) if len(one) > 1 else one[0]
        for one in found.values()
    ]
    return tuple(sorted(said, key=lambda one: one.code not in _TOGETHER))


def remark_words(remark: Remark, pack: Pack) -> str:
    """Return a remark with its place."""
    title = next((part_title(one) for one in pack.parts if one.id == remark.part), "")
    if not title:
        return capital(remark.text)
    if remark.line:
        said = translate("TemplatesPage", "“{part}”, line {line}: {text}")
        return said.format(part=title, line=remark.line, text=remark.text)
    return translate("TemplatesPage", "“{part}”: {text}").format(part=title, text=remark.text)


def told_faults(error: TemplateFaulty) -> tuple[str, ...]:
    """Return the faults of a template that was refused, each with its place by name."""
    pack = error.pack
    if pack is None:
        return tuple(f"{one.place}: {fault_words(one)}" for one in error.problems)
    return tuple(remark_words(one, pack) for one in remarks_of(error.problems, pack))


def fault_words(problem: Problem) -> str:
    """Return what the linter says, without the place."""
    return template_fault(problem, i18n.spoken().value)


def _remark(problem: Problem, pack: Pack) -> Remark:
    # The place is "taxes:3", "office.T-01 taxes" or a clause, "CL-06/AB".
    name, _, line = problem.place.rpartition(" ")[2].partition(":")
    known = {one.id for one in pack.parts}
    clause = name.partition("/")[0]
    if clause == pack.id:
        clause = problem.detail  # "clause.twice" and the like name the clause of the template
    holder = next((one.id for one in pack.parts if clause in one.clauses), "")
    if holder and name not in known:
        return Remark(
            part=holder,
            line=0,
            text=f"{clause}: {fault_words(problem)}",
            forbids=problem.code not in REMARKS,
            clause=clause,
        )
    return Remark(
        part=name if name in known else "",
        line=int(line) if name in known and line.isdigit() else 0,
        text=fault_words(problem),
        forbids=problem.code not in REMARKS,
        quoted=problem.detail,
        in_facts=name not in known and problem.code in _IN_FACTS,
        in_asks=name not in known and problem.code.startswith("ask."),
    )


def columns() -> tuple[Column[TemplateCard], ...]:
    """Return what the list shows of a template."""
    return (
        Column(
            key="title",
            title=translate("TemplatesPage", "Template"),
            text=lambda one: pack_title(one.pack),
            width=300,
        ),
        Column(
            key="source",
            title=translate("TemplatesPage", "Source"),
            text=lambda one: status_of(one).text,
            badge=status_of,
            width=165,
        ),
        Column(
            key="sort",
            title=translate("TemplatesPage", "For"),
            text=lambda one: sort_words(one.pack),
            width=195,
        ),
        Column(
            key="parts",
            title=translate("TemplatesPage", "Parts"),
            text=lambda one: str(len(one.pack.parts)),
            right=True,
            width=80,
        ),
        Column(
            key="clauses",
            title=translate("TemplatesPage", "Clauses"),
            text=lambda one: str(sum(len(part.clauses) for part in one.pack.parts)),
            right=True,
            width=80,
        ),
        Column(
            key="version",
            title=translate("TemplatesPage", "Edition"),
            text=lambda one: one.pack.version,
            width=90,
        ),
        Column(
            key="reviewed",
            title=translate("TemplatesPage", "Last reviewed"),
            text=lambda one: one.pack.last_reviewed.isoformat(),
            width=120,
        ),
    )


def is_of(card: TemplateCard, sort: str) -> bool:
    """Say whether a template makes this sort of document."""
    return sort_of(card.pack) == sort


def chips() -> tuple[Chip[TemplateCard], ...]:
    """Return the filters by sort."""
    return tuple(
        Chip(key=key, text=translate("TemplatesPage", text), group="sort", accepts=partial(is_of, sort=key))
        for key, text in _SORTS.items()
    )
