"""The parts of a template in printing order: chosen, added, moved, taken away."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from vetdesk.desktop import theme
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.parts.basics import button
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.services.templates import Part


class PartList(Card):
    """``chosen`` carries the id of a part; ``changed`` that the parts are others, or in another order."""

    chosen = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=3, parent=parent)
        self._parts: list[Part] = []
        self._more: tuple[Part, ...] = ()
        self._wrong: frozenset[str] = frozenset()
        self._saved: frozenset[str] = frozenset()
        self._is_open = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the template"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.add = button(self.tr("Add"), "small", icon="plus")
        self.add.setToolTip(self.tr("Add a part behind the one chosen"))
        self.earlier = button(self.tr("Up"), "small", icon="arrow-up")
        self.earlier.setToolTip(self.tr("Print this part earlier"))
        self.later = button(self.tr("Down"), "small", icon="arrow-down")
        self.later.setToolTip(self.tr("Print this part later"))
        self.remove = button(self.tr("Remove"), "small", icon="trash-2")
        self.remove.setToolTip(self.tr("Take this part away"))
        tools = FlowLayout(gap=1)
        for tool in (self.add, self.earlier, self.later, self.remove):
            tools.addWidget(tool)
        self.body.addLayout(tools)
        self.body.addWidget(self.list, 1)
        self.list.currentRowChanged.connect(self._on_row)
        self.menu = QMenu(self)
        self.add.setMenu(self.menu)
        self.menu.triggered.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts as they stand."""
        return tuple(self._parts)

    @property
    def current(self) -> Part | None:
        """Return the part chosen."""
        at = self.list.currentRow()
        return self._parts[at] if 0 <= at < len(self._parts) else None

    def show_parts(
        self,
        parts: Sequence[Part],
        more: Sequence[Part] = (),
        *,
        saved: Collection[str] = (),
        is_open: bool,
        keeps: bool = False,
    ) -> None:
        """Show the parts, the first one chosen or with ``keeps`` the one chosen before.

        ``more`` are ready ones that can be added. Parts that are not among those ``saved`` are marked as new.
        """
        chosen = self.current.id if keeps and self.current else ""
        self._more = tuple(more)
        self._saved, self._wrong = frozenset(saved), frozenset()
        self._offer()
        self._parts, self._is_open = list(parts), is_open
        names = [one.id for one in self._parts]
        self._fill(names.index(chosen) if chosen in names else 0)

    def take_over(self, parts: Sequence[Part]) -> None:
        """Show the parts as something else made them; the part chosen stays chosen."""
        chosen = self.current.id if self.current else ""
        gone = [one for one in self._parts if one.id not in {each.id for each in parts}]
        self._more = (*self._more, *gone)
        self._parts = list(parts)
        names = [one.id for one in self._parts]
        self._more = tuple(one for one in self._more if one.id not in names)
        self._offer()
        self._fill(names.index(chosen) if chosen in names else 0)

    def put(self, part: Part) -> None:
        """Take the part of the form over."""
        at = next((n for n, one in enumerate(self._parts) if one.id == part.id), None)
        if at is not None:
            self._parts[at] = part
            self._show(at)

    def choose(self, name: str) -> None:
        """Choose the part called so."""
        at = next((n for n, one in enumerate(self._parts) if one.id == name), None)
        if at is not None:
            self.list.setCurrentRow(at)

    def mark(self, wrong: Collection[str]) -> None:
        """Mark the parts the linter speaks of."""
        self._wrong = frozenset(wrong)
        for at in range(len(self._parts)):
            self._show(at)

    # Inside

    def _fill(self, at: int) -> None:
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for place in range(len(self._parts)):
            self.list.addItem(QListWidgetItem())
            self._show(place)
        self.list.setCurrentRow(min(at, len(self._parts) - 1))
        self.list.blockSignals(blocked)
        self._on_row(self.list.currentRow())

    def _show(self, at: int) -> None:
        part, item, tokens = self._parts[at], self.list.item(at), theme.current()
        fresh, wrong = part.id not in self._saved, part.id in self._wrong
        title = words.part_words(part)
        text = self.tr("New · {part}").format(part=title) if fresh else title
        item.setText(f"⚠ {text}" if wrong else text)
        item.setData(Qt.ItemDataRole.ForegroundRole, QColor(tokens.ok) if fresh else None)
        says = self.tr("{part}: new, not saved in an edition yet").format(part=title) if fresh else title
        item.setToolTip(says)

    @Slot(int)
    def _on_row(self, at: int) -> None:
        last = len(self._parts) - 1
        self.add.setEnabled(self._is_open)
        self.earlier.setEnabled(self._is_open and at > 0)
        self.later.setEnabled(self._is_open and 0 <= at < last)
        self.remove.setEnabled(self._is_open and last > 0)
        if self.current is not None:
            self.chosen.emit(self.current.id)

    @Slot(QAction)
    def _on_add(self, entry: QAction) -> None:
        at = self.list.currentRow() + 1
        ready = next((one for one in self._more if one.id == entry.data()), None)
        self._parts.insert(at, ready or self._fresh())
        self._more = tuple(one for one in self._more if one is not ready)
        self._offer()
        self._fill(at)
        self.changed.emit()

    def _fresh(self) -> Part:
        taken = {one.id for one in self._parts}
        name = next(f"own{n}" for n in range(1, len(taken) + 2) if f"own{n}" not in taken)
        return Part(kind="article", id=name, title=self.tr("New article"), body="§ \n", body_name=name)

    def _offer(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("New article")).setData("")
        if self._more:
            self.menu.addSection(self.tr("Ready parts"))
        for one in self._more:
            self.menu.addAction(words.part_words(one)).setData(one.id)

    @Slot()
    def _on_remove(self) -> None:
        at = self.list.currentRow()
        # What was taken away can be added again, as it was.
        self._more = (*self._more, self._parts.pop(at))
        self._offer()
        self._fill(max(at - 1, 0))
        self.changed.emit()

    @Slot()
    def _on_earlier(self) -> None:
        self._move(-1)

    @Slot()
    def _on_later(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at = self.list.currentRow()
        there = at + step
        if 0 <= there < len(self._parts):
            self._parts.insert(there, self._parts.pop(at))
            self._fill(there)
            self.changed.emit()
