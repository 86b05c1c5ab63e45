"""Takes the captures of the re-check run into the vault as they are pasted, without a question in between."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.checks.bringing import evidence_of
from vetdesk.desktop.pages.checks.evidencedialog import NewEvidence
from vetdesk.desktop.pages.collectors.recheckguide import RecheckGuide
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.review.filing import EvidenceFiling
from vetdesk.domain.calendars import SHANGHAI
from vetdesk.progress import Progress
from vetdesk.services.rechecks import RecheckCard

_KINDS: Final = "(*.png *.jpg *.jpeg *.pdf)"


class RecheckCaptures(QObject):
    """Works for the line the guide shows; ``brought`` carries that line with its new capture."""

    brought = Signal(object)

    def __init__(self, context: PageContext, guide: RecheckGuide, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._guide = guide
        self._filing = EvidenceFiling(context, parent)
        box = guide.evidence
        box.image_pasted.connect(self._on_picture)
        box.text_pasted.connect(self._on_words)
        box.files_dropped.connect(self._on_files)
        box.choose_requested.connect(self._on_choose)
        box.open_requested.connect(self._on_piece_opened)

    def _bring(self, ending: str, **content: Any) -> None:
        card, services, now = self._guide.card, self._context.services, self._context.clock.now()
        if card is None:
            return
        line = card.line
        stamp = now.astimezone(SHANGHAI).strftime("%Y%m%d-%H%M%S")
        said = NewEvidence(
            name=f"{card.register.id}-{stamp}.{ending}",
            source=card.register.name.of(self._context.language),
            query=card.query,
            **content,
        )

        def bring(progress: Progress) -> RecheckCard:
            progress.check()
            return services.rechecks.capture(line, evidence_of(said, taken=now, register=line.register))

        self._context.write(bring, self._on_kept)

    @Slot(object)
    def _on_kept(self, card: RecheckCard) -> None:
        self.brought.emit(card)

    @Slot(object)
    def _on_picture(self, picture: bytes) -> None:
        self._bring("png", picture=picture)

    @Slot(str)
    def _on_words(self, words: str) -> None:
        # What C has copied is no capture; pasted back by mistake it would prove nothing.
        card = self._guide.card
        if card is not None and words.strip() in {card.query, card.line.uscc, card.line.name}:
            self._context.notifier.tell(self.tr("The clipboard holds what is to be typed, no capture."))
            return
        self._bring("txt", words=words)

    @Slot(object)
    def _on_files(self, paths: Sequence[Path]) -> None:
        for path in paths:
            self._on_file(path)

    @Slot()
    def _on_choose(self) -> None:
        says = self.tr("Add evidence")
        kinds = f"{self.tr('Captures')} {_KINDS};;{self.tr('All files')} (*)"
        self._context.notifier.choose_file(says, kinds=kinds, then=self._on_file)

    def _on_file(self, path: Path) -> None:
        self._bring(path.suffix.lstrip(".").lower() or "bin", path=path)

    @Slot(object)
    def _on_piece_opened(self, evidence_id: UUID) -> None:
        card = self._guide.card
        found = card and next((one for one in card.captures if one.id == evidence_id), None)
        if found:
            self._filing.open(found)
