"""A matter nobody tuned anything to: rare names, 3,000 claims in GB 18030, a price over 100 million."""

import csv
import io
import json
import re
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from stdnum.cn import ric, uscc

from vetdesk.assets import asset_root
from vetdesk.domain.money import Money
from vetdesk.services.matters import Result

SURNAMES = ("欧阳", "司马", "诸葛", "夏侯", "𬭎", "㙓", "尉迟")
GIVEN = ("明珠", "懿", "亮", "𬭎", "䶮", "小㙓")
WITH_DOTS = ("艾力·买买提", "古丽娜扎尔·拜合提亚尔")
HEADER = ["姓名", "身份证号", "借款合同号", "借据编号", "手机", "剩余本金", "欠息", "应还罚息", "合计"]
HEADER += ["时效截止", "个人信息提供依据", "紧急联系人电话"]
COUNT = 3000
CONTACT = "13800138000"


def resident_number(order: int) -> str:
    """Return the number of an invented person."""
    born = date(1960, 1, 1) + timedelta(days=order * 7 % 14000)
    body = f"310104{born:%Y%m%d}{order % 999 + 1:03d}"
    return body + str(ric.calc_check_digit(body + "0"))


def company_number(order: int) -> str:
    """Return the credit code of an invented company."""
    body = f"91310115MA{order:07d}"
    return body + str(uscc.calc_check_digit(body))


def claim(order: int) -> tuple[list[str], Money]:
    """Return one line of the sheet and what it adds to the total."""
    corporate = order % 7 == 0
    name = SURNAMES[order % len(SURNAMES)] + GIVEN[order % len(GIVEN)]
    name = (
        WITH_DOTS[order // 50 % 2]
        if order % 50 == 1
        else f"上海奇测{order}号贸易有限公司"
        if corporate
        else name
    )
    parts = (Money(order * 73_019 % 9_999_999 + 1), Money(order * 389 % 99_999), Money(order * 17 % 999))
    total = Money.total(parts)
    mobile = "" if corporate or order % 3 == 0 else f"139{order:08d}"
    number = company_number(order) if corporate else resident_number(order)
    amounts = [part.plain() for part in (*parts, total)]
    ends = ["2028-06-30", "" if corporate else "同意", CONTACT]
    return [name, number, f"HT-{order:05d}", f"JJ-{order:05d}", mobile, *amounts, *ends], total


@pytest.fixture
def odd_matter(tmp_path: Path) -> tuple[Path, Money]:
    """Write the matter with its sheet and return its path and what it comes to."""
    lines, amounts = zip(*(claim(order) for order in range(1, COUNT + 1)), strict=True)
    total = Money.total(amounts)
    sheet = io.StringIO()
    table = csv.writer(sheet)
    table.writerows([["某批次债权明细"], ["单位：元"], HEADER, *lines])
    table.writerow(["合计", *[""] * 7, total.plain()])
    (tmp_path / "债权 明细.csv").write_bytes(sheet.getvalue().encode("gb18030"))
    matter = json.loads((asset_root("resources") / "sample" / "matter.json").read_text("utf-8"))
    matter |= {"matter_ref": "欧阳-2026/001", "schedule": "债权 明细.csv", "external_no": "外-（壹）-07"}
    matter |= {"basis": {"default": "consent"}, "asset_type": "loan"}
    matter["answers"]["price"] = "100000000.05"
    matter["organisation"]["legal_representative"] = "诸葛𬭎"
    matter["signatories"]["organisation"]["name"] = "诸葛𬭎"
    matter["people"][0]["name"], matter["people"][1]["name"] = "古丽娜扎尔·拜合提亚尔", "司马㙓"
    file = tmp_path / "matter.json"
    file.write_text(json.dumps(matter, ensure_ascii=False), "utf-8")
    return file, total


def test_an_odd_but_legal_matter_is_printed_field_by_field(services, odd_matter, tmp_path):
    file, total = odd_matter

    report = services.matters.run(file, out=tmp_path / "out")

    assert report.result is Result.ISSUED
    assert {one.code for one in report.obstacles} <= {"price"}
    assert (report.totals.rows, report.totals.households, report.totals.total) == (COUNT, COUNT, total)
    assert report.dropped_columns == ("紧急联系人电话",)
    papers = {one.line.kind: one for one in report.documents}
    pages = pages_of(papers["agreement"].path)
    text = "".join("".join(pages).split())
    for printed in (
        f"共{COUNT}户、{COUNT}笔",
        f"¥{total.yuan:,}（大写：{total.in_capitals()}）",
        "¥100,000,000.05（大写：人民币壹亿元零伍分）",
        "诸葛𬭎（执行董事）",
        "古丽娜扎尔·拜合提亚尔",
        "司马㙓",
        "外部编号：外-（壹）-07",
        f"合同编号：{report.contract_no}",
        papers["annex"].line.sha256,
        papers["annex"].line.name,
        "基准日”指计算附件一所列账面金额的截止日，即2026年10月31日",
    ):
        assert printed in text, printed
    assert "第2页" + f"共{len(pages)}页" in "".join(pages[1].split())
    assert not re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)", text)
    assert CONTACT not in "".join("".join(pages_of(papers["provenance"].path)).split())
    closing, cells = last_and_all(papers["annex"].path)
    assert {"诸葛䶮", *WITH_DOTS, f"JJ-{COUNT:05d}"} <= cells
    assert CONTACT not in cells
    assert total.plain() in [cell.replace(",", "") for cell in closing]


def last_and_all(annex: Path) -> tuple[list[str], set[str]]:
    """Return the last line of the annex and every cell of it."""
    with annex.open("rb") as source:
        lines = openpyxl.load_workbook(source, read_only=True).active.iter_rows(values_only=True)
        cells = [[str(cell) for cell in line if cell is not None] for line in lines]
    return cells[-1], {cell for line in cells for cell in line}


def pages_of(path: Path) -> list[str]:
    """Return the text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]
