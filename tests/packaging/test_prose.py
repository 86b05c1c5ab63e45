"""README, CHANGELOG and help say each thing once: two hands that change one line can leave both behind."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(ROOT.glob("resources/help/*/*.md"))]
SHORT = 14
"""Sentences below this many signs may come again: "Nothing is kept." is no copy."""


@pytest.mark.parametrize("page", PAGES, ids=lambda one: f"{one.parent.name}-{one.stem}")
def test_no_sentence_stands_twice_on_a_page(page):
    whole = re.sub(r"\s+", " ", page.read_text("utf-8"))
    said = Counter(one.strip() for one in re.split(r"(?<=[.;。；])\s*", whole))

    assert [one for one, times in said.items() if times > 1 and len(one) > SHORT] == []
