"""Says what the collector declared about a check, until a reviewer has verified it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.checks.statements import statement_words
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.domain.declarations import Declaration
from vetdesk.domain.vetting import Finding


class DeclaredLine(InnerCard):
    """``verified(result)`` makes a finding of the statement, ``set_aside`` leaves the reviewer's own.

    The result is empty where the statement or the rule of the pack gives one.
    """

    verified = Signal(str)
    set_aside = Signal()

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._is_open = True
        self._result = ""
        self._badge = StatusBadge(vocabulary.status("check", "declared"))
        self._says = text_label("", "body", wrap=True)
        self._state = text_label("", "faint", wrap=True)
        self._verify = button("", "small", icon="check")
        self._fails = button(self.tr("Verified: fails"), "small")
        self._aside = button(self.tr("My finding stands"), "small")
        head = row(gap=2)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._says, 1)
        self._buttons = QWidget(self)
        line = row(gap=2)
        for one in (self._verify, self._fails, self._aside):
            line.addWidget(one)
        line.addStretch(1)
        self._buttons.setLayout(line)
        whole = column(gap=1)
        whole.addLayout(head)
        whole.addWidget(self._state)
        whole.addWidget(self._buttons)
        self.body.addLayout(whole)
        self._verify.clicked.connect(self.verify)
        self._fails.clicked.connect(self._on_fails_clicked)
        self._aside.clicked.connect(self.set_aside)
        self.show_declared(None, None)

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._says.text()

    @property
    def is_waiting(self) -> bool:
        """True while a statement waits to be verified."""
        return not self._buttons.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Let statements be verified, or only show them because the review is closed."""
        self._is_open = is_open
        self._buttons.setEnabled(is_open)

    def show_declared(self, finding: Finding | None, given: Declaration | None) -> None:
        """Show the statement on a check; hidden where there is none."""
        self.setVisible(given is not None and finding is not None)
        self._says.clear()
        if given is None or finding is None:
            self._buttons.hide()
            return
        self._says.setText(statement_words(finding.item, given, self._language))
        self._badge.setVisible(not given.is_verified)
        self._buttons.setVisible(not given.is_verified)
        says = self.tr("The collector's own statement of {day}; no finding until it is verified.")
        if given.is_verified:
            says = self.tr("The collector's own statement of {day}; verified by {by} on {on}.")
        on = day_words(given.verified_on) if given.verified_on else ""
        self._state.setText(says.format(day=day_words(given.declared_on), by=given.verified_by, on=on))
        judged = given.value is not None and finding.item.answer.judges(finding.group)
        needs_result = not given.outcome and not judged
        self._result = "pass" if needs_result else ""
        self._verify.setText(
            self.tr("Mark as verified: passes (D)") if needs_result else self.tr("Mark as verified (D)")
        )
        self._fails.setVisible(needs_result)
        self._aside.setVisible(finding.answer is not None)

    @Slot()
    def verify(self) -> None:
        """Ask to make a finding of the statement; nothing where none waits."""
        if self.is_waiting and self._is_open:
            self.verified.emit(self._result)

    @Slot()
    def _on_fails_clicked(self) -> None:
        self.verified.emit("fail")
