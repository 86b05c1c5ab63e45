"""A whole review with twenty pieces of evidence by the keyboard alone; opened again a year later."""

import json

from keyboard import Keyboard, copied
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton
from stage import Stage

from vetdesk.desktop.pages.checks.table import CheckTable
from vetdesk.desktop.pages.review.runner import ReviewRunner
from vetdesk.desktop.pages.review.views import ViewStrip

DAYS = (0, 366)
PIECES = 20
PASSPHRASE = "seven grey cranes over the delta"
DECIDER = "钱进"


def review_the_whole_pack(stage: Stage) -> None:
    """Unlock, start the review, answer every check, file twenty captures, decide, lock."""
    keys = Keyboard(stage)
    unlock(keys)
    keys.go_to("91310106MA1FY3QU59")
    keys.push("Start a review")
    keys.press("Return")
    stage.see("CV-A01")
    stage.settle()
    runner = next(stage.all(ReviewRunner))
    total = len(runner.view.findings)
    for number in range(total):
        if number < PIECES:
            file_a_capture(keys, number)
        keys.press("1")
        give_a_good_value(keys, runner)
        stage.settle()
        keys.press("N")
    stage.see(f"{total}/{total}")
    stage.picture("1-answered")
    decide(keys)
    stage.picture("2-decided")
    stage.press("Ctrl+L")


def unlock(keys: Keyboard) -> None:
    """Give the passphrase; the cursor stands in its line already."""
    keys.stage.see("Unlock")
    assert isinstance(keys.focus, QLineEdit)
    keys.type(PASSPHRASE)
    keys.press("Return")
    keys.stage.see("Vault office")
    keys.stage.settle()


def file_a_capture(keys: Keyboard, number: int) -> None:
    """Ask what to type into the register, copy what it shows, paste it as evidence."""
    keys.press("L")
    copied(f"capture {number}")
    keys.press("Ctrl+V")
    keys.field("Query")
    keys.press("End")
    keys.type(f" no. {number}")
    keys.press("Return")
    keys.stage.settle()


def give_a_good_value(keys: Keyboard, runner: ReviewRunner) -> None:
    """Type or tick what passes: a number, the first choice, or everything but the last of several."""
    value = runner.panel.value
    if not value.is_asked or value.value is not None:
        return
    line = value.findChild(QLineEdit)
    if line is not None and line.isVisible():
        keys.tab_to(lambda here: here is line, "the value")
        keys.type("5")
        keys.press("Return")
        return
    one_of = [made for made in value.findChildren(QRadioButton) if made.isVisible()]
    several = [made for made in value.findChildren(QCheckBox) if made.isVisible()]
    for option in (*one_of[:1], *several[:-1]):
        keys.tab_to(lambda here, option=option: here is option, "a choice")
        keys.press("Space")


def decide(keys: Keyboard) -> None:
    """Let another officer approve with their own passphrase."""
    keys.push("Decide")
    keys.field("Reason")
    keys.type("各项核查均已通过，未见影响合作的情形。")
    keys.choose("Name", DECIDER)
    keys.field("Passphrase")
    keys.type(f"{DECIDER} reads the small print")
    keys.press("Return")
    keys.stage.see("Approved")
    keys.stage.settle()


def look_a_year_later(stage: Stage) -> None:
    """Unlock; the review is where it was left; turn to the view of what expired and note what it shows."""
    keys = Keyboard(stage)
    unlock(keys)
    stage.see("All reviews")
    stage.settle()
    runner = next(stage.all(ReviewRunner))
    views = next(stage.all(ViewStrip))
    keys.tab_to(lambda here: next(stage.all(CheckTable)).isAncestorOf(here), "the checks")
    while views.chosen != "expired":
        keys.press("V")
    stage.picture("3-a-year-later")
    shown = {"review": str(runner.review_id), "expired": list(runner.checks.ids)}
    (stage.folder / "shown.json").write_text(json.dumps(shown), "utf-8")
    stage.front.close()


STEPS = (review_the_whole_pack, look_a_year_later)
