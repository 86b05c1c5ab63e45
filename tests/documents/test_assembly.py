"""Assembly chooses clauses, numbers them, resolves references and refuses what is incomplete."""

import pytest

from document_builders import ANSWERS, BODIES, write_pack
from vetdesk.documents import packs, tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.errors import AnswersMissing, ReferenceUnresolved, TemplateRefused
from vetdesk.documents.gaps import gap_words
from vetdesk.documents.jobs import Mode, Stamp
from vetdesk.documents.plaintext import document_text, part_texts
from vetdesk.domain.answers import BY_NAME

GOLDEN = """测试协议
编号：甲-1

鉴于
1.　甲方拟转让“标的债权”。

第一条　标的
1.1　价款为¥1,409.50（大写：人民币壹仟肆佰零玖元伍角）。
（一）于2026年12月10日前支付；
（二）逾期依第2.2款处理。
1.2　标的债权见附件一，责任见第二条和第1.1款第（二）项。

第二条　信息
2.1　条款1　目的限于清收。
2.2　条款2　每日按万分之5支付。
2.3　不超过¥1,000.00。

转让方（甲方）（盖章）：甲公司

受让方（乙方）（盖章）：乙公司

附件一　清单
名单如下：
（无）
"""


def test_the_assembled_text_reads_as_written_down(own_pack):
    document, _ = assemble(*own_pack, ANSWERS, stamp=Stamp(number="甲-1"))

    assert document_text(document) == GOLDEN


def test_an_article_that_applies_moves_every_number_after_it(own_pack):
    document, _ = assemble(*own_pack, ANSWERS | {"has_security": True})

    text = document_text(document)
    assert "第二条　担保" in text
    assert "责任见第三条和第1.1款第（二）项" in text
    assert "（二）逾期依第3.2款处理" in text


def test_a_missing_answer_stops_an_issue_and_every_one_is_named(own_pack):
    answers = {
        name: value for name, value in ANSWERS.items() if name not in {"price", "purpose", "has_penalty"}
    }

    with pytest.raises(AnswersMissing) as missing:
        assemble(*own_pack, answers)

    assert set(missing.value.names) == {"price", "purpose", "has_penalty"}


def test_a_preview_marks_what_is_missing_and_goes_on(own_pack):
    answers = {name: value for name, value in ANSWERS.items() if name != "price"}

    document, gathered = assemble(*own_pack, answers, mode=Mode.PREVIEW)

    assert "价款为〔转让价款 待填〕（大写：〔转让价款 待填〕）" in document_text(document)
    assert list(gathered.missing) == ["price"]


def test_every_question_has_a_short_name_for_its_gap_in_both_languages():
    for name in BY_NAME:
        assert "待填" in gap_words(name, "zh-CN")
        assert name not in gap_words(name, "zh-CN")
        assert "to be filled in" in gap_words(name, "en")
        assert gap_words(name, "en") != gap_words("organisation.name", "en")


def test_a_gap_that_is_no_question_prints_no_key():
    assert gap_words("organisation.account.bank", "zh-CN") == "〔待填〕"


def test_a_reference_to_a_dropped_clause_stops_an_issue(own_pack):
    with pytest.raises(ReferenceUnresolved) as unresolved:
        assemble(*own_pack, ANSWERS, switches={"TC-02": False})

    assert unresolved.value.anchors == ("TC-02",)


def test_the_issue_record_says_which_wording_stands_and_why(own_pack):
    document, _ = assemble(*own_pack, ANSWERS)

    assert [(use.id, use.version, use.variant) for use in document.clauses] == [
        ("TC-01", "1.0", "A"),
        ("TC-02", "1.0", "AB"),
    ]
    assert document.clauses[0].why == "核心条款；债权转让适用的文本"
    assert document.clauses[1].why == "适用条件成立"


def test_an_officers_switch_stands_above_the_clauses_own_condition(own_pack):
    answers = ANSWERS | {"has_penalty": False}

    document, _ = assemble(*own_pack, answers, switches={"TC-02": True})

    assert document.clauses[1].why == "经办人选用"


def test_a_clause_without_a_wording_for_this_road_never_stands(own_pack):
    document, _ = assemble(*own_pack, ANSWERS | {"road": "entrustment"}, switches={"TC-01": True})

    assert [use.id for use in document.clauses] == ["TC-02"]


def test_the_tree_survives_its_journey_as_json(own_pack):
    document, _ = assemble(*own_pack, ANSWERS)

    assert tree.from_json(tree.to_json(document)) == document


def test_each_part_and_clause_has_its_own_text(own_pack):
    document, _ = assemble(*own_pack, ANSWERS)

    texts = part_texts(document)
    assert texts["TC-02"] == "2.2　条款2　每日按万分之5支付。\n2.3　不超过¥1,000.00。"
    assert texts["list"].startswith("附件一　清单")


def test_values_keep_their_field_and_references_their_anchor_in_the_tree(own_pack):
    document, _ = assemble(*own_pack, ANSWERS)

    nodes = list(tree.walk(document))
    assert tree.Value(field="price", text="¥1,409.50") in nodes
    assert tree.Reference(anchor="late", text="第1.1款第（二）项") in nodes
    assert tree.Term(text="“标的债权”", defines=True) in nodes


@pytest.mark.parametrize("line", ["没有记号的一行", "{{ price }}", "§没有空格", "* 项目"])
def test_a_line_without_a_sign_is_refused_with_its_place(tmp_path, line):
    write_pack(tmp_path, bodies=BODIES | {"list.j2": f"| 名单\n{line}\n"})

    with pytest.raises(TemplateRefused) as refused:
        assemble(packs.load_pack("test.agreement", tmp_path), packs.load_library(tmp_path), ANSWERS)

    assert refused.value.problems[0].place == "agreement/list.j2:2"


def test_a_value_with_line_breaks_stays_on_its_line(own_pack):
    answers = ANSWERS | {"purpose": "清收\n§ 乙方无须付款"}

    document, _ = assemble(*own_pack, answers)

    assert "2.1　条款1　目的限于清收 § 乙方无须付款。" in document_text(document)


def test_letters_and_forms_are_not_numbered_as_articles(tmp_path):
    pack = (
        'id = "test.letter"\nversion = "1.0"\nkind = "letter"\ntitle = "通知书"\n'
        '[[part]]\nkind = "text"\nid = "body"\nbody = "body.j2"\n'
    )
    write_pack(
        tmp_path,
        pack=pack,
        bodies={"body.j2": "| {{ name }}：\n§ 请付款。\n§ 特此通知。\n> 通知\n~\n= 账号 | 1\n"},
    )

    document, _ = assemble(packs.load_pack("test.letter", tmp_path), {}, {"name": "张三", "notice_no": "N-1"})

    assert (
        document_text(document)
        == "通知书\n编号：N-1\n\n张三：\n一、　请付款。\n二、　特此通知。\n通知\n\n账号：1\n"
    )
    assert document.cover is None
    assert document.signatures == ()
