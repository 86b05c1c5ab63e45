"""The editions of a clause or a template with their reasons, and what changed between any two of them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages.agreements.redlinewords import side_by_side
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.theme import space
from vetdesk.progress import Progress
from vetdesk.services.clauseeditions import SHIPPED, Comparison, VersionLine

Compare = Callable[[int, int], Comparison]
_MOST = 40
"""How many editions are told one under the other; every one can be compared."""


class EditionsDialog(QDialog):
    """``compare_requested(older, newer)`` carries the numbers of two editions."""

    compare_requested = Signal(int, int)

    def __init__(self, title: str, lines: Sequence[VersionLine], *, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Editions of {clause}").format(clause=title))
        resize_fitting(self, space(210), space(150))
        self._lines = tuple(lines)
        self._older, self._newer = ChoiceBox(), ChoiceBox()
        for choice, name in (
            (self._older, self.tr("Older edition")),
            (self._newer, self.tr("Newer edition")),
        ):
            choice.setAccessibleName(name)
            for line in self._lines:
                choice.addItem(line.version, line.number)
        self._older.setCurrentIndex(min(1, len(self._lines) - 1))
        self.told = text_label("\n".join(_told(one, today) for one in self._lines[:_MOST]), wrap=True)
        self.changes = QTextBrowser()
        self.changes.setOpenLinks(False)
        self.changes.setAccessibleName(self.tr("Both editions side by side"))
        choose = row(gap=3)
        choose.addWidget(text_label(self.tr("What changed from edition"), "label"))
        choose.addWidget(self._older)
        choose.addWidget(text_label(self.tr("to edition"), "label"))
        choose.addWidget(self._newer)
        choose.addStretch(1)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = row(gap=2)
        foot.addStretch(1)
        foot.addWidget(close)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(title, "title"))
        box.addWidget(self.told)
        box.addLayout(choose)
        box.addWidget(self.changes, 1)
        box.addLayout(foot)
        self.setLayout(box)
        self._older.currentIndexChanged.connect(self.ask)
        self._newer.currentIndexChanged.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Ask for what changed between the editions chosen."""
        self.compare_requested.emit(self._older.currentData(), self._newer.currentData())

    def show_changes(self, comparison: Comparison) -> None:
        """Show both editions side by side."""
        if comparison.is_same:
            self.changes.setPlainText(self.tr("These two editions do not differ."))
        else:
            self.changes.setHtml(side_by_side(comparison, everything=True))

    def choose(self, older: int, newer: int) -> None:
        """Choose two editions by their numbers."""
        self._older.setCurrentIndex(self._older.findData(older))
        self._newer.setCurrentIndex(self._newer.findData(newer))


class Editions(QObject):
    """Owns the dialog while it is open."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._owner = parent
        self.dialog: EditionsDialog | None = None

    def begin(self, title: str, lines: Sequence[VersionLine], compare: Compare) -> None:
        """Show these editions; ``compare`` is called in a lane with the numbers of two of them."""
        self._compare = compare
        made = EditionsDialog(title, lines, today=self._context.today(), parent=self._owner.window())
        self.dialog = made
        made.compare_requested.connect(self._on_compare_requested)
        made.finished.connect(self._on_finished)
        made.open()
        made.ask()

    @Slot(int, int)
    def _on_compare_requested(self, older: int, newer: int) -> None:
        compare = self._compare

        def look(progress: Progress) -> Comparison:
            progress.check()
            return compare(older, newer)

        self._context.read(look, self._on_compared)

    @Slot(object)
    def _on_compared(self, comparison: Comparison) -> None:
        if self.dialog is not None:
            self.dialog.show_changes(comparison)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None


def _told(line: VersionLine, today: date) -> str:
    if line.saved_by == SHIPPED or line.saved_at is None:
        return translate("ClausesPage", "{version} · came with the program").format(version=line.version)
    pattern = translate("ClausesPage", "{version} · {who}, {when}: {reason}")
    if line.retired:
        pattern = translate("ClausesPage", "{version} · retired by {who}, {when}: {reason}")
    return pattern.format(
        version=line.version,
        who=line.saved_by,
        when=moment_words(line.saved_at, today),
        reason=line.reason,
    )
