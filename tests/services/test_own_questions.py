"""Questions that a template or a clause declares, in a real vault: asked, kept, gated, printed, in files."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from vetdesk.documents.packs import Variant
from vetdesk.documents.plaintext import document_text
from vetdesk.domain.money import Money
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind
from vetdesk.services.clauseeditions import ClauseFaulty
from vetdesk.services.errors import AnswerInvalid
from vetdesk.services.templates import TemplateFaulty
from vetdesk.wording import explain

WHY = "按法务部2026年意见修改"
BASE = "cn.assignment_agreement"
BOND = Ask(name="bond", label=Text(zh="履约保证金", en="Performance bond"), kind=AskKind.MONEY)
TEXT = "§ 乙方支付履约保证金{{ bond|cn }}。\n"
PACE = Ask(
    name="report_pace",
    label=Text(zh="报告频次", en="Reporting pace"),
    kind=AskKind.CHOICE,
    choices=(
        AskChoice(key="month", text=Text(zh="按月", en="monthly")),
        AskChoice(key="season", text=Text(zh="按季", en="quarterly")),
    ),
)


def with_questions(pack, *asks, text=TEXT, part="taxes"):
    parts = tuple(replace(one, body=one.body + text) if one.id == part else one for one in pack.parts)
    return replace(pack, asks=asks, parts=parts)


@pytest.fixture
def own(services):
    """Return a template that asks for a bond."""
    pack = services.templates.copy(BASE, title="单位债权转让协议", reason=WHY).card.pack
    return services.templates.save(with_questions(pack, BOND), reason=WHY).card.pack


@pytest.fixture
def matter(services, own, matter_file):
    """Return a matter made with it."""
    made = services.matters.import_file(matter_file())
    services.template_choice.choose(made, own.id)
    return made


def asked(services, matter):
    return {one.spec.name: one for one in services.drafting.questions(matter)}


def missing(services, matter):
    found = services.approval.obstacles(matter)
    return {one.subject: one for one in found if one.code == "answer.missing"}


def test_the_interview_asks_it_explains_it_by_its_part_and_the_gate_waits_for_it(services, matter):
    question = asked(services, matter)["bond"]

    assert (question.is_open, question.read_by) == (True, ("taxes",))
    assert question.spec.label == BOND.label
    obstacle = missing(services, matter)["bond"]
    assert obstacle.blocks
    assert "履约保证金" in explain(obstacle.key, "zh", **obstacle.facts)
    assert "Performance bond" in explain(obstacle.key, "en", **obstacle.facts)
    assert "〔履约保证金 待填〕" in repr(services.drafting.text(matter))

    services.agreements.answer(matter, "bond", "61,234.00")

    assert asked(services, matter)["bond"].value == Money.parse("61234.00")
    assert "bond" not in missing(services, matter)
    assert "陆万壹仟贰佰叁拾肆元整" in repr(services.drafting.text(matter))


def test_what_is_no_value_of_its_kind_and_what_nobody_asks_is_refused(services, matter):
    with pytest.raises(AnswerInvalid):
        services.agreements.answer(matter, "bond", "许多")
    with pytest.raises(AnswerInvalid):
        services.agreements.answer(matter, "nobody_asks", "1")


def test_an_answer_outlives_its_question_unprinted_and_another_type_asks_again(services, own, matter):
    services.agreements.answer(matter, "bond", "61234.00")
    bare = replace(own, asks=(), parts=services.templates.text_of(own.id, 1).parts)
    second = services.templates.save(bare, reason=WHY).card.pack
    take_newest(services, matter)

    assert "bond" not in asked(services, matter)
    assert "陆万壹仟贰佰叁拾肆元整" not in repr(services.drafting.text(matter))
    assert "bond" not in services.agreements.get(matter).answers

    day = replace(BOND, kind=AskKind.DATE)
    changed = with_questions(second, day, text="§ 于{{ bond|date }}前支付。\n")
    third = services.templates.save(changed, reason=WHY).card.pack
    take_newest(services, matter)

    assert asked(services, matter)["bond"].is_open
    assert "bond" in missing(services, matter)

    again = with_questions(replace(third, parts=bare.parts), BOND)
    services.templates.save(again, reason=WHY)
    take_newest(services, matter)

    assert asked(services, matter)["bond"].value == Money.parse("61234.00")
    assert "陆万壹仟贰佰叁拾肆元整" in repr(services.drafting.text(matter))


def take_newest(services, matter):
    offer = services.template_choice.offer(matter)
    services.template_choice.decide(matter, offer.number, taken=True)


def test_a_clause_asks_only_where_it_stands(services, matter_file):
    view = services.clause_editions.create("报告", "§ 报告。\n", reason=WHY, places=(f"{BASE}/taxes",))
    clause = view.card.clause
    text = "§ 乙方{{ report_pace }}报告。\n"
    services.clause_editions.save(
        replace(clause, asks=(PACE,), tags=(), variants=(Variant(id="1", text=text),)), reason=WHY
    )
    matter = services.matters.import_file(matter_file())

    question = asked(services, matter)["report_pace"]
    assert question.read_by == (clause.id,)
    services.agreements.answer(matter, "report_pace", "season")
    assert "乙方按季报告" in said(services, matter)

    services.agreements.choose_clause(matter, clause.id, included=False)
    assert not asked(services, matter).get("report_pace", question).read_by
    assert "report_pace" not in missing(services, matter)


def said(services, matter):
    return document_text(services.drafting.text(matter))


def test_the_condition_of_a_wording_may_ask_its_own_question(services, matter_file):
    view = services.clause_editions.create("保证", "§ 保证。\n", reason=WHY, places=(f"{BASE}/taxes",))
    small = Variant(id="小额", text="§ 小额免收。\n", applies_if={"bond": {"below": 10_000}})
    other = Variant(id="大额", text="§ 收取{{ bond|cn }}。\n")
    services.clause_editions.save(
        replace(view.card.clause, asks=(BOND,), tags=(), variants=(small, other)), reason=WHY
    )
    matter = services.matters.import_file(matter_file())
    assert "bond" in missing(services, matter)

    services.agreements.answer(matter, "bond", "9999.99")
    assert "小额免收" in said(services, matter)
    services.agreements.answer(matter, "bond", "10000")
    assert "收取人民币壹万元整" in said(services, matter)


def test_faulty_questions_keep_a_template_and_a_clause_out(services, own):
    with pytest.raises(TemplateFaulty) as template:
        services.templates.save(with_questions(own, replace(BOND, name="price"), text=""), reason=WHY)
    assert {"ask.taken", "name.unknown"} <= {one.code for one in template.value.problems}

    view = services.clause_editions.create("报告", "§ 报告。\n", reason=WHY)
    with pytest.raises(ClauseFaulty):
        services.clause_editions.save(
            replace(view.card.clause, variants=(Variant(id="1", text="§ {{ bond|cn }}\n"),)), reason=WHY
        )


def test_a_clause_may_not_ask_otherwise_what_a_template_it_stands_in_asks(services, own):
    view = services.clause_editions.create("报告", "§ 报告。\n", reason=WHY, places=(f"{BASE}/effect",))
    day = replace(BOND, kind=AskKind.DATE)
    clause = replace(
        view.card.clause, asks=(day,), variants=(Variant(id="1", text="§ 于{{ bond|date }}报告。\n"),)
    )

    with pytest.raises(ClauseFaulty) as faulty:
        services.clause_editions.save(clause, reason=WHY)

    (fault,) = [one for one in faulty.value.problems if one.code == "ask.differs"]
    assert own.title in fault.detail


def test_a_part_that_depends_on_what_nobody_asks_is_refused(services, own):
    parts = tuple(replace(one, applies_if={"gone": True}) if one.id == "taxes" else one for one in own.parts)

    with pytest.raises(TemplateFaulty) as faulty:
        services.templates.save(replace(own, parts=parts), reason=WHY)
    assert "condition.unknown" in {one.code for one in faulty.value.problems}


def test_the_file_of_a_template_carries_its_questions_and_those_of_its_clauses(services, own, tmp_path):
    view = services.clause_editions.create("报告", "§ 报告。\n", reason=WHY, places=(f"{BASE}/effect",))
    text = "§ 乙方{{ report_pace }}报告。\n"
    services.clause_editions.save(
        replace(view.card.clause, asks=(PACE,), variants=(Variant(id="1", text=text),)), reason=WHY
    )
    file = services.templates.write_file(own.id, tmp_path / "template.toml")
    assert file.read_text("utf-8").count('name = "report_pace"') == 1

    taken = services.templates.bring_in_file(file, reason=WHY).card.pack

    assert taken.asks == (BOND,)
    assert services.clause_editions.get(view.card.id).card.clause.asks == (PACE,)


def test_a_trial_asks_the_own_questions_and_prints_their_trial_answers(services, own):
    trials = services.template_trials
    assert "bond" in trials.asked(own)

    trials.keep_answers(own.id, {"bond": "70000"}, pack=own)

    assert "柒万元整" in repr(trials.text(own))
    changed = replace(own, asks=(replace(BOND, kind=AskKind.DATE),))
    assert "柒万元整" not in repr(trials.text(changed))


def given_file(matter_file, **answers):
    file = matter_file()
    raw = json.loads(file.read_text("utf-8"))
    raw["answers"] |= answers
    file.write_text(json.dumps(raw, ensure_ascii=False), "utf-8")
    return file


def test_a_matter_file_answers_the_questions_of_its_template(services, own, matter_file, tmp_path):
    file = given_file(matter_file, bond="61234.00")

    report = services.matters.run(file, template=own.id, out=tmp_path / "out")

    assert report.result.value == "issued", report.problems
    matter = services.agreements.by_reference(report.matter_ref)
    assert services.agreements.get(matter).answers["bond"] == Money.parse("61234.00")
    assert "陆万壹仟贰佰叁拾肆元整" in repr(services.texts.get(matter, 1))


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ({"bund": "61234.00"}, "matterfile.unknown_own_answer"),
        ({"bond": 5.5}, "matterfile.money"),
    ],
    ids=["misspelt", "kind"],
)
def test_a_matter_file_is_told_the_place_of_an_answer_nobody_asks(services, own, matter_file, answer, key):
    report = services.matters.run(given_file(matter_file, **answer), template=own.id)

    (problem,) = report.problems
    assert (problem.key, problem.path) == (key, f"$.answers.{next(iter(answer))}")


def test_the_shipped_text_knows_no_answer_of_a_template(services, own, matter_file):
    report = services.matters.run(given_file(matter_file, bond="61234.00"))

    assert [(one.key, one.path) for one in report.problems] == [
        ("matterfile.unknown_answer", "$.answers.bond")
    ]
    assert own.asks


def test_a_run_without_the_answer_is_blocked_and_keeps_the_rest(services, own, matter_file):
    report = services.matters.run(matter_file(), template=own.id)

    assert report.result.value == "blocked"
    assert [one.subject for one in report.obstacles if one.code == "answer.missing"] == ["bond"]


def test_the_standard_text_keeps_what_only_this_deal_can_say(services, matter):
    services.agreements.answer(matter, "bond", "61234.00")
    text, _ = services.drafting.standard(matter)

    assert "陆万壹仟贰佰叁拾肆元整" in repr(text)
    assert Decimal("61234.00") == services.agreements.get(matter).answers["bond"].yuan
