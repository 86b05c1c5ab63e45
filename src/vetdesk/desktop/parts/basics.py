"""The smallest parts: texts by role, buttons by kind, thin lines, and rows and columns on the grid."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk.desktop import icons, theme
from vetdesk.desktop.marks import override
from vetdesk.desktop.theme import space


def text_label(text: str, role: str = "body", *, wrap: bool = False) -> QLabel:
    """Return a label in one of the roles title, card, strong, body, soft, label, faint, problem, figure."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("text-role", role)
    label.setWordWrap(wrap)
    return label


class ElidedLabel(QLabel):
    """One line that shortens itself with "…" instead of pushing its neighbours away."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("text-role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(space(6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        wanted = self.fontMetrics().horizontalAdvance(self.text())
        self.setToolTip(self.text() if wanted > self.width() else "")


class IconLabel(QWidget):
    """A drawing in the colour of a token; it repaints itself in the theme worn."""

    def __init__(self, name: str, colour: str, *, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = colour
        self._size = size
        self.setFixedSize(QSize(size, size))

    def show_icon(self, name: str, colour: str) -> None:
        """Show another drawing."""
        self._name, self._colour = name, colour
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = theme.current().colour(self._colour)
        image = icons.pixmap(self._name, colour, size=self._size, ratio=self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, image)


def button(text: str, kind: str = "plain", *, icon: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a button of the kind plain, primary, danger, small, link, chip or choice."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    if icon:
        colour = {"primary": "on_accent", "danger": "bad", "link": "accent"}.get(kind, "soft")
        icons.put_icon(made, icon, colour, size=16)
    return made


def icon_button(name: str, says: str, *, size: int = 18, colour: str = "soft") -> QToolButton:
    """Return a button that is only a drawing; ``says`` is its name for the tooltip and screen readers."""
    made = QToolButton()
    made.setToolTip(says)
    made.setAccessibleName(says)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    icons.put_icon(made, name, colour, size=size)
    return made


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame(parent)
    line.setProperty("rule", "true")
    line.setFixedHeight(1)
    return line


def column(*, gap: int = 2, margin: int = 0) -> QVBoxLayout:
    """Return a vertical layout; ``gap`` and ``margin`` in steps of the grid."""
    made = QVBoxLayout()
    _put_on_grid(made, gap, margin)
    return made


def row(*, gap: int = 2, margin: int = 0) -> QHBoxLayout:
    """Return a horizontal layout; ``gap`` and ``margin`` in steps of the grid."""
    made = QHBoxLayout()
    _put_on_grid(made, gap, margin)
    return made


def restyle(widget: QWidget, **properties: str) -> None:
    """Change properties the stylesheet looks at and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name.replace("_", "-") if name == "text_role" else name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it looks for the first time when it is shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def empty_layout(layout: QBoxLayout) -> None:
    """Take every widget out of ``layout`` and let it die."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def tab_through(before: QWidget, made: Iterable[QWidget]) -> None:
    """Let Tab go from ``before`` through ``made``: what is made late stands last in the window otherwise."""
    for widget in made:
        QWidget.setTabOrder(before, widget)
        before = widget


def tab_stops(inside: QWidget) -> tuple[QWidget, ...]:
    """Return what Tab reaches in ``inside``, in its order."""
    stops, one = [], inside.nextInFocusChain()
    while one is not None and one is not inside:
        if inside.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(one)
        one = one.nextInFocusChain()
    return tuple(stops)


def _put_on_grid(layout: QBoxLayout, gap: int, margin: int) -> None:
    layout.setSpacing(space(gap))
    edge = space(margin)
    layout.setContentsMargins(edge, edge, edge, edge)
