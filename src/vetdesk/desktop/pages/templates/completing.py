"""Offers to add what a template lacks, and adds it to what stands in the editor; nothing is saved by it.

The step can be taken back until an edition is saved, also after a lock: it is kept with the draft.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.theme import Tone
from vetdesk.progress import Progress
from vetdesk.services.templatecompletion import MENDED, Completed, taken_back
from vetdesk.services.templatedrafts import Step
from vetdesk.services.templates import Pack, Problem


class Completing(QObject):
    """``completed`` carries the fuller template."""

    completed = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._offered: Pack | None = None
        self._step: Step | None = None

    @property
    def is_done(self) -> bool:
        """True while what was added can be taken back."""
        return self._step is not None

    def undone(self, pack: Pack) -> Pack:
        """Return the template without what was added; what was typed since stays."""
        if self._step is None:
            return pack
        step, self._step = self._step, None
        return taken_back(pack, *step)

    @property
    def step(self) -> Step | None:
        """Return what can be taken back."""
        return self._step

    def recall(self, step: Step | None) -> None:
        """Offer nothing yet; what was added before the draft was kept can be taken back again."""
        self._offered, self._step = None, step

    def forget(self) -> None:
        """Offer nothing, and take nothing back."""
        self.recall(None)

    @property
    def is_offered(self) -> bool:
        """True while there is something to add."""
        return self._offered is not None

    def offer(self, pack: Pack, problems: Iterable[Problem], *, is_open: bool) -> str:
        """Return the words of the offer; empty where nothing can be added."""
        can = is_open and bool(pack.base) and any(one.code in MENDED for one in problems)
        self._offered = pack if can else None
        return self.tr("Add what is missing") if can else ""

    def withdraw(self) -> None:
        """Offer nothing."""
        self._offered = None

    @Slot()
    def begin(self) -> None:
        """Add it in a lane; the linter looks after every round."""
        pack, completion = self._offered, self._context.services.template_completion
        if pack is None:
            return

        def complete(progress: Progress) -> tuple[Pack, Completed]:
            progress.check()
            return pack, completion.complete(pack)

        self._context.render(complete, self._on_completed)

    @Slot(object)
    def _on_completed(self, made: tuple[Pack, Completed]) -> None:
        asked, done = made
        if asked != self._offered:
            return  # typed on since; what was added would take it back
        self._offered = None
        self._step = (self._step[0] if self._step else asked, done.pack)
        told = self.tr("Added clauses: {clauses}, parts: {parts}, terms: {terms}. Review them, then save.")
        self._context.notifier.tell(
            told.format(clauses=len(done.clauses), parts=len(done.parts), terms=len(done.terms)), Tone.OK
        )
        self.completed.emit(done.pack)
