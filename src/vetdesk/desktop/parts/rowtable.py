"""The cells of a grid of rows: how keys move in it, and how a cell is written."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QWidget,
)
from typing_extensions import override

from vetdesk.desktop import i18n
from vetdesk.desktop.theme import space
from vetdesk.domain.tablequestions import TableColumn

_Index = QModelIndex | QPersistentModelIndex
_NARROWEST: Final = 22
_WIDE: Final = 18
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RowTable(QTableWidget):
    """``stepped(rows)``, ``entered``, ``pasted(text)`` and ``asked(what)`` are what the keys ask for."""

    stepped = Signal(int)
    entered = Signal()
    pasted = Signal(str)
    asked = Signal(str)

    def __init__(self, columns: Sequence[TableColumn], parent: QWidget) -> None:
        super().__init__(0, len(columns), parent)
        language = i18n.spoken().value
        self.setHorizontalHeaderLabels(
            [one.label.of(language) + ("*" if one.required else "") for one in columns]
        )
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._shares = tuple(one.width for one in columns)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        numbers = self.verticalHeader()
        numbers.setDefaultSectionSize(self.fontMetrics().height() + 12)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setProperty("grid", "true")
        self._most = 1
        self._delegate = _Cells(columns, self)
        self.setItemDelegate(self._delegate)
        self._delegate.left.connect(self._on_left)

    def fit(self, most: int) -> None:
        """Be as high as the rows, up to ``most`` of them."""
        self._most = most
        rows = min(max(self.rowCount(), 1), most)
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wide() else 0
        high = self.verticalHeader().defaultSectionSize() * rows
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + high + 2 * self.frameWidth() + bar)

    def _is_wide(self) -> bool:
        return self.isVisible() and self.horizontalHeader().length() > self.viewport().width()

    def _share_out(self) -> None:
        """Give each column its share of the width, and no less than its words need."""
        head, room = self.horizontalHeader(), self.viewport().width()
        for place, share in enumerate(self._shares):
            words = head.sectionSizeHint(place)
            least = max(words, space(_NARROWEST) if share >= _WIDE else 0)
            head.resizeSection(place, max(least, room * share // sum(self._shares)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()
        self.fit(self._most)

    @Slot(int, int)
    def write_into(self, at: int, place: int) -> None:
        """Open the cell to type into."""
        index = self.model().index(at, place)
        if self.currentIndex() == index and self.state() is QAbstractItemView.State.EditingState:
            return
        self.setCurrentIndex(index)
        self.edit(index)

    @Slot(int, int)
    def point_into(self, at: int, place: int) -> None:
        """Open the cell that was clicked; an empty one of choices shows them all."""
        self.write_into(at, place)
        editor = self.indexWidget(self.model().index(at, place))
        offered = editor.completer() if isinstance(editor, QLineEdit) and not editor.text() else None
        if offered is not None:
            offered.complete()

    def go(self, step: int) -> bool:
        """Go to the next or previous cell; False beyond the last and the first."""
        there = self.currentRow() * self.columnCount() + self.currentColumn() + step
        if not 0 <= there < self.rowCount() * self.columnCount():
            return False
        self.write_into(*divmod(there, self.columnCount()))
        return True

    def obey(self, event: QKeyEvent) -> bool:
        """Do what a key asks for in the grid; False for one that is typed."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if not any(sign in text.rstrip("\r\n") for sign in "\t\n\r"):
                return False
            self.setFocus()
            self.pasted.emit(text)
        elif key in _ENTER:
            self.entered.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            down = key == Qt.Key.Key_Down
            if alt:
                self.asked.emit("down" if down else "up")
            else:
                self.stepped.emit(1 if down else -1)
        elif key == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit("remove")
        else:
            return False
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.obey(event):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason and self.rowCount():
            self.write_into(0, 0)
        elif event.reason() is Qt.FocusReason.BacktabFocusReason and self.rowCount():
            self.write_into(self.rowCount() - 1, self.columnCount() - 1)

    @Slot(bool)
    def _on_left(self, forward: bool) -> None:  # noqa: FBT001 - the argument of a signal
        if not self.go(1 if forward else -1):
            self.setFocus()
            self.focusNextPrevChild(forward)


class _Cells(QStyledItemDelegate):
    """Writes into the cell while somebody types, so that a lock or a pause loses nothing."""

    left = Signal(bool)

    def __init__(self, columns: Sequence[TableColumn], table: RowTable) -> None:
        super().__init__(table)
        self._columns = columns
        self._table = table

    @override
    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        one, language = self._columns[index.column()], i18n.spoken().value
        editor.setAccessibleName(f"{one.label.of(language)} {index.row() + 1}")
        if one.choices:
            words = QCompleter([choice.text.of(language) for choice in one.choices], editor)
            words.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(words)
        editor.textChanged.connect(self._on_typed)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        text = str(index.data() or "")
        if isinstance(editor, QLineEdit) and editor.text() != text:
            # Nothing was typed: the cell says it already.
            editor.blockSignals(True)
            editor.setText(text)
            editor.blockSignals(False)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and str(index.data() or "") != editor.text():
            model.setData(index, editor.text())

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
                self._close(editor)
                self.left.emit(event.key() == Qt.Key.Key_Tab)
                return True
            if self._table.obey(event):
                return True
        return super().eventFilter(editor, event)

    def _close(self, editor: QObject) -> None:
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    @Slot()
    def _on_typed(self) -> None:
        editor = self.sender()
        if isinstance(editor, QLineEdit):
            self.commitData.emit(editor)
