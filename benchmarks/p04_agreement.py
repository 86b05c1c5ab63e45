"""P4: the agreement as final PDF/A in a warm worker, against plain WeasyPrint on the same HTML."""

import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row

RUNS = 5


def measure() -> Iterator[Row]:
    """Compare our render with plain WeasyPrint, alternating in one process with the worker's fonts."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.p04_agreement"], capture_output=True, text=True, check=True
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    yield Row(
        promise="P4",
        what=f"agreement of {figures['pages']} pages: assembled, laid out, PDF/A-2a, verified",
        ours=figures["ours"],
        reference=figures["plain"],
        bound="<= 0.85 x plain WeasyPrint on the same HTML",
        kept=figures["ours"] <= 0.85 * figures["plain"],
    )


def _child() -> None:
    from vetdesk.documents.fonts import shut_out_system_fonts

    shut_out_system_fonts(Path(tempfile.mkdtemp()))
    import benchmarks.inputs  # noqa: F401 - puts the builders of the tests on the path
    from document_builders import given_request
    from vetdesk.documents import layout
    from vetdesk.documents.render import render
    from vetdesk.progress import silent

    request = given_request()
    seen: list[str] = []
    original = layout.page_html

    def keeping(*arguments):
        seen.append(original(*arguments))
        return seen[-1]

    layout.page_html = keeping
    pages = render(request, silent()).pages
    layout.page_html = original
    document = render_document(request)
    plain_css = layout.stamp_css(document, request.stamp, "")
    print_css = (layout.asset_root("contract_templates") / "_shared" / "print.css").read_text("utf-8")

    def plain() -> object:
        fetcher = layout.BundledFetcher(dict(layout.stamp_assets(request.stamp)))
        fonts = layout.FontConfiguration()
        sheets = [
            layout.CSS(string=text, font_config=fonts, url_fetcher=fetcher) for text in (print_css, plain_css)
        ]
        source = layout.HTML(string=max(seen, key=len), url_fetcher=fetcher)
        return source.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/a-2a")

    def ours() -> object:
        gc.disable()
        try:
            return render(request, silent())
        finally:
            gc.enable()

    times: dict[str, list[float]] = {"ours": [], "plain": []}
    for _ in range(RUNS):
        for name, work in (("ours", ours), ("plain", plain)):
            gc.collect()
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(json.dumps(medians | {"pages": pages}))


def render_document(request):
    """Return the assembled tree of the request."""
    from vetdesk.documents.render import assemble_request

    return assemble_request(request).documents[0]


if __name__ == "__main__":
    _child()
