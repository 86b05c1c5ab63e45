"""Asks how a report is written: kind of file, language, and whether private data stand in clear."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.services.printing import ReportForm

_LANGUAGES: Final = (Choice("zh", "中文"), Choice("en", "English"))


@dataclass(frozen=True, kw_only=True)
class ReportWish:
    """How a report is to be written; ``secret`` locks the file when it is an archive."""

    form: ReportForm
    language: str
    masked: bool
    secret: str = field(default="", repr=False)


class ReportDialog(AskingDialog):
    """``submitted`` carries a ``ReportWish``; numbers of people are masked unless somebody says otherwise.

    With a ``suggested`` passphrase the file is locked by what stands in its field: it is shown here and
    kept nowhere.
    """

    def __init__(
        self,
        title: str,
        *,
        explanation: str,
        forms: tuple[ReportForm, ...],
        language: str,
        suggested: str = "",
        has_private: bool = True,
        parent: QWidget,
    ) -> None:
        super().__init__(
            title, submit_text=self.tr("Choose a place…"), explanation=explanation, parent=parent
        )
        words = {
            ReportForm.PDF: self.tr("PDF/A, for the file"),
            ReportForm.DOCX: self.tr("Word (.docx)"),
            ReportForm.XLSX: self.tr("Spreadsheet (.xlsx)"),
            ReportForm.ZIP: self.tr("Encrypted archive (.zip)"),
        }
        self._forms = ChoiceChips(tuple(Choice(one.value, words[one]) for one in forms))
        self._forms.choose(forms[0].value)
        self._language = ChoiceChips(_LANGUAGES)
        self._language.choose(language)
        self._clear = QCheckBox(self.tr("Print phone and identity numbers in clear"))
        self._secret = QLineEdit(suggested)
        self.secret = FormField(
            self.tr("Passphrase of the file"),
            self._secret,
            reason=self.tr("Note it now and tell it by another way; it is shown only here and not kept."),
        )
        kind = FormField(self.tr("Kind of file"), self._forms)
        self.body.addWidget(kind)
        self.body.addWidget(self.secret)
        kind.setVisible(len(forms) > 1)
        self.secret.setVisible(bool(suggested))
        self.body.addWidget(FormField(self.tr("Language of the report"), self._language))
        self.body.addWidget(self._clear)
        self._clear.setVisible(has_private)
        self.watch()

    def choose(self, form: ReportForm, *, language: str = "zh", masked: bool = True) -> None:
        """Fill the form."""
        self._forms.choose(form.value)
        self._language.choose(language)
        self._clear.setChecked(not masked)

    @override
    def validate(self) -> list[FieldProblem]:
        return []

    @override
    def value(self) -> ReportWish:
        return ReportWish(
            form=ReportForm(self._forms.value),
            language=self._language.value,
            masked=not self._clear.isChecked(),
            secret=self._secret.text(),
        )
