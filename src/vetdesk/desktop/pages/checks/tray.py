"""The intake tray: scans that are finished and wait to be filed under a check."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.parts.basics import (
    IconLabel,
    button,
    column,
    empty_layout,
    icon_button,
    row,
    text_label,
)
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.desktop.theme import space
from vetdesk.services.scans import Scan

_SHOWN: Final = 2


class TrayBox(InnerCard):
    """Hidden while nothing waits; both requests carry a ``Scan``."""

    attach_requested = Signal(object)
    preview_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(space(2), space(1), space(2), space(1))
        self._title = text_label("", "label")
        self._lines = column(gap=0)
        self._more = text_label("", "faint")
        self._scans: dict[str, Scan] = {}
        self.body.addWidget(self._title)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._more)
        self.show_scans(())

    @property
    def scans(self) -> tuple[Scan, ...]:
        """Return what is shown, the one the key attaches first."""
        return tuple(self._scans.values())

    def show_scans(self, scans: Sequence[Scan], failure: str = "") -> None:
        """Show finished scans, the newest first; refused ones say why. ``failure`` is of the folder."""
        self._scans = {str(number): one for number, one in enumerate(scans)}
        self._title.setText(self.tr("To be filed {count}").format(count=len(scans)))
        empty_layout(self._lines)
        for key, one in list(self._scans.items())[:_SHOWN]:
            self._lines.addWidget(self._line(key, one))
        rest = len(scans) - _SHOWN
        self._more.setText(failure or self.tr("and {n} more in the scanner folder").format(n=rest))
        self._more.setWordWrap(bool(failure))
        self._more.setVisible(bool(failure) or rest > 0)
        self.setVisible(bool(scans or failure))

    def _line(self, key: str, one: Scan) -> QWidget:
        name = button(one.name, "link")
        name.setMinimumWidth(1)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name.setEnabled(one.is_ready)
        view = icon_button("eye", self.tr("Look at {name}").format(name=one.name), size=16)
        attach = button(self.tr("File (T)") if key == "0" else self.tr("File"), "small")
        attach.setAccessibleName(self.tr("File {name} under this check").format(name=one.name))
        if not one.is_ready:
            view.hide()
            attach.hide()
        for made in (name, view, attach):
            made.setObjectName(key)
        for made in (name, view):
            made.clicked.connect(self._on_preview_clicked)
        attach.clicked.connect(self._on_attach_clicked)
        line = row(gap=1)
        line.addWidget(IconLabel("inbox" if one.is_ready else "ban", "soft", size=16))
        line.addWidget(name, 1)
        line.addWidget(view)
        line.addWidget(attach)
        whole = QWidget(self)
        box = column(gap=0)
        box.addLayout(line)
        if one.refusal is not None:
            says = wording.explain(f"evidence.why_{one.refusal.why}", i18n.spoken().value)
            box.addWidget(text_label(says, "problem", wrap=True))
        whole.setLayout(box)
        return whole

    @Slot()
    def _on_preview_clicked(self) -> None:
        self.preview_requested.emit(self._scans[self.sender().objectName()])

    @Slot()
    def _on_attach_clicked(self) -> None:
        self.attach_requested.emit(self._scans[self.sender().objectName()])
