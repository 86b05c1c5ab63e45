"""Names of 200 characters and addresses longer than a page: printed whole, without an empty page."""

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


def texts(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]
