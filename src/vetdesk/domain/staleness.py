"""When a decision no longer stands on what it was taken on, and why (issue: it goes stale by itself).

A decision relied on the answers as they were that day and on its conditions being met. It is stale once a
blocking check of it has run out, fails, or was changed, and once a condition was missed or turned out not
to be met.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from vetdesk.domain.packs import Text
from vetdesk.domain.vetting import CheckState, Finding

_ONE_DAY = timedelta(days=1)


class StaleReason(StrEnum):
    """Why; the sentence stands in the wording catalogue under ``stale.<value>``."""

    EXPIRED = "expired"
    FAILED = "failed"
    CHANGED = "changed"
    MISSED = "missed"
    REOPENED = "reopened"


@dataclass(frozen=True, kw_only=True)
class StaleCause:
    """One cause: the check or the condition, and the first day on which the decision was stale for it."""

    reason: StaleReason
    subject: str
    since: date
    title: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A condition as it stands: open or met; ``reopened_on`` when it was met once and is not any more."""

    text: str
    due: date
    is_open: bool = True
    reopened_on: date | None = None


def stale_causes(
    findings: Sequence[Finding],
    *,
    changed: Mapping[str, date],
    promises: Sequence[Promise],
    decided_on: date,
) -> tuple[StaleCause, ...]:
    """Return every cause, also those that only lie ahead, the earliest first.

    ``changed`` are the checks whose answer differs from the one decided on, with the day it was changed.
    Which causes hold already is for the caller to ask: those with ``since`` on or before today.
    """
    found = [*_of_checks(findings, changed, decided_on), *_of_promises(promises)]
    return tuple(sorted(found, key=lambda one: (one.since, one.subject)))


def _of_checks(
    findings: Sequence[Finding], changed: Mapping[str, date], decided_on: date
) -> Iterator[StaleCause]:
    for one in findings:
        check, title = one.item.id, one.item.title
        if one.is_grave and one.state is CheckState.FAIL:
            since = max(decided_on, one.answer.on if one.answer else decided_on)
            yield StaleCause(reason=StaleReason.FAILED, subject=check, title=title, since=since)
        elif check in changed:
            since = max(decided_on, changed[check])
            yield StaleCause(reason=StaleReason.CHANGED, subject=check, title=title, since=since)
        elif one.is_grave and one.state in {CheckState.PASS, CheckState.EXPIRED} and one.valid_until:
            since = one.valid_until + _ONE_DAY
            yield StaleCause(reason=StaleReason.EXPIRED, subject=check, title=title, since=since)
    known = {one.item.id for one in findings}
    for check, since in changed.items():
        if check not in known:
            yield StaleCause(reason=StaleReason.CHANGED, subject=check, since=max(decided_on, since))


def _of_promises(promises: Sequence[Promise]) -> Iterator[StaleCause]:
    for one in promises:
        if not one.is_open:
            continue
        missed = one.due + _ONE_DAY
        if one.reopened_on is not None and one.reopened_on < missed:
            yield StaleCause(reason=StaleReason.REOPENED, subject=one.text, since=one.reopened_on)
        else:
            yield StaleCause(reason=StaleReason.MISSED, subject=one.text, since=missed)
