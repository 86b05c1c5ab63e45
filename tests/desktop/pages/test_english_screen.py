"""An English screen calls clauses, parts and statutory items of the program by their English names."""

import json
import re
from dataclasses import replace

import pytest

from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements.commentdialog import place_words
from vetdesk.desktop.pages.agreements.state import examine, read_matter
from vetdesk.desktop.pages.agreements.templatebar import edition_words
from vetdesk.desktop.pages.agreements.words import obstacle_words
from vetdesk.desktop.pages.checks import words as checks
from vetdesk.desktop.pages.clauses import words as clauses
from vetdesk.desktop.pages.templates import words as templates
from vetdesk.desktop.sentences import failure_text
from vetdesk.services.checklines import lines_of
from vetdesk.services.clausefaults import ClauseRequired
from vetdesk.services.templatechoice import Choice

SAMPLE = asset_root("resources") / "sample" / "matter.json"
CHINESE = re.compile(r"[\u4e00-\u9fff]+")


def texts_in(value):
    """Yield every text of a matter file: what a person typed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)


@pytest.fixture
def typed(rules):
    """Names a person typed, and sections a norm itself calls in words; the longest first."""
    cited = {one.article for clause in rules.clauses.values() for one in clause.statutes}
    names = {*texts_in(json.loads(SAMPLE.read_text("utf-8"))), *cited}
    return sorted((one for one in names if CHINESE.search(one)), key=len, reverse=True)


def chinese_of_the_program(sentences, typed):
    """Return the sentences in which Chinese is left once what was typed is taken out."""
    left = []
    for said in sentences:
        bare = said
        for one in typed:
            bare = bare.replace(one, "")
        if CHINESE.search(bare):
            left.append(said)
    return left


@pytest.fixture
def matter(services):
    return services.matters.import_file(SAMPLE)


def test_the_gates_the_text_check_and_the_places_of_a_matter_are_english(
    qtbot, lanes, services, matter, typed
):
    services.agreements.choose_clause(matter, "CL-02", included=False)
    found = []
    job = lanes.read.submit(lambda _: examine(services, read_matter(services, matter).matter))
    job.succeeded.connect(found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=120_000)
    seen = found[0]
    check = lines_of(seen.check, "en")
    room = services.comments.room(matter)
    said = [
        *map(obstacle_words, seen.obstacles),
        *(words for one in check for words in (one.what, one.where, one.why, one.advice)),
        *map(place_words, room.places),
        *(words for one in seen.asked for words in (one.feeds, one.decides)),
    ]

    assert any("Limitation of Purpose" in one for one in map(obstacle_words, seen.obstacles))
    assert chinese_of_the_program(said, typed) == []


def test_the_remarks_of_a_template_without_its_clauses_are_english(services, typed):
    for shipped in ("cn.assignment_agreement", "cn.entrustment_agreement"):
        pack = services.templates.copy(shipped, title="Own", reason="第一版").card.pack
        bare = replace(pack, law=(), parts=tuple(replace(one, clauses=()) for one in pack.parts))
        missing = {one.id: one.title for one in services.templates.parts_to_add(bare)}
        found = templates.remarks_of(services.templates.problems(bare), bare, missing)
        said = [templates.remark_words(one, bare) for one in found]

        assert any("Limitation of Purpose" in one for one in said)
        assert chinese_of_the_program(said, typed) == []


def test_the_lists_of_clauses_and_templates_are_english(services, typed):
    said = [
        *(one.text(line) for line in services.clauses.lines() for one in clauses.columns()),
        *(one.text(card) for card in services.templates.all() for one in templates.columns()),
    ]

    assert chinese_of_the_program(said, typed) == []


def test_what_cites_norms_is_english(services, rules, typed):
    said = [
        *(clauses.law_words(one) for one in rules.clauses.values()),
        *(checks.norms(one.citations) for pack in rules.packs.values() for one in pack.items),
        *(line.name for line in services.statutes.norms("en")),
    ]

    assert any("Civil Code " in one for one in said)
    assert chinese_of_the_program(said, typed) == []


def test_a_refusal_names_what_needs_the_clause_in_english(typed):
    refused = ClauseRequired(("《委托催收协议》安全措施", "CL-06 安全措施"))

    assert chinese_of_the_program([failure_text(refused)], typed) == []


def test_a_template_to_choose_is_called_as_the_office_calls_it_with_its_edition(qapp):
    own = Choice(id="office.T-01", title="本行协议", version="3", title_en="Our Agreement")

    assert edition_words(own) == "Our Agreement · edition 3"
