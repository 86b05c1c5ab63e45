"""English of an own template in a real vault: it comes with a copy, is printed, and names where it lacks."""

from dataclasses import replace

import pytest

from vetdesk.documents import ownenglish
from vetdesk.documents.errors import EnglishMissing
from vetdesk.documents.packs import Pack
from vetdesk.domain.agreements import Road
from vetdesk.domain.editions import Edition
from vetdesk.services.paperdesk import editions_of
from vetdesk.services.templateenglish import HEAD, State, confirmed, places_of, with_head

WHY = "按涉外客户需要补充英文"


@pytest.fixture
def own(services) -> Pack:
    return services.templates.copy("cn.assignment_agreement", title="单位转让协议", reason=WHY).card.pack


def lacking(pack):
    return [one.id for one in places_of(pack) if one.state is not State.DONE]


def test_a_copy_brings_the_english_and_asks_for_that_of_its_new_title_only(own):
    assert [(one.id, one.state) for one in places_of(own) if one.state is not State.DONE] == [
        (HEAD, State.MISSING)
    ]
    assert own.english.parties
    assert editions_of(own) == (Edition.CHINESE,)
    titled = with_head(own, "Assignment Agreement of Our Office", own.english.parties)
    assert set(editions_of(titled)) == set(Edition)


def test_both_languages_are_printed_and_a_later_change_of_the_chinese_names_its_place(
    services, own, matter_file
):
    whole = services.templates.save(
        with_head(own, "Assignment Agreement of Our Office", own.english.parties), reason=WHY
    ).card.pack
    matter_id = services.matters.import_file(
        matter_file(lambda m: m.update(template=own.id, language="zh-en"))
    )
    document = services.drafting.printed(matter_id)
    assert document.english.title == "Assignment Agreement of Our Office"
    assert [one.id for one in document.english.sections] == [one.id for one in document.sections]

    at = next(number for number, one in enumerate(whole.parts) if one.id == "price")
    price = replace(whole.parts[at], body=f"{whole.parts[at].body}§ 另付一元。\n")
    later = replace(whole, parts=(*whole.parts[:at], price, *whole.parts[at + 1 :]))
    assert {one.code for one in services.templates.problems(later)} >= {"english.stale", "english.lines"}
    services.templates.save(later, reason=WHY)
    again = services.matters.import_file(
        matter_file(lambda m: m.update(template=own.id, language="zh-en", matter_ref="L-2"))
    )
    with pytest.raises(EnglishMissing) as refused:
        services.drafting.printed(again)
    assert refused.value.places == (price.title,)
    assert services.drafting.text(again).english is None


def test_a_template_tells_what_its_english_lacks_where_it_is_chosen(services, own):
    shipped, mine = services.template_choice.options(Road.ASSIGNMENT)
    assert (shipped.lacking, mine.lacking) == ((), ("单位转让协议",))

    titled = with_head(own, "Assignment Agreement of Our Office", own.english.parties)
    services.templates.save(titled, reason=WHY)

    assert services.template_choice.options(Road.ASSIGNMENT)[1].lacking == ()


def test_the_english_travels_with_the_file_of_a_template(services, own, tmp_path):
    file = services.templates.write_file(own.id, tmp_path / "own.toml")

    arrived = services.templates.bring_in_file(file, reason=WHY).card.pack

    assert arrived.english.bodies == own.english.bodies
    assert lacking(arrived) == [HEAD]
    titled = with_head(arrived, "Our Agreement", arrived.english.parties)
    renamed = replace(titled, title="单位债权转让协议")
    assert [one.state for one in places_of(renamed) if one.id == HEAD] == [State.STALE]
    assert not lacking(confirmed(renamed, HEAD))


def test_the_comparison_of_editions_shows_a_change_of_the_english(services, own):
    titled = with_head(own, "Another Title", own.english.parties)
    services.templates.save(titled, reason=WHY)
    _, first = (one.number for one in services.templates.get(own.id).history)
    (newest, *_) = services.templates.get(own.id).history

    compared = services.templates.compare(own.id, first, newest.number)

    assert "Another" in repr([line for line in compared.lines if line.change.value != "same"])


def test_a_template_made_from_nothing_takes_the_shipped_english_where_the_words_are_the_same(services, own):
    bare = replace(own, english=None)

    fuller = services.template_english.from_shipped(bare)

    assert [one.id for one in ownenglish.lacking(fuller)] == [HEAD]
    assert services.template_english.from_shipped(replace(bare, base="")) == replace(bare, base="")
