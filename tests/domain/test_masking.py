"""Masking hides what it must, and everything it does not understand."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vetdesk.domain import masking

EVERY = (
    masking.name,
    masking.id_number,
    masking.phone,
    masking.address,
    masking.email,
    masking.card,
)


@pytest.mark.parametrize(
    ("mask", "given_text", "shown"),
    [
        (masking.name, "李四", "李*"),
        (masking.name, "欧阳娜娜", "欧阳**"),
        (masking.name, "欧阳", "欧*"),
        (masking.name, "阿卜杜拉·买买提", "阿*******"),
        (masking.name, "李", "***"),
        (masking.name, "", "***"),
        (masking.id_number, "11010519491231002X", "110***********002X"),
        (masking.id_number, "H12345678", "H*****678"),
        (masking.id_number, "whatever it is", "***"),
        (masking.phone, "13812342210", "138****2210"),
        (masking.phone, "021-62345678", "021-****78"),
        (masking.phone, "1234", "***"),
        (masking.address, "上海市徐汇区漕溪北路18号301室", "上海市徐汇区***"),
        (masking.address, "浙江省杭州市西湖区文三路1号", "浙江省杭州市西湖区***"),
        (masking.address, "广西壮族自治区南宁市青秀区民族大道1号", "广西壮族自治区南宁市青秀区***"),
        (masking.address, "文三路1号", "***"),
        (masking.address, "文三路小区3幢", "***"),
        (masking.address, "北京市朝阳区建国路1号", "北京市朝阳区***"),
        (masking.address, "上海市静安小区路1号", "上海市***"),
        (masking.address, "江苏省昆山市玉山镇1号", "江苏省昆山市***"),
        (masking.email, "zhang@example.com", "z***@example.com"),
        (masking.email, "z@example.com", "***@example.com"),
        (masking.email, "not an address", "***"),
        (masking.card, "6222600260001072444", "****2444"),
        (masking.card, "123", "***"),
        (masking.id4, "11010519491231002X", "002X"),
        (masking.id4, "1234", "***"),
    ],
)
def test_each_field_is_masked_by_its_rule(mask, given_text, shown):
    assert mask(given_text) == shown


@pytest.mark.parametrize("mask", EVERY)
@given(text=st.text(max_size=40))
def test_no_text_ever_comes_back_as_it_was(mask, text):
    assume("*" not in text)

    assert mask(text) != text


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_mobile_number_never_shows_more_than_seven_digits(number):
    assert sum(char.isdigit() for char in masking.phone(number)) == 7


def test_registered_bodies_stand_in_clear_and_people_do_not():
    assert masking.debtor_name("某某有限公司", "company") == "某某有限公司"
    assert masking.debtor_name("张三丰", "natural") == "张**"
    assert masking.debtor_name("张三丰", "") == "张**"
    assert masking.debtor_id("91310110666007217T", "company") == "91310110666007217T"
    assert masking.debtor_id("11010519491231002X", "company") == "110***********002X"
