"""Keeps the workspace looking at the newest state of a matter: its records, its gates, a page of its text."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.pages.agreements.newest import Newest
from vetdesk.desktop.pages.agreements.previewpane import DOTS_PER_INCH, Picture
from vetdesk.desktop.pages.agreements.state import Opened, examine, read_matter
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.timers import once

_REST_MS = 250
_EXACT_AFTER_MS = 1_200


class Looking(QObject):
    """Reads in the read lane; renders and examines in the lane of the worker, newest wish first."""

    read = Signal(object)
    examined = Signal(object)
    rendered = Signal(object)
    render_failed = Signal(object)
    examine_failed = Signal()
    examining = Signal(bool)
    rendering = Signal(bool)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._matter: UUID | None = None
        self._opened: Opened | None = None
        self._page = 1
        self._followed = ""
        self._reader = Newest(context.desk.lanes.read, self)
        self._examiner = Newest(context.desk.lanes.render, self)
        self._renderer = Newest(context.desk.lanes.render, self)
        self._rest = once(self, _REST_MS)
        self._rest.timeout.connect(self.look_again)
        self._exact = once(self, _EXACT_AFTER_MS)
        self._exact.timeout.connect(self._render_exactly)
        self._reader.done.connect(self.read)
        self._reader.failed.connect(context.notifier.report)
        self._examiner.done.connect(self.examined)
        self._examiner.failed.connect(self._on_examine_failed)
        self._examiner.busy_changed.connect(self.examining)
        self._renderer.done.connect(self._on_rendered)
        self._renderer.failed.connect(self.render_failed)
        self._renderer.busy_changed.connect(self.rendering)

    def show_matter(self, matter_id: UUID | None) -> None:
        """Look at this matter from now on, or at none; what is on its way is not wanted any more."""
        for one in (self._reader, self._examiner, self._renderer):
            one.drop()
        self._rest.stop()
        self._exact.stop()
        self._matter, self._opened, self._page, self._followed = matter_id, None, 1, ""

    def show_opened(self, opened: Opened) -> None:
        """Know what was read."""
        self._opened = opened

    def reload(self) -> None:
        """Read the matter again."""
        if self._matter is not None:
            matter_id, services = self._matter, self._context.services
            self._reader.ask(lambda _: read_matter(services, matter_id))

    def look_again_soon(self) -> None:
        """Look again once typing rests; what is being read just now may not know the change yet."""
        if self._reader.is_busy:
            self.reload()
        self._rest.start()

    @Slot()
    def look_again(self) -> None:
        """Render first, because that is what the eye is on; then ask the gates."""
        if self._opened is not None:
            matter, services = self._opened.matter, self._context.services
            self._ask_for_page(self._page, show=self._followed)
            self._examiner.ask(lambda _: examine(services, matter))

    @Slot(str)
    def follow(self, name: str) -> None:
        """Turn to the page that prints the answer ``name``, because it is being changed."""
        if name != self._followed:
            self._followed = name
            self._ask_for_page(self._page, show=name)

    @Slot(int)
    def render(self, page: int) -> None:
        """Ask for a page: of the filed agreement once it is issued, of the draft before."""
        self._page, self._followed = page, ""
        self._ask_for_page(page)

    def _ask_for_page(self, page: int, *, show: str = "", whole: bool = False) -> None:
        if self._matter is None or self._opened is None:
            return
        self._exact.stop()
        matter_id, services = self._matter, self._context.services
        filed = self._opened.newest_agreement
        if filed is not None and self._opened.matter.status.is_fixed:
            document_id = filed.id
            self._renderer.ask(lambda _: services.documents.page_image(document_id, page))
            return
        drafting = services.drafting
        self._renderer.ask(
            lambda _: drafting.preview(matter_id, page, dots_per_inch=DOTS_PER_INCH, whole=whole, show=show)
        )

    @Slot()
    def _render_exactly(self) -> None:
        self._ask_for_page(self._page, whole=True)

    @Slot(object)
    def _on_rendered(self, picture: Picture) -> None:
        self._page = picture.page
        self.rendered.emit(picture)
        if not picture.exact and not self._renderer.is_waiting:
            self._exact.start()

    @Slot(object)
    def _on_examine_failed(self, error: Exception) -> None:
        self.examine_failed.emit()
        self._context.notifier.report(error)
