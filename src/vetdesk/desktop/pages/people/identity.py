"""The card that says who a person is: number, employer, post, authorisation, and what decides the status."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.checks.words import NOTHING
from vetdesk.desktop.pages.people.idnumber import IdNumber
from vetdesk.desktop.parts.basics import button, column, empty_layout, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.domain.people import AUTHORISATION
from vetdesk.domain.vetting import CheckState
from vetdesk.services.people import PersonView


class IdentityCard(Card):
    """Asks for the full number, the employer's page, the authorisation, or a check."""

    number_requested = Signal()
    employer_requested = Signal()
    authorise_requested = Signal()
    check_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Person"))
        self._lines = column(gap=3)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self._number: IdNumber | None = None
        self._links: list[QWidget] = []

    @property
    def number(self) -> IdNumber | None:
        """Return the masked number."""
        return self._number

    @property
    def cause_links(self) -> Sequence[QWidget]:
        """Return the links to the checks that decide the status."""
        return tuple(self._links)

    def show_person(self, person: PersonView) -> None:
        """Show a person."""
        self.clear()
        self._number = IdNumber(person.id_masked, names=self.tr("identity number"))
        self._number.number_requested.connect(self._on_number_asked)
        self._add(self.tr("Identity number"), self._number)
        employer = button(person.employer, "link")
        employer.clicked.connect(self._on_employer_clicked)
        side = self.tr("our own staff") if person.own_side else self.tr("staff of the collector")
        self._add(self.tr("Employer"), employer, text_label(side, "faint"))
        self._add(self.tr("Post"), text_label(person.post or NOTHING, wrap=True))
        role = (
            self.tr("Key person: a lapse stops the hand-over") if person.key else self.tr("Ordinary access")
        )
        self._add(self.tr("Role"), text_label(role, wrap=True))
        self._add_authorisation(person)
        until = day_words(person.next_expiry) or NOTHING
        self._add(self.tr("Next check expires"), text_label(until))
        if person.left_on is not None:
            self._add(self.tr("Left the post on"), text_label(day_words(person.left_on)))
        self._add_causes(person)

    def clear(self) -> None:
        """Forget everything."""
        self._number = None
        self._links.clear()
        empty_layout(self._lines)

    def _add(self, name: str, *parts: QWidget) -> None:
        box = column(gap=0)
        box.addWidget(text_label(name, "label"))
        for part in parts:
            box.addWidget(part, 0, Qt.AlignmentFlag(0))
        line = QWidget()
        line.setLayout(box)
        self._lines.addWidget(line)

    def _add_authorisation(self, person: PersonView) -> None:
        if person.withdrawn_on is not None:
            withdrawn = self.tr("Withdrawn on {day}; checks stop.").format(day=day_words(person.withdrawn_on))
            self._add(self.tr("Authorisation"), text_label(withdrawn, "problem", wrap=True))
            return
        signed = person.authorised_on or _answered_on(person)
        if signed is not None:
            self._add(self.tr("Authorised on"), text_label(day_words(signed)))
            return
        record = button(self.tr("Record it"), "link")
        record.clicked.connect(self._on_authorise_clicked)
        nothing = self.tr("Not yet; nothing may be looked up before.")
        self._add(self.tr("Authorisation"), text_label(nothing, "soft", wrap=True), record)

    def _add_causes(self, person: PersonView) -> None:
        causes = [one for one in person.causes if one != AUTHORISATION]
        if not causes:
            return
        for check_id in causes:
            link = button(check_id, "link")
            link.setObjectName(check_id)
            link.clicked.connect(self._on_cause_clicked)
            self._links.append(link)
        self._add(self.tr("What decides the status"), *self._links)

    @Slot()
    def _on_number_asked(self) -> None:
        self.number_requested.emit()

    @Slot()
    def _on_employer_clicked(self) -> None:
        self.employer_requested.emit()

    @Slot()
    def _on_authorise_clicked(self) -> None:
        self.authorise_requested.emit()

    @Slot()
    def _on_cause_clicked(self) -> None:
        self.check_requested.emit(self.sender().objectName())


def _answered_on(person: PersonView) -> date | None:
    for one in person.checks:
        if one.item.id == AUTHORISATION and one.state is CheckState.PASS and one.answer is not None:
            return one.answer.on
    return None
