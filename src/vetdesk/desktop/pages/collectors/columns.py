"""What the lists of collectors, reviews, agreements and documents show."""

from collections.abc import Callable
from datetime import date

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.pages.checks.words import NOTHING, day
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.titles import shown
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.services.agreements import MatterLine
from vetdesk.services.documents import DocumentLine
from vetdesk.services.parties import PartyLine
from vetdesk.services.vetting import ReviewLine

_KILO = 1024
STALE = "stale"
"""The chip of the decisions that are stale."""
_VERDICTS = {
    "approved": (Tone.OK, "circle-check"),
    "conditional": (Tone.WARN, "badge-check"),
    "rejected": (Tone.BAD, "circle-x"),
}


def standing(line: PartyLine, today: date) -> Status:
    """Return where a collector stands; an admission that is stale says so instead."""
    if line.is_stale(today):
        return vocabulary.status("decision", STALE)
    return vocabulary.status("collector", line.status.value)


def collector_columns(today: Callable[[], date]) -> tuple[Column[PartyLine], ...]:
    """Return the columns of the register."""
    return (
        Column(
            key="name", title=translate("CollectorColumns", "Name"), text=lambda line: line.name, width=320
        ),
        Column(
            key="status",
            title=translate("CollectorColumns", "Status"),
            text=lambda line: standing(line, today()).text,
            badge=lambda line: standing(line, today()),
            width=220,
            sortable=False,
        ),
        Column(
            key="uscc",
            title=translate("CollectorColumns", "Credit code"),
            text=lambda line: line.uscc,
            width=200,
            sortable=False,
            faint=True,
        ),
        Column(
            key="decided_on",
            title=translate("CollectorColumns", "Decided on"),
            text=lambda line: day(line.decided_on),
            width=130,
            sortable=False,
        ),
        Column(
            key="valid_until",
            title=translate("CollectorColumns", "Next review"),
            text=lambda line: day(line.valid_until),
            width=130,
            sortable=False,
        ),
    )


def collector_chips() -> tuple[Chip[PartyLine], ...]:
    """Return one chip for each status, and one that keeps the admissions which are stale."""
    statuses = (
        Chip[PartyLine](key=one.value, text=vocabulary.status("collector", one.value).text, group="status")
        for one in CollectorStatus
    )
    stale = Chip[PartyLine](key=STALE, text=vocabulary.status("decision", STALE).text, group="decision")
    return (*statuses, stale)


def review_columns() -> tuple[Column[ReviewLine], ...]:
    """Return the columns of a collector's reviews."""
    return (
        Column(
            key="on",
            title=translate("ReviewColumns", "Begun"),
            text=lambda line: day(line.reviewed_on),
            width=130,
        ),
        Column(
            key="road",
            title=translate("ReviewColumns", "Arrangement"),
            text=lambda line: words.word("road", line.road.value),
            width=200,
        ),
        Column(
            key="state",
            title=translate("ReviewColumns", "State"),
            text=lambda line: review_status(line).text,
            badge=review_status,
            width=190,
        ),
        Column(
            key="reviewer",
            title=translate("ReviewColumns", "Reviewer"),
            text=lambda line: line.reviewer,
            width=140,
        ),
        Column(
            key="decider",
            title=translate("ReviewColumns", "Decided by"),
            text=lambda line: line.decision.by if line.decision else NOTHING,
            width=140,
        ),
        Column(
            key="until",
            title=translate("ReviewColumns", "Valid until"),
            text=lambda line: day(line.decision.valid_until if line.decision else None),
            width=130,
        ),
    )


def review_status(line: ReviewLine) -> Status:
    """Return how a review is shown: its decision, or that it runs."""
    if line.decision is not None and line.status is ReviewStatus.DECIDED:
        tone, icon = _VERDICTS[line.decision.outcome]
        return Status(words.word("outcome", line.decision.outcome), tone, icon)
    running = line.status in {ReviewStatus.OPEN, ReviewStatus.SUBMITTED}
    text = words.word("state", line.status.value)
    return Status(text, Tone.INFO if running else Tone.PLAIN, "hourglass" if running else "archive")


def matter_columns() -> tuple[Column[MatterLine], ...]:
    """Return the columns of a collector's agreements."""
    return (
        Column(
            key="ref",
            title=translate("MatterColumns", "Matter"),
            text=lambda line: line.matter_ref,
            width=200,
        ),
        Column(
            key="road",
            title=translate("MatterColumns", "Arrangement"),
            text=lambda line: words.word("road", line.road.value),
            width=200,
        ),
        Column(
            key="status",
            title=translate("MatterColumns", "Status"),
            text=lambda line: vocabulary.status("agreement", line.status.value).text,
            badge=lambda line: vocabulary.status("agreement", line.status.value),
            width=180,
        ),
        Column(
            key="changed",
            title=translate("MatterColumns", "Changed"),
            text=lambda line: day(shanghai_day(line.changed_at)),
            width=130,
        ),
    )


def document_columns() -> tuple[Column[DocumentLine], ...]:
    """Return the columns of filed documents."""
    return (
        Column(
            key="title",
            title=translate("DocumentColumns", "Document"),
            text=lambda line: shown(line.title),
            width=220,
        ),
        Column(
            key="name",
            title=translate("DocumentColumns", "File"),
            text=lambda line: line.name,
            width=300,
            faint=True,
        ),
        Column(
            key="pages",
            title=translate("DocumentColumns", "Pages"),
            text=lambda line: str(line.pages or NOTHING),
            order=lambda line: line.pages,
            width=80,
            right=True,
        ),
        Column(
            key="size",
            title=translate("DocumentColumns", "Size"),
            text=lambda line: f"{max(line.size // _KILO, 1):,} KB",
            order=lambda line: line.size,
            width=100,
            right=True,
        ),
        Column(
            key="at",
            title=translate("DocumentColumns", "Filed"),
            text=lambda line: day(shanghai_day(line.at)),
            width=130,
        ),
    )
