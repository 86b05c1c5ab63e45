"""The base of all dialogs: a form that checks itself and answers by signal; never exec, never a service."""

from abc import abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import Language, spoken
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, restyle, row, text_label
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone, space


@dataclass(frozen=True)
class FieldProblem:
    """Something wrong with one field, in plain words."""

    field: str
    text: str


def about(label: str, problem: str) -> str:
    """Return what is wrong with the field called ``label``, with the colon of the language spoken."""
    chinese = spoken() is Language.CHINESE
    if label.endswith(("?", "？")):
        return f"{label}{problem}" if chinese else f"{label} {problem}"
    return f"{label}：{problem}" if chinese else f"{label}: {problem}"


class FormDialog(QDialog):
    """Show with ``open()``. ``submitted`` carries a frozen value; the page closes it with ``accept()``.

    It stays open until the page says the value was taken, so a failed save loses nothing.
    """

    submitted = Signal(object)

    def __init__(self, title: str, *, submit_text: str, explanation: str = "", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setMinimumWidth(space(120))
        self.banner = Banner(self)
        self.body = column(gap=4)
        self._body_holder = QWidget()
        self._is_scrolled = False
        self._body_holder.setLayout(self.body)
        self._cancel = button(self.tr("Cancel"))
        self.submit_button = button(submit_text, "primary")
        self.submit_button.setDefault(True)
        box = column(gap=4, margin=6)
        box.addWidget(text_label(title, "title"))
        if explanation:
            box.addWidget(text_label(explanation, "soft", wrap=True))
        box.addWidget(self.banner)
        box.addWidget(self._body_holder, 1)
        buttons = row(gap=3)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.submit_button)
        box.addSpacing(space(2))
        box.addLayout(buttons)
        self.setLayout(box)
        self._cancel.clicked.connect(self.reject)
        self.submit_button.clicked.connect(self._on_submit_clicked)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = self.body.itemAt(0)
        widget = first.widget() if first is not None else None
        if widget is not None:
            widget.setFocus()

    @override
    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._make_room()
        return answer

    @abstractmethod
    def validate(self) -> list[FieldProblem]:
        """Return what is wrong and mark the fields; empty means the form may be sent."""

    @abstractmethod
    def value(self) -> object:
        """Return what was filled in; called only when nothing is wrong."""

    def show_failure(self, text: str) -> None:
        """Say why the value was not taken; everything typed stays."""
        self.set_busy(busy=False)
        self.banner.show_message(text, Tone.BAD)

    def set_busy(self, *, busy: bool) -> None:
        """Disable sending while the value is being taken."""
        self.submit_button.setEnabled(not busy)

    def _make_room(self) -> None:
        # Qt leaves lines that wrap out of the first size of a window, and fields would overlap.
        box, screen = self.layout(), self.screen()
        if box is None:
            return
        room = screen.availableGeometry()
        most = room.height() - (self.frameGeometry().height() - self.height())
        if not self._is_scrolled:
            flows = box.hasHeightForWidth()
            least = box.totalMinimumHeightForWidth(self.width()) if flows else box.totalMinimumSize().height()
            if least > most:
                self._scroll_the_form(box)
            elif flows and self.height() < (wanted := min(box.totalHeightForWidth(self.width()), most)):
                self.resize(self.width(), wanted)
        if self._is_scrolled and self.height() != most:
            self.resize(self.width(), most)
        below = self.frameGeometry().bottom() - room.bottom()
        if below > 0:
            self.move(self.x(), max(self.y() - below, room.top()))

    def _scroll_the_form(self, box: QLayout) -> None:
        """Let the fields scroll and the buttons stay where the screen is too low for all of them."""
        self._is_scrolled = True
        focused = self.focusWidget()
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.body.setContentsMargins(0, 0, space(3), 0)
        box.replaceWidget(self._body_holder, area)
        scrolled(self._body_holder, across=False, area=area)
        area.show()
        self._body_holder.show()
        restyle(self._body_holder, scrolled="true")
        # The bar takes room of its own; without it the fields would be cut at the right.
        sides = box.contentsMargins().left() + box.contentsMargins().right()
        wide = self._body_holder.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(self.minimumWidth(), wide + sides))
        box.activate()
        if focused is not None:
            focused.setFocus()

    @Slot()
    def _bring_into_sight(self) -> None:
        # The banner has moved the fields by now, and a field that takes the focus scrolls nothing itself.
        widget = self.focusWidget()
        area = widget.parentWidget() if widget is not None else None
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if widget is not None and area is not None:
            area.ensureWidgetVisible(widget)

    @Slot()
    def _on_submit_clicked(self) -> None:
        problems = self.validate()
        if problems:
            self.banner.show_problems([problem.text for problem in problems])
            QTimer.singleShot(0, self._bring_into_sight)
            return
        self.banner.clear()
        self.submitted.emit(self.value())
