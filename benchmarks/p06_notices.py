"""P6: many one-page notices, one PDF each, against a loop of plain WeasyPrint over the same pages."""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import benchmarks.inputs  # noqa: F401 - puts the builders of the tests on the path
from benchmarks.measure import Row
from document_builders import CREATED, given_letter_context, yuan
from vetdesk.documents.crew import letters_of
from vetdesk.documents.jobs import RenderRequest, Stamp
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services.bulk import LETTERS_PER_BATCH

NOTICES = int(os.environ.get("NOTICES", "400"))
PLAIN = 12
NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文志红梅海燕春生"


def measure() -> Iterator[Row]:
    """Print notices with all processors, then cancel a run and see how long it takes to stop."""
    plain = float(_plain_loop())
    start = time.perf_counter()
    made = sum(len(letters) for _, letters in letters_of(_batches(NOTICES), silent()))
    ours = (time.perf_counter() - start) / made
    yield Row(
        promise="P6",
        what=f"{made} notices, one PDF each, {os.cpu_count()} processors, for each notice",
        ours=ours,
        reference=plain,
        bound="<= 0.10 x the plain loop",
        kept=ours <= 0.10 * plain,
    )
    stopped = _time_to_stop()
    yield Row(
        promise="P6",
        what="from Cancel to stopped workers",
        ours=stopped,
        reference=None,
        bound="<= 1 s",
        kept=stopped <= 1,
    )


def request(numbers: range) -> RenderRequest:
    """Return the notices of invented people."""
    return RenderRequest(
        pack="cn.debtor_notice",
        contexts=tuple(_context(number) for number in numbers),
        stamp=Stamp(number="远方-债转-2026-0001", draft=False, created=CREATED),
    )


def _context(number: int) -> dict[str, object]:
    name = NAMES[number % len(NAMES)] + GIVEN[number // 7 % len(GIVEN)] + GIVEN[number // 3 % len(GIVEN)]
    amount = yuan(f"{12_000 + number * 37 % 9_000}.{number % 100:02}")
    return given_letter_context(
        debtor={"name": name, "id4": f"{number:04}"[-4:], "kind": "natural", "salutation": "您"},
        base={"name": "个人借款合同", "no": f"HT-{number:06}", "date": None},
        claim={"total": amount, "principal": amount, "interest": yuan("0.00"), "costs": yuan("0.00")},
        notice_no=f"远方-债转-2026-0001-通{number:05}",
        has_judgment=False,
    )


def _batches(count: int) -> list[RenderRequest]:
    whole = request(range(1, count + 1))
    return [
        replace(whole, contexts=whole.contexts[start : start + LETTERS_PER_BATCH])
        for start in range(0, count, LETTERS_PER_BATCH)
    ]


def _time_to_stop() -> float:
    asked: list[float] = []
    with contextlib.suppress(Cancelled):
        for _ in letters_of(_batches(NOTICES), Progress(stop_asked=lambda: bool(asked))):
            asked.append(time.perf_counter())  # noqa: PERF401 - the moment after each batch
    return time.perf_counter() - asked[0]


def _plain_loop() -> str:
    command = [sys.executable, "-m", "benchmarks.p06_notices"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]


def _child() -> None:
    """Print seconds for each notice of a loop that knows nothing of the others."""
    from vetdesk.documents.fonts import shut_out_system_fonts

    shut_out_system_fonts(Path(tempfile.mkdtemp()))
    from weasyprint import HTML

    from vetdesk.documents import html, layout
    from vetdesk.documents.render import assemble_request

    css = (layout.asset_root("contract_templates") / "_shared" / "print.css").read_text("utf-8")
    wanted = request(range(1, PLAIN + 1))
    times = []
    for document in assemble_request(wanted).documents:
        source = html.page_html(document, html.body_html(document), wanted.stamp)
        start = time.perf_counter()
        fonts, fetcher = layout.FontConfiguration(), layout.BundledFetcher()
        sheets = [
            layout.CSS(string=text, font_config=fonts, url_fetcher=fetcher)
            for text in (css, layout.stamp_css(document, wanted.stamp))
        ]
        page = HTML(string=source, url_fetcher=fetcher)
        page.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/a-2a")
        times.append(time.perf_counter() - start)
    print(json.dumps(statistics.median(times[1:])))


if __name__ == "__main__":
    _child()
