"""A template as one file: every shipped pack comes back whole, a hostile file is refused with its place."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetdesk.documents import tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.errors import PackRefused
from vetdesk.documents.jobs import Mode
from vetdesk.documents.packfile import FORMAT, parsed_pack, read_pack_text, write_pack
from vetdesk.documents.packs import all_packs, load_library
from vetdesk.domain.numbering import Numbering

PACKS = sorted(all_packs())
SMALL = f'format = "{FORMAT}"\nid = "x"\nversion = "1"\nkind = "agreement"\ntitle = "协议"\n'
PART = '[[part]]\nkind = "text"\nid = "head"\ntext = "| 字\\n"\n'


def assembled(pack, facts):
    document, _ = assemble(pack, load_library(), facts, mode=Mode.PREVIEW)
    return tree.to_json(document)


def refused(text):
    with pytest.raises(PackRefused) as caught:
        read_pack_text(text, place="one.toml")
    return {(one.place, one.code) for one in caught.value.problems}


@pytest.mark.parametrize("name", PACKS)
@settings(max_examples=12, deadline=None)
@given(
    facts=st.fixed_dictionaries(
        {
            "natural_debtors": st.booleans(),
            "has_judgment": st.booleans(),
            "has_deposit": st.booleans(),
            "creditor_kind": st.sampled_from(["bank", "trading", "consumer_finance"]),
            "security_gap": st.sampled_from(["found", "clear", "unknown"]),
        }
    )
)
def test_any_shipped_pack_exported_and_read_again_assembles_the_same_text(name, facts):
    pack = all_packs()[name]
    facts = {"road": pack.road or "assignment", **facts}

    again = read_pack_text(write_pack(pack), place="one.toml")

    assert assembled(again, facts) == assembled(pack, facts)


@pytest.mark.parametrize("name", PACKS)
def test_a_written_template_is_read_as_an_equal_one(name):
    once = parsed_pack(write_pack(all_packs()[name]))

    assert parsed_pack(write_pack(once)) == once
    assert [part.id for part in once.parts] == [part.id for part in all_packs()[name].parts]


def test_quotes_backslashes_and_line_ends_in_a_text_come_back():
    pack = parsed_pack(SMALL + PART)
    odd = '| 他说“好”"""\\n\\\n§ {{ a.name }} \\u0041\n'
    odd_pack = replace(pack, parts=(replace(pack.parts[0], body=odd),))

    assert read_pack_text(write_pack(odd_pack), place="x").parts[0].body == odd


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("format = ", ("one.toml", "file.syntax"), id="no_toml"),
        pytest.param(PART, ("one.toml", "template.format"), id="no_format"),
        pytest.param(
            'format = "vetdesk-template-9"\n' + PART, ("one.toml", "template.format"), id="later_format"
        ),
        pytest.param(SMALL, ("one.toml", "template.parts"), id="no_parts"),
        pytest.param(SMALL + "part = 3\n", ("one.toml", "value.kind"), id="part_is_a_number"),
        pytest.param(SMALL + "secret = 1\n" + PART, ("one.toml", "key.unknown"), id="unknown_key"),
        pytest.param(SMALL + PART + PART, ("one.toml", "part.duplicate_id"), id="part_twice"),
        pytest.param(
            SMALL + PART.replace("head", "../x"), ("one.toml", "part.id"), id="part_named_like_a_path"
        ),
        pytest.param(
            SMALL + PART.replace("text =", "body ="),
            ("one.toml [part 1]", "key.unknown"),
            id="body_of_a_file",
        ),
        pytest.param(
            SMALL + PART.replace('id = "head"', 'id = "head"\ntitle = "债\\u202e权"'),
            ("one.toml [part 1]", "value.characters"),
            id="bidi_mark_in_a_title",
        ),
        pytest.param(
            SMALL + PART.replace('id = "head"', 'id = "head"\ntable = "passwords"'),
            ("one.toml", "part.table"),
            id="unknown_table",
        ),
        pytest.param(
            SMALL + PART.replace('id = "head"', 'id = "head"\napplies_if = { road = { or = 1 } }'),
            ("head", "condition.malformed"),
            id="condition",
        ),
        pytest.param(SMALL + 'road = "hell"\n' + PART, ("one.toml", "template.road"), id="unknown_road"),
        pytest.param(
            SMALL + '[parties]\nz = "丙方"\n' + PART, ("one.toml", "template.sides"), id="third_side"
        ),
        pytest.param(
            SMALL + "[[ask]]\nname = 1\n" + PART,
            ("one.toml [ask 1]", "value.kind"),
            id="question_without_name",
        ),
    ],
)
def test_a_hostile_file_is_refused_with_the_place(text, told):
    assert told in refused(text)


def test_a_file_with_two_hundred_and_one_parts_is_refused():
    parts = "".join(PART.replace("head", f"p{number}") for number in range(201))

    assert ("one.toml", "template.parts") in refused(SMALL + parts)


@pytest.mark.parametrize("scheme", Numbering)
def test_the_numbering_of_a_template_is_kept_in_its_file(scheme):
    pack = replace(all_packs()["cn.assignment_agreement"], numbering=scheme)

    assert read_pack_text(write_pack(pack), place="one.toml").numbering is scheme


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('numbering = "roman"', "pack.numbering"),
        ("numbering = 1", "value.kind"),
        ('look = "poster"', "pack.look"),
        ("look = 1", "value.kind"),
    ],
)
def test_a_numbering_or_a_look_nobody_knows_is_refused(line, code):
    assert code in {found for _, found in refused(SMALL + line + "\n" + PART)}
