"""The pages of the window, in the order of the rail; only what works is listed."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.page import MakePage, Page
from vetdesk.desktop.pages import agreements, clauses, collectors, people, settings, templates, today
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.rail import Destination

Place = tuple[Destination, Page]
LatePlace = tuple[Destination, MakePage]

_PLACES: Final = (today, collectors, people, clauses, templates, agreements, settings)


def build_pages(context: PageContext) -> tuple[Place, ...]:
    """Make every page of the open vault; in the GUI thread, without asking a service."""
    return tuple(module.build(context) for module in _PLACES)


def late_pages(context: PageContext) -> tuple[LatePlace, ...]:
    """Name every page of the open vault and how it is made when it is first shown."""
    return tuple((module.destination(), partial(_page, module.build, context)) for module in _PLACES)


def _page(build: Callable[[PageContext, QWidget], Place], context: PageContext, parent: QWidget) -> Page:
    return build(context, parent)[1]
