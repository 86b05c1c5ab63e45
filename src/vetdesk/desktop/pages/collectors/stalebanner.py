"""Says under the header of a collector that its decision is stale: which check or condition, and why."""

from collections.abc import Sequence
from datetime import timedelta

from typing_extensions import override

from vetdesk import wording
from vetdesk.desktop import i18n, vocabulary
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.theme import Tone
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.staleness import StaleCause, StaleReason

OF_CONDITIONS = frozenset({StaleReason.MISSED, StaleReason.REOPENED})
"""Causes that a condition is behind; the others are mended by a new review."""
_ONE_DAY = timedelta(days=1)


class StaleBanner(Banner):
    """The first cause is said at once, the others fold out; ``action_requested`` leads to what mends it."""

    def show_causes(self, causes: Sequence[StaleCause], status: CollectorStatus) -> None:
        """Show why the decision is stale; hidden while it is not."""
        if not causes:
            self.clear()
            return
        said = [cause_words(one) for one in causes]
        first = self.tr("The decision ({status}) is stale: {cause}").format(
            status=vocabulary.status("collector", status.value).text, cause=said[0]
        )
        more = self.tr("%n further cause(s).", "", len(said) - 1) if len(said) > 1 else ""
        fix = (
            self.tr("Open the conditions") if causes[0].reason in OF_CONDITIONS else self.tr("Start a review")
        )
        self.show_message(f"{first} {more}".strip(), Tone.BAD, action=fix, details="\n".join(said[1:]))

    @override
    def clear(self) -> None:
        super().clear()
        self.setAccessibleName("")


def cause_words(cause: StaleCause) -> str:
    """Return the sentence of a cause: which check or condition, and why."""
    language = i18n.spoken().value
    title = cause.title.of(language) if cause.title is not None else ""
    if title:
        title = f"（{title}）" if language == "zh" else f" ({title})"
    return wording.explain(
        f"stale.{cause.reason.value}",
        language,
        check=cause.subject,
        title=title,
        since=str(cause.since),
        last=str(cause.since - _ONE_DAY),
    )
