"""The whole main job in the real window: from the first start to an issued agreement, locked twice on the way."""

import json
import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView

from stage import Stage, rest
from vetdesk.assets import asset_root

SAMPLE = asset_root("resources") / "sample"
MATTER = json.loads((SAMPLE / "matter.json").read_text("utf-8"))
DRAFTER, DRAFTER_SECRET = "周青", "seven quiet herons wade"
APPROVER, APPROVER_SECRET = "郑和平", "eleven brass kettles sing"


def found_the_office(stage: Stage) -> None:
    """Make the vault and its sheet, our company, an approver, a collector, and half a review."""
    _make_the_vault(stage)
    _add_the_approver(stage)
    _register_the_collector(stage)
    _start_the_review(stage)
    _answer_checks(stage, most=12)
    stage.picture("1-review-half-done")
    stage.see("12/36")
    stage.press("Ctrl+L")


def _make_the_vault(stage: Stage) -> None:
    stage.write("Name of the vault", "客户债权 2026")
    stage.write("Folder", str(stage.folder))
    stage.click("Next")
    stage.write("Your name", DRAFTER)
    stage.write("Your post", "法务部")
    stage.click("Next")
    stage.write("Passphrase", DRAFTER_SECRET)
    stage.write("The same again", DRAFTER_SECRET)
    stage.see("guessing it takes")
    stage.click("Next")
    stage.see("Type two groups back")
    stage.click("Save as PDF")
    stage.take_file(stage.folder / "recovery.pdf")
    stage.click("Show the key to write it down")
    shown = stage.words()
    for number, group in re.findall(r"(?<!\w)(\d)  ([A-Z2-7]{5})", shown):
        if f"Group {number} of the sheet" in shown:
            stage.write(f"Group {number} of the sheet", group.lower())
    stage.click("Next")
    ours = MATTER["organisation"]
    for label, name in (
        ("Full name of your company", "name"),
        ("Unified social credit code", "uscc"),
        ("Registered address", "address"),
        ("Legal representative", "legal_representative"),
        ("Office of the legal representative", "legal_title"),
        ("Contact", "contact"),
        ("Telephone", "phone"),
    ):
        stage.write(label, ours[name])
    stage.click("Next")
    stage.click("Open the vault")
    stage.see("The vault is empty.")


def _add_the_approver(stage: Stage) -> None:
    stage.click("settings")
    stage.tab("company")
    stage.see(MATTER["organisation"]["name"])
    stage.click(f"Change {MATTER['organisation']['name']}")
    account = MATTER["organisation"]["account"]
    stage.write("E-mail", MATTER["organisation"]["email"])
    stage.write("Account holder", account["name"])
    stage.write("Bank and branch", account["bank"])
    stage.write("Account number", account["number"])
    stage.picture("0-company")
    stage.click_on(stage.front.submit_button)
    stage.see("is saved.")
    stage.tab("staff")
    stage.click("Add an officer")
    stage.write("Name", APPROVER)
    stage.write("Post", "法务总监")
    stage.click("Approver")
    stage.write("Passphrase", APPROVER_SECRET)
    stage.write("The same again", APPROVER_SECRET)
    stage.picture("0-officer")
    stage.click("Save")
    stage.until(lambda: stage.rows() == 2, "two officers")


def _register_the_collector(stage: Stage) -> None:
    theirs = MATTER["collector"]
    stage.click("collectors")
    stage.press("Ctrl+N")
    for label, name in (
        ("Name", "name"),
        ("Unified social credit code", "uscc"),
        ("Short name", "short_name"),
        ("Registered address", "address"),
        ("Legal representative", "legal_representative"),
        ("Title of the legal representative", "legal_title"),
        ("Contact person", "contact"),
        ("Telephone", "phone"),
        ("E-mail", "email"),
        ("Line to verify notices", "verify_phone"),
        ("Complaint channel", "complaint_channel"),
    ):
        stage.write(label, theirs[name])
    stage.write("Account holder", theirs["account"]["name"])
    stage.write("Bank and branch", theirs["account"]["bank"])
    stage.write("Account number", theirs["account"]["number"])
    stage.picture("1-collector")
    stage.click_on(stage.front.submit_button)
    stage.see("is registered.")


def _start_the_review(stage: Stage) -> None:
    stage.click("Start a review")
    stage.choose("Road", "Assignment")
    stage.picture("1-start")
    stage.choose("Kind of creditor", "rading")
    stage.choose("Kind of claims", "ixed")
    stage.choose("Kind of assignee", "ther company")
    stage.picture("1-started")
    stage.click_on(stage.front.submit_button)
    stage.see("CV-A01")


def _answer_checks(stage: Stage, *, most: int) -> None:
    """Press 1 for pass and N for the next open one, as the people do."""
    for _ in range(most):
        table = next(stage.all(QTableView))
        stage.press_on(table, Qt.Key.Key_1)
        stage.settle()
        stage.press_on(table, Qt.Key.Key_N)


def unlock(stage: Stage) -> None:
    """Open the locked vault again."""
    stage.see("Locked")
    line = next(stage.all(QLineEdit))
    stage.write_into(line, DRAFTER_SECRET)
    QTest.keyClick(line, Qt.Key.Key_Return)


def decide_and_draft(stage: Stage) -> None:
    unlock(stage)
    stage.see("CV-")
    stage.picture("2-back")
    stage.press("Ctrl+L")


def issue(stage: Stage) -> None:
    unlock(stage)
    stage.front.close()


STEPS = (found_the_office, decide_and_draft, issue)
