"""For random drops, moves and wordings of the clauses every number, reference, term and line is right.

One thousand assemblies; each is held against a count of its own, made from the printed lines alone.
"""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from document_builders import ENTRUSTED, Counted, given_context
from vetdesk.documents import packs, tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.jobs import Mode
from vetdesk.documents.selection import ladder
from vetdesk.documents.textcheck import check_text, terms_of
from vetdesk.domain import textfindings as codes
from vetdesk.domain.agreements import Road
from vetdesk.domain.completeness import ENTRUSTMENT_ITEMS, PROVISION_ITEMS, ItemState, checklist
from vetdesk.domain.numbering import Numbering

LIBRARY = packs.load_library()
PACKS = {
    Road.ASSIGNMENT: packs.load_pack("cn.assignment_agreement"),
    Road.ENTRUSTMENT: packs.load_pack("cn.entrustment_agreement"),
}
FACTS = st.fixed_dictionaries(
    {
        "creditor_kind": st.sampled_from(["bank", "consumer_finance", "trading"]),
        "natural_debtors": st.booleans(),
        "has_judgment": st.booleans(),
        "has_deposit": st.booleans(),
        "has_guarantors": st.booleans(),
        "security_gap": st.sampled_from(["found", "clear"]),
        "past_penalty": st.sampled_from(["found", "clear"]),
        "dispute_mode": st.sampled_from(["court", "arbitration"]),
        "interim_owner": st.sampled_from(["assignor", "assignee"]),
    }
)


@st.composite
def assemblies(draw, road):
    """Return a pack with its articles and annexes moved about, a context, and switches of its clauses."""
    pack = PACKS[road]
    first = [part for part in pack.parts if part.kind in {"text", "recitals"}]
    articles = [part for part in pack.parts if part.kind == "article"]
    annexes = [part for part in pack.parts if part.kind == "annex"]
    order = Random(draw(st.integers(min_value=0, max_value=10_000)))  # noqa: S311 - an order, no secret
    if draw(st.booleans()):
        order.shuffle(articles)
        order.shuffle(annexes)
    slots = [name for part in pack.parts for name in part.clauses]
    switched = draw(st.dictionaries(st.sampled_from(slots), st.booleans(), max_size=6))
    context = given_context(debts=1, road=road.value, **ENTRUSTED, **draw(FACTS))
    steps = st.sampled_from(range(3))
    context["wordings"] = {
        name: rungs[min(draw(steps), len(rungs) - 1)].id
        for name in dict.fromkeys(slots)
        if len(rungs := ladder(LIBRARY[name], context)) > 1
    }
    scheme = draw(st.sampled_from(Numbering))
    return replace(pack, parts=(*first, *articles, *annexes), numbering=scheme), context, switched


@pytest.mark.parametrize("road", Road)
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_numbers_references_terms_contents_and_statutory_items_are_right(road, data):
    pack, context, switched = data.draw(assemblies(road))

    document, _ = assemble(pack, LIBRARY, context, switches=switched, mode=Mode.PREVIEW)

    agreed = context["wordings"]
    assert all(use.variant == agreed[use.id] for use in document.clauses if use.id in agreed)
    counted = Counted(document)
    assert counted.labels == counted.expected
    nodes = list(tree.walk(document))
    references = [node for node in nodes if isinstance(node, tree.Reference)]
    assert [(one.anchor, one.text) for one in references] == [
        (one.anchor, counted.printed[one.anchor]) for one in references
    ]
    dropped = {node.field for node in nodes if isinstance(node, tree.Missing) and node.reference}
    assert not dropped & counted.printed.keys()
    findings = check_text(document)
    assert {one.subject for one in findings if one.code == codes.REFERENCE_DROPPED} == dropped
    defined = [node.text.strip("“”") for node in nodes if isinstance(node, tree.Term) and node.defines]
    assert terms_of(document) == tuple(defined)
    assert not {one.code for one in findings} & {codes.TERM_TWICE, codes.TERM_UNDEFINED}
    contents = [(part.label, part.title) for part in tree.content_lines(document)]
    assert contents == counted.contents
    assert len({label for label, _ in contents}) == len(contents)
    statutory_items_are_carried_by_what_stands(road, document)


def statutory_items_are_carried_by_what_stands(road, document):
    standing = [LIBRARY[use.id] for use in document.clauses]
    carried = {}
    for clause in standing:
        for item in clause.carries:
            carried.setdefault(item, []).append(clause.id)
    lines = checklist(road=road, natural_debtors=True, carried=carried, parts=frozenset(), told={})
    contract = {one.id for one in (*PROVISION_ITEMS, *ENTRUSTMENT_ITEMS)}
    for line in lines:
        if line.item.id in contract:
            stands = [clause.id for clause in standing if line.item.id in clause.carries]
            assert list(line.carriers) == stands
            assert line.state is (ItemState.CARRIED if stands else ItemState.MISSING)
