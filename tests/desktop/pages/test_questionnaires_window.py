"""Questionnaires in the window over a real vault: sent, filled in, taken back, verified."""

from datetime import UTC, datetime

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vetdesk.assets import asset_root
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.review.views import DECLARED
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import CheckState
from vetdesk.exchange.matterfile import read_matter
from vetdesk.exchange.questionnaire import FIRST_LINE
from vetdesk.progress import silent
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.questionnaires import ForDeclared
from vetdesk.services.today import ItemKind

ANSWER, NOTE, DOCUMENT, UNTIL = "F", "G", "H", "J"


@pytest.fixture
def settle(qtbot, lanes):
    """Wait until every job has been answered; a worker that is only just begun may take its time."""

    def wait():
        qtbot.waitUntil(lambda: not lanes.busy, timeout=60_000)

    return wait


@pytest.fixture
def page(qtbot, make_context, settle, services, clock):
    """The runner of a fresh review of the sample's collector, on the day the pages stand at."""
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    party = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    review = services.vetting.start(
        party.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )
    page = CollectorsPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1400, 860)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter(place(str(review.id), ""))
    settle()
    settle()
    return page


@pytest.fixture
def send(page, settle, tmp_path):
    """Return a function that sends a questionnaire through the window and returns the file."""

    def make(change=None):
        path = tmp_path / "q.xlsx"
        page.detail.runner.questionnaires._send.click()
        settle()
        dialog = page.questionnaires.dialog
        dialog.choose_language("zh")
        if change is not None:
            change(dialog)
        page._context.notifier.paths.append(path)
        dialog.submit_button.click()
        settle()
        settle()
        return path

    return make


@pytest.fixture
def take_back(page, settle):
    """Return a function that chooses a file that came back and returns the dialog over it."""

    def make(path):
        page._context.notifier.paths.append(path)
        page.detail.runner.questionnaires._return.click()
        settle()
        settle()
        return page.questionnaires.dialog

    return make


def change(path, cells):
    book = openpyxl.load_workbook(path)
    for name, value in cells.items():
        book["问卷"][name] = value
    book.save(path)
    return path


def rows(path, *, how="从下拉列表选择"):
    """Return (row, check) of the plain questions."""
    sheet = openpyxl.load_workbook(path)["问卷"]
    return [
        (row, sheet[f"A{row}"].value)
        for row in range(FIRST_LINE + 1, sheet.max_row + 1)
        if sheet[f"E{row}"].value == how
    ]


def plain_row(path, runner):
    """Return the first question that asks for a result and evidence, as (row, check)."""
    kinds = {one.item.id: one.item for one in runner.view.findings}
    return next(
        (row, check)
        for row, check in rows(path)
        if kinds[check].answer.kind.value == "outcome" and kinds[check].evidence.zh.strip()
    )


def state_of(runner, check):
    return next(one.state for one in runner.view.findings if one.item.id == check)


def press(page, qtbot, key):
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    table = page.detail.runner.checks.table
    table.setFocus()
    QTest.keyClick(table, key)


def test_a_questionnaire_is_sent_and_waited_for_on_the_collector_and_on_today(page, send, services):
    only_first = []

    def say(dialog):
        chapter = next(iter(dialog._boxes))
        dialog.choose(chapter)
        dialog.due.line.setText("2026-12-07")
        only_first.append(chapter)
        assert "2026-12-07" in dialog.letter
        assert page.detail.runner.view.collector.name in dialog.letter

    path = send(say)

    asked = {check for _, check in rows(path)}
    chapters = {one.item.id: one.item.chapter for one in page.detail.runner.view.findings}
    assert {chapters[one] for one in asked} == set(only_first)
    box = page.detail.runner.questionnaires
    assert "due 7 Dec 2026" in box.text
    assert not box._return.isHidden()
    (out,) = [one for one in services.today.board().items if one.kind is ItemKind.QUESTIONNAIRE_OUT]
    assert out.due.isoformat() == "2026-12-07"
    assert page.detail.runner.view.collector.name in out.title
    assert page._context.notifier.reported == []


def test_a_place_that_cannot_be_written_to_sends_nothing(page, settle, services, tmp_path):
    page.detail.runner.questionnaires._send.click()
    settle()
    dialog = page.questionnaires.dialog
    (tmp_path / "file").write_bytes(b"no folder")
    page._context.notifier.paths.append(tmp_path / "file" / "q.xlsx")
    dialog.submit_button.click()
    settle()

    assert "q.xlsx" in dialog.banner.text
    assert services.questionnaires.of_collector(page.detail.dossier.party.id) == ()
    dialog.reject()


def test_statements_are_seen_before_they_are_kept_and_marked_until_verified(
    page, send, take_back, settle, services
):
    runner = page.detail.runner
    path = send()
    row, check = plain_row(path, runner)
    change(path, {f"{ANSWER}{row}": "符合", f"{NOTE}{row}": "见附件", f"{DOCUMENT}{row}": "执照.pdf"})

    dialog = take_back(path)

    assert [(one.kind, one.check.split()[0]) for one in dialog.rows] == [("new", check)]
    assert "见附件" in dialog.rows[0].says
    assert services.questionnaires.declared(runner.review_id) == {}
    dialog.submit_button.click()
    settle()
    settle()
    assert runner.views.chosen == DECLARED
    assert runner.checks.ids == (check,)
    assert runner.check_id == check
    assert runner.panel.declared.is_waiting
    assert "执照.pdf" in runner.panel.declared.text
    assert "Declared" in texts(runner.checks.table)
    assert state_of(runner, check) is CheckState.OPEN
    assert "back on" in runner.questionnaires.text


def test_d_makes_a_finding_once_there_is_evidence(page, send, take_back, settle, qtbot):
    runner = page.detail.runner
    path = send()
    row, check = plain_row(path, runner)
    take_back(change(path, {f"{ANSWER}{row}": "符合"})).submit_button.click()
    settle()
    settle()

    press(page, qtbot, Qt.Key.Key_D)
    settle()
    (refused,) = page._context.notifier.reported
    assert refused.check == check
    assert state_of(runner, check) is CheckState.OPEN
    runner.filing.bring_text("the licence as seen")
    runner.filing.dialog.submit_button.click()
    settle()
    press(page, qtbot, Qt.Key.Key_D)
    settle()

    assert state_of(runner, check) is CheckState.PASS
    assert not runner.panel.declared.is_waiting
    assert "verified by" in runner.panel.declared._state.text()
    assert runner.view.declared[check].is_verified


def test_the_reviewers_own_finding_stands_against_a_statement(page, send, take_back, settle, services):
    runner = page.detail.runner
    path = send()
    row, check = plain_row(path, runner)
    services.vetting.answer(runner.review_id, check, CheckAnswer(outcome="fail", on=page._context.today()))
    take_back(change(path, {f"{ANSWER}{row}": "符合"})).submit_button.click()
    settle()
    settle()
    assert "Fail · Declared" in texts(runner.checks.table)

    runner.panel.declared._aside.click()
    settle()

    assert state_of(runner, check) is CheckState.FAIL
    assert services.questionnaires.declared(runner.review_id)[check].is_verified


@pytest.mark.parametrize(
    "choice", [(ForDeclared.SKIP, "pass"), (ForDeclared.UPDATE, "fail")], ids=["keep", "replace"]
)
def test_earlier_statements_are_kept_or_replaced_as_the_user_says(page, send, take_back, settle, choice):
    wanted, stays = choice
    runner = page.detail.runner
    path = send()
    row, check = plain_row(path, runner)
    take_back(change(path, {f"{ANSWER}{row}": "符合"})).submit_button.click()
    settle()
    settle()

    dialog = take_back(change(path, {f"{ANSWER}{row}": "不符合"}))
    dialog.submit_button.click()
    assert "keep or to replace" in dialog.banner.accessibleName()
    assert dialog.rows[0].kind == "changed"
    assert "Pass" in dialog.rows[0].before
    dialog.known.choose(wanted.value)
    dialog.submit_button.click()
    settle()
    settle()

    assert runner.view.declared[check].outcome == stays


def test_an_answer_that_cannot_be_read_is_named_by_its_cell_and_may_be_left_out(
    page, send, take_back, settle, services
):
    runner = page.detail.runner
    path = send()
    (bad, _), (good, check) = rows(path)[:2]
    dialog = take_back(change(path, {f"{ANSWER}{bad}": "也许", f"{ANSWER}{good}": first_word(path, good)}))

    assert dialog.rows[0].cell == f"{ANSWER}{bad}"
    dialog.submit_button.click()
    assert services.questionnaires.declared(runner.review_id) == {}
    dialog.leave_faulty.setChecked(True)
    dialog.submit_button.click()
    settle()
    settle()

    assert set(services.questionnaires.declared(runner.review_id)) == {check}


def first_word(path, row):
    """Return the first entry of the drop-down of a row."""
    for one in openpyxl.load_workbook(path)["问卷"].data_validations.dataValidation:
        if f"{ANSWER}{row}" in str(one.sqref):
            return one.formula1.strip('"').split(",")[0]
    raise AssertionError(row)


def spoil_structure(path):
    change(path, {f"C{FIRST_LINE + 1}": "另一个问题"})


def spoil_length(path):
    path.write_bytes(path.read_bytes()[:-400])


def spoil_origin(path):
    openpyxl.Workbook().save(path)


def spoil_below(path):
    change(path, {"B999": "多写一行"})


@pytest.mark.parametrize(
    ("spoil", "cell"),
    [
        pytest.param(spoil_structure, f"C{FIRST_LINE + 1}", id="a locked cell changed"),
        pytest.param(spoil_below, "B999", id="a row added"),
        pytest.param(spoil_length, "", id="cut off"),
        pytest.param(spoil_origin, "", id="another workbook"),
    ],
)
def test_a_spoiled_file_is_refused_with_its_place_and_cannot_be_accepted(page, send, take_back, spoil, cell):
    path = send()
    spoil(path)

    dialog = take_back(path)

    assert dialog.rows[0].kind == "problem"
    assert dialog.rows[0].cell == cell
    assert dialog.submit_button.isHidden()
    assert page.detail.runner.view.declared == {}
    dialog.reject()


def test_a_questionnaire_sent_again_is_waited_for_once(page, send, services, clock):
    send()
    clock.instant = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
    path = send()
    row, _ = plain_row(path, page.detail.runner)
    waiting = [one for one in services.today.board().items if one.kind is ItemKind.QUESTIONNAIRE_OUT]
    assert [one.title.split()[-2] for one in waiting] == ["2026-11-24"]

    given = services.questionnaires.read(change(path, {f"{ANSWER}{row}": "符合"}), silent())
    services.questionnaires.accept(given)

    assert not [one for one in services.today.board().items if one.kind is ItemKind.QUESTIONNAIRE_OUT]


def texts(table):
    model = table.model()
    places = ((row, at) for row in range(model.rowCount()) for at in range(model.columnCount()))
    return [str(model.index(*place).data()) for place in places]
