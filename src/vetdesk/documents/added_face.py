"""Looks at a face a user wants to add: can it be read, may it be embedded, what does it hold."""

from io import BytesIO
from typing import Final

_RESTRICTED: Final = 0x0002


class FaceUnreadable(ValueError):
    """The file is no font that documents can be printed with."""


class EmbeddingForbidden(ValueError):
    """The face's own licence bits forbid embedding (OpenType OS/2, fsType)."""


def count_characters(content: bytes) -> int:
    """Return how many characters the face holds, or raise why it cannot be added."""
    from fontTools.ttLib import TTFont, TTLibError  # large, and seldom needed

    try:
        with TTFont(BytesIO(content), lazy=True) as font:
            rights = int(font["OS/2"].fsType) if "OS/2" in font else 0
            characters = len(font.getBestCmap() or {})
    except (TTLibError, KeyError, ValueError, EOFError, AssertionError) as broken:
        raise FaceUnreadable from broken
    if rights & 0x000F == _RESTRICTED:
        raise EmbeddingForbidden
    if not characters:
        raise FaceUnreadable
    return characters
