"""The whole main job in the real window, from the first start to an issued agreement; locked twice."""

import json
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTableView
from stage import Stage

from answering import give_good_value
from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements.questionfield import QuestionField
from vetdesk.desktop.pages.checks.answer import AnswerPanel
from vetdesk.desktop.parts.choicechips import ChoiceChips

SAMPLE = asset_root("resources") / "sample"
MATTER = json.loads((SAMPLE / "matter.json").read_text("utf-8"))
DRAFTER, DRAFTER_SECRET = "周青", "seven quiet herons wade"
APPROVER, APPROVER_SECRET = "郑和平", "eleven brass kettles sing"
GUARD, GUARD_SECRET = "冯安", "nine copper gates stay shut"

HALF_TYPED = "尚未填完的机构"


def found_the_office(stage: Stage) -> None:
    """Make the vault and its sheet, our company, the officers, a collector, and half a review."""
    _make_the_vault(stage)
    _add_the_officers(stage)
    _register_the_collector(stage)
    _start_the_review(stage)
    _answer_checks(stage, most=12)
    stage.picture("1-review-half-done")
    stage.see("12/36")
    stage.press("Ctrl+N")
    stage.write("Name", HALF_TYPED)
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


def _add_the_officers(stage: Stage) -> None:
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
    for number, (name, post, secret, roles) in enumerate(
        (
            (APPROVER, "法务总监", APPROVER_SECRET, ("Legal", "Business", "Approver")),
            (GUARD, "信息安全部", GUARD_SECRET, ("Information security",)),
        ),
        2,
    ):
        stage.click("Add an officer")
        stage.write("Name", name)
        stage.write("Post", post)
        for role in roles:
            stage.click(role)
        stage.write("Passphrase", secret)
        stage.write("The same again", secret)
        stage.picture(f"0-officer-{number}")
        stage.click("Save")
        stage.until(lambda number=number: stage.rows() == number, f"{number} officers")


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
    stage.choose("Arrangement", "Assignment")
    stage.picture("1-start")
    stage.choose("Kind of creditor", "on-financial")
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
        give_good_value(next(stage.all(AnswerPanel)).value)
        stage.settle()
        stage.press_on(table, Qt.Key.Key_N)


def unlock(stage: Stage) -> None:
    """Open the locked vault again."""
    stage.see("Locked")
    line = next(stage.all(QLineEdit))
    stage.write_into(line, DRAFTER_SECRET)
    QTest.keyClick(line, Qt.Key.Key_Return)


def decide_and_draft(stage: Stage) -> None:
    """Nothing of the review was lost; finish it, register a person, draft the agreement, import the debts."""
    unlock(stage)
    stage.see("12/36")
    stage.picture("2-review-again")
    stage.press("Ctrl+N")
    stage.see("before the vault was locked is back")
    assert stage.field("Name").text == HALF_TYPED
    stage.picture("2-half-typed")
    stage.front.reject()
    stage.settle()
    _answer_checks(stage, most=24)
    stage.see("36/36")
    _decide(stage)
    for person in MATTER["people"]:
        _register_and_check(stage, person)
    _begin_the_agreement(stage)
    _answer_the_questions(stage)
    _import_the_schedule(stage)
    stage.press("Ctrl+L")


def _decide(stage: Stage) -> None:
    stage.click("Decide")
    for side, name, secret in (
        ("legal", APPROVER, APPROVER_SECRET),
        ("business", APPROVER, APPROVER_SECRET),
        ("infosec", GUARD, GUARD_SECRET),
    ):
        stage.click(side)
        stage.choose("Name", name)
        stage.write("Passphrase", secret)
        stage.click_on(stage.front.submit_button)
        stage.see(f"{name} · ")
        stage.lose(side)
    stage.picture("2-signed-off")
    stage.write("Reason", "各项核查均已通过，未见影响合作的情形。")
    stage.choose("Name", APPROVER)
    stage.write("Passphrase", APPROVER_SECRET)
    stage.picture("2-decision")
    stage.click_on(stage.front.submit_button)
    stage.see("Approved")


def _register_and_check(stage: Stage, person: dict) -> None:
    stage.click("people")
    stage.press("Ctrl+N")
    stage.write("Name", person["name"])
    stage.write("Identity number", person["id_number"])
    stage.write("Post", person["post"])
    stage.choose("Employer", MATTER[person["employer"]]["name"])
    if person["key"]:
        box = next(stage.all(QCheckBox))
        stage.press_on(box, Qt.Key.Key_Space)
    stage.click_on(stage.front.submit_button)
    stage.click("Record the authorisation")
    stage.click("Tick what the form asks for as a rule")
    stage.click_on(stage.front.submit_button)
    # Only then are the checks covered, and the person read again.
    stage.see("Renew the authorisation")
    stage.settle()
    panel = stage.until(lambda: next(stage.all(AnswerPanel), None), "the checks of the person")
    for _ in range(len(person["checks"]) - 1):
        given = person["checks"][panel.check_id]
        table = next(stage.all(QTableView))
        stage.press_on(table, Qt.Key.Key_1 if given["outcome"] == "pass" else Qt.Key.Key_3)
        if given["outcome"] == "pass":
            give_good_value(panel.value)
        stage.settle()
        stage.press_on(table, Qt.Key.Key_N)
    stage.see("Clear")
    stage.picture(f"2-person-{person['id_number'][-4:]}")


def _begin_the_agreement(stage: Stage) -> None:
    stage.click("agreements")
    stage.press("Ctrl+N")
    stage.choose("Which road do the claims take?", "Sell the claims")
    stage.choose("Our side", MATTER["organisation"]["name"])
    stage.choose("The other side", MATTER["collector"]["name"])
    stage.choose("What is our organisation?", "Non-financial company")
    stage.choose("What kind of claims?", "Mixed claims")
    stage.choose("What is the buyer?", "Other company that buys receivables")
    stage.write("Matter reference", MATTER["matter_ref"])
    stage.picture("2-new-agreement")
    stage.click_on(stage.front.submit_button)
    stage.see("Before issuing")
    stage.see("questions still open")


def _answer_the_questions(stage: Stage) -> None:
    asked = stage.until(lambda: list(stage.all(QuestionField)), "the questions")
    stage.settle()
    for field in asked:
        if field.spec.optional and field.spec.name not in MATTER["answers"]:
            continue
        value = MATTER["answers"][field.spec.name]
        chips = next(stage.all(ChoiceChips, field), None)
        if chips is not None:
            stage.click_on(chips.button(str(value)))
        else:
            editor = stage.editor_of(field)
            stage.write_into(editor, str(value))
            QTest.keyClick(editor, Qt.Key.Key_Tab)
        stage.settle()
    stage.see("Nothing left to ask")
    stage.picture("2-answered")


def _import_the_schedule(stage: Stage) -> None:
    stage.tab("schedule")
    stage.click("Import a schedule…")
    stage.take_file(SAMPLE / MATTER["schedule"])
    stage.click("Import")
    stage.see("623,047.90")
    stage.picture("2-schedule")
    stage.tab("people")
    stage.click("Add people")
    table = next(stage.all(QTableView))
    stage.press_on(table, Qt.Key.Key_Home)
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.SelectAll))
    stage.click_on(stage.front.submit_button)
    stage.until(lambda: stage.rows() == len(MATTER["people"]), "everybody is named")
    stage.settle()


def issue(stage: Stage) -> None:
    """Nothing of the draft was lost; fill in the terms, have it approved, issue it, keep the PDF."""
    unlock(stage)
    stage.see(MATTER["matter_ref"])
    stage.until(lambda: stage.rows() == len(MATTER["people"]), "everybody is still named")
    stage.picture("3-draft-again")
    _fill_in_the_terms(stage)
    stage.click("Send for review")
    stage.choose("Who reviews?", APPROVER)
    stage.click_on(stage.front.submit_button)
    stage.click("Approve…")
    stage.choose("Who approves?", APPROVER)
    # The staff register knows the approver's post, so nobody types it.
    post = MATTER["approved_by"]["role"]
    stage.until(lambda: any(one.text() == post for one in stage.all(QLineEdit)), "the approver's post")
    stage.write("The approver's own passphrase", APPROVER_SECRET)
    stage.picture("3-approval")
    stage.click("Approve")
    stage.click("Issue…")
    stage.agree()
    stage.see("Issued as")
    stage.picture("3-issued")
    stage.click("Save as…")
    stage.take_file(stage.folder / "agreement.pdf")
    stage.until((stage.folder / "agreement.pdf").is_file, "the PDF")
    stage.until(lambda: stage.opened == [stage.folder], "its folder is shown")
    stage.settle()
    stage.front.close()


def _fill_in_the_terms(stage: Stage) -> None:
    stage.tab("terms")
    impact, signs = MATTER["impact_assessment"], MATTER["signatories"]
    transfer = MATTER["transferability"]
    stage.write("impactNumberField", impact["number"])
    stage.write("impactOnField", impact["on"])
    stage.choose("impactLevelField", "Medium")
    stage.write("impactRecipientField", impact["recipient"])
    stage.write("impactPurposeField", impact["purpose"])
    stage.write("impactPersonsField", str(impact["persons"]))
    stage.write("handoverField", MATTER["first_handover_on"])
    stage.choose("basisField", "Needed for the contract")
    stage.write("basisLawyerField", MATTER["basis"]["lawyer"])
    stage.write("basisNoteField", MATTER["basis"]["note"])
    stage.choose("natureField", "Yes")
    stage.choose("lawField", "Yes")
    stage.choose("agreementField", "No")
    stage.choose("pledgedField", "No")
    stage.write("searchNoField", transfer["search_no"])
    stage.write("searchOnField", transfer["search_on"])
    stage.write("transferNoteField", transfer["note"])
    stage.choose("transferEventField", "on full payment")
    stage.choose("noticeByField", "Both together")
    stage.write("noticeDaysField", str(MATTER["notice"]["days"]))
    stage.choose("noticeFormField", "EMS letter")
    stage.write("internalNumberField", MATTER["internal_approval"]["number"])
    stage.write("internalOnField", MATTER["internal_approval"]["on"])
    stage.choose("stateOwnedField", "No")
    stage.write("ownSignNameField", signs["organisation"]["name"])
    stage.write("ownSignTitleField", signs["organisation"]["title"])
    stage.choose("ownSignAuthorityField", "Legal representative")
    stage.write("otherSignNameField", signs["collector"]["name"])
    stage.write("otherSignTitleField", signs["collector"]["title"])
    stage.choose("otherSignAuthorityField", "Legal representative")
    stage.picture("3-terms")
    stage.click("Save the terms")
    stage.settle()


STEPS = (found_the_office, decide_and_draft, issue)
