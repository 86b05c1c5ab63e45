"""After printing, in the window over a real vault: signed, met, in force, ended, archived, sealed."""

from datetime import UTC, datetime

import pytest

from offices import only_matter
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.domain.agreements import AgreementStatus

LONG = 120_000


@pytest.fixture
def settle(qtbot, lanes):
    def wait():
        for _ in range(4):
            qtbot.waitUntil(lambda: not lanes.busy, timeout=LONG)

    return wait


@pytest.fixture
def matter(assignment_issued, services, clock, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)  # the day the pages stand at
    return only_matter(services)


@pytest.fixture
def workspace(qtbot, make_context, settle, services, matter):
    made = Workspace(make_context(services))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(matter, tabs.SIGNING)
    settle()
    yield made
    made.forget()
    settle()


def press(workspace, key):
    workspace.header.button(key).click()


def fill(dialog, **texts):
    for name, text in texts.items():
        dialog.named[name].set_text(text)


def sign(workspace, settle, scan=None):
    press(workspace, "sign")
    dialog = workspace.signing.dialog
    fill(dialog, place="上海", our_signer="王思远", their_signer="刘洋", originals="4", kept_at="档案室")
    if scan is not None:
        dialog.show_scan(scan)
    dialog.submit_button.click()
    settle()
    return dialog


def scan_of(services, matter, tmp_path, kind="agreement"):
    line = next(one for one in services.documents.of_matter(matter) if one.kind == kind)
    return services.documents.save(line.id, tmp_path / "scan.pdf")


def status(workspace):
    return workspace.opened.matter.status


def test_a_signed_scan_makes_the_agreement_signed(workspace, settle, services, matter, tmp_path):
    sign(workspace, settle, scan_of(services, matter, tmp_path))

    assert status(workspace) is AgreementStatus.SIGNED
    assert "王思远" in workspace.tabs.signing.text
    assert workspace.tabs.signing.scan_button.isVisible()
    workspace.tabs.signing.scan_button.click()
    settle()
    workspace.signing._viewer.dialog.reject()


def test_a_scan_with_other_pages_asks_why(workspace, settle, services, matter, tmp_path):
    dialog = sign(workspace, settle, scan_of(services, matter, tmp_path, "provenance"))

    assert workspace.signing.dialog is dialog
    assert dialog.named["pages_reason"].isVisible()
    assert dialog.named["pages_reason"].problem
    fill(dialog, pages_reason="仅扫描签署页")
    dialog.submit_button.click()
    settle()
    assert workspace.signing.dialog is None
    assert status(workspace) is AgreementStatus.SIGNED


def test_what_is_missing_is_said_beside_its_field(workspace, settle):
    press(workspace, "sign")
    dialog = workspace.signing.dialog
    fill(dialog, place="上海", our_signer="王", their_signer="刘", originals="four", kept_at="档案室")
    dialog.submit_button.click()
    settle()

    assert dialog.named["originals"].problem
    assert not dialog.named["place"].problem
    assert status(workspace) is AgreementStatus.ISSUED
    dialog.reject()


def meet(workspace, settle, key):
    workspace.tabs.signing.met_requested.emit(key)
    dialog = workspace.signing.dialog
    fill(dialog, proof="已核对原件")
    dialog.submit_button.click()
    settle()


def test_the_whole_life_after_printing(workspace, settle):
    sign(workspace, settle)
    press(workspace, "begin")
    settle()
    assert status(workspace) is AgreementStatus.SIGNED  # what it waits for is not met
    assert workspace._context.notifier.reported

    for one in workspace.tabs.signing.room.preconditions:
        meet(workspace, settle, one.key)
    press(workspace, "begin")
    settle()
    assert status(workspace) is AgreementStatus.RUNNING

    for step, reason, then in (
        ("end", "期限届满", AgreementStatus.ENDED),
        ("archive", "档案室 2026-017", AgreementStatus.ARCHIVED),
    ):
        press(workspace, step)
        dialog = workspace.signing.dialog
        field = dialog.reason if step == "end" else dialog.named["reason"]
        field.set_text(reason)
        dialog.submit_button.click()
        settle()
        assert status(workspace) is then


def test_a_seal_is_logged_and_shown(workspace, settle):
    workspace.tabs.signing.seals.log_button.click()
    dialog = workspace.signing.dialog
    fill(dialog, allowed_by="郑和平", keeper="印章管理员")
    dialog.submit_button.click()
    settle()

    (line,) = workspace.tabs.signing.room.seals
    assert (line.use.allowed_by, line.use.copies) == ("郑和平", 4)


def test_the_approval_sheet_is_asked_for_from_the_tab(workspace, settle, tmp_path):
    workspace.tabs.signing.sheet_button.click()
    dialog = workspace.signing.reports.dialog
    workspace._context.notifier.paths.append(tmp_path / "sheet.pdf")
    dialog.submit_button.click()
    settle()

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_an_application_for_seals_is_kept_saved_and_entered_in_the_log(workspace, settle, tmp_path):
    tab = workspace.tabs.signing
    tab.seals.list_button.click()
    settle()
    dialog = workspace.signing.dialog
    dialog.table.copies[0].setValue(6)
    fill(dialog, approved_by="郑和平")
    dialog.submit_button.click()
    settle()
    reports = workspace.signing.reports.dialog
    workspace._context.notifier.paths.append(tmp_path / "seals.pdf")
    reports.submit_button.click()
    settle()

    (asked,) = tab.room.asked
    assert asked.application.items[0].copies == 6
    assert (tmp_path / "seals.pdf").read_bytes().startswith(b"%PDF")

    tab.seals.use_requested.emit(asked.id)
    used = workspace.signing.dialog
    fill(used, keeper="印章管理员")
    used.submit_button.click()
    settle()

    assert {line.use.copies for line in tab.room.seals} == {6}
    assert tab.room.asked[0].used_on is not None


def test_a_paper_without_a_seal_stays_in_the_form(workspace, settle):
    workspace.tabs.signing.seals.list_button.click()
    settle()
    dialog = workspace.signing.dialog
    for box in dialog.table.seals[0].values():
        box.setChecked(False)
    dialog.submit_button.click()
    settle()

    assert workspace.signing.dialog is dialog
    assert workspace.tabs.signing.room.asked == ()
    dialog.reject()


def test_an_original_is_lent_and_comes_back(workspace, settle):
    sign(workspace, settle)
    tab = workspace.tabs.signing
    tab.originals.lend_requested.emit(2)
    dialog = workspace.signing.dialog
    fill(dialog, borrower="业务部", purpose="开庭")
    dialog.submit_button.click()
    settle()
    room = workspace.signing.kept.room
    assert room.originals[1].loan.loan.borrower == "业务部"

    tab.originals.back_requested.emit(room.originals[1].loan.id)
    workspace.signing.dialog.submit_button.click()
    settle()
    assert workspace.signing.kept.room.originals[1].loan is None

    tab.originals.place_requested.emit(3)
    dialog = workspace.signing.dialog
    fill(dialog, place="交易所")
    dialog.submit_button.click()
    settle()
    assert workspace.signing.kept.room.originals[2].place == "交易所"


def test_a_period_is_decided_by_a_person(workspace, settle, services, matter):
    sign(workspace, settle)
    services.signings.end(matter, "期限届满")
    workspace.reload()
    settle()
    tab = workspace.tabs.signing
    kinds = [one.line.clock.kind.value for one in workspace.signing.kept.room.periods]
    assert "own_copy" in kinds

    tab.periods.decide_requested.emit("provision")
    dialog = workspace.signing.dialog
    dialog.choice.button("destroyed").click()
    fill(dialog, reason="已粉碎")
    dialog.submit_button.click()
    settle()
    assert workspace.signing.dialog is dialog, "the law wants them kept"
    dialog.reject()

    tab.periods.decide_requested.emit("own_copy")
    dialog = workspace.signing.dialog
    assert not dialog.named["until"].isVisible()
    fill(dialog, reason="已删除，含备份")
    dialog.submit_button.click()
    settle()
    decided = {one.line.clock.kind.value: one.line for one in workspace.signing.kept.room.periods}
    assert not decided["own_copy"].is_open
    assert decided["provision"].is_open


def test_the_dossier_behind_the_signing_is_read_when_somebody_looks_or_signs(
    workspace, settle, services, matter, monkeypatch
):
    read = []
    room = services.signings.room
    monkeypatch.setattr(services.signings, "room", lambda one: read.append(one) or room(one))
    workspace.forget()
    workspace.show_matter(matter, tabs.SUMMARY)
    settle()
    assert read == []

    press(workspace, "sign")
    settle()
    assert read == [matter]
    assert workspace.signing.dialog is not None
    workspace.signing.dialog.reject()

    workspace.tab_strip.choose(tabs.SIGNING)
    settle()
    assert read == [matter]
    assert workspace.tabs.signing.room is not None
