"""A face the user adds prints what the bundled ones lack, and only that."""

from io import BytesIO

import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from document_builders import given_context, given_request
from vetdesk.documents.errors import GlyphsMissing
from vetdesk.documents.verify import face_names

RARE = "\U00031350"


def test_a_rare_name_is_issued_with_the_users_face(worker):
    request = given_request(given_context(sign_place=f"上海{RARE}里"), added_fonts=(given_face(),))

    rendered = worker.render(request)

    document = pypdfium2.PdfDocument(rendered.pdf)
    cover = document[0].get_textpage().get_text_range()
    document.close()
    assert f"上海{RARE}里" in "".join(cover.split())
    assert any("Rare" in name or "Added" in name for name in face_names(rendered.pdf))


def test_without_the_face_the_same_issue_is_stopped(worker):
    with pytest.raises(GlyphsMissing):
        worker.render(given_request(given_context(sign_place=f"上海{RARE}里")))


def test_a_face_that_is_not_needed_changes_no_text(worker, issued):
    rendered = worker.render(given_request(added_fonts=(given_face(),)))

    assert rendered.pages == issued.pages
    assert rendered.text == issued.text
    assert face_names(rendered.pdf) == face_names(issued.pdf)


def given_face():
    """Return a font with a single square, for one character newer than the bundled faces."""
    builder = FontBuilder(1000, isTTF=True)
    names = [".notdef", "rare"]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(RARE): "rare"})
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 800), (900, 800), (900, 0)):
        pen.lineTo(point)
    pen.closePath()
    square = pen.glyph()
    builder.setupGlyf(dict.fromkeys(names, square))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Rare Song", "styleName": "Regular", "psName": "RareSong-Regular"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    # The same bytes each time: a face is named by its content.
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    buffer = BytesIO()
    builder.save(buffer)
    return buffer.getvalue()
