"""How long the same person has reviewed the same collector; who looks too long sees less.

No norm we have read sets a limit: warning after three years is our own rule (DESIGN), by the idea of the
separation of decider, reviewer and business owner (counsel's review 3.5). The office
moves it in its settings.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from vetdesk.domain.text import same_name

TENURE_YEARS: Final = 3
"""Reviews in this many years in a row by the same person are pointed out."""


def years_in_a_row(reviews: Sequence[tuple[str, date]], reviewer: str) -> int:
    """Count the calendar years of the newest unbroken run of reviews by ``reviewer``.

    ``reviews`` are (reviewer, day) in any order; the run ends with the first review by somebody else.
    """
    years = set()
    for name, day in sorted(reviews, key=lambda one: one[1], reverse=True):
        if not same_name(name, reviewer):
            break
        years.add(day.year)
    return len(years)
