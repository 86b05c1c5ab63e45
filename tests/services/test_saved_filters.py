"""Named filters of lists: kept, found, renamed, deleted; two of one list never share a name."""

import pytest

from vetdesk.services.errors import NotFound
from vetdesk.services.saved_filters import FilterDraft, FilterNameRefused, FilterNameTaken

DRAFT = FilterDraft(
    list="collectors",
    name="待复核的上海机构",
    text="上海",
    chips=("approved",),
    hidden=("uscc",),
    sort="name",
)


def test_a_filter_comes_back_as_it_was_kept(services):
    filter_id = services.filters.keep(DRAFT)

    assert services.filters.get(filter_id).draft == DRAFT
    assert [one.name for one in services.filters.of("collectors")] == [DRAFT.name]
    assert services.filters.of("people") == ()


def test_a_taken_name_is_written_over_only_when_somebody_says_so(services):
    filter_id = services.filters.keep(DRAFT)
    other = FilterDraft(list="collectors", name=f" {DRAFT.name} ", text="北京")

    with pytest.raises(FilterNameTaken):
        services.filters.keep(other)
    assert services.filters.get(filter_id).draft.text == "上海"

    assert services.filters.keep(other, instead=True) == filter_id
    assert services.filters.get(filter_id).draft.text == "北京"


@pytest.mark.parametrize("name", ["", "  \n ", "长" * 61], ids=["empty", "blank", "long"])
def test_a_name_that_fits_no_menu_is_refused(services, name):
    with pytest.raises(FilterNameRefused):
        services.filters.keep(FilterDraft(list="collectors", name=name))

    assert services.filters.of("collectors") == ()


def test_a_filter_is_renamed_and_deleted(services):
    first = services.filters.keep(DRAFT)
    services.filters.keep(FilterDraft(list="collectors", name="另一个"))
    with pytest.raises(FilterNameTaken):
        services.filters.rename(first, "另一个")

    services.filters.rename(first, "上海")
    assert [one.name for one in services.filters.of("collectors")] == ["上海", "另一个"]
    services.filters.forget(first)

    assert [one.name for one in services.filters.of("collectors")] == ["另一个"]
    with pytest.raises(NotFound):
        services.filters.get(first)


@pytest.mark.parametrize("typed", ["上海", "shanghai", "dfh", "待复核 机构"])
def test_a_filter_is_found_by_characters_sounds_and_initials(services, typed):
    services.filters.keep(DRAFT)

    assert [one.name for one in services.filters.matching(typed)] == [DRAFT.name]
    assert services.filters.matching("北京") == ()
    assert services.filters.matching("  ") == ()
