"""Each single fault in an otherwise clean matter gives exactly one obstacle, as grave as the review says."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matter_builders import (
    ANSWERED,
    AS_OF,
    CREDITORS,
    OTHER_CODE,
    ROADS,
    clauses_of,
    clean_matter,
    company_row,
    credit_code,
    natural_row,
    passed,
    person,
    with_matter,
    with_rows,
    with_total,
    without_clause,
)
from vetdesk import wording
from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.gates import (
    GateMatrix,
    MatterFacts,
    Obstacle,
    PrintedWords,
    Severity,
    UncoveredText,
    evaluate,
)
from vetdesk.domain.matter import Approval, HeadOffice, Numbered, Payment, Signatory, StateOwned
from vetdesk.domain.money import Money
from vetdesk.domain.textfindings import BLANK, BLANK_SIGNING, TextFinding
from vetdesk.exchange.gates import load_matrix

Change = Callable[[MatterFacts], MatterFacts]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One fault, what it must give, and its verdicts in the order of the review's six columns.

    ``B`` blocks, ``W`` warns, ``-`` is nothing, ``.`` cannot happen on that road.
    """

    name: str
    code: str
    subject: str
    verdicts: str
    change: Change


def obstacles_of(facts: MatterFacts) -> tuple[Obstacle, ...]:
    return evaluate(facts, shipped_matrix(), today=AS_OF)


@cache
def shipped_matrix() -> GateMatrix:
    return load_matrix()


def sets(**changes: object) -> Change:
    """Replace parts of the matter."""
    return lambda facts: with_matter(facts, **changes)


def blank_in(place: str, where: str, code: str = BLANK) -> Change:
    """Leave two blanks in a clause or an article."""
    found = TextFinding(code=code, subject=place, part=place, where=where, detail="2")
    return lambda facts: replace(facts, findings=(found,))


def part(which: str, /, **changes: object) -> Change:
    """Replace fields within one part of the matter."""
    return lambda facts: with_matter(facts, **{which: replace(getattr(facts.matter, which), **changes)})


def answers(**changes: object) -> Change:
    return lambda facts: with_matter(facts, answers={**facts.matter.answers, **changes})


def rows(*made: object) -> Change:
    return lambda facts: with_rows(facts, *made)


def decision(**changes: object) -> Change:
    def change(facts: MatterFacts) -> MatterFacts:
        review = facts.matter.review
        return with_matter(facts, review=replace(review, decision=replace(review.decision, **changes)))

    return change


def drops(clause: str) -> Change:
    return lambda facts: without_clause(facts, clause)


def both(*changes: Change) -> Change:
    def change(facts: MatterFacts) -> MatterFacts:
        for one in changes:
            facts = one(facts)
        return facts

    return change


def tagged(change: Change) -> Change:
    """Leave the matter with companies only, then make the change."""
    return both(rows(company_row(2), company_row(3)), change)


def signatory(**changes: object) -> Change:
    def change(facts: MatterFacts) -> MatterFacts:
        given = facts.matter.signatories
        changed = replace(given["collector"], **changes)
        return with_matter(facts, signatories={**given, "collector": changed})

    return change


ALL, SALE, WARN_ALL = "BBB BBB", "BBB ...", "WWW WWW"
TOMORROW, MONTH_AGO = AS_OF + timedelta(days=1), AS_OF - timedelta(days=30)
HEAD = HeadOffice(name="深圳总部有限公司", uscc=credit_code("91440300MA5AAAA11"), authority="授权书 1 号")
BRANCH = "深圳试验资产有限公司上海分公司"
LAPSED = {**person().checks, "BP-10": passed(AS_OF - timedelta(days=800))}
FAILED = {**person().checks, "BP-06": replace(passed(), outcome="fail")}
KEY = person("夏侯负责", key=True)
REASON = "另有书面法律意见并经业务负责人核实后放行此项"

FAULTS = [
    Fault(
        name=name, code=line[0], subject=line[1], verdicts=line[2], change=line[3]
    )
    for name, line in {
        "own code wrong": (
            "party.uscc", "organisation", ALL, part("organisation", uscc="91310115MA1K3XYU2A")
        ),
        "other code wrong": ("party.uscc", "collector", ALL, part("collector", uscc="91310115MA1K3XYZ2U")),
        "branch alone": ("party.branch", "collector", ALL, part("collector", name=BRANCH)),
        "branch without authority": (
            "party.branch", "collector", ALL,
            part("collector", name=BRANCH, branch_of=replace(HEAD, authority="")),
        ),
        "head office code wrong": (
            "party.branch", "collector", ALL,
            part("collector", name=BRANCH, branch_of=replace(HEAD, uscc="1")),
        ),
        "authorised branch": ("", "", "--- ---", part("collector", name=BRANCH, branch_of=HEAD)),
        "power of attorney without paper": (
            "party.authority", "collector", WARN_ALL, signatory(authority="power_of_attorney")
        ),
        "signatory is not the legal representative": (
            "party.authority", "collector", WARN_ALL, signatory(name="别人")
        ),
        "sold to a collector": (
            "party.assignee_qualification", "collector", "BB- ...",
            sets(assignee_kind=AssigneeKind.COLLECTOR),
        ),
        "personal debts sold to a trade buyer": (
            "party.assignee_qualification", "collector", "BB- ...",
            sets(assignee_kind=AssigneeKind.TRADE_BUYER),
        ),
        "one company's debts sold to a trade buyer": (
            "", "", "--- ...", tagged(sets(assignee_kind=AssigneeKind.TRADE_BUYER))
        ),
        "three companies' debts sold to a trade buyer": (
            "party.assignee_qualification", "collector", "BB- ...",
            both(
                rows(*(company_row(n, id_no=f"9144030000000000{n}", debtor=f"公司{n}") for n in (2, 3, 4))),
                sets(assignee_kind=AssigneeKind.TRADE_BUYER),
            ),
        ),
        "no internal approval": (
            "approval.internal", "internal_approval", "BBW BBW", sets(internal_approval=None)
        ),
        "internal approval dated ahead": (
            "approval.internal", "internal_approval", "BBW BBW",
            sets(internal_approval=Numbered(number="授-2", on=TOMORROW)),
        ),
        "State-owned without record": (
            "state_owned.procedure", "state_owned", "BBB --W", sets(state_owned=StateOwned(flag=True))
        ),
        "State-owned with record": (
            "", "", "--- ---", sets(state_owned=StateOwned(flag=True, record_no="CQ-1"))
        ),
        "drafter approves": ("approval.four_eyes", "approved_by", ALL, sets(drafted_by="批 准 人")),
        "changed after approval": (
            "approval.stale", "approved_by", ALL,
            lambda facts: replace(facts, content_hash="new", approved_hash="old"),
        ),
        "approval dated ahead": (
            "approval.stale", "approved_by", ALL,
            sets(approved_by=Approval(name="批准人", role="法务", on=TOMORROW)),
        ),
        "not approved yet": (
            "approval.stale", "approved_by", ALL,
            sets(approved_by=Approval(name="—", role="—", on=date.min), drafted_by="—"),
        ),
        "undecided": (
            "vetting.decision", "decision", "BBW BBB", decision(outcome="", by="—", on=date.min)
        ),
        "registries never asked": (
            "vetting.requery", "requery_on", "WWW BBW",
            part("review", requery_on=None, reviewed_on=date.min),
        ),
        "rejected": ("vetting.decision", "decision", "BBW BBB", decision(outcome="rejected")),
        "decision a year old": (
            "vetting.decision", "decision", "BBW BBB",
            both(part("review", reviewed_on=date(2025, 11, 20)), decision(on=date(2025, 11, 22))),
        ),
        "decision in its last day": (
            "", "", "--- ---",
            both(part("review", reviewed_on=date(2025, 11, 20)), decision(on=date(2025, 11, 23))),
        ),
        "decision dated ahead": ("vetting.decision", "decision", "BBW BBB", decision(on=TOMORROW)),
        "decided before the review": ("vetting.decision", "decision", "BBW BBB", decision(on=MONTH_AGO)),
        "reviewer decides": ("vetting.decision", "decision", "BBW BBB", decision(by="审查员")),
        "registries not asked again": (
            "vetting.requery", "requery_on", "WWW BBW", part("review", requery_on=MONTH_AGO)
        ),
        "registries asked on the review's day": ("", "", "--- ---", part("review", requery_on=None)),
        "an ordinary person has lapsed": (
            "person.not_clear", "司马试员", WARN_ALL, sets(people=(person(checks=LAPSED), KEY))
        ),
        "an ordinary person failed": (
            "person.not_clear", "司马试员", WARN_ALL, sets(people=(person(checks=FAILED), KEY))
        ),
        "a key person has lapsed": (
            "person.not_clear", "夏侯负责", WARN_ALL,
            sets(people=(person(), replace(KEY, checks=LAPSED))),
        ),
        "no impact assessment": ("pipia.missing", "impact_assessment", ALL, sets(impact_assessment=None)),
        "no impact assessment, companies only": (
            "pipia.missing", "impact_assessment", WARN_ALL, tagged(sets(impact_assessment=None))
        ),
        "assessment of another recipient": (
            "pipia.missing", "impact_assessment", ALL, part("impact_assessment", recipient=HEAD.uscc)
        ),
        "assessment after the hand-over": (
            "pipia.missing", "impact_assessment", ALL,
            both(part("impact_assessment", on=AS_OF), sets(first_handover_on=ANSWERED)),
        ),
        "assessment dated ahead": (
            "pipia.missing", "impact_assessment", ALL, part("impact_assessment", on=TOMORROW)
        ),
        "recipient with spaces": ("", "", "--- ---", part("impact_assessment", recipient=f" {OTHER_CODE} ")),
        "severe risk": ("pipia.level", "impact_assessment", ALL, part("impact_assessment", level="严重")),
        "high risk untreated": (
            "pipia.level", "impact_assessment", ALL, part("impact_assessment", level="高")
        ),
        "high risk treated": (
            "", "", "--- ---", part("impact_assessment", level="高", treatment="脱敏后分批移交")
        ),
        "six items gone": ("pi.items21", "CL-08", "... BBB", drops("CL-08")),
        "six items gone, companies only": ("pi.items21", "CL-08", "... BBW", tagged(drops("CL-08"))),
        "four items gone": ("pi.items12", "CL-20", "BBB ...", drops("CL-20")),
        "four items gone, companies only": ("pi.items12", "CL-20", "BBW ...", tagged(drops("CL-20"))),
        "no ground for the data": ("pi.basis", "basis", "WWW ...", sets(basis=None)),
        "no ground needed for companies": ("", "", "--- ...", tagged(sets(basis=None))),
        "necessity without a lawyer": (
            "pi.basis", "basis", "WWW ...", part("basis", default="contract_necessity")
        ),
        "necessity with a lawyer": (
            "", "", "--- ...", part("basis", default="contract_necessity", lawyer="某律师")
        ),
        "a row denies its ground": (
            "pi.basis", "basis", "WWW ...", rows(natural_row(basis="未取得"), company_row())
        ),
        "a row has its own ground": (
            "", "", "--- ...", both(rows(natural_row(basis="单独同意"), company_row()), sets(basis=None))
        ),
        "barred by nature": (
            "claim.not_transferable", "transferability", SALE, part("transferability", by_nature="barred")
        ),
        "barred by law": (
            "claim.not_transferable", "transferability", SALE, part("transferability", by_law="barred")
        ),
        "not said": ("claim.not_transferable", "transferability", SALE, sets(transferability=None)),
        "agreement bars money claims": (
            "claim.agreement_bars", "transferability", "WWW ...",
            part("transferability", by_agreement="monetary"),
        ),
        "agreement bars other claims": (
            "claim.agreement_bars", "transferability", SALE,
            part("transferability", by_agreement="non_monetary"),
        ),
        "pledged": ("claim.pledged", "transferability", "WWB ...", part("transferability", pledged="yes")),
        "pledgee agreed": ("", "", "--- ...", part("transferability", pledged="consented")),
        "no register search": (
            "claim.registry_search", "transferability", "--W ...",
            both(part("transferability", search_no=None), sets(asset_type=AssetType.TRADE)),
        ),
        "stale register search": (
            "claim.registry_search", "transferability", "--W ...",
            both(part("transferability", search_on=MONTH_AGO), sets(asset_type=AssetType.TRADE)),
        ),
        "guarantor forbids": (
            "claim.guarantor_ban", "schedule", SALE,
            rows(natural_row(guarantor="担保试", flags="保证合同禁止转让")),
        ),
        "guarantor forbids, guarantee worthless": (
            "claim.guarantor_ban", "schedule", "BBW ...",
            rows(natural_row(guarantor="担保试", flags="保证合同禁止转让；担保无价值")),
        ),
        "guarantor agreed": (
            "", "", "--- ---", rows(natural_row(guarantor="担保试", flags="保证合同禁止转让但已书面同意"))
        ),
        "open maximum": (
            "claim.mortgage_max", "schedule", "WWW ---", rows(natural_row(collateral="房产最高额抵押"))
        ),
        "determined maximum": ("", "", "--- ---", rows(natural_row(collateral="房产最高额抵押（已确定）"))),
        "time-barred": (
            "claim.limitation", "schedule", WARN_ALL, rows(natural_row(limitation_to=date(2026, 1, 1)))
        ),
        "limitation within 90 days": (
            "claim.limitation", "schedule", WARN_ALL,
            rows(natural_row(limitation_to=AS_OF + timedelta(days=89))),
        ),
        "limitation in 90 days": (
            "", "", "--- ---", rows(natural_row(limitation_to=AS_OF + timedelta(days=90)))
        ),
        "guarantee period over": (
            "claim.limitation", "schedule", WARN_ALL,
            rows(natural_row(guarantor="担保试", g_end=ANSWERED)),
        ),
        "time to enforce over": (
            "claim.limitation", "schedule", WARN_ALL,
            rows(natural_row(litigation="判决", extra={"effective_on": "2024-06-01"})),
        ),
        "row total wrong": (
            "claim.totals", "schedule", ALL, rows(replace(natural_row(), total=Money(1)), company_row())
        ),
        "words differ": (
            "claim.words", "price", ALL,
            lambda facts: replace(
                facts,
                printed_words=(PrintedWords(where="price", amount=Money(100), words="人民币贰元整"),),
            ),
        ),
        "base date ahead": ("claim.dates", "base_date", SALE, answers(base_date=TOMORROW)),
        "closing before signing": ("claim.dates", "closing_date", SALE, answers(closing_date=ANSWERED)),
        "contract after the base date": (
            "claim.dates", "schedule", SALE, rows(natural_row(sign_date=ANSWERED))
        ),
        "contract after signing": ("claim.dates", "schedule", ALL, rows(natural_row(sign_date=TOMORROW))),
        "base date old": (
            "claim.dates", "base_date", "WWW ...", answers(base_date=AS_OF - timedelta(days=181))
        ),
        "base date of 180 days": ("", "", "--- ...", answers(base_date=AS_OF - timedelta(days=180))),
        "term ends before it starts": (
            "claim.dates", "term_to", "... BBB",
            answers(term_from=AS_OF + timedelta(days=30), term_to=AS_OF + timedelta(days=20)),
        ),
        "term already over": (
            "claim.dates", "term_to", "... BBB", answers(term_from=MONTH_AGO, term_to=ANSWERED)
        ),
        "duplicate rows": (
            "claim.duplicates", "schedule", ALL,
            rows(natural_row(2), natural_row(3, base_no="XS-2024-002", receipt_no="JJ-002")),
        ),
        "deceased debtor": (
            "claim.excluded", "schedule", WARN_ALL, rows(natural_row(flags="死亡"), company_row())
        ),
        "disputed debt": (
            "claim.excluded", "schedule", WARN_ALL, rows(natural_row(extra={"dispute": "质量异议"}))
        ),
        "minor debtor": (
            "claim.excluded", "schedule", WARN_ALL, rows(natural_row(id_no="110105201503070038"))
        ),
        "no bankruptcy": (
            "", "", "--- ---", rows(natural_row(flags="无破产", extra={"dispute": "无"}), company_row())
        ),
        "price above the claims": ("price", "price", "WBW ...", answers(price=Money(999_999_999))),
        "no price": ("price", "price", "WBW ...", answers(price=Money(0))),
        "claims pass before payment": (
            "payment", "payment", "WWW ...", sets(payment=Payment(transfer_event="closing"))
        ),
        "payment secured": (
            "", "", "--- ...", sets(payment=Payment(transfer_event="closing", security="银行保函"))
        ),
        "payment received": (
            "", "", "--- ...", sets(payment=Payment(transfer_event="closing", received_on=ANSWERED))
        ),
        "judgment without acknowledgment": (
            "clause.judgment_ack", "clauses", SALE,
            both(
                rows(natural_row(litigation="判决")),
                lambda facts: replace(facts, provisions=frozenset({"retransfer_ban"})),
            ),
        ),
        "re-transfer not banned": (
            "clause.retransfer_ban", "clauses", "BB- ...",
            lambda facts: replace(facts, provisions=frozenset({"judgment_ack"})),
        ),
        "an answer is missing": (
            "answer.missing", "delete_days", ALL,
            lambda facts: replace(facts, missing_answers=("delete_days",)),
        ),
        "a blank in a core clause": (
            "text.blank", "CL-01", ALL, blank_in("CL-01", "第八条 8.1")
        ),
        "a blank where no clause stands": (
            "text.blank", "text", "WWW WWW", blank_in("price", "第三条 3.1")
        ),
        "a place for the day of signing": (
            "", "", "--- ---",
            blank_in("CL-01", "第十九条 19.2", code=BLANK_SIGNING),
        ),
        "a schedule no annex prints": (
            "text.schedule", "schedule", "WWW WWW", lambda facts: replace(facts, prints_schedule=False)
        ),
        "a character without a face": (
            "text.glyph", "organisation.name", ALL,
            lambda facts: replace(
                facts, uncovered=(UncoveredText(where="organisation.name", characters=("\U0003106c",)),)
            ),
        ),
        "forbidden wording": ("text", "sign_place", "BBW BBW", answers(sign_place="逾期后果 自负")),
    }.items()
]  # fmt: skip


def letter(fault: Fault, road: Road, creditor: CreditorKind) -> str:
    columns = fault.verdicts.split()[list(Road).index(road)]
    return columns[["bank", "cons_fin", "trading"].index(creditor.column)]


CASES = [
    pytest.param(fault, road, creditor, id=f"{fault.name}-{road}-{creditor}")
    for fault in FAULTS
    for road in ROADS
    for creditor in CREDITORS
    if letter(fault, road, creditor) != "."
]


@pytest.mark.parametrize(("fault", "road", "creditor"), CASES)
def test_a_single_fault_gives_exactly_its_own_obstacle(fault, road, creditor):
    facts = fault.change(clean_matter(road, creditor))

    found = [(one.code, one.subject, one.severity) for one in obstacles_of(facts)]

    verdict = letter(fault, road, creditor)
    severity = Severity.BLOCK if verdict == "B" else Severity.WARN
    assert found == ([] if verdict == "-" else [(fault.code, fault.subject, severity)])


@pytest.mark.parametrize("fault", [one for one in FAULTS if one.code], ids=lambda one: one.name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_obstacle_says_what_is_wrong_in_both_languages(fault, language):
    made = [
        obstacle
        for road in ROADS
        for creditor in CREDITORS
        if letter(fault, road, creditor) not in ".-"
        for obstacle in obstacles_of(fault.change(clean_matter(road, creditor)))
    ]

    texts = {wording.explain(obstacle.key, language, **obstacle.facts) for obstacle in made}

    assert made
    assert all("{" not in text for text in texts)


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("creditor", CREDITORS)
def test_every_dropped_core_clause_is_one_obstacle(road, creditor):
    core = [clause.id for clause in clauses_of(road) if "core" in clause.tags]

    found = [
        [
            (one.code, one.subject, one.severity)
            for one in obstacles_of(drops(clause)(clean_matter(road, creditor)))
        ]
        for clause in core
    ]

    assert found == [[("clause.core_missing", clause, Severity.BLOCK)] for clause in core]


def test_a_dropped_clause_names_the_items_that_fell_with_it():
    facts = drops("CL-08")(clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK))

    (obstacle,) = obstacles_of(facts)

    assert obstacle.facts["items"] == (
        "cn.pipl21.purpose",
        "cn.pipl21.term",
        "cn.pipl21.method",
        "cn.pipl21.types",
        "cn.pipl21.measures",
        "cn.pipl21.rights_duties",
    )


def test_a_template_without_any_carrier_is_named_too():
    facts = clean_matter(Road.ASSIGNMENT, CreditorKind.BANK)
    bare = replace(facts, included=tuple(replace(one, carries=()) for one in facts.included))

    (obstacle,) = obstacles_of(bare)

    assert (obstacle.code, obstacle.subject) == ("pi.items12", "clauses")


def test_two_faults_give_two_obstacles_blocks_first():
    facts = both(sets(internal_approval=None), part("impact_assessment", level="严重"))(
        clean_matter(Road.ASSIGNMENT, CreditorKind.TRADING)
    )

    found = [(one.code, one.severity) for one in obstacles_of(facts)]

    assert found == [("pipia.level", Severity.BLOCK), ("approval.internal", Severity.WARN)]


def test_five_warnings_in_a_chapter_need_an_approval_with_conditions():
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK)
    warn = [
        item.id
        for item in facts.vetting_pack.asked(facts.known)
        if item.chapter == "A" and item.severity_for(CreditorKind.BANK, facts.known).value == "warn"
    ][:5]
    review = facts.matter.review
    failing = {check: replace(passed(), outcome="fail") for check in warn}
    facts = with_matter(facts, review=replace(review, answers={**review.answers, **failing}))

    approved = {one.code for one in obstacles_of(facts) if one.severity is Severity.BLOCK}
    conditional = {one.code for one in obstacles_of(decision(outcome="conditional")(facts)) if one.blocks}

    assert len(warn) == 5
    assert approved == {"vetting.warn_count"}
    assert conditional == set()


def test_obstacles_never_hold_an_identity_number():
    facts = both(
        rows(natural_row(flags="死亡", limitation_to=date(2020, 1, 1)), natural_row()),
        sets(people=(person(checks=LAPSED),)),
    )(clean_matter(Road.ASSIGNMENT, CreditorKind.BANK))

    text = repr(obstacles_of(facts))

    assert "11010519491231002X" not in text
    assert "110105199003078515" not in text
    assert with_total(natural_row()).debtor not in text


def test_a_signatory_by_power_of_attorney_with_its_paper_is_no_obstacle():
    facts = with_matter(
        clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK),
        signatories={
            side: Signatory(name="某某", title="经理", authority="power_of_attorney", document="授权书 3 号")
            for side in ("organisation", "collector")
        },
    )

    assert obstacles_of(facts) == ()


INDEPENDENT = (
    "other code wrong",
    "branch alone",
    "power of attorney without paper",
    "no internal approval",
    "State-owned without record",
    "drafter approves",
    "changed after approval",
    "an ordinary person has lapsed",
    "severe risk",
    "agreement bars money claims",
    "pledged",
    "closing before signing",
    "claims pass before payment",
    "an answer is missing",
    "a character without a face",
)


@given(st.sets(st.sampled_from(INDEPENDENT)), st.sampled_from(ROADS), st.sampled_from(CREDITORS))
def test_faults_that_have_nothing_to_do_with_each_other_add_up(names, road, creditor):
    faults = [one for one in FAULTS if one.name in names and letter(one, road, creditor) != "."]
    facts = both(*(one.change for one in faults))(clean_matter(road, creditor))

    found = obstacles_of(facts)

    assert {(one.code, one.subject) for one in found} == {
        (one.code, one.subject) for one in faults if letter(one, road, creditor) != "-"
    }
    severities = [one.severity for one in found]
    assert severities == sorted(severities, key=lambda one: one is not Severity.BLOCK)
