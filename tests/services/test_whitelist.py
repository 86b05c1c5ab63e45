"""The white list as it leaves the vault: who is in it, what of them is said, and nobody's own data."""

from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pypdfium2
import pytest

from offices import passphrase_of
from reviewing import DECIDER, collector, pass_at_once, review
from vetdesk.domain.admission import ConditionKind
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import DecisionOutcome
from vetdesk.domain.whitelist import LeftOut
from vetdesk.progress import silent
from vetdesk.services import whitelist
from vetdesk.services.conditions import ConditionDraft
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.whitelist import WhiteListTooLong

__all__ = ["collector", "review"]


@pytest.fixture
def admitted(services, review):
    """Admit the collector with a condition whose words name somebody."""
    pass_at_once(services, review)
    due = services.desk.today() + timedelta(days=10)
    services.vetting.decide(
        review.id,
        outcome=DecisionOutcome.CONDITIONAL,
        reason="须补一份材料。",
        name=DECIDER,
        passphrase=passphrase_of(DECIDER),
        conditions=(ConditionDraft(text="王芳签署承诺书", due=due, kind=ConditionKind.SIGNING),),
    )
    return services.parties.get(review.collector.id)


def change_channel(services, known, channel):
    party = replace(known.party, complaint_channel=channel)
    services.parties.change(known.id, PartyDraft(side=Side.COLLECTOR, party=party, profile=known.profile))


def look(services, days=0):
    return services.white_lists.look(services.desk.today() + timedelta(days=days))


def words_of(path):
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def rows_of(path):
    return list(openpyxl.load_workbook(path).active.values)


def test_an_admitted_collector_is_in_the_workbook_with_what_it_is_admitted_for(services, admitted, tmp_path):
    change_channel(services, admitted, "400-820-8820")
    day = services.desk.today()

    services.white_lists.save_workbook(tmp_path / "list.xlsx", day, silent())

    header, row = rows_of(tmp_path / "list.xlsx")
    assert header[1:3] == ("机构名称", "统一社会信用代码")
    assert row[1:3] == (admitted.party.name, admitted.party.uscc)
    assert row[3] == "委托催收 · 非金融企业 · 电话"
    assert row[4] == f"{day} 至 {date(day.year + 1, day.month, day.day)}"
    assert row[5] == f"签约前 1 项（至 {day + timedelta(days=10)}）"
    assert row[6] == "400-820-8820"
    assert (tmp_path / "list.xlsx").stat().st_mode & 0o077 == 0


def test_no_natural_person_is_in_the_workbook_or_the_print(services, admitted, tmp_path):
    change_channel(services, admitted, "陈露 13800001111")
    day, workbook, printed = services.desk.today(), tmp_path / "a.xlsx", tmp_path / "a.pdf"

    services.white_lists.save_workbook(workbook, day, silent())
    services.white_lists.save_print(printed, day, silent())

    said = "".join(str(cell) for row in rows_of(workbook) for cell in row) + words_of(printed)
    persons = (
        "王芳",
        "13800001111",
        admitted.party.legal_representative,
        admitted.party.contact,
        admitted.party.phone,
        DECIDER,
    )
    assert [one for one in persons if one in said] == []
    assert look(services).listed[0].withholds_channel


def test_the_print_names_list_day_and_publisher(services, admitted, tmp_path):
    own = replace(admitted.party, name="华东供应链金融有限公司", uscc="91310110666007217T", account=None)
    services.parties.register(PartyDraft(side=Side.OWN, party=own))

    services.white_lists.save_print(tmp_path / "a.pdf", services.desk.today(), silent())

    said = words_of(tmp_path / "a.pdf")
    for words in ("合作催收机构名单", "2026年11月20日", "华东供应链金融有限公司", admitted.party.uscc):
        assert words in said


def test_nobody_admitted_is_printed_as_such(services, tmp_path):
    services.white_lists.save_print(tmp_path / "a.pdf", services.desk.today(), silent())

    assert "没有准入的合作催收机构" in words_of(tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("days", "reason"),
    [(0, None), (10, None), (11, LeftOut.STALE), (366, LeftOut.LAPSED), (-1, LeftOut.NOT_YET)],
)
def test_each_day_has_its_own_list(services, admitted, days, reason):
    (line,) = look(services, days).lines

    assert (line.standing.id, line.reason) == (admitted.id, reason)


def test_a_suspended_collector_is_left_out_and_stands_on_the_screen_only(services, admitted, tmp_path):
    services.parties.set_status(admitted.id, CollectorStatus.SUSPENDED, reason="投诉过多")

    services.white_lists.save_workbook(tmp_path / "a.xlsx", services.desk.today(), silent())

    (line,) = look(services).lines
    assert line.reason is LeftOut.SUSPENDED
    assert len(rows_of(tmp_path / "a.xlsx")) == 1


def test_what_was_never_decided_on_is_not_on_the_screen_either(services, review):
    assert look(services).lines == ()


def test_more_than_can_be_printed_says_to_take_the_workbook(services, admitted, tmp_path, monkeypatch):
    monkeypatch.setattr(whitelist, "MOST_PRINTED", 0)

    with pytest.raises(WhiteListTooLong):
        services.white_lists.save_print(tmp_path / "a.pdf", services.desk.today(), silent())

    assert not (tmp_path / "a.pdf").exists()
