"""How a schedule file is to be read: sheet, unit, typed totals, columns with other names."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_schedule_import import Ui_ScheduleImportForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.domain.debt_columns import COLUMNS
from vetdesk.services.reading import ScheduleOptions

_DROP = ("drop", "舍弃")
_EQUALS = ("=", "＝")


class ScheduleImportDialog(AskingDialog):
    """``submitted`` carries ``ScheduleOptions``."""

    def __init__(self, file: Path, given: ScheduleOptions, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Import a schedule"),
            submit_text=self.tr("Import"),
            explanation=self.tr(
                "The file is only read. Columns of contact persons are dropped and reported; nothing is kept"
                " when a row has a problem."
            ),
            parent=parent,
        )
        self.file = file
        self.form = Ui_ScheduleImportForm()
        inner = QWidget(self)
        self.form.setupUi(inner)
        self.body.addWidget(inner)
        self.form.fileName.setText(file.name)
        self._offer(given)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        _, wrong = read_columns(self.form.columnsField.text)
        text = ""
        if wrong:
            text = self.tr("No such column, or no '=': {lines}").format(lines="；".join(wrong))
        self.form.columnsField.show_problem(text)
        return [FieldProblem("columnsField", text)] if text else []

    @override
    def value(self) -> ScheduleOptions:
        form = self.form
        columns, _ = read_columns(form.columnsField.text)
        return ScheduleOptions(
            sheet=form.sheetField.text or None,
            unit=form.unitField.value or None,
            total_rule=form.totalField.value or "reject",
            columns=columns,
        )

    def _offer(self, given: ScheduleOptions) -> None:
        form = self.form
        form.sheetField.set_text(given.sheet or "")
        form.unitField.offer(
            (
                ("", self.tr("As the file says")),
                ("yuan", self.tr("Yuan")),
                ("wan", self.tr("Ten thousand yuan")),
            ),
            chosen=given.unit or "",
        )
        form.totalField.offer(
            (
                ("reject", self.tr("stop and show the difference")),
                ("rows", self.tr("take the rows, the typed totals are wrong")),
            ),
            chosen=given.total_rule,
        )
        form.columnsField.set_text("\n".join(f"{header} = {key}" for header, key in given.columns.items()))


def read_columns(text: str) -> tuple[dict[str, str], list[str]]:
    """Return header -> column key out of lines ``header = column``, and the lines that cannot be read."""
    keys = {name: column.key for column in COLUMNS.values() for name in (column.key, column.label)}
    keys |= dict.fromkeys(_DROP, "drop")
    found: dict[str, str] = {}
    wrong: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        header, equals, wanted = line.replace(_EQUALS[1], _EQUALS[0]).rpartition(_EQUALS[0])
        key = keys.get(wanted.strip())
        if not equals or not header.strip() or key is None:
            wrong.append(line)
        else:
            found[header.strip()] = key
    return found, wrong
