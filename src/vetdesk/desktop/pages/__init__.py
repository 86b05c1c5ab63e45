"""The pages of the window, in the order of the rail; only what works is listed."""

from collections.abc import Callable
from typing import Final

from vetdesk.desktop.page import Page
from vetdesk.desktop.pages import agreements, collectors, people, settings, today
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.rail import Destination

Place = tuple[Destination, Page]

_BUILDERS: Final[tuple[Callable[[PageContext], Place], ...]] = (
    today.build,
    collectors.build,
    people.build,
    agreements.build,
    settings.build,
)


def build_pages(context: PageContext) -> tuple[Place, ...]:
    """Make every page of the open vault; in the GUI thread, without asking a service."""
    return tuple(build(context) for build in _BUILDERS)
