"""Clauses and documents of the program have a name on an English screen; the office's own keep theirs."""

from dataclasses import replace

import pytest

from vetdesk.documents import packs
from vetdesk.documents.ownenglish import with_head
from vetdesk.domain.completeness import BY_ID
from vetdesk.services.titles import english_title, title_in


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


def test_every_document_part_and_clause_that_came_with_the_program_has_an_english_name():
    documents = packs.all_packs().values()
    parts = [part for one in documents for part in one.parts if part.title]
    chinese = [one.title for one in (*documents, *parts, *packs.load_library().values())]
    many = 100

    assert len(chinese) > many
    assert [title for title in chinese if title_in(title, "en") == title] == []


def test_what_the_office_calls_its_own_in_english_goes_before_the_chinese():
    assert title_in("处罚后的加强检查", "en", "Closer Audits") == "Closer Audits"
    assert title_in("处罚后的加强检查", "zh", "Closer Audits") == "处罚后的加强检查"


def test_a_template_of_the_office_loses_its_english_name_when_its_chinese_one_changes():
    shipped = next(one for one in packs.all_packs().values() if one.english)
    own = with_head(replace(shipped, id="office.T-01", title="本行协议"), "Our Agreement", {})

    assert english_title(own) == "Our Agreement"
    assert english_title(replace(own, title="本行新协议")) == ""
    assert english_title(replace(own, english=None)) == ""
