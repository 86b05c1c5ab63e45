"""The approval sheet 合同审批单: the deal in ten lines, risks, deviations, overrides, conclusion."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.documents.packs import STANDARD
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.clause_comments import unsettled
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.vetting import decision_valid_until
from vetdesk.progress import Progress
from vetdesk.services import dossier, printing
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.drafting import ClauseLine, Drafting
from vetdesk.services.printing import ReportForm
from vetdesk.services.reportparts import (
    NOTHING,
    Words,
    day,
    pairs,
    paragraph,
    section,
    short_name,
    signatures,
    table,
)
from vetdesk.store import agreements, clause_comments, versions
from vetdesk.store.versions import IssueRecord
from vetdesk.wording import explain, keys

KIND: Final = "approval_sheet"
MOST_ROWS: Final = 8
"""Risks that are told one by one; an OA wants one page, the gate panel has them all."""


@dataclass(frozen=True, kw_only=True)
class SheetFacts:
    """What the sheet is written from."""

    found: Dossier
    obstacles: tuple[Obstacle, ...]
    clauses: tuple[ClauseLine, ...]
    issued: IssueRecord | None
    as_of: date
    office: str
    made_by: str
    waiting: int = 0


class ApprovalSheets:
    """Makes approval sheets; counsel's review 6 names what stands on one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def report(self, matter_id: UUID, *, language: str) -> tree.Document:
        """Return the sheet as the tree that PDF and .docx are written from; ``language`` is zh or en."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            obstacles = agreements.obstacles(session, matter_id)
            issued = versions.of_matter(session, matter_id)
            waiting = len(unsettled(clause_comments.of_matter(session, matter_id)))
        facts = SheetFacts(
            found=found,
            obstacles=obstacles,
            clauses=Drafting(self._desk).clauses(matter_id),
            issued=issued[0] if issued else None,
            as_of=self._desk.today(),
            office=found.matter.organisation.name,
            made_by=self._desk.actor.name,
            waiting=waiting,
        )
        return sheet(facts, Words(kind=KIND, language=language, masked=False))

    def save(
        self, matter_id: UUID, path: Path, *, form: ReportForm, language: str, progress: Progress
    ) -> Path:
        """Write the sheet to ``path`` as PDF/A or .docx; that it left the vault is journalled."""
        report = self.report(matter_id, language=language)
        return printing.save(
            self._desk, report, path, form, entity="matter", entity_id=matter_id, progress=progress
        )


def sheet(facts: SheetFacts, words: Words) -> tree.Document:
    """Return the whole sheet."""
    parts = (
        ("deal", (pairs(_deal(facts, words)),)),
        ("risks", _risks(facts, words)),
        ("deviations", _deviations(facts, words)),
        ("overrides", _overrides(facts, words)),
        ("conclusion", _conclusion(facts, words)),
    )
    return tree.Document(
        id=f"cn.{KIND}",
        version="1.0",
        kind="report",
        language=words.tag,
        title=words.part("title"),
        number=facts.issued.contract_no if facts.issued else facts.found.matter.matter_ref,
        sections=tuple(section(part, words.part(part), blocks) for part, blocks in parts),
    )


def _deal(facts: SheetFacts, words: Words) -> Iterator[tuple[str, str]]:
    matter, totals = facts.found.matter, facts.found.totals
    answers = matter.answers
    yield words.part("arrangement"), words.word(f"road_{matter.road.value}")
    yield words.part("party_a"), words.aside(matter.organisation.name, matter.organisation.uscc)
    yield words.part("party_b"), words.aside(matter.collector.name, matter.collector.uscc)
    yield (
        words.part("claims"),
        words.part("claims_said", households=totals.households, rows=totals.rows, total=f"{totals.total}"),
    )
    if matter.road is Road.ASSIGNMENT:
        yield words.part("price"), _money(answers.get("price"))
        yield words.part("term"), _value(answers.get("closing_date"))
    else:
        yield words.part("price"), _value(answers.get("commission_rule"))
        yield (
            words.part("term"),
            f"{_value(answers.get('term_from'))} – {_value(answers.get('term_to'))}",
        )
    yield words.part("vetting"), _vetting(facts, words)
    assessment = matter.impact_assessment
    yield words.part("assessment"), f"{assessment.number}　{day(assessment.on)}" if assessment else NOTHING
    yield words.part("handover"), day(matter.first_handover_on)
    yield (
        words.part("officers"),
        words.part(
            "officers_said",
            drafted=matter.drafted_by or NOTHING,
            reviewed=matter.reviewed_by or NOTHING,
        ),
    )


def _vetting(facts: SheetFacts, words: Words) -> str:
    decision = facts.found.matter.review.decision
    if decision.outcome not in {"approved", "conditional", "rejected"}:
        return words.part("not_decided")
    said = words.word(f"outcome_{decision.outcome}")
    until = decision_valid_until(decision.on)
    return words.part("vetting_said", outcome=said, on=day(decision.on), until=day(until))


def _risks(facts: SheetFacts, words: Words) -> tuple[tree.Block, ...]:
    risks = [one for one in facts.obstacles if not one.overridden]
    if not risks:
        return (paragraph(words.part("no_risks")),)
    rows = [
        (words.word("severity_block" if one.blocks else "severity_warn"), _said(one, words))
        for one in risks[:MOST_ROWS]
    ]
    columns = ((words.part("weight"), 12), (words.part("risk"), 88))
    told: list[tree.Block] = [table("risks", columns, rows, centred=(0,))]
    if len(risks) > MOST_ROWS:
        told.append(paragraph(words.part("more_risks", count=len(risks) - MOST_ROWS)))
    return tuple(told)


def _deviations(facts: SheetFacts, words: Words) -> tuple[tree.Block, ...]:
    """List the clauses that somebody put in or took out by hand; then the wordings that are not the standard.

    Where their paper is the contract all of it deviates: the sheet says so, and which core clauses it lacks.
    """
    rows = [_wording(one, words) for one in facts.clauses if one.included and one.rank != STANDARD]
    rows += [
        words.part("put_in" if one.included else "taken_out", clause=f"{one.id} {one.title}")
        for one in facts.clauses
        if one.choice is not None
    ]
    if (paper := facts.found.paper) is not None:
        rows = [
            words.part("their_paper", name=words.free(paper.name), number=paper.number, sha256=paper.sha256)
        ]
        lacking = words.joined(
            [f"{one.id} {one.title}" for one in facts.clauses if not one.included and one.core]
        )
        rows.append(words.part("lacking", clauses=lacking) if lacking else words.part("all_core"))
    return tuple(paragraph(row) for row in rows) or (paragraph(words.part("no_deviations")),)


def _wording(one: ClauseLine, words: Words) -> str:
    clause, rank = f"{one.id} {one.title}", words.part(f"rank_{one.rank.replace('-', '_')}")
    given = one.wording.accepted if one.wording else None
    if given is None or not one.accepted:
        return words.part("wording_open", clause=clause, rank=rank)
    return words.part(
        "wording",
        clause=clause,
        rank=rank,
        role=given.role,
        name=given.name,
        on=day(given.on),
        why=given.reason,
    )


def _overrides(facts: SheetFacts, words: Words) -> tuple[tree.Block, ...]:
    rows = [
        words.part(
            "passed", risk=_said(one, words), by=words.joined(one.overridden_by), why=one.override_reason
        )
        for one in facts.obstacles
        if one.overridden
    ]
    return tuple(paragraph(row) for row in rows) or (paragraph(words.part("no_overrides")),)


def _conclusion(facts: SheetFacts, words: Words) -> tuple[tree.Block, ...]:
    blocks = sum(one.blocks for one in facts.obstacles)
    record = facts.found.record
    # What was approved before the text changed says nothing about the text on this sheet.
    holds = record.status is AgreementStatus.APPROVED or record.status.is_fixed
    approval = record.approval if holds else None
    state = words.part("blocked", count=blocks) if blocks else words.part("clear")
    if approval is not None:
        given = approval.approval
        state += words.part("approved", name=given.name, role=given.role, on=day(given.on))
    signs: Iterable[str] = (words.part(f"signs_{who}") for who in ("legal", "business", "head"))
    if facts.waiting:
        state += words.part("comments_waiting", count=facts.waiting)
    return (
        paragraph(state),
        signatures(signs),
        paragraph(
            words.part(
                "nature", office=short_name(facts.office, words), by=facts.made_by, on=day(facts.as_of)
            )
        ),
    )


def _said(one: Obstacle, words: Words) -> str:
    key = one.key if one.key in keys() else f"gate.{one.code}"
    facts = {"subject": one.subject, **one.facts}
    if (asked := f"answer.{one.subject}") in keys():  # by its question, not by its key
        facts["subject"] = explain(asked, words.language)
    return explain(key, words.language, **facts)


def _money(value: object) -> str:
    return f"¥{value}" if value is not None else NOTHING


def _value(value: object) -> str:
    return str(value) if value is not None else NOTHING
