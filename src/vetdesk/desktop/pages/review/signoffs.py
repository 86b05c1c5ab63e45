"""Sign-offs inside the decision: who has signed for which side, and the dialog in which somebody signs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.forms.ui_sign_off import Ui_SignOffForm
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.parts.basics import IconLabel, button, column, empty_layout, row, text_label
from vetdesk.domain.admission import SignOff, SignOffRole


@dataclass(frozen=True, kw_only=True)
class SignOffGiven:
    """Who signs for a side; the passphrase is shown nowhere."""

    role: SignOffRole
    name: str
    passphrase: str = field(repr=False)


class SignOffRows(QWidget):
    """One line for each side; ``sign_requested`` carries the role."""

    sign_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = column(gap=1)
        self.setLayout(self._lines)

    def show_sign_offs(self, given: Sequence[SignOff]) -> None:
        """Show who has signed, and offer the sides that are missing."""
        empty_layout(self._lines)
        signed = {one.role: one for one in given}
        for role in SignOffRole:
            self._lines.addWidget(self._line(role, signed.get(role)))

    def _line(self, role: SignOffRole, given: SignOff | None) -> QWidget:
        name = words.word("sign_off", role.value)
        holds = given is not None and not given.void
        line = row(gap=2)
        line.addWidget(
            IconLabel("circle-check" if holds else "circle-dashed", "ok" if holds else "soft", size=16)
        )
        told = column(gap=0)
        told.addWidget(text_label(name, "body"))
        told.addWidget(text_label(self._says(given), "faint", wrap=True))
        line.addLayout(told, 1)
        if not holds:
            sign = button(self.tr("Sign off…"), "link")
            sign.setObjectName(role.value)
            sign.setAccessibleName(self.tr("Sign off for {side}").format(side=name))
            sign.clicked.connect(self._on_sign_clicked)
            line.addWidget(sign)
        made = QWidget()
        made.setLayout(line)
        return made

    def _says(self, given: SignOff | None) -> str:
        if given is None:
            return self.tr("not signed off yet")
        if given.void:
            return self.tr("void: answers changed since {name} signed").format(name=given.name)
        return f"{given.name} · {day_words(given.on)}"

    @Slot()
    def _on_sign_clicked(self) -> None:
        self.sign_requested.emit(self.sender().objectName())


class SignOffDialog(AskingDialog):
    """``submitted`` carries a ``SignOffGiven``."""

    def __init__(self, role: SignOffRole, signers: Sequence[str], *, parent: QWidget) -> None:
        side = words.word("sign_off", role.value)
        super().__init__(
            self.tr("Sign off for {side}").format(side=side),
            submit_text=self.tr("Sign off"),
            explanation=self.tr(
                "You answer for your side of this review as it stands now. An answer changed later makes the "
                "sign-off void. Not all three may be given by one person."
            ),
            parent=parent,
        )
        self._role = role
        inner = QWidget()
        self._form = Ui_SignOffForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._form.nameField.offer([(name, name) for name in signers])
        if not signers:
            self.show_failure(
                self.tr(
                    "Nobody with the role {side} has a passphrase here. Set role and passphrase in "
                    "Settings › Staff."
                ).format(side=side)
            )
            self.submit_button.setEnabled(False)
        self.begin_at(self._form.passphraseField)
        self.watch()

    @property
    def form(self) -> Ui_SignOffForm:
        """Return the fields."""
        return self._form

    @override
    def value(self) -> SignOffGiven:
        form = self._form
        return SignOffGiven(
            role=self._role, name=form.nameField.value, passphrase=form.passphraseField.line.text()
        )

    @override
    def show_error(self, error: Exception) -> None:
        self._form.passphraseField.line.clear()
        self._form.passphraseField.setFocus()
        super().show_error(error)
