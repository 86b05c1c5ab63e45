"""One part of a template: heading, text with the marks explained, clauses behind it, condition."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QWidget

from vetdesk.desktop import theme
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.conditiondialog import ConditionDialog
from vetdesk.desktop.pages.templates.words import Remark
from vetdesk.desktop.parts.basics import button, column, empty_layout, icon_button, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.theme import space
from vetdesk.domain.answertables import ANSWER_TABLES
from vetdesk.domain.conditions import Condition
from vetdesk.services.templates import PARTS, TABLES, Part
from vetdesk.services.templatewords import Variable

_SIGNS = ("§ ", "- ", "| ", "> ", "= ")


class PartForm(QWidget):
    """``edited`` fires with each change of the part shown."""

    edited = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: Part | None = None
        self._titles: Mapping[str, str] = {}
        self._filling = False
        self._is_open = False
        self._known: ClauseVocabulary | None = None
        self._asking = DialogKeeper(context, self)
        self.title = line_field(self.tr("Heading"))
        self.kind, self.table, self.condition = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for one in PARTS:
            self.kind.addItem(words.kind_words(one), one)
        for one in ("", *TABLES, *ANSWER_TABLES):
            self.table.addItem(words.table_words(one), one)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(space(36))
        self.value = button(self.tr("Insert a value"), "small", icon="plus")
        self.reference = button(self.tr("Insert a reference"), "small", icon="plus")
        self.clause = button(self.tr("Add a clause"), "small", icon="plus")
        self.other = button(self.tr("Own condition…"), "link", icon="pencil")
        self.values_menu, self.references_menu, self.clauses_menu = QMenu(self), QMenu(self), QMenu(self)
        self._chosen = column(gap=1)
        self.said = text_label("", "problem", wrap=True)
        self._lay_out()
        self._connect()

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
        self._titles, self._known = titles, known
        self.clauses_menu.clear()
        for name, title in titles.items():
            self.clauses_menu.addAction(f"{name} {title}").setData(name)
        self.values_menu.clear()
        for one in variables:
            self.values_menu.addAction(one.label).setData(one.expression)

    def show_part(self, part: Part | None, others: Sequence[Part], *, is_open: bool) -> None:
        """Show a part; ``others`` are what it can refer to, ``is_open`` says that it may be changed."""
        self._part, self._is_open = part, is_open
        self.setEnabled(part is not None)
        self._filling = True
        self.title.set_text(part.title if part else "")
        self.kind.setCurrentIndex(max(self.kind.findData(part.kind if part else PARTS[1]), 0))
        if part is not None and self.table.findData(part.table) < 0:
            # A question of this template that is a table.
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
            self.clause,
            self.other,
        ):
            one.setEnabled(is_open)
        self.title.editor.setEnabled(is_open)
        self.text.setReadOnly(not is_open)
        self.references_menu.clear()
        for other in others:
            sign = "annex" if other.kind == "annex" else "ref"
            if other.kind in ("article", "annex"):
                entry = self.references_menu.addAction(other.title or other.id)
                entry.setData(f'{{{{ "{other.id}"|{sign} }}}}')
        self._show_clauses()

    def show_remarks(self, remarks: Sequence[Remark], said: Sequence[str]) -> None:
        """Mark the lines the linter speaks of, and say under the text what it says."""
        self.said.setText("\n".join(said))
        self.said.setVisible(bool(said))
        tokens = theme.current()
        marks = []
        for one in remarks:
            if not one.line:
                continue
            cursor = QTextCursor(self.text.document().findBlockByNumber(one.line - 1))
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(QColor(tokens.bad if one.forbids else tokens.warn))
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.text.setExtraSelections(marks)

    # Inside

    def _lay_out(self) -> None:
        first = row(gap=3)
        first.addWidget(self.title, 3)
        first.addWidget(FormField(self.tr("Kind"), self.kind), 2)
        inserts = row(gap=2)
        inserts.addWidget(self.value)
        inserts.addWidget(self.reference)
        inserts.addStretch(1)
        signs = self.tr(
            "Each line begins with a sign: § numbered, - item, | plain, > centred, = label | value, ~ empty. "
            "{{ … }} is filled in when drafting; a reference follows the numbering."
        )
        second = row(gap=3)
        second.addWidget(FormField(self.tr("Printed when"), self.condition), 3)
        second.addWidget(FormField(self.tr("Table behind it"), self.table), 2)
        box = column(gap=2)
        box.addLayout(first)
        box.addLayout(inserts)
        box.addWidget(FormField(self.tr("Text"), self.text, reason=signs), 1)
        box.addWidget(self.said)
        head = row(gap=2)
        head.addWidget(text_label(self.tr("Clauses of the library behind the text"), "label"))
        head.addStretch(1)
        head.addWidget(self.clause)
        box.addLayout(head)
        box.addLayout(self._chosen)
        box.addLayout(second)
        box.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(box)

    def _connect(self) -> None:
        self.other.clicked.connect(self._on_other)
        self.title.edited.connect(self._on_typed)
        self.text.textChanged.connect(self._on_typed)
        for one in (self.kind, self.table, self.condition):
            one.currentIndexChanged.connect(self._on_typed)
        for pressed, menu in (
            (self.value, self.values_menu),
            (self.reference, self.references_menu),
            (self.clause, self.clauses_menu),
        ):
            pressed.setMenu(menu)
        self.values_menu.triggered.connect(self._on_insert)
        self.references_menu.triggered.connect(self._on_insert)
        self.clauses_menu.triggered.connect(self._on_clause_added)

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
        empty_layout(self._chosen)
        names = self._part.clauses if self._part else ()
        if not names:
            self._chosen.addWidget(text_label(self.tr("None."), "faint"))
        for name in names:
            line = row(gap=2)
            line.addWidget(text_label(f"{name} {self._titles.get(name, '')}".strip()), 1)
            for sign, says, step in (
                ("arrow-up", self.tr("Earlier"), -1),
                ("arrow-down", self.tr("Later"), 1),
                ("trash-2", self.tr("Take {clause} out").format(clause=name), 0),
            ):
                tool = icon_button(sign, says, size=16)
                tool.setEnabled(self._is_open)
                tool.setProperty("clause", name)
                tool.setProperty("step", step)
                tool.clicked.connect(self._on_clause_tool)
                line.addWidget(tool)
            held = QWidget()
            held.setLayout(line)
            self._chosen.addWidget(held)

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
        words_given = str(entry.data())
        cursor = self.text.textCursor()
        if words_given.startswith("{%"):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText(f"\n{words_given}")
            self.text.setTextCursor(cursor)
            return
        if not cursor.block().text().startswith(_SIGNS):
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.insertText("§ ")
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText(words_given)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    @Slot(QAction)
    def _on_clause_added(self, entry: QAction) -> None:
        part, name = self._part, str(entry.data())
        if part is not None and name not in part.clauses:
            self._change(replace(part, clauses=(*part.clauses, name)))
            self._show_clauses()

    @Slot()
    def _on_clause_tool(self) -> None:
        part, tool = self._part, self.sender()
        if part is None or tool is None:
            return
        name, step = str(tool.property("clause")), int(tool.property("step"))
        names = list(part.clauses)
        at = names.index(name)
        del names[at]
        if step:
            names.insert(min(max(at + step, 0), len(names)), name)
        self._change(replace(part, clauses=tuple(names)))
        self._show_clauses()
