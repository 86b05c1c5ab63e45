"""A pack written as one file is read back as it was; what is no pack is refused with its place."""

import string
import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vetdesk.domain.asking import AnswerKind, AnswerRule, Option
from vetdesk.domain.packs import CheckSeverity, CreditorClass, CreditorGroup, Graded, Text
from vetdesk.exchange.packs import PackInvalid, load_all, read_pack
from vetdesk.exchange.packs_write import write_pack

PACKS = load_all()
COLLECTOR = PACKS["cn.vetting.collector"]


@pytest.mark.parametrize("pack_id", PACKS)
def test_every_shipped_pack_is_read_back_as_it_was(pack_id):
    text = write_pack(PACKS[pack_id])

    assert read_pack(text, "copy.toml") == PACKS[pack_id]
    assert write_pack(read_pack(text, "copy.toml")) == text


WORDS = st.text(min_size=1, max_size=30).filter(str.strip)
TEXTS = st.builds(Text, zh=WORDS, en=WORDS)
BOUNDS = st.dictionaries(
    st.sampled_from(["fi", "trade"]), st.decimals(min_value=-(10**9), max_value=10**9, places=2), min_size=1
)
IDS = st.text(string.ascii_lowercase, min_size=1, max_size=6)
OPTIONS = st.builds(
    Option,
    id=IDS,
    zh=WORDS,
    en=WORDS,
    then=st.sampled_from(["pass", "fail", "na"]),
    needed=st.booleans(),
)
RULES = st.one_of(
    st.just(AnswerRule()),
    st.builds(AnswerRule, kind=st.just(AnswerKind.NUMBER), unit_zh=WORDS, unit_en=WORDS, at_least=BOUNDS),
    st.builds(AnswerRule, kind=st.just(AnswerKind.DATE), within_months=st.integers(0, 99)),
    st.just(AnswerRule(kind=AnswerKind.DATE, ahead=True)),
    st.builds(
        AnswerRule,
        kind=st.sampled_from([AnswerKind.CHOICE, AnswerKind.CHOICES]),
        options=st.lists(OPTIONS, min_size=2, max_size=4, unique_by=lambda one: one.id).map(tuple),
    ),
    st.builds(AnswerRule, kind=st.just(AnswerKind.TEXT), shortest=st.integers(0, 50)),
)
CONDITIONS = st.recursive(
    st.dictionaries(
        st.sampled_from(["road", "channels", "check.CV-A02", "value.CV-A03"]),
        st.one_of(WORDS, st.booleans(), st.lists(WORDS, min_size=1), st.just({"above": 3, "at_most": 2.5})),
        max_size=2,
    ),
    lambda inner: st.one_of(
        inner.map(lambda part: {"not": part}), st.lists(inner, max_size=2).map(lambda parts: {"any": parts})
    ),
    max_leaves=4,
)
ITEMS = st.builds(
    replace,
    st.just(COLLECTOR.items[0]),
    title=TEXTS,
    question=TEXTS,
    answer=RULES,
    applies_if=CONDITIONS,
    retired=st.booleans(),
    creditors=st.frozensets(st.sampled_from(CreditorClass)),
    severity=st.fixed_dictionaries(
        {group: st.builds(Graded, severity=st.sampled_from(CheckSeverity)) for group in CreditorGroup}
    ),
    rule_ends=st.none() | st.dates(),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(ITEMS)
def test_whatever_is_edited_is_read_back_as_it_was(item):
    edited = replace(COLLECTOR, base="cn.vetting.collector", id="own.1", items=(item, *COLLECTOR.items[1:3]))

    assert read_pack(write_pack(edited), "own.toml") == edited


def test_checks_keep_the_order_they_were_put_in():
    turned = replace(COLLECTOR, items=tuple(reversed(COLLECTOR.items)))
    chapters = [item.id for item in read_pack(write_pack(turned), "own.toml").items if item.chapter == "A"]

    assert chapters == [item.id for item in reversed(COLLECTOR.items) if item.chapter == "A"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('id = "cn.vetting.collector"', 'id = "../../etc"', "id"),
        ('kind = "vetting"', 'kind = "spell"', "kind"),
        ("months = 3", "months = 0", "item.CV-A01.validity.months"),
        ('severity = { fi = "block"', 'severity = { fi = "fatal"', "severity.fi"),
        ('type = "number"', 'type = "number", options = []', "item.CV-A04.answer"),
        ('type = "number"', 'type = "sum"', "item.CV-A04.answer.type"),
        ('id = "level_2"', 'id = "level_3"', "two options share an id"),
        ("[[chapter]]", "[[chapter", "line"),
        ('id = "CV-A01"', 'id = "CV-A01"\nmood = "good"', "item.CV-A01.mood"),
    ],
)
def test_a_spoiled_file_is_refused_with_its_place(old, new, place):
    text = write_pack(COLLECTOR)
    assert old in text

    with pytest.raises(PackInvalid) as refused:
        read_pack(text.replace(old, new, 1), "sent.toml")

    assert refused.value.file == "sent.toml"
    assert any(place in problem for problem in refused.value.problems)


def test_a_pack_that_stands_alone_takes_from_no_other():
    taking = write_pack(COLLECTOR) + '\n[[take]]\nfile = "people.toml"\nitems = ["BP-01"]\n'

    with pytest.raises(PackInvalid) as refused:
        read_pack(taking, "sent.toml")

    assert "takes from no other" in refused.value.problems[0]


@pytest.mark.parametrize("jurisdiction", ["us", "eu", "uk"])
def test_a_foreign_pack_cites_a_norm_for_each_check(jurisdiction):
    pack = PACKS[f"{jurisdiction}.vetting.collector"]

    assert pack.items
    assert all(item.citations and all(one.mark.names_a_norm for one in item.citations) for item in pack.items)


@pytest.mark.parametrize(
    ("check", "mark"),
    [
        ("US-01", "read"), ("US-05", "read"), ("US-06", "reported"), ("US-07", "reported"),
        ("US-08", "reported"), ("US-09", "read"), ("US-10", "reported"), ("EU-01", "read"),
        ("EU-06", "read"), ("EU-07", "reported"), ("EU-08", "reported"), ("UK-04", "read"),
        ("UK-11", "reported"),
    ],
)  # fmt: skip
def test_a_foreign_norm_carries_the_mark_of_the_research(check, mark):
    (item,) = [item for pack in PACKS.values() for item in pack.items if item.id == check]

    assert {one.mark.value for one in item.citations} == {mark}


def test_the_counsels_parameters_are_asked_as_numbers():
    years, complaints = COLLECTOR.item("CV-A04").answer, COLLECTOR.item("CV-B05").answer

    assert years.at_least == {"fi": Decimal(3), "trade": Decimal(1)}
    assert complaints.kind is AnswerKind.NUMBER
    assert not complaints.judges("fi"), "the review names no figure, so none is shipped"


def test_every_toml_text_is_valid_for_another_reader():
    control = replace(COLLECTOR, reviewer='a"b\\c\x7f\n\t名', last_reviewed=date(2026, 1, 2))

    assert tomllib.loads(write_pack(control))["reviewer"] == control.reviewer
