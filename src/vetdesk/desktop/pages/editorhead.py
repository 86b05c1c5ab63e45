"""Over an editor: back, what is edited, whether it is saved, the buttons; under it, the linter's words."""

from collections.abc import Collection, Sequence
from typing import Final
from unicodedata import east_asian_width

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import ElidedLabel, row, text_label
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status

_LONGEST: Final = 150
"""How much of a remark stands over an editor, in letters; a Chinese sign counts as two."""


class EditorHead(QWidget):
    """The last of the ``buttons`` saves; ``remark_chosen`` carries the number of a remark one goes to.

    The editor puts ``banner`` under itself: what is said after a pause must not push down what one types in.
    """

    remark_chosen = Signal(int)

    def __init__(self, back: QPushButton, buttons: Sequence[QPushButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._save = buttons[-1]
        self.title = ElidedLabel("", "card")
        self.source = StatusBadge(Status("", Tone.PLAIN, ""))
        self.state = text_label("", "soft")
        self.banner = Banner(parent)
        self.banner.line_chosen.connect(self.remark_chosen)
        top = row(gap=2)
        top.addWidget(back)
        top.addWidget(self.title, 1)
        top.addWidget(self.source)
        top.addWidget(self.state)
        for one in buttons:
            top.addWidget(one)
        self.setLayout(top)

    def show_saving(self, *, edited: bool, faulty: bool) -> None:
        """Let it be saved when it is changed and sound; the tooltip says why it cannot be."""
        self._save.setEnabled(edited and not faulty)
        why = self.tr("Correct what is marked first.") if faulty else ""
        self._save.setToolTip(why if edited else self.tr("Nothing has changed yet."))

    def show_remarks(
        self,
        said: Sequence[str],
        *,
        forbid: bool,
        most: int,
        links: Collection[int] = (),
        action: str = "",
    ) -> None:
        """Say the first ``most`` remarks and fold the others in; ``forbid`` when one forbids saving.

        Those numbered in ``links`` lead to their place; ``action`` names what the editor offers to do.
        """
        tone = Tone.BAD if forbid else Tone.WARN
        short = [_shortened(one) for one in said]
        cut = [one for one, other in zip(said, short, strict=True) if one != other]
        self.banner.show_lines([*short, *cut], tone, most=most, links=links, action=action)

    def show_draft(self) -> None:
        """Say that what was typed and never saved stands here again, and offer to throw it away."""
        self.banner.show_message(
            self.tr("What was typed last time is here again; it is not saved yet."),
            Tone.INFO,
            action=self.tr("Throw it away"),
        )


def _shortened(text: str) -> str:
    room = _LONGEST
    for at, sign in enumerate(text):
        room -= 2 if east_asian_width(sign) in "WF" else 1
        if room < 0:
            return f"{text[:at].rstrip()}…"
    return text
