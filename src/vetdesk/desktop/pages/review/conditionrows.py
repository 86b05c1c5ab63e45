"""The conditions of a decision as rows: what, before which step, by when, and who sees to it."""

import json
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop.pages.fields import PlacedField
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.parts.basics import button, column, icon_button, row, text_label
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.admission import ConditionKind
from vetdesk.services.conditions import ConditionDraft

_WORDS = 5
_DAY = 28
"""Room for a day like 2026-11-23, in steps of the grid."""
_ROOM = 44
"""Height of the rows in steps of the grid: one whole and the top of the next: there is more."""


class ConditionRow(InnerCard):
    """One condition; a row without words does not count."""

    edited = Signal()
    removed = Signal()

    def __init__(self, owners: Sequence[str], *, due: date, owner: str) -> None:
        super().__init__()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What has to be done"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.kind = ChoiceBox()
        for key, text in words.choices("condition"):
            self.kind.addItem(text, key)
        self.kind.setAccessibleName(self.tr("Before which step"))
        self.due = DateEdit()
        self.due.set_value(due)
        self.due.line.setAccessibleName(self.tr("To be met by"))
        self.owner = ChoiceBox()
        for name in owners:
            self.owner.addItem(name, name)
        self.owner.setAccessibleName(self.tr("Who sees to it"))
        self.owner.setToolTip(self.owner.accessibleName())
        self.owner.setCurrentIndex(max(self.owner.findData(owner), 0 if owners else -1))
        for box in (self.kind, self.owner):  # their longest words would widen the row beyond the dialog
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_WORDS)
        gone = icon_button("trash-2", self.tr("Remove this condition"), size=16)
        first, second = row(gap=2), row(gap=2)
        first.addWidget(self.words, 1)
        first.addWidget(gone)
        parts: tuple[tuple[QWidget, str, int], ...] = (
            (self.kind, self.tr("Before which step"), 4),
            (self.due, self.tr("To be met by"), 4),
            (self.owner, self.tr("Who sees to it"), 3),
        )
        for part, words_above, share in parts:
            above = column(gap=0)
            above.addWidget(text_label(words_above, "label"))
            above.addWidget(part)
            second.addLayout(above, share)
        self.due.line.setMinimumWidth(space(_DAY))
        self.body.setSpacing(space(2))
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.words.textChanged.connect(self._on_edited)
        self.due.value_changed.connect(self._on_edited)
        self.kind.currentIndexChanged.connect(self._on_edited)
        self.owner.currentIndexChanged.connect(self._on_edited)
        gone.clicked.connect(self._on_removed)

    @property
    def counts(self) -> bool:
        """True once something is to be done."""
        return bool(self.words.text().strip())

    @property
    def typed(self) -> dict[str, str]:
        """Return what is typed, also a day that is none."""
        return {
            "text": self.words.text(),
            "kind": str(self.kind.currentData()),
            "due": self.due.line.text(),
            "owner": str(self.owner.currentData() or ""),
        }

    def type(self, typed: dict[str, str]) -> None:
        """Put back what ``typed`` returned."""
        self.words.setText(typed.get("text", ""))
        self.kind.setCurrentIndex(max(self.kind.findData(typed.get("kind", "")), 0))
        self.due.line.setText(typed.get("due", ""))
        self.owner.setCurrentIndex(max(self.owner.findData(typed.get("owner", "")), 0))

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit()


class ConditionRows(QWidget):
    """The editor: rows in a scrolled area, and the button for one more."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owners: tuple[str, ...] = ()
        self._owner = ""
        self._due = date.min
        self.rows: list[ConditionRow] = []
        self.add_button = button(self.tr("Another condition"), "link", icon="plus")
        self._lines = column(gap=2)
        inner = QWidget()
        kept = column(gap=0)
        kept.addLayout(self._lines)
        kept.addStretch(1)
        inner.setLayout(kept)
        self._area = scrolled(inner, across=False)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("Conditions"))
        self._area.setMinimumHeight(space(_ROOM))
        foot = row(gap=0)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        box = column(gap=1)
        box.addWidget(self._area, 1)
        box.addLayout(foot)
        self.setLayout(box)
        self.add_button.clicked.connect(self._on_add_clicked)

    @property
    def is_empty(self) -> bool:
        """True while no condition says what is to be done."""
        return not any(one.counts for one in self.rows)

    def offer(self, owners: Sequence[str], *, owner: str, due: date) -> None:
        """Offer these members of staff; a new row begins with ``owner`` and ``due``."""
        self._owners, self._owner, self._due = tuple(owners), owner, due
        self.show_rows(())

    def show_rows(self, typed: Sequence[dict[str, str]]) -> None:
        """Show these rows instead of those before, an empty one where there are none."""
        for made in list(self.rows):
            self._take(made)
        for one in typed:
            self._append().type(one)
        if not self.rows:
            self._append()

    def _append(self) -> ConditionRow:
        made = ConditionRow(self._owners, due=self._due, owner=self._owner)
        made.edited.connect(self._on_edited)
        made.removed.connect(self._on_removed)
        self.rows.append(made)
        self._lines.addWidget(made)
        self.setFocusProxy(self.rows[0].words)
        return made

    def _take(self, made: ConditionRow) -> None:
        self.rows.remove(made)
        self._lines.removeWidget(made)
        made.hide()
        made.deleteLater()

    @Slot()
    def _on_add_clicked(self) -> None:
        made = self._append()
        made.words.setFocus()
        self._area.ensureWidgetVisible(made)

    @Slot()
    def _on_edited(self) -> None:
        self.value_changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        gone = self.sender()
        assert isinstance(gone, ConditionRow)
        self._take(gone)
        if not self.rows:
            self._append()
        self.add_button.setFocus()
        self.value_changed.emit()


class ConditionsField(PlacedField):
    """The rows as a field of a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows_editor = ConditionRows()
        super().__init__(self.rows_editor, parent)

    def _set_caption(self, caption: str) -> None:
        self._label.setText(caption)
        self.rows_editor.setAccessibleName(caption)

    caption = Property(str, lambda self: self.label, _set_caption)

    @property
    def rows(self) -> list[ConditionRow]:
        """Return the rows shown."""
        return self.rows_editor.rows

    @property
    @override
    def text(self) -> str:
        """Return what is typed into every row, as a lock keeps it."""
        return json.dumps([one.typed for one in self.rows], ensure_ascii=False)

    @override
    def set_text(self, text: str) -> None:
        self.rows_editor.show_rows(json.loads(text) if text else ())

    def problem_of(self, today: date) -> str:
        """Return what is wrong with the days, in words; empty when nothing is."""
        for one in self.rows:
            if one.counts and one.due.value is None:
                return self.tr("'{condition}' needs a day; write 2026-11-23.").format(
                    condition=one.words.text().strip()
                )
            if one.counts and one.due.value is not None and one.due.value < today:
                return self.tr("The day of '{condition}' has passed.").format(
                    condition=one.words.text().strip()
                )
        return ""

    @property
    def drafts(self) -> tuple[ConditionDraft, ...]:
        """Return the conditions; only asked when ``problem_of`` has nothing to say."""
        return tuple(
            ConditionDraft(
                text=one.words.text().strip(),
                due=one.due.value or date.min,
                kind=ConditionKind(str(one.kind.currentData())),
                owner=str(one.owner.currentData() or ""),
            )
            for one in self.rows
            if one.counts
        )
