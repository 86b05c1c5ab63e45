"""How a promise is measured: both sides in one run, median of several after a warm-up."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the results: ours against the reference, and the bound we promised."""

    promise: str
    what: str
    ours: float
    reference: float | None
    bound: str
    kept: bool
    unit: str = "s"

    def line(self) -> str:
        """Return the row of the Markdown table."""
        reference = "" if self.reference is None else f"{self.reference:.3f}"
        ratio = "" if not self.reference else f"{self.ours / self.reference:.2f}"
        verdict = "kept" if self.kept else "**missed**"
        return (
            f"| {self.promise} | {self.what} | {self.ours:.3f} {self.unit} | {reference} | {ratio} | "
            f"{self.bound} | {verdict} |"
        )


def median_of(work: Callable[[], object], *, runs: int = 5, warm_up: int = 1) -> float:
    """Return the median wall time of ``work`` in seconds after ``warm_up`` unmeasured runs."""
    for _ in range(warm_up):
        work()
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def percentile(times: list[float], share: float) -> float:
    """Return the time that ``share`` (0..1) of ``times`` do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def growth(small: float, large: float, factor: float) -> float:
    """Return the exponent of growth when the input grew by ``factor``."""
    import math

    return math.log(large / small) / math.log(factor)
