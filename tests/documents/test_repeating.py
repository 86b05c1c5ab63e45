"""What is printed once for each entry of a list: counted, anchored, closed; none and 500 entries."""

from dataclasses import replace

import pytest

from document_builders import ENTRUSTED, given_context, given_frame
from vetdesk.documents import tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.errors import PackRefused, ReferenceUnresolved, TemplateRefused
from vetdesk.documents.jobs import Mode
from vetdesk.documents.language import fill, parse
from vetdesk.documents.packs import Part, all_packs, load_library
from vetdesk.domain.numbering import Numbering

ITEMS = '{% repeat one in people ending "；。" %}\n- {{ one.name }}\n{% endrepeat %}\n'
PEOPLE = [{"name": "赵一"}, {"name": "钱二"}, {"name": "孙三"}]
SIDES = {"a": {"name": "甲"}, "b": {"name": "乙"}, "sign_place": "沪"}


def article(body, people, *, mode=Mode.ISSUE, scheme=Numbering.ARTICLES, more=None):
    frame = given_frame((Part(kind="article", id="who", title="人员", body=body, body_name="who"),))
    document, _ = assemble(
        replace(frame, numbering=scheme), {}, {**SIDES, "people": people, **(more or {})}, mode=mode
    )
    return document.sections[0]


def items_of(section):
    return [
        (item.label, tree.line_text(item.line))
        for node in section.blocks
        if isinstance(node, tree.Paragraph)
        for item in node.items
    ]


def test_each_entry_is_counted_and_closed_and_the_last_ends_the_sentence():
    section = article("§ 人员如下：\n" + ITEMS, PEOPLE)

    assert items_of(section) == [("（一）", "赵一；"), ("（二）", "钱二；"), ("（三）", "孙三。")]


def test_a_single_entry_is_the_last():
    assert items_of(article("§ 人员如下：\n" + ITEMS, PEOPLE[:1])) == [("（一）", "赵一。")]


@pytest.mark.parametrize(
    ("scheme", "called"),
    [
        (Numbering.ARTICLES, "第1.1款第（二）项"),
        (Numbering.ITEMS, "第一条第（一）项第2目"),
        (Numbering.DECIMAL, "第1.1.2条"),
        (Numbering.OUTLINE, "第一条第（一）款第2项"),
    ],
)
def test_one_entry_can_be_pointed_at_in_every_scheme(scheme, called):
    section = article("§ 人员如下：\n" + ITEMS + '§ 负责人见{{ "people.2"|ref }}。\n', PEOPLE, scheme=scheme)

    (pointed,) = (node for node in tree.walk(section) if isinstance(node, tree.Reference))
    assert pointed.text == called


def test_a_reference_to_an_entry_that_is_not_there_stops_an_issue():
    with pytest.raises(ReferenceUnresolved):
        article("§ 人员如下：\n" + ITEMS + '§ 见{{ "people.9"|ref }}。\n', PEOPLE)


@pytest.mark.parametrize("people", [[], None], ids=["empty", "not stated"])
def test_an_empty_list_prints_its_other_words_or_nothing(people):
    other = ITEMS.replace("{% endrepeat %}", "{% else %}\n§ 没有人员。\n{% endrepeat %}")

    section = article("§ 人员如下：\n" + other, people)

    assert items_of(section) == []
    assert tree.line_text(section.blocks[-1].line) == "没有人员。"
    assert len(article("§ 人员如下：\n" + ITEMS, people).blocks) == 1


def test_500_entries_are_counted_to_the_last():
    people = [{"name": f"第{number}人"} for number in range(1, 501)]

    items = items_of(article("§ 人员如下：\n" + ITEMS + '§ 见{{ "people.500"|ref }}。\n', people))

    assert len(items) == 500
    assert items[0] == ("（一）", "第1人；")
    assert items[-1] == ("（五百）", "第500人。")


def test_the_key_of_a_row_stands_beside_the_first_entry_only():
    body = "{% repeat one in people %}\n= 人员 | {{ one.name }}\n= 备注 | 无\n{% endrepeat %}\n"

    (pairs,) = article(body, PEOPLE[:2]).blocks

    assert [tree.line_text(pair.key) for pair in pairs.rows] == ["人员", "备注", "", "备注"]


def test_paragraphs_of_entries_are_paragraphs_like_any_other():
    body = "§ 甲。\n{% repeat one in people %}\n§ {{ one.name }}。\n{% endrepeat %}\n"

    section = article(body + '§ 见{{ "people.3"|ref }}。\n', PEOPLE)

    assert [block.label for block in section.blocks] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert tree.line_text(section.blocks[-1].line) == "见第1.4款。"


def test_a_name_that_looks_like_an_anchor_or_a_tag_stays_a_name():
    people = [{"name": "[people.2] 赵一"}, {"name": "{% endrepeat %}"}]

    items = items_of(article("§ 人员如下：\n" + ITEMS, people))

    assert [words for _, words in items] == ["[people.2] 赵一；", "{% endrepeat %}。"]


@pytest.mark.parametrize(
    "source",
    [
        "{% repeat one in people %}\n- 甲\n",
        "{% repeat one of people %}\n- 甲\n{% endrepeat %}",
        '{% repeat one in "people" %}\n- 甲\n{% endrepeat %}',
        "{% repeat one in people.list %}\n- 甲\n{% endrepeat %}",
        '{% repeat one in people ending "；" %}\n- 甲\n{% endrepeat %}',
        "{% repeat one, two in people %}\n- 甲\n{% endrepeat %}",
        "{% repeat loop in people %}\n- 甲\n{% endrepeat %}",
        "{% repeat one in people %}\n- {{ one.__class__ }}\n{% endrepeat %}",
        "{% repeat a in x %}{% repeat b in y %}{% repeat c in z %}| 甲" + "{% endrepeat %}" * 3,
    ],
    ids=range(9),
)
def test_a_block_written_wrong_is_refused_with_its_place(source):
    with pytest.raises((TemplateRefused, PackRefused)) as refused:
        parse(source, place="clause")

    assert refused.value.problems[0].place.startswith("clause:")


@pytest.mark.parametrize(
    "source", ["{% repeat one in people %}{% endrepeat %}", "{% repeat one in people %}\n{% endrepeat %}"]
)
def test_a_block_without_lines_prints_nothing(source):
    text, reading = fill(source, {"people": PEOPLE}, place="clause")

    assert text.strip() == ""
    assert list(reading.names) == ["people"]


def test_the_sub_processors_of_a_shipped_clause_can_be_pointed_at():
    pack = all_packs()["cn.entrustment_agreement"]

    subs = [{"name": f"示例{one}云服务有限公司", "kind": "短信"} for one in "甲乙"]
    context = given_context(road="entrustment", sub_processors=subs, **ENTRUSTED)
    document, _ = assemble(pack, load_library(), context, mode=Mode.PREVIEW)

    anchors = [node.anchor for node in tree.walk(document) if isinstance(node, tree.Item) and node.anchor]
    assert [one for one in anchors if one.startswith("sub_processors.")] == [
        "sub_processors.1",
        "sub_processors.2",
    ]


def test_no_shipped_text_writes_a_loop_by_hand():
    for pack in all_packs().values():
        for part in pack.parts:
            assert "{% for" not in part.body


def test_an_address_of_40_lines_is_one_line_of_the_text_with_every_part_of_it():
    address = "\n".join(f"第{number}楼" for number in range(1, 41))
    party = given_context()["a"] | {"address": address}

    section = article("= 住所 | {{ side.address }}\n§ 寄往{{ side.address }}。\n", [], more={"side": party})

    pairs, paragraph = section.blocks
    assert tree.line_text(pairs.rows[0].value) == address.replace("\n", " ")
    assert tree.line_text(paragraph.line) == f"寄往{address.replace(chr(10), ' ')}。"
    assert paragraph.label == "1.1"
