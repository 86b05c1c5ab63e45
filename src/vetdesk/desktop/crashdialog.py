"""Tells the user about a bug: what was kept, what happens now, and a report that may be copied."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.theme import space


class CrashDialog(QDialog):
    """``finished`` is the moment to lock the vault."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle("vetdesk")
        self.setMinimumWidth(space(140))
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setFixedHeight(space(45))
        copy = button(self.tr("Copy report"), icon="copy")
        lock = button(self.tr("Lock the vault"), "primary", icon="lock")
        lock.setDefault(True)
        says = self.tr(
            "vetdesk met an error of its own. What was saved is safe. The vault is locked now; "
            "unlock it to go on. The report holds no names, numbers or texts of yours."
        )
        box = column(gap=4, margin=6)
        box.addWidget(text_label(self.tr("Something went wrong"), "title"))
        box.addWidget(text_label(says, "body", wrap=True))
        box.addWidget(self._report)
        buttons = row(gap=3)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(lock)
        box.addLayout(buttons)
        self.setLayout(box)
        copy.clicked.connect(self._on_copy_clicked)
        lock.clicked.connect(self.accept)

    @property
    def report(self) -> str:
        """Return the report as shown."""
        return self._report.toPlainText()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._report.toPlainText())
