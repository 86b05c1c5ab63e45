"""A question is asked if and only if included text reads its answer (decision 23)."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_builders import given_context, given_request
from vetdesk.documents import packs
from vetdesk.documents.assembly import assemble
from vetdesk.documents.errors import AnswersMissing
from vetdesk.documents.names import ANSWERS
from vetdesk.documents.plaintext import document_text
from vetdesk.documents.questions import questions

CONTEXTS = st.builds(
    lambda **changes: given_context(debts=2, **changes),
    dispute_mode=st.sampled_from(["court", "arbitration"]),
    talk_cycle=st.sampled_from(["month", "quarter", "half_year"]),
    interim_owner=st.sampled_from(["assignor", "assignee"]),
    natural_debtors=st.booleans(),
    has_judgment=st.booleans(),
    has_deposit=st.booleans(),
    creditor_kind=st.sampled_from(["bank", "trading"]),
)


@settings(max_examples=15, deadline=None)
@given(context=CONTEXTS, data=st.data())
def test_an_asked_answer_is_needed_and_an_unasked_one_changes_nothing(context, data):
    pack, library = packs.load_pack("cn.assignment_agreement"), packs.load_library()
    asked = set(questions(given_request(context)).names)
    before = document_text(assemble(pack, library, context)[0])

    needed = data.draw(st.sampled_from(sorted(asked & ANSWERS)))
    with pytest.raises(AnswersMissing) as missing:
        assemble(pack, library, {k: v for k, v in context.items() if k != needed}, facts=context)
    assert needed in {name.partition(".")[0] for name in missing.value.names}

    unasked = data.draw(st.sampled_from(sorted(ANSWERS - asked)))
    after = document_text(assemble(pack, library, context | {unasked: "改动"})[0])
    assert after == before


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
