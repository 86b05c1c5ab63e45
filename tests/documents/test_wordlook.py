"""The .docx of an official document has the measures and faces of GB/T 9704-2012, and the same words."""

import shutil
import zipfile
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from lxml import etree

from document_builders import given_context
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.wordfile import write_docx
from word_texts import MM, W, assembled, body_lines, body_of, convert, expected, read, without_form_words

STAMP = Stamp(number="甲-1", draft=False, official=True)


@pytest.fixture(scope="module")
def agreement():
    return assembled(given_context())


@pytest.fixture(scope="module")
def official(agreement):
    return write_docx(agreement, STAMP)


def part_of(docx, name):
    with zipfile.ZipFile(BytesIO(docx)) as packed:
        return etree.fromstring(packed.read(name))


def style_of(docx, name):
    styles = part_of(docx, "word/styles.xml")
    return next(one for one in styles if one.find(f"{W}name[@{W}val='{name}']") is not None)


def measures(section):
    margins = section.find(f"{W}pgMar")
    sides = ("top", "bottom", "left", "right")
    grid = section.find(f"{W}docGrid")
    return tuple(round(int(margins.get(f"{W}{side}")) / 56.693) for side in sides), grid


def test_the_pages_of_the_text_have_the_core_and_the_grid_of_the_norm(official):
    sections = list(body_of(official).iter(f"{W}sectPr"))

    margins, grid = measures(sections[0])
    assert margins == (37, 35, 28, 26)
    assert grid.get(f"{W}type") == "linesAndChars"
    pitch = int(grid.get(f"{W}linePitch"))
    assert pitch * 22 <= 225 * 56.693 < (pitch + 1) * 22
    place = 16 + int(grid.get(f"{W}charSpace")) / 4096
    assert place * 28 * 20 == pytest.approx(156 * 56.693, abs=2)


def test_annexes_and_wide_tables_keep_the_pages_of_a_contract(official):
    _, *others = body_of(official).iter(f"{W}sectPr")

    found = {measures(one)[0] for one in others}
    assert (25, 25, 30, 30) in found
    assert (22, 22, 20, 20) in found
    outside = [measures(one)[1] for one in others if measures(one)[0] != (37, 35, 28, 26)]
    assert outside
    assert not any(one is not None for one in outside)


@pytest.mark.parametrize(
    ("style", "face", "half_points"),
    [
        ("Normal", "FangSong", 32),
        ("Title", "方正小标宋简体", 44),
        ("heading 1", "SimHei", 32),
        ("Second Heading", "KaiTi", 32),
    ],
    ids=["text", "title", "first level", "second level"],
)
def test_each_level_has_its_face_and_size(official, style, face, half_points):
    made = style_of(official, style)

    assert made.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia") == face
    assert int(made.find(f"{W}rPr/{W}sz").get(f"{W}val")) == half_points
    assert made.find(f"{W}rPr/{W}b[@{W}val='1']") is None


def test_every_face_names_what_stands_in_for_it_on_another_machine(official):
    table = part_of(official, "word/fontTable.xml")

    known = {one.get(f"{W}name"): one.find(f"{W}altName") for one in table}
    assert "仿宋_GB2312" in known["FangSong"].get(f"{W}val")
    assert "楷体_GB2312" in known["KaiTi"].get(f"{W}val")
    assert "宋体" in known["方正小标宋简体"].get(f"{W}val")


def test_page_numbers_are_of_the_fourth_size(official):
    with zipfile.ZipFile(BytesIO(official)) as packed:
        foot = next(
            name for name in packed.namelist() if "footer" in name and b"NUMPAGES" in packed.read(name)
        )

    sizes = {one.get(f"{W}val") for one in part_of(official, foot).iter(f"{W}sz")}
    assert sizes == {"28"}


def test_both_looks_say_the_same_in_the_same_order(agreement, official):
    assert without_form_words(read(official), agreement) == expected(agreement)


def test_a_contract_and_a_letter_know_nothing_of_the_norm(agreement):
    letter = replace(agreement, kind="letter", cover=None)

    for docx in (write_docx(agreement, replace(STAMP, official=False)), write_docx(letter, STAMP)):
        assert measures(next(body_of(docx).iter(f"{W}sectPr")))[1] is None
        assert style_of(docx, "Normal").find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia") == "SimSun"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_sets_no_more_than_22_lines_in_the_core(official, tmp_path):
    (tmp_path / "a.docx").write_bytes(official)

    convert(tmp_path, "pdf")

    content = (tmp_path / "a.pdf").read_bytes()
    with pypdfium2.PdfDocument(content) as printed:
        assert len(printed) > 30
    lines = body_lines(content, 6)
    assert 18 <= len(lines) <= 22
    assert min(line[0][1] for line in lines) >= 28 * MM - 2
    # Stops may hang over the edge there.
    assert max(sign[2] for line in lines for sign in line if sign[0].isalnum()) <= (210 - 26) * MM + 2
