"""The admission report: what it says as PDF/A and as .docx, and what it leaves out."""

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pikepdf
import pytest

from offices import passphrase_of
from report_texts import docx_text, pdf_text
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import CheckState, DecisionOutcome
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services.conditions import ConditionDraft
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.printing import ReportForm
from vetdesk.services.vetting import EvidenceDraft

DECIDER = "钱进"
MOBILE = "13800138000"
HOSTILE = "..\\..\\<b>报告</b>\u202e😀.txt"


@pytest.fixture
def collector(services):
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    return services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))


@pytest.fixture
def review(services, collector):
    """A review with everything answered, one warning failed, and three pieces of evidence."""
    view = services.vetting.start(
        collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )
    given = CheckAnswer(outcome="pass", on=services.desk.today(), note=f"致电{MOBILE}核实，属实")
    while open_ids := [one.item.id for one in view.findings if one.state is CheckState.OPEN]:
        for check_id in open_ids:
            view = services.vetting.answer(view.id, check_id, given)
    for name in ("公示系统截图.txt", HOSTILE, "长" * 200 + ".txt"):
        draft = EvidenceDraft(
            name=name, content=name.encode(), source="信用中国", query="申达", taken_at=services.desk.now()
        )
        services.vetting.attach(view.id, "CV-A01", draft)
    return services.vetting.get(view.id)


def decide(services, review, outcome=DecisionOutcome.CONDITIONAL):
    conditions = (ConditionDraft(text="补充录音保存制度", due=date(2026, 12, 31)),)
    return services.vetting.decide(
        review.id,
        outcome=outcome,
        reason="各项核查均已通过。",
        name=DECIDER,
        passphrase=passphrase_of(DECIDER),
        conditions=conditions if outcome is DecisionOutcome.CONDITIONAL else (),
    )


def saved(services, review, tmp_path, form, *, language="zh", masked=True):
    path = services.admission.save(
        review.id,
        tmp_path / f"report.{form.value}",
        form=form,
        language=language,
        masked=masked,
        progress=silent(),
    )
    return path.read_bytes()


class TestBothForms:
    @pytest.mark.parametrize("form", [ReportForm.PDF, ReportForm.DOCX], ids=["pdf", "docx"])
    def test_the_report_says_what_was_found_proved_and_decided(self, services, review, tmp_path, form):
        decided = decide(services, review)

        content = saved(services, decided, tmp_path, form)

        text = pdf_text(content) if form is ReportForm.PDF else docx_text(content)
        party = services.parties.get(review.collector.id).party
        for wanted in (
            party.name,
            party.uscc,
            "有条件准入",
            DECIDER,
            "各项核查均已通过。",
            "补充录音保存制度",
        ):
            assert wanted in text
        for finding in decided.findings:
            assert finding.item.id in text
        (first, *_) = decided.evidence["CV-A01"]
        assert {"E-001", "E-003", first.sha256} <= set(_words(text, "E-001", "E-003", first.sha256))
        assert "不是法律意见" in text

    def test_both_are_written_from_one_tree_and_differ_in_no_cell(self, services, review, tmp_path):
        report = services.admission.report(review.id, language="zh")

        word = docx_text(saved(services, review, tmp_path, ReportForm.DOCX))

        cells = [cell for one in report.sections for block in one.blocks for cell in _cells(block)]
        assert len(cells) > 200
        assert [cell for cell in cells if "".join(cell.split()) not in word] == []

    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_each_language_fills_every_place(self, services, review, tmp_path, language):
        decided = decide(services, review, DecisionOutcome.APPROVED)

        text = pdf_text(saved(services, decided, tmp_path, ReportForm.PDF, language=language))

        assert ("催收机构准入评估报告" if language == "zh" else "Collectoradmissionreport") in text
        assert "{" not in text

    def test_private_numbers_are_masked_unless_asked_for(self, services, review, tmp_path):
        masked = pdf_text(saved(services, review, tmp_path, ReportForm.PDF))
        clear = pdf_text(saved(services, review, tmp_path, ReportForm.PDF, masked=False))

        assert MOBILE not in masked
        assert MOBILE in clear


class TestPdf:
    def test_it_is_marked_as_pdf_a_with_headings(self, services, review, tmp_path):
        content = saved(services, review, tmp_path, ReportForm.PDF)

        with pikepdf.open(BytesIO(content)) as document, document.open_outline() as outline:
            with document.open_metadata() as metadata:
                assert metadata.pdfa_status == "2A"
            assert len(outline.root[0].children) == 10

    def test_a_sign_no_face_holds_is_set_as_a_geta(self, services, review, tmp_path):
        text = pdf_text(saved(services, review, tmp_path, ReportForm.PDF))

        assert "<b>报告</b>〓.txt" in text


class TestWord:
    def test_headings_are_styles_and_the_foot_counts_pages(self, services, review, tmp_path):
        content = saved(services, review, tmp_path, ReportForm.DOCX)

        made = docx.Document(BytesIO(content))
        headings = [one.text for one in made.paragraphs if one.style.name == "Heading 1"]
        assert headings[0] == "一、结论"
        assert len(headings) == 10
        with zipfile.ZipFile(BytesIO(content)) as parts:
            foot = parts.read("word/footer1.xml").decode()
        assert "NUMPAGES" in foot
        assert made.core_properties.author == ""


class TestTime:
    def test_what_lapsed_since_the_decision_is_named(self, services, review, clock):
        decided = decide(services, review, DecisionOutcome.APPROVED)
        clock.instant = datetime(2027, 12, 1, 4, 0, tzinfo=UTC)

        report = services.admission.report(decided.id, language="zh")

        (lapsed,) = [part for part in report.sections if part.id == "lapsed"]
        rows = lapsed.blocks[1].rows
        assert ("准入决定", "2027-11-20", "须重新审查") in rows
        assert any(row[0].startswith("CV-A01 ") and row[2] == "作出决定之后过期" for row in rows)

    def test_carried_answers_are_marked_with_the_day_of_their_review(self, services, review, clock):
        decide(services, review, DecisionOutcome.APPROVED)
        clock.instant = datetime(2026, 12, 20, 4, 0, tzinfo=UTC)
        second = services.vetting.start(
            review.collector.id,
            road=Road.ENTRUSTMENT,
            creditor_kind=CreditorKind.TRADING,
            channels=("phone",),
        )
        services.vetting.carry(second.id, ["CV-A01"])

        report = services.admission.report(second.id, language="zh")

        (checks,) = [part for part in report.sections if part.id == "checks"]
        said = {row[0].split(" ")[0]: row[2] for one in checks.blocks for row in getattr(one, "rows", ())}
        assert "沿用 2026-11-20 审查的结果" in said["CV-A01"]
        assert "沿用" not in said["CV-A02"]


class TestLeaving:
    def test_a_cancelled_report_leaves_no_file(self, services, review, tmp_path):
        with pytest.raises(Cancelled):
            services.admission.save(
                review.id,
                tmp_path / "report.pdf",
                form=ReportForm.PDF,
                language="zh",
                progress=Progress(stop_asked=lambda: True),
            )

        assert not (tmp_path / "report.pdf").exists()

    def test_that_it_left_is_journalled_and_the_file_is_private(self, services, review, tmp_path):
        saved(services, review, tmp_path, ReportForm.DOCX)

        assert (tmp_path / "report.docx").stat().st_mode & 0o777 == 0o600
        assert services.journal.latest(limit=1)[0].action == "report.export"


def _words(text, *wanted):
    return [one for one in wanted if one in text]


def _cells(block):
    if hasattr(block, "columns"):
        return [cell for row in block.rows for cell in row]
    return [pair.value[0].text for pair in block.rows] if hasattr(block, "rows") else []
