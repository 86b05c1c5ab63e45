"""Draws a picture of others anew, so that the window never decodes what somebody may have prepared."""

import io
import warnings
from typing import Final

from PIL import Image

MOST_PIXELS: Final = 80_000_000
SHOWN: Final = (4_000, 8_000)
"""Wide enough for a long screenshot; what is larger is shown smaller, the piece itself stays as it is."""


def redrawn(content: bytes) -> bytes | None:
    """Return the first frame of a picture as PNG, or None when it is none or far too large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content))
            if picture.width * picture.height > MOST_PIXELS:
                return None
            drawn = picture.convert("RGBA")
    except (Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None
    drawn.thumbnail(SHOWN)
    made = io.BytesIO()
    drawn.save(made, "PNG", compress_level=1)
    return made.getvalue()
