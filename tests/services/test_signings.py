"""After printing, over a real vault: signed, what the effect waits for, in force, ended, archived, sealed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from offices import only_matter
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.signing import (
    OriginalsUnfit,
    PagesDiffer,
    PreconditionsOpen,
    SealKind,
    SealUse,
    SignedTooEarly,
    Signing,
    WordsMissing,
)
from vetdesk.domain.states import TransitionForbidden
from vetdesk.services.errors import NotFound
from vetdesk.services.signings import Scan


@pytest.fixture
def matter(assignment_issued, services, monkeypatch):
    """An assignment that was issued."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    return only_matter(services)


@pytest.fixture
def signing(services):
    return Signing(
        signed_on=services.desk.today(),
        place="上海市宝山区",
        our_signer="王思远",
        their_signer="刘洋",
        originals=4,
        kept_at="法务档案室 1 份，业务部 1 份，相对方 2 份",
    )


def agreement(services, matter):
    line = next(one for one in services.documents.of_matter(matter) if one.kind == "agreement")
    return services.documents.content(line.id)


def notice(services, matter):
    line = next(one for one in services.documents.of_matter(matter) if one.kind == "provenance")
    return services.documents.content(line.id)


def meet_all(services, matter):
    for one in services.signings.room(matter).preconditions:
        services.signings.meet(matter, one.key, on=services.desk.today(), proof="已核对原件")


def status(services, matter):
    return services.agreements.get(matter).status


def test_a_signed_scan_of_the_same_length_is_filed_beside_the_agreement(services, matter, signing):
    room = services.signings.register(
        matter, signing, Scan(name="扫描.pdf", content=agreement(services, matter))
    )

    assert status(services, matter) is AgreementStatus.SIGNED
    assert room.scan.pages == room.issued.pages == room.record.pages
    assert services.documents.content(room.scan.id) == agreement(services, matter)
    assert "扫描" in room.scan.name
    assert room.record.signing == signing


def test_a_scan_with_other_pages_is_refused_until_a_reason_is_given(services, matter, signing):
    scan = Scan(name="scan.pdf", content=notice(services, matter))

    with pytest.raises(PagesDiffer) as refused:
        services.signings.register(matter, signing, scan)
    assert refused.value.issued != refused.value.scanned
    assert status(services, matter) is AgreementStatus.ISSUED
    assert services.signings.room(matter).scan is None

    room = services.signings.register(matter, replace(signing, pages_reason="仅扫描签署页"), scan)
    assert room.record.pages == refused.value.scanned


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"signed_on": -400}, SignedTooEarly),
        ({"signed_on": 1}, SignedTooEarly),
        ({"originals": 0}, OriginalsUnfit),
        ({"originals": 51}, OriginalsUnfit),
        ({"place": " "}, WordsMissing),
        ({"kept_at": "长" * 1001}, WordsMissing),
    ],
    ids=["before", "tomorrow", "none", "too-many", "no-place", "too-long"],
)
def test_a_signing_that_cannot_be_is_refused_with_its_field(services, matter, signing, changes, error):
    given = {
        name: services.desk.today() + timedelta(days=value) if name == "signed_on" else value
        for name, value in changes.items()
    }

    with pytest.raises(error) as refused:
        services.signings.register(matter, replace(signing, **given))

    assert refused.value.field in changes
    assert services.signings.room(matter).record is None


def test_the_paper_may_be_signed_without_a_scan_and_the_scan_come_later(services, matter, signing):
    assert services.signings.register(matter, signing).scan is None

    room = services.signings.register(
        matter, signing, Scan(name="s.pdf", content=agreement(services, matter))
    )

    assert room.scan is not None
    assert room.status is AgreementStatus.SIGNED


def test_an_agreement_takes_effect_only_when_everything_it_waits_for_is_met(services, matter, signing):
    services.signings.register(matter, signing)
    with pytest.raises(PreconditionsOpen) as waiting:
        services.signings.begin(matter)
    assert waiting.value.count == len(services.signings.room(matter).preconditions) > 3

    meet_all(services, matter)
    services.signings.take_back(matter, "authority")
    with pytest.raises(PreconditionsOpen) as waiting:
        services.signings.begin(matter)
    assert waiting.value.count == 1

    meet_all(services, matter)
    assert services.signings.begin(matter).status is AgreementStatus.RUNNING


def test_the_proof_of_a_precondition_is_kept_and_needed(services, matter):
    with pytest.raises(WordsMissing):
        services.signings.meet(matter, "authority", on=services.desk.today(), proof=" ")
    with pytest.raises(NotFound):
        services.signings.meet(matter, "deposit", on=services.desk.today(), proof="x")

    room = services.signings.meet(matter, "authority", on=services.desk.today(), proof="授权委托书原件")

    assert room.met["authority"].proof == "授权委托书原件"
    assert room.met["authority"].by == services.actor.name


def test_an_agreement_in_force_ends_with_a_reason_and_is_archived_with_a_place(services, matter, signing):
    services.signings.register(matter, signing)
    meet_all(services, matter)
    services.signings.begin(matter)
    with pytest.raises(WordsMissing):
        services.signings.end(matter, " ")

    assert services.signings.end(matter, "期限届满").status is AgreementStatus.ENDED
    assert services.signings.archive(matter, "档案室 2026-017").status is AgreementStatus.ARCHIVED
    assert {one.text for one in services.agreements.notes(matter)} == {"档案室 2026-017", "期限届满"}
    with pytest.raises(TransitionForbidden):
        services.signings.end(matter, "再次")


def test_the_form_begins_with_what_the_agreement_says(services, matter):
    expected = services.signings.room(matter).expected

    assert expected["place"]
    assert expected["our_signer"] != expected["their_signer"]
    assert int(expected["originals"]) > 1


def test_nothing_is_signed_that_was_not_issued(services, assignment_drafted, signing):
    draft = only_matter(services)

    with pytest.raises(NotFound):
        services.signings.register(draft, signing)
    assert services.signings.room(draft).issued is None


def test_the_seal_log_keeps_every_use(services, matter):
    use = SealUse(
        used_on=services.desk.today(),
        document="债权转让协议",
        copies=4,
        seal=SealKind.CONTRACT,
        asked_by="林晓",
        allowed_by="郑和平",
        keeper="印章管理员",
    )
    services.signings.log_seal(matter, use)
    room = services.signings.log_seal(matter, replace(use, seal=SealKind.STRADDLE))

    assert {one.use.seal for one in room.seals} == {SealKind.CONTRACT, SealKind.STRADDLE}
    assert {one.noted_by for one in room.seals} == {services.actor.name}
    with pytest.raises(WordsMissing):
        services.signings.log_seal(matter, replace(use, keeper=""))
    with pytest.raises(SignedTooEarly):
        services.signings.log_seal(matter, replace(use, used_on=use.used_on + timedelta(days=1)))


def test_a_new_version_is_signed_anew(services, matter, signing):
    services.signings.register(matter, signing)
    services.agreements.start_version(matter, "补充")

    assert services.agreements.get(matter).status is AgreementStatus.DRAFT
    assert services.signings.room(matter).record is not None  # of the version issued last
