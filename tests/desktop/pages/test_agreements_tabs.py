"""The tabs of a matter: terms, schedule, people, clauses, documents; each writes through its service."""

from datetime import date
from uuid import uuid5

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from agreement_fakes import MATTER, PERSON, SPACE, FakeOffice, a_document, a_matter, a_person
from vetdesk.desktop.pages.agreements.clausestab import OUT, RULE
from vetdesk.desktop.pages.agreements.fixes import Place, fix_of
from vetdesk.desktop.pages.agreements.peopletab import DOWN, REMOVE, UP, rearranged
from vetdesk.desktop.pages.agreements.scheduleimport import read_columns
from vetdesk.desktop.pages.agreements.templatebar import ChooseDialog
from vetdesk.desktop.pages.agreements.termsfields import sub_processors_of
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.editions import Edition
from vetdesk.domain.matter import ImpactAssessment, Numbered, Signatory, StateOwned, Transferability
from vetdesk.domain.numbering import Numbering
from vetdesk.domain.obstacles import Obstacle, OverrideClass, Severity
from vetdesk.exchange.gates import load_matrix
from vetdesk.exchange.problems import Problem
from vetdesk.services.agreements import Terms
from vetdesk.services.errors import FileInvalid, IssuedTextFixed
from vetdesk.services.templatechoice import Choice, TemplateUse

OTHER = uuid5(SPACE, "another person")
TERMS = Terms(
    state_owned=StateOwned(flag=False),
    impact_assessment=ImpactAssessment(
        number="PIA-2026-031",
        level="中",
        on=date(2026, 11, 12),
        recipient="91310115MA1HB7TW92",
        purpose="转让应收账款债权",
        persons=5,
    ),
    internal_approval=Numbered(number="沪北法〔2026〕12号", on=date(2026, 11, 10)),
    transferability=Transferability(by_nature="ok", by_agreement="none", by_law="ok", pledged="no"),
    signatories={
        "organisation": Signatory(name="沈默", title="董事长", authority="legal_representative"),
    },
    schedule="debts.xlsx",
    numbering=Numbering.DECIMAL,
)


@pytest.fixture
def office():
    return FakeOffice(named=(a_person(),), given_terms=TERMS)


@pytest.fixture
def opened(qtbot, make_context, office):
    """Return a function that opens one tab of the matter."""
    made = []

    def open_tab(tab):
        context = make_context(office.services())
        workspace = Workspace(context)
        qtbot.addWidget(workspace)
        workspace.resize(1200, 700)
        workspace.show()
        workspace.show_matter(MATTER, tab)
        qtbot.waitUntil(lambda: bool(workspace.tabs.summary.form.names))
        qtbot.waitUntil(lambda: not context.desk.lanes.busy)
        made.append(workspace)
        return workspace, context

    yield open_tab
    office.gate.set()
    for one in made:
        one.forget()
        one.close()


def test_terms_come_back_from_the_form_as_they_were_put_in(opened):
    workspace, _ = opened("terms")

    given = workspace.tabs.terms.given()

    assert given.terms == TERMS


def test_changed_terms_are_saved_whole(qtbot, opened, office):
    workspace, context = opened("terms")
    form = workspace.tabs.terms.form
    form.handoverField.date_edit.line.setText("2026-12-01")
    form.impactLevelField.chips.choose("高")
    form.impactTreatmentField.set_text("仅提供脱敏数据，另行加密交付。")

    workspace.tabs.terms.submit()
    qtbot.waitUntil(lambda: bool(office.called("set_terms")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    (saved,) = office.called("set_terms")[0]
    assert saved.first_handover_on == date(2026, 12, 1)
    assert saved.impact_assessment.level == "高"
    assert saved.schedule == "debts.xlsx"
    assert not workspace.tabs.terms.is_dirty


def test_half_an_assessment_is_not_saved_and_says_what_is_missing(opened, office):
    workspace, _ = opened("terms")
    form = workspace.tabs.terms.form
    form.impactOnField.date_edit.line.clear()

    workspace.tabs.terms.submit()

    assert form.impactOnField.problem
    assert office.called("set_terms") == []
    assert workspace.tabs.terms.banner.isVisible()


def test_the_languages_of_the_text_are_chosen_with_the_terms(qtbot, opened, office):
    workspace, _ = opened("terms")
    form = workspace.tabs.terms.form
    assert form.editionField.value == Edition.CHINESE

    form.editionField.chips.choose(Edition.BILINGUAL)
    assert workspace.tabs.terms.is_dirty
    workspace.tabs.terms.submit()
    qtbot.waitUntil(lambda: bool(office.called("set_head")))

    (given,) = office.called("set_head")[0]
    assert given["edition"] is Edition.BILINGUAL


HALF = Choice(id="office.T-01", title="本行协议", version="2", lacking=("价款", "税费", "通知", "附则"))
SHIPPED = Choice(id="", title="债权转让协议", version="1")


def test_an_edition_the_template_has_no_english_for_is_told_where_it_is_chosen(opened, office):
    office.template = TemplateUse(current=HALF, options=(SHIPPED, HALF))
    workspace, _ = opened("terms")
    field = workspace.tabs.terms.form.editionField

    assert field.chips.button(Edition.CHINESE).isEnabled()
    assert not field.chips.button(Edition.BILINGUAL).isEnabled()
    assert "and 1 more" in field._reason.text()
    assert field.chips.button(Edition.BILINGUAL).toolTip() == field._reason.text()


@pytest.mark.parametrize("edition", list(Edition), ids=lambda one: one.value)
def test_a_template_without_english_cannot_be_chosen_for_an_agreement_with_it(qtbot, edition):
    over = QWidget()
    qtbot.addWidget(over)
    use = TemplateUse(current=SHIPPED, options=(SHIPPED, HALF))
    dialog = ChooseDialog(use, approved=False, edition=edition, parent=over)

    can = [dialog.template.model().item(at).isEnabled() for at in range(2)]

    assert can == [True, edition is Edition.CHINESE]
    assert ("本行协议" in dialog.field._reason.text()) is (edition is not Edition.CHINESE)
    dialog.reject()


def test_refused_terms_stay_typed(qtbot, opened, office):
    workspace, _ = opened("terms")
    office.failures["set_terms"] = IssuedTextFixed()
    workspace.tabs.terms.form.externalNoField.set_text("SH-99")

    workspace.tabs.terms.submit()
    qtbot.waitUntil(lambda: bool(workspace.tabs.terms.banner.text))

    assert workspace.tabs.terms.form.externalNoField.text == "SH-99"
    assert workspace.tabs.terms.is_dirty


def test_only_the_terms_of_the_road_are_asked(opened):
    workspace, _ = opened("terms")

    sections = workspace.tabs.terms.sections()

    assert "transferability" in sections
    assert "outsource_notice" not in sections
    assert not workspace.tabs.terms.form.outsource_noticeSection.isVisible()


def test_sub_processors_are_read_line_by_line():
    found, wrong = sub_processors_of("云算有限公司, 云服务, 2026-11-01\n某某，短信\n谁知道\nA, B, soon")

    assert [(one.name, one.kind, one.consented_on) for one in found] == [
        ("云算有限公司", "云服务", date(2026, 11, 1)),
        ("某某", "短信", None),
    ]
    assert wrong == ("谁知道", "A, B, soon")


def test_a_schedule_is_imported_with_its_options_and_reported(qtbot, opened, office, tmp_path):
    workspace, context = opened("schedule")
    context.notifier.paths.append(tmp_path / "debts.xlsx")

    workspace.tabs.schedule._choose.click()
    dialog = workspace.importing.dialog
    dialog.form.unitField.choose("wan")
    dialog.form.columnsField.set_text("滞纳金 = 违约金\n催收备注 = 舍弃")
    QTest.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(context.notifier.told))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    _, options = office.called("import_schedule")[0]
    assert options.unit == "wan"
    assert options.columns == {"滞纳金": "penalty", "催收备注": "drop"}
    assert "联系人姓名" in workspace.tabs.schedule._remarks.itemAt(0).widget().text()


def test_a_refused_schedule_lists_its_problems_by_row_and_column(qtbot, opened, office, tmp_path):
    workspace, context = opened("schedule")
    problem = Problem(file="debts.xlsx", key="schedule.amount", row=7, column="本金余额", sheet="明细")
    office.failures["import_schedule"] = FileInvalid((problem,))
    context.notifier.paths.append(tmp_path / "debts.xlsx")

    workspace.tabs.schedule._choose.click()
    workspace.importing.dialog.submit_button.click()
    qtbot.waitUntil(lambda: workspace.tabs.schedule.has_problems)

    (line,) = workspace.tabs.schedule.problems.records
    assert (line.sheet, line.row, line.column) == ("明细", 7, "本金余额")
    assert line.message == "This cannot be read as an amount."


def test_lines_that_name_no_column_are_refused():
    found, wrong = read_columns("滞纳金 = 违约金\n备注\n甲 = 乙")

    assert found == {"滞纳金": "penalty"}
    assert wrong == ["备注", "甲 = 乙"]


def test_people_are_added_behind_those_already_named(qtbot, opened, office):
    office.registered = (a_person(), a_person("司马青", id=OTHER))
    workspace, context = opened("people")

    workspace.tabs.people.list.new_requested.emit()
    qtbot.waitUntil(lambda: workspace.changes.chooser is not None)
    chooser = workspace.changes.chooser
    offered = [one.name for one in chooser.model.records]
    chooser.list.select(OTHER)
    chooser.submit_button.click()
    qtbot.waitUntil(lambda: bool(office.called("set_people")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert offered == ["司马青"]
    assert office.called("set_people") == [((PERSON, OTHER),)]


def test_people_move_and_leave_in_order():
    a, b, c = (uuid5(SPACE, name) for name in "abc")

    assert rearranged((a, b, c), (c,), UP) == (a, c, b)
    assert rearranged((a, b, c), (a, b), DOWN) == (c, a, b)
    assert rearranged((a, b, c), (a,), UP) == (a, b, c)
    assert rearranged((a, b, c), (a, c), REMOVE) == (b,)


def test_a_clause_is_left_out_and_handed_back_to_its_rule(qtbot, opened, office):
    workspace, context = opened("clauses")

    workspace.tabs.clauses.list.action_requested.emit(OUT, ("CL-13",))
    workspace.tabs.clauses.list.action_requested.emit(RULE, ("CL-13",))
    qtbot.waitUntil(lambda: len(office.called("choose_clause")) == 2)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert office.called("choose_clause") == [("CL-13", False), ("CL-13", None)]


def test_the_clauses_are_saved_as_a_spreadsheet(qtbot, opened, office, tmp_path):
    workspace, context = opened("clauses")
    context.notifier.paths.append(tmp_path / "clauses.xlsx")

    workspace.tabs.clauses.list.toolbar.export_requested.emit()
    qtbot.waitUntil(lambda: bool(office.called("sheet")))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    (path, headers, rows) = office.called("sheet")[0]
    assert path == tmp_path / "clauses.xlsx"
    assert headers[:2] == ("No.", "Clause")
    assert [row[0] for row in rows] == ["CL-02", "CL-13", "CL-20"]


def test_a_chosen_document_shows_its_first_page_and_then_any(qtbot, opened, office):
    office.matter = a_matter(status=AgreementStatus.ISSUED)
    office.documents = (a_document(),)
    workspace, context = opened("documents")

    workspace.tabs.documents.open_document(a_document().id)
    qtbot.waitUntil(lambda: workspace.tabs.documents.preview.pages == 14)
    workspace.tabs.documents.preview.go_to_page(3)
    qtbot.waitUntil(lambda: (a_document().id, 3) in office.called("page_image"))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert workspace.tabs.documents.preview.page == 3


def test_a_document_is_saved_where_it_was_asked_for(qtbot, opened, office, tmp_path):
    office.documents = (a_document(),)
    workspace, context = opened("documents")
    context.notifier.paths.append(tmp_path / "contract.pdf")
    workspace.tabs.documents.open_document(a_document().id)

    workspace.tabs.documents._save.click()
    qtbot.waitUntil(lambda: bool(context.notifier.told))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert office.called("save") == [(a_document().id, tmp_path / "contract.pdf")]
    assert context.notifier.shown == [tmp_path / "contract.pdf"]


def test_notices_are_written_one_by_one_into_a_folder(qtbot, opened, office, tmp_path):
    office.documents = (a_document(),)
    workspace, context = opened("documents")
    context.notifier.paths.append(tmp_path)

    workspace.tabs.documents._each.click()
    qtbot.waitUntil(lambda: bool(context.notifier.told))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert office.called("write_notices") == [(MATTER, tmp_path)]
    assert "3 notices written, 2 were there already" in context.notifier.told[-1][0]
    assert context.notifier.shown == [tmp_path / "notices"]


def test_a_locked_copy_is_made_of_the_document_chosen_and_asks_first(qtbot, opened, office):
    annex = a_document(kind="annex")
    office.documents = (annex,)
    workspace, context = opened("documents")
    assert not workspace.tabs.documents._lock.isEnabled()
    workspace.tabs.documents.open_document(annex.id)
    context.notifier.answers.append(True)

    workspace.tabs.documents._lock.click()
    qtbot.waitUntil(lambda: bool(context.notifier.told))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert "locked copy" in context.notifier.asked[-1]
    assert office.called("lock_annex") == [(annex.id,)]


def test_printing_shows_the_copies_first(qtbot, opened, office):
    office.documents = (a_document(),)
    workspace, context = opened("documents")
    workspace.tabs.documents.open_document(a_document().id)

    workspace.print_page()
    qtbot.waitUntil(lambda: workspace.filing.prints.dialog is not None)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)

    assert "4 copies of 14 pages" in workspace.filing.prints.dialog.hints
    assert office.called("show_copy") == [(a_document().id, 1)]
    assert office.called("print_copies") == []
    workspace.forget()


def test_every_gate_of_the_matrix_leads_somewhere():
    subjects = {
        "claim.words": "totals.total",
        "text.glyph": "collector.name",
        "answer.missing": "price",
        "text": "dispute_mode",
        "price": "price",
        "clause.judgment_ack": "clauses",
        "clause.retransfer_ban": "clauses",
        "claim.dates": "base_date",
    }
    lost = []
    for gate in load_matrix().gates:
        subject = subjects.get(gate.code, _usual_subject(gate.code))
        obstacle = Obstacle(
            code=gate.code, severity=Severity.BLOCK, override=OverrideClass.NEVER, subject=subject
        )
        if fix_of(obstacle).place is Place.NOWHERE:
            lost.append((gate.code, subject))

    assert lost == []


def test_a_place_abroad_leads_to_the_sub_processors_and_what_is_unsaid_to_a_note():
    def fix(aspect):
        return fix_of(
            Obstacle(
                code="data.overseas",
                severity=Severity.BLOCK,
                override=OverrideClass.NEVER,
                subject="sub_processors",
                aspect=aspect,
            )
        )

    assert (fix("abroad").place, fix("abroad").target) == (Place.QUESTION, "sub_processors")
    assert fix("unplaced").place is fix("unsaid").place is Place.NOTE


def _usual_subject(code):
    starts = {
        "party.": "collector",
        "approval.internal": "internal_approval",
        "state_owned": "state_owned",
        "vetting.": "CV-B01",
        "person.": "欧阳晓",
        "pipia.": "impact_assessment",
        "pi.items": "CL-20",
        "pi.outsource": "outsource_notice",
        "pi.": "basis",
        "clause.": "CL-13",
        "deposit": "deposit",
        "payment": "payment",
        "claim.pledged": "transferability",
        "claim.not": "transferability",
        "claim.reg": "transferability",
        "claim.agree": "transferability",
        "notice": "notice",
    }
    return next((subject for start, subject in starts.items() if code.startswith(start)), "schedule")
