"""A long list to choose one from: typing narrows it down by words, pinyin or initials."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.pinyin import matches

_LINES: Final = 12
_BESIDE: Final = 32
"""Pixels beside the words of a line: its margins and the bar."""


class _Fitting(QSortFilterProxyModel):
    """The rows in which every word typed is found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()

    def search_for(self, text: str) -> None:
        """Keep what fits these words."""
        self._words = tuple(text.split())
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        model = self.sourceModel()
        text = str(model.data(model.index(source_row, 0, source_parent)) or "")
        return all(matches(word, text) for word in self._words)


class SearchBox(ChoiceBox):
    """Like ``ChoiceBox``; what is typed and fits nothing falls back to what was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None  # an editable box has one
        line.setPlaceholderText(self.tr("Type to search"))
        self._line = line
        self._fitting = _Fitting(self)
        self._fitting.setSourceModel(self.model())
        found = QCompleter(self._fitting, self)
        # The proxy has filtered already, by pinyin too.
        found.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        found.setMaxVisibleItems(_LINES)
        self.setCompleter(found)
        self._found = found
        self._line.textEdited.connect(self._on_typed)
        self._line.editingFinished.connect(self._on_left)
        self.currentIndexChanged.connect(self._show_beginning)
        found.activated.connect(self._on_taken)
        # The line takes the words after this signal, and ends up at their end.
        found.activated.connect(self._show_beginning, Qt.ConnectionType.QueuedConnection)

    @property
    def offered(self) -> tuple[str, ...]:
        """Return what fits the words typed."""
        return tuple(str(self._fitting.index(row, 0).data() or "") for row in range(self._fitting.rowCount()))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._fitting.search_for(text)
        if self._fitting.rowCount():
            lines = self._found.popup()
            assert lines is not None  # a completer that unfolds has one
            lines.setMinimumWidth(lines.sizeHintForColumn(0) + _BESIDE)
            self._found.complete()

    @Slot(str)
    def _on_taken(self, text: str) -> None:
        row = self.findText(text)
        if row >= 0:
            self.setCurrentIndex(row)

    @Slot()
    def _on_left(self) -> None:
        """Take the only line that fits, or go back to what was chosen.

        Return reaches this before the list takes the line marked in it: that line is left to the list, which
        would find another one in its place were all lines shown again first.
        """
        popup = self._found.popup()
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            return
        typed = self._line.text()
        if typed == self.itemText(self.currentIndex()):
            self._fitting.search_for("")
            return
        offered = self.offered
        if typed.strip() and len(offered) == 1:
            self.setCurrentIndex(self.findText(offered[0]))
        self._fitting.search_for("")
        self.setEditText(self.itemText(self.currentIndex()))
        self._show_beginning()

    @Slot()
    def _show_beginning(self) -> None:
        """Show how a long line begins: that is what tells it from others."""
        self._line.setCursorPosition(0)
        self.setToolTip(self.currentText())


class FieldSearch(QLineEdit):
    """Hides the fields of a long form that do not fit what is typed."""

    narrowed = Signal(int)

    def __init__(self, fields: tuple[FormField, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        self.setPlaceholderText(self.tr("Search the fields"))
        self.setAccessibleName(self.placeholderText())
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._on_changed)

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        words = text.split()
        shown = 0
        for field in self._fields:
            fits = all(matches(word, field.label) for word in words)
            field.setVisible(fits)
            shown += fits
        self.narrowed.emit(shown)
