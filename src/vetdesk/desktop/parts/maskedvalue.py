"""A sensitive value: masked until somebody asks to see it, for 30 s; copied for 10 s."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from vetdesk.desktop import icons
from vetdesk.desktop.marks import override
from vetdesk.desktop.parts.basics import icon_button, row, text_label
from vetdesk.desktop.timers import once

REVEAL_MS: Final = 30_000
CLIPBOARD_MS: Final = 10_000


class ClipboardGuard(QObject):
    """Clears the clipboard some seconds after a secret was put there, unless it holds something else."""

    def __init__(self, parent: QObject, *, delay_ms: int = CLIPBOARD_MS) -> None:
        super().__init__(parent)
        self._secret = ""
        self._timer = once(self, delay_ms)
        self._timer.timeout.connect(self.clear_now)

    def copy(self, secret: str) -> None:
        """Put ``secret`` on the clipboard for a while."""
        self._secret = secret
        QApplication.clipboard().setText(secret)
        self._timer.start()

    @Slot()
    def clear_now(self) -> None:
        """Take the secret off the clipboard; also called before a lock."""
        self._timer.stop()
        clipboard: QClipboard = QApplication.clipboard()
        if self._secret and clipboard.text() == self._secret:
            clipboard.clear()
        self._secret = ""


class MaskedValue(QWidget):
    """Shows the masked form; ``fetch`` gives the full value only when it is asked for.

    ``revealed`` and ``copied`` are emitted so that the page can have it journalled.
    """

    revealed = Signal()
    copied = Signal()

    def __init__(
        self,
        masked: str,
        fetch: Callable[[], str],
        *,
        names: str,
        reveal_ms: int = REVEAL_MS,
        clipboard_ms: int = CLIPBOARD_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._masked = masked
        self._fetch = fetch
        self._shown = text_label(masked)
        self._eye = icon_button("eye", self.tr("Show {name}").format(name=names), size=16)
        self._copy = icon_button("copy", self.tr("Copy {name} for 10 seconds").format(name=names), size=16)
        self._names = names
        self._guard = ClipboardGuard(self, delay_ms=clipboard_ms)
        self._timer = once(self, reveal_ms)
        line = row(gap=1)
        line.addWidget(self._shown)
        line.addWidget(self._eye)
        line.addWidget(self._copy)
        line.addStretch(1)
        self.setLayout(line)
        self.setAccessibleName(f"{names} {masked}")
        self._timer.timeout.connect(self.hide_value)
        self._eye.clicked.connect(self._on_eye_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)

    @property
    def text(self) -> str:
        """Return what can be read on the screen now."""
        return self._shown.text()

    @property
    def is_revealed(self) -> bool:
        """True while the full value can be read."""
        return self._timer.isActive()

    def reveal(self) -> None:
        """Show the full value for a while."""
        self._shown.setText(self._fetch())
        icons.put_icon(self._eye, "eye-off", size=16)
        self._eye.setToolTip(self.tr("Hide {name}").format(name=self._names))
        self._timer.start()
        self.revealed.emit()

    @Slot()
    def hide_value(self) -> None:
        """Show the masked form again."""
        self._timer.stop()
        self._shown.setText(self._masked)
        icons.put_icon(self._eye, "eye", size=16)
        self._eye.setToolTip(self.tr("Show {name}").format(name=self._names))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Whoever comes back to the page later may be somebody else.
        self.hide_value()
        super().hideEvent(event)

    @Slot()
    def _on_eye_clicked(self) -> None:
        if self.is_revealed:
            self.hide_value()
        else:
            self.reveal()

    @Slot()
    def _on_copy_clicked(self) -> None:
        self._guard.copy(self._fetch())
        self.copied.emit()
