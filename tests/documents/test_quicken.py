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
from weasyprint import HTML
from vetdesk.documents import layout
from vetdesk.documents.render import render
from vetdesk.progress import silent
if {plain!r}:
    layout.quicken = lambda: None
    layout._Page = HTML
for request in (
    given_request(given_context(debts=40)),
    given_request(given_context(debts=3, pi_types="Latin words between 中文 and 12,345.67 " * 8)),
    given_request(given_letter_context(), pack="cn.debtor_notice"),
):
    print(hashlib.sha256(render(request, silent()).pdf).hexdigest())
"""


@pytest.fixture(scope="module")
def hashes():
    """Return the hashes of the same documents written with and without the shortcuts."""
    return [
        subprocess.run(
            [sys.executable, "-c", CHILD.format(tests=str(TESTS), plain=plain)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for plain in (False, True)
    ]


def test_a_document_has_the_same_bytes_with_and_without_the_shortcuts(hashes):
    quick, plain = hashes

    assert len(quick) == 3
    assert quick == plain
