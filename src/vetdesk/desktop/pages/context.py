"""What every page works with: the services of the open vault, the lanes, the notifier, the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from vetdesk.desktop import i18n
from vetdesk.desktop.front import Desk, FrameNews
from vetdesk.desktop.jobs import Job, JobRunner, Work
from vetdesk.desktop.notifier import Notifier
from vetdesk.desktop.pages.judge import Judge
from vetdesk.desktop.settings import Settings
from vetdesk.services.clock import Clock

if TYPE_CHECKING:  # pages are tested with small fakes of the services
    from vetdesk.services.office import Services

Answer = Callable[[Any], None]


@dataclass(frozen=True, kw_only=True)
class PageContext:
    """Given to each page once; the work handed to a lane closes over ``services`` and frozen values only."""

    services: "Services"
    desk: Desk
    clock: Clock
    judge: Judge
    news: FrameNews

    @property
    def notifier(self) -> Notifier:
        """Return what shows failures, asks questions and chooses files."""
        return self.desk.notifier

    @property
    def settings(self) -> Settings:
        """Return what the workstation remembers: widths, language, theme."""
        return self.desk.settings

    @property
    def language(self) -> str:
        """Return ``zh`` or ``en``, for the wording catalogue."""
        return i18n.spoken().value

    def today(self) -> date:
        """Return the day in China."""
        return self.clock.today()

    def read(self, work: Work, then: Answer) -> Job:
        """Run ``work`` in the read lane; ``then`` (a bound slot) gets its result in the GUI thread.

        A failure is reported on the banner; connect ``job.failed`` or ``job.finished`` as well
        to leave a busy state.
        """
        return self._submit(self.desk.lanes.read, work, then)

    def write(self, work: Work, then: Answer) -> Job:
        """Run ``work`` in the write lane, behind what was written before."""
        return self._submit(self.desk.lanes.write, work, then)

    def render(self, work: Work, then: Answer) -> Job:
        """Run ``work`` in the lane of the render worker: previews, documents, schedules."""
        return self._submit(self.desk.lanes.render, work, then)

    def _submit(self, lane: JobRunner, work: Work, then: Answer) -> Job:
        job = lane.submit(work)
        job.succeeded.connect(then)
        job.failed.connect(self.desk.notifier.report)
        return job
