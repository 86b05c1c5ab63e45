"""The editions of a template as lines of their history."""

from collections.abc import Sequence

from vetdesk.services.clauseeditions import SHIPPED, VersionLine
from vetdesk.services.templates import TemplateView


def lines_of(view: TemplateView) -> Sequence[VersionLine]:
    """Return the editions as their dialog shows them, the shipped text the first was made from last."""
    lines = [
        VersionLine(
            number=one.number,
            version=one.version,
            retired=one.retired,
            reason=one.reason,
            saved_by=one.saved_by,
            saved_at=one.saved_at,
        )
        for one in view.history
    ]
    if view.card.pack.base:
        lines.append(
            VersionLine(
                number=0,
                version=view.card.pack.base,
                retired=False,
                reason="",
                saved_by=SHIPPED,
                saved_at=None,
            )
        )
    return lines
