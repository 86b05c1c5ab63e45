"""What of a contract in Word a template does not keep, in words."""

from collections.abc import Iterable

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.services.templatewords import PaperLoss


def losses_words(losses: Iterable[PaperLoss]) -> list[str]:
    """Return one sentence for each kind: what becomes of it, how often, and where first."""
    return [_words(one, i18n.spoken().value) for one in losses]


def _words(one: PaperLoss, language: str) -> str:
    what = wording.explain(f"template_loss.{one.kind}", language)
    form = "apart" if not one.line else "told" if one.words else "counted"
    return wording.explain(
        f"template_loss.{form}", language, what=what, count=one.count, line=one.line, words=one.words
    )
