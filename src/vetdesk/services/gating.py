"""Evaluates the gates of one matter: clauses, answers and characters first, then the matrix."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from vetdesk.documents import glyphs
from vetdesk.documents.jobs import Questions, RenderRequest
from vetdesk.documents.packs import Clause
from vetdesk.documents.selection import Chosen, applies, choose, wording
from vetdesk.domain.findings import Change, changes
from vetdesk.domain.gates import (
    ClauseSummary,
    MatterFacts,
    Obstacle,
    OverrideClass,
    PrintedWords,
    Severity,
    UncoveredText,
    evaluate,
    evaluate_handover,
)
from vetdesk.domain.gates_facts import BODY_PROVISIONS, HandoverFacts
from vetdesk.domain.gates_vetting import person_standings
from vetdesk.domain.holding import NO_HOLDS
from vetdesk.domain.matter import Override, PersonInput
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.textfindings import TextFinding
from vetdesk.services import context, papershelf
from vetdesk.services.accepted import is_accepted
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.textchecks import fields_printed

_SIDES = {"a": "organisation", "b": "collector", "a_sign": "signatories.organisation"}
_SIDES["b_sign"] = "signatories.collector"
_IDENTIFYING: Final = frozenset({"sha256", "debts"})
_NOTHING_ASKED = Questions(names=(), read_by={}, clauses=())
_SPACES = frozenset(" \u3000\u00a0\n")


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """What the gates said, with what they looked at."""

    obstacles: tuple[Obstacle, ...]
    chosen: Mapping[str, Chosen]
    people: tuple[PersonInput, ...]
    missing: tuple[str, ...]
    as_of: date

    @property
    def blocks(self) -> bool:
        """True while the agreement may not be issued."""
        return any(one.blocks for one in self.obstacles)


def evaluate_matter(
    desk: Desk, dossier: Dossier, *, approved_hash: str, added_fonts: tuple[bytes, ...] = ()
) -> Evaluation:
    """Evaluate every gate of issue for the matter as it stands."""
    matter, today = dossier.matter, desk.today()
    as_of = matter.as_of or today
    chosen, dropped = clauses_of(dossier)
    bare = _facts(desk, dossier, chosen, dropped, approved_hash)
    people = admitted(bare, as_of)
    text = context.build(dossier, _edition(desk, as_of, people), desk.rules)
    # Their paper prints no answers of ours, so none can be missing, and its terms are not ours to check.
    asked = _NOTHING_ASKED if dossier.paper else questions_of(desk, dossier, text)
    missing = tuple(name for name in dossier.book.by_name if name in asked.names and name not in text)
    facts = _facts(
        desk,
        dossier,
        chosen,
        dropped,
        approved_hash,
        missing=missing,
        findings=asked.findings,
        uncovered=uncovered(text, dossier, added_fonts),
    )
    obstacles = evaluate(facts, desk.rules.matrix, today=today)
    if as_of != today and not desk.rehearsal:
        obstacles = (*obstacles, run_as_of(as_of, today))
    return Evaluation(obstacles=obstacles, chosen=chosen, people=people, missing=missing, as_of=as_of)


def handover_obstacles(
    desk: Desk, dossier: Dossier, kept: HandoverFacts, overrides: tuple[Override, ...]
) -> tuple[Obstacle, ...]:
    """Evaluate every gate of the hand-over for an issued matter, as of today.

    The day that a matter file stated belongs to its issue; only a rehearsal goes on living on that day, and
    what was done since counts as done on it.
    """
    chosen, dropped = clauses_of(dossier)
    if desk.rehearsal and dossier.matter.as_of is not None:
        kept = kept.not_after(dossier.matter.as_of)
    matter = replace(
        dossier.matter,
        as_of=dossier.matter.as_of if desk.rehearsal else None,
        overrides=(*dossier.matter.overrides, *overrides),
    )
    facts = replace(_facts(desk, dossier, chosen, dropped, ""), matter=matter, handover=kept)
    return evaluate_handover(facts, desk.rules.matrix, today=desk.today())


def clauses_of(dossier: Dossier) -> tuple[Mapping[str, Chosen], tuple[Clause, ...]]:
    """Return the clauses that stand, and those the matter took out of what its road has.

    What a template of the office lacks of the shipped agreement counts as taken out.

    Where the other side's paper is the contract, those stand that a line of it was said to carry.
    """
    if dossier.paper is not None:
        return papershelf.chosen_by(dossier, dossier.paper)
    facts = dossier.facts
    pack, library = dossier.agreement, dossier.clauses.library
    chosen = choose(pack, library, facts, dossier.matter.clauses, dossier.book.conditional)
    usual = {**choose(dossier.standard, library, facts, {}), **choose(pack, library, facts, {})}
    dropped = tuple(library[clause_id] for clause_id in usual if clause_id not in chosen)
    return chosen, dropped


def admitted(facts: MatterFacts, as_of: date) -> tuple[PersonInput, ...]:
    """Return the people who may stand in the access annex today."""
    return tuple(one.person for one in person_standings(facts, as_of) if one.status.may_access)


def questions_of(desk: Desk, dossier: Dossier, text: Mapping[str, object]) -> Questions:
    """Return what the included text reads (decision 23), and what a check of it finds."""
    request = RenderRequest(
        pack=dossier.agreement.id,
        contexts=(text,),
        facts=dossier.facts,
        switches=dossier.matter.clauses,
        template=dossier.template,
        editions=dossier.clauses.editions,
        retired=dossier.clauses.retired,
        numbering=dossier.matter.numbering,
    )
    return desk.worker.questions(request)


def uncovered(
    text: Mapping[str, object], dossier: Dossier, added_fonts: tuple[bytes, ...]
) -> tuple[UncoveredText, ...]:
    """Return the fields that hold a character no face can print, letters to debtors included."""
    covered = glyphs.bundled_coverage().union(*map(glyphs.added_coverage, added_fonts))
    words = context.words_of(text)
    if text["rows_printed"] and dossier.matter.road.value == "assignment":
        for number, row in enumerate(dossier.schedule.rows, 1):
            words[f"debts[{number}].debtor"] = row.debtor
    found = []
    for path, words_there in words.items():
        bad = dict.fromkeys(c for c in words_there if ord(c) not in covered and c not in _SPACES)
        if bad:
            found.append(UncoveredText(where=_field_name(path), characters=tuple(bad)))
    return tuple(found)


def with_readers(obstacles: Sequence[Obstacle], read: Mapping[tuple[str, str], str]) -> tuple[Obstacle, ...]:
    """Mark the warnings that an officer has read; a block is never marked by reading it."""
    return tuple(
        replace(one, overridden_by=(read[one.code, one.subject],))
        if one.severity is Severity.WARN and (one.code, one.subject) in read
        else one
        for one in obstacles
    )


def run_as_of(as_of: date, today: date) -> Obstacle:
    """Return the warning that the day of the run is not the machine's."""
    return Obstacle(
        code="run.as_of",
        severity=Severity.WARN,
        override=OverrideClass.ACKNOWLEDGE,
        subject="as_of",
        facts={"as_of": str(as_of), "today": str(today)},
    )


def _field_name(path: str) -> str:
    head, dot, rest = path.partition(".")
    return f"{_SIDES.get(head, head)}{dot}{rest}"


def _facts(
    desk: Desk,
    dossier: Dossier,
    chosen: Mapping[str, Chosen],
    dropped: tuple[Clause, ...],
    approved_hash: str,
    *,
    missing: tuple[str, ...] = (),
    findings: tuple[TextFinding, ...] = (),
    uncovered: tuple[UncoveredText, ...] = (),
) -> MatterFacts:
    matter, rules, paper = dossier.matter, desk.rules, dossier.paper
    return MatterFacts(
        matter=matter,
        schedule=dossier.schedule,
        vetting_pack=dossier.vetting_pack or rules.vetting_pack_of(matter.road),
        people_pack=dossier.people_pack or rules.people_pack,
        included=tuple(_standing(one, dossier) for one in chosen.values()),
        dropped=tuple(_dropped(clause, dossier) for clause in dropped),
        prints_schedule=_prints_schedule(dossier),
        missing_answers=missing,
        own_questions={one.name: one.label for one in dossier.book.own if one.label},
        findings=findings,
        uncovered=uncovered,
        printed_words=_printed_words(dossier),
        content_hash=dossier.content_hash,
        approved_hash=approved_hash,
        looks_other=approved_hash in {dossier.hash_in(one) for one in PageLook} - {dossier.content_hash},
        conditions=dossier.conditions,
        holds=dossier.review.holds if dossier.review else NO_HOLDS,
        business_owner=dossier.collector.business_owner,
        calendar=rules.calendar,
        amended=dossier.amended,
        changed_findings=_changed_findings(dossier),
        provisions=paper.provisions if paper else BODY_PROVISIONS,
        paper=papershelf.facts_of(paper) if paper else None,
        same_external=dossier.same_external,
    )


def _prints_schedule(dossier: Dossier) -> bool:
    """The rows or the hash of their file stand in the text; a template made elsewhere may have neither."""
    printed = [one for one in dossier.agreement.parts if applies(one.applies_if, dossier.facts)]
    read = fields_printed(replace(dossier.agreement, parts=tuple(printed)))
    return any(one.table == "debts" for one in printed) or bool(read & _IDENTIFYING)


def _changed_findings(dossier: Dossier) -> tuple[Change, ...]:
    approval = dossier.record.approval
    return changes(dossier.findings, approval.findings, dossier.found) if approval else ()


def _standing(one: Chosen, dossier: Dossier) -> ClauseSummary:
    waits = "" if is_accepted(dossier, one.clause, one.variant) else one.variant.role or one.variant.rank
    return replace(_summary(one.clause, one.variant.id), waits_for=waits)


def _dropped(clause: Clause, dossier: Dossier) -> ClauseSummary:
    slots = {name for part in dossier.agreement.parts for name in part.clauses}
    return replace(_summary(clause, _variant(clause, dossier)), placeless=clause.id not in slots)


def _summary(clause: Clause, variant: str) -> ClauseSummary:
    return ClauseSummary(
        id=clause.id,
        tags=clause.tags,
        carries=clause.carries,
        variant=variant,
        title=clause.title,
        norms=papershelf.norms_of(clause),
    )


def _variant(clause: Clause, dossier: Dossier) -> str:
    facts = dossier.facts
    variant = wording(clause, facts)
    return variant.id if variant else ""


def _printed_words(dossier: Dossier) -> tuple[PrintedWords, ...]:
    total = dossier.totals.total
    return (PrintedWords(where="totals.total", amount=total, words=total.in_capitals()),)


def _edition(desk: Desk, as_of: date, people: tuple[PersonInput, ...]) -> context.Edition:
    return context.Edition(
        contract_no="",
        as_of=as_of,
        machine_date=desk.today(),
        annex_name="",
        annex_sha256="",
        draft=True,
        rehearsal=desk.rehearsal,
        people=people,
    )
