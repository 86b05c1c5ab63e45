"""P8: masking six fields of a million rows beside plain Python, finding identifiers beside Presidio.

Presidio is no part of the project. ``PRESIDIO=/path/to/python`` names the interpreter of an environment made
for it (``python3 -m venv DIR && DIR/bin/pip install presidio-analyzer``); without one its row says so.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.inputs import resident_id
from benchmarks.measure import Row, median_of
from remark_texts import PLAIN, remark
from vetdesk.domain import masking
from vetdesk.domain.detection import identifiers

ROWS, AT_ONCE, REMARKS = 1_000_000, 2_000, 4_000
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文志"
CITIES = ("浙江省杭州市西湖区", "上海市徐汇区", "江苏省昆山市", "四川省成都市武侯区", "广东省深圳市福田区")
MASKS = (masking.name, masking.id_number, masking.phone, masking.address, masking.email, masking.card)
Columns = tuple[list[str], ...]


def measure() -> Iterator[Row]:
    """Mask in portions, each by us and by plain Python in turn; then find what is known to be there."""
    ours = plain = 0.0
    for first in range(0, ROWS, AT_ONCE):
        columns = _columns(range(first, first + AT_ONCE))
        ours += _processor(_masked, columns)
        plain += _processor(_plainly, columns)
    yield Row(
        promise="P8",
        what=f"{ROWS:,} rows x 6 fields masked, rows for each second of the processor",
        ours=ROWS / ours,
        reference=ROWS / plain,
        bound=">= 300,000 rows/s",
        kept=ours <= ROWS / 300_000,
        unit="rows/s",
    )
    yield from _detection()


def _detection() -> Iterator[Row]:
    chance = Random(20261129)  # noqa: S311 - the same remarks each time
    remarks = [remark(chance) if at % 2 else (PLAIN[at // 2 % len(PLAIN)], ()) for at in range(REMARKS)]
    texts = [text for text, _ in remarks]
    speed = len(texts) / median_of(lambda: [list(identifiers(text)) for text in texts])
    recall = _recall(remarks, [[(one.start, one.end) for one in identifiers(text)] for text in texts])
    theirs = _presidio(texts)
    if theirs is None:
        what = f"identifiers found in {REMARKS:,} remarks, recall {recall:.3f}; Presidio not installed"
        reference, kept = None, recall == 1
    else:
        reference, their_recall = theirs[0], _recall(remarks, theirs[1])
        what = f"identifiers found in {REMARKS:,} remarks, recall {recall:.3f}, Presidio's {their_recall:.3f}"
        kept = speed >= 20 * reference and recall >= their_recall
    yield Row(
        promise="P8",
        what=what,
        ours=speed,
        reference=reference,
        bound=">= 20 x Presidio, recall >= its",
        kept=kept,
        unit="remarks/s",
    )


def _columns(numbers: range) -> Columns:
    return (
        [f"赵{GIVEN[at % 30]}{GIVEN[at // 30 % 30]}" for at in numbers],
        [resident_id(at) for at in numbers],
        [f"138{at % 10**8:08}" for at in numbers],
        [f"{CITIES[at % len(CITIES)]}文三路{at}号" for at in numbers],
        [f"zhao{at}@example.com" for at in numbers],
        [f"62220200{at:011}" for at in numbers],
    )


def _masked(columns: Columns) -> None:
    for mask, column in zip(MASKS, columns, strict=True):
        list(map(mask, column))


def _plainly(columns: Columns) -> None:
    """Cut the fields of each row without looking at what they are."""
    for name, number, phone, address, mail, card in zip(*columns, strict=True):
        _ = (
            name[0] + "*" * (len(name) - 1),
            number[:3] + "*" * 11 + number[-4:],
            phone[:3] + "****" + phone[-4:],
            address[:9] + "***",
            mail[0] + "***" + mail[mail.index("@") :],
            "****" + card[-4:],
        )


def _processor(work: Callable[[Columns], None], columns: Columns) -> float:
    start = time.process_time()
    work(columns)
    return time.process_time() - start


def _recall(remarks: Sequence[tuple[str, tuple[tuple[object, str], ...]]], spans: Sequence[object]) -> float:
    """Return the share of the known identifiers that a find covers or cuts into."""
    known = met = 0
    for (text, those), found in zip(remarks, spans, strict=True):
        for _, one in those:
            start = text.index(one)
            known += 1
            met += any(begin < start + len(one) and start < end for begin, end in found)
    return met / known


def _presidio(texts: Sequence[str]) -> tuple[float, list[list[tuple[int, int]]]] | None:
    """Return Presidio's speed on the same texts and what it found, or None without an interpreter for it."""
    python = os.environ.get("PRESIDIO")
    if not python:
        return None
    script = Path(__file__).with_name("presidio_child.py")
    done = subprocess.run(
        [python, str(script)], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stderr[-500:], file=sys.stderr)
        return None
    answer = json.loads(done.stdout)
    return answer["speed"], answer["spans"]
