"""The clauses of the library behind the text of a part: added, put in order, taken out, looked up."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vetdesk.desktop.parts.basics import button, column, empty_layout, icon_button, restyle, row, text_label
from vetdesk.desktop.titles import shown


class PartClauses(QWidget):
    """``changed`` carries the ids in their new order; ``clause_requested`` the id of one to see."""

    changed = Signal(object)
    clause_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: Mapping[str, str] = {}
        self._names: tuple[str, ...] = ()
        self._lines: dict[str, QWidget] = {}
        self.add = button(self.tr("Add a clause"), "small", icon="plus")
        self.menu = QMenu(self)
        self.add.setMenu(self.menu)
        self._rows = column(gap=1)
        says = self.tr(
            "Printed behind the text of this part, in this order, in the wording the matter asks for."
        )
        head = row(gap=2)
        head.addWidget(self.add)
        head.addStretch(1)
        box = column(gap=2)
        box.addLayout(head)
        box.addWidget(text_label(says, "faint", wrap=True))
        box.addLayout(self._rows)
        box.addStretch(1)
        self.setLayout(box)
        self.menu.triggered.connect(self._on_added)

    def offer(self, titles: Mapping[str, str]) -> None:
        """Know the clauses of the library by id."""
        self._titles = titles
        self.menu.clear()
        for name in titles:
            self.menu.addAction(self._called(name)).setData(name)

    def show_clauses(self, names: Sequence[str], *, fresh: Collection[str] = (), is_open: bool) -> None:
        """Show clauses by their ids; those that are ``fresh`` are marked as new."""
        self._names, self._lines = tuple(names), {}
        self.add.setEnabled(is_open)
        empty_layout(self._rows)
        if not names:
            self._rows.addWidget(text_label(self.tr("None."), "faint"))
        for name in names:
            self._lines[name] = self._line(name, fresh=name in fresh, is_open=is_open)
            self._rows.addWidget(self._lines[name])

    def go_to(self, name: str) -> None:
        """Put the focus on a clause of the list."""
        if name in self._lines:
            self._lines[name].setFocus()

    def _called(self, name: str) -> str:
        return f"{name} {shown(self._titles.get(name, ''))}".strip()

    def _line(self, name: str, *, fresh: bool, is_open: bool) -> QWidget:
        line, held = row(gap=2), QWidget()
        see = button(self._called(name), "link")
        see.setToolTip(self.tr("See it in the clause library"))
        see.setProperty("clause", name)
        see.clicked.connect(self._on_see)
        line.addWidget(see)
        if fresh:
            mark = text_label(self.tr("new"), "label")
            mark.setToolTip(self.tr("Not saved in an edition yet"))
            restyle(mark, tone="ok")
            line.addWidget(mark)
        line.addStretch(1)
        for sign, says, step in (
            ("arrow-up", self.tr("Earlier"), -1),
            ("arrow-down", self.tr("Later"), 1),
            ("trash-2", self.tr("Take {clause} out").format(clause=name), 0),
        ):
            tool = icon_button(sign, says, size=16)
            tool.setEnabled(is_open)
            tool.setProperty("clause", name)
            tool.setProperty("step", step)
            tool.clicked.connect(self._on_tool)
            line.addWidget(tool)
        held.setLayout(line)
        held.setFocusProxy(see)
        return held

    @Slot(QAction)
    def _on_added(self, entry: QAction) -> None:
        name = str(entry.data())
        if name not in self._names:
            self.changed.emit((*self._names, name))

    @Slot()
    def _on_see(self) -> None:
        self.clause_requested.emit(str(self.sender().property("clause")))

    @Slot()
    def _on_tool(self) -> None:
        tool = self.sender()
        name, step = str(tool.property("clause")), int(tool.property("step"))
        names = list(self._names)
        at = names.index(name)
        del names[at]
        if step:
            names.insert(min(max(at + step, 0), len(names)), name)
        self.changed.emit(tuple(names))
