"""What a .docx says and how pages are set, read back from the files alone."""

import subprocess
import zipfile
from io import BytesIO

import pypdfium2
from lxml import etree

from vetdesk.documents import packs, tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.chinese import ordinal
from vetdesk.documents.flat import LineKind, flat
from vetdesk.documents.jobs import Mode, Stamp

MM = 72 / 25.4
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORM_WORDS = (
    "（以下无正文）", "甲方（盖章）：", "乙方（盖章）：", "签订地点：", "签订日期：", "年月日",
    "合同编号：甲-1", "法定代表人或授权代表（签字）：", "＿＿＿＿＿＿＿＿＿＿＿＿＿＿", "日期：年月日",
    "职务：＿＿＿＿＿＿＿＿",
)  # fmt: skip


class Counter:
    """Counts numbered paragraphs as the format says, from the file alone."""

    def __init__(self, numbering):
        self.levels = {
            (one.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): level
            for one in numbering.iter(f"{W}abstractNum")
            for level in one.iter(f"{W}lvl")
        }
        self.definition = {
            one.get(f"{W}numId"): one.find(f"{W}abstractNumId").get(f"{W}val")
            for one in numbering.iter(f"{W}num")
        }
        self.counts = {}

    def label(self, paragraph):
        numbered = paragraph.find(f"{W}pPr/{W}numPr")
        if numbered is None:
            return ""
        definition = self.definition[numbered.find(f"{W}numId").get(f"{W}val")]
        level = int(numbered.find(f"{W}ilvl").get(f"{W}val"))
        counts = self.counts.setdefault(definition, [0] * 9)
        counts[level] += 1
        counts[level + 1 :] = [0] * (8 - level)
        asked = self.levels[definition, str(level)]
        words = asked.find(f"{W}lvlText").get(f"{W}val")
        for place in range(level + 1):
            own = self.levels[definition, str(place)].find(f"{W}numFmt").get(f"{W}val")
            legal = asked.find(f"{W}isLgl") is not None
            count = max(counts[place], 1)
            shown = str(count) if legal or own == "decimal" else ordinal(count)
            words = words.replace(f"%{place + 1}", shown)
        return words


def read(docx):
    """Return the lines of a .docx without white space, numbers counted."""
    with zipfile.ZipFile(BytesIO(docx)) as packed:
        body = etree.fromstring(packed.read("word/document.xml"))[0]
        counter = Counter(etree.fromstring(packed.read("word/numbering.xml")))
    lines = []
    for paragraph in body.iter(f"{W}p"):
        text = "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
        lines.append("".join((counter.label(paragraph) + text).split()))
    return [line for line in lines if line]


def expected(document):
    """Return the lines of the tree without white space, cells as lines of their own."""
    lines = []
    contents = contents_of(document)
    for line in flat(document):
        if line.kind is LineKind.HEADING and contents:
            lines += contents
            contents = []
        if line.kind is not LineKind.SIGNATURE:
            cells = [line.label + line.cells[0], *line.cells[1:]]
            lines += ["".join(cell.split()) for cell in cells]
    return [line for line in lines if line]


def contents_of(document):
    """Return the table of contents as the PDF prints it, without the pages."""
    if not document.contents:
        return []
    entries = [f"{part.label}{part.title}" for part in tree.content_lines(document)]
    return ["目录", *("".join(entry.split()) for entry in entries)]


def without_form_words(lines, document):
    """Leave out what stands on cover and signature page for the pen, as the pages of the PDF have it."""
    names = {"".join(one.name.split()) for one in document.signatures}
    known = {*FORM_WORDS, *(f"职务：{one.title}" for one in document.signatures)}
    roles = set()
    if document.cover is not None:
        known.add(document.cover.place)
        roles = {f"{tree.line_text(pair.key)}：" for pair in document.cover.parties}
    kept, signing = [], False
    for line in lines:
        signing = signing or line == "（以下无正文）"
        if line in known or (signing and line in names):
            continue
        kept.append(line.removesuffix("：") if line in roles else line)
        signing = False
    return kept


def assembled(context, *, pack="cn.assignment_agreement"):
    document, _ = assemble(
        packs.load_pack(pack), packs.load_library(), context, mode=Mode.PREVIEW, stamp=Stamp(number="甲-1")
    )
    return document


def body_of(docx):
    with zipfile.ZipFile(BytesIO(docx)) as packed:
        return etree.fromstring(packed.read("word/document.xml"))[0]


def convert(folder, form):
    """Let LibreOffice convert ``a.docx`` in ``folder``."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/lo", "--headless", "--convert-to", form]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / "a.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )


def body_lines(pdf, index):
    """Return the lines of a page as (sign, left, right, top, bottom, bottom); head and foot off."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[index].get_textpage()
        signs = []
        for number in range(page.count_chars()):
            sign = page.get_text_range(number, 1)
            left, bottom, right, top = page.get_charbox(number, loose=True)
            if sign.strip() and bottom > 30 * MM and top < 263 * MM:
                signs.append((sign, left, right, top, bottom, bottom))
    rows = {}
    for sign in signs:
        key = next((one for one in rows if abs(one - sign[5]) < 4), sign[5])
        rows.setdefault(key, []).append(sign)
    return [sorted(row, key=lambda one: one[1]) for _, row in sorted(rows.items(), reverse=True)]
