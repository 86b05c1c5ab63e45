"""Collectors side by side in a window of their own: rows by chapter, differences marked, out as a file."""

from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from vetdesk.desktop import theme
from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.reporting.dialog import ReportWish
from vetdesk.desktop.pages.reporting.making import ReportMaker, ReportPlan
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.theme import Tone, space
from vetdesk.progress import Progress
from vetdesk.services.comparison import Compared, ComparedRow
from vetdesk.services.printing import ReportForm

_TITLE_WIDTH: Final = 300
_MARK_WIDTH: Final = 44
_LEAST_WIDTH: Final = 150
_FIRST: Final = 2


class ComparisonDialog(QDialog):
    """Reads its collectors in the read lane when it is made."""

    def __init__(self, context: PageContext, collector_ids: tuple[UUID, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Collectors side by side"))
        self._context = context
        self._ids = collector_ids
        self._found: Compared | None = None
        self.only_differences = QCheckBox(self.tr("Show only what differs"))
        self.table = QTableWidget(self)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.windowTitle())
        self.reports = ReportMaker(context, self)
        self.export_button = button(self.tr("Save as a file…"), icon="file-down")
        self._close = button(self.tr("Close"), "primary")
        self._says = text_label("", "soft", wrap=True)
        self._lay_out()
        self.only_differences.toggled.connect(self._on_toggled)
        self.export_button.clicked.connect(self._on_export_clicked)
        self._close.clicked.connect(self.accept)
        self._read()

    def _lay_out(self) -> None:
        head = row(gap=3)
        head.addWidget(text_label(self.windowTitle(), "title"), 1)
        head.addWidget(self.only_differences)
        foot = row(gap=3)
        foot.addWidget(self._says, 1)
        foot.addWidget(self.export_button)
        foot.addWidget(self._close)
        box = column(gap=4, margin=6)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(self.reports.strip)
        box.addLayout(foot)
        self.setLayout(box)
        resize_fitting(self, space(250), space(160))

    def _read(self) -> None:
        services, ids, language = self._context.services, self._ids, self._context.language

        def read(progress: Progress) -> Compared:
            progress.check()
            return services.comparison.compare(ids, language=language)

        self.export_button.setEnabled(False)
        self._context.read(read, self._on_read)

    @Slot(object)
    def _on_read(self, found: Compared) -> None:
        self._found = found
        self.export_button.setEnabled(True)
        self._show()

    def _show(self) -> None:
        if self._found is None:
            return
        rows = self._found.shown(only_differences=self.only_differences.isChecked())
        self.table.clear()
        self.table.setColumnCount(_FIRST + len(self._found.names))
        self.table.setHorizontalHeaderLabels(["", "≠", *self._found.names])
        groups = list(dict.fromkeys(one.group for one in rows))
        self.table.setRowCount(len(rows) + len(groups))
        at = 0
        for group in groups:
            at = self._show_group(at, group, [one for one in rows if one.group == group])
        self._size_columns()
        count = sum(one.differs for one in self._found.rows)
        self._says.setText(self.tr("%n row(s) differ; days alone make no difference.", "", count))

    def _show_group(self, at: int, group: str, rows: list[ComparedRow]) -> int:
        head = QTableWidgetItem(group)
        bold = QFont(self.table.font())
        bold.setBold(True)
        head.setFont(bold)
        head.setBackground(QColor(theme.current().canvas))
        self.table.setItem(at, 0, head)
        self.table.setSpan(at, 0, 1, self.table.columnCount())
        for one in rows:
            at += 1
            for number, text in enumerate((one.title, "≠" if one.differs else "", *one.cells)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if one.differs and number >= 1:
                    item.setBackground(QColor(theme.current().background_of(Tone.WARN)))
                self.table.setItem(at, number, item)
        return at + 1

    def _size_columns(self) -> None:
        head = self.table.horizontalHeader()
        head.setMinimumSectionSize(_MARK_WIDTH)
        self.table.setColumnWidth(0, _TITLE_WIDTH)
        self.table.setColumnWidth(1, _MARK_WIDTH)
        for at in range(_FIRST, self.table.columnCount()):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            self.table.setColumnWidth(at, _LEAST_WIDTH)
        self.table.resizeRowsToContents()

    @Slot()
    def _on_toggled(self) -> None:
        self._show()

    @Slot()
    def _on_export_clicked(self) -> None:
        comparison, ids = self._context.services.comparison, self._ids
        only = self.only_differences.isChecked()

        def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
            return comparison.save(
                ids,
                path,
                form=wish.form,
                language=wish.language,
                only_differences=only,
                progress=progress,
            )

        plan = ReportPlan(
            title=self.windowTitle(),
            explanation=self.tr("Only what differs is written.")
            if only
            else self.tr("Every row is written."),
            stem=self.windowTitle(),
            forms=(ReportForm.XLSX, ReportForm.PDF),
            save=save,
            has_private=False,
        )
        self.reports.ask(plan)
