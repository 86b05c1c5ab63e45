"""Wordings that are not the standard over a real vault: chosen, accepted by their role, and shown."""

import pytest

from offices import PASSPHRASE, only_matter, passphrase_of
from report_texts import pdf_text
from vetdesk.documents.plaintext import document_text
from vetdesk.domain.wordings import (
    DrafterAccepts,
    ReasonShort,
    RoleNotHeld,
    WordingsNotAccepted,
    WordingUnknown,
)
from vetdesk.progress import silent
from vetdesk.services.printing import ReportForm
from vetdesk.services.staff import StaffDraft
from vetdesk.services.standards import DeviationKind
from vetdesk.vault.errors import WrongPassphrase

CLAUSE, FALLBACK, LEAVE = "CL-18", "AB-cap", "AB-actual"
HEAD = "高云"


@pytest.fixture
def draft(assignment_drafted, services):
    """A draft by 王思远's office with somebody whose post may accept a fallback."""
    matter_id = only_matter(services)
    services.staff.add(StaffDraft(name=HEAD, post="法务负责人"), passphrase_of(HEAD))
    return matter_id


def choose(services, draft, variant=FALLBACK, reason="对方不接受按次累计"):
    return services.wordings.choose(draft, CLAUSE, variant, reason)


def accept(services, draft, name=HEAD, reason="保证金已提高"):
    return services.wordings.accept(draft, CLAUSE, name=name, passphrase=passphrase_of(name), reason=reason)


def approve(services, draft):
    services.approval.send_for_review(draft)
    services.approval.approve(draft, name="郑和平", passphrase=passphrase_of("郑和平"), role="法务总监")


def line(services, draft):
    return next(one for one in services.drafting.clauses(draft) if one.id == CLAUSE)


def text(services, draft):
    return document_text(services.drafting.text(draft))


def waits(services, draft):
    return [one for one in services.approval.obstacles(draft) if one.code == "clause.wording"]


def test_the_ladder_goes_from_what_we_ask_to_where_we_leave(services, draft):
    ladder = services.wordings.ladder(draft, CLAUSE)

    assert [one.variant.id for one in ladder.rungs] == ["AB", FALLBACK, LEAVE]
    assert [one.holders for one in ladder.rungs] == [(), (HEAD,), ()]
    assert [one.stands for one in ladder.rungs] == [True, False, False]
    assert all(one.variant.guidance for one in ladder.rungs[1:])


def test_a_wording_that_is_not_the_standard_blocks_until_its_role_accepts_it(services, draft):
    ladder = choose(services, draft)

    assert not ladder.is_accepted
    assert line(services, draft).rank == "fallback"
    (obstacle,) = waits(services, draft)
    assert obstacle.blocks
    assert (obstacle.subject, obstacle.facts["role"]) == (CLAUSE, "法务负责人")
    with pytest.raises(WordingsNotAccepted) as refused:
        approve(services, draft)
    assert refused.value.clauses == (CLAUSE,)

    assert accept(services, draft).is_accepted
    assert waits(services, draft) == []
    services.approval.approve(draft, name="郑和平", passphrase=passphrase_of("郑和平"), role="法务总监")


def test_only_somebody_in_the_role_accepts_with_the_own_passphrase_and_a_reason(services, draft):
    choose(services, draft)

    with pytest.raises(RoleNotHeld):
        accept(services, draft, name="郑和平")
    with pytest.raises(WrongPassphrase):
        services.wordings.accept(
            draft, CLAUSE, name=HEAD, passphrase="somebody else's words", reason="保证金已提高"
        )
    with pytest.raises(ReasonShort):
        accept(services, draft, reason=" ")
    assert waits(services, draft)


def test_whoever_drafted_does_not_accept(services, draft):
    drafter = services.agreements.get(draft).head.drafted_by
    member = next(one for one in services.staff.all() if one.name == drafter)
    services.staff.change(member.id, StaffDraft(name=drafter, roles=("法务负责人",)))
    choose(services, draft)

    with pytest.raises(DrafterAccepts):
        services.wordings.accept(draft, CLAUSE, name=drafter, passphrase=PASSPHRASE, reason="保证金已提高")


def test_the_walk_away_asks_for_another_role_and_loses_the_acceptance(services, draft):
    choose(services, draft)
    accept(services, draft)

    ladder = choose(services, draft, LEAVE)

    assert not ladder.is_accepted
    with pytest.raises(RoleNotHeld):
        accept(services, draft)


def test_a_choice_needs_a_reason_and_a_wording_that_exists(services, draft):
    with pytest.raises(ReasonShort):
        choose(services, draft, reason="")
    with pytest.raises(WordingUnknown):
        choose(services, draft, "B-notice")
    assert services.wordings.ladder(draft, CLAUSE).choice is None


def test_the_text_follows_the_choice_and_comes_back(services, draft):
    before = text(services, draft)
    choose(services, draft)
    assert "任何连续十二个月内的违约金累计不超过" in text(services, draft)

    services.wordings.choose(draft, CLAUSE, "AB", "")

    assert text(services, draft) == before
    assert waits(services, draft) == []
    assert services.wordings.ladder(draft, CLAUSE).choice is None


def test_the_comparison_with_the_standard_names_the_wording(services, draft):
    choose(services, draft)

    found = {one.id: one for one in services.drafting.deviations(draft)}

    assert found[CLAUSE].kind is DeviationKind.VARIANT
    assert found[CLAUSE].told == f"AB → {FALLBACK}"


def test_a_change_of_wording_voids_an_approval(services, draft):
    approve(services, draft)

    choose(services, draft)

    assert services.agreements.get(draft).approval is None


def test_the_approval_sheet_and_the_certificate_name_the_deviation(services, draft, tmp_path, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    choose(services, draft)
    path = tmp_path / "sheet.pdf"

    def sheet():
        services.approval_sheets.save(draft, path, form=ReportForm.PDF, language="zh", progress=silent())
        return "".join(pdf_text(path.read_bytes()).split())

    assert "可让步文本）；尚未接受" in sheet()
    accept(services, draft)
    assert f"法务负责人{HEAD}于" in sheet()

    approve(services, draft)
    services.issuing.issue(draft)
    record = next(one for one in services.documents.of_matter(draft) if one.kind == "provenance")
    printed = "".join(pdf_text(services.documents.content(record.id)).split())
    assert "保证金已提高" in printed
    assert "对方不接受按次累计" in printed
    agreement = next(one for one in services.documents.of_matter(draft) if one.kind == "agreement")
    assert "累计不超过前述数额的五倍" in "".join(pdf_text(services.documents.content(agreement.id)).split())


def test_every_wording_to_fall_back_to_says_when_and_names_its_role(services):
    rungs = [
        (clause, one)
        for clause in services.desk.rules.clauses.values()
        for one in clause.variants
        if one.rank != "standard"
    ]

    assert {clause.id for clause, _ in rungs} >= {"CL-09", "CL-10", "CL-12", "CL-13", "CL-17", "CL-18"}
    for _, one in rungs:
        assert one.guidance
        assert one.role in {"法务负责人", "分管负责人"}


def test_an_entrusted_collector_has_no_wording_that_lets_it_keep_data(services, entrustment_drafted):
    matter_id = only_matter(services)

    assert len(services.wordings.ladder(matter_id, "CL-13").rungs) == 1
