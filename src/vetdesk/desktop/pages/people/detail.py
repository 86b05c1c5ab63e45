"""One person: header, identity, checks with source and validity, records, agreements, papers, history."""

from dataclasses import replace
from functools import cached_property
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.pages import history
from vetdesk.desktop.pages.checks.answer import AnswerPanel
from vetdesk.desktop.pages.checks.table import CheckRow, CheckTable
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.people.dossier import PersonDossier
from vetdesk.desktop.pages.people.identity import IdentityCard
from vetdesk.desktop.pages.people.matters import PersonMatters
from vetdesk.desktop.pages.people.papers import PersonPapers
from vetdesk.desktop.pages.people.records import PersonRecords
from vetdesk.desktop.pages.people.words import hindrance_words
from vetdesk.desktop.pages.recordpage import RecordDetail
from vetdesk.desktop.pages.reporting.making import ReportMaker
from vetdesk.desktop.pages.reporting.plans import person_plan
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import ElidedLabel, column, row
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.detailheader import Action, DetailHeader
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.parts.timeline import Timeline
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.vetting import CheckState, Finding
from vetdesk.services.people import PersonView
from vetdesk.services.personfile import PERSON_FILE

CHECKS: Final = "checks"
RECORDS: Final = "records"
MATTERS: Final = "matters"
PAPERS: Final = "papers"
HISTORY: Final = "history"
_SETTLED: Final = {CheckState.PASS, CheckState.FAIL, CheckState.NA}


class PersonDetail(RecordDetail):
    """Asks the page by signals, some of them those of the panels under the tabs; holds no service."""

    printed = Signal(object)
    record_requested = Signal(str)
    record_line_requested = Signal(str, object)
    matter_opened = Signal(object)

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, panel: AnswerPanel | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._dossier: PersonDossier | None = None
        self.header = DetailHeader(self)
        self.tabs = TabStrip((), self)
        self.identity = IdentityCard(self)
        self.checks = CheckTable(with_evidence=False, parent=self)
        self.panel = panel or AnswerPanel(context.clock, language=context.language, parent=self)
        self.waits = Banner(self)
        self.reports = ReportMaker(context, self)
        self._under = LateStack(
            {
                CHECKS: self._check_columns,
                RECORDS: lambda: self.records,
                MATTERS: lambda: self.matters,
                PAPERS: lambda: self.papers,
                HISTORY: self._told,
            },
            self,
        )
        self._lay_out()
        self._connect()

    @cached_property
    def records(self) -> PersonRecords:
        """Return the tab of the records."""
        made = PersonRecords(self._context, self._under)
        made.action_requested.connect(self.record_requested)
        made.line_requested.connect(self.record_line_requested)
        if self._dossier is not None:
            made.show_desk(self._dossier.desk)
        return made

    @cached_property
    def matters(self) -> PersonMatters:
        """Return the tab of the agreements."""
        made = PersonMatters(self._context, self._under)
        made.list.opened.connect(self.matter_opened)
        if (told := self._dossier) is not None:
            made.show_matters(told.person, told.desk, told.matters)
        return made

    @cached_property
    def papers(self) -> PersonPapers:
        """Return the tab of the papers."""
        made = PersonPapers(self._context, self._under)
        made.printed.connect(self.printed)
        if self._dossier is not None:
            made.show_papers(self._dossier.person.id, self._dossier.papers)
        return made

    @cached_property
    def timeline(self) -> Timeline:
        """Return what happened, the newest first."""
        made = Timeline(self)
        if self._dossier is not None:
            made.show_events(history.events(self._dossier.history, today=self._context.today()))
        return made

    @override
    def warm(self) -> bool:
        return self._under.warm()

    @property
    def dossier(self) -> PersonDossier | None:
        """Return the person shown with papers and history."""
        return self._dossier

    @property
    @override
    def is_empty(self) -> bool:
        return self._dossier is None

    @override
    def place(self) -> str:
        if self._dossier is None:
            return ""
        part = self.panel.check_id if self.tabs.chosen == CHECKS else self.tabs.chosen
        return place(str(self._dossier.person.id), part)

    @override
    def show_dossier(self, dossier: PersonDossier) -> None:
        other = self._dossier is None or self._dossier.person.id != dossier.person.id
        if other:
            self.panel.flush()
            self.panel.clear()
        self._dossier = dossier
        self._show_behind(dossier)
        self._show_tabs(dossier)
        self._show_person(dossier.person)
        known = {one.item.id for one in dossier.person.checks}
        if dossier.part in self._under:
            self.tabs.choose(dossier.part)
        elif other or dossier.part in known:
            self.tabs.choose(CHECKS)
        if dossier.part in known:
            self.go_to(dossier.part)
        elif not self.panel.check_id:
            self.go_to(self._first_open())

    def show_person(self, person: PersonView) -> None:
        """Show what an answer has made of the person."""
        if self._dossier is not None and self._dossier.person.id == person.id:
            self._dossier = replace(self._dossier, person=person)
            self._show_person(person)

    def go_to(self, check_id: str) -> None:
        """Put the cursor on a check."""
        if self.checks.choose(check_id):
            self._show_check(check_id)
            self.checks.table.setFocus()

    @override
    def flush(self) -> None:
        self.panel.flush()

    @override
    def clear(self) -> None:
        self._dossier = None
        self.identity.clear()
        self.panel.clear()
        self.checks.show_checks(())
        self.waits.hide()
        there = self.__dict__
        if "records" in there:
            self.records.clear()
        if "matters" in there:
            self.matters.clear()
        if "papers" in there:
            self.papers.clear()
        if "timeline" in there:
            self.timeline.show_events(())

    def _show_behind(self, dossier: PersonDossier) -> None:
        there = self.__dict__
        if "records" in there:
            self.records.show_desk(dossier.desk)
        if "matters" in there:
            self.matters.show_matters(dossier.person, dossier.desk, dossier.matters)
        if "papers" in there:
            self.papers.show_papers(dossier.person.id, dossier.papers)
        if "timeline" in there:
            self.timeline.show_events(history.events(dossier.history, today=self._context.today()))

    def _told(self) -> QWidget:
        made = Card(parent=self._under)
        made.body.addWidget(self.timeline, 1)
        return made

    def _check_columns(self) -> QWidget:
        self.identity.setMinimumWidth(space(58))
        self.identity.setMaximumWidth(space(62))
        made = QWidget(self._under)
        middle = Card(margin=0, parent=made)
        middle.head.setContentsMargins(space(4), space(3), space(4), 0)
        middle.set_title(self.tr("Checks"))
        keys = ElidedLabel(self.tr("1 pass · 2 fail · 3 n/a · N next open"), "faint")
        middle.head.addWidget(keys, 100)
        middle.body.setContentsMargins(0, 0, 0, space(2))
        middle.body.addWidget(self.checks, 1)
        right = Card(parent=made)
        right.setMinimumWidth(space(72))
        right.setMaximumWidth(space(96))
        right.body.addWidget(self.waits)
        right.body.addWidget(self.panel, 1)
        columns = row(gap=4)
        columns.addWidget(self.identity)
        columns.addWidget(middle, 3)
        columns.addWidget(right, 2)
        made.setLayout(columns)
        return made

    def _lay_out(self) -> None:
        self._under.choose(CHECKS)
        box = column(gap=2)
        box.addWidget(self.header)
        box.addWidget(self.tabs)
        box.addSpacing(space(1))
        box.addWidget(self.reports.strip)
        box.addWidget(self._under, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.header.back_requested.connect(self.back_requested)
        self.header.action_requested.connect(self._on_action_requested)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self.checks.check_chosen.connect(self._show_check)
        self.identity.check_requested.connect(self.go_to)
        for keys, slot in (
            ("1", self._on_pass_key),
            ("2", self._on_fail_key),
            ("3", self._on_na_key),
            ("N", self._on_next_key),
        ):
            shortcut = QShortcut(QKeySequence(keys), self._under.face(CHECKS))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _show_tabs(self, dossier: PersonDossier) -> None:
        open_checks = sum(one.state not in _SETTLED for one in dossier.person.checks)
        self.tabs.show_tabs(
            (
                Tab(CHECKS, self.tr("Checks"), str(open_checks) if open_checks else ""),
                Tab(RECORDS, self.tr("Records"), _counted(len(dossier.desk.records))),
                Tab(MATTERS, self.tr("Agreements"), _counted(len(dossier.matters))),
                Tab(PAPERS, self.tr("Papers"), _counted(len(dossier.papers))),
                Tab(HISTORY, self.tr("History")),
            )
        )

    def _show_person(self, person: PersonView) -> None:
        facts = [part for part in (person.employer, person.post) if part]
        if person.key:
            facts.append(self.tr("key person"))
        self.header.show_record(
            crumb=self.tr("People"),
            name=person.name,
            status=vocabulary.status("person", person.status.value),
            facts=tuple(facts),
        )
        self.header.show_actions(self._actions(person))
        self.header.show_menu(((PERSON_FILE, self.tr("Person file…")),))
        self.identity.show_person(person)
        language = self._context.language
        self.checks.show_checks(
            [CheckRow(finding=one, title=one.item.title.of(language)) for one in person.checks]
        )
        if self._dossier is not None:
            self._show_tabs(self._dossier)
        if self.panel.check_id:
            self._show_check(self.panel.check_id)

    def _actions(self, person: PersonView) -> tuple[Action, ...]:
        edit = Action(key="edit", text=self.tr("Edit"))
        if person.status is PersonStatus.AWAITING or person.withdrawn_on is not None:
            printed = Action(key="print", text=self.tr("Print the authorisation"))
            signed = Action(key="authorise", text=self.tr("Record the authorisation"), kind="primary")
            return (edit, printed, signed)
        renew = Action(key="authorise", text=self.tr("Renew the authorisation"))
        return (edit, renew)

    def _finding(self, check_id: str) -> Finding | None:
        checks = self._dossier.person.checks if self._dossier else ()
        return next((one for one in checks if one.item.id == check_id), None)

    def _first_open(self, after: str = "") -> str:
        checks = list(self._dossier.person.checks) if self._dossier else []
        ids = [one.item.id for one in checks]
        start = ids.index(after) + 1 if after in ids else 0
        turned = checks[start:] + checks[:start]
        still_open = (one.item.id for one in turned if one.state not in _SETTLED)
        return next(still_open, ids[0] if ids and not after else "")

    @Slot(str)
    def _on_action_requested(self, key: str) -> None:
        if key == PERSON_FILE and self._dossier is not None:
            self.flush()
            self.reports.ask(person_plan(self._context, self._dossier.person.id))
        else:
            self.action_requested.emit(key)

    @Slot(str)
    def _show_check(self, check_id: str) -> None:
        found = self._finding(check_id)
        if found is not None:
            self.panel.show_finding(found)
            self._show_hindrance(check_id)

    def _show_hindrance(self, check_id: str) -> None:
        """Say why a finding could not be kept, and let nothing be typed that would be lost."""
        why = self._dossier.desk.hindrances.get(check_id) if self._dossier else None
        self.panel.setEnabled(why is None)
        if why is None:
            self.waits.hide()
        else:
            self.waits.show_message(hindrance_words(why), Tone.WARN)

    def _choose(self, outcome: str) -> None:
        if self.panel.isEnabled():
            self.panel.choose(outcome)

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self.panel.flush()
        self._under.choose(key)

    @Slot()
    def _on_pass_key(self) -> None:
        self._choose("pass")

    @Slot()
    def _on_fail_key(self) -> None:
        self._choose("fail")

    @Slot()
    def _on_na_key(self) -> None:
        self._choose("na")

    @Slot()
    def _on_next_key(self) -> None:
        following = self._first_open(after=self.panel.check_id)
        if following:
            self.go_to(following)


def _counted(number: int) -> str:
    return str(number) if number else ""
