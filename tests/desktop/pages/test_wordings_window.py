"""The ladder of a clause in the window over a real vault: chosen, accepted with a passphrase, or refused."""

import pytest

from offices import only_matter, passphrase_of
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.services.staff import StaffDraft

LONG = 120_000
HEAD = "高云"


@pytest.fixture
def settle(qtbot, lanes):
    def wait():
        for _ in range(4):
            qtbot.waitUntil(lambda: not lanes.busy, timeout=LONG)

    return wait


@pytest.fixture
def matter(assignment_drafted, services):
    services.staff.add(StaffDraft(name=HEAD, post="法务负责人"), passphrase_of(HEAD))
    return only_matter(services)


@pytest.fixture
def workspace(qtbot, make_context, settle, services, matter):
    made = Workspace(make_context(services))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(matter, tabs.CLAUSES)
    settle()
    yield made
    made.forget()
    settle()


def ask(workspace, settle, clause="CL-18"):
    workspace.tabs.clauses.go_to(clause)
    workspace.tabs.clauses.wording_button.click()
    settle()
    return workspace.changes.wordings.dialog


def test_a_wording_is_chosen_and_accepted_in_one_go(workspace, settle, services, matter):
    dialog = ask(workspace, settle)
    dialog.choice.button("AB-cap").click()
    dialog.reason.set_text("对方不接受按次累计")
    dialog.acceptor.setCurrentText(HEAD)
    dialog.secret.set_text(passphrase_of(HEAD))
    dialog.accept_reason.set_text("保证金已提高")
    dialog.submit_button.click()
    settle()

    ladder = services.wordings.ladder(matter, "CL-18")
    assert ladder.is_accepted
    assert ladder.choice.accepted.name == HEAD
    assert workspace.changes.wordings.dialog is None


def test_without_an_acceptance_it_waits_and_the_tab_says_so(workspace, settle, services, matter):
    dialog = ask(workspace, settle)
    dialog.choice.button("AB-cap").click()
    assert not dialog.secret.isVisible()
    dialog.submit_button.click()
    settle()
    assert dialog.reason.problem, "a choice needs its reason"
    dialog.reason.set_text("对方不接受按次累计")
    dialog.submit_button.click()
    settle()

    assert not services.wordings.ladder(matter, "CL-18").is_accepted
    (line,) = [one for one in services.drafting.clauses(matter) if one.id == "CL-18"]
    assert workspace.tabs.clauses._wording_badge(line).tone.value == "bad"


def test_a_wrong_passphrase_keeps_the_dialog_and_accepts_nothing(workspace, settle, services, matter):
    services.wordings.choose(matter, "CL-18", "AB-cap", "对方不接受按次累计")
    workspace.reload()
    settle()
    dialog = ask(workspace, settle)
    dialog.acceptor.setCurrentText(HEAD)
    dialog.secret.set_text("somebody else's words")
    dialog.accept_reason.set_text("保证金已提高")
    dialog.submit_button.click()
    settle()

    assert workspace.changes.wordings.dialog is dialog
    assert dialog.secret.text == ""
    assert not services.wordings.ladder(matter, "CL-18").is_accepted
    dialog.reject()


def test_a_clause_with_one_wording_has_no_ladder(workspace, settle):
    workspace.tabs.clauses.go_to("CL-01")

    assert not workspace.tabs.clauses.wording_button.isEnabled()
