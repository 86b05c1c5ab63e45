"""The register of norms over a real vault: what cites a norm, what a change makes stale, what is decided."""

from dataclasses import replace
from datetime import date

import pytest

from offices import only_matter
from vetdesk.domain.amendments import AmendmentDraft, CitingKind, NormUnknown, ReasonNeeded, Verdict
from vetdesk.services.errors import NotFound

NORM = "个人信息保护法"


def noted(services, **changes):
    given = {"norm": NORM, "articles": "21", "since": date(2026, 11, 1), "says": "委托处理增设一项"} | changes
    return services.statutes.note(AmendmentDraft(**given))


@pytest.fixture
def matter(assignment_issued, services, monkeypatch):
    """A matter issued once and drafted again."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    return only_matter(services)


def of_kind(line, kind):
    return [one.citing for one in line.affected if one.citing.kind is kind]


def stale(services, matter_id):
    return [one.subject for one in services.approval.obstacles(matter_id) if one.code == "statute.amended"]


def test_the_register_counts_the_texts_that_cite_each_norm(services):
    lines = {one.short: one for one in services.statutes.norms("zh")}

    assert lines[NORM].cited_by == len(services.statutes.citing(NORM)) > 20
    assert lines[NORM].amended == 0


def test_a_change_lists_every_text_that_cites_the_article_and_no_other(services):
    line = noted(services)

    clauses = {one.key for one in of_kind(line, CitingKind.CLAUSE)}
    assert "CL-13" in clauses
    assert all("21" in one.articles or not one.articles for one in of_kind(line, CitingKind.CLAUSE))
    unrelated = {"CL-24", "CL-23"}  # customs of the trade, no law
    assert not clauses & unrelated
    assert of_kind(line, CitingKind.CHECK)
    assert line.open == len(line.affected)


def test_a_template_is_found_by_its_list_of_law(services):
    line = noted(services, norm="民法典", articles="548")

    assert "cn.debtor_notice" in {one.key for one in of_kind(line, CitingKind.TEMPLATE)}


def test_open_agreements_that_hold_the_clause_are_listed_with_the_clause(services, matter):
    (agreement,) = of_kind(noted(services), CitingKind.AGREEMENT)

    assert agreement.key == str(matter)
    assert agreement.version == "1"
    assert "CL-13" in agreement.through


def test_a_draft_warns_until_somebody_decides(services, matter):
    services.agreements.start_version(matter, "法律修订")
    assert stale(services, matter) == []

    line = noted(services)
    (agreement,) = of_kind(line, CitingKind.AGREEMENT)
    assert agreement.version == "0"
    assert set(stale(services, matter)) == set(agreement.through)

    clauses = [one for one in of_kind(line, CitingKind.CLAUSE) if one.key in agreement.through]
    after = services.statutes.decide(line.amendment.id, clauses, Verdict.STANDS, "新增事项已由条款覆盖")

    assert stale(services, matter) == []
    assert after.open == line.open - len(clauses)
    decided = next(one.decided for one in after.affected if one.citing == clauses[0])
    assert (decided.verdict, decided.by) == (Verdict.STANDS, services.actor.name)


def test_a_change_that_is_not_in_force_yet_is_listed_but_does_not_warn(services, matter):
    services.agreements.start_version(matter, "法律修订")
    line = noted(services, since=date(2030, 1, 1))

    assert line.open > 0
    assert stale(services, matter) == []


def test_a_decision_holds_for_the_edition_it_was_taken_on(services, monkeypatch):
    line = noted(services)
    clause = of_kind(line, CitingKind.CLAUSE)[0]
    services.statutes.decide(line.amendment.id, [clause], Verdict.CHANGED, "已改")
    library = dict(services.desk.rules.clauses)
    library[clause.key] = replace(library[clause.key], version="9.9")
    monkeypatch.setattr(services.desk.rules, "clauses", library)

    (again,) = services.statutes.amendments()
    found = next(one for one in again.affected if one.citing.key == clause.key)
    assert found.is_open


def test_a_note_and_a_decision_that_lack_something_are_refused(services):
    with pytest.raises(NormUnknown):
        noted(services, norm="没有这部法")
    line = noted(services)
    with pytest.raises(ReasonNeeded):
        services.statutes.decide(line.amendment.id, [line.affected[0].citing], Verdict.STANDS, "  ")

    assert services.statutes.amendments()[0].open == line.open


def test_a_change_noted_by_mistake_goes_with_its_decisions(services):
    line = noted(services)
    services.statutes.decide(line.amendment.id, [line.affected[0].citing], Verdict.STANDS, "无影响")

    services.statutes.withdraw(line.amendment.id)

    assert services.statutes.amendments() == ()
    with pytest.raises(NotFound):
        services.statutes.withdraw(line.amendment.id)
