"""Collectors side by side: what differs, what the files say, how many may be compared."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from uuid import uuid4

import openpyxl
import pytest
from pypdfium2 import PdfDocument

from report_texts import pdf_text
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services.comparison import NotComparable
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.printing import ReportForm

CODES = ("91310115MA1HB7TW92", "91310110666007217T", "91110108551385082Q")


@pytest.fixture
def collectors(services):
    """Two collectors under review and one that nobody has looked at."""
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter.collector
    made = []
    for number, code in enumerate(CODES):
        party = replace(sample, name=f"第{number + 1}催收公司", uscc=code, account=None)
        made.append(services.parties.register(PartyDraft(side=Side.COLLECTOR, party=party)).id)
    for collector_id, outcome, on in ((made[0], "pass", 10), (made[1], "fail", 12)):
        view = services.vetting.start(
            collector_id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
        )
        day = date(2026, 11, on)
        services.vetting.answer(view.id, "CV-A01", CheckAnswer(outcome=outcome, on=day))
        services.vetting.answer(view.id, "CV-A02", CheckAnswer(outcome="pass", on=day))
    return made


def rows(compared):
    return {one.title.split(" ")[0]: one for one in compared.rows}


def test_unlike_answers_differ_and_days_alone_do_not(services, collectors):
    found = rows(services.comparison.compare(collectors[:2], language="zh"))

    assert found["CV-A01"].differs
    assert found["CV-A01"].cells == ("通过 2026-11-10", "不通过 2026-11-12")
    assert not found["CV-A02"].differs
    assert not found["统一社会信用代码"].differs


def test_a_collector_nobody_has_looked_at_says_so_in_every_row(services, collectors):
    found = services.comparison.compare([collectors[0], collectors[2]], language="en")

    assert {one.cells[1] for one in found.rows if one.title.startswith("CV-")} == {"not asked"}


@pytest.mark.parametrize("count", [0, 1, 6])
def test_only_two_to_five_are_compared(services, count):
    with pytest.raises(NotComparable):
        services.comparison.compare([uuid4() for _ in range(count)], language="zh")


def test_the_same_collector_twice_is_one(services, collectors):
    with pytest.raises(NotComparable):
        services.comparison.compare([collectors[0], collectors[0]], language="zh")


def test_the_sheet_holds_only_what_differs_when_asked(services, collectors, tmp_path):
    path = services.comparison.save(
        collectors[:2],
        tmp_path / "side.xlsx",
        form=ReportForm.XLSX,
        language="zh",
        only_differences=True,
        progress=silent(),
    )

    sheet = openpyxl.load_workbook(BytesIO(path.read_bytes())).active
    titles = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert any(title.startswith("CV-A01 ") for title in titles)
    assert not any(title.startswith("CV-A02 ") for title in titles)
    assert [cell.value for cell in sheet[1]][3:] == ["第1催收公司", "第2催收公司"]


def test_the_pdf_lies_across_and_names_every_check(services, collectors, tmp_path):
    path = services.comparison.save(
        collectors, tmp_path / "side.pdf", form=ReportForm.PDF, language="zh", progress=silent()
    )

    long = "名称很长很长" * 30
    named = replace(services.parties.get(collectors[1]).party, name=long)
    services.parties.change(collectors[1], PartyDraft(side=Side.COLLECTOR, party=named))
    services.comparison.save(
        collectors, tmp_path / "side.pdf", form=ReportForm.PDF, language="zh", progress=silent()
    )

    with PdfDocument(path) as document:
        width, height = document[1].get_size()
    assert width > height
    text = pdf_text(path.read_bytes())
    assert "第3催收公司" in text
    assert "CV-G05" in text
    assert text.count(long) == 1
