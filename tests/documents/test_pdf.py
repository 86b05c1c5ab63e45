"""The finished PDF: what a lawyer sees on the page, read back from the file itself."""

import hashlib
import re
from collections import defaultdict
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from document_builders import CREATED, given_context, given_debts, given_letter_context, given_request
from vetdesk.documents import html, tree
from vetdesk.documents.client import WorkerClient
from vetdesk.documents.errors import AnswersMissing, GlyphsMissing
from vetdesk.documents.jobs import Mode, RenderRequest, Stamp
from vetdesk.documents.verify import face_names
from vetdesk.domain.editions import Edition

RIGHT_EDGE = 595.28 - 30 / 25.4 * 72
CLOSING = "，。、；：！？）》」』】〕”’％"
OPENING = "（《「『【〔“‘"


def test_the_agreement_is_tagged_pdf_a_with_its_title_and_language(issued):
    with pikepdf.open(BytesIO(issued.pdf)) as document, document.open_metadata() as metadata:
        assert metadata.pdfa_status == "2A"
        assert str(document.Root.Lang) == "zh-CN"
        assert str(document.docinfo["/Title"]) == "债权转让协议 远方-债转-2026-0001"
        assert "/StructTreeRoot" in document.Root
        assert "/OutputIntents" in document.Root
    assert issued.sha256 == hashlib.sha256(issued.pdf).hexdigest()


def test_only_bundled_faces_are_in_the_file(issued):
    names = face_names(issued.pdf)

    assert names
    assert all(name.startswith("Vetdesk") for name in names)


def test_every_page_carries_its_number_of_all_pages_and_the_contract_number(issued):
    texts = page_texts(issued.pdf)

    for number, text in enumerate(texts[1:], 2):
        assert f"第 {number} 页" in text
        assert f"共 {issued.pages} 页" in text
        assert "合同编号：远方-债转-2026-0001" in text


def test_the_cover_names_the_agreement_the_parties_and_the_number(issued):
    cover = squeezed(page_texts(issued.pdf)[0])

    for words in (
        "债权转让协议",
        "示例远方商贸有限责任公司",
        "示例清源资产服务有限公司",
        "远方-债转-2026-0001",
    ):
        assert words in cover


def test_full_lines_end_on_one_edge_and_no_line_begins_with_closing_punctuation(worker):
    rendered = worker.render(replace(given_request(), stamp=Stamp(draft=False, created=CREATED)))

    edges, starts, ends = [], [], []
    for line in body_lines(rendered.pdf):
        text = "".join(char for _, _, char in line)
        starts.append(text[0])
        ends.append(text[-1])
        width = sum(right - left for left, right, _ in line)
        if line[-1][1] > RIGHT_EDGE - 8 and width > 300 and "_" not in text:
            edges.append(line[-1][1])
    assert len(edges) > 300
    # Lines under 92 % of the measure and last lines end further left and are not collected.
    assert max(edges) - RIGHT_EDGE <= 1.0
    assert sum(RIGHT_EDGE - edge <= 1.0 for edge in edges) / len(edges) > 0.97
    assert not set(starts) & set(CLOSING)
    assert not set(ends) & set(OPENING)


def test_an_issued_text_survives_justification_unchanged(issued):
    printed = squeezed("".join(page_texts(issued.pdf)))

    assert squeezed(issued.texts["CL-13"].split("\n")[1].partition("　")[2]) in printed


def test_a_draft_is_marked_on_every_page(worker):
    rendered = worker.render(given_request(stamp=Stamp(draft=True, created=CREATED)))

    assert all("草稿" in text for text in page_texts(rendered.pdf))


def test_a_rehearsal_is_marked_on_every_page_even_when_issued(worker):
    rendered = worker.render(given_request(stamp=Stamp(draft=False, rehearsal=True, created=CREATED)))

    for text in page_texts(rendered.pdf):
        assert "演练" in text
        assert "不具有法律效力" in text
        assert "草稿" not in text


def test_an_issued_contract_carries_no_mark(issued):
    assert not any("草稿" in text or "演练" in text for text in page_texts(issued.pdf))


def test_the_same_request_gives_the_same_bytes_in_another_process(issued):
    # Each worker starts with its own random hash seed.
    with WorkerClient() as other:
        again = other.render(given_request())

    assert again.sha256 == issued.sha256


@pytest.mark.parametrize("paragraphs", [1, 9, 14, 17, 20, 21, 22, 23, 24, 25, 26, 28, 33])
def test_the_signatures_are_never_split_and_never_without_text(worker, paragraphs):
    rendered = worker.render(
        RenderRequest(document=tree.to_json(given_document(paragraphs)), stamp=Stamp(draft=False))
    )

    signing = [text for text in page_texts(rendered.pdf) if "（盖章）：" in text]
    assert len(signing) == 1
    page = signing[0]
    assert page.count("日期：") == 2
    assert page.count("法定代表人或授权代表（签字）：") == 2
    if "（本页无正文，为《测试协议》签署页）" in page:
        assert "权利义务" not in page
    else:
        assert "（以下无正文）" in page
        assert page.count("权利义务") + page.count("附随责任") >= 2


def test_annexes_begin_on_new_pages_after_the_signatures(issued):
    texts = page_texts(issued.pdf)

    signing = next(
        number for number, text in enumerate(texts) if "签署页）" in text or "（以下无正文）" in text
    )
    annexes = {
        line: number
        for number, text in enumerate(texts)
        for line in text.split("\r\n")
        if re.fullmatch("附件[一二三四五六七八九十]+", line)
    }
    assert len(annexes) > 5
    assert min(annexes.values()) > signing
    assert len(set(annexes.values())) == len(annexes)


def test_a_wide_schedule_lies_across_and_repeats_its_header(worker):
    rendered = worker.render(given_request(given_context(debts=60)))

    with pikepdf.open(BytesIO(rendered.pdf)) as document:
        wide = [
            number
            for number, page in enumerate(document.pages)
            if float(page.mediabox[2]) > float(page.mediabox[3])
        ]
    texts = page_texts(rendered.pdf)
    assert len(wide) >= 2
    assert all("证件号码" in texts[number] for number in wide)
    assert "747,460.20" in texts[wide[-1]]


def test_letters_share_one_file_and_count_their_own_pages(worker):
    contexts = (given_letter_context(), given_letter_context(notice_no="远方-转通-2026-0002"))

    rendered = worker.render(given_request(pack="cn.debtor_notice", contexts=contexts))

    texts = page_texts(rendered.pdf)
    assert rendered.pages == 2
    assert all("第 1 页" in text and "共 1 页" in text for text in texts)
    assert "2026-0001" in texts[0]
    assert "2026-0002" in texts[1]


def test_a_character_no_face_has_stops_the_issue_and_names_its_field(worker):
    context = given_context(purpose="清收\U00031350", sign_place="上海🀄")

    with pytest.raises(GlyphsMissing) as missing:
        worker.render(given_request(context))

    assert missing.value.fields == {"purpose": "\U00031350", "sign_place": "🀄"}
    assert "U+31350" in str(missing.value.facts()["characters"])


def test_a_character_in_a_table_is_named_with_its_row_and_column(worker):
    people = [{"name": "赵一"}, {"name": "钱\U00031350"}]

    with pytest.raises(GlyphsMissing) as missing:
        worker.render(given_request(given_context(people=people)))

    assert missing.value.fields == {"people[2].name": "\U00031350"}


def test_a_rare_name_prints_in_the_full_song(worker):
    people = [{"name": "㛃䶮", "post": "员", "employer": "丙公司", "id4": "1234", "key": False}]

    rendered = worker.render(given_request(given_context(people=people)))

    assert any("㛃䶮" in text for text in page_texts(rendered.pdf))


def test_a_missing_answer_crosses_the_pipe_with_its_name(worker):
    context = {name: value for name, value in given_context().items() if name != "price"}

    with pytest.raises(AnswersMissing) as missing:
        worker.render(given_request(context))

    assert missing.value.names == ("price",)


def test_a_preview_shows_the_gap_instead(worker):
    context = {name: value for name, value in given_context().items() if name != "price"}

    preview = worker.preview(given_request(context, mode=Mode.PREVIEW), 2)

    assert preview.missing == ("price",)
    assert preview.png.startswith(b"\x89PNG")


def test_markup_in_a_field_is_printed_as_it_was_typed(worker):
    typed = '<b>清收</b><img src="file:///etc/passwd">&amp;"'

    rendered = worker.render(given_request(given_context(purpose=typed)))

    assert squeezed(typed) in squeezed("".join(page_texts(rendered.pdf)))


def test_two_hundred_printed_rows_still_fit_the_limits(worker):
    rendered = worker.render(given_request(given_context(debts=200)))

    assert "AL-00200" in "".join(page_texts(rendered.pdf))
    assert len(given_debts(200)) == 200


def test_the_sheets_of_the_house_print_through_the_same_worker(worker):
    context = {
        "vault_name": "法务部",
        "created_on": CREATED.date(),
        "rehearsal": False,
        "groups": [{"group": f"ABCDE-{number:05d}"} for number in range(8)],
    }

    rendered = worker.render(
        given_request(pack="vetdesk.recovery_sheet", contexts=(context,), edition=Edition.BILINGUAL)
    )

    assert rendered.pages == 1
    (text,) = page_texts(rendered.pdf)
    assert text.count("ABCDE-00007") == 1
    # Whoever opens the safe one day need not read the language it was made in.
    assert "Keepitsealedinasafe" in squeezed(text)
    assert "存放于保险柜" in squeezed(text)


def given_document(paragraphs):
    words = "双方应当按照本协议的约定全面履行各自的权利义务，并遵循诚信原则履行通知、协助和保密的附随责任。"
    blocks = tuple(
        tree.Paragraph(label=f"1.{number}", line=(tree.Text(text=words),))
        for number in range(1, paragraphs + 1)
    )
    section = tree.Section(kind="article", id="only", label="第一条", title="约定", blocks=blocks)
    return tree.Document(
        id="test.tree",
        version="1",
        kind="agreement",
        language="zh-CN",
        title="测试协议",
        sections=(section,),
        signatures=(
            tree.Signature(role="转让方（甲方）", name="甲公司"),
            tree.Signature(role="受让方（乙方）", name="乙公司"),
        ),
    )


def page_texts(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def body_lines(pdf):
    """Yield the lines of portrait pages after the cover as (left, right, character), without margins."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(1, len(document)):
            page = document[number]
            if page.get_width() > page.get_height():
                continue
            lines = defaultdict(list)
            text = page.get_textpage()
            for index in range(text.count_chars()):
                character = text.get_text_range(index, 1)
                left, bottom, right, _ = text.get_charbox(index, loose=True)
                if character.strip() and 71 < bottom < 770:
                    lines[round(bottom)].append((left, right, character))
            yield from (sorted(line) for line in lines.values())
    finally:
        document.close()


def squeezed(text):
    return "".join(text.split())


def test_a_notice_of_two_senders_keeps_its_receipt_on_the_same_page(worker):
    context = given_letter_context(notice={"by": "joint", "form": "ems", "days": 10})

    rendered = worker.render(given_request(context, pack="cn.debtor_notice"))

    assert rendered.pages == 1
    assert "回" in page_texts(rendered.pdf)[0]


def test_the_seals_of_two_senders_stand_side_by_side():
    seals = [("转让方（盖章）", "远方公司"), ("受让方（盖章）", "近处公司"), ("日期", "____年")]
    rows = tuple(
        tree.Pair(key=(tree.Text(text=key),), value=(tree.Text(text=value),)) for key, value in seals
    )
    section = tree.Section(kind="text", id="end", label="", title="", blocks=(tree.Pairs(rows=rows),))

    written = html.section_html(section)

    sealed, rest = written.split("</table>", 1)
    assert 'class="seals"' in sealed
    assert "远方公司" in sealed
    assert "近处公司" in sealed
    assert "盖章" not in rest
    assert "日期" in rest


@pytest.mark.parametrize(("key", "classes"), [("发函方（盖章）", "plain lead"), ("住所", "plain")])
def test_the_words_above_the_gap_before_a_seal_stay_on_its_page(key, classes):
    row = tree.Pair(key=(tree.Text(text=key),), value=(tree.Text(text="甲公司"),))
    words = tree.Paragraph(line=(tree.Text(text="请于三日内回复。"),))
    blocks = (words, tree.Gap(), tree.Pairs(rows=(row,)))
    section = tree.Section(kind="text", id="body", label="", title="", blocks=blocks)
    letter = tree.Document(
        id="t", version="1", kind="letter", language="zh-CN", title="函", sections=(section,)
    )

    assert f'<p class="{classes}"' in html.body_html(letter)
