import io
import zipfile
from email.message import EmailMessage

import pytest
import xlsxwriter

from vetdesk.exchange import papers
from vetdesk.exchange.papers import PaperUnreadable, read_paper

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return made.getvalue()


def letter(body, head=""):
    return package(word__document_xml=f"{head}<w:document {W}><w:body>{body}</w:body></w:document>")


def said(*words):
    return "".join(f"<w:r><w:t>{one}</w:t></w:r>" for one in words)


def workbook(rows):
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet("People")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return made.getvalue()


def test_a_letter_becomes_its_paragraphs_and_rows():
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    row = f"<w:tr>{cell.format(said('甲'))}{cell.format(said('乙'))}</w:tr>"
    content = letter(f"<w:p>{said('授权', '委托书')}</w:p><w:tbl>{row}</w:tbl><w:p/>")

    assert read_paper("letter.docx", content, 1).lines == (("授权委托书",), ("甲", "乙"))


def test_a_workbook_becomes_its_sheets_and_rows():
    content = workbook([["name", "age"], ["Shen", 41]])

    assert read_paper("people.xlsx", content, 1).lines == (("[People]",), ("name", "age"), ("Shen", "41.0"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_list_is_read_in_the_encodings_offices_use(encoding):
    content = "姓名,电话\n申,021".encode(encoding)

    assert read_paper("list.csv", content, 1).lines == (("姓名", "电话"), ("申", "021"))


def test_a_mail_shows_its_head_its_words_and_the_names_of_its_attachments():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.com", "Statement"
    mail.set_content("We declare.")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="proof.pdf")

    lines = read_paper("mail.eml", bytes(mail), 1).lines

    assert lines == (
        ("From", "a@example.com"),
        ("Subject", "Statement"),
        ("We declare.",),
        ("Attachment", "proof.pdf"),
    )


def test_scripts_and_pictures_of_a_mail_are_left_out():
    mail = EmailMessage()
    mail.set_content(
        "<p>Words</p><script>act()</script><img src='http://example.com/spy.png'>", subtype="html"
    )

    assert read_paper("mail.eml", bytes(mail), 1).lines == (("Words",),)


def test_a_long_paper_is_shown_page_by_page_and_never_past_its_end():
    content = "\n".join(str(number) for number in range(450)).encode()

    second, last = read_paper("notes.txt", content, 2), read_paper("notes.txt", content, 99)

    assert (second.lines[0], second.pages) == (("200",), 3)
    assert (last.page, len(last.lines)) == (3, 50)


def test_endless_rows_and_cells_are_cut(monkeypatch):
    monkeypatch.setattr(papers, "MOST_LINES", 3)
    content = ("x" * 5_000 + ",b" * 80 + "\n") * 5

    shown = read_paper("list.csv", content.encode(), 1)

    assert len(shown.lines) == 3
    assert len(shown.lines[0]) == papers.MOST_CELLS
    assert len(shown.lines[0][0]) == papers.MOST_WORDS


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bomb.docx", letter("<w:p/>", head='<!DOCTYPE a [<!ENTITY x "y">]>')),
        ("broken.docx", package(word__document_xml="<w:document")),
        ("hollow.docx", package(word__other_xml="<a/>")),
        ("macros.xlsx", package(xl__workbook_xml="<a/>", xl__vbaProject_bin="x")),
        ("odd.xlsx", package(xl__workbook_xml="<a/>")),
        ("bundle.zip", package(a="b")),
        ("lying.csv", b"%PDF-1.7 words %%EOF"),
        ("empty.txt", b""),
    ],
)
def test_what_is_damaged_hostile_or_wordless_is_not_shown(name, content):
    with pytest.raises(PaperUnreadable):
        read_paper(name, content, 1)
