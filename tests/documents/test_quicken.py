"""The shortcuts through the page engine change no byte of what it writes."""

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
CHILD = """
import hashlib, sys, tempfile
from pathlib import Path
sys.path.insert(0, {tests!r})
from vetdesk.documents.fonts import shut_out_system_fonts
shut_out_system_fonts(Path(tempfile.mkdtemp()))
from document_builders import given_context, given_letter_context, given_request
from document_builders import given_paper_context as paper
from weasyprint import HTML
from vetdesk.documents import layout
from vetdesk.documents.render import render
from vetdesk.domain.editions import Edition
from vetdesk.progress import silent
if {plain!r}:
    layout.quicken = lambda: None
    layout._Page, own_page = HTML, layout._Page
for request in (
    given_request(given_context(debts=40)),
    given_request(given_context(debts=3, pi_types="Latin words between 中文 and 12,345.67 " * 8)),
    given_request(given_letter_context(), pack="cn.debtor_notice"),
    given_request(paper("cn.nda_collector"), pack="cn.nda_collector", edition=Edition.BILINGUAL),
    given_request(paper("cn.data_processing"), pack="cn.data_processing"),
):
    print(hashlib.sha256(render(request, silent()).pdf).hexdigest())
if {plain!r}:
    layout._Page = type("Page", (HTML,), {{"_ua_stylesheets": own_page._ua_stylesheets}})
print(hashlib.sha256(layout.lay_out_marks({tables!r}, {looks!r}, {{}})).hexdigest())
"""
ROW = "<tr><td>赵某{0}</td><td>HT-2023-{0:07}</td><td class=r>{0}00.50</td><td class=r>一{0}二 </td></tr>"
TABLES = (
    "<table class=a><colgroup><col class=w><col><col><col></colgroup><thead><tr><th colspan=2>债务人</th>"
    "<th>金额</th><th></th></tr></thead><tbody>"
    + "".join(map(ROW.format, range(70)))
    + "<tr class=t><td rowspan=3>合计<br>两行</td><td colspan=2>这一格里的文字很长，一行放不下，要折成好几行"
    " Latin words, too</td><td class=h>高</td></tr><tr><td> 前后有空格 </td><td class=r><b>粗</b>体</td></tr>"
    "<tr><td></td><td class=n>隐</td><td class=m>对<i>齐</i></td></tr></tbody></table>"
    "<table class=b><tr><td>第一段<p>第二段</p></td><td class=m>居中 </td></tr><tr><td>AVAWAVAW</td>"
    "<td><table class=a><tr><td>里面的表</td></tr></table></td></tr></table>"
    "<table class=b dir=rtl><tr><td>12</td><td>ab</td></tr></table>text<span class=c>不在表里的格</span>"
)
LOOKS = (
    "@page{size:A5}body{font-size:10pt}table{width:100%}.a{border-collapse:collapse;border:2px solid}"
    "td,th{border:1px solid #345;padding:2px 4px}.w{width:20%;border-left:3px double red}"
    ".r{text-align:right;border-color:#a33}"
    ".t td{border-top:3px groove blue}.h{height:60px}.n{border-style:hidden;vertical-align:bottom}"
    ".m{text-align:center;vertical-align:middle}.b{border-collapse:separate}.b td{text-indent:1em}"
    ".c{display:table-cell;border:0;position:relative;top:2px}"
)


@pytest.fixture(scope="module")
def hashes():
    """Return the hashes of the same documents written with and without the shortcuts."""
    return [
        subprocess.run(
            [sys.executable, "-c", CHILD.format(tests=str(TESTS), plain=plain, tables=TABLES, looks=LOOKS)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for plain in (False, True)
    ]


def test_a_document_has_the_same_bytes_with_and_without_the_shortcuts(hashes):
    quick, plain = hashes

    assert len(set(quick)) == 6
    assert quick == plain


WIDTHS = """
import tempfile
from pathlib import Path
from vetdesk.documents.fonts import shut_out_system_fonts
shut_out_system_fonts(Path(tempfile.mkdtemp()))
from weasyprint.formatting_structure import boxes
from vetdesk.documents import layout
from vetdesk.documents.fetcher import BundledFetcher
words = "This Agreement is signed in 某某地 and takes effect on the date on which both of them signed."
widths = [200 + step / 4 for step in range(400)]
html = "".join(f'<p style="width:{width}pt;font-size:9pt;text-align:left">{words}</p>' for width in widths)
sheet = layout._print_css(0)
page = layout._Page(string=f"<html><body>{html}</body></html>", url_fetcher=BundledFetcher())
laid = page.render(stylesheets=[sheet], font_config=layout._fonts())
for page in laid.pages:
    for box in page._page_box.descendants():
        if isinstance(box, boxes.TextBox) and box.text.startswith("This"):
            print(box.text)
"""


def test_a_line_that_fits_without_the_space_at_its_end_is_not_broken_after_its_first_word():
    lines = subprocess.run(
        [sys.executable, "-c", WIDTHS], capture_output=True, text=True, check=True
    ).stdout.splitlines()

    assert len(lines) >= 400
    assert [one for one in lines if len(one) < len("This Agreement is signed in")] == []
