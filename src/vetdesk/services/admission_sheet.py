"""The text of the admission report, written as one tree from the facts of a review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from vetdesk.documents import tree
from vetdesk.domain.admission import SignOff
from vetdesk.domain.staleness import StaleReason
from vetdesk.domain.vetting import (
    CheckState,
    DecisionOutcome,
    Finding,
    best_outcome,
    needs_conditions,
    recheck_due,
    state_of,
)
from vetdesk.services.checkwords import (
    answer_words,
    chapter_counts,
    check_tables,
    check_words,
)
from vetdesk.services.reportparts import (
    Words,
    day,
    moment,
    pairs,
    paragraph,
    section,
    signatures,
    table,
)

if TYPE_CHECKING:
    from vetdesk.services.admission import AdmissionFacts, NumberedPiece
    from vetdesk.store.conditions import ConditionLine


def sheet(facts: AdmissionFacts, words: Words) -> tree.Document:
    """Return the whole report."""
    parts = (
        ("summary", _summary(facts, words)),
        ("collector", _collector(facts, words)),
        ("review", _review(facts, words)),
        ("counts", (chapter_counts(facts.view.pack, facts.view.findings, words),)),
        ("lapsed", _lapsed(facts, words)),
        ("conditions", _conditions(facts, words)),
        ("checks", tuple(_checks(facts, words))),
        ("evidence", _evidence(facts, words)),
        ("nature", tuple(paragraph(words.part(f"nature_{at}")) for at in (1, 2, 3))),
        (
            "signatures",
            (signatures(words.part(f"signs_{who}") for who in ("reviewer", "second", "decider")),),
        ),
    )
    return tree.Document(
        id="cn.admission_report",
        version="1.0",
        kind="report",
        language=words.tag,
        title=words.part("title"),
        number=facts.number,
        sections=tuple(section(part, words.part(part), blocks) for part, blocks in parts),
    )


def _summary(facts: AdmissionFacts, words: Words) -> tuple[tree.Block, ...]:
    view, decision = facts.view, facts.view.decision
    rows = [
        (words.part("name"), words.free(facts.party.party.name)),
        (words.part("outcome"), _outcome(facts, words)),
        (words.part("rule"), _rule(facts, words)),
    ]
    if decision is not None:
        rows += [
            (words.part("reason"), words.free(decision.reason)),
            (words.part("decider"), f"{words.free(decision.by)}　{day(decision.on)}"),
            (words.part("valid_until"), day(decision.valid_until)),
        ]
    rows += [
        (words.part("reviewer"), f"{words.free(view.draft.reviewer)}　{day(view.draft.reviewed_on)}"),
        (words.word("as_of"), day(facts.as_of)),
        (words.word("made_by"), words.sentences((words.free(facts.office), words.free(facts.made_by)))),
    ]
    return (pairs(rows),)


def _outcome(facts: AdmissionFacts, words: Words) -> str:
    decision = facts.view.decision
    if decision is None:
        return words.part("undecided")
    said = words.word(f"outcome_{decision.outcome}")
    if decision.valid_until is not None and decision.valid_until < facts.as_of:
        return words.sentences((said, words.part("decision_lapsed", day=day(decision.valid_until))))
    return said


def _rule(facts: AdmissionFacts, words: Words) -> str:
    """Say which rule of the review led to the outcome (own rules, counsel's review 3.5)."""
    findings = _as_decided(facts)
    best = best_outcome(findings)
    if best is DecisionOutcome.REJECTED:
        return words.part("rule_failed")
    if best is None:
        return words.part("rule_open")
    return words.part("rule_conditions" if needs_conditions(findings) else "rule_clear")


def _as_decided(facts: AdmissionFacts) -> tuple[Finding, ...]:
    """Return the findings as they stood on the day of the decision, or today while there is none."""
    decision = facts.view.decision
    if decision is None:
        return facts.view.findings
    return tuple(
        replace(one, state=state_of(one.item, one.answer, today=decision.on)) for one in facts.view.findings
    )


def _collector(facts: AdmissionFacts, words: Words) -> tuple[tree.Block, ...]:
    party, profile = facts.party.party, facts.party.profile
    rows = [
        (words.part("name"), words.free(party.name)),
        (words.part("uscc"), party.uscc),
        (words.part("status"), words.word(f"status_{facts.party.status.value}")),
        (words.part("representative"), words.free(f"{party.legal_representative}　{party.legal_title}")),
        (words.part("address"), words.free(party.address)),
        (words.part("established"), day(profile.established_on)),
        (
            words.part("registered_capital"),
            f"¥{profile.registered_capital}" if profile.registered_capital else "",
        ),
        (words.part("paid_in_capital"), f"¥{profile.paid_in_capital}" if profile.paid_in_capital else ""),
        (words.part("scope"), words.free(profile.scope)),
        (
            words.part("sites"),
            words.sentences(words.free(f"{one.name} {one.address}") for one in profile.sites),
        ),
        (words.part("contact"), words.sentences(_contacts(facts, words))),
    ]
    return (pairs(rows),)


def _contacts(facts: AdmissionFacts, words: Words) -> Iterator[str]:
    party = facts.party.party
    yield " ".join((words.name(party.contact), words.phone(party.phone), words.email(party.email))).strip()
    for one in facts.party.profile.contacts:
        yield " ".join(
            part
            for part in (words.name(one.name), one.post, words.phone(one.phone), words.email(one.email))
            if part
        )


def _review(facts: AdmissionFacts, words: Words) -> tuple[tree.Block, ...]:
    view, draft = facts.view, facts.view.draft
    title, version = view.pack.title.of(words.language), draft.pack_version
    rows = [
        (
            words.part("pack"),
            words.aside(words.word("pack_version", title=title, version=version), draft.pack),
        ),
        (words.part("road"), words.word(f"road_{draft.road.value}")),
        (words.part("creditor"), words.word(f"creditor_{draft.creditor_kind.value}")),
        (words.part("channels"), words.joined(words.word(f"channel_{one}") for one in draft.channels)),
        (words.part("review_status"), words.word(f"review_{view.status.value}")),
        (words.part("answered_by"), words.joined(sorted(words.free(one) for one in view.answered_by))),
        (words.part("requery"), day(draft.requery_on)),
        (words.part("last_review"), day(view.before.reviewed_on) if view.before else ""),
        (words.part("sign_offs"), words.sentences(_sign_off(one, words) for one in facts.sign_offs)),
    ]
    return (pairs(rows),)


def _sign_off(given: SignOff, words: Words) -> str:
    said = f"{words.part(f'sign_off_{given.role.value}')} {words.free(given.name)} {day(given.on)}"
    return words.aside(said, words.part("sign_off_void")) if given.void else said


def _lapsed(facts: AdmissionFacts, words: Words) -> tuple[tree.Block, ...]:
    rows = list(_lapsed_rows(facts, words))
    if not rows:
        return (paragraph(words.part("lapsed_none", day=day(facts.as_of))),)
    columns = ((words.part("what"), 60), (words.part("lapsed_on"), 18), (words.part("lapsed_when"), 36))
    return (
        paragraph(words.part("lapsed_some", day=day(facts.as_of))),
        table("lapsed", columns, rows, centred=(1,)),
    )


def _lapsed_rows(facts: AdmissionFacts, words: Words) -> Iterator[tuple[str, str, str]]:
    view, decision = facts.view, facts.view.decision
    if decision is not None and decision.valid_until is not None and decision.valid_until < facts.as_of:
        yield words.part("the_decision"), day(decision.valid_until), words.part("decision_over")
    asked = view.draft.requery_on or view.draft.reviewed_on
    if decision is not None and recheck_due(asked) < facts.as_of:
        yield words.part("the_registers"), day(recheck_due(asked)), words.part("registers_due")
    for cause in facts.stale:
        if cause.reason is not StaleReason.EXPIRED:
            yield words.free(cause.subject), day(cause.since), words.part("stale")
    for one in view.findings:
        if one.state is CheckState.EXPIRED:
            before = decision is not None and one.valid_until is not None and one.valid_until < decision.on
            when = "none_yet" if decision is None else "before" if before else "after"
            yield check_words(one, words), day(one.valid_until), words.part(f"lapsed_{when}")
    for piece in facts.pieces:
        if piece.line.valid_until is not None and piece.line.valid_until < facts.as_of:
            title = f"{piece.number} {words.free(piece.line.name)}"
            yield title, day(piece.line.valid_until), words.part("paper_over")


def _conditions(facts: AdmissionFacts, words: Words) -> tuple[tree.Block, ...]:
    if not facts.conditions:
        return (paragraph(words.part("conditions_none")),)
    columns = (
        (words.part("condition"), 56), (words.part("due"), 20), (words.part("owner"), 18),
        (words.part("state"), 26), (words.part("proof"), 44),
    )  # fmt: skip
    rows = [
        (
            words.free(one.text),
            day(one.due),
            words.free(one.owner),
            _condition_state(one, facts.as_of, words),
            words.sentences((words.free(one.met_by), words.free(one.proof))),
        )
        for one in facts.conditions
    ]
    return (table("conditions", columns, rows, centred=(1,)),)


def _condition_state(one: ConditionLine, as_of: date, words: Words) -> str:
    if one.met_on is not None:
        return words.part("met", day=day(one.met_on))
    said = words.part("overdue" if one.due < as_of else "running")
    reopened = words.part("reopened", day=day(one.reopened_on)) if one.reopened_on else ""
    return words.sentences((said, reopened))


def _checks(facts: AdmissionFacts, words: Words) -> Iterator[tree.Block]:
    numbers: dict[str, list[str]] = {}
    for piece in facts.pieces:
        numbers.setdefault(piece.line.check_id, []).append(piece.number)
    remarks = {one.item.id: _finding(facts, one, words) for one in facts.view.findings}
    pieces = {check: " ".join(some) for check, some in numbers.items()}
    return check_tables(facts.view.pack, facts.view.findings, words, remarks=remarks, pieces=pieces)


def _finding(facts: AdmissionFacts, one: Finding, words: Words) -> str:
    origin = facts.view.origins.get(one.item.id)
    parts = list(answer_words(one, words))
    if one.answer is not None and origin is not None and origin.carried_from is not None:
        parts.append(words.part("carried", day=day(facts.earlier.get(origin.carried_from))))
    if one.answer is not None and origin is not None and origin.by:
        parts.append(words.part("given_by", name=words.free(origin.by)))
    return words.sentences(parts)


def evidence_told(facts: AdmissionFacts, words: Words) -> Iterator[tuple[NumberedPiece, tuple[str, ...]]]:
    """Yield each piece with its number, name, check, source and when it was taken, as reports list them."""
    replaced = {one.line.replaces for one in facts.pieces}
    for one in facts.pieces:
        again = words.part("replaced") if one.line.id in replaced else ""
        yield (
            one,
            (
                one.number,
                words.sentences((words.free(one.line.name), again)),
                one.line.check_id,
                words.sentences((words.free(one.line.source), words.free(one.line.query))),
                f"{moment(one.line.taken_at)} {words.free(one.line.taken_by)}",
            ),
        )


def _evidence(facts: AdmissionFacts, words: Words) -> tuple[tree.Block, ...]:
    if not facts.pieces:
        return (paragraph(words.part("evidence_none")),)
    columns = (
        (words.part("number"), 13), (words.part("title_of"), 42), (words.part("of_check"), 17),
        (words.part("source"), 38), (words.part("taken"), 24), (words.part("sha256"), 46),
    )  # fmt: skip
    rows = [(*told, one.line.sha256) for one, told in evidence_told(facts, words)]
    return (table("evidence", columns, rows),)
