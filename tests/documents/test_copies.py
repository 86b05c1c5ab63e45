"""The copies that go on paper, read back from the PDF they are printed from."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from document_builders import given_request
from vetdesk.domain.binding import PrintPlan, Sides, seal_groups

MM = 72 / 25.4


def test_each_copy_says_which_it_is_on_every_page(worker, issued):
    pdf, pages = worker.copies(issued.pdf, PrintPlan(originals=2, duplicates=1), draft=False)

    texts = page_texts(pdf)
    assert pages == len(texts) == 3 * issued.pages
    for start, words in enumerate(("正本第1份共2份", "正本第2份共2份", "副本第1份共1份")):
        copy = texts[start * issued.pages : (start + 1) * issued.pages]
        assert all(words in text for text in copy)
        assert all(f"第{page}页共{issued.pages}页" in text for page, text in enumerate(copy[1:], 2))


def test_the_text_of_a_copy_is_the_text_of_the_record(worker, issued):
    plan = PrintPlan(numbered=False, edge=False)
    pdf, _ = worker.copies(issued.pdf, plan, draft=False)

    assert page_texts(pdf) == page_texts(issued.pdf)


def test_a_draft_carries_its_word_whatever_was_chosen_and_is_no_original(worker, issued):
    plan = PrintPlan(originals=2, duplicates=1, numbered=False, watermark=False, edge=False)
    pdf, _ = worker.copies(issued.pdf, plan, draft=True)

    assert all(text.count("草稿") >= 2 for text in page_texts(pdf))
    assert not any(re.search("[正副]本第", text) for text in page_texts(pdf))
    assert all(is_grey_in_the_middle(pdf, page) for page in (0, issued.pages))


def test_only_duplicates_carry_the_word_across(worker, issued):
    plan = PrintPlan(originals=1, duplicates=1, numbered=False, edge=False, pages="2")
    pdf, _ = worker.copies(issued.pdf, plan, draft=False)

    original, duplicate = page_texts(pdf)
    assert "副本" not in original
    assert duplicate.count("副本") == 2


def test_the_seal_is_marked_on_every_sheet_in_its_group(worker, issued):
    pdf, _ = worker.copies(issued.pdf, PrintPlan(), draft=False)

    groups = seal_groups(issued.pages)
    assert len(groups) == 2
    for page, text in enumerate(page_texts(pdf), 1):
        for group in groups:
            words = f"骑缝{group.number}/{group.count}"
            assert (words in text) == (group.first <= page <= group.last)


def test_both_sides_halve_the_sheets_and_only_fronts_are_marked(worker, issued):
    plan = PrintPlan(sides=Sides.BOTH)
    pdf, _ = worker.copies(issued.pdf, plan, draft=False)

    # The agreement speaks of the seal across the edge itself, so the marks are what was added.
    own = [text.count("骑缝") for text in page_texts(issued.pdf)]
    found = [text.count("骑缝") for text in page_texts(pdf)]
    marked = [page for page, (here, before) in enumerate(zip(found, own, strict=False), 1) if here > before]
    assert marked == list(range(1, issued.pages + 1, 2))
    assert len(seal_groups(len(marked))) == 1


def test_the_place_of_the_seal_is_42_mm_of_the_fanned_edge(worker, issued):
    pdf, _ = worker.copies(issued.pdf, PrintPlan(pages="2"), draft=False)

    ticks = edge_ticks(pdf, 0)
    assert len(ticks) == 2
    assert (max(ticks) - min(ticks)) / MM == pytest.approx(42, abs=0.1)


def test_initials_have_their_line_where_wanted(worker, issued):
    with_line, _ = worker.copies(issued.pdf, PrintPlan(initials=True, pages="3"), draft=False)
    without, _ = worker.copies(issued.pdf, PrintPlan(pages="3"), draft=False)

    assert "页签甲方：" in page_texts(with_line)[0]
    assert "页签" not in page_texts(without)[0]


def test_each_copy_on_both_sides_begins_on_a_fresh_sheet(worker, issued):
    pdf, _ = worker.copies(issued.pdf, PrintPlan(originals=2, sides=Sides.BOTH, pages="1-3"), draft=False)

    texts = page_texts(pdf)
    assert len(texts) == 8
    assert (texts[3], texts[7]) == ("", "")
    assert "正本第2份" in texts[4]


def test_the_sheets_of_a_booklet_read_in_order_when_folded(worker, issued):
    pdf, _ = worker.copies(issued.pdf, PrintPlan(sides=Sides.BOOKLET, pages="2-9", edge=False), draft=False)

    with pikepdf.open(BytesIO(pdf)) as document:
        assert [round(float(value) / MM) for value in document.pages[0].mediabox[2:]] == [420, 297]
    numbers = [[int(n) for n in re.findall(r"第(\d+)页共", text)] for text in page_texts(pdf)]
    assert [sorted(pair) for pair in numbers] == [[2, 9], [3, 8], [4, 7], [5, 6]]


def test_a_page_shown_before_printing_is_that_page_of_that_copy(worker, issued):
    plan = PrintPlan(originals=1, duplicates=1)
    pdf, pages = worker.copies(issued.pdf, plan, draft=False, only=issued.pages + 2)

    (text,) = page_texts(pdf)
    assert pages == 2 * issued.pages
    assert "副本第1份" in text
    assert f"第2页共{issued.pages}页" in text


def test_the_signatures_never_stand_on_a_page_without_text(worker):
    rendered = worker.render(given_request())

    (page,) = [text for text in page_texts(rendered.pdf) if "盖章处" in text]
    above = page.partition("盖章处")[0]
    assert "以下无正文" in above or "本页无正文" in above
    assert page.count("盖章处") == 2


def page_texts(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document]


def is_grey_in_the_middle(pdf, page):
    image = pypdfium2.PdfDocument(pdf)[page].render(scale=0.5, grayscale=True).to_pil()
    width, height = image.size
    part = image.crop((width // 4, height // 3, 3 * width // 4, 2 * height // 3))
    counts = part.histogram()
    return sum(counts[226:235]) > 0.02 * part.width * part.height


def edge_ticks(pdf, page):
    """Return the heights, in points from the top, of dark lines at the right edge."""
    scale = 8
    image = pypdfium2.PdfDocument(pdf)[page].render(scale=scale, grayscale=True).to_pil()
    x = round(image.width - 4.6 * MM * scale)
    dark = [y for y in range(image.height) if image.getpixel((x, y)) < 200]
    starts = [y for y in dark if y - 1 not in dark]
    return [y / scale for y in starts]
