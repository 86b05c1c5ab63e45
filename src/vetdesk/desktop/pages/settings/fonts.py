"""The tab with the faces documents are printed in; a user's own face helps out with rare characters."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.pagelook import PageLookCard
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, rule, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.theme import Tone, space
from vetdesk.progress import Progress
from vetdesk.services.fonts import FontLine


class FontsTab(SettingsTab):
    """Bundled faces first, then the added ones with a button to take them out."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._card = Card(self.tr("Faces of the documents"))
        self._add = button(self.tr("Add a font file"), icon="plus")
        self._card.head.addWidget(self._add)
        words = self.tr(
            "A character that none of these faces has stops an issue. "
            "Add a font that has it and may be embedded; it is kept in the vault."
        )
        self._card.body.addWidget(text_label(words, "soft", wrap=True))
        self._lines = column(gap=0)
        self._card.body.addLayout(self._lines)
        self._removing: UUID | None = None
        box = column(gap=4)
        box.setContentsMargins(0, space(2), space(2), space(2))
        self.look = PageLookCard(context)
        box.addWidget(self._card)
        box.addWidget(self.look)
        box.addStretch(1)
        self.setLayout(box)
        self._add.clicked.connect(self.new_record)

    @override
    def load(self) -> None:
        services = self._context.services
        if self._lines.count() == 0:
            self._lines.addWidget(text_label(self.tr("Reading the fonts…"), "soft"))

        def read(progress: Progress) -> tuple[FontLine, ...]:
            progress.check()
            return services.fonts.all()

        self._context.read(read, self._on_read)
        self.look.load()

    @override
    def forget(self) -> None:
        empty_layout(self._lines)

    @override
    @Slot()
    def new_record(self) -> None:
        self._context.notifier.choose_file(
            self.tr("Choose a font file"), kinds=self.tr("Fonts (*.ttf *.otf)"), then=self._take
        )

    def _take(self, file: Path) -> None:
        services = self._context.services

        def add(progress: Progress) -> FontLine:
            progress.check()
            return services.fonts.add(file)

        self._add.setEnabled(False)
        job = self._context.write(add, self._on_added)
        job.finished.connect(self._on_finished)

    def _row(self, line: FontLine) -> QWidget:
        holder = QWidget()
        cells = row(gap=3)
        cells.setContentsMargins(0, space(2), 0, space(2))
        cells.addWidget(text_label(line.name), 3)
        count = self.tr("{count} characters").format(count=f"{line.glyphs:,}")
        cells.addWidget(text_label("" if line.bundled else count, "soft"), 2)
        cells.addWidget(text_label(self.tr("Bundled") if line.bundled else self.tr("Added"), "soft"), 1)
        remove = button(self.tr("Take out"), "small")
        remove.setAccessibleName(self.tr("Take out {name}").format(name=line.name))
        remove.setObjectName(str(line.id or ""))
        if line.bundled:
            remove.hide()
        remove.clicked.connect(self._on_remove_clicked)
        cells.addWidget(remove)
        box = column(gap=0)
        box.addLayout(cells)
        box.addWidget(rule())
        holder.setLayout(box)
        return holder

    @Slot(object)
    def _on_read(self, lines: tuple[FontLine, ...]) -> None:
        empty_layout(self._lines)
        together = max((line.glyphs for line in lines if line.bundled), default=0)
        words = self.tr("The bundled faces have {count} characters together.").format(count=f"{together:,}")
        self._lines.addWidget(text_label(words, "soft"))
        for line in lines:
            self._lines.addWidget(self._row(line))

    @Slot(object)
    def _on_added(self, line: FontLine) -> None:
        self._context.notifier.tell(self.tr("{name} is added.").format(name=line.name), Tone.OK)
        self.changed.emit()
        self.load()

    @Slot()
    def _on_finished(self) -> None:
        self._add.setEnabled(True)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._removing = UUID(self.sender().objectName())
        self._context.notifier.ask(
            self.tr("Take this font out?"),
            yes=self.tr("Take out"),
            details=self.tr("Documents that were printed with it stay as they are."),
            then=self._remove,
        )

    def _remove(self) -> None:
        services, font = self._context.services, self._removing
        if font is None:
            return

        def remove(progress: Progress) -> None:
            progress.check()
            services.fonts.remove(font)

        self._context.write(remove, self._on_removed)

    @Slot(object)
    def _on_removed(self, _nothing: None) -> None:
        self.changed.emit()
        self.load()
