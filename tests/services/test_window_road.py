"""The same job done by hand, step by step, as the window does it."""

import errno
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from offices import PASSPHRASE, SAMPLE, passphrase_of
from vetdesk.domain.agreements import AgreementStatus, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.authorisation import ConsentItem
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.vetting import DecisionBlocked, DecisionOutcome
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services.agreements import MatterDraft, MatterQuery
from vetdesk.services.conditions import ConditionDraft
from vetdesk.services.debts import ScheduleOptions
from vetdesk.services.errors import (
    AlreadyRegistered,
    AnswerInvalid,
    ApproverIsDrafter,
    Blocked,
    FileInvalid,
    FormInvalid,
    IssuedTextFixed,
    LetterNotPossible,
    NotApproved,
    NotFound,
    OverrideRefused,
    PlaceFull,
    PlaceRefused,
    ReviewClosed,
    ScheduleMissing,
)
from vetdesk.services.parties import PartyDraft, PartyQuery, Side
from vetdesk.services.people import PersonDraft, PersonQuery
from vetdesk.services.settings import Preferences
from vetdesk.services.terms import of_matter
from vetdesk.services.today import ItemKind
from vetdesk.services.vetting import EvidenceDraft
from vetdesk.store import review_lists
from vetdesk.vault.errors import WrongPassphrase


@pytest.fixture(scope="session")
def sample():
    return read_matter(SAMPLE / "matter.json").matter


def register_sides(services, sample):
    own = services.parties.register(PartyDraft(side=Side.OWN, party=sample.organisation))
    other = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    return own, other


def start_review(services, sample, collector):
    return services.vetting.start(
        collector.id,
        road=Road.ASSIGNMENT,
        creditor_kind=sample.creditor_kind,
        asset_type=sample.asset_type,
        assignee_kind=sample.assignee_kind,
        channels=sample.review.channels,
    )


def decide(services, sample, review):
    for check_id, answer in sample.review.answers.items():
        services.vetting.answer(review.id, check_id, answer)
    return services.vetting.decide(
        review.id,
        outcome=DecisionOutcome.APPROVED,
        reason="各项核查均已通过。",
        name=sample.review.decision.by,
        passphrase=passphrase_of(sample.review.decision.by),
    )


def open_matter(services, sides, decided):
    return services.agreements.open(
        MatterDraft(
            road=Road.ASSIGNMENT,
            creditor_kind=CreditorKind.TRADING,
            asset_type=AssetType.MIXED,
            assignee_kind=AssigneeKind.TRADE_BUYER,
            organisation_id=sides[0].id,
            collector_id=sides[1].id,
            review_id=decided.id,
        )
    )


def draft_everything(services, sample, sides, matter):
    raw = json.loads((SAMPLE / "matter.json").read_text("utf-8"))
    for name, value in raw["answers"].items():
        services.agreements.answer(matter.id, name, str(value))
    services.agreements.set_terms(matter.id, of_matter(sample))
    people = []
    for one in sample.people:
        employer = sides[0].id if one.employer == "organisation" else sides[1].id
        made = services.people.register(
            PersonDraft(
                name=one.name, id_number=one.id_number, employer_id=employer, post=one.post, key=one.key
            )
        )
        signed = one.checks["BP-02"].on
        services.person_papers.authorise(made.id, on=signed, items=frozenset(ConsentItem))
        for check_id, answer in one.checks.items():
            services.people.answer(made.id, check_id, answer)
        people.append(made.id)
    services.agreements.set_people(matter.id, tuple(people))
    schedule = SAMPLE / Path(sample.schedule).name
    services.debts.import_schedule(matter.id, schedule, ScheduleOptions(), silent())


@pytest.fixture(scope="session")
def sample_vault(make_stage, sample):
    """A vault in which the sample was drafted by hand."""

    def by_hand(opened):
        sides = register_sides(opened, sample)
        decided = decide(opened, sample, start_review(opened, sample, sides[1]))
        draft_everything(opened, sample, sides, open_matter(opened, sides, decided))

    return make_stage(by_hand)


@pytest.fixture
def sides(services, sample):
    return register_sides(services, sample)


@pytest.fixture
def review(services, sample, sides):
    return start_review(services, sample, sides[1])


@pytest.fixture
def decided(services, review, sample):
    return decide(services, sample, review)


@pytest.fixture
def matter(services, sides, decided):
    return open_matter(services, sides, decided)


@pytest.fixture
def drafted(sample_vault, services):
    """A matter with everything said, by hand."""
    (line,) = services.agreements.page(MatterQuery()).items
    return services.agreements.get(line.id)


@pytest.fixture
def approved(services, drafted):
    services.approval.send_for_review(drafted.id)
    services.approval.approve(drafted.id, name="郑和平", passphrase=passphrase_of("郑和平"), role="法务总监")
    return services.agreements.get(drafted.id)


def test_the_whole_job_by_hand_ends_in_a_filed_pdf(services, approved, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())

    issued = services.issuing.issue(approved.id)

    assert [one.code for one in issued.obstacles if one.blocks] == []
    assert services.agreements.get(approved.id).status is AgreementStatus.ISSUED
    agreement = next(one for one in issued.documents if one.kind == "agreement")
    assert services.documents.content(agreement.id).startswith(b"%PDF")
    (version,) = services.issuing.versions(approved.id)
    assert not version.attested_by_file
    with pytest.raises(IssuedTextFixed):
        services.agreements.answer(approved.id, "copies", "6")
    assert services.agreements.start_version(approved.id).status is AgreementStatus.DRAFT


def test_only_what_the_included_clauses_read_is_asked(services, matter):
    names = {one.spec.name for one in services.drafting.questions(matter.id)}

    assert {"price", "closing_date", "dispute_body"} <= names
    assert "insured_amount" not in names
    services.agreements.choose_clause(matter.id, "CL-24", included=True)
    assert "insured_amount" in {one.spec.name for one in services.drafting.questions(matter.id)}


def test_open_answers_are_obstacles_and_go_away_when_given(services, drafted):
    services.agreements.forget(drafted.id, "price")
    missing = [(one.code, one.subject) for one in services.approval.obstacles(drafted.id) if one.blocks]

    services.agreements.answer(drafted.id, "price", "¥100,000,000.05")
    left = [one for one in services.approval.obstacles(drafted.id) if one.blocks]

    assert ("answer.missing", "price") in missing
    assert [(one.code, one.aspect) for one in left] == [("approval.stale", "missing")]
    assert services.agreements.get(drafted.id).answers["price"].plain() == "100000000.05"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("price", "a lot"),
        ("price", "1.005"),
        ("closing_date", "2026-02-30"),
        ("copies", "-1"),
        ("late_rate", "NaN"),
        ("dispute_mode", "duel"),
        ("sign_place", "  "),
        ("no_such_answer", "1"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(services, matter, name, text):
    with pytest.raises(AnswerInvalid) as refused:
        services.agreements.answer(matter.id, name, text)

    assert refused.value.name == name
    assert services.agreements.get(matter.id).answers == {}


def test_a_draft_can_be_seen_before_anything_is_answered(services, matter):
    shown = services.drafting.preview(matter.id, 1)

    assert shown.png.startswith(b"\x89PNG")
    assert shown.pages > 5
    assert "price" in shown.missing


def test_clauses_say_whether_and_why_they_stand(services, matter):
    services.agreements.choose_clause(matter.id, "CL-01", included=False)

    lines = {one.id: one for one in services.drafting.clauses(matter.id)}

    assert not lines["CL-01"].included
    assert lines["CL-02"].included
    assert lines["CL-02"].why
    codes = [(one.code, one.subject) for one in services.approval.obstacles(matter.id)]
    assert ("clause.core_missing", "CL-01") in codes
    with pytest.raises(NotFound):
        services.agreements.choose_clause(matter.id, "CL-99", included=True)


def test_an_agreement_is_issued_only_when_approved(services, drafted):
    with pytest.raises(NotApproved):
        services.issuing.issue(drafted.id)


def test_a_matter_without_schedule_is_not_issued(services, matter, sample):
    services.approval.send_for_review(matter.id)
    services.approval.approve(matter.id, name="郑和平", passphrase=passphrase_of("郑和平"), role="法务总监")

    with pytest.raises(ScheduleMissing):
        services.issuing.issue(matter.id)


def test_the_drafter_cannot_approve_and_a_wrong_passphrase_approves_nothing(services, drafted):
    services.approval.send_for_review(drafted.id)

    with pytest.raises(WrongPassphrase):
        services.approval.approve(drafted.id, name="郑和平", passphrase="not this one at all", role="总监")
    with pytest.raises(ApproverIsDrafter):
        services.approval.approve(
            drafted.id,
            name=services.actor.name,
            passphrase="seven grey cranes over the delta",
            role="总监",
        )
    assert services.agreements.get(drafted.id).status is AgreementStatus.IN_REVIEW


def test_a_change_after_approval_loses_the_approval(services, approved):
    services.agreements.answer(approved.id, "copies", "6")

    view = services.agreements.get(approved.id)
    assert view.approval is None
    assert view.status is AgreementStatus.CHANGES_REQUESTED


def test_gates_stop_the_issue_of_an_approved_agreement(services, drafted):
    services.agreements.choose_clause(drafted.id, "CL-01", included=False)
    services.approval.send_for_review(drafted.id)
    services.approval.approve(drafted.id, name="郑和平", passphrase=passphrase_of("郑和平"), role="总监")

    with pytest.raises(Blocked) as blocked:
        services.issuing.issue(drafted.id)

    assert [one.code for one in blocked.value.obstacles if one.blocks] == ["clause.core_missing"]
    assert services.approval.last_obstacles(drafted.id)[0].code == "clause.core_missing"


def test_a_missing_answer_is_let_pass_by_nobody(services, drafted):
    services.agreements.answer(drafted.id, "sign_place", "上海")
    first, second = "郑和平", "钱进"
    officers = ((first, passphrase_of(first)), (second, passphrase_of(second)))

    with pytest.raises(OverrideRefused) as never:
        services.approval.override(
            drafted.id, code="answer.missing", subject="price", officers=officers, reason="x" * 30
        )

    assert never.value.why == "override.never"


def test_a_review_is_answered_with_evidence_and_closed_by_its_decision(services, review, sample):
    with pytest.raises(DecisionBlocked):
        services.vetting.decide(
            review.id,
            outcome=DecisionOutcome.APPROVED,
            reason="太早",
            name="钱进",
            passphrase=passphrase_of("钱进"),
        )
    for check_id, answer in sample.review.answers.items():
        services.vetting.answer(review.id, check_id, answer)
    attached = services.vetting.attach(
        review.id,
        "CV-A01",
        EvidenceDraft(
            name="extract.txt",
            content=b"picture" * 1000,
            source="国家企业信用信息公示系统",
            query="申达",
            taken_at=services.desk.now(),
        ),
    )

    decided = services.vetting.decide(
        review.id,
        outcome=DecisionOutcome.APPROVED,
        reason="各项核查均已通过。",
        name="钱进",
        passphrase=passphrase_of("钱进"),
    )

    (evidence,) = attached.evidence["CV-A01"]
    assert services.vetting.evidence(evidence.id) == b"picture" * 1000
    assert decided.decision.by == "钱进"
    assert services.parties.get(review.collector.id).status is CollectorStatus.APPROVED
    with pytest.raises(ReviewClosed):
        services.vetting.clear(review.id, "CV-A01")


def test_a_failed_blocking_check_shows_at_once(services, review, sample):
    view = services.vetting.answer(review.id, "CV-A01", CheckAnswer(outcome="fail", on=services.desk.today()))

    assert view.outcome.failed == ("CV-A01",)
    assert view.outcome.best is DecisionOutcome.REJECTED
    assert services.vetting.clear(review.id, "CV-A01").outcome.failed == ()


def test_a_party_with_a_wrong_code_is_refused_field_by_field(services, sample):
    wrong = replace(sample.collector, uscc=sample.collector.uscc[:-1] + "A", name=" ")

    with pytest.raises(FormInvalid) as refused:
        services.parties.register(PartyDraft(side=Side.COLLECTOR, party=wrong))

    assert {one.field for one in refused.value.problems} >= {"name", "uscc"}


def test_the_same_party_or_person_twice_is_refused(services, sides, sample):
    with pytest.raises(AlreadyRegistered):
        services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    draft = PersonDraft(name="刘桂英", id_number=sample.people[0].id_number, employer_id=sides[1].id)
    services.people.register(draft)
    with pytest.raises(AlreadyRegistered):
        services.people.register(draft)


def test_a_person_is_found_by_the_whole_number_only_and_shown_masked(services, sides, sample):
    number = sample.people[0].id_number
    made = services.people.register(
        PersonDraft(name="刘桂英", id_number=number, employer_id=sides[1].id, post="专员")
    )

    assert services.people.find(number).id == made.id
    assert services.people.find(number[:17]) is None
    assert services.search.palette(number[:10]) == ()
    assert number not in repr(made)
    assert made.status in {PersonStatus.AWAITING, PersonStatus.IN_PROGRESS}
    assert services.people.reveal_id(made.id) == number
    assert services.journal.of(made.id)[0].action == "person.reveal"


@pytest.mark.parametrize(
    "typed", ["申达", "申达供应", "shenda", "sdgyl", "SHSD", "91310115MA1HB7TW92", "HB7TW92", "陈露"]
)
def test_a_collector_is_found_by_characters_sounds_initials_and_code(services, sides, typed):
    assert [hit.id for hit in services.search.palette(typed)] == [sides[1].id]
    page = services.parties.page(PartyQuery(text=typed))
    assert [line.id for line in page.items] == [sides[1].id]


def test_lists_answer_filters_and_counts(services, matter, sides):
    assert services.parties.count(PartyQuery(statuses=(CollectorStatus.APPROVED,))).number == 1
    assert services.parties.count(PartyQuery(statuses=(CollectorStatus.EXITED,))).number == 0
    assert [one.id for one in services.agreements.page(MatterQuery()).items] == [matter.id]
    assert services.agreements.page(MatterQuery(roads=(Road.ENTRUSTMENT,))).items == ()
    assert services.people.page(PersonQuery()).items == ()


def test_today_names_what_waits(services, drafted):
    services.approval.send_for_review(drafted.id)

    board = services.today.board()

    assert board.counts[ItemKind.WAITS_FOR_APPROVAL] == 1
    assert board.collectors[CollectorStatus.APPROVED] == 1


def test_a_schedule_that_does_not_add_up_leaves_the_old_one(services, drafted, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_text("债务人,证件号码,本金余额,罚息金额\n王五,1,2,3\n", "utf-8")
    before = services.debts.summary(drafted.id)

    with pytest.raises(FileInvalid):
        services.debts.import_schedule(drafted.id, bad, ScheduleOptions(), silent())

    assert services.debts.summary(drafted.id) == before
    assert re.fullmatch(r"\S*\*+\S*|\S+", services.debts.page(drafted.id, limit=1).items[0].debtor)


def test_letters_need_an_issued_assignment(services, drafted):
    with pytest.raises(LetterNotPossible):
        services.letters.debtor_notices(drafted.id)


def test_papers_of_a_person_are_printed_and_filed(services, drafted):
    person = services.agreements.people(drafted.id)[0]

    authorisation = services.letters.authorisation(person.id)
    undertaking = services.letters.undertaking(person.id)

    filed = services.documents.of_person(person.id)
    assert {one.id for one in filed} == {authorisation.id, undertaking.id}


def test_the_lock_time_stays_within_bounds(services):
    services.settings.save(Preferences(auto_lock_minutes=30))

    assert services.settings.get().auto_lock_minutes == 30
    with pytest.raises(FormInvalid):
        services.settings.save(Preferences(auto_lock_minutes=31))


def test_the_recovery_sheet_opens_the_vault(services, front, folder):
    sheet = services.vault.recovery_sheet()

    assert services.vault.confirm_recovery("-".join(sheet.groups))
    services.close()
    opened = front.unlock_with_recovery(folder, " ".join(sheet.groups).lower())
    assert opened.staff.all()
    opened.close()


def test_a_matter_date_is_kept_as_a_date(services, matter):
    view = services.agreements.answer(matter.id, "closing_date", "2026-12-01")

    assert view.answers["closing_date"] == date(2026, 12, 1)


def test_a_warning_that_was_read_carries_the_readers_name(services, drafted):
    services.agreements.answer(drafted.id, "price", "100000000.05")
    services.approval.obstacles(drafted.id)

    services.approval.acknowledge(drafted.id, code="price", subject="price")

    (warning,) = [one for one in services.approval.obstacles(drafted.id) if one.code == "price"]
    assert warning.overridden_by == (services.actor.name,)
    assert not warning.overridden


def test_a_draft_is_given_back_with_its_reason(services, drafted):
    services.approval.send_for_review(drafted.id)

    services.approval.request_changes(drafted.id, "价款与批复不一致，请核对。")

    (note,) = services.agreements.notes(drafted.id)
    assert (note.kind, note.text, note.by) == ("changes", "价款与批复不一致，请核对。", services.actor.name)
    assert services.agreements.get(drafted.id).status is AgreementStatus.CHANGES_REQUESTED


def test_a_list_leaves_the_vault_as_a_private_file_and_an_entry_in_the_journal(services, tmp_path):
    path = services.sheets.save(
        tmp_path / "list.xlsx", title="机构", headers=("名称",), rows=[("申达",)], progress=silent()
    )

    assert path.stat().st_mode & 0o777 == 0o600
    assert services.journal.latest(limit=1)[0].action == "list.export"


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, PlaceFull), (errno.EDQUOT, PlaceFull), (errno.EACCES, PlaceRefused)]
)
def test_a_list_that_cannot_be_written_says_why_and_leaves_nothing(
    services, tmp_path, monkeypatch, number, said
):
    def refuse(_handle):
        raise OSError(number, "no")

    before = services.journal.latest(limit=1)
    monkeypatch.setattr("vetdesk.vault.files.os.fsync", refuse)

    with pytest.raises(said):
        services.sheets.save(
            tmp_path / "list.xlsx", title="机构", headers=("名称",), rows=[("申达",)], progress=silent()
        )

    monkeypatch.undo()
    assert list(tmp_path.glob("*.xlsx")) == list(tmp_path.glob(".vetdesk-*")) == []
    assert services.journal.latest(limit=1) == before


def test_the_history_of_a_matter_tells_its_answers_and_terms(services, drafted):
    services.agreements.answer(drafted.id, "copies", "6")

    actions = {line.action for line in services.journal.of(drafted.id)}

    assert {"matter.open", "matter.answer", "matter.set_terms", "matter.set_people"} <= actions


def test_evaluating_twice_writes_once(services, drafted):
    services.approval.obstacles(drafted.id)
    before = services.journal.latest(limit=1)

    services.approval.obstacles(drafted.id)

    assert services.journal.latest(limit=1) == before


def test_people_whose_checks_ran_out_are_listed_as_expired_after_the_next_unlock(
    services, drafted, front, folder, clock
):
    clear = PersonQuery(statuses=(PersonStatus.CLEAR,))
    expired = PersonQuery(statuses=(PersonStatus.EXPIRED,))
    assert services.people.count(clear).number > 0
    services.close()
    clock.instant += timedelta(days=800)

    opened = front.unlock(folder, PASSPHRASE)

    assert opened.people.count(clear).number == 0
    assert opened.people.count(expired).number > 0
    assert opened.today.board().counts[ItemKind.PERSON_LAPSES] > 0
    opened.close()


def test_conditions_of_a_decision_become_tasks_that_are_met_with_a_proof(services, review, sample):
    for check_id, answer in sample.review.answers.items():
        services.vetting.answer(review.id, check_id, answer)
    said = {"outcome": DecisionOutcome.CONDITIONAL, "reason": "须补一份材料。", "name": "钱进"}
    with pytest.raises(FormInvalid):
        services.vetting.decide(review.id, passphrase=passphrase_of("钱进"), **said)
    due = services.desk.today() + timedelta(days=10)

    services.vetting.decide(
        review.id,
        passphrase=passphrase_of("钱进"),
        conditions=(ConditionDraft(text="补充社保清单", due=due),),
        **said,
    )

    (task,) = services.conditions.of(review.collector.id)
    assert (task.text, task.due, task.is_open) == ("补充社保清单", due, True)
    items = [one for one in services.today.board().items if one.kind is ItemKind.CONDITION_DUE]
    assert [one.due for one in items] == [due]
    for wrong in ({"on": due, "proof": "在案卷三"}, {"on": services.desk.today(), "proof": " "}):
        with pytest.raises(FormInvalid):
            services.conditions.meet(task.id, **wrong)
    met = services.conditions.meet(task.id, on=services.desk.today(), proof="十一月清单，案卷三")
    assert (met.is_open, met.met_by) == (False, services.actor.name)
    assert services.conditions.meet(task.id, on=services.desk.today(), proof="另一份材料") == met
    assert not [one for one in services.today.board().items if one.kind is ItemKind.CONDITION_DUE]


def test_today_tells_when_a_blocking_check_behind_an_admission_runs_out(services, review, sample):
    decide(services, sample, review)
    with services.desk.vault.reading() as session:
        first = review_lists.lapsing_checks(session, until=date.max)

    (lapse,) = first
    horizon = [*services.today.board().items, *services.today.board().later]
    assert lapse[0] == review.collector.id
    assert [one.due for one in horizon if one.kind is ItemKind.CHECK_LAPSES] == [lapse[2]]


def test_a_new_version_forgets_the_day_the_matter_file_had_stated(services, matter_file):
    def on_a_stated_day(content):
        content["as_of"] = "2026-11-20"

    services.matters.run(matter_file(on_a_stated_day))
    (line,) = services.agreements.page(MatterQuery()).items
    assert services.agreements.get(line.id).head.as_of == date(2026, 11, 20)

    services.agreements.start_version(line.id, "价款分期支付")

    assert services.agreements.get(line.id).head.as_of is None


def test_an_approval_by_hand_lets_a_day_that_has_passed_go(services, matter_file, clock):
    def on_a_past_day(content):
        content["as_of"] = "2026-11-18"
        content["approved_by"]["on"] = "2026-11-18"

    matter = services.matters.import_file(matter_file(on_a_past_day))
    services.approval.send_for_review(matter)
    services.approval.approve(matter, name="郑和平", passphrase=passphrase_of("郑和平"), role="法务总监")

    assert services.agreements.get(matter).head.as_of is None
    assert "approval.stale" not in {one.code for one in services.approval.obstacles(matter)}
