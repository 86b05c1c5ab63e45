"""P4: the agreement as final PDF/A in a warm worker, against plain WeasyPrint on the same HTML."""

import gc
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Self

from benchmarks.measure import Row, median_of

RUNS = 7
OURS, PLAIN = "ours", "plain"


def measure() -> Iterator[Row]:
    """Let two warm processes take turns: ours, and one in which nothing of WeasyPrint is changed."""
    with ExitStack() as stack:
        children = {side: stack.enter_context(_Child(side)) for side in (OURS, PLAIN)}
        times: dict[str, list[float]] = {side: [] for side in children}
        processor: dict[str, list[float]] = {side: [] for side in children}
        for turn in range(RUNS + 1):
            for side, child in children.items():
                seconds, used, pages = child.turn()
                if turn:
                    times[side].append(seconds)
                    processor[side].append(used)
    ours, plain = (statistics.median(times[side]) for side in (OURS, PLAIN))
    least = min(processor[OURS]) / min(processor[PLAIN])
    yield Row(
        promise="P4",
        what=f"agreement of {pages} pages: assembled, laid out, PDF/A-2a, verified"
        f" (least processor time {least:.2f} x)",
        ours=ours,
        reference=plain,
        bound="<= 0.85 x plain WeasyPrint on the same HTML",
        kept=ours <= 0.85 * plain,
    )
    yield from _others(ours)


def _others(ours: float) -> Iterator[Row]:
    """Let LibreOffice print the Word twin and Chromium the same HTML, where they are installed."""
    with tempfile.TemporaryDirectory() as folder:
        word, page, profile = (Path(folder) / name for name in ("twin.docx", "page.html", "profile"))
        _write_both(word, page)
        for name, command in (
            (
                "soffice",
                ["--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "pdf", word.name],
            ),
            (
                "chromium",
                ["--headless", "--no-sandbox", f"--print-to-pdf={page.with_suffix('.pdf')}", page.name],
            ),
        ):
            program = shutil.which(name)
            if program is None:
                continue
            theirs = median_of(lambda order=(program, *command): _run(order, folder), runs=3)
            yield Row(
                promise="P4",
                what=f"the same agreement from a cold start of {name}",
                ours=ours,
                reference=theirs,
                bound=f"faster than {name} in the same run",
                kept=ours < theirs,
            )


def _run(order: Sequence[str], folder: str) -> None:
    subprocess.run(order, cwd=folder, check=True, capture_output=True)


def _write_both(word: Path, page: Path) -> None:
    import benchmarks.inputs  # noqa: F401 - puts the builders of the tests on the path
    from document_builders import given_request
    from vetdesk.documents import html
    from vetdesk.documents.render import assemble_request
    from vetdesk.documents.wordfile import write_docx

    request = given_request()
    document = assemble_request(request).documents[0]
    word.write_bytes(write_docx(document, request.stamp))
    page.write_text(html.page_html(document, html.body_html(document), request.stamp), "utf-8")


class _Child:
    """A process of its own that renders once for each line it is sent."""

    def __init__(self, side: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.p04_agreement", side],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def turn(self) -> tuple[float, float, int]:
        """Return wall time and processor time in seconds, and the pages."""
        source, sink = self._pipes()
        sink.write("go\n")
        sink.flush()
        seconds, used, pages = json.loads(source.readline())
        return seconds, used, pages

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdout, self._process.stdin

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipes()[1].close()
        self._process.wait()


def _child(side: str) -> None:
    from vetdesk.documents.fonts import shut_out_system_fonts

    shut_out_system_fonts(Path(tempfile.mkdtemp()))
    import benchmarks.inputs  # noqa: F401 - puts the builders of the tests on the path
    from document_builders import given_request
    from vetdesk.documents import html, layout
    from weasyprint import HTML
    from vetdesk.documents.render import assemble_request, render
    from vetdesk.progress import silent

    request = given_request()
    document = assemble_request(request).documents[0]
    source = html.page_html(document, html.body_html(document), request.stamp)
    print_css = (layout.asset_root("contract_templates") / "_shared" / "print.css").read_text("utf-8")

    def plain() -> int:
        fonts, fetcher = layout.FontConfiguration(), layout.BundledFetcher()
        sheets = [
            layout.CSS(string=text, font_config=fonts, url_fetcher=fetcher)
            for text in (print_css, layout.stamp_css(document, request.stamp))
        ]
        laid = HTML(string=source, url_fetcher=fetcher).render(stylesheets=sheets, font_config=fonts)
        laid.write_pdf(pdf_variant="pdf/a-2a")
        return len(laid.pages)

    def ours() -> int:
        gc.collect()
        gc.disable()
        return render(request, silent()).pages

    work = ours if side == OURS else plain
    for _ in sys.stdin:
        start, used = time.perf_counter(), time.process_time()
        pages = work()
        print(json.dumps([time.perf_counter() - start, time.process_time() - used, pages]), flush=True)


if __name__ == "__main__":
    _child(sys.argv[1])
