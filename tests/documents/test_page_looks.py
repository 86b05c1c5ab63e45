"""The two looks of an agreement, measured on the page."""

from dataclasses import replace
from itertools import pairwise
from statistics import median

import pytest

from document_builders import given_request
from vetdesk.documents import tree
from vetdesk.documents.furniture import FOR_READING
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.stamps import title_words
from word_texts import MM, body_lines


@pytest.fixture(scope="module")
def official(worker):
    request = given_request()
    return worker.render(replace(request, stamp=replace(request.stamp, official=True)))


def test_an_official_look_keeps_the_measures_of_the_norm(official):
    lines = body_lines(official.pdf, 5)

    assert min(line[0][1] for line in lines) >= 28 * MM - 1
    assert max(line[-1][2] for line in lines) <= (210 - 26) * MM + 1
    assert max(line[0][3] for line in lines) <= (297 - 37) * MM + 2
    assert min(line[0][4] for line in lines) >= 35 * MM
    assert len(lines) <= 22
    tops = sorted((line[-1][5] for line in lines), reverse=True)
    steps = [above - below for above, below in pairwise(tops)]
    assert median(steps) == pytest.approx(225 / 22 * MM, abs=0.6)


def test_the_contract_look_stays_what_it_was(issued):
    lines = body_lines(issued.pdf, 4)

    assert min(line[0][1] for line in lines) == pytest.approx(30 * MM, abs=2)
    assert max(line[-1][2] for line in lines) == pytest.approx((210 - 30) * MM, abs=2)


def test_both_looks_print_the_same_text(official, issued):
    assert official.text == issued.text
    assert official.pages > issued.pages


def test_what_a_translation_says_of_itself_keeps_clear_of_the_number_in_a_rehearsal():
    document = tree.Document(
        id="x", version="1", kind="agreement", language="en", title="Agreement", note=FOR_READING
    )
    stamp = Stamp(number="远方-保密-2026-0001", draft=False, rehearsal=True)

    first, second = title_words(document, stamp).split("\n")

    assert first == FOR_READING
    assert "Rehearsal" in second
