"""Two editions of an agreement side by side, what changed marked; the redline as a file."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QTextBrowser, QWidget

from vetdesk.desktop import i18n
from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.pages.agreements.redlinewords import side_by_side
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.services.redlines import (
    APPROVED,
    DRAFT,
    FOREIGN,
    LIBRARY,
    PAPER,
    Change,
    Compared,
    Edition,
    deviation_words,
)

_WIDE: Final = 280
_HIGH: Final = 190


class CompareDialog(QDialog):
    """``compare_requested(old, new)`` asks for a comparison, ``save_requested`` for the redline as a file.

    ``file_requested`` asks for a text of the other side; it then stands among the new texts.
    """

    compare_requested = Signal(int, int)
    save_requested = Signal()
    file_requested = Signal()

    def __init__(self, editions: Sequence[Edition], *, is_issued: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare versions"))
        resize_fitting(self, space(_WIDE), space(_HIGH))
        self._compared: Compared | None = None
        self._old, self._new = ChoiceBox(), ChoiceBox()
        self._old.setAccessibleName(self.tr("Old text"))
        self._new.setAccessibleName(self.tr("New text"))
        shown = [one for one in editions if one.version not in {DRAFT, PAPER} or not is_issued]
        shown.append(Edition(version=LIBRARY))
        for box in (self._old, self._new):
            for one in shown:
                box.addItem(self._name(one), one.version)
        # The newest against the one before it is what is nearly always wanted.
        self._old.setCurrentIndex(min(1, len(shown) - 1))
        self._counts = text_label("", "soft")
        self._everything = QCheckBox(self.tr("Show what did not change, too"))
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(self.tr("Both texts side by side"))
        self._save = button(self.tr("Save the redline…"), icon="file-down")
        self._save.setEnabled(False)
        self._file = button(self.tr("The other side's text (.docx)…"), icon="folder-open")
        self._missing = text_label("", "soft", wrap=True)
        self._missing.hide()
        self._lay_out()
        self._old.currentIndexChanged.connect(self.ask)
        self._new.currentIndexChanged.connect(self.ask)
        self._everything.toggled.connect(self._show)
        self._save.clicked.connect(self.save_requested)
        self._file.clicked.connect(self.file_requested)

    @property
    def compared(self) -> Compared | None:
        """Return what is shown."""
        return self._compared

    @property
    def text(self) -> str:
        """Return the words shown."""
        return self._text.toPlainText()

    @property
    def counts(self) -> str:
        """Return the line that says how much differs, or why nothing is shown."""
        return self._counts.text()

    @property
    def missing(self) -> str:
        """Return what is said about clauses their text lacks, or about what is not as in the library."""
        return "" if self._missing.isHidden() else self._missing.text()

    def add_file(self, name: str) -> None:
        """Put the other side's text among the new ones and compare with it."""
        at = self._new.findData(FOREIGN)
        if at >= 0:
            self._new.removeItem(at)
        self._new.addItem(self.tr("The other side: {name}").format(name=name), FOREIGN)
        # The draft, or the newest version, is what they were sent.
        self._old.setCurrentIndex(0)
        self._new.setCurrentIndex(self._new.count() - 1)

    @Slot()
    def ask(self) -> None:
        """Ask for the two editions chosen."""
        self._compared = None
        self._save.setEnabled(False)
        self._text.clear()
        self._missing.hide()
        self._counts.setText(self.tr("Comparing…"))
        self.compare_requested.emit(self._old.currentData(), self._new.currentData())

    def show_compared(self, compared: Compared) -> None:
        """Show a comparison, unless others were chosen meanwhile."""
        if (compared.old.version, compared.new.version) != (self._old.currentData(), self._new.currentData()):
            return
        self._compared = compared
        found = compared.comparison
        if found.is_same:
            self._counts.setText(self.tr("The two texts do not differ."))
        else:
            says = self.tr("Lines inserted: {inserted} · deleted: {deleted} · changed: {changed}")
            self._counts.setText(
                says.format(
                    inserted=found.count(Change.INSERTED),
                    deleted=found.count(Change.DELETED),
                    changed=found.count(Change.CHANGED),
                )
            )
        if compared.deviations:
            says = self.tr("Not as in the library: {places}")
            told = (deviation_words(one, i18n.spoken().value) for one in compared.deviations)
            self._missing.setText(says.format(places="；".join(told)))
            self._missing.show()
        if compared.missing:
            says = self.tr("Not found in their text: {clauses}")
            self._missing.setText(says.format(clauses="；".join(compared.missing)))
            self._missing.show()
        self._save.setEnabled(True)
        self._show()

    def show_failed(self, error: Exception) -> None:
        """Say why these two cannot be compared."""
        self._counts.setText(failure_text(error))

    def _name(self, edition: Edition) -> str:
        if edition.version == DRAFT:
            return self.tr("The draft as it stands")
        if edition.version == LIBRARY:
            return self.tr("The standard text of the library")
        if edition.version == PAPER:
            return self.tr("Their paper, which is the contract: {name}").format(name=edition.contract_no)
        if edition.version == APPROVED:
            return self.tr("The text that {name} approved").format(name=edition.approved_by)
        says = self.tr("Version {version}, {number}").format(
            version=edition.version, number=edition.contract_no
        )
        return says if edition.has_text else self.tr("{version} (its text was not kept)").format(version=says)

    def _lay_out(self) -> None:
        choose = row(gap=3)
        choose.addWidget(text_label(self.tr("From"), "label"))
        choose.addWidget(self._old, 1)
        choose.addWidget(text_label(self.tr("to"), "label"))
        choose.addWidget(self._new, 1)
        choose.addWidget(self._everything)
        foot = row(gap=2)
        foot.addWidget(self._counts, 1)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(self._file)
        foot.addWidget(self._save)
        foot.addWidget(close)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.tr("Compare versions"), "title"))
        box.addLayout(choose)
        box.addWidget(self._missing)
        box.addWidget(self._text, 1)
        box.addLayout(foot)
        self.setLayout(box)

    @Slot()
    def _show(self) -> None:
        if self._compared is not None:
            found, everything = self._compared.comparison, self._everything.isChecked()
            self._text.setHtml(side_by_side(found, everything=everything))
