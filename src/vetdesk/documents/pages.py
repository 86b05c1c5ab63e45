"""Pictures of pages, made from a PDF by PDFium."""

import zlib
from io import BytesIO

import pypdfium2

POINTS_PER_INCH = 72


def page_png(pdf: bytes, page: int, *, dots_per_inch: int, coloured: bool = True) -> tuple[bytes, int]:
    """Return page ``page`` (from 1, the last one when there are fewer) as PNG, and the page count.

    Shades of grey take a third of the time and do for text without marked gaps.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        count = len(document)
        image = document[min(max(page, 1), count) - 1].render(
            scale=dots_per_inch / POINTS_PER_INCH, grayscale=not coloured
        )
        buffer = BytesIO()
        # Runs of equal pixels are what a page of text consists of; looking for more costs twice the time.
        image.to_pil().save(buffer, "PNG", compress_level=1, compress_type=zlib.Z_RLE)
        return buffer.getvalue(), count
    finally:
        document.close()
