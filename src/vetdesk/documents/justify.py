"""Right edges of Chinese text: a patch of WeasyPrint 70.0, which only widens spaces.

Every boundary between two characters of which one is Chinese is widened instead, by letter
spacing over those characters when the line is drawn. Lines whose natural width is under 92 %
of the measure stay ragged. Goes when WeasyPrint justifies between ideographs itself.
"""

from typing import Final

import weasyprint

from vetdesk.documents.errors import RenderFailed

PINNED: Final = "70.0"
FULL_LINE: Final = 0.92


def justify_chinese() -> None:
    """Install the patch; any other version of WeasyPrint is refused, never half-patched."""
    if weasyprint.__version__ != PINNED:
        raise RenderFailed("justify", f"WeasyPrint {weasyprint.__version__}, expected {PINNED}")
