"""Writes a pack as one file: choose a place, write in a lane, say where it went."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.context import PageContext
from vetdesk.domain.packs import Pack
from vetdesk.progress import Progress


class PackExport(QObject):
    """Belongs to one editor."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._pack: Pack | None = None

    def begin(self, pack: Pack) -> None:
        """Ask where the file goes."""
        self._pack = pack
        self._context.notifier.choose_save(
            self.tr("Export the pack as one file"),
            suggested=f"{pack.id}-{pack.version}.toml",
            then=self._on_place_chosen,
        )

    def _on_place_chosen(self, chosen: Path) -> None:
        if self._pack is None:
            return
        services, pack = self._context.services, self._pack
        path = with_ending(chosen, ".toml")

        def write(progress: Progress) -> Path:
            progress.check()
            return services.packs.write_file(pack.id, pack.version, path)

        self._context.write(write, self._on_written)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("The pack was saved as {name}.").format(name=path.name))
