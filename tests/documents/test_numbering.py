"""Numbers run without gaps, and every reference prints the number its target really has."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from document_builders import Counted, given_frame
from vetdesk.documents import tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.chinese import ordinal
from vetdesk.documents.packs import Part
from vetdesk.domain.numbering import Numbering

LINES = st.lists(
    st.sampled_from(["§ [{}] 甲", "- [{}] 乙", "| 丙", "§ 丁", "- 戊", "= 己 | 庚", "~"]), max_size=6
)
PARTS = st.lists(
    st.tuples(st.sampled_from(["article", "annex", "recitals", "text"]), LINES), min_size=1, max_size=6
)


@given(PARTS, st.sampled_from(Numbering))
def test_every_label_and_reference_is_what_a_reader_counts_in_every_scheme(shapes, scheme):
    pack, anchors = given_pack(shapes)
    pack = replace(pack, numbering=scheme)

    document, _ = assemble(pack, {}, {"a": {"name": "甲"}, "b": {"name": "乙"}, "sign_place": "沪"})

    counted = Counted(document)
    assert counted.labels == counted.expected
    printed = {node.anchor: node.text for node in tree.walk(document) if isinstance(node, tree.Reference)}
    assert printed == {anchor: counted.printed[anchor] for anchor in anchors}


@given(PARTS)
def test_items_counted_in_figures_alone_never_bear_one_number_twice(shapes):
    pack = replace(given_pack(shapes)[0], numbering=Numbering.DECIMAL)

    document, _ = assemble(pack, {}, {"a": {"name": "甲"}, "b": {"name": "乙"}, "sign_place": "沪"})

    for section in document.sections:
        labels = [
            node.label
            for node in tree.walk(section.blocks)
            if isinstance(node, tree.Paragraph | tree.Item) and "." in node.label
        ]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("kind", ["letter", "form"])
def test_letters_and_forms_stay_as_they_are_counted(kind):
    pack = given_pack([("article", ["§ [{}] 甲", "- [{}] 乙"])])[0]
    plain, chosen = (
        assemble(replace(pack, kind=kind, numbering=one), {}, {"a": {"name": "甲"}, "b": {"name": "乙"}})[0]
        for one in (Numbering.ARTICLES, Numbering.DECIMAL)
    )

    assert plain.sections == chosen.sections
    assert plain.sections[0].label == "一、"


@given(PARTS)
def test_every_reference_prints_the_label_of_its_target(shapes):
    pack, anchors = given_pack(shapes)

    document, _ = assemble(pack, {}, {"a": {"name": "甲"}, "b": {"name": "乙"}, "sign_place": "沪"})

    printed = {node.anchor: node.text for node in tree.walk(document) if isinstance(node, tree.Reference)}
    labels = labels_of(document)
    assert set(printed) == set(anchors)
    for anchor, text in printed.items():
        if labels[anchor]:
            assert labels[anchor].rstrip(".、") in text
        else:
            assert text


@given(PARTS)
def test_articles_and_annexes_are_counted_without_gaps(shapes):
    pack, _ = given_pack(shapes)

    document, _ = assemble(pack, {}, {"a": {"name": "甲"}, "b": {"name": "乙"}, "sign_place": "沪"})

    articles = [section.label for section in document.sections if section.kind == "article"]
    assert articles == [f"第{ordinal(number)}条" for number in range(1, len(articles) + 1)]
    assert [annex.label for annex in document.annexes] == [
        f"附件{ordinal(number)}" for number in range(1, len(document.annexes) + 1)
    ]


@given(st.integers(min_value=1, max_value=9999))
def test_chinese_ordinals_differ_for_different_numbers(number):
    assert ordinal(number) != ordinal(number - 1)
    assert re.fullmatch("[零一二三四五六七八九十百千]+", ordinal(number))


def given_pack(shapes):
    anchors = [f"p{index}" for index in range(len(shapes))]
    parts = []
    for index, (kind, lines) in enumerate(shapes):
        body = []
        for number, line in enumerate(lines):
            if "[{}]" in line:
                anchors.append(f"p{index}.l{number}")
            body.append(line.format(f"p{index}.l{number}"))
        parts.append(
            Part(kind=kind, id=f"p{index}", title=f"题{index}", body="\n".join(body), body_name=f"b{index}")
        )
    closing = "".join(f'| 见{{{{ "{anchor}"|ref }}}}\n' for anchor in anchors)
    parts.append(Part(kind="text", id="closing", title="", body=closing, body_name="closing"))
    return given_frame(tuple(parts)), anchors


def labels_of(document):
    labels = {}
    for section in (*document.sections, *document.annexes):
        labels[section.id] = section.label
        for node in tree.walk(section.blocks):
            if isinstance(node, tree.Paragraph | tree.Item) and node.anchor:
                labels[node.anchor] = node.label
    return labels
