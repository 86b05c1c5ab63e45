"""The shipped data is clean, and each rule of the linter catches the pack that breaks it."""

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from vetdesk import wording
from vetdesk.assets import asset_root
from vetdesk.domain.asking import AnswerKind, AnswerRule, Option
from vetdesk.domain.packs import Text
from vetdesk.exchange.packs import load_all
from vetdesk.exchange.packs_lint import FORBIDDING, Remark, lint, lint_pack
from vetdesk.exchange.packs_reference import load_statutes

TODAY = date(2026, 11, 23)
COLLECTOR = "vetting_collector.toml"


@pytest.fixture
def data(tmp_path):
    shutil.copytree(asset_root("resources") / "packs" / "cn", tmp_path / "cn")
    return tmp_path


def spoil(data, old, new, *, file=COLLECTOR):
    path = data / "cn" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def found(data, *, today=TODAY):
    return {(remark.file, remark.rule, remark.subject) for remark in lint(data, today=today)}


def test_the_shipped_data_has_no_fault():
    assert lint(today=TODAY) == ()


def test_an_unknown_key_is_reported_with_its_place(data):
    spoil(data, 'kind = "condition"', 'kind = "condition"\nmood = "good"')

    remarks = found(data)

    assert any(
        rule == "unreadable" and file == COLLECTOR and "item.CV-C02.mood" in subject
        for file, rule, subject in remarks
    )


def test_a_file_that_is_no_toml_is_reported(data):
    spoil(data, "[[chapter]]", "[[chapter")

    assert any(rule == "unreadable" for _, rule, _ in found(data))


def test_an_id_that_stands_twice_in_a_pack_is_reported(data):
    spoil(data, 'id = "CV-A02"', 'id = "CV-A01"')

    remarks = found(data)

    assert (COLLECTOR, "duplicate_id", "CV-A01") in remarks


def test_two_files_with_one_pack_id_are_reported(data):
    shutil.copy(data / "cn" / "people.toml", data / "cn" / "vetting_again.toml")

    assert ("vetting_again.toml", "duplicate_id", "cn.people") in found(data)


def test_an_item_without_a_source_is_reported(data):
    spoil(data, 'citations = [{ norm = "GB 32100-2015", mark = "reported" }]', "citations = []")

    assert (COLLECTOR, "citation_missing", "CV-A02") in found(data)


def test_a_norm_outside_the_register_is_reported(data):
    spoil(data, 'norm = "民法典", article = "74"', 'norm = "催收法", article = "1"')

    assert (COLLECTOR, "citation_unknown", "CV-A10 催收法") in found(data)


def test_calling_a_reported_norm_read_is_reported(data):
    spoil(data, 'norm = "GB 32100-2015", mark = "reported"', 'norm = "GB 32100-2015", mark = "read"')

    assert (COLLECTOR, "citation_overstated", "CV-A02 GB 32100-2015") in found(data)


def test_an_article_nobody_compared_is_reported(data):
    spoil(data, 'norm = "民法典", article = "74"', 'norm = "民法典", article = "74、999"')

    assert (COLLECTOR, "article_unverified", "CV-A10 民法典 999") in found(data)


def test_a_deadline_is_held_to_the_same_register(data):
    spoil(data, 'norm = "网络安全法"', 'norm = "网安法"', file="deadlines.toml")

    assert ("deadlines.toml", "citation_unknown", "D03 网安法") in found(data)


@pytest.mark.parametrize(("reviewed", "overdue"), [("2026-05-27", False), ("2026-05-26", True)])
def test_a_review_older_than_180_days_is_reported(data, reviewed, overdue):
    spoil(data, "last_reviewed = 2026-11-20", f"last_reviewed = {reviewed}", file="people.toml")

    assert (("people.toml", "review_overdue", reviewed) in found(data)) is overdue


def test_a_file_without_a_date_of_review_is_reported(data):
    spoil(data, "last_reviewed = 2026-11-20\n", "", file="masking.toml")

    assert ("masking.toml", "review_missing", "last_reviewed") in found(data)


@pytest.mark.parametrize(("ends", "over"), [("2026-11-22", True), ("2026-11-23", False)])
def test_a_pack_past_its_last_day_is_reported(data, ends, over):
    spoil(data, "last_reviewed =", f"valid_to = {ends}\nlast_reviewed =")

    assert ((COLLECTOR, "out_of_force", ends) in found(data)) is over


def test_an_item_whose_rule_has_ended_is_reported(data):
    remarks = found(data, today=date(2027, 1, 1))

    assert ("vetting_assignee.toml", "rule_ended", "CV-A11") in remarks


@pytest.mark.parametrize(
    "text", ["持有有效的催收许可证", "取得催收牌照", "具备债务催收业务资质证书", "持有讨债公司执照"]
)
def test_a_licence_that_does_not_exist_is_refused(data, text):
    spoil(data, "营业执照有效", text)

    assert (COLLECTOR, "invented_licence", "item.CV-A01.title.zh") in found(data)


def test_the_refusal_of_an_invented_licence_gives_its_reason(data):
    remark = Remark(file=COLLECTOR, rule="invented_licence", subject="item.CV-A01.title.zh")

    zh = wording.explain(remark.key, "zh", file=remark.file, subject=remark.subject)
    en = wording.explain(remark.key, "en", file=remark.file, subject=remark.subject)

    assert "法律上没有这种证照" in zh
    assert "The law knows no such licence" in en


def test_a_chapter_nobody_defined_is_reported(data):
    spoil(data, 'id = "CV-A01"\nchapter = "A"', 'id = "CV-A01"\nchapter = "Z"')

    assert (COLLECTOR, "chapter_unknown", "CV-A01") in found(data)


def test_a_chapter_nobody_uses_is_reported(data):
    empty = '[[chapter]]\nid = "H"\ntitle = { zh = "空", en = "Empty" }\n\n'
    spoil(data, '[[chapter]]\nid = "A"', empty + '[[chapter]]\nid = "A"')

    assert (COLLECTOR, "chapter_empty", "H") in found(data)


def test_an_untranslated_text_is_reported(data):
    spoil(data, 'en = "Business licence in force"', 'en = "营业执照 in force"')
    spoil(data, 'zh = "营业执照有效"', 'zh = "Business licence"')

    subjects = {subject for _, rule, subject in found(data) if rule == "language_mixed"}

    assert subjects == {"item.CV-A01.title.en", "item.CV-A01.title.zh"}


def test_a_missing_language_is_reported(data):
    spoil(data, 'zh = "营业执照有效", ', "")

    assert any(rule == "unreadable" and "CV-A01.title.zh" in subject for _, rule, subject in found(data))


def test_a_condition_precedent_that_would_stop_a_decision_is_reported(data):
    spoil(data, 'scope = "handover"\nvalidity = { until = "contract" }', 'validity = { until = "contract" }')

    assert (COLLECTOR, "condition_scope", "CV-C02") in found(data)


def test_a_conditional_severity_the_wrong_way_round_is_reported(data):
    spoil(data, 'then = "info", otherwise = "warn"', 'then = "warn", otherwise = "info"')

    assert (COLLECTOR, "severity_order", "CV-G05") in found(data)


@pytest.mark.parametrize("condition", ['weather = "rain"', 'not = "rain"'])
def test_a_condition_on_a_fact_nobody_states_is_reported(data, condition):
    spoil(data, 'applies_if = { channels = "visit" }', f"applies_if = {{ {condition} }}")

    assert (COLLECTOR, "fact_unknown", "CV-G09") in found(data)


def test_a_missing_register_is_reported(data):
    (data / "cn" / "statutes.toml").unlink()

    assert ("statutes.toml", "file_missing", "cn") in found(data)


def test_every_remark_has_a_sentence_in_both_languages():
    rules = {key for key in wording.keys() if key.startswith("packs.lint.")}  # noqa: SIM118 - a function, no dict

    assert rules
    for key in rules:
        for language in ("zh", "en"):
            assert "people.toml" in wording.explain(key, language, file="people.toml", subject="BP-01")


STATUTES = load_statutes()
SHIPPED = load_all()["cn.vetting.collector"]


def faults(pack):
    return {(one.rule, one.subject) for one in lint_pack(pack, STATUTES, today=TODAY, name="own.1")}


def with_item(check, **changes):
    items = tuple(replace(one, **changes) if one.id == check else one for one in SHIPPED.items)
    return replace(SHIPPED, id="own.1", base=SHIPPED.id, items=items)


def test_a_copy_of_a_shipped_pack_has_no_fault():
    assert faults(with_item("CV-A01")) == set()


@pytest.mark.parametrize(
    "asked_for", ["催收许可证", "催收业务许可证", "讨债牌照", "A debt collection licence"]
)
def test_no_pack_asks_for_a_licence_that_does_not_exist(asked_for):
    pack = with_item("CV-A01", question=Text(zh=f"是否持有{asked_for}？", en="?"))

    assert ("invented_licence", "item.CV-A01.question.zh") in faults(pack)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_reason_is_said_in_words(language):
    says = wording.explain("packs.lint.invented_licence", language, file="own.1", subject="x")

    assert ("没有这种证照" if language == "zh" else "no such") in says


def test_a_foreign_pack_may_ask_for_the_licence_of_its_state():
    pack = replace(
        with_item("CV-A01", question=Text(zh="州许可", en="Collection licence")), jurisdiction="us"
    )

    assert "invented_licence" not in {rule for rule, _ in faults(pack)}


@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        ({"check.CV-Z99": "fail"}, ("check_unknown", "CV-A02: check.CV-Z99")),
        ({"check.CV-A02": "fail"}, ("condition_cycle", "CV-A02 → CV-A02")),
        ({"value.CV-A01": {"above": 1}}, ("value_unasked", "CV-A02: CV-A01")),
        ({"weather": "rain"}, ("fact_unknown", "CV-A02")),
        ({"not": "rain"}, ("fact_unknown", "CV-A02")),
    ],
)
def test_a_condition_that_cannot_work_is_reported(condition, fault):
    assert fault in faults(with_item("CV-A02", applies_if=condition))


def test_a_condition_on_a_number_that_is_asked_is_no_fault():
    assert faults(with_item("CV-A05", applies_if={"value.CV-A04": {"below": 3}})) == set()


def test_a_condition_on_a_retired_check_is_a_warning():
    pack = with_item("CV-A01", retired=True)
    items = tuple(
        replace(one, applies_if={"check.CV-A01": "fail"}) if one.id == "CV-A02" else one for one in pack.items
    )
    (remark,) = lint_pack(replace(pack, items=items), STATUTES, today=TODAY, name="own.1")

    assert remark.rule == "condition_retired"
    assert not remark.forbids


def test_bounds_that_nothing_passes_are_reported():
    bounds = {"fi": Decimal(5)}
    rule = AnswerRule(kind=AnswerKind.NUMBER, at_least=bounds, at_most={"fi": Decimal(4)})

    assert ("bounds_crossed", "CV-A04") in faults(with_item("CV-A04", answer=rule))


def test_a_choice_that_always_fails_is_reported():
    options = tuple(Option(id=one, zh="否", en="No", then="fail") for one in ("a", "b"))
    rule = AnswerRule(kind=AnswerKind.CHOICE, options=options)

    assert ("never_passes", "CV-A04") in faults(with_item("CV-A04", answer=rule))


@pytest.mark.parametrize("rule", sorted(FORBIDDING))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_fault_that_forbids_saving_has_its_sentence(rule, language):
    assert "own.1" in wording.explain(f"packs.lint.{rule}", language, file="own.1", subject="CV-A01")


PEOPLE = "people.toml"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "中国裁判文书网",
            "向派出所查询本人",
            ("police_query", "BP-05 where.zh"),
        ),
        ("检索记录；同名命中", "治安处罚记录；同名命中", ("sealed_record", "BP-05 evidence.zh")),
        ("培训登记：日期、成绩", "体检报告", ("private_life", "BP-10 evidence.zh")),
        (
            'severity = { fi = "warn", trade = "info" }',
            'severity = { fi = "block", trade = "info" }',
            ("certificate_only", "BP-03"),
        ),
    ],
    ids=["police", "sealed", "private", "blocks"],
)
def test_the_pack_of_people_asks_for_lawful_evidence_only(data, old, new, fault):
    spoil(data, old, new, file=PEOPLE)

    assert (PEOPLE, *fault) in found(data)


def test_an_own_pack_that_asks_the_police_is_not_saved():
    assert {"police_query", "sealed_record", "private_life"} <= FORBIDDING
    assert "certificate_only" not in FORBIDDING  # the creditor's own rule may demand it (E-19)


def test_the_certificate_is_one_of_three_ways():
    people = load_all()["cn.people"]
    items = tuple(
        replace(one, answer=replace(one.answer, options=one.answer.options[:1])) if one.id == "BP-03" else one
        for one in people.items
    )
    remarks = lint_pack(replace(people, items=items), load_statutes(), today=TODAY, name="own")

    assert ("certificate_only", "BP-03") in {(one.rule, one.subject) for one in remarks}
