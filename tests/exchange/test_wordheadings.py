"""Headings of a Word file: by style, by the style it is based on, by the paragraph itself."""

from xml.etree import ElementTree as ET

import pytest

from vetdesk.exchange.wordheadings import read_headings

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {_SPACE}>
<w:style w:styleId="H1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Own"><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
<w:style w:styleId="Plain"><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
</w:styles>"""


@pytest.mark.parametrize(
    ("inside", "level"),
    [
        ('<w:pStyle w:val="H1"/>', 1),
        ('<w:pStyle w:val="Own"/>', 1),
        ('<w:pStyle w:val="Own"/><w:outlineLvl w:val="2"/>', 3),
        ('<w:outlineLvl w:val="1"/>', 2),
        ('<w:pStyle w:val="Plain"/>', 0),
        ('<w:pStyle w:val="Round"/>', 0),
        ("", 0),
    ],
    ids=["style", "based_on", "own_level", "no_style", "body_text", "circle", "none"],
)
def test_a_heading_is_known_by_its_style_or_its_own_level(inside, level):
    paragraph = ET.XML(f"<w:p {_SPACE}><w:pPr>{inside}</w:pPr></w:p>")

    assert read_headings(ET.XML(STYLES)).level(paragraph) == level
