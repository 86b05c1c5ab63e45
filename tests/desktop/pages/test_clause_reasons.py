"""The Clauses tab names the finding of the vetting that asked for a stronger wording."""

from dataclasses import replace

import pytest

from vetdesk.desktop import i18n
from vetdesk.desktop.pages.agreements.clausestab import ClausesTab
from vetdesk.domain.findings import State
from vetdesk.exchange.findings import load_findings
from vetdesk.services.drafting import ClauseLine

PENALTY = next(one for one in load_findings() if one.id == "past_penalty")


def given_line(clause_id, *because, choice=None):
    return ClauseLine(
        id=clause_id,
        title="监督与检查",
        version="1.1",
        core=True,
        included=True,
        choice=choice,
        variant="A-audit" if because else "A",
        why="核心条款",
        because=because,
    )


@pytest.fixture
def tab(settings):
    return ClausesTab(settings)


def reason_of(tab, line):
    column = next(one for one in tab._columns() if one.key == "why")
    return column.text(line)


def note(tab):
    return tab._note.text()


def test_the_reason_names_the_finding_and_its_checks(tab):
    found = reason_of(tab, given_line("CL-10", PENALTY.words[State.FOUND]))
    unknown = reason_of(tab, given_line("CL-10", PENALTY.words[State.UNKNOWN]))

    assert found.startswith("stronger wording, because the vetting found an administrative penalty")
    assert "CV-B03, CV-B14" in found
    assert "because it is not known yet" in unknown


def test_the_reason_is_chinese_in_the_chinese_window(qapp, settings):
    i18n.speak(qapp, i18n.Language.CHINESE)
    try:
        reason = reason_of(ClausesTab(settings), given_line("CL-10", PENALTY.words[State.UNKNOWN]))
    finally:
        i18n.speak(qapp, i18n.Language.ENGLISH)

    assert reason == "因尚未查明近三年有无行政处罚（CV-B03、CV-B14），采用加强文本"


def test_a_clause_without_a_finding_keeps_its_usual_reason(tab):
    assert reason_of(tab, given_line("CL-10")) == "belongs to every agreement of this road"


def test_the_whole_reason_stands_under_the_list_for_the_clause_selected(tab):
    tab.show_clauses((given_line("CL-10", PENALTY.words[State.FOUND]), given_line("CL-02")), fixed=False)

    tab.go_to("CL-10")
    assert note(tab).startswith(
        "CL-10 Supervision and Inspection: stronger wording, because the vetting found"
    )
    tab.go_to("CL-02")
    assert note(tab).startswith("Leaving out a core clause")


def test_a_clause_put_in_by_hand_names_the_finding_behind_its_wording_too(tab):
    line = given_line("CL-10", PENALTY.words[State.FOUND], choice=True)
    tab.show_clauses((line,), fixed=False)

    tab.go_to("CL-10")

    assert reason_of(tab, line) == "put in by hand"
    assert "stronger wording, because the vetting found" in note(tab)


def test_a_clause_that_stands_by_its_own_condition_is_said_to_be_included_not_strengthened(tab):
    line = replace(
        given_line("OC-01", PENALTY.words[State.CLEAR]),
        why="适用条件成立；标准文本",
        title_en="Closer Audits",
    )
    tab.show_clauses((line,), fixed=False)
    tab.go_to("OC-01")

    assert reason_of(tab, line).startswith("included, because there was no administrative penalty")
    assert note(tab).startswith("OC-01 Closer Audits: included, because")
