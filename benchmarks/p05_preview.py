"""P5: the page being changed, as a picture, after a keystroke in the interview; warm worker."""

import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import benchmarks.inputs  # noqa: F401 - puts the builders of the tests on the path
from benchmarks.measure import Row, percentile
from document_builders import given_request
from vetdesk.documents.client import WorkerClient
from vetdesk.documents.jobs import Mode

KEYSTROKES = 30
PAGE = 6


def measure() -> Iterator[Row]:
    """Change one answer thirty times and ask for the same visible page."""
    worker = WorkerClient()
    try:
        request = replace(given_request(), mode=Mode.PREVIEW)
        worker.preview(request, PAGE)
        times = []
        for stroke in range(KEYSTROKES):
            changed = {**request.contexts[0], "late_rate": Decimal(stroke) / 10}
            start = time.perf_counter()
            worker.preview(replace(request, contexts=(changed,)), PAGE)
            times.append(time.perf_counter() - start)
    finally:
        worker.close()
    ours = percentile(times, 0.95)
    yield Row(
        promise="P5",
        what="preview of the visible page after a keystroke, 95th percentile",
        ours=ours,
        reference=None,
        bound="p95 <= 0.150 s",
        kept=ours <= 0.150,
    )
