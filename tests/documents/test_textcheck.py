"""The check of a text names every fault of terms, references and wording with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_builders import given_context
from vetdesk.documents import packs
from vetdesk.documents.assembly import assemble
from vetdesk.documents.jobs import Mode
from vetdesk.documents.packs import Pack, Part
from vetdesk.documents.textcheck import check_text, terms_of
from vetdesk.domain import textfindings as codes
from vetdesk.domain.textfindings import TextFinding

PARTIES = {"a": {"name": "甲"}, "b": {"name": "乙"}, "sign_place": "沪"}


def checked(*bodies, pack_id="test.text", **values):
    """Check a text of articles 第一条, 第二条 ... with these bodies; the first has the id ``definitions``."""
    ids = ["definitions", *(f"p{number}" for number in range(2, len(bodies) + 1))]
    parts = tuple(
        Part(kind="article", id=part_id, title=f"题{part_id}", body=body, body_name=part_id)
        for part_id, body in zip(ids, bodies, strict=True)
    )
    document, _ = assemble(given_frame(parts, pack_id), {}, PARTIES | values, mode=Mode.PREVIEW)
    return check_text(document)


def given_frame(parts, pack_id="test.text"):
    return Pack(
        id=pack_id,
        version="1",
        language="zh-CN",
        kind="agreement",
        title="文本",
        number_code="",
        road="",
        law=(),
        parties={"a": "甲方", "b": "乙方"},
        signatures=("a", "b"),
        parts=parts,
        last_reviewed=None,
        confirm="",
    )


def test_a_text_in_which_each_term_is_defined_once_and_used_has_no_findings():
    assert checked('§ {{ "案件"|define }}指每一笔债权。', '§ 乙方处理{{ "案件"|term }}。') == ()


def test_a_term_counts_as_used_where_it_stands_unmarked_or_in_an_answer():
    assert checked('§ {{ "案件"|define }}指每一笔债权。', "§ 乙方处理案件。") == ()
    assert checked('§ {{ "案件"|define }}指每一笔债权。', "§ {{ purpose }}。", purpose="处理案件") == ()


def test_a_term_inside_a_longer_term_is_no_use_of_it():
    found = checked('§ {{ "案件"|define }}指甲；{{ "案件清单"|define }}指乙。', "§ 见案件清单。")

    assert [(one.code, one.subject) for one in found] == [(codes.TERM_UNUSED, "案件")]


def test_a_term_defined_twice_is_named_with_both_places():
    found = checked('§ {{ "案件"|define }}指甲。', '§ 案件。\n§ {{ "案件"|define }}指乙。')

    assert found == (
        TextFinding(
            code=codes.TERM_TWICE, subject="案件", part="p2", where="第二条 2.2", detail="第一条 1.1"
        ),
    )


def test_a_term_used_and_defined_nowhere_is_named():
    found = checked('§ {{ "客户信息"|term }}应当保密。')

    assert [(one.code, one.subject, one.where) for one in found] == [
        (codes.TERM_UNDEFINED, "客户信息", "第一条 1.1")
    ]


def test_a_term_used_before_an_inline_definition_is_named_where_it_is_used():
    found = checked("§ 无。", "§ 依批次交付。", '§ 以下称{{ "批次"|define }}。\n§ 各批次。')

    assert [(one.code, one.where, one.detail) for one in found] == [
        (codes.TERM_EARLY, "第二条 2.1", "第三条 3.1")
    ]


def test_the_article_of_definitions_holds_for_what_stands_before_it():
    recitals = Part(kind="recitals", id="recitals", title="鉴于", body="§ 转让标的债权。", body_name="r")
    defined = Part(
        kind="article", id="definitions", title="定义", body='§ {{ "标的债权"|define }}指甲。', body_name="d"
    )
    document, _ = assemble(given_frame((recitals, defined)), {}, PARTIES, mode=Mode.PREVIEW)

    assert check_text(document) == ()


def test_terms_that_define_each_other_are_named_once():
    found = checked('§ 说明。\n- {{ "甲物"|define }}指乙物之主；\n- {{ "乙物"|define }}指甲物之从。')

    assert [(one.code, one.subject, one.where, one.detail) for one in found] == [
        (codes.TERM_CIRCULAR, "甲物", "第一条 1.1（一）", "乙物")
    ]


def test_a_reference_to_what_is_not_there_is_named_with_its_place():
    found = checked('§ 说明。\n- 见{{ "CL-99"|ref }}。')

    assert [(one.code, one.subject, one.where) for one in found] == [
        (codes.REFERENCE_DROPPED, "CL-99", "第一条 1.1（一）")
    ]


def test_a_line_that_sends_the_reader_to_itself_is_named():
    found = checked('§ [own] 依{{ "own"|ref }}办理。')

    assert [(one.code, one.subject, one.where) for one in found] == [
        (codes.REFERENCE_ITSELF, "own", "第一条 1.1")
    ]


def test_lines_that_send_the_reader_in_a_circle_are_named_once():
    found = checked(
        '§ [x] 依{{ "y"|ref }}。\n§ [z] 依{{ "x"|ref }}。', '§ [y] 依{{ "z"|ref }}。\n§ 依{{ "x"|ref }}。'
    )

    assert [(one.code, one.where, one.detail) for one in found] == [
        (codes.REFERENCE_CIRCULAR, "第一条 1.1", "第一条 1.2、第二条 2.1")
    ]


@pytest.mark.parametrize(
    ("pack_id", "body", "phrase"),
    [
        ("test.text", "§ 逾期后果自负。", "own_risk"),
        ("test.staff_undertaking", "§ 违反的支付违约金。", "staff_damages"),
        ("test.power_of_attorney", "§ 授权代为起诉。", "litigation_power"),
    ],
)
def test_wording_of_the_list_is_named_in_the_texts_it_belongs_to(pack_id, body, phrase):
    found = checked(body, pack_id=pack_id)

    assert [(one.code, one.subject) for one in found] == [(codes.PHRASE, phrase)]
    assert checked(body, pack_id="test.other") == (found if pack_id == "test.text" else ())


def test_wording_that_comes_from_an_answer_names_the_answer():
    found = checked("§ 方式：{{ method }}。", method="用一切手段")

    assert [(one.subject, one.field, one.detail) for one in found] == [("all_means", "method", "一切手段")]


@pytest.mark.parametrize("pack_id", sorted(packs.all_packs()))
def test_every_shipped_text_passes_its_own_check(pack_id):
    document, _ = assemble(packs.load_pack(pack_id), packs.load_library(), given_context(), mode=Mode.PREVIEW)

    assert check_text(document) == ()


@st.composite
def term_lists(draw):
    """Return articles whose terms are defined and used at known places."""
    names = draw(st.lists(st.sampled_from("甲乙丙丁戊己庚辛"), min_size=1, max_size=5, unique=True))
    terms = [f"{name}款" for name in names]
    articles = []
    for _ in range(draw(st.integers(1, 4))):
        acts = draw(
            st.lists(st.tuples(st.sampled_from(["define", "term"]), st.sampled_from(terms)), max_size=5)
        )
        articles.append(acts)
    return articles


@settings(max_examples=400, deadline=None)
@given(term_lists())
def test_for_any_text_the_list_of_terms_and_its_faults_are_those_of_a_plain_count(articles):
    bodies = [
        "\n".join(f'§ {{{{ "{term}"|{act} }}}}。' for act, term in acts) or "§ 无。" for acts in articles
    ]
    parts = tuple(
        Part(kind="article", id=f"p{number}", title="题", body=body, body_name=f"p{number}")
        for number, body in enumerate(bodies)
    )
    document, _ = assemble(given_frame(parts), {}, PARTIES)
    acts = [act for article in articles for act in article]
    defined = [term for act, term in acts if act == "define"]
    used = [term for act, term in acts if act == "term"]

    found = [(one.code, one.subject) for one in check_text(document)]

    assert terms_of(document) == tuple(dict.fromkeys(defined))
    assert sorted(subject for code, subject in found if code == codes.TERM_TWICE) == sorted(
        term for term in set(defined) for _ in range(defined.count(term) - 1)
    )
    assert {subject for code, subject in found if code == codes.TERM_UNDEFINED} == set(used) - set(defined)
    assert {subject for code, subject in found if code == codes.TERM_UNUSED} == set(defined) - set(used)
    early = {
        term for term in set(used) & set(defined) if acts.index(("term", term)) < acts.index(("define", term))
    }
    assert {subject for code, subject in found if code == codes.TERM_EARLY} == early


def test_a_blank_in_the_body_is_found_and_a_form_among_the_annexes_may_have_them():
    parts = (
        Part(kind="article", id="fees", title="佣金", body="§ 比例为____%，每月__日支付。\n§ 含税。\n"),
        Part(kind="annex", id="form", title="样式", body="| 姓名：____\n"),
    )
    document, _ = assemble(given_frame(parts), {}, PARTIES, mode=Mode.PREVIEW)

    assert [(one.code, one.part, one.where, one.detail) for one in check_text(document)] == [
        (codes.BLANK, "fees", "第一条 1.1", "2")
    ]
