"""The text check of a draft: what the law wants in it, and what is wrong with terms and wording."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vetdesk.documents.grammar import names_read
from vetdesk.documents.jobs import Questions
from vetdesk.documents.language import parse
from vetdesk.documents.packs import Clause, Library, Pack
from vetdesk.documents.selection import applies
from vetdesk.domain.completeness import ItemLine, ItemState, checklist
from vetdesk.domain.textfindings import (
    BLANK,
    BLANK_SIGNING,
    PHRASE,
    REFERENCE_DROPPED,
    TERM_EARLY,
    TERM_UNUSED,
    TextFinding,
)
from vetdesk.services.rules import Rules

if TYPE_CHECKING:
    from vetdesk.services.dossier import Dossier

INDIVIDUAL_TEXTS: Final = ("cn.debtor_notice",)
"""The texts that tell the individual what PIPL 23 wants told."""
_UNTIDY: Final = frozenset({TERM_EARLY, TERM_UNUSED, BLANK_SIGNING})


@dataclass(frozen=True, kw_only=True)
class NamedFinding:
    """A finding with the words for what it is about; ``subject`` is a term or the title of a clause.

    ``needed`` says that it stands in a clause the agreement must have, where a blank says nothing.
    """

    finding: TextFinding
    subject: str
    needed: bool = False

    @property
    def stops(self) -> bool:
        """True when nothing is issued before this is mended."""
        return self.finding.code == REFERENCE_DROPPED or (self.finding.code == BLANK and self.needed)

    @property
    def is_remark(self) -> bool:
        """True for what is merely untidy."""
        return self.finding.code in _UNTIDY

    @property
    def is_wording(self) -> bool:
        """True for a phrase of the list."""
        return self.finding.code == PHRASE


@dataclass(frozen=True, kw_only=True)
class LawLine:
    """One item of the checklist with its carriers in words."""

    line: ItemLine
    carriers: tuple[str, ...]

    @property
    def is_gap(self) -> bool:
        """True when the law asks for it and nothing says it."""
        return self.line.state is ItemState.MISSING and not self.line.item.rule.is_reminder


@dataclass(frozen=True, kw_only=True)
class TextCheck:
    """What the check of one draft says."""

    law: tuple[LawLine, ...] = ()
    findings: tuple[NamedFinding, ...] = ()

    @property
    def count(self) -> int:
        """Return how many lines want somebody's eye: gaps in law, and findings that are no remark."""
        return sum(one.is_gap for one in self.law) + sum(not one.is_remark for one in self.findings)


def check_draft(rules: Rules, dossier: "Dossier", asked: Questions) -> TextCheck:
    """Return the check of a draft from what its assembly said."""
    pack, library = dossier.agreement, dossier.clauses.library
    titles = _titles(rules, pack, library)
    printed = frozenset(part.id for part in pack.parts if applies(part.applies_if, dossier.facts))
    lines = checklist(
        road=dossier.matter.road,
        natural_debtors=bool(dossier.facts["natural_debtors"]),
        carried=_carried(library, asked),
        parts=printed,
        told=told_by(rules),
    )
    return TextCheck(
        law=tuple(
            LawLine(line=line, carriers=tuple(titles.get(one, one) for one in line.carriers))
            for line in lines
        ),
        findings=tuple(
            NamedFinding(
                finding=one,
                subject=titles.get(one.subject, one.subject),
                needed=one.part in library and _is_needed(library[one.part]),
            )
            for one in asked.findings
        ),
    )


def _is_needed(clause: Clause) -> bool:
    """A core clause, or one that carries what a norm wants in the contract."""
    return "core" in clause.tags or bool(clause.carries)


def _titles(rules: Rules, pack: Pack, library: Library) -> Mapping[str, str]:
    titles = {other.id: f"《{other.title}》" for other in rules.documents.values()}
    titles |= {part.id: part.title for part in pack.parts}
    return titles | {clause.id: f"{clause.id} {clause.title}" for clause in library.values()}


def _carried(library: Library, asked: Questions) -> Mapping[str, tuple[str, ...]]:
    carried: dict[str, tuple[str, ...]] = {}
    for use in asked.clauses:
        for item in library[use.id].carries:
            carried[item] = (*carried.get(item, ()), use.id)
    return carried


def told_by(rules: Rules) -> Mapping[str, tuple[str, ...]]:
    """Return the texts given to individuals by the value they print."""
    told: dict[str, tuple[str, ...]] = {}
    for pack_id in INDIVIDUAL_TEXTS:
        for name in fields_printed(rules.documents[pack_id]):
            told[name] = (*told.get(name, ()), pack_id)
    return told


def fields_printed(pack: Pack) -> frozenset[str]:
    """Return the values that the own text of a pack reads."""
    return frozenset(name for part in pack.parts for name in _names(part.body, part.body_name or part.id))


@lru_cache(maxsize=64)
def _names(body: str, place: str) -> frozenset[str]:
    return names_read(parse(body, place=place)) if body else frozenset()
