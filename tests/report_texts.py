"""Reads the words of finished reports back, without white space."""

from io import BytesIO

import docx
import pypdfium2


def pdf_text(content: bytes) -> str:
    """Return what stands on the pages of a PDF."""
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join("".join(pages).split())


def docx_text(content: bytes) -> str:
    """Return the paragraphs and cells of a .docx."""
    made = docx.Document(BytesIO(content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "".join("".join([*(one.text for one in made.paragraphs), *cells]).split())
