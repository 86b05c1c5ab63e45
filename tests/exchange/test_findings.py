"""The shipped vocabulary of findings: every check, fact and article it names exists."""

import pytest

from vetdesk.documents.selection import FACTS_IN_WORDS
from vetdesk.domain.findings import State
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.findings import load_findings
from vetdesk.exchange.packs import PackInvalid, load_all
from vetdesk.exchange.packs_reference import load_statutes

FINDINGS = load_findings()
IDS = [one.id for one in FINDINGS]


@pytest.mark.parametrize("finding", FINDINGS, ids=IDS)
def test_a_finding_rests_on_checks_that_both_reviews_know(finding):
    packs = load_all()

    for pack in PACK_OF_ROAD.values():
        assert set(finding.checks) <= packs[pack].by_id.keys()


@pytest.mark.parametrize("finding", FINDINGS, ids=IDS)
def test_a_finding_cites_articles_that_were_read(finding):
    statutes = load_statutes().by_short

    for one in finding.citations:
        assert statutes[one.norm].unverified(one.article) == ()


@pytest.mark.parametrize("finding", FINDINGS, ids=IDS)
def test_the_printed_reason_says_what_the_window_says_and_names_every_check(finding):
    printed = FACTS_IN_WORDS[finding.id]

    for state in State:
        assert finding.words[state].zh in printed[state.value]
        for check in finding.checks:
            assert check in finding.words[state].zh
            assert check in finding.words[state].en


def test_a_finding_without_words_for_a_state_is_refused(tmp_path):
    text = (
        'id = "cn.findings"\nkind = "findings"\nversion = "1.0"\njurisdiction = "cn"\n'
        'valid_from = 2026-11-01\nlast_reviewed = 2026-11-28\nreviewer = "x"\n'
        'title = { zh = "一", en = "a" }\n'
        '[[finding]]\nid = "gap"\nchecks = ["CV-E05"]\ntitle = { zh = "一", en = "a" }\n'
        'citations = [{ norm = "个人信息保护法", article = "51", mark = "read" }]\n'
    )
    (tmp_path / "findings.toml").write_text(text, "utf-8")

    with pytest.raises(PackInvalid) as refused:
        load_findings(tmp_path)

    assert "unknown" in str(refused.value)
