"""The other side's paper beside what the contract must say: which lines carry what, what nothing carries."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QSplitter, QTextBrowser, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.agreements import paperwords as words
from vetdesk.desktop.pages.agreements.paperwords import LineRow
from vetdesk.desktop.pages.agreements.records import show_again
from vetdesk.desktop.pages.agreements.redlinewords import side_by_side
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import space
from vetdesk.services.counterpapers import Comparison, PaperView, Target, TargetKind

_WIDE = 300
_HIGH = 180


class PaperDialog(QDialog):
    """``map_requested(pairs)`` and ``unmap_requested(pairs)`` carry (line, target).

    ``redline_requested(clause)`` wants our wording beside theirs; ``newer_requested``, ``save_requested``
    and ``leave_requested`` ask for a newer draft of theirs, their file, and our own text again.
    """

    map_requested = Signal(object)
    unmap_requested = Signal(object)
    redline_requested = Signal(str)
    newer_requested = Signal()
    save_requested = Signal()
    leave_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("The other side's paper"))
        resize_fitting(self, space(_WIDE), space(_HIGH))
        self._view: PaperView | None = None
        self._about = text_label("", "soft", wrap=True)
        self._gaps = text_label("", "problem", wrap=True)
        self._lines = MemoryRecords[LineRow](words.line_columns(), lambda one: one.no)
        self.lines: RecordList[LineRow] = RecordList(
            "paper_lines",
            self._lines,
            names=self.tr("lines of their paper"),
            empty=EmptyWords(self.tr("The paper is being read…"), icon="file-text"),
            settings=settings,
            chips=words.line_chips(),
        )
        self._targets = MemoryRecords[Target](words.target_columns(), lambda one: one.id)
        self.targets: RecordList[Target] = RecordList(
            "paper_targets",
            self._targets,
            names=self.tr("points to be said"),
            empty=EmptyWords(self.tr("The paper is being read…"), icon="list-checks"),
            settings=settings,
            chips=words.target_chips(),
        )
        self.redline = QTextBrowser()
        self.redline.setOpenLinks(False)
        self.redline.setAccessibleName(self.tr("Our wording beside theirs"))
        self._hint = text_label("", "soft", wrap=True)
        self.map_button = button(self.tr("The lines carry this point"), "primary", icon="check")
        self.take_button = button(self.tr("Take what is suggested"), icon="list-checks")
        self.undo_button = button(self.tr("They do not"), icon="undo-2")
        self.newer_button = button(self.tr("Newer draft (.docx)…"), icon="folder-open")
        self.save_button = button(self.tr("Save their file…"), icon="file-down")
        self.leave_button = button(self.tr("Use our text again…"))
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def view(self) -> PaperView | None:
        """Return what is shown."""
        return self._view

    @property
    def gap_words(self) -> str:
        """Return the line that says what nothing carries."""
        return "" if self._gaps.isHidden() else self._gaps.text()

    def show_view(self, view: PaperView) -> None:
        """Show the paper as it stands; what is selected stays selected."""
        self._view = view
        about = self.tr("{name}, draft {number} · SHA-256 {sha256}").format(
            name=view.name, number=view.number, sha256=f"{view.sha256[:16]}…"
        )
        if view.accepted:
            about += " · " + self.tr("read with its tracked changes accepted and without comments")
        self._about.setText(about)
        gaps = view.gaps
        self._gaps.setVisible(bool(gaps))
        comma = self.tr("; ")
        self._gaps.setText(
            self.tr("%n point(s) that nothing carries stop the issue: {points}", "", len(gaps)).format(
                points=comma.join(words.short_words(one) for one in gaps)
            )
        )
        show_again(self._lines, words.line_rows(view))
        show_again(self._targets, view.targets)
        self._refresh()
        self._on_target_chosen()

    def show_redline(self, clause: str, comparison: Comparison) -> None:
        """Show both wordings of a clause, unless another was chosen meanwhile."""
        target = self._target()
        if target is not None and target.id == clause:
            self.redline.setHtml(side_by_side(comparison, everything=True))

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.addWidget(self.targets)
        right.addWidget(self.redline)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.setHandleWidth(12)
        both.addWidget(self.lines)
        both.addWidget(right)
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 1)
        work = row(gap=2)
        work.addWidget(self._hint, 1)
        for one in (self.undo_button, self.take_button, self.map_button):
            work.addWidget(one)
        foot = row(gap=2)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        for one in (self.newer_button, self.save_button, self.leave_button):
            foot.addWidget(one)
        foot.addStretch(1)
        foot.addWidget(close)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.tr("The other side's paper as the contract"), "title"))
        box.addWidget(self._about)
        box.addWidget(self._gaps)
        box.addWidget(both, 1)
        box.addLayout(work)
        box.addLayout(foot)
        self.setLayout(box)

    def _connect(self) -> None:
        self.lines.selection_changed.connect(self._on_lines_chosen)
        self.targets.selection_changed.connect(self._on_target_chosen)
        self.targets.opened.connect(self._on_target_opened)
        self.map_button.clicked.connect(self._on_map_clicked)
        self.take_button.clicked.connect(self._on_take_clicked)
        self.undo_button.clicked.connect(self._on_undo_clicked)
        self.newer_button.clicked.connect(self.newer_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.leave_button.clicked.connect(self.leave_requested)

    def _target(self) -> Target | None:
        chosen = self.targets.selected_ids
        known = self._view.targets if self._view else ()
        return next((one for one in known if one.id in chosen), None)

    def _chosen(self) -> frozenset[int]:
        return frozenset(one for one in self.lines.selected_ids if isinstance(one, int))

    def _suggested(self) -> list[tuple[int, str]]:
        lines = self._chosen()
        hints = self._view.suggested if self._view else ()
        return [(one.line, one.target) for one in hints if one.line in lines]

    def _said(self) -> list[tuple[int, str]]:
        """Return what the chosen lines carry of the chosen points; without a point, all they carry."""
        lines, target = self._chosen(), self._target()
        mapped = self._view.mapped if self._view else ()
        return [
            (one.line, one.target)
            for one in mapped
            if one.line in lines and (target is None or one.target == target.id)
        ]

    @Slot()
    def _refresh(self) -> None:
        lines, target = self._chosen(), self._target()
        open_ = self._view is not None and not self._view.fixed
        self.map_button.setEnabled(open_ and bool(lines) and target is not None)
        self.take_button.setEnabled(open_ and bool(self._suggested()))
        self.undo_button.setEnabled(open_ and bool(self._said()))
        for one in (self.newer_button, self.leave_button):
            one.setEnabled(open_)
        self.save_button.setEnabled(self._view is not None)
        if self._view is not None and self._view.fixed:
            self._hint.setText(self.tr("The text is issued; a new version can change it."))
        elif lines and target is not None:
            says = self.tr("{lines} → {point}")
            shown = self.tr("%n line(s)", "", len(lines))
            self._hint.setText(says.format(lines=shown, point=words.target_words(target)))
        else:
            self._hint.setText(
                self.tr("Choose lines on the left and a point on the right. A suggestion counts once taken.")
            )

    @Slot()
    def _on_lines_chosen(self) -> None:
        self._refresh()
        target = self._target()
        if target is None or target.kind != TargetKind.CLAUSE:
            self._show_whole()

    @Slot()
    def _on_target_chosen(self) -> None:
        self._refresh()
        target = self._target()
        if target is not None and target.kind == TargetKind.CLAUSE:
            self.redline.clear()
            self.redline_requested.emit(target.id)
        else:
            self._show_whole()

    def _show_whole(self) -> None:
        """Show the chosen lines in full: a row of the list has no room for a paragraph."""
        chosen = self._chosen()
        lines = [one for one in (self._view.lines if self._view else ()) if one.no in chosen]
        self.redline.setPlainText("\n\n".join(one.shown for one in lines))

    @Slot(object)
    def _on_target_opened(self, target_id: object) -> None:
        known = self._view.targets if self._view else ()
        found = next((one for one in known if one.id == target_id), None)
        lines = (*found.lines, *found.unsure) if found else ()
        if lines:
            self.lines.search_for("")
            self.lines.select(lines[0])

    @Slot()
    def _on_map_clicked(self) -> None:
        target = self._target()
        if target is not None:
            self.map_requested.emit(tuple((line, target.id) for line in sorted(self._chosen())))

    @Slot()
    def _on_take_clicked(self) -> None:
        self.map_requested.emit(tuple(self._suggested()))

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.unmap_requested.emit(tuple(self._said()))
