"""The tabs of the workspace under their keys, with the counts they carry."""

from functools import cached_property
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements.clausestab import ClausesTab
from vetdesk.desktop.pages.agreements.debtrows import DebtRows, debt_records
from vetdesk.desktop.pages.agreements.documentstab import DocumentsTab
from vetdesk.desktop.pages.agreements.gatepanel import GatePanel
from vetdesk.desktop.pages.agreements.historytab import HistoryTab
from vetdesk.desktop.pages.agreements.interview import Interview
from vetdesk.desktop.pages.agreements.peopletab import PeopleTab
from vetdesk.desktop.pages.agreements.previewpane import PreviewPane
from vetdesk.desktop.pages.agreements.scheduletab import ScheduleTab
from vetdesk.desktop.pages.agreements.signingtab import SigningTab
from vetdesk.desktop.pages.agreements.state import Examined, Opened
from vetdesk.desktop.pages.agreements.summarytab import SummaryTab, settled
from vetdesk.desktop.pages.agreements.termsform import TermsForm
from vetdesk.desktop.pages.agreements.textchecktab import TextCheckTab
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import row
from vetdesk.desktop.parts.tabstrip import Tab
from vetdesk.desktop.theme import space
from vetdesk.services.textchecks import TextCheck

INTERVIEW, SUMMARY, TERMS, SCHEDULE = "interview", "summary", "terms", "schedule"
SIGNING = "signing"
PEOPLE, CLAUSES, CHECK, DOCUMENTS, HISTORY = "people", "clauses", "check", "documents", "history"
_BESIDE: Final = ("interview", "preview", "gates")
"""Stand side by side in the first tab."""
_PARTS: Final = (*_BESIDE, SUMMARY, TERMS, SCHEDULE, PEOPLE, CLAUSES, CHECK, DOCUMENTS, SIGNING, HISTORY)
"""Properties of ``WorkspaceTabs``, in the order in which they are made ahead."""
_LEFT: Final = 82
_RIGHT: Final = 66


class WorkspaceTabs(QStackedWidget):
    """Shows one of the tabs; each is made in its place when asked for, all of them by ``finish``.

    A tab that changed its place would be dressed once more, which takes as long as making it.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("canvas", "true")
        self._context = context
        self._places: dict[str, QWidget] = {}
        self.debt_rows = DebtRows(context.services)

    @cached_property
    def interview(self) -> Interview:
        """Return the questions still open."""
        return Interview(self._three)

    @cached_property
    def preview(self) -> PreviewPane:
        """Return the picture of the text."""
        return PreviewPane(translate("WorkspaceTabs", "The text will appear here."), self._three)

    @cached_property
    def gates(self) -> GatePanel:
        """Return what stands before the issue."""
        return GatePanel(self._three)

    @cached_property
    def summary(self) -> SummaryTab:
        """Return all answers."""
        return SummaryTab(self)

    @cached_property
    def history(self) -> HistoryTab:
        """Return what happened to the matter."""
        return HistoryTab(self)

    @cached_property
    def terms(self) -> TermsForm:
        """Return the form of the terms."""
        return TermsForm(self)

    @cached_property
    def schedule(self) -> ScheduleTab:
        """Return the schedule of debts."""
        rows = debt_records(self.debt_rows, self._context.desk.lanes.read)
        return ScheduleTab(rows, self._context.settings, self)

    @cached_property
    def people(self) -> PeopleTab:
        """Return the people named."""
        return PeopleTab(self._context.settings, self)

    @cached_property
    def clauses(self) -> ClausesTab:
        """Return the clauses."""
        return ClausesTab(self._context.settings, self)

    @cached_property
    def check(self) -> TextCheckTab:
        """Return the check of the text."""
        return TextCheckTab(self._context.settings, self)

    @cached_property
    def documents(self) -> DocumentsTab:
        """Return what was issued."""
        return DocumentsTab(self._context.settings, self)

    @cached_property
    def signing(self) -> SigningTab:
        """Return what happens after printing."""
        return SigningTab(self)

    def warm(self) -> bool:
        """Make one of them; False when all are there."""
        missing = next((name for name in _PARTS if name not in self.__dict__), None)
        return missing is not None and getattr(self, missing) is not None

    def finish(self) -> None:
        """Make what is not there yet, and put every tab under its key."""
        while self.warm():
            pass
        if self._places:
            return
        self._places = {
            INTERVIEW: self._side_by_side(),
            **{key: getattr(self, key) for key in _PARTS if key not in _BESIDE},
        }
        for widget in self._places.values():
            self.addWidget(widget)

    def show_tab(self, key: str) -> None:
        """Show one tab."""
        self.setCurrentWidget(self._places[key])

    def forget(self) -> None:
        """Drop what every tab shows and what is typed in it."""
        self.interview.form.forget()
        self.summary.form.forget()
        self.preview.clear()
        self.gates.clear()
        self.terms.forget()
        self.schedule.forget()
        self.people.show_people((), fixed=False)
        self.clauses.show_clauses((), fixed=False)
        self.check.show_check(TextCheck())
        self.documents.forget()
        self.signing.clear()
        self.history.timeline.show_events(())

    @cached_property
    def _place(self) -> QWidget:
        return QWidget(self)

    @cached_property
    def _three(self) -> QSplitter:
        made = QSplitter(self._place)
        made.setChildrenCollapsible(False)
        made.setHandleWidth(16)
        return made

    def _side_by_side(self) -> QWidget:
        line: QHBoxLayout = row()
        three = self._three
        for part in (self.interview, self.preview, self.gates):
            three.addWidget(part)
        self.interview.setMinimumWidth(space(52))
        self.preview.setMinimumWidth(space(58))
        self.gates.setMinimumWidth(space(44))
        three.setSizes([space(_LEFT), space(110), space(_RIGHT)])
        three.setStretchFactor(0, 0)
        three.setStretchFactor(1, 1)
        three.setStretchFactor(2, 0)
        line.addWidget(three, 1)
        self._place.setLayout(line)
        return self._place


def tab_words(opened: Opened | None, examined: Examined | None) -> tuple[Tab, ...]:
    """Return the tabs with their counts."""
    asked = examined.asked if examined else ()
    wanting = str(examined.check.count) if examined else ""
    answers = f"{settled(asked)}/{len(asked)}" if asked else ""
    rows = people = clauses = documents = ""
    if opened is not None:
        rows = f"{opened.schedule.totals.rows:,}" if opened.schedule else "0"
        people = str(len(opened.people))
        clauses = str(sum(one.included for one in opened.clauses))
        documents = str(len(opened.documents))
    return (
        Tab(INTERVIEW, translate("WorkspaceTabs", "Interview and preview")),
        Tab(SUMMARY, translate("WorkspaceTabs", "Answers"), answers, room="00/00"),
        Tab(TERMS, translate("WorkspaceTabs", "Terms")),
        Tab(SCHEDULE, translate("WorkspaceTabs", "Schedule"), rows, room="0"),
        Tab(PEOPLE, translate("WorkspaceTabs", "People"), people, room="0"),
        Tab(CLAUSES, translate("WorkspaceTabs", "Clauses"), clauses, room="00"),
        Tab(CHECK, translate("WorkspaceTabs", "Text check"), wanting, room="0"),
        Tab(DOCUMENTS, translate("WorkspaceTabs", "Documents"), documents, room="0"),
        Tab(SIGNING, translate("WorkspaceTabs", "Signing")),
        Tab(HISTORY, translate("WorkspaceTabs", "History")),
    )
