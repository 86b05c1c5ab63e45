"""After printing: how it was signed, what its effect waits for, and the seal log, on one tab."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from vetdesk.desktop.i18n import Language, spoken
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.agreements.keepingcards import OriginalsCard, PeriodsCard
from vetdesk.desktop.pages.agreements.sealcard import SealCard
from vetdesk.desktop.parts.basics import IconLabel, button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import space
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.signing import Met, Precondition
from vetdesk.services.signings import SigningRoom

_OPEN = frozenset({AgreementStatus.ISSUED, AgreementStatus.SIGNED})


class SigningTab(QScrollArea):
    """Asks by signal; ``met_requested`` and ``unmet_requested`` carry the key of a precondition."""

    register_requested = Signal()
    scan_requested = Signal()
    met_requested = Signal(str)
    unmet_requested = Signal(str)
    sheet_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: SigningRoom | None = None
        self._signing = Card(self.tr("Signing"))
        self._signed = text_label("", "body", wrap=True)
        self._kept = text_label("", "soft", wrap=True)
        self.register_button = button(self.tr("Register the signing…"), "small", icon="pen-line")
        self.scan_button = button(self.tr("Show the signed scan"), "small", icon="eye")
        self._conditions = column(gap=2)
        self.seals = SealCard()
        self.originals = OriginalsCard()
        self.periods = PeriodsCard()
        self.sheet_button = button(self.tr("Approval sheet…"), "small", icon="file-text")
        self._lay_out()
        self.register_button.clicked.connect(self.register_requested)
        self.scan_button.clicked.connect(self.scan_requested)
        self.sheet_button.clicked.connect(self.sheet_requested)
        self.clear()

    @property
    def text(self) -> str:
        """Return what is said about the signing."""
        return self._signed.text()

    @property
    def room(self) -> SigningRoom | None:
        """Return what is shown."""
        return self._room

    def show_room(self, room: SigningRoom) -> None:
        """Show what is known after printing."""
        self._room = room
        self._show_signing(room)
        empty_layout(self._conditions)
        for one in room.preconditions:
            changeable = room.status in _OPEN
            self._conditions.addWidget(self._condition(one, room.met.get(one.key), changeable=changeable))
        self.seals.show_room(room)
        issued = room.issued is not None
        self.register_button.setEnabled(issued and room.status is not AgreementStatus.ARCHIVED)
        self.scan_button.setVisible(room.scan is not None)

    def show_strip(self, strip: QWidget) -> None:
        """Put the progress of a paper under the signing."""
        self._signing.body.addWidget(strip)

    def clear(self) -> None:
        """Forget everything."""
        self._room = None
        self._signed.setText(self.tr("Nothing was issued yet."))
        self._kept.clear()
        empty_layout(self._conditions)
        self.seals.clear()
        self.register_button.setEnabled(False)
        self.scan_button.hide()

    def _lay_out(self) -> None:
        signing = self._signing
        signing.body.addWidget(self._signed)
        signing.body.addWidget(self._kept)
        line = row(gap=3)
        for made in (self.register_button, self.scan_button, self.sheet_button):
            line.addWidget(made)
        line.addStretch(1)
        signing.body.addLayout(line)
        waits = Card(self.tr("Before it takes effect"))
        says = self.tr(
            "What the text makes its effect wait for. Note each with its proof; then put it in force."
        )
        waits.body.addWidget(text_label(says, "soft", wrap=True))
        waits.body.addLayout(self._conditions)
        inner, box = QWidget(), column(gap=4)
        box.setContentsMargins(0, 0, space(2), space(2))
        for card in (signing, waits, self.seals, self.originals, self.periods):
            box.addWidget(card)
        box.addStretch(1)
        inner.setLayout(box)
        scrolled(inner, area=self)

    def _show_signing(self, room: SigningRoom) -> None:
        record = room.record
        self.register_button.setText(
            self.tr("Register the signing…") if record is None else self.tr("Change or add the scan…")
        )
        if room.issued is None:
            self._signed.setText(self.tr("Nothing was issued yet."))
            self._kept.clear()
            return
        if record is None:
            words = self.tr("{number}, version {version}, {pages} pages: not signed yet.")
            self._signed.setText(
                words.format(
                    number=room.issued.contract_no, version=room.issued.version, pages=room.issued.pages
                )
            )
            self._kept.clear()
            return
        one = record.signing
        words = self.tr("Signed on {day} at {place} by {ours} and {theirs}; {count} originals.")
        self._signed.setText(
            words.format(
                day=day_words(one.signed_on),
                place=one.place,
                ours=one.our_signer,
                theirs=one.their_signer,
                count=one.originals,
            )
        )
        kept = [self.tr("Kept: {place}").format(place=one.kept_at)]
        if room.scan is not None:
            scan = self.tr("scan of {pages} pages, issued {issued}; SHA-256 {sha256}")
            kept.append(
                scan.format(pages=record.pages, issued=room.issued.pages, sha256=room.scan.sha256[:16])
            )
        if one.pages_reason:
            kept.append(one.pages_reason)
        self._kept.setText(" · ".join(kept))

    def _condition(self, one: Precondition, met: Met | None, *, changeable: bool) -> QWidget:
        language = "zh" if spoken() is Language.CHINESE else "en"
        line = row(gap=2)
        icon = IconLabel("circle-check" if met else "circle-dashed", "ok" if met else "soft", size=16)
        line.addWidget(icon)
        told = column(gap=0)
        told.addWidget(text_label(one.text.of(language), "body", wrap=True))
        state = self.tr("not met yet")
        if met is not None:
            state = f"{day_words(met.on)} · {met.proof} · {met.by}"
        told.addWidget(text_label(state, "faint", wrap=True))
        line.addLayout(told, 1)
        made = button(self.tr("Met…") if met is None else self.tr("Not met after all"), "link")
        made.setObjectName(one.key)
        made.setAccessibleName(f"{made.text()} {one.text.of(language)}")
        made.setEnabled(changeable)
        made.clicked.connect(self._on_met_clicked if met is None else self._on_unmet_clicked)
        line.addWidget(made)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    @Slot()
    def _on_met_clicked(self) -> None:
        self.met_requested.emit(self.sender().objectName())

    @Slot()
    def _on_unmet_clicked(self) -> None:
        self.unmet_requested.emit(self.sender().objectName())
