"""What a clause is, beside its wordings: title, kind, roads, the law it rests on, where it stands."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.clauses.conditionpanel import ConditionPanel, kept_condition
from vetdesk.desktop.pages.clauses.places import PlacesEditor
from vetdesk.desktop.pages.clauses.remarks import CONDITION, LAW, PLACES
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.clauses.words import ASSIGNMENT, CORE, ENTRUSTMENT, OPTIONAL, tag_name
from vetdesk.desktop.pages.lawrows import LawRows
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.services.clauseeditions import Clause, Statute
from vetdesk.services.clauselibrary import ClausePlace

STANDARD = "standard"
_NOT_READ = "reported"
_KINDS, _ROADS = (CORE, OPTIONAL), (ASSIGNMENT, ENTRUSTMENT)


class HeadForm(QWidget):
    """``edited`` fires with each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.title = line_field(self.tr("Title"), required=True)
        self.title_en = line_field(self.tr("Title in English"))
        self.kind = ChoiceChips(
            (
                Choice(CORE, tag_name(CORE)),
                Choice(STANDARD, self.tr("Standard")),
                Choice(OPTIONAL, tag_name(OPTIONAL)),
            )
        )
        self.roads = ChoiceChips(
            (Choice(ASSIGNMENT, self.tr("Assignment")), Choice(ENTRUSTMENT, self.tr("Entrusted collection"))),
            several=True,
        )
        self.statutes = LawRows()
        self.places = PlacesEditor()
        self.condition = ConditionPanel(
            self.tr("The clause is included when"),
            always=self.tr("No condition: its kind decides."),
            stands=self.tr("Included, because {condition}."),
            not_=self.tr("Not included; it requires: {condition}."),
        )
        kinds = self.tr("Core: leaving it out needs two officers. Optional: included when chosen or needed.")
        self._places_field = FormField(self.tr("Appears in"), self.places)
        box = column(gap=3)
        box.addWidget(self.title)
        box.addWidget(self.title_en)
        box.addWidget(FormField(self.tr("Kind"), self.kind, reason=kinds))
        box.addWidget(FormField(self.tr("For"), self.roads))
        box.addWidget(self.statutes.as_field())
        box.addWidget(self._places_field)
        box.addWidget(self.condition)
        self.setLayout(box)
        self.title.edited.connect(self._on_edited)
        self.title_en.edited.connect(self._on_edited)
        for part in (self.kind, self.roads, self.statutes, self.places, self.condition):
            part.value_changed.connect(self._on_edited)

    def show_clause(
        self, clause: Clause, known: Sequence[ClausePlace], said: ClauseVocabulary, *, is_own: bool
    ) -> None:
        """Show a clause; only an own one is put into templates by hand.

        ``said`` has the words of conditions.
        """
        self._filling = True
        self.title.set_text(clause.title)
        self.title_en.set_text(clause.title_en)
        self.kind.choose(next((one for one in _KINDS if one in clause.tags), STANDARD))
        self.roads.choose(*(one for one in _ROADS if one in clause.tags))
        self.statutes.show_rows(
            [{"norm": one.norm, "article": one.article, "mark": one.mark} for one in clause.statutes]
        )
        self.places.show_places(clause.stands_in, known)
        self.condition.show_condition(clause.applies_if, said)
        self._places_field.setVisible(is_own)
        self._filling = False

    def field(self, name: str) -> QWidget:
        """Return what a remark about the clause itself is mended in."""
        known: dict[str, QWidget] = {
            LAW: self.statutes.add_button,
            PLACES: self.places,
            CONDITION: self.condition.editor,
        }
        return known[name]

    def applied(self, clause: Clause) -> Clause:
        """Return ``clause`` with what is typed here."""
        before = {(one.norm, one.article): one for one in clause.statutes}
        statutes = tuple(
            before.get((one["norm"], one["article"]))
            or Statute(norm=one["norm"], article=one["article"], mark=_NOT_READ)
            for one in self.statutes.values
            if one["norm"]
        )
        chosen = (self.kind.value, *self.roads.chosen)
        wanted = {one for one in chosen if one != STANDARD}
        others = [one for one in clause.tags if one not in {*_KINDS, *_ROADS}]
        tags = (*(one for one in (*_KINDS, *_ROADS) if one in wanted), *others)
        return replace(
            clause,
            title=self.title.text or clause.title,
            title_en=self.title_en.text,
            # Tags have no order; the one of the clause stays where only that differs.
            tags=clause.tags if set(tags) == set(clause.tags) else tags,
            statutes=statutes,
            stands_in=self.places.places,
            applies_if=kept_condition(clause.applies_if, self.condition.condition),
        )

    @Slot()
    def _on_edited(self) -> None:
        if not self._filling:
            self.title.show_problem("" if self.title.text else self.tr("A clause needs a title."))
            self.edited.emit()
