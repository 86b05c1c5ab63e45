"""A penalty is found after the approval: stronger clause, stale approval, and the next version."""

import json

from keyboard import Keyboard
from review_year import unlock
from stage import Stage

from vetdesk.desktop.pages.agreements.clausestab import ClausesTab
from vetdesk.desktop.pages.agreements.comparedialog import CompareDialog
from vetdesk.desktop.pages.checks.table import CheckTable
from vetdesk.desktop.pages.review.runner import ReviewRunner
from vetdesk.desktop.pages.review.views import ViewStrip

COLLECTOR = "91310115MA1HB7TW92"
MATTER = "Z001"
PENALTY = "CV-B14"
CLAUSE = "CL-10"
DECIDER, APPROVER = "郑和平", "郑和平"
STALE = "Findings of the vetting changed after 郑和平 approved it"
STRONGER = "stronger wording, because the vetting found an administrative penalty"


def find_a_penalty(stage: Stage) -> None:
    """The approval stands; then the review fails one check and is decided."""
    keys = Keyboard(stage)
    unlock(keys)
    keys.go_to(MATTER)
    stage.see("Approved")
    stage.settle()
    assert "Findings of the vetting changed" not in stage.words()
    keys.go_to(COLLECTOR)
    keys.push("Continue the review")
    stage.settle()
    fail_the_check(keys)
    stage.picture("1-penalty-found")
    decide(keys)
    stage.picture("2-decided")
    stage.press("Ctrl+L")


def fail_the_check(keys: Keyboard) -> None:
    """Go down to the check and press 2."""
    stage = keys.stage
    runner = stage.until(lambda: next(stage.all(ReviewRunner), None), "the review")
    table = next(stage.all(CheckTable))
    views = next(stage.all(ViewStrip))
    keys.tab_to(table.isAncestorOf, "the checks")
    while views.chosen != "carried":
        keys.press("V")
    keys.press("Home")
    for _ in range(len(table.ids)):
        if runner.check_id == PENALTY:
            break
        keys.press("Down")
    assert runner.check_id == PENALTY
    keys.press("2")
    stage.settle()
    stage.until(
        lambda: {one.item.id: one for one in runner.view.findings}[PENALTY].answer.outcome == "fail",
        "the check has failed",
    )


def decide(keys: Keyboard) -> None:
    """Let another officer approve with their own passphrase, the penalty notwithstanding."""
    keys.push("Decide")
    keys.field("Reason")
    keys.type("一般处罚，已经整改，不影响合作，以加强检查应对。")
    keys.choose("Name", DECIDER)
    keys.field("Passphrase")
    keys.type(f"{DECIDER} reads the small print")
    keys.press("Return")
    keys.stage.see("Approved")
    keys.stage.settle()


def approve_again_issue_and_compare(stage: Stage) -> None:
    """The clause is stronger and says why, the approval is stale and says why; then the next version."""
    keys = Keyboard(stage)
    unlock(keys)
    keys.go_to(MATTER)
    stage.see(STALE)
    stale = next(part for part in stage.words().split(" | ") if part.startswith(STALE))
    stage.picture("3-stale")
    stage.tab("clauses")
    why = reason_of_the_clause(keys)
    stage.picture("4-clause")
    keys.push("Ask for changes…")
    keys.field("What is to be changed, and why?")
    keys.type("尽职调查结论有变，重新批准。")
    keys.push("Give the draft back")
    stage.settle()
    keys.push("Send for review")
    keys.choose("Who reviews?", APPROVER)
    keys.push("Send")
    stage.settle()
    approve(keys)
    stage.settle()
    assert STALE not in stage.words()
    keys.push("Issue…")
    stage.agree()
    stage.see("Issued as")
    stage.picture("5-issued")
    compared = compare(keys)
    shown = {"stale": stale, "why": why, **compared}
    (stage.folder / "shown.json").write_text(json.dumps(shown), "utf-8")
    stage.front.close()


def reason_of_the_clause(keys: Keyboard) -> str:
    """Go down to the clause and read what stands under the list."""
    stage = keys.stage
    tab = stage.until(lambda: next(stage.all(ClausesTab), None), "the clauses")
    stage.settle()
    keys.tab_to(lambda here: here is tab.list.table, "the list of clauses")
    keys.press("Home")
    for _ in range(tab.model.rowCount()):
        if tab.list.selected_ids == (CLAUSE,):
            break
        keys.press("Down")
    stage.see(STRONGER)
    return next(part for part in stage.words().split(" | ") if STRONGER in part)


def approve(keys: Keyboard) -> None:
    """Let the approver approve the new text with their own passphrase."""
    keys.push("Approve…")
    keys.choose("Who approves?", APPROVER)
    keys.field("In which role?")
    keys.press("Ctrl+A")
    keys.type("法务总监")
    keys.field("The approver's own passphrase")
    keys.type(f"{APPROVER} reads the small print")
    keys.stage.picture("4-approval")
    keys.press("Return")
    keys.stage.settle()
    keys.stage.see("Issue…")


def compare(keys: Keyboard) -> dict[str, str]:
    """Lay the new version beside the last one."""
    stage = keys.stage
    stage.tab("history")
    keys.push("Compare versions…")
    dialog = stage.until(lambda: next(iter(dialogs(stage)), None), "the comparison")
    stage.until(lambda: dialog.compared is not None, "both texts")
    stage.picture("6-compared")
    shown = {"counts": dialog.counts, "text": dialog.text}
    keys.press("Escape")
    return shown


def dialogs(stage: Stage) -> list[CompareDialog]:
    """Return the comparison if it is in front."""
    return [stage.front] if isinstance(stage.front, CompareDialog) else []


STEPS = (find_a_penalty, approve_again_issue_and_compare)
