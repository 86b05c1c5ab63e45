"""The quick reading of our own HTML: the same tree, the same rules, the same lines on paper."""

import re
from dataclasses import replace

import pypdfium2
import pytest
import tinyhtml5
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops

from document_builders import given_context, given_letter_context, given_request
from vetdesk.assets import asset_root
from vetdesk.documents import html, layout, quickparse, ruling, tree
from vetdesk.documents.render import assemble_request

ISSUED = given_request()
REQUESTS = {
    "agreement": given_request(given_context(debts=40)),
    "letter": given_request(given_letter_context(), pack="cn.debtor_notice"),
}
SHEETS = sorted((asset_root("contract_templates") / "_shared").glob("*.css"))


def written(document):
    return html.page_html(document, html.body_html(document), ISSUED.stamp)


def shape(element):
    return (
        element.tag,
        dict(element.attrib),
        element.text or "",
        element.tail or "",
        [shape(one) for one in element],
    )


def read(source):
    return layout._Page(string=source, url_fetcher=None, base_url=None)


@pytest.fixture(params=sorted(REQUESTS))
def document(request):
    return assemble_request(REQUESTS[request.param]).documents[0]


@pytest.fixture(autouse=True)
def installed():
    layout._fonts()


def test_a_document_is_read_as_an_html_parser_reads_it(document):
    source = written(document)

    assert quickparse._xml(source) is not None
    assert shape(read(source).etree_element) == shape(tinyhtml5.parse(source, namespace_html_elements=False))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_is_typed_is_read_as_an_html_parser_reads_it(heading, said):
    paragraph = tree.Paragraph(label="1.1", heading=heading, line=(tree.Text(text=said),))
    section = tree.Section(id="s", kind="article", label="第一条", title=said, blocks=(paragraph,))
    letter = assemble_request(REQUESTS["letter"]).documents[0]
    source = written(replace(letter, title=heading, sections=(section,)))

    assert shape(read(source).etree_element) == shape(tinyhtml5.parse(source, namespace_html_elements=False))


def test_every_element_is_met_by_the_rules_the_plain_question_finds(document):
    page = read(written(document))
    sheets = [layout._print_css(0), layout._base_css()]
    elements = list(page.wrapper_element.iter_subtree())

    assert len(elements) > 20
    for sheet in sheets:
        for element in elements:
            assert quickparse._match(sheet.matcher, element) == quickparse._plain_match(
                sheet.matcher, element
            )


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_no_rule_asks_for_more_than_the_place_of_an_element_says(sheet):
    text = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", sheet.read_text("utf-8"), flags=re.DOTALL)

    assert not re.search(r"~|:(?:nth|first-(?:child|of)|last|only|empty|has|is|where)", text)
    assert not re.search(r"\+[^,+{]*\+", text), "one neighbour is known, no further one"
    assert set(re.findall(r"\[([\w-]+)", text)).isdisjoint(quickparse._OWN)


def test_a_ruled_table_looks_as_if_every_piece_of_its_lines_were_drawn(monkeypatch):
    request = given_request(given_context(debts=30))
    document = assemble_request(request).documents[0]
    wide = replace(
        document, cover=None, contents=False, sections=(), signatures=(), annexes=document.annexes[:1]
    )

    quick = layout.lay_out(wide, request.stamp).write_pdf()
    monkeypatch.setattr(ruling.draw, "draw_collapsed_borders", ruling._plain_borders)
    plain = layout.lay_out(wide, request.stamp).write_pdf()

    assert len(quick) < len(plain)
    for ours, theirs in zip(pictures(quick), pictures(plain), strict=True):
        differing = sum(ImageChops.difference(ours, theirs).histogram()[64:])
        assert sum(ours.histogram()[:128]) > 1_000
        assert differing < 0.0005 * ours.width * ours.height


def pictures(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=2, grayscale=True).to_pil() for page in document]
