"""The clause library in the window over a real vault: found by tag and words, read, where it is used."""

import pytest

from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.clauses.page import ClausesPage
from vetdesk.documents.packs import Variant


@pytest.fixture
def settle(qtbot, lanes):
    return lambda: qtbot.waitUntil(lambda: not lanes.busy, timeout=60_000)


@pytest.fixture
def page(qtbot, make_context, settle, services):
    page = ClausesPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    page.enter()
    settle()
    return page


def test_every_clause_of_the_library_stands_in_the_list(page, rules):
    assert {one.clause.id for one in page._lines.records} == set(rules.clauses)


def test_the_filters_by_tag_tell_the_roads_apart(page):
    kept = {
        chip.key: {one.clause.tags for one in page._lines.records if chip.accepts(one)}
        for chip in words.chips()
    }

    assert kept["A"] == {("A",)}
    assert kept["B"] == {("B",), ("optional", "B")}
    assert kept["core"] == {("core", "A", "B")}
    assert kept["optional"] == {("optional", "A", "B"), ("optional", "B")}


def test_a_clause_is_read_with_its_templates_and_without_commands(page, settle):
    page.list.opened.emit("CL-09")
    settle()

    shown = page.dialog.text.toPlainText()
    assert "{%" not in shown
    assert "{{" not in shown
    assert "[For each of sub-processors:]" in shown
    assert "〔number of “Confidentiality and Security of Customer Information”〕" in shown
    assert "s.name" not in shown
    assert "Entrusted Collection Agreement" in page.dialog.templates.text()
    page.dialog.submit_button.click()
    settle()
    assert page.dialog is None


def test_locking_forgets_the_list(page):
    page.clear()

    assert page._lines.records == ()


def test_wordings_stand_from_standard_to_walk_away(rules):
    given = [Variant(id=rank, text="x", rank=rank) for rank in ("walk-away", "standard", "fallback")]
    clause = next(iter(rules.clauses.values()))
    changed = type(clause)(**{**clause.__dict__, "variants": tuple(given)})

    assert [one.rank for one in words.ladder(changed)] == ["standard", "fallback", "walk-away"]
