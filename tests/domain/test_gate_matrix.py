"""The gate matrix file holds every code of counsel's review 5.4 with legal values and sentences."""

import copy
import tomllib

import pytest

from vetdesk import wording
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gate_matrix import Stage, UnknownGate, Verdict
from vetdesk.domain.obstacles import Breach, OverrideClass, Severity
from vetdesk.exchange.gates import GatesInvalid, load_matrix, matrix_of, read_matrix

FILE = asset_root("resources") / "packs" / "cn" / "gates.toml"
PRINTED = [
    "party.uscc",
    "party.branch",
    "party.authority",
    "party.assignee_qualification",
    "approval.internal",
    "state_owned.procedure",
    "approval.four_eyes",
    "approval.stale",
    "vetting.decision",
    "vetting.check_failed",
    "vetting.check_expired",
    "vetting.requery",
    "vetting.warn_count",
    "person.not_clear",
    "pipia.missing",
    "pipia.level",
    "pi.items21",
    "pi.items12",
    "pi.basis",
    "pi.credit_written_consent",
    "pi.notice23",
    "pi.outsource_notice",
    "pi.third_person",
    "pi.leftovers",
    "data.overseas",
    "claim.not_transferable",
    "claim.agreement_bars",
    "claim.guarantor_ban",
    "claim.pledged",
    "claim.registry_search",
    "claim.mortgage_max",
    "claim.limitation",
    "claim.rate",
    "claim.totals",
    "claim.words",
    "claim.dates",
    "claim.duplicates",
    "claim.excluded",
    "price",
    "payment",
    "clause.core_missing",
    "clause.judgment_ack",
    "clause.retransfer_ban",
    "text",
    "deposit",
    "delivery.deletion_overdue",
]
NEVER = [
    "party.uscc",
    "claim.totals",
    "claim.words",
    "claim.not_transferable",
    "claim.pledged",
    "party.assignee_qualification",
    "pi.items21",
    "pi.items12",
    "approval.four_eyes",
    "approval.stale",
    "text.glyph",
    "answer.missing",
]
TWO_OFFICERS = [
    "vetting.check_failed",
    "vetting.check_expired",
    "pi.basis",
    "claim.guarantor_ban",
    "state_owned.procedure",
]
# Issue stage, in the order of the review: A bank, A cons. fin., A trading, B bank, B cons. fin., B trading.
AT_ISSUE = {
    "party.uscc": "BBB BBB",
    "party.branch": "BBB BBB",
    "party.authority": "WWW WWW",
    "party.assignee_qualification": "BB- ---",
    "approval.internal": "BBW BBW",
    "state_owned.procedure": "BBB --W",
    "approval.four_eyes": "BBB BBB",
    "approval.stale": "BBB BBB",
    "vetting.decision": "BBW BBB",
    "vetting.requery": "WWW BBW",
    "vetting.warn_count": "WW- BBW",
    "pipia.level": "BBB BBB",
    "pi.basis": "WWW ---",
    "claim.not_transferable": "BBB WW-",
    "claim.pledged": "WWB WWW",
    "claim.registry_search": "--W ---",
    "claim.mortgage_max": "WWW ---",
    "claim.limitation": "WWW WWW",
    "claim.totals": "BBB BBB",
    "claim.words": "BBB BBB",
    "claim.duplicates": "BBB BBB",
    "payment": "WWW ---",
    "clause.core_missing": "BBB BBB",
    "clause.judgment_ack": "BBB ---",
    "clause.retransfer_ban": "BB- ---",
    "text.glyph": "BBB BBB",
    "answer.missing": "BBB BBB",
}
COLUMNS = [
    (road, creditor)
    for road in Road
    for creditor in (CreditorKind.BANK, CreditorKind.CONSUMER_FINANCE, CreditorKind.TRADING)
]
LETTERS = {"B": Verdict.BLOCK, "W": Verdict.WARN, "-": Verdict.NONE}


def tables():
    return tomllib.loads(FILE.read_text("utf-8"))


def test_every_printed_code_stands_in_the_matrix():
    codes = {gate.code for gate in load_matrix().gates}

    assert set(PRINTED) <= codes


def test_every_gate_has_a_sentence_in_both_languages_a_title_and_a_source():
    known = wording.keys()

    for gate in load_matrix().gates:
        assert f"gate.{gate.code}" in known
        assert gate.title.zh
        assert gate.title.en
        assert gate.source


def test_the_override_classes_are_those_of_the_review():
    matrix = load_matrix()

    assert {matrix.gate(code).override for code in NEVER} == {OverrideClass.NEVER}
    assert {matrix.gate(code).override for code in TWO_OFFICERS} == {OverrideClass.TWO_OFFICERS}


def test_a_severe_risk_is_never_overridden_and_an_untreated_one_by_two_officers():
    level = load_matrix().gate("pipia.level")

    assert level.override_class({"aspect": "severe"}) is OverrideClass.NEVER
    assert level.override_class({"aspect": "untreated"}) is OverrideClass.TWO_OFFICERS


@pytest.mark.parametrize("code", AT_ISSUE)
def test_the_issue_stage_says_what_the_review_prints(code):
    gate = load_matrix().gate(code)

    found = [gate.verdict(Stage.ISSUE, road=road, creditor=kind, facts={}) for road, kind in COLUMNS]

    assert found == [LETTERS[letter] for letter in AT_ISSUE[code].replace(" ", "")]


@pytest.mark.parametrize("kind", [CreditorKind.MICRO_LENDER, CreditorKind.AUTO_FINANCE])
def test_small_and_car_lenders_stand_in_the_column_of_consumer_finance(kind):
    matrix = load_matrix()

    for gate in matrix.gates:
        for road in Road:
            for ruling in gate.rulings:
                assert ruling.verdicts[road, kind.column] is ruling.verdicts[road, "cons_fin"]


def test_a_warning_is_acknowledged_whatever_the_gate_allows_when_it_blocks():
    obstacle = load_matrix().judge(
        Breach(code="claim.pledged", subject="transferability"),
        Stage.ISSUE,
        road=Road.ENTRUSTMENT,
        creditor=CreditorKind.TRADING,
        facts={},
    )

    assert obstacle is not None
    assert (obstacle.severity, obstacle.override) == (Severity.WARN, OverrideClass.ACKNOWLEDGE)


def test_a_gate_the_matrix_does_not_hold_is_an_error():
    with pytest.raises(UnknownGate):
        load_matrix().gate("no.such_gate")


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda t: t["gate"][0].update(colour="red"), "gate.0.colour"),
        (lambda t: t["gate"][0].update(override="Z"), "gate.0.override"),
        (lambda t: t["gate"][0]["ruling"][0]["assignment"].update(bank="maybe"), "assignment.bank"),
        (lambda t: t["gate"][0]["ruling"][0].update(when={"not": 1}), "when"),
        (lambda t: t["gate"][0]["ruling"][0].update(stage="lunch"), "stage"),
        (lambda t: t["gate"].append(copy.deepcopy(t["gate"][0])), "stands twice"),
    ],
)
def test_a_spoiled_matrix_is_refused_by_place(spoil, place):
    broken = tables()
    spoil(broken)

    with pytest.raises(GatesInvalid) as refused:
        matrix_of(broken, name="gates.toml")

    assert place in " ".join(refused.value.problems)


def test_a_file_that_is_no_toml_is_refused(tmp_path):
    file = tmp_path / "gates.toml"
    file.write_text("[[gate", "utf-8")

    with pytest.raises(GatesInvalid):
        read_matrix(file)
