"""Steps on the left, one question at a time on the right; the last button says what it does."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop import icons, theme
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import space


class WizardStep(QWidget):
    """One step; ``problems`` says why it cannot be left yet."""

    changed = Signal()

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.body = column(gap=4)
        box = column(gap=3)
        box.addWidget(text_label(title, "title"))
        words = text_label(explanation, "soft", wrap=True)
        if not explanation:
            words.hide()
        box.addWidget(words)
        box.addSpacing(space(2))
        box.addLayout(self.body)
        box.addStretch(1)
        self._box = box
        self.setLayout(box)

    def fill(self) -> None:
        """Let the body take all the height there is, for a list."""
        last = self._box.count() - 1
        self._box.setStretch(last - 1, 1)
        self._box.setStretch(last, 0)

    def enter(self) -> None:
        """Prepare what is shown; called each time the step appears."""

    def problems(self) -> list[str]:
        """Return what is still missing; empty means the step may be left."""
        return []


class Wizard(QWidget):
    """Leads through steps; ``finished`` when the last one has no problems and its button is pressed."""

    finished = Signal()
    cancelled = Signal()
    step_shown = Signal(int)

    def __init__(
        self, steps: tuple[WizardStep, ...], *, finish_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self._finish_text = finish_text
        self._stack = QStackedWidget(self)
        for step in steps:
            self._stack.addWidget(step)
        self._outline = _Outline(tuple(step.title for step in steps), self)
        self._banner = Banner(self)
        self._cancel = button(self.tr("Cancel"))
        self._back = button(self.tr("Back"))
        self._next = button(self.tr("Next"), "primary")
        self._lay_out()
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._show(0)

    @property
    def at(self) -> int:
        """Return the number of the step shown, from 0."""
        return self._stack.currentIndex()

    @property
    def banner(self) -> Banner:
        """Return the line that shows what is missing."""
        return self._banner

    def go_next(self) -> None:
        """Go on if nothing is missing; finish behind the last step."""
        problems = self._steps[self.at].problems()
        if problems:
            self._banner.show_problems(problems)
            return
        self._banner.clear()
        if self.at == len(self._steps) - 1:
            self.finished.emit()
            return
        self._show(self.at + 1)

    def go_to(self, number: int) -> None:
        """Show a step whose steps before were gone through already."""
        self._show(number)

    def focus_next(self) -> None:
        """Put the focus on the button that goes on, so that Enter does."""
        self._next.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Disable the buttons while a step is being carried out."""
        for made in (self._next, self._back, self._cancel):
            made.setEnabled(not busy)
        if not busy:
            self._back.setEnabled(self.at > 0)

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._outline.show_at(number)
        self._back.setEnabled(number > 0)
        last = number == len(self._steps) - 1
        self._next.setText(self._finish_text if last else self.tr("Next"))
        self._next.setDefault(True)
        self._steps[number].enter()
        self._steps[number].setFocus()
        self.step_shown.emit(number)

    def _lay_out(self) -> None:
        buttons = row(gap=3)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        card = Card(margin=8)
        card.body.addWidget(self._banner)
        card.body.addWidget(self._stack, 1)
        card.body.addLayout(buttons)
        whole = row(gap=6)
        whole.addWidget(self._outline)
        whole.addWidget(card, 1)
        self.setLayout(whole)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._banner.clear()
        self._show(max(self.at - 1, 0))

    @Slot()
    def _on_next_clicked(self) -> None:
        self.go_next()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()


class _Outline(QWidget):
    """The names of the steps; a tick on those behind."""

    def __init__(self, titles: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._titles = titles
        self._at = 0
        self.setFixedWidth(space(50))
        self.setMinimumHeight(space(10) * len(titles))

    def show_at(self, number: int) -> None:
        """Mark where one is."""
        self._at = number
        progress = self.tr("Step {at} of {all}: {name}")
        name = self._titles[number] if self._titles else ""
        self.setAccessibleName(progress.format(at=number + 1, all=len(self._titles), name=name))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, title in enumerate(self._titles):
            top = number * space(10) + space(2)
            done, here = number < self._at, number == self._at
            painter.setPen(QColor(tokens.accent if done or here else tokens.field_line))
            painter.setBrush(QColor(tokens.accent if here else tokens.canvas))
            painter.drawEllipse(2, top, 22, 22)
            if done:
                image = icons.pixmap("check", tokens.accent, size=14, ratio=self.devicePixelRatioF())
                painter.drawPixmap(6, top + 4, image)
            else:
                painter.setPen(QColor(tokens.on_accent if here else tokens.soft))
                painter.drawText(2, top, 23, 22, 0x84, str(number + 1))
            face = self.font()
            face.setBold(here)
            painter.setFont(face)
            painter.setPen(QColor(tokens.ink if here else tokens.soft))
            painter.drawText(34, top, self.width() - 34, 22, 0x80, title)
            painter.setFont(self.font())
