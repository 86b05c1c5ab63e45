"""Packs in a real vault: copied, edited with a reason, used; a review keeps the version it was run with."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from matter_builders import AS_OF, clean_matter
from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.domain.asking import AnswerKind, AnswerRule, ValueUnfit
from vetdesk.domain.gates_vetting import vetting_breaches
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.pack_diff import ChangeKind
from vetdesk.domain.packs import Text
from vetdesk.exchange.matterfile import read_matter
from vetdesk.exchange.packs import PackInvalid
from vetdesk.services.errors import NotFound
from vetdesk.services.packs import (
    PackFaulty,
    PackOutdated,
    PackReasonMissing,
    PackShipped,
    PackUnchanged,
    Source,
)
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.people import PersonDraft
from vetdesk.store.journal_rows import AuditRow

BASE = "cn.vetting.collector"
WHY = "按本单位内控要求调整"


@pytest.fixture
def collector(services, matter_file):
    given = read_matter(matter_file()).matter.collector
    return services.parties.register(PartyDraft(side=Side.COLLECTOR, party=given))


@pytest.fixture
def own(services):
    """Return a copy of the shipped pack, in use for new reviews."""
    made = services.packs.copy(BASE, reason=WHY)
    return services.packs.use(made.pack.id, in_use=True)


def reworded(pack, check="CV-A01", words="是否依法登记？（本单位措辞）"):
    items = tuple(
        replace(one, question=Text(zh=words, en=words)) if one.id == check else one for one in pack.items
    )
    return replace(pack, items=items)


def start(services, collector, creditor=CreditorKind.BANK):
    return services.vetting.start(
        collector.id,
        road=Road.ENTRUSTMENT,
        creditor_kind=creditor,
        asset_type=AssetType.LOAN,
        channels=("phone",),
    )


def question(view, check="CV-A01"):
    return next(one.item.question.zh for one in view.findings if one.item.id == check)


def test_the_list_shows_shipped_packs_and_own_ones_with_their_source(services, own):
    cards = {one.id: one for one in services.packs.all()}

    assert cards[own.pack.id].source is Source.OWN
    assert cards[own.pack.id].in_use
    assert cards[BASE].source is Source.BASE
    assert not cards[BASE].in_use, "the copy has taken its place"
    assert {"us.vetting.collector", "eu.vetting.collector", "uk.vetting.collector"} <= cards.keys()
    assert all(not one.remarks for one in cards.values())


def test_a_shipped_pack_is_not_changed(services):
    shipped = services.packs.get(BASE).pack

    with pytest.raises(PackShipped):
        services.packs.save(reworded(shipped), reason=WHY)
    with pytest.raises(PackShipped):
        services.packs.use(BASE, in_use=False)


def test_saving_makes_a_new_version_with_its_reason_and_author(services, own):
    saved = services.packs.save(reworded(own.pack), reason="监管检查后改写")

    newest, first = services.packs.history(own.pack.id)
    assert (saved.pack.version, newest.version, first.version) == ("2", "2", "1")
    assert newest.reason == "监管检查后改写"
    assert newest.saved_by == services.actor.name
    assert services.packs.get(own.pack.id, "1").pack == own.pack


@pytest.mark.parametrize("reason", ["", " ", "x"])
def test_a_version_without_a_reason_is_refused(services, own, reason):
    with pytest.raises(PackReasonMissing):
        services.packs.save(reworded(own.pack), reason=reason)
    assert len(services.packs.history(own.pack.id)) == 1


def test_nothing_changed_is_no_version(services, own):
    with pytest.raises(PackUnchanged):
        services.packs.save(own.pack, reason=WHY)


def test_an_edit_of_an_older_version_never_overwrites_a_newer_one(services, own):
    services.packs.save(reworded(own.pack), reason=WHY)

    with pytest.raises(PackOutdated):
        services.packs.save(reworded(own.pack, words="另一种措辞"), reason=WHY)


def test_a_check_for_a_licence_that_does_not_exist_is_refused_with_its_place(services, own):
    asking = reworded(own.pack, words="是否持有催收许可证？")

    with pytest.raises(PackFaulty) as refused:
        services.packs.save(asking, reason=WHY)

    assert {(one.rule, one.subject) for one in refused.value.remarks} == {
        ("invented_licence", "item.CV-A01.question.zh"),
        ("invented_licence", "item.CV-A01.question.en"),
    }
    assert len(services.packs.history(own.pack.id)) == 1


def test_a_review_keeps_the_text_it_was_run_with(services, own, collector):
    before = start(services, collector)
    services.packs.save(reworded(own.pack), reason=WHY)
    after = start(services, collector)

    assert (before.draft.pack, before.draft.pack_version) == (own.pack.id, "1")
    assert (after.draft.pack, after.draft.pack_version) == (own.pack.id, "2")
    assert question(services.vetting.get(before.id)) == own.pack.item("CV-A01").question.zh
    assert question(after) == "是否依法登记？（本单位措辞）"


def test_a_retired_check_stays_in_the_review_that_asked_it(services, own, collector):
    before = start(services, collector)
    services.vetting.answer(before.id, "CV-A01", CheckAnswer(outcome="fail", on=services.desk.today()))
    items = tuple(replace(one, retired=one.id == "CV-A01") for one in own.pack.items)
    services.packs.save(replace(own.pack, items=items), reason=WHY)

    assert services.vetting.get(before.id).outcome.failed == ("CV-A01",)
    asked = {one.item.id for one in start(services, collector).findings}
    assert "CV-A01" not in asked
    assert "CV-A02" in asked


def test_a_version_not_in_force_yet_is_not_used(services, own, collector):
    later = replace(reworded(own.pack), valid_from=date(2027, 1, 1))
    services.packs.save(later, reason="明年起适用")

    assert start(services, collector).draft.pack_version == "1"


def test_the_shipped_pack_is_used_again_when_the_copy_is_not(services, own, collector):
    services.packs.use(own.pack.id, in_use=False)

    assert start(services, collector).draft.pack == BASE


def test_the_text_of_a_shipped_pack_is_kept_with_the_first_review(services, collector, monkeypatch):
    before = start(services, collector)
    shipped = services.desk.rules.packs[BASE]
    newer = {**services.desk.rules.packs, BASE: replace(reworded(shipped), version="9.0")}
    monkeypatch.setitem(vars(services.desk.rules), "packs", newer)

    assert question(services.vetting.get(before.id)) == shipped.item("CV-A01").question.zh
    assert question(start(services, collector)) == "是否依法登记？（本单位措辞）"


def test_only_one_pack_takes_the_place_of_a_base(services, own):
    second = services.packs.copy(BASE, reason=WHY)
    services.packs.use(second.pack.id, in_use=True)

    in_use = [one.id for one in services.packs.all() if one.base == BASE and one.in_use]
    assert in_use == [second.pack.id]


def test_people_are_checked_with_the_own_pack_in_use(services, collector, matter_file):
    made = services.packs.copy("cn.people", reason=WHY)
    items = tuple(replace(one, retired=one.id == "BP-07") for one in made.pack.items)
    services.packs.save(replace(made.pack, items=items), reason=WHY)
    given = read_matter(matter_file()).matter.people[0]
    draft = services.people.register(person_draft(given.id_number, collector.id))
    asked_before = {one.item.id for one in services.people.get(draft.id).checks}

    services.packs.use(made.pack.id, in_use=True)

    asked = {one.item.id for one in services.people.get(draft.id).checks}
    assert asked_before - asked <= {"BP-07"}
    assert "BP-07" not in asked


def person_draft(number, employer):
    return PersonDraft(name="刘桂英", id_number=number, employer_id=employer, key=True)


def test_what_changed_is_named_check_by_check(services, own):
    services.packs.save(reworded(own.pack), reason=WHY)

    (change,) = services.packs.compare(own.pack.id, "1", "2")
    assert (change.kind, change.check, change.field) == (ChangeKind.CHANGED, "CV-A01", "question")


def test_a_pack_travels_as_one_file_into_another_pack_of_its_own(services, own):
    text = services.packs.export(own.pack.id)

    taken = services.packs.bring_in(text, name="sent.toml", reason="总部下发")

    assert taken.pack.id != own.pack.id
    assert taken.pack.items == own.pack.items
    assert taken.card.base == BASE
    assert not taken.card.in_use


@pytest.mark.parametrize("spoil", ["kind = ", 'id = "CV-A01"', "[[chapter]]"])
def test_a_spoiled_file_leaves_nothing_behind(services, own, spoil):
    text = services.packs.export(own.pack.id).replace(spoil, "broken", 1)

    with pytest.raises(PackInvalid):
        services.packs.bring_in(text, name="sent.toml", reason=WHY)
    assert len([one for one in services.packs.all() if one.source is Source.OWN]) == 1


def test_a_file_that_is_too_big_is_refused_unread(services):
    with pytest.raises(PackInvalid, match="MB"):
        services.packs.bring_in("#" * 2_000_001, name="sent.toml", reason=WHY)


def test_a_pack_nobody_knows_is_not_found(services):
    with pytest.raises(NotFound):
        services.packs.get("own.9")


def test_a_pack_of_another_country_can_be_chosen_for_a_review(services, collector):
    offered = [one.id for one in services.vetting.packs()]
    assert offered[:2] == ["cn.vetting.assignee", "cn.vetting.collector"]
    assert "us.vetting.collector" in offered

    review = services.vetting.start(
        collector.id,
        road=Road.ENTRUSTMENT,
        creditor_kind=CreditorKind.BANK,
        pack_id="us.vetting.collector",
    )

    assert {one.item.id for one in review.findings} >= {"US-01", "US-10"}
    cards = {one.id: one for one in services.packs.all()}
    assert not cards["us.vetting.collector"].in_use
    assert cards["us.vetting.collector"].offered


def test_a_pack_of_the_other_way_or_not_in_use_cannot_be_chosen(services, collector):
    copy = services.packs.copy(BASE, reason=WHY)
    for pack_id in ("cn.vetting.assignee", copy.pack.id, "cn.people"):
        with pytest.raises(NotFound):
            services.vetting.start(
                collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.BANK, pack_id=pack_id
            )


def test_a_matter_takes_a_review_that_was_run_with_a_pack_of_the_office(services, own, collector):
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK)

    assert [one.code for one in vetting_breaches(replace(facts, vetting_pack=own.pack), AS_OF)] == []
    foreign = services.packs.get("us.vetting.collector").pack
    assert [one.aspect for one in vetting_breaches(replace(facts, vetting_pack=foreign), AS_OF)] == ["pack"]


def test_every_version_stands_in_the_journal(services, own):
    services.packs.save(reworded(own.pack), reason=WHY)

    with services.desk.vault.reading() as session:
        actions = set(session.scalars(select(AuditRow.action).where(AuditRow.entity.like("check_pack%"))))
    assert actions == {"pack.copy", "pack.use", "pack.save"}


class TestAnswersWithAValue:
    @pytest.mark.parametrize(
        ("creditor", "years", "outcome"),
        [
            (CreditorKind.BANK, "2", "fail"),
            (CreditorKind.BANK, "3", "pass"),
            (CreditorKind.AMC, "2", "fail"),
            (CreditorKind.TRADING, "2", "pass"),
        ],
    )
    def test_the_parameter_of_the_creditors_group_decides(
        self, services, collector, creditor, years, outcome
    ):
        review = start(services, collector, creditor)
        given = CheckAnswer(outcome="pass", on=services.desk.today(), value=Decimal(years))

        view = services.vetting.answer(review.id, "CV-A04", given)

        found = next(one for one in view.findings if one.item.id == "CV-A04")
        assert found.answer == replace(given, outcome=outcome)

    def test_a_value_of_another_kind_is_refused_and_nothing_kept(self, services, collector):
        review = start(services, collector)
        given = CheckAnswer(outcome="pass", on=services.desk.today(), value="three years")

        with pytest.raises(ValueUnfit):
            services.vetting.answer(review.id, "CV-A04", given)
        assert services.vetting.get(review.id).outcome.failed == ()

    def test_a_condition_set_by_the_office_asks_the_check_after_the_answer(self, services, own, collector):
        below = {"value.CV-A04": {"below": 5}}
        items = tuple(replace(one, applies_if=below) if one.id == "CV-A05" else one for one in own.pack.items)
        services.packs.save(replace(own.pack, items=items), reason=WHY)
        review = start(services, collector)
        assert "CV-A05" not in {one.item.id for one in review.findings}

        given = CheckAnswer(outcome="pass", on=services.desk.today(), value=Decimal(4))
        view = services.vetting.answer(review.id, "CV-A04", given)

        assert "CV-A05" in {one.item.id for one in view.findings}

    def test_a_text_asked_by_the_office_is_kept_in_words(self, services, own, collector):
        rule = AnswerRule(kind=AnswerKind.TEXT)
        items = tuple(replace(one, answer=rule) if one.id == "CV-A06" else one for one in own.pack.items)
        services.packs.save(replace(own.pack, items=items), reason=WHY)
        review = start(services, collector)
        given = CheckAnswer(outcome="fail", on=services.desk.today(), value="代持：王某 30%")

        services.vetting.answer(review.id, "CV-A06", given)

        found = next(one for one in services.vetting.get(review.id).findings if one.item.id == "CV-A06")
        assert found.answer == given
