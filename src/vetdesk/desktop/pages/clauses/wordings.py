"""The wordings of a clause as a ladder: standard, fallback, walk-away; each typed, ordered, taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.clauses.conditionpanel import ConditionPanel, kept_condition
from vetdesk.desktop.pages.clauses.remarks import CONDITION, Remark
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.inserting import insert_value
from vetdesk.desktop.pages.slotedit import SaidLine, SlotEdit
from vetdesk.desktop.pages.slotwords import SlotWords
from vetdesk.desktop.pages.textmarks import go_to, underlined
from vetdesk.desktop.pages.valuemenu import ValueMenu
from vetdesk.desktop.parts.basics import button, column, icon_button, row
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.parts.linkedlines import LinkedLines
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.theme import space
from vetdesk.services.clauseeditions import RANKS, Variant
from vetdesk.services.clauselibrary import signed
from vetdesk.services.templatewords import Variable

_CHINESE: Final = "zh"
_ENGLISH: Final = "en"
ROLES: Final[Mapping[str, str]] = {
    "": str(QT_TRANSLATE_NOOP("ClausesPage", "The drafter")),
    "reviewer": str(QT_TRANSLATE_NOOP("ClausesPage", "Reviewer")),
    "approver": str(QT_TRANSLATE_NOOP("ClausesPage", "Approver")),
    "officer": str(QT_TRANSLATE_NOOP("ClausesPage", "Unit officer")),
}


class LadderEditor(QWidget):
    """``edited`` fires with each change; ``chosen_changed`` when another wording is shown."""

    edited = Signal()
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._variants: list[Variant] = []
        self._remarks: tuple[Remark, ...] = ()
        self._mine: list[Remark] = []
        self._at = 0
        self._filling = False
        self._is_open = False
        self._known: ClauseVocabulary | None = None
        self.tabs = TabStrip((), self)
        self.add = button(self.tr("Add a wording"), "small", icon="plus")
        self.earlier = icon_button("arrow-up", self.tr("Move this wording up"), size=16)
        self.later = icon_button("arrow-down", self.tr("Move this wording down"), size=16)
        self.remove = icon_button("trash-2", self.tr("Remove this wording"), size=16)
        self.rank, self.role = ChoiceBox(), ChoiceBox()
        for one in RANKS:
            self.rank.addItem(words.rank_name(one), one)
        self.guidance = text_field(self.tr("Guidance for the negotiator"), lines=2)
        self.text, self.text_en = SlotEdit(), SlotEdit()
        for editor in (self.text, self.text_en):
            editor.setMinimumHeight(space(60))
        self.tongue = ChoiceChips(
            (Choice(_CHINESE, self.tr("Chinese text")), Choice(_ENGLISH, self.tr("English text")))
        )
        self.tongue.choose(_CHINESE)
        self.value = button(self.tr("Insert a value"), "small", icon="plus")
        self.values_menu = ValueMenu(self)
        self.value.setMenu(self.values_menu)
        self.name = line_field(self.tr("Short name"))
        self.said = LinkedLines("problem")
        self.sign = button(self.tr("Number the lines without a sign"), "link")
        self.condition = ConditionPanel(
            self.tr("This wording is used when"),
            always=self.tr("No condition: used when no wording before it is; a fallback only once accepted."),
            stands=self.tr("This wording can be used, because {condition}."),
            not_=self.tr("This wording is not used; it requires: {condition}."),
        )
        self._lay_out()
        self._connect()

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Return the wordings as they stand."""
        return tuple(self._variants)

    @property
    def chosen(self) -> Variant | None:
        """Return the wording shown."""
        return self._variants[self._at] if self._variants else None

    def show_wordings(self, variants: Sequence[Variant], known: ClauseVocabulary, *, is_open: bool) -> None:
        """Show the wordings; ``known`` has the words of conditions, ``is_open`` says they may be changed."""
        self._known = known
        self._variants = list(variants)
        self._at = min(self._at, max(len(self._variants) - 1, 0))
        shown = (self.add, self.earlier, self.later, self.remove, self.rank, self.role, self.sign, self.value)
        for part in (*shown, self.condition.editor):
            part.setEnabled(is_open)
        for field in (self.name, self.guidance):
            field.editor.setEnabled(is_open)
        self.text.setReadOnly(not is_open)
        self.text_en.setReadOnly(not is_open)
        self._is_open = is_open
        self._show()

    def offer(self, variables: Sequence[Variable], said: SlotWords) -> None:
        """Know what a wording can print, and the words of what it prints."""
        self.values_menu.offer(variables)
        for editor in (self.text, self.text_en):
            editor.speak(said)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Mark what the linter says at its place."""
        self._remarks = tuple(remarks)
        self._show_tabs()
        self._mark()

    def change_chosen(self, variant: Variant) -> None:
        """Put another value of the wording shown, as its condition is typed elsewhere."""
        if not self._filling and self._variants and variant != self._variants[self._at]:
            self._variants[self._at] = variant
            self._show_tabs()
            self.edited.emit()

    def go_first(self) -> None:
        """Begin at the first wording when others are shown."""
        self._at = 0

    def go_to(self, variant_id: str) -> None:
        """Show the wording called so."""
        at = next((n for n, one in enumerate(self._variants) if one.id == variant_id), None)
        if at is not None and at != self._at:
            self._at = at
            self._show()

    def show_place(self, remark: Remark) -> None:
        """Show the wording a remark speaks of, and select the place in it."""
        self.go_to(remark.wording)
        if remark.field == CONDITION:
            self.condition.editor.setFocus()
            return
        self.tongue.choose(_ENGLISH if remark.english else _CHINESE)
        editor = self.text_en if remark.english else self.text
        if not go_to(editor, remark):
            editor.setFocus()

    # Inside

    def _lay_out(self) -> None:
        top = row(gap=2)
        top.addWidget(self.tabs, 1)
        for part in (self.earlier, self.later, self.remove, self.add):
            top.addWidget(part)
        ranks = row(gap=3)
        ranks.addWidget(self.name, 1)
        ranks.addWidget(FormField(self.tr("Negotiating position"), self.rank), 1)
        ranks.addWidget(FormField(self.tr("Who may accept it"), self.role), 1)
        signs = self.tr(
            "Each line begins with a sign: § numbered, - item, | plain, > centred, = label|value, "
            "+ cells|of|a row. "
            "{{ … }} is filled in when drafting."
        )
        box = column(gap=2)
        box.addLayout(top)
        same = self.tr(
            "The same lines as the Chinese text, with the same signs, references and {{ … }}. Where it is "
            "empty, editions with English name the clause and are not made."
        )
        self._ours = FormField(self.tr("Text"), self.text, reason=signs)
        self._theirs = FormField(self.tr("English text"), self.text_en, reason=same)
        self._theirs.hide()
        tongues = row(gap=2)
        tongues.addWidget(self.tongue, 1)
        tongues.addWidget(self.value)
        box.addLayout(tongues)
        box.addWidget(self._ours, 1)
        box.addWidget(self._theirs, 1)
        box.addWidget(SaidLine(self.text, self.text_en))
        box.addWidget(self.said)
        box.addWidget(self.sign)
        box.addLayout(ranks)
        box.addWidget(self.guidance)
        box.addWidget(self.condition)
        self.setLayout(box)

    def _connect(self) -> None:
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self.said.line_chosen.connect(self._on_line_chosen)
        self.add.clicked.connect(self._on_add_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self.sign.clicked.connect(self._on_sign_clicked)
        self.rank.currentIndexChanged.connect(self._on_typed)
        self.role.currentIndexChanged.connect(self._on_typed)
        self.text.textChanged.connect(self._on_typed)
        self.text_en.textChanged.connect(self._on_typed)
        self.tongue.value_changed.connect(self._on_tongue)
        self.values_menu.triggered.connect(self._on_insert)
        self.guidance.edited.connect(self._on_typed)
        self.name.edited.connect(self._on_typed)
        self.condition.value_changed.connect(self._on_typed)

    def _show(self) -> None:
        one = self.chosen
        self._filling = True
        self.name.set_text(one.id if one else "")
        self.rank.setCurrentIndex(max(self.rank.findData(one.rank if one else RANKS[0]), 0))
        self._offer_roles(one.role if one else "")
        self.guidance.set_text(one.guidance if one else "")
        self.text.setPlainText(one.text.rstrip("\n") if one else "")
        self.text_en.setPlainText(one.text_en.rstrip("\n") if one else "")
        if self._known is not None:
            self.condition.show_condition(one.applies_if if one else None, self._known)
        self._filling = False
        self._show_tabs()
        self._mark()
        self.chosen_changed.emit()

    def _offer_roles(self, role: str) -> None:
        self.role.clear()
        known = ROLES if role in ROLES else {**ROLES, role: role}
        for key, text in known.items():
            self.role.addItem(translate("ClausesPage", text) if key in ROLES else text, key)
        self.role.setCurrentIndex(self.role.findData(role))

    def _show_tabs(self) -> None:
        wrong = [one.wording for one in self._remarks]
        self.tabs.show_tabs(
            tuple(
                Tab(str(n), words.rank_words(one), f"({wrong.count(one.id)})" if one.id in wrong else "")
                for n, one in enumerate(self._variants)
            )
        )
        self.tabs.choose(str(self._at))
        last = len(self._variants) - 1
        self.earlier.setEnabled(self._is_open and self._at > 0)
        self.later.setEnabled(self._is_open and self._at < last)
        self.remove.setEnabled(self._is_open and last > 0)

    def _mark(self) -> None:
        one = self.chosen
        mine = [remark for remark in self._remarks if one is not None and remark.wording == one.id]
        self._mine = mine
        self.said.show_lines([one.in_wording for one in mine], range(len(mine)))
        self.said.setVisible(bool(mine))
        unsigned = one is not None and signed(one.text) != one.text
        self.sign.setVisible(unsigned and self._is_open)
        for editor, english in ((self.text, False), (self.text_en, True)):
            own = [one for one in mine if one.english is english]
            editor.setExtraSelections(underlined(editor, own))

    @Slot()
    def _on_typed(self) -> None:
        one = self.chosen
        if self._filling or one is None:
            return
        tail = one.text[len(one.text.rstrip("\n")) :]
        self.change_chosen(
            replace(
                one,
                id=self.name.text or one.id,
                rank=self.rank.currentData(),
                role=self.role.currentData() or "",
                guidance=self.guidance.text,
                applies_if=kept_condition(one.applies_if, self.condition.condition),
                text=self.text.toPlainText() + tail,
                text_en=_ended(self.text_en.toPlainText()),
            )
        )

    @Slot(QAction)
    def _on_insert(self, entry: QAction) -> None:
        editor = self.text_en if self.tongue.value == _ENGLISH else self.text
        insert_value(editor, str(entry.data()))

    @Slot()
    def _on_tongue(self) -> None:
        english = self.tongue.value == _ENGLISH
        self._ours.setHidden(english)
        self._theirs.setVisible(english)

    @Slot(int)
    def _on_line_chosen(self, number: int) -> None:
        self.show_place(self._mine[number])

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self._at = int(key)
        self._show()

    @Slot()
    def _on_add_clicked(self) -> None:
        ids = {one.id for one in self._variants}
        fresh = next(str(n) for n in range(1, len(ids) + 2) if str(n) not in ids)
        self._variants.append(Variant(id=fresh, text="§ \n", rank=RANKS[1]))
        self._at = len(self._variants) - 1
        self._show()
        self.text.setFocus()
        self.edited.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        del self._variants[self._at]
        self._at = max(self._at - 1, 0)
        self._show()
        self.edited.emit()

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._move(-1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        there = self._at + step
        if 0 <= there < len(self._variants):
            self._variants.insert(there, self._variants.pop(self._at))
            self._at = there
            self._show()
            self.edited.emit()

    @Slot()
    def _on_sign_clicked(self) -> None:
        one = self.chosen
        if one is not None:
            self.text.setPlainText(signed(one.text).rstrip("\n"))


def _ended(text: str) -> str:
    """Return lines as a file holds them, each with its end."""
    return f"{text.rstrip()}\n" if text.strip() else ""
