"""One part of a template under tabs: its text, the clauses of the library behind it, when it is printed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.inserting import insert_value
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.slotedit import SaidLine, SlotEdit
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.conditiondialog import ConditionDialog
from vetdesk.desktop.pages.templates.partclauses import PartClauses
from vetdesk.desktop.pages.templates.words import Remark
from vetdesk.desktop.pages.textmarks import go_to, shaded, underlined
from vetdesk.desktop.pages.valuemenu import ValueMenu
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.parts.linkedlines import LinkedLines
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.theme import space
from vetdesk.domain.answertables import ANSWER_TABLES
from vetdesk.domain.conditions import Condition
from vetdesk.domain.papers import Ask
from vetdesk.services.templates import PARTS, TABLES, Part
from vetdesk.services.templatewords import Variable

TEXT, CLAUSES, PRINTED = "text", "clauses", "printed"


class PartForm(QWidget):
    """``edited`` fires with each change of the part; ``clause_requested`` carries the id of one to see."""

    edited = Signal()
    clause_requested = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: Part | None = None
        self._saved: Part | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._filling = False
        self._is_open = False
        self._known: ClauseVocabulary | None = None
        self._asking = DialogKeeper(context, self)
        self.title = line_field(self.tr("Heading"))
        self.kind, self.table, self.condition = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for one in PARTS:
            self.kind.addItem(words.kind_words(one), one)
        self.text = SlotEdit()
        self.text.setMinimumHeight(space(24))
        self.value = button(self.tr("Insert a value"), "small", icon="plus")
        self.reference = button(self.tr("Insert a reference"), "small", icon="plus")
        self.other = button(self.tr("Custom condition…"), "link", icon="pencil")
        self.values_menu, self.references_menu = ValueMenu(self), QMenu(self)
        self.clauses = PartClauses()
        self.said = LinkedLines("problem")
        self.tabs = TabStrip((), self)
        self.faces = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.offer_tables(())

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    @property
    def part(self) -> Part | None:
        """Return the part as it stands."""
        return self._part

    def offer(
        self, titles: Mapping[str, str], variables: Sequence[Variable], known: ClauseVocabulary
    ) -> None:
        """Know the clauses of the library by id, the values a text can print, the words of conditions."""
        self._known = known
        self.clauses.offer(titles)
        self.values_menu.offer(variables)

    def offer_tables(self, asks: Sequence[Ask]) -> None:
        """Know the questions of the template that are tables: their rows can be printed behind a part."""
        self._filling = True
        chosen = self.table.currentData()
        self.table.clear()
        for one in ("", *TABLES, *ANSWER_TABLES):
            self.table.addItem(words.table_words(one), one)
        for ask in asks:
            self.table.addItem(words.own_table_words(ask), ask.name)
        self.table.setCurrentIndex(max(self.table.findData(chosen), 0))
        self._filling = False

    def show_part(
        self, part: Part | None, others: Sequence[Part], *, saved: Part | None = None, is_open: bool
    ) -> None:
        """Show a part; ``others`` are what it can refer to, ``is_open`` says that it may be changed.

        What it holds beyond the edition ``saved`` is marked as new.
        """
        self._part, self._saved, self._is_open = part, saved, is_open
        self.setEnabled(part is not None)
        self._filling = True
        self.title.set_text(part.title if part else "")
        self.kind.setCurrentIndex(max(self.kind.findData(part.kind if part else PARTS[1]), 0))
        if part is not None and self.table.findData(part.table) < 0:
            # A table of a question that is no more; the linter names it.
            self.table.addItem(words.table_words(part.table), part.table)
        self.table.setCurrentIndex(max(self.table.findData(part.table if part else ""), 0))
        self._fill_conditions()
        self.text.setPlainText(part.body.rstrip("\n") if part else "")
        self._filling = False
        for one in (
            self.kind,
            self.table,
            self.condition,
            self.value,
            self.reference,
            self.other,
        ):
            one.setEnabled(is_open)
        self.title.editor.setEnabled(is_open)
        self.text.setReadOnly(not is_open)
        self.references_menu.clear()
        for other in others:
            sign = "annex" if other.kind == "annex" else "ref"
            if other.kind in ("article", "annex"):
                entry = self.references_menu.addAction(words.part_title(other))
                entry.setData(f'{{{{ "{other.id}"|{sign} }}}}')
        self._show_clauses()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Mark the lines the linter speaks of, and say under the tabs what it says."""
        self._remarks = tuple(remarks)
        self.said.show_lines([one.in_part for one in remarks], range(len(remarks)))
        self.said.setVisible(bool(remarks))
        self._mark()

    def show_place(self, remark: Remark) -> None:
        """Show the place a remark speaks of: a clause of the list, or words of the text."""
        if remark.clause:
            self.tabs.choose(CLAUSES)
            self.clauses.go_to(remark.clause)
            return
        self.tabs.choose(TEXT)
        if not go_to(self.text, remark):
            self.text.setFocus()

    # Inside

    def _lay_out(self) -> None:
        self.faces.addWidget(self._text_face())
        self.faces.addWidget(scrolled(self.clauses, across=False))
        self.faces.addWidget(scrolled(self._printed_face(), across=False))
        box = column(gap=2)
        box.addWidget(self.tabs)
        box.addWidget(self.said)
        box.addWidget(self.faces, 1)
        self.setLayout(box)
        self._show_tabs()

    def _text_face(self) -> QWidget:
        inserts = row(gap=2)
        inserts.addWidget(self.value)
        inserts.addWidget(self.reference)
        inserts.addStretch(1)
        signs = self.tr(
            "Lines begin with § (numbered), - (item), | (plain), > (centred), = (label | value), "
            "+ (cells | of a | table row) or ~ (empty)."
        )
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setToolTip(
            self.tr("{{ … }} is filled in when the document is drafted; a reference follows the numbering.")
        )
        face, box = QWidget(), column(gap=2)
        box.addLayout(inserts)
        box.addWidget(self.text, 1)
        box.addWidget(SaidLine(self.text))
        box.addWidget(text_label(signs, "faint", wrap=True))
        face.setLayout(box)
        return face

    def _printed_face(self) -> QWidget:
        first = row(gap=3)
        first.addWidget(self.title, 3)
        first.addWidget(FormField(self.tr("Kind"), self.kind), 2)
        face, box = QWidget(), column(gap=3)
        box.addLayout(first)
        box.addWidget(FormField(self.tr("Printed when"), self.condition))
        box.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(FormField(self.tr("Table behind the text"), self.table))
        box.addStretch(1)
        face.setLayout(box)
        return face

    def _show_tabs(self) -> None:
        count = len(self._part.clauses) if self._part else 0
        self.tabs.show_tabs(
            (
                Tab(TEXT, self.tr("Text")),
                Tab(CLAUSES, self.tr("Clauses"), str(count or "")),
                Tab(PRINTED, self.tr("Heading and condition")),
            )
        )

    def _connect(self) -> None:
        self.other.clicked.connect(self._on_other)
        self.title.edited.connect(self._on_typed)
        self.text.textChanged.connect(self._on_typed)
        for one in (self.kind, self.table, self.condition):
            one.currentIndexChanged.connect(self._on_typed)
        for pressed, menu in ((self.value, self.values_menu), (self.reference, self.references_menu)):
            pressed.setMenu(menu)
        self.values_menu.triggered.connect(self._on_insert)
        self.references_menu.triggered.connect(self._on_insert)
        self.clauses.changed.connect(self._on_clauses_changed)
        self.clauses.clause_requested.connect(self.clause_requested)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self.said.line_chosen.connect(self._on_line_chosen)

    def _fill_conditions(self) -> None:
        self.condition.clear()
        known = words.conditions()
        mine = self._part.applies_if if self._part else None
        for condition, text in known:
            self.condition.addItem(text, condition)
        at = next((n for n, (one, _) in enumerate(known) if one == mine), len(known))
        if at == len(known):
            self.condition.addItem(self._condition_words(mine), mine)
            self.condition.setToolTip(self._condition_words(mine))
        else:
            self.condition.setToolTip("")
        self.condition.setCurrentIndex(at)

    def _condition_words(self, condition: Condition | None) -> str:
        if self._known is None or not condition:
            return self.tr("The condition it has (kept)")
        return condition_words(condition, self._known)

    @property
    def _condition(self) -> Condition | None:
        """Return the condition chosen; the one that no entry of the menu says stays as it is."""
        at, known = self.condition.currentIndex(), words.conditions()
        mine = self._part.applies_if if self._part else None
        return known[at][0] if 0 <= at < len(known) else mine

    @Slot()
    def _on_other(self) -> None:
        if self._part is not None and self._known is not None:
            dialog = ConditionDialog(self._part, self._known, parent=self.window())
            self._asking.open(dialog, self._on_condition_given)

    @Slot(object)
    def _on_condition_given(self, condition: Condition | None) -> None:
        self._asking.accept()
        if self._part is None:
            return
        self._change(replace(self._part, applies_if=condition))
        self._filling = True
        self._fill_conditions()
        self._filling = False

    def _show_clauses(self) -> None:
        saved = self._saved.clauses if self._saved else ()
        names = self._part.clauses if self._part else ()
        self.clauses.show_clauses(names, fresh=set(names) - set(saved), is_open=self._is_open)
        self._show_tabs()

    def _mark(self) -> None:
        marks = underlined(self.text, (one for one in self._remarks if not one.clause))
        if self._saved is not None and self._is_open:
            before = frozenset(self._saved.body.split("\n"))
            typed = self.text.toPlainText().split("\n")
            marks += shaded(self.text, (at for at, one in enumerate(typed) if one and one not in before))
        self.text.setExtraSelections(marks)

    def _change(self, part: Part) -> None:
        if part != self._part:
            self._part = part
            self.edited.emit()

    @Slot()
    def _on_typed(self) -> None:
        part = self._part
        if self._filling or part is None or not self._is_open:
            return
        typed = self.text.toPlainText()
        tail = part.body[len(part.body.rstrip("\n")) :] or "\n"
        self._change(
            replace(
                part,
                title=self.title.text,
                kind=self.kind.currentData(),
                table=self.table.currentData() or "",
                applies_if=self._condition,
                body=typed + tail if typed.strip() else "",
                body_name=part.id if typed.strip() else "",
            )
        )

    @Slot(QAction)
    def _on_insert(self, entry: QAction) -> None:
        insert_value(self.text, str(entry.data()))

    @Slot(object)
    def _on_clauses_changed(self, names: tuple[str, ...]) -> None:
        if self._part is not None:
            self._change(replace(self._part, clauses=names))
            self._show_clauses()

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self.faces.setCurrentIndex((TEXT, CLAUSES, PRINTED).index(key))

    @Slot(int)
    def _on_line_chosen(self, number: int) -> None:
        self.show_place(self._remarks[number])
