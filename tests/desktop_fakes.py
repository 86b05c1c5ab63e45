"""Small fakes for pages: a notifier with prepared answers, and a place to put fake services."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

from vetdesk.desktop.theme import Tone
from vetdesk.domain.errors import VetdeskError
from vetdesk.services.front import Strength


@dataclass
class FakeNotifier:
    """Remembers what it was told; answers questions with ``answers`` and choosers with ``paths``."""

    answers: list[bool] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    told: list[tuple[str, Tone]] = field(default_factory=list)
    reported: list[Exception] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def report(self, error: Exception) -> None:
        self.reported.append(error)

    def tell(self, text: str, tone: Tone = Tone.OK) -> None:
        self.told.append((text, tone))

    def ask(self, question: str, *, yes: str, then: Callable[[], None], details: str = "") -> None:
        self.asked.append(" ".join(part for part in (question, yes, details) if part))
        if self.answers and self.answers.pop(0):
            then()

    def choose_file(self, title: str, *, kinds: str, then: Callable[[Path], None]) -> None:
        self._choose(f"{title} {kinds}", then)

    def choose_save(self, title: str, *, suggested: str, then: Callable[[Path], None]) -> None:
        self._choose(f"{title} {suggested}", then)

    def choose_folder(self, title: str, *, then: Callable[[Path], None]) -> None:
        self._choose(title, then)

    def show_folder(self, file: Path) -> None:
        self.shown.append(file)

    def _choose(self, words: str, then: Callable[[Path], None]) -> None:
        self.asked.append(words)
        if self.paths:
            then(self.paths.pop(0))


class FakeServices(SimpleNamespace):
    """Holds the fakes of one test under the names of the real services."""


class FakeJudge:
    """Finds every long passphrase strong, except the one everybody knows."""

    def strength(self, passphrase, *, names=()):
        score = 0 if passphrase in names else min(len(passphrase) // 5, 4)
        return Strength(score=score, seconds_to_crack=float(10 ** len(passphrase)))

    def require_acceptable(self, passphrase, *, names=()):
        if passphrase in {"passwordpassword", *names}:
            raise TooCommon


class TooCommon(VetdeskError):
    """Stands for the vault's own refusal."""

    key = "vault.passphrase_common"
