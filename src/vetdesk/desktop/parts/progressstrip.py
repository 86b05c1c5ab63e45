"""Shows a running job: what it does, counts, time left, Cancel; and the result to open when done."""

from PySide6.QtCore import QElapsedTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.jobs import Job, Step
from vetdesk.desktop.parts.basics import button, column, restyle, row, text_label
from vetdesk.desktop.parts.stagewords import stage_words

_STEPS = 1000


def time_left(elapsed_ms: int, done: int, total: int) -> str:
    """Say in words how long it will still take; empty while that is a guess."""
    if not done or not total or elapsed_ms < 1000:  # noqa: PLR2004 - the first second tells nothing
        return ""
    seconds = round(elapsed_ms / done * (total - done) / 1000)
    if seconds < 60:  # noqa: PLR2004 - a minute
        return translate("ProgressStrip", "about {seconds} s left").format(seconds=max(seconds, 1))
    return translate("ProgressStrip", "about {minutes} min left").format(minutes=round(seconds / 60))


class ProgressStrip(QFrame):
    """Follows one job at a time; hidden when there is nothing to tell."""

    cancel_requested = Signal()
    result_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._clock = QElapsedTimer()
        self._title = text_label("", "strong")
        self._counts = text_label("", "soft")
        self._left = text_label("", "faint")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = button(self.tr("Cancel"), "small")
        self._result = button(self.tr("Open folder"), "small")
        self._job: Job | None = None
        self._lay_out()
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._result.clicked.connect(self._on_result_clicked)
        self.hide()

    def follow(self, job: Job, title: str) -> None:
        """Show ``job`` under ``title`` until it ends; the page says how it ended."""
        self._job = job
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        self.start(title)

    def start(self, title: str) -> None:
        """Begin to show work that reports through ``show_step``."""
        self._clock.start()
        self._title.setText(title)
        self._counts.clear()
        self._left.clear()
        self._bar.setRange(0, 0)
        self._bar.show()
        self._cancel.setEnabled(True)
        self._cancel.show()
        self._result.hide()
        self.setAccessibleName(title)
        self.show()

    def show_step(self, step: Step) -> None:
        """Show where the work is."""
        self._bar.setRange(0, _STEPS if step.total else 0)
        self._bar.setValue(round(step.done / step.total * _STEPS) if step.total else 0)
        counts = f"{step.done:,} / {step.total:,}" if step.total else f"{step.done:,}"
        self._counts.setText(f"{counts} {stage_words(step.note)}".strip())
        self._left.setText(time_left(self._clock.elapsed(), step.done, step.total))

    def show_result(self, text: str, *, tone: str = "ok", can_open: bool = True) -> None:
        """Show how it ended, with a button to open what was made."""
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(_STEPS)
        restyle(self._bar, tone=tone)
        self._title.setText(text)
        self._counts.clear()
        self._left.clear()
        self._cancel.hide()
        self._result.setVisible(can_open)
        self.show()

    def clear(self) -> None:
        """Hide; nothing is running any more."""
        self._job = None
        restyle(self._bar, tone="")
        self.hide()

    def _lay_out(self) -> None:
        line = row(gap=3)
        line.addWidget(self._title)
        line.addWidget(self._counts)
        line.addStretch(1)
        line.addWidget(self._left)
        line.addWidget(self._cancel)
        line.addWidget(self._result)
        box = column(gap=2, margin=3)
        box.addLayout(line)
        box.addWidget(self._bar)
        self.setLayout(box)

    @Slot(object)
    def _on_progressed(self, step: Step) -> None:
        self.show_step(step)

    @Slot()
    def _on_finished(self) -> None:
        if self._job is not None and self.sender() is self._job:
            self.clear()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()
        self.cancel_requested.emit()

    @Slot()
    def _on_result_clicked(self) -> None:
        self.result_requested.emit()
