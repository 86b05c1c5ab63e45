"""Ctrl+K: type a few letters, Chinese or pinyin initials, and go to a page, a record or an action."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from vetdesk.desktop import icons, theme
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.pinyin import spellings
from vetdesk.desktop.theme import Text, points, space
from vetdesk.desktop.timers import once

_MOST: Final = 12
_PAUSE_MS: Final = 80
_COMMAND: Final = int(Qt.ItemDataRole.UserRole)
_KIND: Final = _COMMAND + 1


@dataclass(frozen=True)
class Command:
    """Something one can go to or do; ``kind`` is the faint word on the right."""

    key: str
    text: str
    kind: str
    icon: str = "arrow-right"


def rank(words: str, text: str) -> int | None:
    """Return how well ``words`` fit ``text`` (smaller is better); None when they do not.

    Whole part first, then pinyin, initials, and at last the letters in order with gaps.
    """
    wanted, shown = words.strip().lower(), text.lower()
    if not wanted:
        return 0
    if wanted in shown:
        return shown.index(wanted)
    squeezed = wanted.replace(" ", "")
    full, first = spellings(text)
    for base, spelled in ((100, first), (200, full)):
        if squeezed in spelled:
            return base + spelled.index(squeezed)
    return 300 if len(squeezed) > 1 and _in_order(squeezed, full) else None


def best(words: str, commands: Sequence[Command]) -> list[Command]:
    """Return the commands that fit, best first."""
    ranked = [(rank(words, command.text), n, command) for n, command in enumerate(commands)]
    return [command for place, _, command in sorted((r, n, c) for r, n, c in ranked if r is not None)][:_MOST]


class CommandPalette(QDialog):
    """Shows commands known here at once, and asks the page for records while typing."""

    command_chosen = Signal(str)
    search_requested = Signal(str)

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to"))
        self._commands = tuple(commands)
        self._found: tuple[Command, ...] = ()
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("Page, record or action; pinyin initials work too"))
        self._line.setAccessibleName(self.tr("Go to"))
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_CommandDelegate(self._list))
        self._list.setAccessibleName(self.tr("What fits"))
        self._nothing = text_label(
            self.tr("Nothing found. Try fewer letters, or the pinyin initials."), "soft"
        )
        self._pause = once(self, _PAUSE_MS)
        self._lay_out()
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._on_text_changed)
        self._pause.timeout.connect(self._on_pause)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._fill()

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the keys shown, best first."""
        return tuple(self._list.item(n).data(_COMMAND) for n in range(self._list.count()))

    @property
    def line(self) -> QLineEdit:
        """Return the line one types into."""
        return self._line

    def show_found(self, words: str, found: Sequence[Command]) -> None:
        """Show the records found for ``words``, if those are still the words."""
        if words == self._line.text().strip():
            self._found = tuple(found)
            self._fill()
            self._say_nothing(nothing=bool(words) and not self._list.count())

    def open_over(self, window: QWidget) -> None:
        """Open near the top of ``window``."""
        width = min(space(160), window.width() - space(16))
        self.setFixedWidth(width)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, space(14))))
        self.open()
        self._line.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(event.key())
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        count = self._list.count()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
        if step is not None and count:
            self._list.setCurrentRow((self._list.currentRow() + step) % count)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.currentItem() is not None:
            self._choose(self._list.currentItem())
            return True
        return False

    def _fill(self) -> None:
        tokens = theme.current()
        self._list.clear()
        for command in [*best(self._line.text(), self._commands), *self._found][:_MOST]:
            item = QListWidgetItem(command.text)
            item.setData(_KIND, command.kind)
            item.setIcon(icons.icon(command.icon, tokens.soft, size=16))
            item.setData(_COMMAND, command.key)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(max(self._list.count(), 1) * space(9) + space(2))
        self.adjustSize()

    def _say_nothing(self, *, nothing: bool) -> None:
        self._nothing.setVisible(nothing)
        self._list.setHidden(nothing)
        self.adjustSize()

    def _choose(self, item: QListWidgetItem) -> None:
        key = str(item.data(_COMMAND))
        self.accept()
        self.command_chosen.emit(key)

    def _lay_out(self) -> None:
        # Opaque, with square corners: a desktop without compositing paints translucency black.
        frame = QFrame(self)
        frame.setObjectName("popup")
        inner = column(gap=2, margin=3)
        inner.addWidget(self._line)
        inner.addWidget(self._list)
        inner.addWidget(self._nothing)
        inner.addWidget(text_label(self.tr("↑ ↓ choose · Enter go · Esc close"), "faint"))
        frame.setLayout(inner)
        self._nothing.hide()
        box = column(gap=0)
        box.addWidget(frame)
        self.setLayout(box)

    @Slot()
    def _on_text_changed(self) -> None:
        self._found = ()
        self._fill()
        self._say_nothing(nothing=False)
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        words = self._line.text().strip()
        if words:
            self.search_requested.emit(words)

    @Slot(QListWidgetItem)
    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._choose(item)


class _CommandDelegate(QStyledItemDelegate):
    """Puts the kind of a command faint at the right end of its line."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        face = QFont(option.font)
        face.setPointSizeF(points(Text.FAINT))
        painter.setFont(face)
        painter.setPen(QColor(theme.current().faint))
        room = option.rect.adjusted(0, 0, -space(3), 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side), str(index.data(_KIND)))
        painter.restore()


def _in_order(letters: str, text: str) -> bool:
    left = iter(text)
    return all(letter in left for letter in letters)
