"""The checks of a pack in their order, by chapter, with what can be done to one of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from vetdesk.desktop import icons, theme
from vetdesk.desktop.parts.basics import button, column, icon_button, row
from vetdesk.domain.packs import Pack

_ID = Qt.ItemDataRole.UserRole


class CheckOrder(QWidget):
    """``chosen(check id)``; the buttons ask to add, move and retire."""

    chosen = Signal(str)
    add_requested = Signal()
    move_requested = Signal(int)
    retire_requested = Signal()
    chapters_requested = Signal()

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._pack: Pack | None = None
        self._is_open = False
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Checks of the pack"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._add = button(self.tr("Add a check"), "primary", icon="plus")
        self._up = icon_button("arrow-up", self.tr("Move this check up"))
        self._down = icon_button("arrow-down", self.tr("Move this check down"))
        self._retire = button(self.tr("Retire"), "small")
        self._chapters = button(self.tr("Chapters…"), "small")
        tools = row(gap=2)
        tools.addWidget(self._add)
        tools.addStretch(1)
        for part in (self._up, self._down, self._retire, self._chapters):
            tools.addWidget(part)
        box = column(gap=2)
        box.addLayout(tools)
        box.addWidget(self._list, 1)
        self.setLayout(box)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._add.clicked.connect(self._on_add_clicked)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._retire.clicked.connect(self._on_retire_clicked)
        self._chapters.clicked.connect(self._on_chapters_clicked)

    @property
    def check_id(self) -> str:
        """Return the check chosen; empty when none is."""
        current = self._list.currentItem()
        return str(current.data(_ID) or "") if current is not None else ""

    @property
    def chapter(self) -> str:
        """Return the chapter the chosen check stands in."""
        current = self._list.currentItem()
        return str(current.data(_ID + 1) or "") if current is not None else ""

    def show_pack(self, pack: Pack, marks: Mapping[str, str], *, is_open: bool, check: str = "") -> None:
        """Show the checks; ``marks`` holds a sentence for each check something is wrong with."""
        wanted = check or self.check_id
        blocked = self._list.blockSignals(True)
        self._list.clear()
        for chapter in pack.chapters:
            self._heading(chapter.title.of(self._language), chapter.id)
            for item in pack.items:
                if item.chapter == chapter.id:
                    title = f"{item.id}  {item.title.of(self._language)}"
                    self._line(title, item.id, chapter.id, retired=item.retired, mark=marks.get(item.id, ""))
        self.choose(wanted or next((item.id for item in pack.items), ""))
        # Showing anew chooses nothing anew: the form keeps what is being typed into it.
        self._list.blockSignals(blocked)
        self._is_open = is_open
        for part in (self._add, self._chapters):
            part.setEnabled(is_open)
        why = self.tr("A pack that came with the program is not changed; press 'Copy to edit' first.")
        self._add.setToolTip("" if is_open else why)
        self._pack = pack
        self._show_state()

    def choose(self, check: str) -> None:
        """Put the cursor on a check."""
        self._choose(check, "")

    def choose_chapter(self, chapter: str) -> None:
        """Put the cursor on the heading of a chapter."""
        self._choose("", chapter)

    def _choose(self, check: str, chapter: str) -> None:
        for place in range(self._list.count()):
            item = self._list.item(place)
            if (item.data(_ID) or "") == check and chapter in {"", item.data(_ID + 1)}:
                self._list.setCurrentRow(place)
                return

    def _heading(self, title: str, chapter: str) -> None:
        made = QListWidgetItem(title, self._list)
        made.setData(_ID + 1, chapter)
        made.setToolTip(self.tr("Choose the chapter to add a check at its end"))
        face = QFont(self._list.font())
        face.setBold(True)
        made.setFont(face)
        made.setForeground(QColor(theme.current().soft))

    def _line(self, title: str, check: str, chapter: str, *, retired: bool, mark: str) -> None:
        text = self.tr("{title} (retired)").format(title=title) if retired else title
        made = QListWidgetItem(text, self._list)
        made.setData(_ID, check)
        made.setData(_ID + 1, chapter)
        made.setToolTip(f"{title}\n{mark}".strip())
        if retired:
            face = QFont(self._list.font())
            face.setStrikeOut(True)
            made.setFont(face)
            made.setForeground(QColor(theme.current().faint))
        if mark:
            made.setIcon(icons.icon("triangle-alert", theme.current().warn, size=16))

    def _show_state(self) -> None:
        known = self._pack.by_id.get(self.check_id) if self._pack else None
        for part in (self._up, self._down, self._retire):
            part.setEnabled(self._is_open and known is not None)
        retired = known is not None and known.retired
        self._retire.setText(self.tr("Bring back") if retired else self.tr("Retire"))

    @Slot()
    def _on_current_changed(self) -> None:
        self._show_state()
        if self.check_id:
            self.chosen.emit(self.check_id)

    @Slot()
    def _on_add_clicked(self) -> None:
        self.add_requested.emit()

    @Slot()
    def _on_up_clicked(self) -> None:
        self.move_requested.emit(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.move_requested.emit(1)

    @Slot()
    def _on_retire_clicked(self) -> None:
        self.retire_requested.emit()

    @Slot()
    def _on_chapters_clicked(self) -> None:
        self.chapters_requested.emit()
