"""Makes a template from a contract in Word: file, parts, values, name; nothing is kept before the end."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.templates.words import told_faults
from vetdesk.desktop.pages.templates.wordsteps import NameStep, PartsStep, ValuesStep
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.wizard import Wizard
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.agreements import Road
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.templates import TemplateFaulty, TemplateView
from vetdesk.services.templatewords import Variable, WordLook

_MOST_FAULTS: Final = 4
Looked = tuple[WordLook, Mapping[str, str], tuple[Variable, ...]]


class WordDialog(QDialog):
    """The wizard over one contract that was read."""

    def __init__(self, looked: Looked, *, parent: QWidget) -> None:
        super().__init__(parent)
        look, clauses, values = looked
        self.setWindowTitle(self.tr("Template from {name}").format(name=look.name))
        self.parts = PartsStep(look, clauses)
        self.values = ValuesStep(look, values)
        self.naming = NameStep(look)
        self.wizard = Wizard(
            (self.parts, self.values, self.naming), finish_text=self.tr("Create the template"), parent=self
        )
        box = column(gap=3, margin=5)
        box.addWidget(text_label(self.windowTitle(), "title"))
        box.addWidget(self.wizard, 1)
        self.setLayout(box)
        resize_fitting(self, space(270), space(200))
        self.wizard.cancelled.connect(self.reject)


class WordFlow(QObject):
    """Owns the dialog while it is open; ``made`` carries the id of the template."""

    made = Signal(str)

    def __init__(self, context: PageContext, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._over = over
        self._road = Road.ASSIGNMENT
        self.dialog: WordDialog | None = None

    def begin(self, road: Road) -> None:
        """Ask for the contract."""
        self._context.notifier.choose_file(
            self.tr("Choose a contract in Word"),
            kinds=self.tr("Word documents (*.docx)"),
            then=partial(self.begin_with, road),
        )

    def begin_with(self, road: Road, file: Path) -> None:
        """Read a contract in the limited worker and show what was found."""
        self._road = road
        services, language = self._context.services, self._context.language

        def look(progress: Progress) -> Looked:
            progress.check()
            clauses = {one.id: one.clause.title for one in services.clause_editions.all() if not one.retired}
            known = services.template_words.variables(road, language)
            values = tuple(one for one in known if not one.is_block)
            return services.template_words.look(file, road), clauses, values

        self._context.render(look, self._on_looked)

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        dialog = WordDialog(looked, parent=self._over.window())
        self.dialog = dialog
        dialog.wizard.finished.connect(self._on_finished)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        dialog, services, road = self.dialog, self._context.services, self._road
        if dialog is None:
            return
        dialog.wizard.set_busy(busy=True)
        title, reason = dialog.naming.name.text, dialog.naming.reason.text
        decisions, values, asks = dialog.parts.decisions, dialog.values.chosen, dialog.values.asks
        placed = dialog.values.placed

        def write(progress: Progress) -> TemplateView:
            progress.check()
            pack = services.template_words.template(title, road, decisions, values, asks, placed=placed)
            return services.templates.create(pack, reason=reason, unfinished=True)

        job = self._context.desk.lanes.write.submit(write)
        job.succeeded.connect(self._on_made)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_made(self, view: TemplateView) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        told = self.tr("{title} is now a template; check what is marked.")
        self._context.notifier.tell(told.format(title=view.card.pack.title))
        self.made.emit(view.card.id)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        dialog = self.dialog
        if dialog is None or not isinstance(error, VetdeskError):
            self._context.notifier.report(error)
            return
        dialog.wizard.set_busy(busy=False)
        said = failure_text(error)
        if isinstance(error, TemplateFaulty):
            said = "\n".join(told_faults(error)[:_MOST_FAULTS])
        dialog.wizard.banner.show_message(said, Tone.BAD)

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self.dialog = None
