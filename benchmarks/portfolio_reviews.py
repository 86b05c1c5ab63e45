"""Reviews, answers, evidence and conditions of a portfolio, consistent with what the services write."""

import random
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any, Final

from sqlalchemy import insert, text

from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.staleness import Promise, stale_causes
from vetdesk.domain.vetting import CheckState, DecisionOutcome, ReviewStatus, assess
from vetdesk.services.desk import Desk
from vetdesk.services.facts import review_facts
from vetdesk.services.packshelf import for_road, keep
from vetdesk.store.conditions import ConditionRow
from vetdesk.store.vetting import ReviewDraft, ReviewRow

_ALL, _WARNED, _FAILED, _HALF = range(4)
_DECIDED: Final[Mapping[CollectorStatus, DecisionOutcome]] = {
    CollectorStatus.APPROVED: DecisionOutcome.APPROVED,
    CollectorStatus.SUSPENDED: DecisionOutcome.APPROVED,
    CollectorStatus.EXITED: DecisionOutcome.APPROVED,
    CollectorStatus.CONDITIONAL: DecisionOutcome.CONDITIONAL,
    CollectorStatus.REJECTED: DecisionOutcome.REJECTED,
}
_ANSWERS = """
INSERT INTO review_answer (id, review_id, check_id, outcome, "on", source, given_by, given_at)
SELECT printf('%032x', r.n * 128 + a.n), r.id, a.check_id, a.outcome, r.day, '公示系统', '李四',
    r.day || ' 03:00:00.000000'
FROM bench_review r CROSS JOIN bench_answer a ON a.variant = r.variant ORDER BY r.n, a.n
"""
_EVIDENCE = """
INSERT INTO review_evidence (id, review_id, check_id, file_id, name, source, query, taken_at, size, sha256,
    media_type, taken_by)
SELECT printf('%032x', r.n * 128 + a.n), r.id, a.check_id, printf('f%031x', r.n * 128 + a.n), '截图.png',
    '公示系统', '', r.day || ' 02:00:00.000000', 20000, '', 'image/png', '李四'
FROM bench_review r CROSS JOIN bench_answer a ON a.variant = r.variant
WHERE a.n % 8 = 0 ORDER BY r.n, a.n
"""


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """What a review with these answers of this day amounts to."""

    next_expiry: date | None
    failed: int
    stale_from: date | None


class Reviews:
    """Begins a review for each collector that ever had one, then writes them all."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._today = desk.today()
        with desk.vault.reading() as session:
            self._pack = for_road(session, desk, Road.ENTRUSTMENT)
        self._rows: list[dict[str, Any]] = []
        self._variants: list[int] = []
        self._conditions: list[dict[str, Any]] = []
        everything = sorted(
            one.item.id
            for one in assess(
                self._pack,
                {},
                creditor=CreditorKind.BANK,
                facts=review_facts(_draft(uuid.uuid4(), self._pack, self._today)),
                today=self._today,
            )
        )
        self._asked = everything
        grave = [one for one in everything if one.startswith("CV-B")]
        warned = [one for one in everything if not one.startswith(("CV-A", "CV-B"))]
        self._answers: dict[int, dict[str, str]] = {
            _ALL: dict.fromkeys(everything, "pass"),
            _WARNED: {one: "fail" if one in warned[:1] else "pass" for one in everything},
            _FAILED: {one: "fail" if one in grave[:1] else "pass" for one in everything},
            _HALF: dict.fromkeys(everything[::2], "pass"),
        }
        self._weigh = cache(self._weighed)

    def begin(self, party: uuid.UUID, status: CollectorStatus, chance: random.Random) -> dict[str, Any]:
        """Note a review of the company and return what its decision leaves beside the company."""
        none = {"decided_on": None, "valid_until": None, "stale_from": None}
        if status is CollectorStatus.PROSPECT:
            return none
        # Nearly all are looked at each quarter; the rest has been forgotten.
        ago = chance.randrange(1, 85) if chance.random() < 0.9 else chance.randrange(85, 420)
        day, outcome = self._today - timedelta(days=ago), _DECIDED.get(status)
        variant = {None: _HALF, DecisionOutcome.REJECTED: _FAILED, DecisionOutcome.CONDITIONAL: _WARNED}.get(
            outcome, _ALL
        )
        weighed = self._weigh(day, variant)
        draft = _draft(party, self._pack, day)
        row = {
            "id": uuid.UUID(int=chance.getrandbits(128)),
            "collector_id": party,
            **{
                name: getattr(draft, name)
                for name in (
                    "pack",
                    "pack_version",
                    "road",
                    "creditor_kind",
                    "asset_type",
                    "reviewer",
                    "reviewed_on",
                )
            },
            "started_at": datetime.combine(day, time(1), UTC),
            "status": ReviewStatus.OPEN,
            "outcome": None,
            "reason": None,
            "decided_by": None,
            "decided_on": None,
            "valid_until": None,
            "next_expiry": weighed.next_expiry,
            "failed": weighed.failed,
            "last_answer_on": day,
        }
        self._rows.append(row)
        self._variants.append(variant)
        if outcome is None:
            return none
        until = day + timedelta(days=365) if outcome is not DecisionOutcome.REJECTED else None
        row |= {
            "status": ReviewStatus.DECIDED,
            "outcome": outcome.value,
            "reason": "材料齐全，已核对",
            "decided_by": "王五",
            "decided_on": day,
            "valid_until": until,
        }
        stale = weighed.stale_from
        if outcome is DecisionOutcome.CONDITIONAL:
            due = day + timedelta(days=chance.randrange(20, 200))
            self._condition(row, due)
            missed = due + timedelta(days=1)
            stale = missed if stale is None else min(stale, missed)
        return {"decided_on": day, "valid_until": until, "stale_from": stale}

    def write(self) -> None:
        """Write everything that was begun."""
        with self._desk.vault.writing("bench.reviews") as session:
            keep(session, self._desk, self._pack)
            connection = session.connection()
            connection.execute(insert(ReviewRow), self._rows)
            connection.execute(insert(ConditionRow), self._conditions)
            connection.execute(
                text("CREATE TEMP TABLE bench_review (n INTEGER PRIMARY KEY, id, day, variant)")
            )
            connection.execute(
                text(
                    "CREATE TEMP TABLE bench_answer (variant, n, check_id, outcome, "
                    "PRIMARY KEY (variant, n)) WITHOUT ROWID"
                )
            )
            connection.execute(
                text("INSERT INTO bench_answer VALUES (:variant, :n, :check, :outcome)"),
                [
                    {"variant": variant, "n": self._asked.index(check), "check": check, "outcome": outcome}
                    for variant, answers in self._answers.items()
                    for check, outcome in answers.items()
                ],
            )
            # In the order of the ids, so that the indexes are written from their beginning to their end.
            ordered = sorted(zip(self._rows, self._variants, strict=True), key=lambda one: one[0]["id"].hex)
            connection.execute(
                text("INSERT INTO bench_review VALUES (:n, :id, :day, :variant)"),
                [
                    {"n": n, "id": row["id"].hex, "day": row["reviewed_on"].isoformat(), "variant": variant}
                    for n, (row, variant) in enumerate(ordered)
                ],
            )
            connection.execute(text(_ANSWERS))
            connection.execute(text(_EVIDENCE))
            connection.execute(text("DROP TABLE bench_review"))
            connection.execute(text("DROP TABLE bench_answer"))

    def _condition(self, row: dict[str, Any], due: date) -> None:
        self._conditions.append(
            {
                "id": uuid.uuid4(),
                "review_id": row["id"],
                "collector_id": row["collector_id"],
                "text": "补交社保缴纳证明",
                "due": due,
                "met_on": None,
                "owner": "李四",
            }
        )

    def _weighed(self, day: date, variant: int) -> Weighed:
        """Do what ``services.reviewstanding`` does, for answers of one day."""
        findings = assess(
            self._pack,
            {check: CheckAnswer(outcome=told, on=day) for check, told in self._answers[variant].items()},
            creditor=CreditorKind.BANK,
            facts=review_facts(_draft(uuid.uuid4(), self._pack, day)),
            today=self._today,
        )
        grave = [one for one in findings if one.is_grave]
        passed = {CheckState.PASS, CheckState.EXPIRED}
        ends = [one.valid_until for one in grave if one.state in passed and one.valid_until is not None]
        promises: list[Promise] = []
        causes = stale_causes(findings, changed={}, promises=promises, decided_on=day)
        return Weighed(
            next_expiry=min(ends, default=None),
            failed=sum(one.state is CheckState.FAIL for one in grave),
            stale_from=causes[0].since if causes else None,
        )


def _draft(party: uuid.UUID, pack: Any, day: date) -> ReviewDraft:
    return ReviewDraft(
        collector_id=party,
        pack=pack.id,
        pack_version=pack.version,
        road=Road.ENTRUSTMENT,
        creditor_kind=CreditorKind.BANK,
        asset_type=AssetType.MIXED,
        reviewer="李四",
        reviewed_on=day,
    )
