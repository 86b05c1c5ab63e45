"""The page a template makes, tried on the sample or on a real matter, with answers typed for the trial."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.previewpane import DOTS_PER_INCH, PreviewPane
from vetdesk.desktop.pages.agreements.words import question_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.templates.dialogs import AnswersDialog
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.domain.answers import AnswerSpec
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.drafting import Preview
from vetdesk.services.templates import Pack
from vetdesk.services.templatetrials import TrialMatter
from vetdesk.services.templatewords import Variable

_WIDTH: Final = 80
Asked = tuple[tuple[AnswerSpec, ...], Mapping[str, str]]


class Trial(QWidget):
    """Asks the render lane for pages; the last picture stays while a newer one is made."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pack: Pack | None = None
        self._names: Mapping[str, str] = {}
        self._asking = DialogKeeper(context, self)
        self.matter = ChoiceBox()
        self.matter.setAccessibleName(self.tr("Test on"))
        self.answers = button(self.tr("Test answers…"), "small")
        self.pane = PreviewPane(self.tr("The page appears here."))
        head = row(gap=2)
        head.addWidget(text_label(self.tr("Test on"), "label"))
        head.addWidget(self.matter, 1)
        head.addWidget(self.answers)
        box = column(gap=2)
        box.addLayout(head)
        box.addWidget(self.pane, 1)
        self.setLayout(box)
        self.setMinimumWidth(space(_WIDTH))
        self.matter.currentIndexChanged.connect(self._on_again)
        self.pane.page_wanted.connect(self._on_page_wanted)
        self.answers.clicked.connect(self._on_answers)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    def begin(self, pack: Pack, matters: Sequence[TrialMatter], values: Sequence[Variable]) -> None:
        """Begin with another template."""
        self._pack = pack
        self._names = {one.name: one.label for one in values}
        blocked = self.matter.blockSignals(True)
        self.matter.clear()
        self.matter.addItem(self.tr("The sample matter"), None)
        for one in matters:
            self.matter.addItem(one.reference, one.id)
        self.matter.blockSignals(blocked)
        self.pane.clear()

    def show_pack(self, pack: Pack, part: str = "") -> None:
        """Show the page of the template as it stands, where ``part`` begins."""
        self._pack = pack
        self._ask(self.pane.page, part)

    def clear(self) -> None:
        """Show nothing."""
        self._pack = None
        self.pane.clear()

    # Inside

    @property
    def _matter_id(self) -> UUID | None:
        chosen = self.matter.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def _ask(self, page: int, part: str = "") -> None:
        pack, trials, matter_id = self._pack, self._context.services.template_trials, self._matter_id
        if pack is None:
            return
        self.pane.show_busy(busy=True)

        def render(progress: Progress) -> tuple[Pack, Preview]:
            progress.check()
            made = trials.preview(pack, page, matter_id=matter_id, dots_per_inch=DOTS_PER_INCH, part=part)
            return pack, made

        job = self._context.desk.lanes.render.submit(render)
        job.succeeded.connect(self._on_picture)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_picture(self, made: tuple[Pack, Preview]) -> None:
        pack, picture = made
        if pack == self._pack:
            self.pane.show_picture(picture)
            self.pane.show_busy(busy=False)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, VetdeskError):
            self._context.notifier.report(error)
        self.pane.show_failure(self.tr("No page can be made from this yet."))
        self.pane.setToolTip(failure_text(error))

    @Slot()
    def _on_again(self) -> None:
        self._ask(1)

    @Slot(int)
    def _on_page_wanted(self, page: int) -> None:
        self._ask(page)

    @Slot()
    def _on_answers(self) -> None:
        pack, trials, matter_id = self._pack, self._context.services.template_trials, self._matter_id
        if pack is None:
            return

        def look(progress: Progress) -> Asked:
            progress.check()
            specs = trials.questions(pack)
            names = trials.asked(pack, matter_id=matter_id)
            return tuple(specs[one] for one in names if one in specs), trials.answers(pack.id)

        self._context.render(look, self._on_asked)

    @Slot(object)
    def _on_asked(self, found: Asked) -> None:
        if self._asking.dialog is not None:
            return  # the button was pressed twice while the questions were read
        specs, typed = found
        asked = [(one, self._names.get(one.name) or question_words(one)) for one in specs]
        self._asking.open(AnswersDialog(asked, typed, parent=self.window()), self._on_answers_given)

    @Slot(object)
    def _on_answers_given(self, typed: Mapping[str, str]) -> None:
        pack, trials = self._pack, self._context.services.template_trials
        if pack is not None:
            keep = partial(trials.keep_answers, pack.id, typed, pack=pack)
            self._asking.write(lambda _: keep(), self._on_answers_kept)

    @Slot(object)
    def _on_answers_kept(self, _nothing: None) -> None:
        self._asking.accept()
        self._ask(self.pane.page)
