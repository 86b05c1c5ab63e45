"""The English of an own template: kept with it, stale when the Chinese changes, printed when whole."""

from dataclasses import replace
from datetime import date

import pytest

from document_builders import given_context, given_frame
from vetdesk.documents import ownenglish, packs
from vetdesk.documents.assembly import assemble
from vetdesk.documents.errors import EnglishMissing
from vetdesk.documents.jobs import Mode
from vetdesk.documents.linter import pack_problems
from vetdesk.documents.ownenglish import HEAD, State, lacking, places_of, with_head, with_part
from vetdesk.documents.packfile import read_pack_text, write_pack
from vetdesk.documents.packs import Part
from vetdesk.documents.translation import in_english

PRICE = Part(
    kind="article",
    id="price",
    title="价款",
    body='§ 价款为{{ price|money }}元。\n§ 依{{ "term"|ref }}支付。\n',
    body_name="price",
)
TERM = Part(kind="article", id="term", title="期限", body="§ 十日。\n", body_name="term")
TODAY = date(2026, 11, 20)
SIDES = {"a": "Party A", "b": "Party B"}
PRICE_EN = '§ The price is {{ price|money }}.\n§ It is paid under {{ "term"|ref }}.\n'


@pytest.fixture
def chinese():
    pack = given_frame((PRICE, TERM))
    return replace(pack, id="office.T-01", last_reviewed=TODAY, confirm="律师")


@pytest.fixture
def both(chinese):
    pack = with_head(chinese, "Agreement", SIDES)
    pack = with_part(pack, "price", "Price", PRICE_EN)
    return with_part(pack, "term", "Term", "§ Ten days.\n")


def states(pack):
    return {one.id: one.state for one in places_of(pack)}


def changed(pack, name, **changes):
    parts = tuple(replace(one, **changes) if one.id == name else one for one in pack.parts)
    return replace(pack, parts=parts)


def document_of(pack):
    made, _ = assemble(pack, {}, given_context(), mode=Mode.PREVIEW)
    return made


def codes(pack):
    problems = pack_problems(pack, {}, TODAY)
    return {(one.place, one.code) for one in problems if one.code.startswith("english.")}


def test_a_template_without_english_names_every_place_but_has_no_fault(chinese):
    assert set(states(chinese).values()) == {State.MISSING}
    assert codes(chinese) == set()


def test_english_written_part_by_part_makes_the_template_whole(both):
    assert not lacking(both)
    english, _ = in_english(both, {}, document_of(both))
    assert [one.title for one in english.parts] == ["Price", "Term"]


def test_a_file_gives_back_the_english_and_what_it_was_made_from(both):
    again = read_pack_text(write_pack(both), place="x")

    assert again.english == replace(both.english, version=again.version)
    assert write_pack(again) == write_pack(both)


def test_a_template_that_never_had_english_is_written_as_before(chinese):
    emptied = with_part(with_part(chinese, "term", "Term", ""), "term", "", "")

    assert "english_of" not in write_pack(chinese)
    assert write_pack(emptied) == write_pack(chinese)


def test_a_change_of_the_chinese_makes_its_english_stale_until_somebody_says_it_fits(both):
    later = changed(both, "term", body="§ 十五日。\n")

    assert states(later)["term"] is State.STALE
    assert states(later)["price"] is State.DONE
    assert not ownenglish.is_complete(later)
    with pytest.raises(EnglishMissing) as refused:
        in_english(later, {}, document_of(later))
    assert refused.value.places == ("期限",)
    assert ownenglish.is_complete(ownenglish.confirmed(later, "term"))


def test_another_title_makes_the_english_title_stale(both):
    later = replace(both, title="另一协议")

    assert states(later)[HEAD] is State.STALE
    with pytest.raises(EnglishMissing) as refused:
        in_english(later, {}, document_of(later))
    assert refused.value.places == ("另一协议",)


def test_english_that_lost_a_value_is_never_printed(both):
    wrong = with_part(both, "price", "Price", PRICE_EN.replace("{{ price|money }}", "fixed"))

    with pytest.raises(EnglishMissing) as refused:
        in_english(wrong, {}, document_of(wrong))
    assert refused.value.places == ("价款",)


def test_the_linter_names_part_and_line_of_the_english(both):
    wrong = with_part(both, "price", "Price", PRICE_EN.replace("§ It", "| It"))
    wrong = changed(wrong, "term", title="期间")

    assert codes(wrong) == {("price:2", "english.sign"), ("term", "english.stale")}


def test_the_shipped_english_is_taken_where_the_chinese_is_the_same():
    base = packs.load_pack("cn.assignment_agreement")
    own = changed(replace(base, english=None, base=base.id), "price", title="另定的价款")

    made = ownenglish.adopted(own, base)

    assert [one.id for one in lacking(made)] == ["price"]
    assert ownenglish.adopted(made, base) == made


def test_english_that_came_with_the_template_is_held_to_its_parts_from_then_on():
    base = packs.load_pack("cn.assignment_agreement")
    own = ownenglish.by_part(base)

    assert not lacking(own)
    assert states(changed(own, "price", body="§ 另议。\n"))["price"] is State.STALE
