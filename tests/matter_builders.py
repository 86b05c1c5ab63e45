"""Builds matters in which nothing is wrong, for every road and creditor; a test shows its one fault."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from stdnum.cn import uscc

from vetdesk.assets import asset_root
from vetdesk.domain.agreements import MATTER_CREDITORS, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.debts import DebtRow, Schedule, claim_total
from vetdesk.domain.gates import ClauseSummary, MatterFacts
from vetdesk.domain.gates_facts import matter_facts
from vetdesk.domain.matter import (
    Account,
    Answer,
    Approval,
    Basis,
    CheckAnswer,
    DecisionInput,
    ImpactAssessment,
    MatterInput,
    NoticePlan,
    Numbered,
    OutsourceNotice,
    Party,
    Payment,
    PersonInput,
    ReviewInput,
    Signatory,
    StateOwned,
    Transferability,
)
from vetdesk.domain.money import Money
from vetdesk.domain.packs import CheckItem, Pack
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.packs import load_pack

AS_OF = date(2026, 11, 23)
ANSWERED = AS_OF - timedelta(days=5)
ROADS = tuple(Road)
CREDITORS = MATTER_CREDITORS
CHANNELS = ("phone", "visit", "letter", "sms", "litigation_support")
_FILES = {"cn.vetting.collector": "vetting_collector", "cn.vetting.assignee": "vetting_assignee"}


def credit_code(first17: str) -> str:
    """Return a valid unified social credit code."""
    return first17 + str(uscc.calc_check_digit(first17))


OWNER_CODE = credit_code("91310115MA1K3XYU2")
OTHER_CODE = credit_code("91440300MA5EQXL17")


@cache
def pack(pack_id: str) -> Pack:
    """Return a pack that ships with vetdesk."""
    return load_pack(asset_root("resources") / "packs" / "cn" / f"{_FILES.get(pack_id, 'people')}.toml")


@cache
def clause_library() -> tuple[ClauseSummary, ...]:
    """Return the shipped clauses as the gates see them."""
    folder = asset_root("contract_templates") / "cn" / "clauses"
    tables = [tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("CL-*.toml"))]
    return tuple(
        ClauseSummary(
            id=table["id"],
            tags=tuple(table["tags"]),
            carries=tuple(table["carries"]),
            title=table["title"],
        )
        for table in tables
    )


def clauses_of(road: Road) -> tuple[ClauseSummary, ...]:
    """Return the clauses an agreement on ``road`` has by default."""
    letter = "A" if road is Road.ASSIGNMENT else "B"
    return tuple(one for one in clause_library() if letter in one.tags and "optional" not in one.tags)


def passed(on: date = ANSWERED) -> CheckAnswer:
    """Return the answer of a check that passed."""
    return CheckAnswer(outcome="pass", on=on, source="公示系统")


def natural_row(line: int = 2, **changes: Any) -> DebtRow:
    """Return a natural person's trade debt with a stated ground for giving out the data."""
    row = DebtRow(
        line=line,
        debtor="欧阳测试",
        debtor_kind="natural",
        id_no="11010519491231002X",
        base_name="销售合同",
        base_no=f"XS-2024-{line:03d}",
        receipt_no=f"JJ-{line:03d}",
        sign_date=date(2024, 3, 5),
        principal=Money(1_000_000),
        interest=Money(50_000),
        limitation_to=date(2028, 3, 5),
    )
    return with_total(replace(row, **changes))


def company_row(line: int = 3, **changes: Any) -> DebtRow:
    """Return a company's trade debt."""
    row = DebtRow(
        line=line,
        debtor="深圳演示贸易有限公司",
        debtor_kind="company",
        id_no=credit_code("91440300MA5DEM011"),
        base_name="购销合同",
        base_no=f"GX-2024-{line:03d}",
        receipt_no=f"FP-{line:03d}",
        sign_date=date(2024, 6, 1),
        principal=Money(8_000_000),
        penalty=Money(120_000),
        limitation_to=date(2028, 6, 1),
    )
    return with_total(replace(row, **changes))


def with_total(row: DebtRow) -> DebtRow:
    """Return the row with its total computed."""
    parts = {
        name: getattr(row, name)
        for name in (
            "principal",
            "interest",
            "penalty_int",
            "compound",
            "penalty",
            "fees",
            "advances",
            "default_interest_judgment",
            "credit_balance",
        )
    }
    return replace(row, total=claim_total(**parts))


def schedule_of(*rows: DebtRow) -> Schedule:
    """Return a schedule of these rows."""
    return Schedule(rows=rows or (natural_row(), company_row()), file_name="debts.xlsx", sha256="0" * 64)


def person(name: str = "司马试员", *, key: bool = False, **changes: Any) -> PersonInput:
    """Return somebody of the collector whose checks have all passed."""
    checks = {item.id: passed() for item in pack("cn.people").items}
    made = PersonInput(
        name=name, id_number="110105199003078515", employer="collector", post="催收员", key=key, checks=checks
    )
    return replace(made, **changes)


def party(name: str, code: str) -> Party:
    """Return a company."""
    return Party(
        name=name,
        uscc=code,
        address="上海市浦东新区测试路 1 号",
        legal_representative="诸葛试",
        legal_title="执行董事",
        contact="上官试",
        phone="021-50000000",
        email="law@example.cn",
        account=Account(name=name, bank="测试银行上海分行", number="6222000000000000"),
    )


def passing_answers(asked: Iterable[CheckItem]) -> Mapping[str, CheckAnswer]:
    """Return a pass for every item."""
    return {item.id: passed() for item in asked}


def matter(road: Road, creditor: CreditorKind, **changes: Any) -> MatterInput:
    """Return a matter in which nothing is wrong; its review passes every item of the pack."""
    lender, sells = creditor.is_lender, road is Road.ASSIGNMENT
    made = MatterInput(
        matter_ref="M-1",
        road=road,
        creditor_kind=creditor,
        asset_type=AssetType.LOAN if lender else AssetType.MIXED,
        language="zh-CN",
        state_owned=StateOwned(flag=False),
        organisation=party("上海演示商务有限公司", OWNER_CODE),
        collector=party("深圳试验资产有限公司", OTHER_CODE),
        review=ReviewInput(
            pack=PACK_OF_ROAD[road],
            reviewed_on=ANSWERED,
            reviewer="审查员",
            channels=CHANNELS,
            answers=passing_answers(pack(PACK_OF_ROAD[road]).items),
            decision=DecisionInput(outcome="approved", reason="材料齐全", by="决定人", on=ANSWERED),
            requery_on=ANSWERED,
        ),
        people=(person(), person("夏侯负责", key=True, id_number="110105198507012439")),
        drafted_by="起草人",
        reviewed_by="复核人",
        approved_by=Approval(name="批准人", role="法务负责人", on=AS_OF),
        signatories={
            "organisation": Signatory(name="诸葛试", title="执行董事", authority="legal_representative"),
            "collector": Signatory(name="诸葛试", title="执行董事", authority="legal_representative"),
        },
        answers=answers_of(road),
        schedule="debts.xlsx",
        assignee_kind=(AssigneeKind.AMC if lender else AssigneeKind.COLLECTOR) if sells else None,
        as_of=AS_OF,
        impact_assessment=ImpactAssessment(
            number="PIA-1", level="中", on=ANSWERED, recipient=OTHER_CODE, purpose="债权清收"
        ),
        first_handover_on=AS_OF + timedelta(days=10),
        basis=Basis(default="consent") if sells else None,
        outsource_notice=OutsourceNotice(channel="短信", on=ANSWERED),
        internal_approval=Numbered(number="授-1", on=ANSWERED),
        transferability=transferable() if sells else None,
        payment=Payment(transfer_event="full_payment") if sells else None,
        notice=NoticePlan(by="organisation", form="ems", days=5) if sells else None,
    )
    return replace(made, **changes)


def transferable() -> Transferability:
    """Return claims that nothing keeps from being transferred."""
    return Transferability(
        by_nature="ok",
        by_agreement="none",
        by_law="ok",
        pledged="no",
        search_no="ZD-1",
        search_on=ANSWERED,
    )


def answers_of(road: Road) -> Mapping[str, Answer]:
    """Return the answers the gates read."""
    if road is Road.ENTRUSTMENT:
        return {"term_from": AS_OF, "term_to": AS_OF + timedelta(days=365), "delete_days": 10}
    return {
        "base_date": AS_OF - timedelta(days=30),
        "closing_date": AS_OF + timedelta(days=14),
        "pay_date": AS_OF + timedelta(days=7),
        "price": Money(500_000),
        "delete_days": 10,
    }


def clean_matter(
    road: Road, creditor: CreditorKind, *, rows: tuple[DebtRow, ...] = (), **changes: Any
) -> MatterFacts:
    """Return everything the gates look at, with nothing wrong; ``changes`` go to the matter."""
    return MatterFacts(
        matter=matter(road, creditor, **changes),
        schedule=schedule_of(*rows),
        vetting_pack=pack(PACK_OF_ROAD[road]),
        people_pack=pack("cn.people"),
        included=clauses_of(road),
    )


def asked_of(road: Road, creditor: CreditorKind) -> tuple[CheckItem, ...]:
    """Return the items the pack asks in the clean matter."""
    made = matter(road, creditor)
    return pack(PACK_OF_ROAD[road]).asked(matter_facts(made, schedule_of()))


def with_check(facts: MatterFacts, check: str, answer: CheckAnswer | None) -> MatterFacts:
    """Return the matter with one answer of its review replaced or, for None, taken out."""
    review = facts.matter.review
    answers = {name: given for name, given in review.answers.items() if name != check}
    if answer is not None:
        answers[check] = answer
    return with_matter(facts, review=replace(review, answers=answers))


def with_matter(facts: MatterFacts, **changes: Any) -> MatterFacts:
    """Return the facts with parts of the matter replaced."""
    return replace(facts, matter=replace(facts.matter, **changes))


def with_rows(facts: MatterFacts, *rows: DebtRow) -> MatterFacts:
    """Return the facts with another schedule."""
    return replace(facts, schedule=schedule_of(*rows))


def without_clause(facts: MatterFacts, clause_id: str) -> MatterFacts:
    """Return the facts with one clause taken out of the agreement."""
    dropped = tuple(one for one in facts.included if one.id == clause_id)
    included = tuple(one for one in facts.included if one.id != clause_id)
    return replace(facts, included=included, dropped=facts.dropped + dropped)
