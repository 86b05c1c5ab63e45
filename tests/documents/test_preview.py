"""The preview follows the keyboard: only what is visible is laid out again, and it looks the same."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from document_builders import given_context, given_letter_context, given_request, yuan
from vetdesk.documents.client import WorkerClient
from vetdesk.documents.jobs import Mode
from vetdesk.domain.editions import Edition


@pytest.fixture(scope="module")
def fresh():
    """A worker whose last layout is known: the unchanged agreement."""
    with WorkerClient() as client:
        yield client


def test_an_unchanged_document_is_exact_on_every_page(fresh):
    whole = fresh.preview(request(), 5, whole=True)

    again = fresh.preview(request(), 5)

    assert again.exact
    assert again.pages == whole.pages
    assert again.png == whole.png


@pytest.mark.parametrize("page", [2, 3, 5, 6, 12])
def test_a_changed_page_looks_as_the_whole_layout_will_show_it(fresh, page):
    fresh.preview(request(), 1, whole=True)
    changed = request(price=yuan("200000000.05"), base_date=date(2026, 10, 30), request_days=3)

    quick = fresh.preview(changed, page)
    whole = fresh.preview(changed, page, whole=True)

    assert not quick.exact
    assert whole.exact
    assert differing_share(quick.png, whole.png) < 0.002


@pytest.mark.parametrize("page", [6, 12])
def test_a_changed_page_in_two_columns_looks_as_the_whole_layout_will_show_it(fresh, page):
    both = replace(request(), edition=Edition.BILINGUAL)
    fresh.preview(both, 1, whole=True)
    changed = replace(request(price=yuan("200000000.05"), request_days=3), edition=Edition.BILINGUAL)

    quick = fresh.preview(changed, page)
    whole = fresh.preview(changed, page, whole=True)

    assert not quick.exact
    assert differing_share(quick.png, whole.png) < 0.002


def test_a_page_whose_own_text_has_not_changed_is_shown_as_it_was(fresh):
    whole = fresh.preview(request(), 1, whole=True)

    quick = fresh.preview(request(price=yuan("7.00")), 1)

    assert quick.png == whole.png
    assert not quick.exact


def test_a_page_beyond_the_end_is_the_last_page(fresh):
    preview = fresh.preview(request(), 999, whole=True)

    assert preview.page == preview.pages


def test_a_field_is_shown_on_the_first_page_that_prints_it(fresh):
    start = fresh.preview(request(), 1, whole=True, show="price")

    quick = fresh.preview(request(price=yuan("7.00")), 1, show="price")
    deletion = fresh.preview(request(), 1, show="delete_days")

    assert 1 < start.page < deletion.page
    assert quick.page == start.page
    assert 0 < start.at < 1
    assert fresh.preview(request(), 4, show="no_such_field").page == 4


def test_a_gap_is_shown_in_colour_and_named(fresh):
    context = {name: value for name, value in given_context().items() if name != "price"}
    fresh.preview(request(), 1, whole=True)

    preview = fresh.preview(given_request(context, mode=Mode.PREVIEW), 6)

    assert preview.missing == ("price",)
    assert Image.open(BytesIO(preview.png)).mode == "RGB"


def test_a_letter_is_previewed_too(fresh):
    letter = given_request(pack="cn.debtor_notice", contexts=(given_letter_context(),))

    preview = fresh.preview(letter)

    assert (preview.page, preview.pages) == (1, 1)


def test_switching_off_a_part_on_the_page_falls_back_to_a_whole_layout(fresh):
    fresh.preview(request(), 1, whole=True)

    preview = fresh.preview(request(natural_debtors=False), 2)

    assert preview.png
    assert preview.pages > 20


def request(**changes):
    return given_request(given_context(**changes))


def differing_share(one, other):
    first, second = (Image.open(BytesIO(png)).convert("L") for png in (one, other))
    histogram = ImageChops.difference(first, second).histogram()
    return sum(histogram[64:]) / (first.width * first.height)
