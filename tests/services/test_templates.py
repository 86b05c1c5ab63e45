"""Templates in a real vault: copied, edited with a reason, tried, retired, carried as a file."""

from dataclasses import replace

import pytest

from offices import only_matter
from vetdesk.documents.packfile import FORMAT
from vetdesk.documents.packs import Part
from vetdesk.domain.agreements import Road
from vetdesk.domain.papers import MadeFor
from vetdesk.services import dossier
from vetdesk.services.errors import IssuedTextFixed, NotFound
from vetdesk.services.templatechoice import SHIPPED, TemplateUnfit
from vetdesk.services.templates import (
    EditionOutdated,
    EditionReasonMissing,
    EditionUnchanged,
    TemplateFaulty,
    TemplateUnread,
)

WHY = "按法务部2026年意见修改"
BASE = "cn.assignment_agreement"
SAID = "本条由单位补充"


@pytest.fixture
def shelf(services):
    return services.templates


@pytest.fixture
def own(shelf):
    return shelf.copy(BASE, title="单位债权转让协议", reason=WHY).card.pack


def changed(pack, part_id, words=f"§ {SAID}。\n"):
    return replace(
        pack,
        parts=tuple(replace(one, body=one.body + words) if one.id == part_id else one for one in pack.parts),
    )


def codes(problems):
    return {(one.place.partition(":")[0], one.code) for one in problems}


def test_a_copy_of_a_shipped_pack_is_a_template_of_the_office(shelf, own):
    view = shelf.get(own.id)

    assert own.id == "office.T-01"
    assert own.base == BASE
    assert [(one.version, one.reason) for one in view.history] == [("1", WHY)]
    assert not view.card.shipped
    # The English title that came along was never that of its own Chinese one.
    assert codes(shelf.problems(own)) == {(own.id, "english.missing")}


def test_shipped_papers_and_agreements_are_listed_under_the_own_ones(shelf, own):
    cards = shelf.all()

    assert cards[0].id == own.id
    assert {"cn.assignment_agreement", "cn.entrustment_agreement", "cn.nda_collector"} <= {
        one.id for one in cards if one.shipped
    }


def test_a_saved_edition_needs_a_reason_and_a_change(shelf, own):
    with pytest.raises(EditionReasonMissing):
        shelf.save(changed(own, "taxes"), reason=" ")
    with pytest.raises(EditionUnchanged):
        shelf.save(own, reason=WHY)


def test_whoever_saved_meanwhile_is_not_written_over(shelf, own):
    shelf.save(changed(own, "taxes"), reason=WHY)

    with pytest.raises(EditionOutdated):
        shelf.save(changed(own, "effect"), reason=WHY)


def test_a_comparison_of_two_editions_marks_the_words(shelf, own):
    shelf.save(changed(own, "taxes"), reason=WHY)
    numbers = [one.number for one in shelf.get(own.id).history]

    comparison = shelf.compare(own.id, numbers[1], numbers[0])

    assert SAID in repr(comparison)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("§ {{ salary }}\n", "name.unknown", id="unknown_value"),
        pytest.param("没有符号的一行\n", "line.unmarked", id="no_sign"),
        pytest.param("§ {{ a.__class__ }}\n", "template.not_allowed", id="python_inside"),
        pytest.param("§ {% include 'x' %}\n", "template.not_allowed", id="include"),
        pytest.param("§ {% if %}\n", "template.syntax", id="broken_mark"),
        pytest.param('§ 见{{ "nowhere"|ref }}\n', "reference.unknown", id="reference"),
        pytest.param("§ 依照《民法典》第九百九十九条办理\n", "law.article", id="article_nobody_read"),
        pytest.param("§ 依照《催收管理法》第三条办理\n", "law.unknown", id="norm_that_is_not"),
    ],
)
def test_the_linter_names_the_part_where_something_is_wrong(shelf, own, words, code):
    told = codes(shelf.problems(changed(own, "taxes", words)))

    assert code in {one for place, one in told if "taxes" in place}


def test_an_article_that_was_read_is_no_remark(shelf, own):
    words = "§ 依照《中华人民共和国民法典》第五百四十五条办理，双方另有《保密协议》第三条的约定\n"

    told = {code for _, code in codes(shelf.problems(changed(own, "taxes", words)))}
    assert {one for one in told if not one.startswith("english.")} == set()


def test_a_core_clause_that_is_left_out_is_named_and_a_part_with_nothing_too(shelf, own):
    parts = [replace(one, clauses=()) for one in own.parts if one.id != "taxes"]
    bare = replace(own, parts=(*parts, Part(kind="article", id="empty", title="空白")))
    told = shelf.problems(bare)

    assert any(one.code == "core.missing" and one.detail.startswith("CL-01") for one in told)
    assert ("empty", "part.empty") in codes(told)


def test_a_slot_of_the_other_road_is_named_as_unused(shelf, own, services):
    other = next(
        one.id
        for one in services.clause_editions.all()
        if "B" in one.clause.tags and "A" not in one.clause.tags
    )
    slots = Part(kind="article", id="more", title="其他", clauses=(other,))

    told = shelf.problems(replace(own, parts=(*own.parts, slots)))

    assert ("more", "slot.unused") in codes(told)


def test_a_broken_template_is_not_saved(shelf, own):
    with pytest.raises(TemplateFaulty) as caught:
        shelf.save(changed(own, "taxes", "§ {{ salary }}\n"), reason=WHY)

    assert caught.value.problems[0].code == "name.unknown"
    assert len(shelf.get(own.id).history) == 1


def test_what_is_typed_is_kept_until_it_is_saved(shelf, own):
    typed = changed(own, "taxes")
    shelf.keep_draft(typed, step=(own, typed))

    assert shelf.get(own.id).draft.parts == typed.parts
    assert [one.parts for one in shelf.get(own.id).step] == [own.parts, typed.parts]
    shelf.keep_draft(typed)
    assert shelf.get(own.id).step is None
    shelf.keep_draft(typed, step=(own, typed))

    shelf.save(typed, reason=WHY)
    assert shelf.get(own.id).draft is None


def test_a_template_goes_out_as_one_file_and_comes_in_again(shelf, own, tmp_path):
    file = shelf.write_file(own.id, tmp_path / "one.toml")

    view = shelf.bring_in_file(file, reason=WHY)

    assert view.card.id == "office.T-02"
    assert view.card.pack.parts == own.parts
    assert view.card.pack.base == BASE


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("\x00\x01", id="bytes"),
        pytest.param(f'format = "{FORMAT}"\nid = "x"\n', id="no_parts"),
        pytest.param("PK", id="no_toml"),
    ],
)
def test_a_hostile_file_leaves_nothing_behind(shelf, tmp_path, content):
    file = tmp_path / "one.toml"
    file.write_text(content, "utf-8")

    with pytest.raises((TemplateFaulty, TemplateUnread)) as caught:
        shelf.bring_in_file(file, reason=WHY)

    assert "one.toml" in str(caught.value.facts().values())
    assert not [one for one in shelf.all() if not one.shipped]


def test_a_trial_on_the_sample_prints_what_was_typed(services, own):
    text = services.template_trials.text(changed(own, "taxes"))

    assert SAID in repr(text)
    assert len(services.template_trials.preview(changed(own, "taxes")).png) > 1000


def test_a_trial_answer_is_printed_and_refused_where_it_is_no_value(services, own):
    trials = services.template_trials
    trials.keep_answers(own.id, {"sign_place": "玄武湖边"})

    assert "玄武湖边" in repr(trials.text(own))
    with pytest.raises(Exception, match="price"):
        trials.keep_answers(own.id, {"price": "许多"})


def test_a_trial_on_a_real_matter_reads_its_answers(services, own, assignment_drafted):
    matter = only_matter(services)
    services.agreements.answer(matter, "sign_place", "南京市鼓楼区")

    assert "南京市鼓楼区" in repr(services.template_trials.text(own, matter_id=matter))
    assert matter in {one.id for one in services.template_trials.matters(own)}


def test_a_matter_made_with_a_template_prints_its_text(services, own, shelf, assignment_drafted):
    shelf.save(changed(own, "taxes"), reason=WHY)
    matter = only_matter(services)

    assert SAID not in repr(services.drafting.text(matter))
    services.template_choice.choose(matter, own.id)

    assert SAID in repr(services.drafting.text(matter))
    assert services.template_choice.current(matter).version == "2"
    services.template_choice.choose(matter, SHIPPED)
    assert SAID not in repr(services.drafting.text(matter))


def test_an_open_draft_keeps_its_edition_until_the_newer_one_is_taken_over(
    services, own, shelf, assignment_drafted
):
    matter = only_matter(services)
    choice = services.template_choice
    choice.choose(matter, own.id)
    assert choice.offer(matter) is None

    given = changed(own, "taxes")
    only = tuple(
        replace(one, applies_if={"natural_debtors": True}) if one.id == "taxes" else one
        for one in given.parts
    )
    shelf.save(replace(given, parts=only), reason=WHY)

    offer = choice.offer(matter)
    assert (offer.reason, SAID in repr(choice.changes(offer))) == (WHY, True)
    told = repr(choice.changes(offer, saying=lambda _: "有自然人债务人时"))
    assert "有自然人债务人时" in told
    assert "natural_debtors = " not in told
    assert SAID not in repr(services.drafting.text(matter))
    choice.decide(matter, offer.number, taken=True)
    assert SAID in repr(services.drafting.text(matter))
    assert choice.offer(matter) is None


def test_a_declined_edition_is_not_offered_again_but_the_next_one_is(
    services, own, shelf, assignment_drafted
):
    matter = only_matter(services)
    choice = services.template_choice
    choice.choose(matter, own.id)
    second = shelf.save(changed(own, "taxes"), reason=WHY).card.pack
    choice.decide(matter, choice.offer(matter).number, taken=False)

    assert choice.offer(matter) is None
    shelf.save(changed(second, "effect"), reason=WHY)
    assert choice.offer(matter) is not None


def test_a_template_of_the_other_road_is_refused(services, shelf, assignment_drafted):
    other = shelf.copy("cn.entrustment_agreement", title="", reason=WHY).card.id
    matter = only_matter(services)

    with pytest.raises(TemplateUnfit):
        services.template_choice.choose(matter, other)
    assert other not in {one.id for one in services.template_choice.options(Road.ASSIGNMENT)}


def test_a_retired_template_is_offered_to_nobody_new_and_its_drafts_are_told(
    services, own, shelf, assignment_drafted
):
    matter = only_matter(services)
    services.template_choice.choose(matter, own.id)

    shelf.retire(own.id, reason="不再使用")

    assert own.id not in {one.id for one in services.template_choice.options(Road.ASSIGNMENT)}
    offer = services.template_choice.offer(matter)
    assert offer.new is None
    services.template_choice.decide(matter, offer.number, taken=True)
    assert services.template_choice.current(matter).id == SHIPPED
    with pytest.raises(NotFound):
        services.template_choice.choose(matter, own.id)
    assert shelf.restore(own.id, reason="恢复使用").card.pack.version == "3"


def test_the_gates_name_a_core_clause_that_the_template_left_out(services, own, shelf, assignment_drafted):
    bare = replace(
        own,
        parts=tuple(replace(one, clauses=tuple(c for c in one.clauses if c != "CL-01")) for one in own.parts),
    )
    shelf.save(bare, reason=WHY)
    matter = only_matter(services)
    services.template_choice.choose(matter, own.id)

    found = services.approval.obstacles(matter)

    assert ("clause.core_missing", "CL-01") in {(one.code, one.subject) for one in found}


def test_an_approval_of_the_shipped_text_does_not_cover_a_template(services, own, assignment_drafted):
    matter = only_matter(services)

    def content_hash():
        with services.desk.vault.reading() as session:
            return dossier.load(session, services.desk, matter).content_hash

    before = content_hash()
    services.template_choice.choose(matter, own.id)

    assert content_hash() != before


def test_an_issued_agreement_keeps_its_text_and_its_template(services, own, shelf, matter_file, tmp_path):
    matter = services.matters.import_file(matter_file())
    services.template_choice.choose(matter, own.id)
    report = services.matters.run(matter_file(), out=tmp_path / "out")
    assert report.result.value == "issued", report
    before = services.texts.get(matter, 1)

    shelf.save(changed(own, "taxes"), reason=WHY)

    assert services.texts.get(matter, 1) == before
    assert before.id == own.id
    assert services.template_choice.offer(matter) is None
    with pytest.raises(IssuedTextFixed):
        services.template_choice.choose(matter, SHIPPED)


def test_a_paper_of_the_office_is_offered_and_printed_beside_the_shipped_one(services, shelf):
    nda = shelf.copy("cn.nda_collector", title="单位保密协议", reason=WHY).card.pack

    kinds = {one.id: one.title for one in services.papers.kinds(MadeFor.COLLECTOR)}

    assert kinds[nda.id] == "单位保密协议"
    assert "cn.nda_collector" in kinds
    assert SAID in repr(services.template_trials.text(changed(nda, nda.parts[-1].id)))
