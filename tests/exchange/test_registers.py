import tomllib
from datetime import date

import pytest

from vetdesk.assets import asset_root
from vetdesk.domain.packs import Text
from vetdesk.domain.registers import AskBy, Register, registers_of
from vetdesk.exchange.packs import load_all
from vetdesk.exchange.registers import load_registers

REGISTERS = load_registers()
FILE = asset_root("resources") / "packs" / "cn" / "registers.toml"
CN_ITEMS = [item for pack in load_all().values() if pack.id.startswith("cn.") for item in pack.items]
COLLECTOR = {item.id: item for item in load_all()["cn.vetting.collector"].items}


def test_no_two_registers_share_an_id_or_a_name():
    assert len({one.id for one in REGISTERS}) == len({one.name for one in REGISTERS}) == len(REGISTERS)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda one: one.id)
def test_every_register_answers_a_check_of_the_packs_in_both_languages(register):
    serving = [item for item in CN_ITEMS if register.name.zh in item.where.zh]

    assert serving
    for item in serving:
        assert register.name.en in item.where.en, item.id


@pytest.mark.parametrize("register", REGISTERS, ids=lambda one: one.id)
def test_every_register_says_what_to_capture_and_what_to_watch_for_in_both_languages(register):
    for text in (register.capture, register.red_flag):
        assert len(text.zh) > 15
        assert len(text.en) > 40


def test_the_guide_never_sends_anybody_to_a_licence_that_does_not_exist():
    assert "催收许可" not in FILE.read_text("utf-8")


def test_the_guide_was_reviewed_after_it_came_into_force():
    head = tomllib.loads(FILE.read_text("utf-8"))

    assert head["valid_from"] <= head["last_reviewed"] <= date(2027, 11, 28)


def test_a_check_leads_to_its_registers_in_the_order_it_names_them():
    assert [one.id for one in registers_of(COLLECTOR["CV-B02"], REGISTERS)] == ["enterprise", "credit_china"]
    assert [one.id for one in registers_of(COLLECTOR["CV-B04"], REGISTERS)] == ["judgments", "announcements"]


def test_a_check_answered_from_papers_leads_to_no_register():
    assert registers_of(COLLECTOR["CV-E05"], REGISTERS) == ()


@pytest.mark.parametrize(
    ("ask_by", "uscc", "typed"),
    [
        (AskBy.USCC, "91310000MA1", "91310000MA1"),
        (AskBy.USCC, "", "申达"),
        (AskBy.NAME, "91310000MA1", "申达"),
    ],
)
def test_what_to_type_is_the_code_where_the_register_takes_one(ask_by, uscc, typed):
    words = Text(zh="甲", en="A")
    register = Register(id="a", name=words, ask_by=ask_by, capture=words, red_flag=words)

    assert register.query(name="申达", uscc=uscc) == typed
