"""The text check: the checklist of the law with what carries each item, then terms, references, wording."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.agreements.records import show_again
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.services.checklines import CheckLine, Kind, State, lines_of
from vetdesk.services.textchecks import TextCheck

_STATES = {
    State.OPEN: (str(QT_TRANSLATE_NOOP("TextCheckTab", "Stops the issue")), Tone.BAD, "circle-x"),
    State.LOOK: (str(QT_TRANSLATE_NOOP("TextCheckTab", "To mend")), Tone.WARN, "triangle-alert"),
    State.REMINDER: (str(QT_TRANSLATE_NOOP("TextCheckTab", "Reminder")), Tone.INFO, "info"),
    State.REMARK: (str(QT_TRANSLATE_NOOP("TextCheckTab", "Remark")), Tone.PLAIN, "info"),
    State.FINE: (str(QT_TRANSLATE_NOOP("TextCheckTab", "Settled")), Tone.OK, "circle-check"),
    State.NOT_ASKED: (str(QT_TRANSLATE_NOOP("TextCheckTab", "Not needed")), Tone.PLAIN, "circle-minus"),
}


class TextCheckTab(QWidget):
    """``clause_requested`` and ``question_requested`` lead to what mends the line chosen."""

    clause_requested = Signal(str)
    question_requested = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MemoryRecords[CheckLine](self._columns(), lambda one: one.id)
        self.list = RecordList[CheckLine](
            "matter_text_check",
            self.model,
            names=self.tr("points of the text"),
            empty=EmptyWords(self.tr("The text has not been read yet."), icon="list-checks"),
            settings=settings,
            chips=(
                Chip(key="open", text=self.tr("To mend"), accepts=lambda one: one.is_open),
                Chip(
                    key="law",
                    text=self.tr("Asked by law"),
                    group="kind",
                    accepts=lambda one: one.kind is Kind.LAW,
                ),
                Chip(
                    key="terms",
                    text=self.tr("Terms and references"),
                    group="kind",
                    accepts=lambda one: one.kind is Kind.TERMS,
                ),
                Chip(
                    key="wording",
                    text=self.tr("Phrases to avoid"),
                    group="kind",
                    accepts=lambda one: one.kind is Kind.WORDING,
                ),
            ),
        )
        self._note = text_label("", "soft", wrap=True)
        self._go = button(self.tr("Go there"), "small", icon="chevron-right")
        self._lay_out()
        self._go.clicked.connect(self._on_go_clicked)
        self.list.opened.connect(self._on_opened)
        self.list.selection_changed.connect(self._refresh)
        self._refresh()

    def show_check(self, check: TextCheck) -> None:
        """Show the check of the draft."""
        show_again(self.model, lines_of(check, i18n.spoken().value))
        self._refresh()

    @property
    def chosen(self) -> CheckLine | None:
        """Return the line chosen, if one is."""
        ids = self.list.selected_ids
        return next((one for one in self.model.records if ids and one.id == ids[0]), None)

    @property
    def note(self) -> str:
        """Return what is said about the line chosen."""
        return self._note.text()

    def _columns(self) -> tuple[Column[CheckLine], ...]:
        return (
            Column(
                key="state",
                title=self.tr("State"),
                text=lambda one: _state(one).text,
                badge=_state,
                width=140,
            ),
            Column(key="what", title=self.tr("Point"), text=lambda one: one.what, width=340),
            Column(key="where", title=self.tr("Found in"), text=lambda one: one.where, width=240),
            Column(key="why", title=self.tr("Why"), text=lambda one: one.why or one.advice, width=340),
        )

    def _lay_out(self) -> None:
        bar = row(gap=2)
        bar.addWidget(self._note, 1)
        bar.addWidget(self._go)
        box = column(gap=3)
        box.addWidget(self.list, 1)
        box.addLayout(bar)
        self.setLayout(box)

    @Slot()
    def _refresh(self) -> None:
        chosen = self.chosen
        self._go.setEnabled(chosen is not None and bool(chosen.field or chosen.target.startswith("CL-")))
        if chosen is None:
            self._note.setText(self.tr("Choose a line to see why it is there and what to write instead."))
            return
        parts = [chosen.why]
        if chosen.advice:
            parts.append(self.tr("Better: {words}").format(words=chosen.advice))
        self._note.setText(" ".join(part for part in parts if part))

    @Slot()
    def _on_go_clicked(self) -> None:
        self._lead(self.chosen)

    @Slot(object)
    def _on_opened(self, line_id: object) -> None:
        self._lead(next((one for one in self.model.records if one.id == line_id), None))

    def _lead(self, line: CheckLine | None) -> None:
        if line is None:
            return
        if line.field:
            self.question_requested.emit(line.field.partition(".")[0])
        elif line.target.startswith("CL-"):
            self.clause_requested.emit(line.target)


def _state(line: CheckLine) -> Status:
    words, tone, icon = _STATES[line.state]
    return Status(translate("TextCheckTab", words), tone, icon)
