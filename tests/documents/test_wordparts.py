"""A contract written elsewhere, cut into parts and lines of a template."""

import pytest

from vetdesk.documents.language import fill
from vetdesk.documents.lines import source_faults
from vetdesk.documents.packs import load_library
from vetdesk.documents.wordblanks import blanks_of, count_blanks, count_signing_blanks, in_place
from vetdesk.documents.wordparts import SIGNING, cut, found_words, linked, replaced, with_suggestions
from vetdesk.documents.wordtables import with_columns

ROWS = [
    (("债权转让合同",), ""),
    (("甲方（转让方）：长江商业银行股份有限公司",), ""),
    (("乙方：江苏远方资产管理有限公司",), ""),
    (("第一条 标的债权",), ""),
    (("1.1 甲方将截至2026年10月31日的债权转让给乙方。",), ""),
    (("（一）本金；",), ""),
    (("（二）利息。",), ""),
    (("第二条 转让价款",), ""),
    (
        (
            "价款为人民币1,250,000.00元，乙方于2026年12月31日前支付；逾期的依第三条办理，不适用《民法典》第五百八十五条。",
        ),
        "",
    ),
    (("项目", "金额", "备注"), ""),
    (("第三条 乙方逾期付款的，每日支付违约金万分之五，并且赔偿甲方因此受到的全部损失，直至付清为止。",), ""),
    (("附件一 债权清单",), ""),
    (("清单另附。",), ""),
]


def test_headings_begin_parts_and_annexes():
    title, parts = cut(ROWS)

    assert title == "债权转让合同"
    assert [(one.kind, one.title) for one in parts] == [
        ("text", "当事人"),
        ("article", "标的债权"),
        ("article", "转让价款"),
        ("article", "第3部分"),
        ("annex", "债权清单"),
    ]


def test_lines_carry_the_signs_of_the_template_language():
    _, parts = cut(ROWS)

    assert parts[0].lines[1] == "= 乙方 | 江苏远方资产管理有限公司"
    assert parts[1].lines == ("§ 甲方将截至2026年10月31日的债权转让给乙方。", "- 本金；", "- 利息。")
    assert parts[2].lines[1] == "+ 项目 | 金额 | 备注"
    assert parts[4].lines == ("| 清单另附。",)
    assert [list(source_faults(one.text)) for one in parts] == [[]] * 5


def test_a_table_of_three_columns_keeps_them_and_a_form_of_two_stays_one():
    rows = [
        (("期次", "金额", "备注"), ""),
        (("合计", "100"), ""),
        (("户名", "远方公司"), ""),
        (("账号", "1001"), ""),
    ]

    made, levels = with_columns(rows, [0] * 4, [1, 1, 2, 2], [(), (1, 2), (), ()])
    _, parts = cut(made, levels)

    assert parts[0].lines == (
        "+ 期次 | 金额 | 备注",
        "+ 合计 | 100 | ",
        "~",
        "= 户名 | 远方公司",
        "= 账号 | 1001",
    )


def test_numbers_counted_by_the_word_processor_begin_parts_too():
    _, parts = cut(
        [(("标的",), "第一条"), (("甲方转让。",), "1.1"), (("价款",), "第二条"), (("乙方付款。",), "")]
    )

    assert [(one.title, one.lines) for one in parts] == [
        ("标的", ("§ 甲方转让。",)),
        ("价款", ("§ 乙方付款。",)),
    ]


def test_chapters_are_taken_where_there_are_no_articles():
    _, parts = cut([(("一、标的",), ""), (("甲方转让。",), ""), (("二、价款",), ""), (("乙方付款。",), "")])

    assert [one.title for one in parts] == ["标的", "价款"]


def test_a_text_without_headings_stays_one_part():
    _, parts = cut([(("协议",), ""), (("双方约定如下。",), "")])

    assert len(parts) == 1


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("{{ a.name }}", id="value"),
        pytest.param("{% for x in y %}", id="loop"),
        pytest.param("{# secret #}", id="comment"),
        pytest.param("[anchor] 文字", id="anchor"),
        pytest.param("甲\u202e乙\ufdd0丙", id="bidi_and_noncharacter"),
    ],
)
def test_words_of_a_stranger_are_never_marks_of_the_language(words):
    _, parts = cut([(("第一条 甲",), ""), ((words,), ""), (("第二条 乙",), ""), (("丙。",), "")])
    text, reading = fill(parts[0].text, {}, place="x")

    assert not reading.names
    assert not text.startswith("§ [")


def test_references_between_articles_follow_the_numbering_and_those_to_a_law_stay():
    _, parts = cut(ROWS)

    turned, count = linked(parts)

    assert count == 1
    assert '依{{ "part3"|ref }}办理' in turned[2].text
    assert "《民法典》第五百八十五条" in turned[2].text


def test_words_that_look_like_values_are_found_with_their_count():
    _, parts = cut(ROWS)

    found = {one.words: (one.name, one.count) for one in found_words(parts)}

    assert found["长江商业银行股份有限公司"] == ("a.name", 1)
    assert found["江苏远方资产管理有限公司"] == ("b.name", 1)
    assert found["人民币1,250,000.00元"] == ("price", 1)
    assert found["2026年12月31日"] == ("date", 1)


def test_replacing_leaves_the_marks_alone():
    text = "§ 甲方a向a付款{{ a.name }}\n"

    assert replaced(text, "a", "{{ b.name }}") == (
        "§ 甲方{{ b.name }}向{{ b.name }}付款{{ a.name }}\n",
        2,
    )


def test_a_part_that_says_a_clause_of_the_library_is_told_so():
    library = load_library()
    lines = [line[2:] for line in library["CL-12"].variants[0].text.split("\n") if line.startswith("§ ")]
    plain = next(line for line in lines if "{" not in line)
    _, parts = cut([(("第一条 安全",), ""), ((plain,), ""), (("第二条 其他",), ""), (("无。",), "")])

    suggested = with_suggestions(parts, library, "assignment")

    assert suggested[0].suggested[0].clause == "CL-12"
    assert suggested[0].suggested[0].alike > 90
    assert suggested[1].suggested == ()


FORM = [
    (("合同编号：________",), ""),
    (("委托催收合同",), ""),
    (("甲方（委托方）：________消费金融有限公司",), ""),
    (("统一社会信用代码：____________",), ""),
    (("乙方（受托方）：________",), ""),
    (("法定代表人：________",), ""),
    (("第一条 期限",), ""),
    (("本合同期限自____年__月__日起至____年__月__日止，税率为____%。",), ""),
    (("第二条 附则",), ""),
    (("本合同一式____份。",), ""),
    (("（以下无正文）",), ""),
    (("甲方（盖章）：                    乙方（盖章）：",), ""),
    (("签订日期：____年__月__日          签订日期：____年__月__日",), ""),
    (("附件一：委案清单",), ""),
]


def test_the_blanks_of_a_form_become_the_values_of_the_parties():
    title, parts = cut(FORM)

    assert title == "委托催收合同"
    assert parts[0].lines == (
        "= 合同编号 | {{ contract_no }}",
        "= 甲方（委托方） | {{ a.name }}",
        "= 统一社会信用代码 | {{ a.uscc }}",
        "= 乙方（受托方） | {{ b.name }}",
        "= 法定代表人 | {{ b.legal_representative }}",
    )


def test_the_place_to_sign_is_a_part_of_its_own_and_names_nobody():
    _, parts = cut(FORM)

    assert [one.id for one in parts] == ["head", "part1", "part2", SIGNING, "annex1"]
    assert parts[2].lines == ("§ 本合同一式____份。",)
    assert found_words(parts) == ()


def test_each_blank_is_found_with_its_words_and_what_it_may_be():
    _, parts = cut(FORM)
    found = blanks_of(one.text for one in parts if one.id != SIGNING)

    assert [(one.words, one.name) for one in found] == [
        ("本合同期限自____年__月__日起至", "term_from"),
        ("起至____年__月__日止，税率为", "term_to"),
        ("止，税率为____%。", ""),
        ("本合同一式____份。", "copies"),
    ]


def test_the_blanks_that_became_values_leave_no_other_blank_changed():
    _, parts = cut(FORM)
    text = parts[1].text
    for one in blanks_of([text]):
        if one.name:
            text = replaced(text, one.words, in_place(one.words, one.blank, f"<{one.name}>"))[0]

    assert text == "§ 本合同期限自<term_from>起至<term_to>止，税率为____%。\n"


def test_a_blank_behind_the_name_of_a_detail_is_that_of_the_party_named_before_it():
    found = blanks_of(["§ 乙方账户：户名____，开户行____，账号____。甲方联系人：____，电话：____。\n"])

    assert [one.name for one in found] == [
        "b.account.name",
        "b.account.bank",
        "b.account.number",
        "a.contact",
        "a.phone",
    ]


@pytest.mark.parametrize(
    ("line", "by_hand", "all_blanks"),
    [
        ("签署日期：____年__月__日", 1, 1),
        ("签订地点：________", 1, 1),
        ("本协议由双方于____年__月__日在____签订。", 2, 2),
        ("甲方应当于签署后____日内付款。", 0, 1),
        ("转让价款为人民币____元。", 0, 1),
        ("本合同期限自____年__月__日起。", 0, 1),
    ],
    ids=["day", "place", "sentence", "days_after", "price", "term"],
)
def test_only_day_and_place_of_signing_are_blanks_for_the_pen(line, by_hand, all_blanks):
    assert count_signing_blanks(line) == by_hand
    assert count_blanks(line) == all_blanks


MIXED = [
    ("委托催收合同", 0),
    ("甲方：________", 0),
    ("委托事项", 1),
    ("甲方委托乙方催收。", 0),
    ("委托期限", 1),
    ("期限一年。", 0),
    ("第三条 解除", 0),
    ("违反第一条的，甲方可以解除。", 0),
    ("第四条 争议", 0),
    ("向法院起诉。", 0),
    ("（以下无正文）", 0),
    ("甲方（盖章）：________", 0),
]


def _cut(rows):
    return cut([((text,), "") for text, _ in rows], [level for _, level in rows])[1]


def test_headings_by_style_begin_parts_beside_the_numbered_ones():
    parts = _cut(MIXED)

    assert [(one.kind, one.title, one.number) for one in parts] == [
        ("text", "当事人", 0),
        ("article", "委托事项", 1),
        ("article", "委托期限", 2),
        ("article", "解除", 3),
        ("article", "争议", 4),
        ("text", "签署栏", 0),
    ]
    assert '违反{{ "part1"|ref }}的' in linked(parts)[0][3].text


def test_a_head_that_names_no_party_is_not_headed_as_the_parties_are():
    parts = _cut([("委托催收合同", 0), ("为明确权利义务，订立本合同。", 0), *MIXED[2:]])

    assert parts[0].title == "首部"


def test_references_stay_where_the_numbers_do_not_agree_with_the_places():
    parts = _cut([MIXED[0], ("前言", 1), ("说明。", 0), *MIXED[2:]])

    assert [one.number for one in parts if one.kind == "article"] == [0, 0, 0, 3, 4]
    assert linked(parts)[1] == 0


def test_a_contract_with_styles_alone_is_cut_at_its_highest_headings():
    parts = _cut(
        [
            ("合同", 0),
            ("标的", 2),
            ("甲方转让。", 0),
            ("债权", 3),
            ("见附表。", 0),
            ("价款", 2),
            ("若干。", 0),
        ]
    )

    assert [one.title for one in parts if one.kind == "article"] == ["标的", "价款"]


ENGLISH = [
    (("DEBT COLLECTION OUTSOURCING AGREEMENT",), ""),
    (('This Agreement is made between ____ (the "Client") and ____ (the "Agency").',), ""),
    (("1. Services",), ""),
    (("1.1 The term runs from ____ to ____.",), ""),
    (("2. Confidentiality and personal information",), ""),
    (("2.1 The Agency keeps the recordings for at least ____ years.",), ""),
]


def test_a_contract_in_english_is_cut_at_its_headings_and_keeps_its_words_apart():
    title, parts = cut(ENGLISH)

    assert title == "DEBT COLLECTION OUTSOURCING AGREEMENT"
    assert [one.title for one in parts] == ["Parties", "Services", "Confidentiality and personal information"]


def test_a_blank_in_english_is_shown_with_whole_words_and_what_it_may_be():
    _, parts = cut(ENGLISH)

    found = [(one.words, one.name) for one in blanks_of(one.text for one in parts)]

    assert found == [
        ('This Agreement is made between ____ (the "Client") and ', "a.name"),
        (' (the "Client") and ____ (the "Agency").', "b.name"),
        ("The term runs from ____ to ", "term_from"),
        (" to ____.", "term_to"),
        ("keeps the recordings for at least ____ years.", "recording_years"),
    ]


def test_an_article_in_english_begins_a_part_only_where_it_is_a_heading():
    rows = [
        (("Article 1 Services",), ""),
        (("Article 2 applies to every debt in the Annex, whatever its age.",), ""),
        (("Article 2 Fees",), ""),
    ]

    assert [one.title for one in cut(rows)[1]] == ["Services", "Fees"]


@pytest.mark.parametrize(
    "line",
    ["For the Client (seal) Name: ____", "IN WITNESS WHEREOF the parties sign.", "Signed by: ____"],
    ids=["seal", "witness", "signed"],
)
def test_the_place_to_sign_in_english_is_a_part_of_its_own(line):
    _, parts = cut([*ENGLISH, ((line, ""), ""), (("Date: ____", ""), "")])

    assert [one.id for one in parts][-2:] == ["part2", SIGNING]
