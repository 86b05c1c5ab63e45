"""The parts of a template in printing order: chosen, added, moved, taken away."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.parts.basics import button, icon_button, row
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import space
from vetdesk.services.templates import Part

_WIDTH: Final = 55


class PartList(Card):
    """``chosen`` carries the id of a part; ``changed`` that the parts are others, or in another order."""

    chosen = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=3, parent=parent)
        self._parts: list[Part] = []
        self._more: tuple[Part, ...] = ()
        self._is_open = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the template"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.add = button(self.tr("Add"), "small", icon="plus")
        self.add.setToolTip(self.tr("Add a part behind the one chosen"))
        self.earlier = icon_button("arrow-up", self.tr("Print this part earlier"), size=16)
        self.later = icon_button("arrow-down", self.tr("Print this part later"), size=16)
        self.remove = icon_button("trash-2", self.tr("Take this part away"), size=16)
        self.facts = button(self.tr("Title, law, look…"), "small", icon="scale")
        tools = row(gap=1)
        tools.addWidget(self.add)
        tools.addStretch(1)
        for tool in (self.earlier, self.later, self.remove):
            tools.addWidget(tool)
        self.body.addWidget(self.facts)
        self.body.addLayout(tools)
        self.body.addWidget(self.list, 1)
        self.setMinimumWidth(space(_WIDTH))
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

    def show_parts(self, parts: Sequence[Part], more: Sequence[Part] = (), *, is_open: bool) -> None:
        """Show the parts, the first one chosen; ``more`` are ready ones that can be added."""
        self._more = tuple(more)
        self._offer()
        self._parts, self._is_open = list(parts), is_open
        self._fill(0)

    def take_over(self, parts: Sequence[Part]) -> None:
        """Show the parts as something else made them; the part chosen stays chosen."""
        chosen = self.current.id if self.current else ""
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
            self.list.item(at).setText(words.part_words(part))

    def mark(self, wrong: Collection[str]) -> None:
        """Mark the parts the linter speaks of."""
        for at, part in enumerate(self._parts):
            sign = "⚠ " if part.id in wrong else ""
            self.list.item(at).setText(f"{sign}{words.part_words(part)}")

    # Inside

    def _fill(self, at: int) -> None:
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for part in self._parts:
            item = QListWidgetItem(words.part_words(part))
            item.setToolTip(f"{part.title} ({part.id})")
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, len(self._parts) - 1))
        self.list.blockSignals(blocked)
        self._on_row(self.list.currentRow())

    @Slot(int)
    def _on_row(self, at: int) -> None:
        last = len(self._parts) - 1
        self.add.setEnabled(self._is_open)
        self.facts.setEnabled(self._is_open)
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
