"""Print and bind (打印与装订): how many copies, their marks, the sheets, the seal across the edge."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QScrollArea, QWidget

from vetdesk.desktop.pages.agreements.previewpane import PreviewPane
from vetdesk.desktop.pages.agreements.sealedge import SealEdge
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.printing import PrintJob
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.timers import once
from vetdesk.domain.binding import (
    MOST_COPIES,
    MOST_SHEETS,
    SEAL_MM,
    PagesUnclear,
    PrintPlan,
    Sides,
    blank_pages,
    leaves_of,
    read_pages,
    seal_groups,
    sheets_of,
)
from vetdesk.services.documents import DocumentLine

AGREEMENT_COPIES: Final = 4
"""What most agreements are signed in: 一式四份 (counsel-review 8)."""
_WIDE: Final = 250
_HIGH: Final = 172
_LEFT: Final = 108
_REST_MS: Final = 250


class PrintDialog(QDialog):
    """Asks for pages of the marked copies, for printing and for saving by signal."""

    page_wanted = Signal(int)
    print_requested = Signal()
    save_requested = Signal()

    def __init__(
        self, document: DocumentLine, *, is_agreement: bool, is_draft: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print and bind"))
        room = self.screen().availableGeometry()
        self.resize(min(space(_WIDE), room.width()), min(space(_HIGH), room.height() - space(8)))
        self._document = document
        self._is_draft = is_draft
        self._printers: tuple[str, ...] = ()
        self.banner = Banner(self)
        self.originals = self._count(self.tr("Originals"), AGREEMENT_COPIES if is_agreement else 1)
        self.duplicates = self._count(self.tr("Duplicates"), 0)
        self.pages = line_field(self.tr("Pages"), hint=self.tr("All; or as in 1-3, 8"))
        self.sides = ChoiceBox()
        for text, sides in (
            (self.tr("One side of the paper"), Sides.ONE),
            (self.tr("Both sides"), Sides.BOTH),
            (self.tr("Folded booklet, two pages beside each other"), Sides.BOOKLET),
        ):
            self.sides.addItem(text, sides)
        self.printer = ChoiceBox()
        self.printer.addItem(self.tr("Looking for printers…"), "")
        self.numbered = QCheckBox(self.tr("Number each copy at the head of its pages"))
        self.watermark = QCheckBox(self.tr("“Duplicate” across the pages of duplicates"))
        self.initials = QCheckBox(self.tr("A line for initials at the foot of each page"))
        self.edge = QCheckBox(self.tr("Mark where the seal goes across the edge"))
        for box in (self.numbered, self.initials):
            box.setChecked(is_agreement)
        self.watermark.setChecked(True)
        self.edge.setChecked(document.pages > 1)
        self.seal = SealEdge()
        self._hints = text_label("", "soft", wrap=True)
        self.preview = PreviewPane(self.tr("The first page of the copies appears here."))
        self._save = button(self.tr("Save as PDF…"), icon="file-down")
        self._print = button(self.tr("Print"), "primary", icon="printer")
        self._print.setEnabled(False)
        self._rest = once(self, _REST_MS)
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def plan(self) -> PrintPlan:
        """Return what was chosen."""
        return PrintPlan(
            originals=self._value(self.originals),
            duplicates=self._value(self.duplicates),
            numbered=self.numbered.isChecked(),
            initials=self.initials.isChecked(),
            edge=self.edge.isChecked(),
            watermark=self.watermark.isChecked(),
            sides=Sides(self.sides.currentData()),
            pages=self.pages.text,
        )

    @property
    def job(self) -> PrintJob:
        """Return on which printer, and how."""
        return PrintJob(printer=self.printer.currentData() or "", sides=self.plan.sides)

    @property
    def hints(self) -> str:
        """Return what is said about sheets, seals and folding."""
        return self._hints.text()

    @property
    def print_button(self) -> QWidget:
        """Return the button that prints."""
        return self._print

    @property
    def save_button(self) -> QWidget:
        """Return the button that saves."""
        return self._save

    def show_printers(self, printers: Sequence[str]) -> None:
        """Offer the printers of this machine; without one only saving is possible."""
        self._printers = tuple(printers)
        self.printer.clear()
        if self._printers:
            self.printer.addItem(self.tr("Default printer"), "")
            for name in self._printers:
                self.printer.addItem(name, name)
        else:
            self.printer.addItem(self.tr("No printer is set up"), "")
            self.banner.show_message(
                self.tr("This machine has no printer. Save the copies as PDF and print that elsewhere."),
                Tone.WARN,
            )
        self._refresh()

    def show_failed(self, error: Exception) -> None:
        """Say why the copies could not be made; everything chosen stays."""
        self.set_busy(busy=False)
        self.banner.show_message(failure_text(error), Tone.BAD)

    def set_busy(self, *, busy: bool) -> None:
        """Disable both ways out while copies are made."""
        self._save.setEnabled(not busy)
        self._print.setEnabled(not busy and bool(self._printers))

    def _count(self, label: str, value: int) -> FormField:
        box = ChoiceBox()
        for number in range(MOST_COPIES + 1):
            box.addItem(str(number), number)
        box.setCurrentIndex(value)
        return FormField(label, box)

    def _value(self, field: FormField) -> int:
        assert isinstance(field.editor, ChoiceBox)
        return field.editor.currentIndex()

    def _lay_out(self) -> None:
        counts = row(gap=3)
        for field in (self.originals, self.duplicates, self.pages):
            counts.addWidget(field, 1)
        options = column(gap=2)
        options.addLayout(counts)
        options.addWidget(FormField(self.tr("Paper"), self.sides))
        options.addWidget(FormField(self.tr("Printer"), self.printer))
        for mark in (self.numbered, self.watermark, self.initials, self.edge):
            options.addWidget(mark)
        options.addWidget(text_label(self.tr("Joined edge under the seal"), "label"))
        options.addWidget(self.seal)
        options.addStretch(1)
        inner = QWidget()
        inner.setLayout(options)
        left = QScrollArea()
        left.setWidgetResizable(True)
        left.setFrameShape(QScrollArea.Shape.NoFrame)
        left.setWidget(inner)
        left.setMinimumWidth(space(_LEFT))
        both = row(gap=4)
        both.addWidget(left, 2)
        both.addWidget(self.preview, 3)
        close = button(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = row(gap=3)
        foot.addWidget(self._hints, 1)
        for part in (close, self._save, self._print):
            foot.addWidget(part)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.tr("Print and bind"), "title"))
        box.addWidget(text_label(self._document.title, "soft"))
        box.addWidget(self.banner)
        box.addLayout(both, 1)
        box.addLayout(foot)
        self.setLayout(box)

    def _connect(self) -> None:
        for field in (self.originals, self.duplicates, self.pages):
            field.edited.connect(self._on_changed)
        self.sides.currentIndexChanged.connect(self._on_changed)
        for box in (self.numbered, self.watermark, self.initials, self.edge):
            box.toggled.connect(self._on_changed)
        self.preview.page_wanted.connect(self.page_wanted)
        self._rest.timeout.connect(self._on_rested)
        self._save.clicked.connect(self.save_requested)
        self._print.clicked.connect(self.print_requested)

    @Slot()
    def _on_changed(self) -> None:
        self._refresh()
        self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        if self._wanted() and self.plan.copies:
            self.page_wanted.emit(self.preview.page)

    def _wanted(self) -> int:
        """Return how many pages each copy has; 0 when that is not clear, which is then said."""
        try:
            wanted = len(read_pages(self.pages.text, self._document.pages))
        except PagesUnclear as error:
            self.pages.show_problem(failure_text(error))
            return 0
        self.pages.show_problem("")
        return wanted

    def _refresh(self) -> None:
        plan, wanted = self.plan, self._wanted()
        leaves = leaves_of(self._document.pages, plan.sides)
        groups = seal_groups(leaves) if plan.edge else ()
        self.seal.show_groups(groups)
        self._hints.setText("\n".join(self._said(plan, wanted, leaves)))
        self.set_busy(busy=not (wanted and plan.copies))

    def _said(self, plan: PrintPlan, wanted: int, leaves: int) -> list[str]:
        if not plan.copies:
            return [self.tr("Choose at least one copy.")]
        if not wanted:
            return []
        said = []
        if self._is_draft:
            said.append(self.tr("This is a draft: every page carries the word, and no copy is an original."))
        each = sheets_of(wanted, plan.sides)
        said.append(
            self.tr("{copies} copies of {pages} pages: {each} sheets each, {all} in all.").format(
                copies=len(plan.copies), pages=wanted, each=each, all=each * len(plan.copies)
            )
        )
        groups = seal_groups(leaves) if plan.edge else ()
        if len(groups) == 1:
            said.append(
                self.tr("One seal across all {sheets} sheets; each carries {share} of {seal} mm.").format(
                    sheets=leaves, share=f"{groups[0].share_mm:.1f}", seal=f"{SEAL_MM:.0f}"
                )
            )
        elif groups:
            said.append(
                self.tr(
                    "{count} seals, each over at most {most} sheets. Neighbours share a sheet and lie at"
                    " different heights, so that no sheet can be exchanged."
                ).format(count=len(groups), most=MOST_SHEETS)
            )
        if plan.sides is Sides.BOTH:
            said.append(self.tr("Turn on the long edge. Only the front of a sheet carries the seal's place."))
        if plan.sides is Sides.BOOKLET:
            said.append(
                self.tr(
                    "A3 paper, turned on the short edge; lay the sheets in each other, fold, staple the back."
                )
            )
        blank = blank_pages(wanted, plan.sides)
        if blank:
            said.append(self.tr("Pages left blank at the end of each copy: {count}").format(count=blank))
        return said
