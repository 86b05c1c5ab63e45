"""Where an own clause stands: rows of a template and one of its articles or annexes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from vetdesk.desktop.parts.basics import button, column, icon_button, row
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.heldlines import HeldLines
from vetdesk.desktop.titles import shown
from vetdesk.services.clauselibrary import ClausePlace


class PlacesEditor(QWidget):
    """The editor of ``stands_in``; a clause with no row stands in no document."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[ClausePlace, ...] = ()
        self._rows = HeldLines[_Place]()
        self._add = button(self.tr("Add a place"), "link", icon="plus")
        foot = row(gap=0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        box = column(gap=2)
        box.addLayout(self._rows.box)
        box.addLayout(foot)
        self.setLayout(box)
        self.setFocusProxy(self._add)
        self._add.clicked.connect(self._on_add_clicked)

    @property
    def places(self) -> tuple[str, ...]:
        """Return the places chosen (``pack/part``), each once."""
        return tuple(dict.fromkeys(made.place for made in self._rows))

    def show_places(self, places: Sequence[str], known: Sequence[ClausePlace]) -> None:
        """Show where a clause stands; ``known`` are the places there are."""
        self._known = tuple(known)
        self._rows.clear()
        for place in places:
            self._append(place)

    def _append(self, place: str) -> None:
        made = _Place(self._known, place, self)
        made.changed.connect(self.value_changed)
        made.removed.connect(self._on_removed)
        self._rows.add(made)

    @Slot()
    def _on_add_clicked(self) -> None:
        if self._known:
            taken = {one.template for one in self._known if one.key in self.places}
            free = [one for one in self._known if one.key not in self.places]
            # A clause stands once in a template, so that another one is wanted most often.
            elsewhere = [one for one in free if one.template not in taken]
            self._append((elsewhere or free or self._known)[0].key)
            self.value_changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        self._rows.take(self.sender())
        self._add.setFocus()
        self.value_changed.emit()


class _Place(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, known: tuple[ClausePlace, ...], place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = known
        self._template, self._part = ChoiceBox(), ChoiceBox()
        self._template.setAccessibleName(self.tr("Template"))
        self._part.setAccessibleName(self.tr("Article or annex"))
        for box in (self._template, self._part):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        for title in dict.fromkeys(one.template for one in known):
            self._template.addItem(shown(title), title)
        chosen = next((one for one in known if one.key == place), known[0] if known else None)
        if chosen is not None:
            self._template.setCurrentIndex(self._template.findData(chosen.template))
            self._offer(chosen.key)
        gone = icon_button("trash-2", self.tr("Take this place away"), size=16)
        line = row(gap=2)
        line.addWidget(self._template, 1)
        line.addWidget(self._part, 1)
        line.addWidget(gone)
        self.setLayout(line)
        self._template.currentIndexChanged.connect(self._on_template_changed)
        self._part.currentIndexChanged.connect(self._on_part_changed)
        gone.clicked.connect(self._on_remove_clicked)

    @property
    def place(self) -> str:
        """Return the place chosen."""
        return str(self._part.currentData() or "")

    def _offer(self, place: str = "") -> None:
        blocked = self._part.blockSignals(True)
        self._part.clear()
        for one in self._known:
            if one.template == self._template.currentData():
                self._part.addItem(shown(one.part), one.key)
        self._part.setCurrentIndex(max(self._part.findData(place), 0))
        self._part.blockSignals(blocked)

    @Slot()
    def _on_template_changed(self) -> None:
        self._offer()
        self.changed.emit()

    @Slot()
    def _on_part_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit()
