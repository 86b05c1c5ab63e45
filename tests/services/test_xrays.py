"""Each X-ray rule finds what it is for, and nothing where the records agree."""

import contextlib
import itertools
import shutil
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from offices import CHEAP, PASSPHRASE
from vetdesk import wording
from vetdesk.domain.admission import SignOffRole
from vetdesk.domain.agreements import AgreementStatus, AssetType, CreditorKind, Road
from vetdesk.domain.matter import Account
from vetdesk.domain.money import Money
from vetdesk.domain.packs import CheckSeverity
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.domain.xrays import XrayRule
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services.clock import StoppedClock
from vetdesk.services.front import Front
from vetdesk.services.xrays import MOST, QUERIES, Count
from vetdesk.store import settings
from vetdesk.store.conditions import ConditionRow
from vetdesk.store.evidence import EvidenceRow
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.matter_tables import MatterPersonRow, MatterRow
from vetdesk.store.parties import PartyRow, Profile, Side
from vetdesk.store.people import PersonAuthorisationRow, PersonCheckRow, PersonRow
from vetdesk.store.plain import dump
from vetdesk.store.sign_offs import SignOffRow
from vetdesk.store.vetting import ReviewAnswerRow, ReviewRow

TODAY = date(2026, 11, 20)
# About a second, so that a test of a query that is not stopped ends at all.
LONG = text(
    "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :most) "
    "SELECT count(*) FROM number"
).bindparams(most=3_000_000)
NOW = datetime(2026, 11, 20, 4, tzinfo=UTC)
DECIDED = date(2026, 10, 8)
NEXT_YEAR = date(2027, 10, 8)
NUMBERS = itertools.count(1)


class Office:
    """Writes the records that a rule looks at; everything a test does not name agrees with the rest."""

    def __init__(self, session):
        self.session = session

    def collector(self, **changes):
        number = next(NUMBERS)
        row = PartyRow(
            **{
                "side": Side.COLLECTOR,
                "name": f"第{number}资产管理有限公司",
                "sort_key": f"{number:04d}",
                "uscc": f"{number:018d}",
                "phone": f"021-5876{number:04d}",
                "legal_representative": f"代表人{number}",
                "status": CollectorStatus.APPROVED,
                "decided_on": DECIDED,
                "valid_until": NEXT_YEAR,
                "created_at": NOW,
                "changed_at": NOW,
            }
            | changes
        )
        return self.add(row)

    def review(self, of, **changes):
        row = ReviewRow(
            **{
                "collector_id": of.id,
                "pack": "cn.vetting.collector",
                "pack_version": "1.0",
                "road": Road.ENTRUSTMENT,
                "creditor_kind": CreditorKind.TRADING,
                "reviewer": "赵敏",
                "reviewed_on": DECIDED,
                "started_at": NOW,
                "status": ReviewStatus.DECIDED,
                "outcome": "approved",
                "decided_by": "钱进",
                "decided_on": DECIDED,
                "valid_until": NEXT_YEAR,
                "next_expiry": NEXT_YEAR,
            }
            | changes
        )
        return self.add(row)

    def sign(self, of, role):
        self.add(SignOffRow(review_id=of.id, role=role, name="孙悦", on=DECIDED, answers=""))

    def answer(self, of, check="CV-A01", *, on=DECIDED, until=None, proved=True, taken=None):
        self.add(ReviewAnswerRow(review_id=of.id, check_id=check, outcome="pass", on=on, valid_until=until))
        if proved:
            moment = taken or datetime(2026, 10, 7, 4, tzinfo=UTC)
            piece = EvidenceRow(
                review_id=of.id,
                check_id=check,
                file_id=uuid4(),
                name="a.png",
                taken_at=moment,
                size=1,
                sha256="",
            )
            self.add(piece)

    def person(self, of, **changes):
        row = PersonRow(
            **{
                "name": "孙立群",
                "sort_key": "s",
                "id_number": "",
                "id_hash": uuid4().hex,
                "employer_id": of.id,
                "status": PersonStatus.CLEAR,
                "next_expiry": NEXT_YEAR,
                "changed_at": NOW,
            }
            | changes
        )
        return self.add(row)

    def matter(self, of, *people, status=AgreementStatus.RUNNING):
        row = MatterRow(
            matter_ref=uuid4().hex,
            road=Road.ENTRUSTMENT,
            creditor_kind=CreditorKind.TRADING,
            asset_type=AssetType.TRADE,
            organisation_id=self.collector(side=Side.OWN).id,
            collector_id=of.id,
            status=status,
            changed_at=NOW,
        )
        self.add(row)
        for place, one in enumerate(people):
            self.add(MatterPersonRow(matter_id=row.id, person_id=one.id, place=place))
        return row

    def sound(self):
        """Register a collector with a review in which everything agrees."""
        made = self.collector(business_owner="孙悦")
        review = self.review(made)
        settings.put(self.session, "sign_offs_required", "True")
        for role in SignOffRole:
            self.sign(review, role)
        self.answer(review)
        met = {"due": DECIDED, "met_on": DECIDED}
        self.add(ConditionRow(review_id=review.id, collector_id=made.id, text="补充材料", **met))
        clerk = self.person(made)
        self.add(PersonAuthorisationRow(person_id=clerk.id, on=DECIDED))
        self.add(PersonCheckRow(person_id=clerk.id, check_id="BP-04", outcome="pass", on=DECIDED))
        self.matter(made, clerk)
        return made, review, clerk

    def add(self, row):
        self.session.add(row)
        self.session.flush()
        return row


def undecided(office):
    office.collector()


def lapsed(office):
    office.review(office.collector(valid_until=TODAY - timedelta(days=1)))


def check_expired(office):
    office.review(office.collector(), next_expiry=TODAY - timedelta(days=1))


def check_failed(office):
    office.review(office.collector(), failed=2)


def overdue_condition(office):
    made, review, _ = office.sound()
    due = TODAY - timedelta(days=1)
    office.add(ConditionRow(review_id=review.id, collector_id=made.id, text="补充材料", due=due))


def by_reviewer(office):
    office.review(office.collector(), decided_by="赵敏")


def by_reviewer_spelt_otherwise(office):
    office.review(office.collector(), decided_by="赵 敏")


def by_owner(office):
    office.review(office.collector(business_owner="钱进"))


def reviewed_by_owner(office):
    office.review(office.collector(business_owner="赵 敏"))


def unsigned(office):
    settings.put(office.session, "sign_offs_required", "True")
    review = office.review(office.collector())
    for role in (SignOffRole.LEGAL, SignOffRole.BUSINESS):
        office.sign(review, role)


def unadmitted(office):
    office.matter(office.collector(status=CollectorStatus.SUSPENDED))


def unclear_person(office):
    made = office.sound()[0]
    office.matter(made, office.person(made, status=PersonStatus.NOT_CLEAR))


def lapsed_person(office):
    made = office.sound()[0]
    office.matter(made, office.person(made, next_expiry=TODAY - timedelta(days=1)))


def unasked(office):
    clerk = office.person(office.sound()[0])
    office.add(PersonAuthorisationRow(person_id=clerk.id, on=DECIDED))
    office.add(
        PersonCheckRow(person_id=clerk.id, check_id="BP-05", outcome="pass", on=DECIDED - timedelta(days=1))
    )


def shared_account(office):
    for number in ("6222 0211", "62220211"):
        account = Account(name="甲", bank="乙", number=number)
        office.review(office.collector(account=dump(account)))


def two_lists(office):
    made, _, clerk = office.sound()
    other, _, _ = office.sound()
    office.matter(other, clerk)
    assert made.id != other.id


def bare_pass(office):
    office.answer(office.review(office.collector()), proved=False)


def late_evidence(office):
    # Already the day after in Shanghai, still the same day in UTC.
    late = datetime(2026, 10, 8, 16, 30, tzinfo=UTC)
    office.answer(office.review(office.collector()), taken=late)


def late_answer(office):
    office.answer(office.review(office.collector()), on=DECIDED + timedelta(days=1))


def backwards(office):
    office.answer(office.review(office.collector()), until=DECIDED - timedelta(days=1))


def future(office):
    review = office.review(office.collector(), status=ReviewStatus.OPEN, decided_on=None, reviewed_on=TODAY)
    office.answer(review, on=TODAY + timedelta(days=1))


def paid_above(office):
    profile = Profile(registered_capital=Money(100), paid_in_capital=Money(101))
    office.review(office.collector(profile=dump(profile)))


def shared_phone(office):
    for _ in range(2):
        office.review(office.collector(phone="021-60000000"))


def namesakes(office):
    for _ in range(2):
        office.review(office.collector(legal_representative="王伟"))


def left_open(office):
    open_review = {"status": ReviewStatus.OPEN, "decided_on": None, "decided_by": None}
    office.review(office.sound()[0], reviewed_on=TODAY - timedelta(days=31), **open_review)


def same_reviewer_for_years(office):
    made, _review, _clerk = office.sound()
    for year in (2024, 2025):
        office.review(made, reviewed_on=date(year, 10, 8), status=ReviewStatus.ENDED)


TRIPS = [
    (XrayRule.REVIEWER_TENURE, same_reviewer_for_years),
    (XrayRule.ADMITTED_UNDECIDED, undecided),
    (XrayRule.ADMITTED_LAPSED, lapsed),
    (XrayRule.ADMITTED_CHECK_EXPIRED, check_expired),
    (XrayRule.ADMITTED_CHECK_FAILED, check_failed),
    (XrayRule.CONDITION_OVERDUE, overdue_condition),
    (XrayRule.DECIDED_BY_REVIEWER, by_reviewer),
    (XrayRule.DECIDED_BY_REVIEWER, by_reviewer_spelt_otherwise),
    (XrayRule.DECIDED_BY_OWNER, by_owner),
    (XrayRule.DECIDED_BY_OWNER, reviewed_by_owner),
    (XrayRule.ADMITTED_UNSIGNED, unsigned),
    (XrayRule.AGREEMENT_UNADMITTED, unadmitted),
    (XrayRule.PERSON_UNCLEAR_ON_LIST, unclear_person),
    (XrayRule.PERSON_UNCLEAR_ON_LIST, lapsed_person),
    (XrayRule.PERSON_CHECKED_UNASKED, unasked),
    (XrayRule.SAME_ACCOUNT, shared_account),
    (XrayRule.PERSON_ON_TWO_LISTS, two_lists),
    (XrayRule.PASS_WITHOUT_EVIDENCE, bare_pass),
    (XrayRule.EVIDENCE_AFTER_DECISION, late_evidence),
    (XrayRule.ANSWER_AFTER_DECISION, late_answer),
    (XrayRule.ENDS_BEFORE_BEGIN, backwards),
    (XrayRule.ANSWER_IN_FUTURE, future),
    (XrayRule.PAID_ABOVE_REGISTERED, paid_above),
    (XrayRule.SAME_PHONE, shared_phone),
    (XrayRule.SAME_REPRESENTATIVE, namesakes),
    (XrayRule.REVIEW_LEFT_OPEN, left_open),
]


@pytest.fixture(scope="module")
def shared_services(blank, worker, rules, tmp_path_factory):
    """One vault for all rules; every test rolls back what it wrote."""
    copy = shutil.copytree(blank, tmp_path_factory.mktemp("xrays") / "office.vetdesk")
    made = Front(
        hooks=StoreHooks(), clock=StoppedClock(NOW), worker=lambda: worker, policy=CHEAP, rules=rules
    )
    opened = made.unlock(copy, PASSPHRASE)
    yield opened
    opened.close()


class Undone(Exception):
    """Ends a writing without keeping it."""


@pytest.fixture
def office(shared_services):
    """Give an office whose records vanish with the test."""
    with contextlib.suppress(Undone), shared_services.desk.vault.writing("test") as session:
        yield Office(session)
        undo()


def undo():
    raise Undone


def found(office, rule):
    return list(QUERIES[rule](office.session, TODAY, 10))


@pytest.mark.parametrize(("rule", "trip"), TRIPS, ids=lambda one: getattr(one, "__name__", str(one)))
def test_the_rule_finds_what_it_is_for(office, rule, trip):
    trip(office)

    findings = found(office, rule)

    assert [one.rule for one in findings] == [rule]
    for language in ("zh", "en"):
        said = wording.explain(f"xray.{rule.value}.found", language, **findings[0].facts)
        assert "{" not in said
        assert wording.explain(f"xray.{rule.value}.title", language)


@pytest.mark.parametrize("rule", list(XrayRule))
def test_the_rule_is_silent_where_the_records_agree(office, rule):
    office.sound()
    office.sound()

    assert found(office, rule) == []


def test_somebody_else_in_between_breaks_the_years_of_a_reviewer(office):
    made, _review, _clerk = office.sound()
    for year, name in ((2023, "赵敏"), (2024, "钱进"), (2025, "赵敏")):
        office.review(made, reviewer=name, reviewed_on=date(year, 10, 8), status=ReviewStatus.ENDED)

    assert found(office, XrayRule.REVIEWER_TENURE) == []


def test_every_rule_has_a_case_that_trips_it():
    assert {rule for rule, _ in TRIPS} == set(XrayRule)


def test_no_more_is_listed_than_was_asked_for(office):
    for _ in range(12):
        undecided(office)

    assert len(found(office, XrayRule.ADMITTED_UNDECIDED)) == 10


def test_a_look_lists_the_gravest_first_and_says_what_it_cut(services):
    with services.desk.vault.writing("test") as session:
        office = Office(session)
        namesakes(office)
        for _ in range(MOST + 1):
            undecided(office)

    report = services.xrays.look(silent())

    assert report.cut == {XrayRule.ADMITTED_UNDECIDED: Count(number=MOST + 1, exact=True)}
    assert report.number(CheckSeverity.BLOCK) == MOST
    assert report.number(CheckSeverity.INFO) == 1
    weights = [one.rule.severity.weight for one in report.findings]
    assert weights == sorted(weights, reverse=True)


def test_an_answer_keeps_the_standing_of_its_review(services, assignment_issued):

    with services.desk.vault.reading() as session:
        row = session.scalars(select(ReviewRow)).one()
        assert row.failed == 0
        assert row.next_expiry is not None


def test_a_look_that_is_cancelled_ends_within_the_rule_and_the_vault_reads_on(services, monkeypatch):
    begun = []

    def slow(session, _today, _limit):
        begun.append(True)
        session.execute(LONG)
        begun.append("ran to its end")
        yield from ()

    monkeypatch.setitem(QUERIES, XrayRule.SAME_PHONE, slow)
    pressed_within_the_rule = Progress(None, lambda: bool(begun))

    with pytest.raises(Cancelled):
        services.xrays.look(pressed_within_the_rule)

    assert begun == [True]
    monkeypatch.undo()
    assert services.xrays.look(silent()).findings == ()


def test_evidence_of_the_day_of_the_decision_is_not_late(office):
    # The last moment of the day in Shanghai; many pieces, of which none is late.
    last = datetime(2026, 10, 8, 15, 59, 59, 999999, tzinfo=UTC)
    review = office.review(office.collector())
    for check in ("CV-A01", "CV-A02"):
        office.answer(review, check, taken=last)

    assert found(office, XrayRule.EVIDENCE_AFTER_DECISION) == []


def test_of_several_late_pieces_the_first_is_named(office):
    review = office.review(office.collector())
    office.answer(review, "CV-A01", taken=datetime(2026, 10, 12, 4, tzinfo=UTC))
    office.answer(review, "CV-B01", taken=datetime(2026, 10, 8, 16, tzinfo=UTC))

    (late,) = found(office, XrayRule.EVIDENCE_AFTER_DECISION)

    assert late.part == "CV-B01"
    assert late.facts["on"] == date(2026, 10, 9)
