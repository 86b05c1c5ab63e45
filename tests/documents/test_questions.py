"""A question is asked if and only if included text reads its answer (decision 23)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_builders import ENTRUSTED, given_context, given_request
from vetdesk.documents import packs
from vetdesk.documents.assembly import assemble
from vetdesk.documents.errors import AnswersMissing
from vetdesk.documents.jobs import Mode
from vetdesk.documents.names import ANSWERS
from vetdesk.documents.plaintext import document_text
from vetdesk.documents.questions import questions
from vetdesk.domain.money import Money
from vetdesk.domain.papers import AskKind, values_of

NAMES = st.sampled_from(["云算有限公司", "短信通道（上海）有限公司"])
SUPPLIERS = st.lists(
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "kind": st.just("短信"),
            "place": st.sampled_from(["", "上海"]),
            "data": st.sampled_from(["", "手机号码"]),
            "consented_on": st.just(""),
        }
    ),
    max_size=3,
)
STEPS = st.lists(
    st.fixed_dictionaries(
        {
            "bucket": st.sampled_from(["逾期91—180日", "逾期180日以上"]),
            "rate": st.sampled_from([Decimal(12), Decimal("0.5")]),
            "cap": st.sampled_from(["", Money(500_000)]),
            "note": st.just(""),
        }
    ),
    max_size=3,
)
CONTEXTS = st.builds(
    lambda **changes: given_context(debts=2, **changes),
    dispute_mode=st.sampled_from(["court", "arbitration"]),
    talk_cycle=st.sampled_from(["month", "quarter", "half_year"]),
    interim_owner=st.sampled_from(["assignor", "assignee"]),
    natural_debtors=st.booleans(),
    has_judgment=st.booleans(),
    has_deposit=st.booleans(),
    sub_processors=SUPPLIERS,
    commission_steps=STEPS,
    creditor_kind=st.sampled_from(["bank", "trading"]),
)


@pytest.mark.parametrize(
    ("pack_id", "own"),
    [
        ("cn.assignment_agreement", {}),
        ("cn.entrustment_agreement", {"road": "entrustment", **ENTRUSTED}),
    ],
    ids=["assignment", "entrustment"],
)
@settings(max_examples=15, deadline=None)
@given(context=CONTEXTS, data=st.data())
def test_an_asked_answer_is_needed_and_an_unasked_one_changes_nothing(pack_id, own, context, data):
    pack, library = packs.load_pack(pack_id), packs.load_library()
    context |= own
    asked = set(questions(given_request(context, pack=pack_id)).names)
    before = document_text(assemble(pack, library, context)[0])

    needed = data.draw(st.sampled_from(sorted(asked & ANSWERS)))
    with pytest.raises(AnswersMissing) as missing:
        assemble(pack, library, {k: v for k, v in context.items() if k != needed}, facts=context)
    assert needed in {name.partition(".")[0] for name in missing.value.names}

    unasked = data.draw(st.sampled_from(sorted(ANSWERS - asked)))
    after = document_text(assemble(pack, library, context | {unasked: "改动"})[0])
    assert after == before


PAPERS = sorted(pack.id for pack in packs.all_packs().values() if pack.asks)


@pytest.mark.parametrize("pack_id", PAPERS)
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_a_paper_asks_what_it_prints_and_nothing_else(pack_id, data):
    pack, library = packs.load_pack(pack_id), packs.load_library()
    typed = {one.name: typed_answer(data, one) for one in pack.asks}
    context = given_context(notice_no="甲-1") | values_of(pack.asks, typed, language="zh")
    names = {key for one in pack.asks for key in (one.name, f"{one.name}_lines") if key in context}
    asked = set(questions(given_request(context, pack=pack_id)).names)
    before = document_text(assemble(pack, library, context, mode=Mode.PREVIEW)[0])

    for one in (ask for ask in pack.asks if ask.required):
        read = asked & {one.name, f"{one.name}_lines"}
        assert read, one.name
        less = {k: v for k, v in context.items() if k not in {one.name, f"{one.name}_lines"}}
        with pytest.raises(AnswersMissing) as missing:
            assemble(pack, library, less, facts=context)
        assert read & {name.partition(".")[0].removesuffix("[]") for name in missing.value.names}

    for unread in sorted(names - asked):
        after = document_text(assemble(pack, library, context | {unread: ""}, mode=Mode.PREVIEW)[0])
        assert after == before


def typed_answer(data, ask):
    """Return an answer as somebody types it."""
    match ask.kind:
        case AskKind.CHOICE:
            return data.draw(st.sampled_from([one.key for one in ask.choices]))
        case AskKind.DATE:
            return data.draw(st.dates(date(2020, 1, 1), date(2030, 1, 1))).isoformat()
        case AskKind.INTEGER:
            return str(data.draw(st.integers(1, 5_000)))
        case AskKind.LINES:
            lines = st.lists(st.sampled_from(["姓名", "电话", "地址"]), min_size=1, max_size=4)
            return "\n".join(data.draw(lines))
    if ask.table is not None:
        return "\n".join(
            data.draw(st.lists(st.sampled_from(["云算有限公司\t短信", "甲公司\t邮寄\t上海"]), max_size=3))
        )
    return data.draw(st.sampled_from(["示例内容", "第2号", "上海市"]))


def test_a_question_knows_which_parts_read_its_answer():
    asked = questions(given_request())

    assert "CL-13" in asked.read_by["delete_days"]
    assert "price" in asked.read_by["price"]


def test_an_optional_clause_switched_on_asks_its_question():
    request = given_request()
    before = questions(request)

    after = questions(replace(request, switches={"CL-24": True}))

    assert set(after.names) - set(before.names) == {"insured_amount"}
    assert "CL-24" in {use.id for use in after.clauses}
