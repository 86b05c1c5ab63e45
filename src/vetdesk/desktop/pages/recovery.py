"""The recovery sheet: print it or save it, then prove that it is there by typing two groups back."""

import secrets
import unicodedata
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from vetdesk.desktop.notifier import Notifier
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.printing import Printer
from vetdesk.desktop.private_file import write_private_bytes
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.errors import VetdeskError

_ASKED: Final = 2
_IN_A_LINE: Final = 4
# The alphabet of the key has no 0, 1 or 8, so these can only be misread letters.
_MISREAD: Final = str.maketrans({"0": "O", "1": "I", "8": "B"})


class FileNotWritten(VetdeskError):
    """A file could not be put where the user wanted it."""

    key = "window.file_not_written"


def is_same_group(typed: str, group: str) -> bool:
    """True when ``typed`` is ``group``; case, spaces and misread digits do not matter."""
    folded = unicodedata.normalize("NFKC", typed).upper().translate(_MISREAD)
    return "".join(letter for letter in folded if letter.isalnum()) == group


class RecoveryPanel(QWidget):
    """Shows nothing of the key until asked; forgets it with ``clear``."""

    edited = Signal()

    def __init__(self, notifier: Notifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._groups: tuple[str, ...] = ()
        self._pdf = b""
        self._name = ""
        self._asked: tuple[int, ...] = ()
        self._fields: tuple[FormField, ...] = ()
        self._printer = Printer(self)
        self._banner = Banner(self)
        self._print = button(self.tr("Print the sheet"), icon="printer")
        self._save = button(self.tr("Save as PDF"), icon="download")
        self._show = button(self.tr("Show the key to write it down"), "link")
        self._written = InnerCard(self)
        self._grid = QGridLayout()
        self._back = row(gap=4)
        self._lay_out()
        self._print.clicked.connect(self._on_print_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._show.clicked.connect(self._on_show_clicked)
        self._printer.printed.connect(self._on_printed)
        self._printer.failed.connect(self._on_print_failed)

    @property
    def asked(self) -> tuple[int, ...]:
        """Return the numbers (from 1) of the groups to be typed back."""
        return self._asked

    @property
    def is_ready(self) -> bool:
        """True once there is a key to confirm."""
        return bool(self._groups)

    def take_over(self, old: "RecoveryPanel") -> None:
        """Show the sheet of ``old`` and ask for the same groups."""
        if old.is_ready:
            self.show_key(old._groups, old._pdf, name=old._name, asked=old.asked)  # noqa: SLF001 - our own

    def show_key(
        self, groups: tuple[str, ...], pdf: bytes, *, name: str, asked: tuple[int, ...] = ()
    ) -> None:
        """Offer the sheet and ask for two groups chosen by chance, or for those of ``asked``."""
        self.clear()
        self._groups, self._pdf, self._name = groups, pdf, name
        self._print.setEnabled(bool(pdf))
        self._save.setEnabled(bool(pdf))
        for number, group in enumerate(groups):
            label = text_label(f"{number + 1}  {group}", "strong")
            self._grid.addWidget(label, number // _IN_A_LINE, number % _IN_A_LINE)
        chosen = secrets.SystemRandom().sample(range(1, len(groups) + 1), _ASKED)
        self._asked = asked or tuple(sorted(chosen))
        self._fields = tuple(self._field(number) for number in self._asked)

    def problems(self) -> list[str]:
        """Return what was not typed back rightly, and mark the field."""
        found = []
        for number, field in zip(self._asked, self._fields, strict=True):
            right = is_same_group(field.text, self._groups[number - 1])
            words = "" if right else self.tr("Group {number} is not as printed.").format(number=number)
            field.show_problem(words)
            found += [words] if words else []
        return found

    def clear(self) -> None:
        """Forget the key and what was typed."""
        self._groups, self._pdf, self._asked = (), b"", ()
        self._banner.clear()
        self._written.hide()
        for field in self._fields:
            self._back.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = ()
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()

    def _field(self, number: int) -> FormField:
        field = line_field(self.tr("Group {number} of the sheet").format(number=number))
        if isinstance(field.editor, QLineEdit):
            field.editor.setMaximumWidth(space(45))
        field.edited.connect(self.edited)
        self._back.insertWidget(self._back.count() - 1, field)
        return field

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(space(8))
        self._grid.setVerticalSpacing(space(2))
        self._written.body.addLayout(self._grid)
        self._written.hide()
        self._back.addStretch(1)
        buttons = row(gap=3)
        buttons.addWidget(self._print)
        buttons.addWidget(self._save)
        buttons.addWidget(self._show)
        buttons.addStretch(1)
        box = column(gap=4)
        box.addWidget(self._banner)
        box.addLayout(buttons)
        box.addWidget(self._written)
        box.addWidget(text_label(self.tr("Type two groups back from the sheet:"), "strong"))
        box.addLayout(self._back)
        self.setLayout(box)

    def _write(self, file: Path) -> None:
        try:
            write_private_bytes(file, self._pdf)
        except OSError:
            self._banner.show_message(failure_text(FileNotWritten()), Tone.BAD)
            return
        self._banner.show_message(
            self.tr("Saved. Print it, put the paper into a safe and delete the file."), Tone.OK
        )

    @Slot()
    def _on_print_clicked(self) -> None:
        self._printer.send(self._pdf, title="vetdesk")

    @Slot()
    def _on_save_clicked(self) -> None:
        suggested = self.tr("{name} recovery sheet.pdf").format(name=self._name)
        self._notifier.choose_save(self.tr("Save the recovery sheet"), suggested=suggested, then=self._write)

    @Slot()
    def _on_show_clicked(self) -> None:
        self._written.setVisible(self._written.isHidden())

    @Slot()
    def _on_printed(self) -> None:
        self._banner.show_message(self.tr("The sheet was handed to the printer."), Tone.OK)

    @Slot(object)
    def _on_print_failed(self, error: Exception) -> None:
        self._banner.show_message(failure_text(error), Tone.WARN)
