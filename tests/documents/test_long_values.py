"""Names of 200 characters and addresses longer than a page: printed whole, without an empty page."""

from datetime import date

import pypdfium2

from document_builders import given_context, given_party, given_request

NAME = ("示例长江三角洲一体化示范区工业品供应链综合服务" * 9)[:194] + "有限责任公司"
ADDRESS = "上海市浦东新区示范路100号18楼甲座乙区联合办公室，" * 60


def test_a_value_longer_than_a_page_is_printed_whole_and_leaves_no_page_empty(worker):
    party = given_party(NAME, address=ADDRESS)

    pages = [
        "".join(text.split())
        for text in texts(worker.render(given_request(given_context(debts=1, b=party))).pdf)
    ]

    assert NAME in pages[0] + pages[1] + pages[2]
    broken_by_a_page = 4
    assert sum(page.count("示范路100号18楼甲座乙区") for page in pages) >= 2 * 60 - broken_by_a_page
    running = len("债权转让协议合同编号：远方-债转-2026-0001第00页共00页")
    assert all(len(page) > 2 * running for page in pages)


def test_two_names_of_200_characters_leave_the_title_of_the_cover_free(worker):
    party = given_party(NAME)

    rendered = worker.render(given_request(given_context(debts=1, a=party, b=party)))

    with pypdfium2.PdfDocument(rendered.pdf) as document:
        page = document[0].get_textpage()
        boxes = [(page.get_text_range(n, 1), page.get_charbox(n)) for n in range(page.count_chars())]
    heights = {sign: box for sign, box in boxes if sign in "债权议" and box[3] - box[1] > 20}
    lowest = min(box[1] for box in heights.values())
    first = next(box for sign, box in boxes if sign == "甲")
    assert heights
    assert first[3] < lowest


def test_many_long_rows_of_a_letter_begin_on_its_first_page(worker):
    told = "作业终端在下班后仍可登录，导出记录未经审批。" * 6
    rows = ("types", "impact", "cause", "measures", "trend")
    context = given_context(debts=1) | {f"{name}_lines": (told, told) for name in rows}
    asked = dict.fromkeys(("authority", "found_at", "place", "kind", "told_persons", "notice_no"), told)

    request = given_request(context | asked, pack="cn.incident_authority")
    pages = ["".join(text.split()) for text in texts(worker.render(request).pdf)]

    assert "报告单位" in pages[0]


def test_a_short_line_of_latin_words_before_a_long_one_is_not_torn_apart(worker):
    items = ("A few plain words", "record-" * 11 + "end.xlsx")
    context = given_context(debts=1) | {"items_lines": (" ".join(items),), "hashes_lines": ()}
    asked = dict.fromkeys(("place", "carrier", "giver", "taker", "notice_no"), "上海") | {
        "handed_on": date(2026, 11, 23)
    }

    rendered = worker.render(given_request(context | asked, pack="cn.handover_receipt"))

    with pypdfium2.PdfDocument(rendered.pdf) as document:
        page = document[0].get_textpage()
        start = page.get_text_range().index("A few")
        boxes = [page.get_charbox(start + place) for place in (0, 2)]
    (_, _, end, _), (begin, *_) = boxes
    assert 0 < begin - end < 8


def texts(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]
