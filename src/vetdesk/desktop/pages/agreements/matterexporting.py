"""Exports an agreement as a matter file: warns that it is not encrypted, asks where, says what it lacks."""

from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.theme import Tone
from vetdesk.progress import Progress
from vetdesk.services.matterexport import ExportedMatter

_MOST_LACKING: Final = 3
_ENDING: Final = ".json"


class MatterExporting(QObject):
    """Belongs to the steps of a workspace."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._matter_id: UUID | None = None

    def ask(self, matter_id: UUID) -> None:
        """Warn first: what is written lies open, with names, numbers and telephones of people."""
        self._matter_id = matter_id
        self._context.notifier.ask(
            self.tr("Export the agreement with everything that was said about it?"),
            yes=self.tr("Export"),
            then=self._choose_place,
            details=self.tr(
                "The matter file and its schedule are not encrypted. They hold personal data in full: names, "
                "identity numbers, telephones, claims. Keep them on an encrypted medium and delete them once "
                "they were read in. The export is kept in the history."
            ),
        )

    @Slot()
    def _choose_place(self) -> None:
        self._context.notifier.choose_save(
            self.tr("Export as a matter file"),
            # A name that tells nothing of anybody.
            suggested=f"matter-{self._context.today():%Y%m%d}{_ENDING}",
            then=self._on_place_chosen,
        )

    @Slot(object)
    def _on_place_chosen(self, chosen: Path) -> None:
        matter_id, export = self._matter_id, self._context.services.matter_export
        if matter_id is None:
            return
        file = with_ending(chosen, _ENDING)

        def write(progress: Progress) -> ExportedMatter:
            return export.write(matter_id, file, progress)

        self._context.write(write, self._on_written)

    @Slot(object)
    def _on_written(self, done: ExportedMatter) -> None:
        language = i18n.spoken().value
        told = [self.tr("The agreement was exported to {file}.").format(file=done.file.name)]
        told += [wording.explain(one.key, language, **one.facts) for one in done.left_out]
        if done.lacking:
            first = [one.path.removeprefix("$.") for one in done.lacking[:_MOST_LACKING]]
            says = self.tr(
                "Before it can be read in, {count} keys of the file are still to be filled: {places}."
            )
            told.append(says.format(count=len(done.lacking), places=self.tr(", ").join(first)))
        self._context.notifier.tell(" ".join(told), Tone.WARN if len(told) > 1 else Tone.OK)
        self._context.notifier.show_folder(done.file)
