"""The file of a person: what it says, how the number is masked, and that clear numbers are recorded."""

from datetime import date

import pytest

from report_texts import docx_text, pdf_text
from vetdesk.assets import asset_root
from vetdesk.domain.authorisation import ConsentItem
from vetdesk.domain.matter import CheckAnswer
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.people import PersonDraft
from vetdesk.services.person_papers import NewFile
from vetdesk.services.printing import ReportForm

NUMBER = "330106199007250426"
MASKED = "330***********0426"


@pytest.fixture
def person(services):
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    collector = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    draft = PersonDraft(name="何晓燕", id_number=NUMBER, employer_id=collector.id, post="催收坐席")
    known = services.people.register(draft)
    services.person_papers.authorise(
        known.id,
        on=date(2026, 11, 2),
        items=frozenset(ConsentItem),
        scans=(NewFile(name="signed.pdf", content=b"%PDF-1.7 signed %%EOF"),),
    )
    note = "联系电话13800138000"
    return services.people.answer(
        known.id, "BP-10", CheckAnswer(outcome="pass", on=date(2026, 11, 10), note=note)
    )


def saved(services, person, tmp_path, form, *, masked=True, language="zh"):
    path = services.person_file.save(
        person.id,
        tmp_path / f"file.{form.value}",
        form=form,
        language=language,
        masked=masked,
        progress=silent(),
    )
    return pdf_text(path.read_bytes()) if form is ReportForm.PDF else docx_text(path.read_bytes())


@pytest.mark.parametrize("form", [ReportForm.PDF, ReportForm.DOCX], ids=["pdf", "docx"])
def test_it_says_who_was_checked_how_and_by_which_authorisation(services, person, tmp_path, form):
    text = saved(services, person, tmp_path, form)

    for wanted in (
        "何晓燕",
        "催收坐席",
        "2026-11-02",
        "扫描件已归档",
        "未登记离岗",
        *(f"BP-{n:02d}" for n in (2, 3, 10)),
    ):
        assert wanted in text


def test_the_number_is_masked_and_so_are_numbers_inside_notes(services, person, tmp_path):
    text = saved(services, person, tmp_path, ReportForm.PDF)

    assert MASKED in text
    assert NUMBER not in text
    assert "13800138000" not in text


def test_a_number_in_clear_is_recorded_as_looked_at(services, person, tmp_path):
    text = saved(services, person, tmp_path, ReportForm.PDF, masked=False)

    assert NUMBER in text
    assert "person.reveal" in [line.action for line in services.journal.latest(limit=3)]


def test_the_end_of_keeping_is_counted_from_the_exit_record(services, person, tmp_path):
    services.people.answer(person.id, "BP-14", CheckAnswer(outcome="pass", on=date(2026, 11, 20)))

    text = saved(services, person, tmp_path, ReportForm.DOCX)

    assert "按登记日推算保存至2027-11-20" in text


def test_without_an_authorisation_it_says_that_nothing_may_be_looked_up(services, person, tmp_path):
    draft = PersonDraft(name="周远", id_number="11010519491231002X", employer_id=person.employer_id)
    other = services.people.register(draft)

    text = saved(services, other, tmp_path, ReportForm.PDF, language="en")

    assert "Noauthorisationyet" in text
    assert "{" not in text
