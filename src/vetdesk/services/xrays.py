"""X-rays (体检): looks through the whole portfolio for contradictions an auditor would find."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from vetdesk.domain.packs import CheckSeverity
from vetdesk.domain.xrays import XrayFinding, XrayRule
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.store import xrays_register, xrays_reviews
from vetdesk.store.paging import Count
from vetdesk.store.session import Session

__all__ = ["COUNTED", "MOST", "QUERIES", "Count", "XrayReport", "Xrays"]
MOST: Final = 200
"""Findings listed for one rule; who has more mends the cause first."""
COUNTED: Final = 2_000
"""Findings of one rule that are counted; above, only "more than" is said."""
_Query = Callable[[Session, date, int], Iterator[XrayFinding]]
QUERIES: Final[Mapping[XrayRule, _Query]] = {
    rule: getattr(xrays_reviews, rule.value, None) or getattr(xrays_register, rule.value) for rule in XrayRule
}


@dataclass(frozen=True, kw_only=True)
class XrayReport:
    """What was found, the gravest rules first; ``cut`` counts the findings of rules with more than listed."""

    findings: tuple[XrayFinding, ...]
    cut: Mapping[XrayRule, Count]
    looked_at: date

    def number(self, severity: CheckSeverity) -> int:
        """Return how many findings have this weight."""
        return sum(one.rule.severity is severity for one in self.findings)


class Xrays:
    """Runs the rules."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, progress: Progress) -> XrayReport:
        """Run every rule as of today; each in a reading of its own, so that nothing waits long.

        Asked to stop, it ends within the rule that runs.
        """
        today, cut = self._desk.today(), dict[XrayRule, Count]()
        findings: list[XrayFinding] = []
        rules = sorted(XrayRule, key=lambda rule: -rule.severity.weight)
        for done, rule in enumerate(rules):
            progress.step(done, len(rules), "")
            with self._desk.vault.reading(progress) as session:
                found = list(QUERIES[rule](session, today, COUNTED + 1))
            if len(found) > MOST:
                cut[rule] = Count(number=min(len(found), COUNTED), exact=len(found) <= COUNTED)
            findings += found[:MOST]
        return XrayReport(findings=tuple(findings), cut=cut, looked_at=today)
