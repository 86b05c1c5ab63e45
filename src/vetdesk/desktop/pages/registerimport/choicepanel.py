"""Under the rows: what is wrong with one, where it differs, and what is done with it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QWidget

from vetdesk.desktop.pages.registerimport.looking import Looked, RowView, field_label, like_text
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.theme import space
from vetdesk.domain.register_rows import RegisterKind, RowAction, RowChoice, RowState, Values
from vetdesk.services.register_imports import cell_text

_NEW: Final = "new"
_SKIP: Final = "skip"
_MOST_LIKES: Final = 3
_DECIDED: Final = frozenset({RowState.FAULTY, RowState.SIMILAR, RowState.DIFFERS})


class ChoicePanel(QScrollArea):
    """Shows one row; ``chosen`` carries its line and what somebody chose, or None."""

    chosen = Signal(int, object)

    def __init__(self, kind: RegisterKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._employers: Mapping[str, str] = {}
        self._view: RowView | None = None
        self._chips: ChoiceChips | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self._box = column(gap=2, margin=2)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("The selected row"))
        self.clear()

    @property
    def view(self) -> RowView | None:
        """Return the row shown."""
        return self._view

    @property
    def chips(self) -> ChoiceChips | None:
        """Return the choice of what a row with a like name is."""
        return self._chips

    @property
    def boxes(self) -> Mapping[str, QCheckBox]:
        """Return the boxes of the fields that differ, by field."""
        return self._boxes

    def show_plan(self, looked: Looked) -> None:
        """Show rows of this sheet from now on."""
        self._employers = looked.plan.employers
        self.clear()

    def clear(self) -> None:
        """Show no row."""
        self._view = None
        self._begin()
        self._box.addWidget(
            text_label(self.tr("Select a row to see what it says and to decide about it."), "soft", wrap=True)
        )
        self._box.addStretch(1)

    def show_row(self, view: RowView, choice: RowChoice | None) -> None:
        """Show a row and what was chosen for it before."""
        self._view = view
        self._begin(decides=bool(view.reasons) or view.state in _DECIDED)
        title = self.tr("Row {line}: {name}").format(line=view.line, name=view.name)
        self._box.addWidget(text_label(title, "strong", wrap=True))
        for reason in view.reasons:
            self._box.addWidget(text_label(reason, wrap=True))
        if view.state is RowState.FAULTY:
            self._box.addWidget(
                text_label(
                    self.tr("Correct it in the file and choose the file again, or leave it out."), "soft"
                )
            )
        elif view.state is RowState.SIMILAR:
            self._show_likes(view, choice)
        elif view.state is RowState.DIFFERS:
            self._show_fields(view.row.ours, choice.fields if choice is not None else view.taken)
        self._box.addStretch(1)

    def begin(self) -> None:
        """Put the focus where one decides about the row, if there is anything to decide."""
        first: QWidget | None = self._chips or next(iter(self._boxes.values()), None)
        if first is not None:
            first.setFocus()

    def _begin(self, *, decides: bool = False) -> None:
        # The rows of the sheet need the room more than a panel that says one line.
        self.setFixedHeight(space(42) if decides else space(12))
        self._chips, self._boxes = None, {}
        inner = QWidget()
        inner.setProperty("scrolled", "true")
        self._box = column(gap=2, margin=2)
        inner.setLayout(self._box)
        self.setWidget(inner)

    def _show_likes(self, view: RowView, choice: RowChoice | None) -> None:
        likes = [one for one in view.row.likes if not one.line][:_MOST_LIKES]
        ways = [Choice(_NEW, self.tr("Another one: add it"))]
        ways += [
            Choice(one.subject, self.tr("The same as {name}").format(name=like_text(one))) for one in likes
        ]
        ways.append(Choice(_SKIP, self.tr("Leave it out")))
        chips = ChoiceChips(tuple(ways))
        self._chips = chips
        rows = [one for one in view.row.likes if one.line][:_MOST_LIKES]
        for one in rows:
            self._box.addWidget(text_label(self.tr("like {name}").format(name=like_text(one)), "soft"))
        self._box.addWidget(chips)
        if choice is not None:
            chips.choose(_key_of(choice))
            self._show_like_fields(choice)
        chips.value_changed.connect(self._on_chip_chosen)

    def _show_like_fields(self, choice: RowChoice) -> None:
        view = self._view
        found = [one for one in view.row.likes if one.subject == choice.subject] if view else []
        if choice.action is RowAction.UPDATE and found:
            self._show_fields(found[0].ours, choice.fields)

    def _show_fields(self, ours: Values, taken: frozenset[str]) -> None:
        assert self._view is not None
        theirs = self._view.row.values
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(4))
        grid.setVerticalSpacing(space(1))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for at, head in enumerate((self.tr("Field"), self.tr("Registered"), self.tr("In the sheet"))):
            grid.addWidget(text_label(head, "label"), 0, at)
        for at, (key, old) in enumerate(ours.items(), 1):
            label = field_label(self._kind, key)
            box = QCheckBox(self.tr("take the sheet's"))
            box.setAccessibleName(self.tr("{field}: take what the sheet says").format(field=label))
            box.setChecked(key in taken)
            box.toggled.connect(self._on_field_toggled)
            self._boxes[key] = box
            old_text = cell_text(key, old, self._employers) or self.tr("(empty)")
            grid.addWidget(text_label(label), at, 0)
            grid.addWidget(text_label(old_text, "soft", wrap=True), at, 1)
            grid.addWidget(text_label(cell_text(key, theirs[key], self._employers), wrap=True), at, 2)
            grid.addWidget(box, at, 3)
        lines = row(gap=2)
        every = button(self.tr("Take everything of the sheet"), "link")
        none = button(self.tr("Keep everything as registered"), "link")
        every.clicked.connect(self._on_take_all)
        none.clicked.connect(self._on_keep_all)
        lines.addWidget(every)
        lines.addWidget(none)
        lines.addStretch(1)
        self._box.addLayout(grid)
        self._box.addLayout(lines)

    def _tell_fields(self) -> None:
        view = self._view
        if view is None:
            return
        taken = frozenset(key for key, box in self._boxes.items() if box.isChecked())
        subject = self._chips.value if self._chips is not None else ""
        self.chosen.emit(view.line, RowChoice(action=RowAction.UPDATE, fields=taken, subject=subject))

    def _check_all(self, *, checked: bool) -> None:
        for box in self._boxes.values():
            box.blockSignals(True)
            box.setChecked(checked)
            box.blockSignals(False)
        self._tell_fields()

    @Slot()
    def _on_chip_chosen(self) -> None:
        view, chips = self._view, self._chips
        if view is None or chips is None:
            return
        found = next((one for one in view.row.likes if one.subject == chips.value), None)
        if found is not None:
            fields = frozenset(key for key, ours in found.ours.items() if not ours)
            choice = RowChoice(action=RowAction.UPDATE, fields=fields, subject=found.subject)
        else:
            choice = RowChoice(action=RowAction.ADD if chips.value == _NEW else RowAction.SKIP)
        self.chosen.emit(view.line, choice)
        self.show_row(view, choice)
        if self._chips is not None:
            self._chips.button(_key_of(choice)).setFocus()

    @Slot(bool)
    def _on_field_toggled(self, _checked: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._tell_fields()

    @Slot()
    def _on_take_all(self) -> None:
        self._check_all(checked=True)

    @Slot()
    def _on_keep_all(self) -> None:
        self._check_all(checked=False)


def _key_of(choice: RowChoice) -> str:
    if choice.action is RowAction.UPDATE:
        return choice.subject
    return _NEW if choice.action is RowAction.ADD else _SKIP
