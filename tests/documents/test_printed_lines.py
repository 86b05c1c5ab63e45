"""What the finished page shows, read from the PDF by the places of its characters.

Right edges of full lines, what a line may begin with, where references lead, and what the table of
contents says, for the shipped agreements with clauses dropped, switched on and worded differently.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2
import pytest

from document_builders import CREATED, ENTRUSTED, Counted, given_context, given_request, yuan
from vetdesk.documents import tree
from vetdesk.documents.jobs import Stamp
from vetdesk.domain.agreements import Road

RIGHT_EDGE = 595.28 - 30 / 25.4 * 72
FULL = 0.92
"""From this share of the measure on a line is set to the edge (decision 22)."""
NO_START = frozenset("，。、；：！？）》」』】〕”’％·…—～")
NO_END = frozenset("（《「『【〔“‘")
BODY = (121.0, 157.0)
"""Where the second and later lines of paragraphs and of items begin, in points from the left."""
NEAR = 1.5
LABEL = re.compile(r"（[一二三四五六七八九十]+）|[0-9]+\.[0-9]+")


@dataclass(frozen=True)
class Line:
    """One printed line: its characters with their left and right edges, and its height on the page."""

    page: int
    bottom: float
    chars: tuple

    @property
    def text(self):
        return "".join(char for _, _, char in self.chars)

    @property
    def left(self):
        return self.chars[0][0]

    @property
    def right(self):
        return self.chars[-1][1]


def lines_of(pdf):
    """Return the lines of upright pages after the cover, heads and feet left out, from top to bottom."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for number in range(1, len(document)):
            page = document[number]
            if page.get_width() > page.get_height():
                continue
            rows = defaultdict(list)
            text = page.get_textpage()
            for index in range(text.count_chars()):
                char = text.get_text_range(index, 1)
                left, bottom, right, _ = text.get_charbox(index, loose=True)
                if char.strip() and 71 < bottom < 770:
                    rows[round(bottom)].append((left, right, char))
            found += [
                Line(page=number + 1, bottom=bottom, chars=tuple(sorted(chars)))
                for bottom, chars in sorted(rows.items(), reverse=True)
            ]
        return found
    finally:
        document.close()


def full_lines(lines):
    """Yield, for each full line that its paragraph goes on after, where it ends.

    A line counts from where its text begins: behind the label on the first line of a paragraph or item.
    """
    for line, following in pairwise(lines):
        label = LABEL.match(line.text)
        begins = line.left
        if label:
            begins = BODY[1] if line.text.startswith("（") else BODY[0]
        goes_on = line.page == following.page and abs(begins - following.left) < NEAR
        # What a colon announces begins at the same place, but is no part of the paragraph.
        goes_on = goes_on and not line.text.endswith("：")
        if not goes_on or LABEL.match(following.text) or not any(abs(begins - at) < NEAR for at in BODY):
            continue
        natural = sum(right - left for left, right, _ in line.chars if left > begins - NEAR)
        if natural >= FULL * (RIGHT_EDGE - begins):
            yield line


@pytest.fixture(scope="module")
def printed(worker):
    """Return a function that prints an agreement with switches, once for each, and gives tree and PDF."""
    known = {}

    def make(road, switched=()):
        key = (road, tuple(sorted(switched)))
        if key not in known:
            context = given_context(road=road.value, insured_amount=yuan("1000000.00"), **ENTRUSTED)
            request = given_request(context, pack=f"cn.{road.value}_agreement")
            stamp = Stamp(number="远方-债转-2026-0001", draft=False, created=CREATED)
            rendered = worker.render(replace(request, switches=dict(switched), stamp=stamp))
            known[key] = (tree.from_json(rendered.tree_json), rendered.pdf)
        return known[key]

    return make


@pytest.mark.parametrize("road", Road)
def test_full_lines_end_within_a_point_of_each_other(printed, road):
    _, pdf = printed(road)

    edges = [line.right for line in full_lines(lines_of(pdf))]

    assert len(edges) > 150
    assert max(edges) - min(edges) <= 1.0
    assert all(abs(edge - RIGHT_EDGE) <= 1.0 for edge in edges)


@pytest.mark.parametrize("road", Road)
def test_no_line_begins_or_ends_with_punctuation_that_must_not(printed, road):
    _, pdf = printed(road)

    lines = lines_of(pdf)

    assert len(lines) > 600
    assert [line.text for line in lines if line.text[0] in NO_START] == []
    assert [line.text for line in lines if line.text[-1] in NO_END] == []


@pytest.mark.parametrize(
    ("road", "switched"),
    [
        (Road.ASSIGNMENT, ()),
        (Road.ASSIGNMENT, (("CL-24", True), ("CL-25", False), ("CL-16", False))),
        (Road.ENTRUSTMENT, ()),
        (Road.ENTRUSTMENT, (("CL-24", True), ("CL-26", False), ("CL-17", False))),
    ],
    ids=["assignment", "assignment changed", "entrustment", "entrustment changed"],
)
def test_each_reference_and_each_line_of_the_contents_leads_where_it_says(printed, road, switched):
    document, pdf = printed(road, switched)
    pages = [squeezed(text) for text in page_texts(pdf)]
    opening = 1 + next(number for number, text in enumerate(pages) if "目录" in text)
    places = Places(pages, opening)

    for number, part in enumerate(tree.content_lines(document)):
        line = re.search(
            rf"{part.label}{re.escape(squeezed(part.title))}·+([0-9]+)", "".join(pages[1:opening])
        )
        assert line, part.label
        assert places.page_of(part) == int(line[1]), (number, part.label)
    references = {node for node in tree.walk(document) if isinstance(node, tree.Reference)}
    assert len(references) > 20
    labels = places.labels(document)
    for one in references:
        assert labels[one.anchor] == one.text
        assert one.text in "".join(pages[opening:])


class Places:
    """Where headings stand in the text of the pages, and what every anchor is called there."""

    def __init__(self, pages, opening):
        self.pages, self.opening = pages, opening

    def page_of(self, part):
        """Return the page (from 1) whose text has the heading of a part, at the start of its text."""
        heading = f"{part.label}{squeezed(part.title)}"
        ends = tuple(squeezed(tree.line_text(line))[:6] for line in first_lines(part))
        for number, text in enumerate(self.pages[self.opening :], self.opening + 1):
            at = text.find(heading)
            while at >= 0:
                rest = text[at + len(heading) :]
                if (
                    part.kind == "annex"
                    or not ends
                    or re.match(rf"[0-9.]*.{{0,14}}{re.escape(ends[0])}", rest)
                ):
                    return number
                at = text.find(heading, at + 1)
        return 0

    def labels(self, document):
        """Return how each anchor is called, counted from the headings and labels that are printed."""
        counted = Counted(document)
        text = "".join(self.pages[self.opening :])
        for part in tree.content_lines(document):
            assert f"{part.label}{squeezed(part.title)}" in text
            for block in part.blocks:
                if isinstance(block, tree.Paragraph) and block.label and block.line:
                    line = squeezed(block.label + block.heading + tree.line_text(block.line))[:12]
                    assert line in text, line
        return counted.printed


def first_lines(part):
    """Return the line of the first paragraph of a part, if it begins with one."""
    first = part.blocks[0] if part.blocks else None
    return [first.line] if isinstance(first, tree.Paragraph) and first.line else []


def page_texts(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def squeezed(text):
    return "".join(text.split())
