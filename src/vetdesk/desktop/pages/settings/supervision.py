"""How collectors are supervised: the weights of the evaluation, and how long one person may review."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import button, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.formfield import line_field
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.evaluation import Weights, WeightsUnfit
from vetdesk.progress import Progress

_YEARS = range(1, 21)


class SupervisionCard(Card):
    """Two fields and a button; what is kept is journalled, and evaluations made keep their weights."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Supervision of collectors"))
        self._context = context
        self.weights = line_field(self.tr("Weights: compliance/quality/security"), hint="50/20/30")
        self.years = line_field(self.tr("Same reviewer, years"), hint="3")
        self.keep = button(self.tr("Keep"), "small")
        self.keep.setEnabled(False)
        says = self.tr(
            "The weights of the yearly evaluation add up to 100. From so many years in a row by the same "
            "reviewer on, the start of a review and the X-rays say so. Both are our own rule."
        )
        line = row(gap=4)
        line.addWidget(text_label(says, "soft", wrap=True), 1)
        for field in (self.weights, self.years):
            field.setFixedWidth(space(58))
            line.addWidget(field)
        line.addWidget(self.keep)
        self.body.addLayout(line)
        self.keep.clicked.connect(self._on_keep_clicked)

    def load(self) -> None:
        """Read what the office chose."""
        services = self._context.services

        def read(progress: Progress) -> tuple[Weights, int]:
            progress.check()
            return services.evaluations.weights(), services.settings.get().tenure_years

        self._context.read(read, self._on_read)

    @Slot(object)
    def _on_read(self, answer: tuple[Weights, int]) -> None:
        weights, years = answer
        self.weights.set_text(str(weights))
        self.years.set_text(str(years))
        self.keep.setEnabled(True)

    @Slot()
    def _on_keep_clicked(self) -> None:
        services = self._context.services
        years = int(self.years.text) if self.years.text.isdecimal() else 0
        self.years.show_problem("" if years in _YEARS else self.tr("1 to 20"))
        try:
            weights = Weights.read(self.weights.text)
        except WeightsUnfit as error:
            self.weights.show_problem(failure_text(error))
            return
        self.weights.show_problem("")
        if years not in _YEARS:
            return

        def save(progress: Progress) -> tuple[Weights, int]:
            progress.check()
            services.evaluations.set_weights(weights)
            services.settings.save(replace(services.settings.get(), tenure_years=years))
            return weights, years

        self._context.write(save, self._on_saved)

    @Slot(object)
    def _on_saved(self, answer: tuple[Weights, int]) -> None:
        self._on_read(answer)
        self._context.notifier.tell(self.tr("Kept."), Tone.OK)
