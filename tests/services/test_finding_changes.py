"""A finding of the vetting changes: the clause, its reason, the approval, and the next version."""

from datetime import timedelta

import pytest

from offices import only_matter, passphrase_of
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.findings import State, state_in
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import DecisionOutcome
from vetdesk.progress import silent
from vetdesk.services.errors import Blocked
from vetdesk.store import agreements
from vetdesk.wording import explain

APPROVER = "郑和平"
PENALTY = "CV-B14"


@pytest.fixture(scope="session")
def sample_vault(make_stage, assignment_issued):
    """The second version of the issued sample, approved; nobody was ever fined."""

    def second(services):
        matter_id = only_matter(services)
        services.agreements.start_version(matter_id, "年度复核")
        approve(services, matter_id)

    return make_stage(second, of=assignment_issued)


@pytest.fixture
def approved(sample_vault, services, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    return services.agreements.get(only_matter(services))


@pytest.fixture
def fined(services, approved, clock):
    """The same a day later, resting on a new review that found a penalty."""
    clock.instant += timedelta(days=1)
    review = review_again(services, approved, PENALTY, "fail")
    services.agreements.set_head(approved.id, review_id=review.id)
    return services.agreements.get(approved.id)


def approve(services, matter_id):
    services.approval.send_for_review(matter_id)
    services.approval.approve(matter_id, name=APPROVER, passphrase=passphrase_of(APPROVER), role="法务总监")


def review_again(services, matter, check, outcome):
    """Start the next review, take everything over, answer what has changed, and decide."""
    last = services.vetting.get(matter.head.review_id)
    review = services.vetting.start(
        last.collector.id,
        road=last.draft.road,
        creditor_kind=last.draft.creditor_kind,
        asset_type=last.draft.asset_type,
        assignee_kind=last.draft.assignee_kind,
        channels=last.draft.channels,
    )
    services.vetting.carry(review.id, tuple(review.carried))
    given = CheckAnswer(outcome=outcome, on=review.draft.reviewed_on, note="曾受警告，已整改完毕。")
    services.vetting.answer(review.id, check, given)
    services.vetting.requery(review.id, review.draft.reviewed_on)
    return services.vetting.decide(
        review.id,
        outcome=DecisionOutcome.APPROVED,
        reason="一般处罚，已经整改，不影响合作。",
        name=last.decision.by,
        passphrase=passphrase_of(last.decision.by),
    )


def stale(services, matter_id):
    """Return what the gate says of the approval, in both languages."""
    found = [one for one in services.approval.obstacles(matter_id) if one.code == "approval.stale"]
    return [
        (one.aspect, explain(one.key, "zh", **one.facts), explain(one.key, "en", **one.facts))
        for one in found
    ]


def clause(services, matter_id, clause_id):
    return next(one for one in services.drafting.clauses(matter_id) if one.id == clause_id)


def test_a_penalty_found_later_strengthens_the_clause_and_says_why(services, approved, fined):
    line = clause(services, fined.id, "CL-10")

    assert line.variant == "A-audit"
    assert [one.zh for one in line.because] == ["尽职调查发现近三年有行政处罚（CV-B03、CV-B14）"]
    assert "CV-B14" in line.because[0].en
    assert "因尽职调查发现近三年有行政处罚（CV-B03、CV-B14），采用加强文本" in line.why


def test_a_clause_that_no_finding_asked_for_names_none(services, approved):
    assert clause(services, approved.id, "CL-10").because == ()


def test_a_penalty_found_after_the_approval_makes_it_stale_and_the_gate_names_it(services, fined):
    ((aspect, zh, en),) = stale(services, fined.id)

    assert aspect == "finding"
    assert "近三年行政处罚（批准时：近三年无行政处罚" in zh
    assert "现在：尽职调查发现近三年有行政处罚" in zh
    assert APPROVER in en
    assert "now: the vetting found an administrative penalty" in en
    assert fined.status is AgreementStatus.CHANGES_REQUESTED


def test_another_change_after_the_approval_names_no_finding(services, approved, clock):
    clock.instant += timedelta(days=1)
    review = review_again(services, approved, PENALTY, "pass")
    services.agreements.set_head(approved.id, review_id=review.id)

    assert [aspect for aspect, _, _ in stale(services, approved.id)] == [""]


def test_an_approval_of_before_findings_were_kept_is_stale_without_naming_one(services, fined):
    with services.desk.vault.writing("matter.forget") as session:
        row = session.scalars(agreements.select(agreements.ApprovalRow)).one()
        row.findings = None

    assert [aspect for aspect, _, _ in stale(services, fined.id)] == [""]


def test_approved_again_it_is_issued_as_the_next_version_with_the_stronger_clause(services, fined):
    approve(services, fined.id)

    second = services.issuing.issue(fined.id)

    assert second.version == 2
    texts = [services.texts.get(fined.id, version) for version in (1, 2)]
    wordings = [{one.id: one.variant for one in text.clauses}["CL-10"] for text in texts]
    assert wordings == ["A", "A-audit"]


def test_approved_twice_on_one_day_the_newest_approval_counts(services, approved, clock):
    review = review_again(services, approved, PENALTY, "fail")
    services.agreements.set_head(approved.id, review_id=review.id)
    with pytest.raises(Blocked):
        services.issuing.run(approved.id, silent(), attested_by_file=False)

    approve(services, approved.id)

    assert services.issuing.issue(approved.id).version == 2


def test_a_certificate_that_has_run_out_is_a_security_gap(services, approved, clock):
    clock.instant += timedelta(days=1)
    last = services.vetting.get(approved.head.review_id)
    review = services.vetting.start(
        last.collector.id,
        road=last.draft.road,
        creditor_kind=last.draft.creditor_kind,
        asset_type=last.draft.asset_type,
        assignee_kind=last.draft.assignee_kind,
        channels=last.draft.channels,
        assignee_calls=True,
    )
    until = clock.today() + timedelta(days=10)
    given = CheckAnswer(outcome="pass", on=review.draft.reviewed_on, valid_until=until, note="证书")
    services.vetting.answer(review.id, "CV-E05", given)
    services.agreements.set_head(approved.id, review_id=review.id)
    assert services.clause_conditions.facts(approved.id)["security_gap"] == ("clear",)

    clock.instant += timedelta(days=11)

    assert state_in(services.clause_conditions.facts(approved.id)["security_gap"]) is State.FOUND


def test_sub_processors_declared_in_the_review_stand_in_the_clause(services, approved, clock):
    clock.instant += timedelta(days=1)
    last = services.vetting.get(approved.head.review_id)
    review = services.vetting.start(
        last.collector.id,
        road=last.draft.road,
        creditor_kind=last.draft.creditor_kind,
        asset_type=last.draft.asset_type,
        assignee_kind=last.draft.assignee_kind,
        channels=last.draft.channels,
    )
    given = CheckAnswer(outcome="pass", on=review.draft.reviewed_on, note="- 上海传讯有限公司，短信通道")
    services.vetting.answer(review.id, "CV-F04", given)
    services.agreements.set_head(approved.id, review_id=review.id)

    assert services.clause_conditions.facts(approved.id)["sub_processors"] is True
    assert "上海传讯有限公司" in str(services.drafting.text(approved.id))
