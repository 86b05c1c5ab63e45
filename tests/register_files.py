"""Registers of collectors and people as offices keep them, written as workbooks and CSV."""

import csv
import io
from collections.abc import Sequence

import openpyxl
from stdnum.cn import ric, uscc

COLLECTOR_TITLES = (
    "序号",
    "公司名称",
    "统一社会信用代码",
    "注册地址",
    "法人代表",
    "对接人",
    "联系方式",
    "注册资本（万元）",
    "成立时间",
)
PEOPLE_TITLES = ("姓名", "身份证号", "所在单位", "岗位", "是否关键岗位")


def code(body: str) -> str:
    """Return a credit code with the right check character behind seventeen characters."""
    return body[:17] + str(uscc.calc_check_digit(body[:17]))


def resident(body: str) -> str:
    """Return a resident number with the right check digit behind seventeen digits."""
    return body[:17] + str(ric.calc_check_digit(body[:17] + "0"))


def collector(number: int = 1, **changes: object) -> list[object]:
    """Return one row of the register of collectors."""
    values: dict[str, object] = {
        "no": number,
        "name": f"{_WORDS[number % 24]}{_WORDS[number // 24 % 24]}资产管理有限公司",
        "uscc": code(f"91110105MA{number:07d}"),
        "address": f"北京市朝阳区甲路{number}号",
        "representative": "张三",
        "contact": "李四",
        "phone": "010-65001234",
        "capital": 1000,
        "established": "2015-03-01",
    } | changes
    return list(values.values())


def person(number: int = 1, **changes: object) -> list[object]:
    """Return one row of the register of people."""
    values: dict[str, object] = {
        "name": f"王{_WORDS[number % len(_WORDS)][0]}",
        "id": resident(f"11010519{80 + number // 28 % 20:02d}01{number % 28 + 1:02d}{number % 900 + 10:03d}"),
        "employer": "",
        "post": "催收专员",
        "key": "否",
    } | changes
    return list(values.values())


def workbook(titles: Sequence[str], rows: Sequence[Sequence[object]], *, above: Sequence[str] = ()) -> bytes:
    """Return an .xlsx with ``titles`` under some lines of text."""
    book = openpyxl.Workbook()
    sheet = book.active
    for line in above:
        sheet.append([line])
    sheet.append(list(titles))
    for row in rows:
        sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def comma_separated(
    titles: Sequence[str], rows: Sequence[Sequence[object]], encoding: str = "utf-8"
) -> bytes:
    """Return the same as CSV."""
    stream = io.StringIO()
    csv.writer(stream).writerows([titles, *rows])
    return stream.getvalue().encode(encoding)


_WORDS = tuple(
    "恒信顺达鑫源瑞泰安永华诚立德博远明月海川金石同舟万象启航九鼎长风云起青禾百川松涛北辰南山东篱西岭"[
        at : at + 2
    ]
    for at in range(0, 48, 2)
)
