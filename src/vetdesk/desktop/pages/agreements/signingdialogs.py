"""The dialogs after printing: how it was signed, what was met, which seal was used."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.basics import ElidedLabel, button, row
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.domain.signing import PagesDiffer, SealKind, SealUse, Signing, SigningUnfit
from vetdesk.services.signings import SigningRoom

SEALS: Final[Mapping[SealKind, str]] = {
    SealKind.OFFICIAL: str(QT_TRANSLATE_NOOP("Signing", "Official seal")),
    SealKind.CONTRACT: str(QT_TRANSLATE_NOOP("Signing", "Contract seal")),
    SealKind.LEGAL_REPRESENTATIVE: str(QT_TRANSLATE_NOOP("Signing", "Legal representative's seal")),
    SealKind.STRADDLE: str(QT_TRANSLATE_NOOP("Signing", "Straddle seal")),
}


def seal_words(kind: SealKind) -> str:
    """Return what a seal is called."""
    return translate("Signing", SEALS[kind])


class SigningForm(AskingDialog):
    """Base: a day, and the problem of the service beside the field it names."""

    def __init__(self, title: str, *, submit_text: str, explanation: str, parent: QWidget) -> None:
        super().__init__(title, submit_text=submit_text, explanation=explanation, parent=parent)
        self.setMinimumWidth(space(140))
        self._named: dict[str, FormField] = {}

    @property
    def named(self) -> Mapping[str, FormField]:
        """Return the fields by the names the service uses."""
        return self._named

    def add(self, name: str, made: FormField) -> FormField:
        """Put a field under the others."""
        self._named[name] = made
        self.body.addWidget(made)
        return made

    def day(self, name: str, label: str, value: date) -> FormField:
        """Add a field for a day."""
        editor = DateEdit()
        editor.set_value(value)
        return self.add(name, FormField(label, editor))

    def day_of(self, name: str) -> date:
        """Return the day typed; ``validate`` has seen that there is one."""
        editor = self._named[name].editor
        assert isinstance(editor, DateEdit)
        assert editor.value is not None
        return editor.value

    @override
    def validate(self) -> list[FieldProblem]:
        problems = []
        for name, one in self._named.items():
            if isinstance(one.editor, DateEdit):
                says = "" if one.editor.value else self.tr("This is no date; write 2026-11-23.")
                one.show_problem(says)
                problems += [FieldProblem(name, says)] if says else []
        return problems

    @override
    def show_error(self, error: Exception) -> None:
        for name, one in self._named.items():
            is_here = isinstance(error, SigningUnfit) and error.field == name
            one.show_problem(failure_text(error) if is_here else "")
        super().show_error(error)


@dataclass(frozen=True, kw_only=True)
class SigningGiven:
    """How it was signed, and the scan if one was chosen."""

    signing: Signing
    scan: Path | None = field(default=None, repr=False)


class SigningDialog(SigningForm):
    """``submitted`` carries a ``SigningGiven``; ``choose_requested`` asks for the scan."""

    choose_requested = Signal()

    def __init__(self, room: SigningRoom, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Register the signing"),
            submit_text=self.tr("Register"),
            explanation=self.tr(
                "The pages of the scan are counted against those issued, and its SHA-256 is kept."
            ),
            parent=parent,
        )
        known = room.record.signing if room.record else None
        self._scan: Path | None = None
        self.day("signed_on", self.tr("Signed on"), known.signed_on if known else today)
        for name, label in (
            ("place", self.tr("Place of signing")),
            ("our_signer", self.tr("Signed for us by")),
            ("their_signer", self.tr("Signed for the other side by")),
        ):
            self.add(name, line_field(label, getattr(known, name) if known else room.expected.get(name, "")))
        originals = str(known.originals) if known else room.expected.get("originals", "4")
        self.add("originals", line_field(self.tr("Originals"), originals))
        self.add(
            "kept_at",
            text_field(
                self.tr("Where each original is kept"),
                known.kept_at if known else "",
                reason=self.tr("For instance: legal archive 1, business 1, other side 2."),
                lines=2,
            ),
        )
        self._chosen = ElidedLabel("", "body")
        self._chosen.setText(self.tr("No scan chosen"))
        choose = button(self.tr("Choose the signed scan (PDF)…"), "small", icon="folder-open")
        choose.clicked.connect(self.choose_requested)
        line = row(gap=3)
        line.addWidget(choose)
        line.addWidget(self._chosen, 1)
        self.body.addLayout(line)
        self._reason = self.add("pages_reason", line_field(self.tr("Why the pages differ")))
        self._reason.hide()
        self.watch()

    def show_scan(self, path: Path) -> None:
        """Take a scan."""
        self._scan = path
        self._chosen.setText(path.name)

    @override
    def show_error(self, error: Exception) -> None:
        if isinstance(error, PagesDiffer):
            self._reason.show()
        super().show_error(error)

    @override
    def value(self) -> SigningGiven:
        originals = self._named["originals"].text
        return SigningGiven(
            signing=Signing(
                signed_on=self.day_of("signed_on"),
                place=self._named["place"].text,
                our_signer=self._named["our_signer"].text,
                their_signer=self._named["their_signer"].text,
                originals=int(originals) if originals.isdecimal() else 0,
                kept_at=self._named["kept_at"].text,
                pages_reason=self._reason.text,
            ),
            scan=self._scan,
        )


@dataclass(frozen=True, kw_only=True)
class MetGiven:
    """When something was met, and what proves it."""

    on: date
    proof: str


class MetDialog(SigningForm):
    """``submitted`` carries a ``MetGiven``."""

    def __init__(self, title: str, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Condition precedent met"),
            submit_text=self.tr("Keep"),
            explanation=title,
            parent=parent,
        )
        self.day("on", self.tr("Met on"), today)
        proof = text_field(
            self.tr("Proof"), reason=self.tr("Which paper, its number, where it lies."), lines=2
        )
        self.add("proof", proof)
        self.begin_at(proof.editor)
        self.watch()

    @override
    def value(self) -> MetGiven:
        return MetGiven(on=self.day_of("on"), proof=self._named["proof"].text)


class SealDialog(SigningForm):
    """``submitted`` carries a ``SealUse``."""

    def __init__(self, document: str, *, actor: str, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Log a seal"),
            submit_text=self.tr("Keep"),
            explanation=self.tr("One line of the seal log for each seal that was used."),
            parent=parent,
        )
        self.day("used_on", self.tr("Used on"), today)
        self.seal = ChoiceChips(tuple(Choice(kind.value, seal_words(kind)) for kind in SealKind))
        self.seal.choose(SealKind.CONTRACT.value)
        self.add("seal", FormField(self.tr("Seal"), self.seal))
        for name, label, text in (
            ("document", self.tr("Document"), document),
            ("copies", self.tr("Copies sealed"), "4"),
            ("asked_by", self.tr("Asked for by"), actor),
            ("allowed_by", self.tr("Allowed by"), ""),
            ("keeper", self.tr("Keeper of the seal"), ""),
        ):
            self.add(name, line_field(label, text))
        self.watch()

    @override
    def value(self) -> SealUse:
        copies = self._named["copies"].text
        return SealUse(
            used_on=self.day_of("used_on"),
            document=self._named["document"].text,
            copies=int(copies) if copies.isdecimal() else 0,
            seal=SealKind(self.seal.value),
            asked_by=self._named["asked_by"].text,
            allowed_by=self._named["allowed_by"].text,
            keeper=self._named["keeper"].text,
        )
