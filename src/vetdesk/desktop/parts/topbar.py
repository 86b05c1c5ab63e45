"""The bar on top: the box that opens the command palette, help, and who is signed in."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from vetdesk.desktop import icons, theme
from vetdesk.desktop.parts.basics import icon_button, row
from vetdesk.desktop.theme import Text, points, space

_HEIGHT: Final = 56


class TopBar(QWidget):
    """Asks for search, help and the entries of the user menu by key."""

    search_requested = Signal()
    help_requested = Signal()
    menu_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._search = _SearchBox(self.tr("Search collectors, people, agreements, actions…"), self)
        self._help = icon_button("circle-question-mark", self.tr("Help for this page (F1)"), size=20)
        self._user = QToolButton(self)
        self._user.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._user.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._user.setCursor(Qt.CursorShape.PointingHandCursor)
        icons.put_icon(self._user, "user", "soft", size=18)
        self._menu = QMenu(self._user)
        self._user.setMenu(self._menu)
        line = row(gap=3)
        line.setContentsMargins(space(6), 0, space(5), 0)
        line.addWidget(self._search)
        line.addStretch(1)
        line.addWidget(self._help)
        line.addWidget(self._user)
        self.setLayout(line)
        self._search.clicked.connect(self._on_search_clicked)
        self._help.clicked.connect(self._on_help_clicked)
        self._menu.triggered.connect(self._on_menu_triggered)

    def show_user(self, name: str, post: str) -> None:
        """Show who is signed in."""
        shown = " · ".join(part for part in (post, name) if part)
        self._user.setText(shown)
        self._user.setAccessibleName(self.tr("Menu of {name}").format(name=shown))

    def show_menu(self, entries: tuple[tuple[str, str, str], ...]) -> None:
        """Fill the user menu with (key, words, shortcut); an empty key is a line."""
        self._menu.clear()
        for key, words, shortcut in entries:
            if not key:
                self._menu.addSeparator()
                continue
            action = QAction(words, self._menu)
            action.setData(key)
            action.setText(f"{words}\t{shortcut}" if shortcut else words)
            self._menu.addAction(action)

    @Slot()
    def _on_search_clicked(self) -> None:
        self.search_requested.emit()

    @Slot()
    def _on_help_clicked(self) -> None:
        self.help_requested.emit()

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.menu_chosen.emit(str(action.data()))


class _SearchBox(QAbstractButton):
    """Looks like a field, opens the palette; typing happens there."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip("Ctrl+K")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(380, 34)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.accent if self.hasFocus() else tokens.line
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.canvas))
        box = self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(box, 8, 8)
        image = icons.pixmap("search", tokens.soft, size=16, ratio=self.devicePixelRatioF())
        painter.drawPixmap(space(3), (self.height() - 16) // 2, image)
        painter.setPen(QColor(tokens.faint))
        room = box.adjusted(space(9), 0, -space(16), 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        self._paint_key(painter)

    def _paint_key(self, painter: QPainter) -> None:
        tokens = theme.current()
        face = QFont(self.font())
        face.setPointSizeF(points(Text.FAINT) * 0.92)
        painter.setFont(face)
        box = self.rect().adjusted(self.width() - 54, 8, -10, -9)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(tokens.soft))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "Ctrl K")
