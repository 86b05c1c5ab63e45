"""Clauses and documents of the program have a name on an English screen; the office's own keep theirs."""

import pytest

from vetdesk.documents import packs
from vetdesk.domain.completeness import BY_ID
from vetdesk.services.titles import title_in


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("安全措施", "Security Measures"),
        ("CL-06 安全措施", "CL-06 Security Measures"),
        ("安全措施（CL-06）", "Security Measures (CL-06)"),
        ("《授权委托书》", "“Power of Attorney”"),
        ("本行债权转让协议", "本行债权转让协议"),
        ("", ""),
        ("CL-06 安全措施、CL-02 目的限制", "CL-06 Security Measures, CL-02 Limitation of Purpose"),
        ("《委托催收协议》安全措施", "“Entrusted Collection Agreement”, Security Measures"),
    ],
    ids=["clause", "number-before", "number-behind", "quoted", "own", "empty", "list", "part"],
)
def test_a_title_is_told_in_english_with_what_stands_around_it(title, said):
    assert title_in(title, "en") == said


def test_a_statutory_item_has_its_english_name():
    assert [one.id for one in BY_ID.values() if not title_in(one.zh, "en").isascii()] == []


def test_a_chinese_screen_shows_every_title_as_it_is_written():
    assert title_in("CL-06 安全措施", "zh") == "CL-06 安全措施"


def test_every_document_and_clause_that_came_with_the_program_has_an_english_name():
    chinese = [one.title for one in (*packs.all_packs().values(), *packs.load_library().values())]
    many = 40

    assert len(chinese) > many
    assert [title for title in chinese if title_in(title, "en") == title] == []
