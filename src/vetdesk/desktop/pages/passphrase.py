"""Choosing a passphrase: typed twice, with how strong it is and how long guessing would take."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from vetdesk.desktop.forms.ui_new_passphrase import Ui_NewPassphrase
from vetdesk.desktop.jobs import JobRunner
from vetdesk.desktop.moments import duration_words
from vetdesk.desktop.pages.judge import Judge
from vetdesk.desktop.parts.basics import column, restyle, row, text_label
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.timers import once
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.front import LEAST_CHARACTERS, Strength

_PAUSE_MS: Final = 150
_BEST: Final = 4
_TONES: Final = ("bad", "bad", "warn", "ok", "ok")


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What is known of one passphrase; ``refusal`` is empty when it may be taken."""

    passphrase: str = field(repr=False)
    strength: Strength
    refusal: VetdeskError | None


class NewPassphrase(QWidget):
    """Two hidden lines and a meter; the guessing is estimated in a lane, never while drawing."""

    edited = Signal()

    def __init__(self, judge: Judge, lane: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge = judge
        self._lane = lane
        self._names: tuple[str, ...] = ()
        self._verdict: Verdict | None = None
        self._form = Ui_NewPassphrase()
        fields = QWidget(self)
        self._form.setupUi(fields)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _BEST)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Strength"))
        self._words = text_label("", "soft", wrap=True)
        self._pause = once(self, _PAUSE_MS)
        meter = row(gap=3)
        meter.addWidget(self._bar, 1)
        meter.addWidget(self._words, 2)
        self._form.fields.insertLayout(1, meter)
        box = column(gap=0)
        box.addWidget(fields)
        self.setLayout(box)
        self.setFocusProxy(self._form.passphraseField)
        self._pause.timeout.connect(self._on_pause)
        self._form.passphraseField.edited.connect(self._on_edited)
        self._form.againField.edited.connect(self._on_again_edited)
        self._show_strength()

    @property
    def passphrase(self) -> str:
        """Return what is typed, spaces included."""
        return self._form.passphraseField.line.text()

    @property
    def is_empty(self) -> bool:
        """True while nothing is typed in either line."""
        return not self.passphrase and not self._form.againField.line.text()

    def guess_first(self, *names: str) -> None:
        """Say which names an attacker would try first: the vault's, the person's."""
        self._names = tuple(name for name in names if name)
        self._on_edited()

    def clear(self) -> None:
        """Forget what was typed."""
        self._form.passphraseField.line.clear()
        self._form.againField.line.clear()
        self._verdict = None

    def problems(self) -> list[str]:
        """Return why the passphrase cannot be taken yet, and mark the field."""
        found = self._refusal()
        self._form.passphraseField.show_problem(found)
        again = self._form.againField.line.text()
        differs = self.tr("The two lines differ.") if again != self.passphrase else ""
        self._form.againField.show_problem(differs)
        return [text for text in (found, differs) if text]

    def _refusal(self) -> str:
        if len(self.passphrase) < LEAST_CHARACTERS:
            return self.tr("The passphrase needs at least {count} characters.").format(count=LEAST_CHARACTERS)
        known = self._verdict
        if known is not None and known.passphrase == self.passphrase and known.refusal is not None:
            return failure_text(known.refusal)
        return ""

    def _show_strength(self) -> None:
        known = self._verdict
        if known is None or known.passphrase != self.passphrase or not self.passphrase:
            self._bar.setValue(0)
            self._words.setText("")
            return
        score = known.strength.score
        words = (
            self.tr("Very weak"),
            self.tr("Weak"),
            self.tr("Fair"),
            self.tr("Strong"),
            self.tr("Very strong"),
        )[score]
        time = duration_words(known.strength.seconds_to_crack)
        self._bar.setValue(max(score, 1))
        restyle(self._bar, tone=_TONES[score])
        self._words.setText(self.tr("{strength}: guessing it takes {time}").format(strength=words, time=time))

    @Slot()
    def _on_edited(self) -> None:
        self._form.passphraseField.show_problem("")
        self._show_strength()
        self._pause.start()
        self.edited.emit()

    @Slot()
    def _on_again_edited(self) -> None:
        if self._form.againField.line.text() == self.passphrase:
            self._form.againField.show_problem("")
        self.edited.emit()

    @Slot()
    def _on_pause(self) -> None:
        typed, names, judge = self.passphrase, self._names, self._judge
        if not typed:
            return

        def weigh(progress: Progress) -> Verdict:
            progress.check()
            strength = judge.strength(typed, names=names)
            try:
                judge.require_acceptable(typed, names=names)
            except VetdeskError as refusal:
                return Verdict(passphrase=typed, strength=strength, refusal=refusal)
            return Verdict(passphrase=typed, strength=strength, refusal=None)

        self._lane.submit(weigh).succeeded.connect(self._on_judged)

    @Slot(object)
    def _on_judged(self, verdict: Verdict) -> None:
        if verdict.passphrase != self.passphrase:
            return
        self._verdict = verdict
        self._show_strength()
        if verdict.refusal is not None and len(verdict.passphrase) >= LEAST_CHARACTERS:
            self._form.passphraseField.show_problem(failure_text(verdict.refusal))
