"""What one wrong thing in the sample gives, for each road and creditor: that one obstacle and no other.

The matter goes from the file through the vault to the gates; nothing is printed unless the
printed page is what is asked about.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from offices import CHEAP, NOW, PASSPHRASE, SharedWorker
from vetdesk.assets import asset_root
from vetdesk.documents.jobs import Questions
from vetdesk.domain.agreements import MATTER_CREDITORS, AssigneeKind, CreditorKind, Road
from vetdesk.domain.answers import ANSWERS
from vetdesk.domain.gates import Severity
from vetdesk.domain.matter import CheckAnswer, MatterInput
from vetdesk.domain.packs import CheckItem, CheckSeverity, Scope
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.packs import load_all
from vetdesk.services import dossier, gating
from vetdesk.services.clock import StoppedClock
from vetdesk.services.dossier import Dossier
from vetdesk.services.front import Front
from vetdesk.services.matters import Result
from vetdesk.services.office import Services
from vetdesk.services.rules import Rules
from vetdesk.store.hooks import StoreHooks

SAMPLES = {Road.ASSIGNMENT: "matter.json", Road.ENTRUSTMENT: "entrustment.json"}
PAIRS = [pytest.param(road, kind, id=f"{road}-{kind}") for road in Road for kind in MATTER_CREDITORS]
COLUMNS = (CreditorKind.BANK, CreditorKind.CONSUMER_FINANCE, CreditorKind.TRADING)
"""One creditor for each column of the gate matrix."""
LENDERS = [kind for kind in MATTER_CREDITORS if kind.is_lender]
FAILED = CheckAnswer(outcome="fail", on=date(2026, 11, 10), note="未通过")
LAPSED = CheckAnswer(outcome="pass", on=date(2023, 1, 10), source="公示系统")
CONDITIONS = {"CV-C02", "CV-G04"}
"""Asked for in the contract and due at hand-over, so they never stop a decision (review 3.1, S2)."""


@dataclass(frozen=True)
class Bench:
    """The two samples as the vault gives them back."""

    services: Services
    samples: dict[Road, Dossier]

    def sample(self, road: Road, kind: CreditorKind) -> Dossier:
        """Return the sample for another creditor: nothing else differs but a lender's buyer."""
        found = self.samples[road]
        buyer = AssigneeKind.AMC if kind.is_lender else AssigneeKind.TRADE_BUYER
        return changed(found, creditor_kind=kind, assignee_kind=buyer if road is Road.ASSIGNMENT else None)

    def judged(self, found: Dossier) -> list[tuple[str, str, Severity]]:
        """Return code, subject and severity of everything the gates have to say."""
        evaluation = gating.evaluate_matter(self.services.desk, found, approved_hash="")
        return [(one.code, one.subject, one.severity) for one in evaluation.obstacles]


@pytest.fixture(scope="module")
def bench(
    blank: Path, worker: SharedWorker, rules: Rules, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bench]:
    folder = Path(shutil.copytree(blank, tmp_path_factory.mktemp("bench") / "office.vetdesk"))
    front = Front(
        hooks=StoreHooks(), clock=StoppedClock(NOW), worker=lambda: worker, policy=CHEAP, rules=rules
    )
    services = front.unlock(folder, PASSPHRASE)
    samples = {}
    for road, name in SAMPLES.items():
        matter_id = services.matters.import_file(asset_root("resources") / "sample" / name)
        with services.desk.vault.reading() as session:
            samples[road] = dossier.load(session, services.desk, matter_id)
    yield Bench(services, samples)
    services.close()


@pytest.fixture
def nothing_unanswered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the worker: which answers the text reads does not depend on the checks."""
    nothing = Questions(names=(), read_by={}, clauses=())
    monkeypatch.setattr(gating, "questions_of", lambda *_: nothing)


def changed(found: Dossier, **changes: Any) -> Dossier:
    """Return the dossier with parts of its matter replaced."""
    return replace(found, matter=replace(found.matter, **changes))


def with_check(found: Dossier, check: str, answer: CheckAnswer | None) -> Dossier:
    """Return the dossier with one answer of the review replaced or taken out."""
    answers = {name: given for name, given in found.matter.review.answers.items() if name != check}
    if answer is not None:
        answers[check] = answer
    return changed(found, review=replace(found.matter.review, answers=answers))


def asked_of(found: Dossier) -> tuple[CheckItem, ...]:
    """Return the checks that count for this creditor."""
    facts, kind = found.facts, found.matter.creditor_kind
    return tuple(
        item
        for item in load_all()[PACK_OF_ROAD[found.matter.road]].asked(facts)
        if item.severity_for(kind, facts) is not CheckSeverity.NONE
    )


def stops(item: CheckItem, found: Dossier) -> bool:
    """True when the pack lets a failure of this item stop a decision."""
    grave = item.severity_for(found.matter.creditor_kind, found.facts) is CheckSeverity.BLOCK
    return grave and item.scope is not Scope.HANDOVER and item.id not in CONDITIONS


@pytest.mark.parametrize(("road", "kind"), PAIRS)
def test_the_sample_of_another_creditor_leaves_nothing_in_the_way(bench, road, kind):
    assert bench.judged(bench.sample(road, kind)) == []


@pytest.mark.usefixtures("nothing_unanswered")
@pytest.mark.parametrize(("road", "kind"), PAIRS)
def test_each_failed_check_is_one_obstacle_of_the_weight_the_matrix_gives_it(bench, road, kind):
    found = bench.sample(road, kind)
    trader_sells = road is Road.ASSIGNMENT and kind is CreditorKind.TRADING

    for item in asked_of(found):
        blocks = stops(item, found) and (not trader_sells or item.chapter in {"A", "B"})
        wanted = Severity.BLOCK if blocks else Severity.WARN
        assert bench.judged(with_check(found, item.id, FAILED)) == [("vetting.check_failed", item.id, wanted)]


@pytest.mark.usefixtures("nothing_unanswered")
@pytest.mark.parametrize(("road", "kind"), PAIRS)
def test_each_check_whose_period_is_over_is_one_obstacle(bench, road, kind):
    found = bench.sample(road, kind)
    trader_sells = road is Road.ASSIGNMENT and kind is CreditorKind.TRADING

    for item in asked_of(found):
        if item.validity.has_period:
            wanted = Severity.BLOCK if stops(item, found) and not trader_sells else Severity.WARN
            expected = [("vetting.check_expired", item.id, wanted)]
            assert bench.judged(with_check(found, item.id, LAPSED)) == expected


@pytest.mark.usefixtures("nothing_unanswered")
@pytest.mark.parametrize(("road", "kind"), PAIRS)
def test_each_unanswered_check_that_stops_is_named_by_the_decision(bench, road, kind):
    found = bench.sample(road, kind)
    weak = road is Road.ASSIGNMENT and kind is CreditorKind.TRADING

    for item in asked_of(found):
        wanted = [("vetting.decision", item.id, Severity.WARN if weak else Severity.BLOCK)]
        assert bench.judged(with_check(found, item.id, None)) == (wanted if stops(item, found) else [])


@pytest.mark.parametrize(("road", "kind"), PAIRS)
def test_without_an_impact_assessment_nothing_is_issued(bench, road, kind):
    found = changed(bench.sample(road, kind), impact_assessment=None)

    assert bench.judged(found) == [("pipia.missing", "impact_assessment", Severity.BLOCK)]


@pytest.mark.parametrize(("road", "kind"), PAIRS)
def test_the_approver_may_not_have_drafted(bench, road, kind):
    found = bench.sample(road, kind)
    approval = replace(found.matter.approved_by, name=found.matter.drafted_by)

    assert bench.judged(changed(found, approved_by=approval)) == [
        ("approval.four_eyes", "approved_by", Severity.BLOCK)
    ]


@pytest.mark.parametrize("road", Road)
def test_each_answer_without_a_default_is_missed_by_its_name(bench, road):
    found = bench.sample(road, CreditorKind.BANK)
    needed = [spec.name for spec in ANSWERS if road in spec.roads and spec.name in found.matter.answers]
    optional = {spec.name for spec in ANSWERS if spec.default is not None or spec.name == "insured_amount"}

    for name in needed:
        answers = {key: value for key, value in found.matter.answers.items() if key != name}
        expected = [] if name in optional else [("answer.missing", name, Severity.BLOCK)]
        assert bench.judged(changed(found, answers=answers)) == expected


@pytest.mark.parametrize("kind", COLUMNS)
@pytest.mark.parametrize("road", Road)
def test_each_clause_that_is_core_or_carries_a_statutory_item_is_missed_by_its_number(bench, road, kind):
    found = bench.sample(road, kind)
    standing, _ = gating.clauses_of(found)

    for clause in (one.clause for one in standing.values()):
        judged = bench.judged(changed(found, clauses={clause.id: False}))
        if "core" in clause.tags:
            assert judged == [("clause.core_missing", clause.id, Severity.BLOCK)]
        elif clause.carries:
            code = "pi.items21" if road is Road.ENTRUSTMENT else "pi.items12"
            assert judged == [(code, clause.id, Severity.BLOCK)]
        else:
            assert judged == []


@pytest.mark.parametrize("kind", LENDERS)
@pytest.mark.parametrize("buyer", [AssigneeKind.COLLECTOR, AssigneeKind.TRADE_BUYER])
def test_a_lender_does_not_sell_natural_persons_debts_to_a_collector(bench, kind, buyer):
    found = changed(bench.sample(Road.ASSIGNMENT, kind), assignee_kind=buyer)

    assert bench.judged(found) == [("party.assignee_qualification", "collector", Severity.BLOCK)]


@pytest.mark.parametrize(("road", "kind"), PAIRS)
@pytest.mark.parametrize("key", [False, True], ids=["ordinary", "key"])
def test_a_lapsed_person_warns_and_leaves_the_access_annex(bench, road, kind, key):
    found = bench.sample(road, kind)
    person = next(one for one in found.matter.people if one.key is key and one.employer == "collector")

    lapsed = without_training(found.matter, person.name)
    evaluation = gating.evaluate_matter(bench.services.desk, replace(found, matter=lapsed), approved_hash="")

    assert [(one.code, one.subject, one.blocks) for one in evaluation.obstacles] == [
        ("person.not_clear", person.name, False)
    ]
    listed = [one.name for one in evaluation.people]
    assert listed == [one.name for one in found.matter.people if one.name != person.name]


def test_a_lapsed_person_is_not_printed_in_the_access_annex(
    services: Services, matter_file: Callable[..., Path], tmp_path: Path
):
    def lapse(matter: dict[str, Any]) -> None:
        matter["people"][1]["checks"]["BP-10"] = {"outcome": "pass", "on": "2024-01-10"}

    report = services.matters.run(matter_file(lapse, sample="entrustment.json"), out=tmp_path / "out")

    assert (report.result, [one.code for one in report.obstacles]) == (Result.ISSUED, ["person.not_clear"])
    agreement = next(one for one in report.documents if one.line.kind == "agreement")
    annex = "".join(pages_from(agreement.path, "作业人员名单"))
    assert "蒋卫国" in annex
    assert "李慧" in annex
    assert "杜娟" not in annex


def without_training(matter: MatterInput, name: str) -> MatterInput:
    """Return the matter with the training of one person long past."""
    people = tuple(
        replace(one, checks={**one.checks, "BP-10": LAPSED}) if one.name == name else one
        for one in matter.people
    )
    return replace(matter, people=people)


def pages_from(path: Path, title: str) -> list[str]:
    """Return the text of the page that bears the annex's title and of the one after it."""
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    first = max(number for number, text in enumerate(texts) if title in "".join(text.split()))
    return texts[first : first + 2]
