"""Values nobody would type: they end in a document or in one plain error, and never harm the parent."""

import contextlib
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from document_builders import given_context, given_letter_context, given_party, given_request
from vetdesk.documents.errors import DocumentError
from vetdesk.documents.jobs import Mode

MOST_PAGES = 300
ADDRESSES = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://127.0.0.1:9/track?id=1",
    "data:text/html,<script>alert(1)</script>",
    "vetdesk:../../etc/passwd",
    'x" onclick="alert(1)" style="background:url(file:///etc/passwd)',
    "</td></tr></table><link rel=attachment href=file:///etc/passwd>",
    "url(file:///etc/passwd) \\000027; } @import 'file:///etc/passwd'; {",
)


@pytest.mark.parametrize("value", ADDRESSES)
def test_an_address_in_a_field_is_printed_as_words_and_never_becomes_a_link(client, value):
    context = given_letter_context(b=given_party(value, address=value, phone=value))

    made = client.render(given_request(context, pack="cn.debtor_notice"))

    with pypdfium2.PdfDocument(made.pdf) as document:
        text = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    assert "".join(value.split())[:12] in text
    with pikepdf.open(BytesIO(made.pdf)) as document:
        assert not [page for page in document.pages if "/Annots" in page.obj]
        assert not document.attachments


@pytest.mark.parametrize("stamped", ["number", "external_no"])
def test_a_number_that_is_css_stays_a_number(client, stamped):
    hostile = '"; } @page { background: url(file:///etc/passwd) } /* \\'
    request = given_request(given_context(debts=1))
    changed = type(request.stamp)(**(vars_of(request.stamp) | {stamped: hostile}))

    made = client.render(type(request)(**(vars_of(request) | {"stamp": changed})))

    with pypdfium2.PdfDocument(made.pdf) as document:
        first, second = (document[page].get_textpage().get_text_range() for page in (0, 1))
    assert "url(file:///etc/passwd)" in (second if stamped == "number" else first)


@pytest.mark.parametrize("length", [20_000, 2_000_000])
def test_a_word_without_end_is_printed_or_refused_and_the_next_job_works(client, length):
    context = given_letter_context(b=given_party("甲" * length))

    with contextlib.suppress(DocumentError):
        made = client.render(given_request(context, pack="cn.debtor_notice", mode=Mode.PREVIEW))
        assert made.pages <= MOST_PAGES

    assert client.render(given_request(given_letter_context(), pack="cn.debtor_notice")).pages == 1


@pytest.mark.parametrize(
    "file",
    [b"", b"%PDF-1.7\n", b"\x00" * 4096],
    ids=["empty", "head only", "zeros"],
)
def test_a_file_that_is_no_pdf_is_a_plain_failure(client, file):
    with pytest.raises(DocumentError):
        client.page_image(file)

    assert client.report().weasyprint


def vars_of(value):
    """Return the fields of a frozen value."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
