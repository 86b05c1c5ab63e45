"""The approval sheet over a real vault: the deal, risks, deviations, one A4 page, PDF and .docx."""

import pypdfium2
import pytest

from offices import only_matter
from report_texts import docx_text, pdf_text
from vetdesk.progress import silent
from vetdesk.services.printing import ReportForm


@pytest.fixture(params=["assignment_issued", "entrustment_issued"])
def sample_vault(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def matter(sample_vault, services):
    return only_matter(services)


def saved(services, matter, tmp_path, form, language="zh"):
    path = tmp_path / f"sheet.{form.value}"
    services.approval_sheets.save(matter, path, form=form, language=language, progress=silent())
    return path


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_one_page(services, matter, tmp_path, language):
    path = saved(services, matter, tmp_path, ReportForm.PDF, language)

    assert len(pypdfium2.PdfDocument(path)) == 1


def test_it_says_the_deal_in_figures(services, matter, tmp_path):
    text = "".join(pdf_text(saved(services, matter, tmp_path, ReportForm.PDF).read_bytes()).split())

    view = services.agreements.get(matter)
    assert view.organisation in text
    assert view.collector in text
    assert f"¥{view.totals.total}" in text
    assert view.contract_no in text


def test_both_files_say_the_same(services, matter, tmp_path):
    word = "".join(docx_text(saved(services, matter, tmp_path, ReportForm.DOCX).read_bytes()).split())

    assert "没有手工增减的条款" in word
    assert services.agreements.get(matter).collector in word


def test_clauses_put_in_by_hand_and_gates_in_the_way_are_named(services, assignment_drafted, tmp_path):
    draft = only_matter(services)
    services.agreements.choose_clause(draft, "CL-24", included=True)
    services.agreements.choose_clause(draft, "CL-13", included=False)
    services.agreements.forget(draft, "price")
    services.approval.obstacles(draft)

    text = "".join(pdf_text(saved(services, draft, tmp_path, ReportForm.PDF).read_bytes()).split())

    assert "手工列入：CL-24" in text
    assert "手工去掉：CL-13" in text
    assert "项阻断，不能签发" in text
    assert "转让价款是多少" in text
    assert "批准。" not in text.split("结论")[1].split("法务意见")[0]
