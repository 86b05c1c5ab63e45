"""Gates on the text: core clauses, answers, provisions it must have, characters it cannot print."""

from collections.abc import Iterator

from vetdesk.domain.gates_facts import JUDGMENT_ACK, RETRANSFER_BAN, MatterFacts
from vetdesk.domain.obstacles import Breach, Fact
from vetdesk.domain.phrases import forbidden_in
from vetdesk.domain.reference import article_words
from vetdesk.domain.textfindings import (
    BLANK,
    REFERENCE_CIRCULAR,
    REFERENCE_DROPPED,
    REFERENCE_ITSELF,
    TERM_CIRCULAR,
    TERM_TWICE,
    TERM_UNDEFINED,
)


def text_breaches(facts: MatterFacts) -> Iterator[Breach]:
    """Yield what the assembled text lacks or cannot say."""
    for clause in facts.dropped:
        if "core" in clause.tags:
            told = {"title": clause.title, "norms": clause.norms}
            aspect = "paper" if facts.paper else "template" if clause.placeless else ""
            yield Breach(code="clause.core_missing", subject=clause.id, aspect=aspect, facts=told)
    for clause in facts.included:
        if clause.waits_for:
            told = {"title": clause.title, "role": clause.waits_for, "variant": clause.variant}
            yield Breach(code="clause.wording", subject=clause.id, facts=told)
    if facts.same_external:
        yield Breach(
            code="number.external",
            subject="external_no",
            facts={"number": facts.matter.external_no or "", "others": facts.same_external},
        )
    yield from _provisions(facts)
    yield from _amended(facts)
    for name in facts.missing_answers:
        asked = facts.own_questions.get(name)
        if asked is None:
            yield Breach(code="answer.missing", subject=name)
        else:
            told = {"question_zh": asked.zh, "question_en": asked.en}
            yield Breach(code="answer.missing", aspect="own", subject=name, facts=told)
    for text in facts.uncovered:
        yield Breach(
            code="text.glyph",
            subject=text.where,
            facts={
                "characters": text.characters,
                "code_points": tuple(f"U+{ord(char):04X}" for char in text.characters),
            },
        )
    yield from _forbidden_wording(facts)
    yield from _broken(facts)
    yield from _blank(facts)
    yield from _schedule(facts)


def _amended(facts: MatterFacts) -> Iterator[Breach]:
    """Yield the clauses in the text whose law has changed while nobody has said that they still stand."""
    for clause in facts.included:
        if change := facts.amended.get(clause.id):
            norm = f"{change.norm}{article_words(change.articles)}"
            told = {"title": clause.title, "norm": norm, "since": str(change.since), "says": change.says}
            yield Breach(code="statute.amended", subject=clause.id, facts=told)


def _broken(facts: MatterFacts) -> Iterator[Breach]:
    """A reference to what is not in the text cannot be printed; unclear terms are told.

    A dropped clause that is named already, as core or by its statutory items, is not named again.
    """
    named = {clause.id for clause in facts.dropped if "core" in clause.tags or clause.carries}
    for code, reported in (
        ("text.reference", (REFERENCE_DROPPED,)),
        ("text.terms", (TERM_TWICE, TERM_UNDEFINED, TERM_CIRCULAR, REFERENCE_ITSELF, REFERENCE_CIRCULAR)),
    ):
        found = [one for one in facts.findings if one.code in reported and one.subject not in named]
        for subject in dict.fromkeys(one.subject for one in found):
            places = tuple(dict.fromkeys(one.where for one in found if one.subject == subject))
            yield Breach(code=code, subject=subject, facts={"places": places})


def _blank(facts: MatterFacts) -> Iterator[Breach]:
    """What is signed with a blank can be filled in by whoever holds the paper.

    A core clause, or one that carries what a norm wants in the contract (条例 12, PIPL 21), says nothing
    while it has a blank, so it is judged as an answer that is missing (counsel's review 5.3).
    """
    found = [one for one in facts.findings if one.code == BLANK]
    needed = {one.id: one for one in facts.included if "core" in one.tags or one.carries}
    for clause_id in dict.fromkeys(one.part for one in found if one.part in needed):
        there = [one for one in found if one.part == clause_id]
        told: dict[str, Fact] = {
            "title": needed[clause_id].title,
            "norms": needed[clause_id].norms,
            "count": sum(int(one.detail) for one in there),
            "places": tuple(dict.fromkeys(one.where for one in there)),
        }
        yield Breach(code="text.blank", subject=clause_id, aspect="required", facts=told)
    found = [one for one in found if one.part not in needed]
    if found:
        places = tuple(dict.fromkeys(one.where for one in found))
        count = sum(int(one.detail) for one in found)
        yield Breach(code="text.blank", subject="text", facts={"count": count, "places": places})


def _schedule(facts: MatterFacts) -> Iterator[Breach]:
    """A contract assigns or entrusts only the claims it names (Civil Code 545, 919)."""
    if facts.schedule.rows and not facts.prints_schedule and facts.paper is None:
        yield Breach(code="text.schedule", subject="schedule", facts={"rows": len(facts.schedule.rows)})


def _forbidden_wording(facts: MatterFacts) -> Iterator[Breach]:
    """Free answers are printed as they are, so they are read for what a court would strike out."""
    if facts.paper is not None:
        # Their paper prints none of our answers; it is read line by line instead.
        for line, phrases in facts.paper.phrases.items():
            yield Breach(
                code="text",
                subject=f"paper.{line}",
                aspect="paper",
                facts={"line": line, "phrases": phrases},
            )
        return
    for name, answer in facts.matter.answers.items():
        phrases = forbidden_in(answer) if isinstance(answer, str) else ()
        if phrases:
            yield Breach(code="text", subject=name, facts={"phrases": phrases})


def _provisions(facts: MatterFacts) -> Iterator[Breach]:
    """An enforcement court asks for the seller's written acknowledgment (变更追加规定 9)."""
    if not facts.is_assignment:
        return
    if facts.known["has_judgment"] and not _provides(facts, JUDGMENT_ACK):
        yield Breach(code="clause.judgment_ack", subject="clauses")
    if not _provides(facts, RETRANSFER_BAN):
        yield Breach(code="clause.retransfer_ban", subject="clauses")


def _provides(facts: MatterFacts, provision: str) -> bool:
    if any(provision in clause.tags for clause in facts.included):
        return True
    return provision in facts.provisions and not any(provision in clause.tags for clause in facts.dropped)
