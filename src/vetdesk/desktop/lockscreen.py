"""The lock screen: which vault, how old its backup is, one field; it says nothing about the content."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QLabel, QLineEdit, QWidget

from vetdesk.desktop import icons
from vetdesk.desktop.i18n import OWN_NAMES, other_language
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import ElidedLabel, IconLabel, button, column, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import Tone, space


class LockScreen(QWidget):
    """``secret_entered`` carries what was typed and whether it is the recovery key."""

    secret_entered = Signal(str, bool)
    other_vault_requested = Signal()
    new_vault_requested = Signal()
    keyring_requested = Signal()
    language_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._by_recovery = False
        self._left = 0
        self._name = ElidedLabel("", "title")
        self._state = text_label("", "soft")
        self._label = QLabel(self)
        self._label.setProperty("text-role", "label")
        self._line = QLineEdit(self)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self._line)
        self._line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._label.setBuddy(self._line)
        self._banner = Banner(self)
        self._unlock = button(self.tr("Unlock"), "primary")
        self._way = button("", "link")
        self._other = button(self.tr("Open another vault"), "link")
        self._new = button(self.tr("Create a vault"), "link")
        self._keyring = button(self.tr("Open with the keyring"), "link")
        self._keyring.hide()
        other = other_language()
        self._language = button(OWN_NAMES[other], "link", icon="languages")
        self._language.setObjectName(other.value)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._lay_out()
        self._show_way()
        self._show_eye()
        self._connect()

    @property
    def message(self) -> str:
        """Return what the screen says went wrong; empty when nothing did."""
        return "" if self._banner.isHidden() else self._banner.text

    @property
    def is_waiting(self) -> bool:
        """True while another try is not taken yet."""
        return self._left > 0

    def show_vault(self, name: str, backup: str, *, locked: bool = False) -> None:
        """Show which vault is waiting and when its last backup was made, in words."""
        self._name.setText(name)
        parts = [self.tr("Locked")] if locked else []
        said = self.tr("Last backup {when}").format(when=backup) if backup else self.tr("No backup yet")
        parts.append(said)
        self._state.setText(" · ".join(parts))

    def fill_in(self, passphrase: str) -> None:
        """Put in the printed passphrase of a sample vault."""
        self._line.setText(passphrase)

    def offer_keyring(self, *, offered: bool) -> None:
        """Offer to open without a passphrase, where somebody has switched that on."""
        self._keyring.setVisible(offered)

    def set_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened."""
        # The links too: a second Enter would land on one of them and forget what is typed.
        links = (self._way, self._other, self._new, self._keyring, self._language)
        for part in (self._line, self._unlock, *links):
            part.setEnabled(not busy)
        self._unlock.setText(self.tr("Opening…") if busy else self.tr("Unlock"))
        if not busy:
            self._line.setFocus()

    def show_failure(self, text: str, *, wait: int = 0) -> None:
        """Say why it was not opened, and take the next try only after ``wait`` seconds."""
        self.set_busy(busy=False)
        self._line.clear()
        self._banner.show_message(text, Tone.BAD)
        self.hold(max(wait, self._left))

    def ask_again(self, text: str) -> None:
        """Say why the same is to be typed once more."""
        self._banner.show_message(text, Tone.INFO)
        self._line.setFocus()

    def hold(self, seconds: int) -> None:
        """Take no try for so many seconds; 0 takes one at once."""
        self._left = seconds
        self._show_wait()
        if seconds:
            self._tick.start()

    def clear(self) -> None:
        """Forget what was typed."""
        self._line.clear()
        self._banner.clear()

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        card = Card(margin=10)
        card.setFixedWidth(space(108))
        shadow = QGraphicsDropShadowEffect(card)
        shadow.setBlurRadius(60)
        shadow.setOffset(0, 16)
        shadow.setColor(QColor(0, 0, 0, 110))  # the usual grey would glow on a dark ground
        card.setGraphicsEffect(shadow)
        card.body.addWidget(IconLabel("scale", "accent", size=40), 0, centre)
        self._name.setAlignment(centre)
        self._state.setAlignment(centre)
        card.body.addWidget(self._name)
        card.body.addWidget(self._state)
        card.body.addSpacing(space(3))
        card.body.addWidget(self._banner)
        card.body.addWidget(self._label)
        card.body.addWidget(self._line)
        card.body.addSpacing(space(2))
        card.body.addWidget(self._unlock)
        links = row(gap=3)
        links.addWidget(self._way)
        links.addStretch(1)
        links.addWidget(self._other)
        card.body.addLayout(links)
        more = row(gap=3)
        more.addWidget(self._keyring)
        more.addStretch(1)
        more.addWidget(self._new)
        card.body.addLayout(more)
        says = self.tr("Works offline · only the recovery key replaces a forgotten passphrase")
        foot = text_label(says, "faint", wrap=True)
        foot.setAlignment(centre)
        card.body.addWidget(foot)
        card.body.addWidget(self._language, 0, centre)
        box = column(gap=0)
        box.addStretch(1)
        # Between stretches, not aligned: an aligned widget gets no more height for wrapped words.
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        box.addLayout(middle)
        box.addStretch(1)
        self.setLayout(box)
        self.setFocusProxy(self._line)

    def _connect(self) -> None:
        self._unlock.clicked.connect(self._on_unlock_clicked)
        self._line.returnPressed.connect(self._on_unlock_clicked)
        self._eye.triggered.connect(self._on_eye_triggered)
        self._way.clicked.connect(self._on_way_clicked)
        self._keyring.clicked.connect(self._on_keyring_clicked)
        self._other.clicked.connect(self._on_other_clicked)
        self._new.clicked.connect(self._on_new_clicked)
        self._language.clicked.connect(self._on_language_clicked)
        self._tick.timeout.connect(self._on_tick)

    def _show_way(self) -> None:
        label = self.tr("Recovery key") if self._by_recovery else self.tr("Passphrase")
        self._label.setText(label)
        self._line.setAccessibleName(label)
        self._way.setText(
            self.tr("Use the passphrase") if self._by_recovery else self.tr("Use the recovery key")
        )

    def _show_eye(self) -> None:
        hidden = self._line.echoMode() is QLineEdit.EchoMode.Password
        icons.put_action_icon(self._eye, "eye" if hidden else "eye-off")
        self._eye.setText(self.tr("Show what is typed") if hidden else self.tr("Hide what is typed"))

    def _show_wait(self) -> None:
        waiting = self._left > 0
        self._unlock.setEnabled(not waiting)
        words = self.tr("Try again in {seconds} s").format(seconds=self._left)
        self._unlock.setText(words if waiting else self.tr("Unlock"))

    @Slot()
    def _on_unlock_clicked(self) -> None:
        typed = self._line.text()
        if typed and not self.is_waiting and self._unlock.isEnabled():
            self._banner.clear()
            self.set_busy(busy=True)
            self.secret_entered.emit(typed, self._by_recovery)

    @Slot()
    def _on_eye_triggered(self) -> None:
        hidden = self._line.echoMode() is QLineEdit.EchoMode.Password
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._show_eye()

    @Slot()
    def _on_way_clicked(self) -> None:
        self._by_recovery = not self._by_recovery
        self.clear()
        self._show_way()
        self._line.setFocus()

    @Slot()
    def _on_keyring_clicked(self) -> None:
        self._banner.clear()
        self.set_busy(busy=True)
        self.keyring_requested.emit()

    @Slot()
    def _on_other_clicked(self) -> None:
        self.other_vault_requested.emit()

    @Slot()
    def _on_new_clicked(self) -> None:
        self.new_vault_requested.emit()

    @Slot()
    def _on_language_clicked(self) -> None:
        self.language_requested.emit(self._language.objectName())

    @Slot()
    def _on_tick(self) -> None:
        self._left = max(self._left - 1, 0)
        self._show_wait()
        if not self._left:
            self._tick.stop()
