"""Leads from an obstacle to the place that mends it, inside the workspace or on another page."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.fixes import Fix, Place, fix_of
from vetdesk.desktop.pages.agreements.leftopen import Point
from vetdesk.desktop.pages.agreements.state import Opened
from vetdesk.desktop.pages.agreements.tabs import WorkspaceTabs
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.parts.tabstrip import TabStrip
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.text import same_name


class Rooms(Protocol):
    """What the guide knows of the workspace."""

    tabs: WorkspaceTabs
    tab_strip: TabStrip

    def approve_or_send(self) -> None:
        """Do what the approval needs next."""


class FixGuide(QObject):
    """``lead`` takes an obstacle; other pages are asked for by signal."""

    page_requested = Signal(str, str)

    def __init__(self, rooms: QWidget) -> None:
        super().__init__(rooms)
        self._rooms: Rooms = rooms  # type: ignore[assignment] # a widget with these rooms
        self._opened: Opened | None = None

    def show_opened(self, opened: Opened) -> None:
        """Know who and what the matter is between."""
        self._opened = opened

    @Slot(object)
    def lead(self, obstacle: Obstacle) -> None:
        """Open what mends ``obstacle`` and put the cursor there."""
        fix = fix_of(obstacle)
        if fix.place is Place.APPROVAL:
            self._rooms.approve_or_send()
        elif not self._inside(fix) and self._opened is not None:
            self._outside(fix, self._opened)

    @Slot(object)
    def jump(self, point: Point) -> None:
        """Show where something is that was left open."""
        if point.obstacle is not None:
            self.lead(point.obstacle)
        elif point.clause:
            self.show_clause(point.clause)
        else:
            self._rooms.tab_strip.choose(tabs.CHECK)

    @Slot(str)
    def show_question(self, name: str) -> None:
        """Put the cursor into one question, in the interview or among all answers."""
        rooms, strip = self._rooms.tabs, self._rooms.tab_strip
        strip.choose(tabs.INTERVIEW)
        if not rooms.interview.form.go_to(name):
            strip.choose(tabs.SUMMARY)
            rooms.summary.form.go_to(name)

    @Slot(str)
    def show_clause(self, clause_id: str) -> None:
        """Select one clause."""
        self._rooms.tab_strip.choose(tabs.CLAUSES)
        self._rooms.tabs.clauses.go_to(clause_id)

    def _inside(self, fix: Fix) -> bool:
        rooms, strip = self._rooms.tabs, self._rooms.tab_strip
        if fix.place is Place.QUESTION:
            self.show_question(fix.target)
        elif fix.place is Place.TERMS:
            strip.choose(tabs.TERMS)
            rooms.terms.go_to(fix.target)
        elif fix.place is Place.CLAUSE:
            self.show_clause(fix.target)
        elif fix.place is Place.TEXT:
            strip.choose(tabs.CHECK)
        elif fix.place in {Place.SCHEDULE, Place.PEOPLE}:
            strip.choose(tabs.SCHEDULE if fix.place is Place.SCHEDULE else tabs.PEOPLE)
        else:
            return False
        return True

    def _outside(self, fix: Fix, opened: Opened) -> None:
        head = opened.matter.head
        if fix.place is Place.REVIEW and head.review_id is not None:
            words = place(str(head.review_id), fix.target)
            self.page_requested.emit(PageId.COLLECTORS.value, words)
        elif fix.place is Place.REVIEW:
            self.page_requested.emit(PageId.COLLECTORS.value, place(str(head.collector_id), "reviews"))
        elif fix.place is Place.CONDITIONS:
            words = place(str(head.collector_id), "conditions")
            self.page_requested.emit(PageId.COLLECTORS.value, words)
        elif fix.place is Place.OTHER_PARTY:
            self.page_requested.emit(PageId.COLLECTORS.value, place(str(head.collector_id), "profile"))
        elif fix.place is Place.STATUTES:
            self.page_requested.emit(PageId.SETTINGS.value, "statutes")
        elif fix.place is Place.TEMPLATE:
            used = opened.template.current.id if opened.template else ""
            self.page_requested.emit(PageId.TEMPLATES.value, used)
        elif fix.place is Place.OWN_PARTY:
            self.page_requested.emit(PageId.SETTINGS.value, "company")
        elif fix.place is Place.PERSON:
            named = [one for one in opened.people if same_name(one.name, fix.target)]
            if named:
                self.page_requested.emit(PageId.PEOPLE.value, place(str(named[0].id), "checks"))
            else:
                self._rooms.tab_strip.choose(tabs.PEOPLE)
