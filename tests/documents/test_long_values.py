"""Names of 200 characters and addresses longer than a page: printed whole, without an empty page."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from document_builders import given_context, given_party, given_request
from vetdesk.domain.editions import Edition

NAME = ("示例长江三角洲一体化示范区工业品供应链综合服务" * 9)[:194] + "有限责任公司"
ADDRESS = "上海市浦东新区示范路100号18楼甲座乙区联合办公室，" * 60
NDA = {
    "project": "应收账款转让合作评估",
    "return_days": 5,
    "years": 3,
    "english": {
        "project": "cooperation on receivables",
        "sign_place": "Shanghai",
        "dispute_body": "Shanghai",
    },
}


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


@pytest.mark.parametrize("edition", Edition, ids=lambda edition: edition.value)
def test_two_names_of_200_characters_leave_the_title_of_the_cover_free(worker, edition):
    party = given_party(NAME)
    request = given_request(
        given_context(debts=1, a=party, b=party), pack="cn.nda_collector", edition=edition
    )

    rendered = worker.render(replace(request, contexts=(request.contexts[0] | NDA,)))

    with pypdfium2.PdfDocument(rendered.pdf) as document:
        page = document[0].get_textpage()
        boxes = [(page.get_text_range(n, 1), page.get_charbox(n)) for n in range(page.count_chars())]
    large = 17
    lowest_of_title = min(box[1] for sign, box in boxes if not sign.isspace() and box[3] - box[1] > large)
    first_of_name = max(box[3] for sign, box in boxes if sign in "示例")
    assert first_of_name < lowest_of_title


def test_a_sentence_that_ends_with_an_answer_ends_once(worker):
    answers = {
        "why": "费率调整。",
        "changes_lines": ("停止上门；", "改为按月结算。"),
        "from_on": date(2026, 12, 5),
        "done": "已经履行的部分不受影响。",
        "copies": 2,
    }

    rendered = worker.render(given_request(given_context(debts=1) | answers, pack="cn.supplement"))

    text = "".join("".join(texts(rendered.pdf)).split())
    assert "停止上门；（二）改为按月结算。" in text
    assert not [twice for twice in ("；；", "。。", "。；", "。，", "；，") if twice in text]


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
