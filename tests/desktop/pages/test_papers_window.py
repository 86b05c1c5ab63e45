"""Papers beside the agreements, made in the window over a real vault and worker."""

import pytest

from offices import passphrase_of
from paper_approvals import STATED, file_power
from report_texts import pdf_text
from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.desktop.pages.collectors.detail import DOCUMENTS
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.paperroom import APPROVE, ASK, CHANGE, COMPARE, ISSUE
from vetdesk.domain.editions import Edition
from vetdesk.domain.paperdrafts import ANSWER
from vetdesk.domain.papers import MadeFor
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.paperdesk import RECORD
from vetdesk.services.parties import PartyDraft, Side

LONG = 120_000
NDA = "cn.nda_collector"
LETTER = "cn.supervision_letter"


@pytest.fixture
def settle(qtbot, lanes):
    def wait():
        for _ in range(3):
            qtbot.waitUntil(lambda: not lanes.busy, timeout=LONG)

    return wait


@pytest.fixture
def page(qtbot, make_context, settle, services):
    """The documents of a collector with whom there is no agreement."""
    matter = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    services.parties.register(PartyDraft(side=Side.OWN, party=matter.organisation))
    party = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=matter.collector))
    context = make_context(services)
    made = CollectorsPage(context)
    made.notifier = context.notifier
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.enter(place(str(party.id), DOCUMENTS))
    settle()
    yield made
    made.clear()
    settle()


def ask(page, settle):
    page.detail.panels.documents.new_requested.emit()
    settle()
    return page.papers.dialog


def close(page):
    page.papers.viewer.dialog.reject()


def test_the_questions_follow_the_paper_that_is_chosen(page, settle):
    dialog = ask(page, settle)

    dialog.choose(NDA)
    assert "return_days" in dialog._fields
    assert dialog.field("return_days").text == "5"
    dialog.choose("cn.supervision_letter")
    assert "return_days" not in dialog._fields
    assert "Personal Information Protection Law 21, 54" in dialog._law.text()
    dialog.reject()


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_made(page, settle, services):
    dialog = ask(page, settle)
    dialog.choose(NDA)

    dialog.submit_button.click()

    assert dialog.field("project").problem
    assert not dialog.field("years").problem
    assert page.detail.dossier.documents == ()
    dialog.reject()


def test_the_answers_in_english_are_asked_while_an_english_text_is_printed(page, settle):
    dialog = ask(page, settle)
    dialog.choose("cn.supervision_letter")
    assert dialog._languages.isHidden()
    dialog.choose(NDA)
    assert not dialog._languages.isHidden()
    assert dialog.field("project_en").isHidden()

    dialog.fill("project", "催收")
    dialog.edition.choose(Edition.BILINGUAL)
    dialog.fill("project_en", "collection")

    assert not dialog.field("project_en").isHidden()
    asked = dialog.value()
    assert asked.edition is Edition.BILINGUAL
    assert asked.typed["project"] == "催收"
    assert asked.typed["project_en"] == "collection"
    dialog.edition.choose(Edition.CHINESE)
    assert "project_en" not in dialog.value().typed
    dialog.reject()


def fill_nda(dialog):
    dialog.choose(NDA)
    for name, text in (("project", "委托催收"), ("sign_place", "上海"), ("dispute_body", "上海市宝山区")):
        dialog.fill(name, text)


def approve(page, settle):
    """Approve the open paper as the head of legal would, with his own passphrase."""
    page.papers.rooms.room.button(APPROVE).click()
    form = page.papers.rooms.dialog.form
    form.approverField.choose(STATED.name)
    form.roleField.set_text(STATED.role)
    form.passphraseField.line.setText(passphrase_of(STATED.name))
    page.papers.rooms.dialog.submit_button.click()
    settle()


def test_a_contract_in_two_columns_is_issued_once_somebody_else_approved_it(page, settle, services):
    dialog = ask(page, settle)
    fill_nda(dialog)
    dialog.edition.choose(Edition.BILINGUAL)
    dialog.submit_button.click()
    settle()

    room = page.papers.rooms.room
    assert page.detail.dossier.documents == ()
    assert room.preview.pages >= 1
    assert ISSUE not in room.steps
    assert {ASK, CHANGE} <= set(room.steps)
    room.button(ASK).click()
    offered = page.papers.rooms.dialog.form.reviewerField
    assert offered.box.findText(services.desk.actor.name) < 0
    offered.choose(STATED.name)
    page.papers.rooms.dialog.submit_button.click()
    settle()
    approve(page, settle)
    assert room.gates.cards == ()
    page.notifier.answers.append(True)
    room.button(ISSUE).click()
    settle()

    assert "Issue the paper" in page.notifier.asked[-1]
    assert "####, for good" in page.notifier.asked[-1]
    kinds = {one.kind: one for one in page.detail.dossier.documents}
    assert set(kinds) == {NDA, RECORD}
    assert "ConfidentialityAgreement" in pdf_text(services.documents.content(kinds[NDA].id))
    close(page)


def test_what_changed_since_the_approval_is_shown_and_the_issue_is_closed_again(page, settle, services):
    collector = page.detail.dossier.party.id
    said = {
        "project": "委托催收",
        "return_days": "5",
        "years": "3",
        "sign_place": "上海",
        "dispute_body": "上海",
    }
    draft = services.paper_drafts.keep(MadeFor.COLLECTOR, collector, NDA, said)
    services.paper_drafts.ask(draft.id, STATED.name, language="zh")
    given = {"name": STATED.name, "passphrase": passphrase_of(STATED.name), "role": STATED.role}
    services.paper_drafts.approve(draft.id, **given, language="zh")
    page.detail.panels.documents.new_requested.emit()
    settle()
    (card,) = page.papers.list.cards
    card.open_button.click()
    settle()
    room = page.papers.rooms.room
    assert ISSUE in room.steps
    assert COMPARE not in room.steps

    room.button(CHANGE).click()
    dialog = page.papers.rooms.dialog
    assert dialog.field("project").text == "委托催收"
    assert not dialog.choice.isEnabled()
    dialog.fill("return_days", "9")
    dialog.submit_button.click()
    settle()

    assert ISSUE not in room.steps
    assert "9" in room.changes
    assert room.gates.cards[0].obstacle.key == "gate.approval.stale.paper"
    room.button(COMPARE).click()
    assert not room.preview.isVisible()
    room.accept()


def test_a_half_filled_contract_is_laid_aside_and_found_again(page, settle, services):
    dialog = ask(page, settle)
    dialog.choose(NDA)
    dialog.fill("project", "委托催收")
    dialog.keep.click()
    settle()

    assert page.papers.dialog is None
    dialog = ask(page, settle)
    assert dialog is None
    (card,) = page.papers.list.cards
    card.open_button.click()
    settle()
    room = page.papers.rooms.room
    assert {one.obstacle.code for one in room.gates.cards} == {ANSWER}
    assert ASK not in room.steps
    room.gates.cards[0].fix_link.click()
    assert page.papers.rooms.dialog.field("project").text == "委托催收"
    page.papers.rooms.dialog.reject()
    room.accept()


def test_an_answer_too_long_to_print_is_said_while_typing(page, settle):
    dialog = ask(page, settle)
    dialog.choose(NDA)

    dialog.fill("project", "长" * 4_001)
    assert "4,001" in dialog.field("project").problem
    assert [one.field for one in dialog.validate() if one.field == "project"] == ["project"]
    dialog.fill("project", "长" * 4_000)
    assert dialog.field("project").problem == ""
    dialog.reject()


def test_a_paper_is_made_filed_shown_and_its_signing_noted(page, settle, services):
    dialog = ask(page, settle)
    dialog.choose(LETTER)
    for name in ("findings", "demands"):
        dialog.fill(name, "录音缺失")
    for name in ("checked_on", "due_on"):
        dialog.fill(name, "2026-11-20")
    dialog.submit_button.click()
    settle()

    assert page.papers.dialog is None
    (line,) = page.detail.dossier.documents
    assert line.kind == LETTER
    assert page.papers.viewer.dialog is not None
    assert page.papers.viewer.dialog.word_button.isVisible()
    page.papers.viewer.dialog.sign_button.click()
    settle()
    form = page.papers.signing.dialog
    for name, text in (
        ("place", "上海"),
        ("our_signer", "王思远"),
        ("their_signer", "刘洋"),
        ("kept_at", "档案室"),
    ):
        form.named[name].set_text(text)
    form.named["signed_on"].editor.set_value(services.desk.today())
    form.submit_button.click()
    settle()
    assert page.papers.signing.dialog is None
    assert services.paper_signings.room(line.id).record.signing.their_signer == "刘洋"
    page.detail.panels.documents.opened.emit(line.id)
    settle()
    close(page)


def test_an_answer_the_service_refuses_stays_in_its_field(page, settle):
    dialog = ask(page, settle)
    dialog.choose(NDA)
    for name, text in (
        ("project", "委托"),
        ("sign_place", "上海"),
        ("dispute_body", "上海"),
        ("years", "三"),
    ):
        dialog.fill(name, text)
    dialog.submit_button.click()
    settle()

    assert page.papers.dialog is dialog
    assert dialog.field("years").problem
    dialog.reject()


@pytest.fixture
def issued(entrustment_issued, services):
    """An entrustment that was issued."""
    (line,) = services.agreements.page(MatterQuery()).items
    return line


def test_a_receipt_of_hand_over_waits_for_its_gates_and_is_filed_with_the_agreement(
    qtbot, make_context, settle, services, issued
):
    context = make_context(services)
    context.notifier.answers.append(True)
    made = Workspace(context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(issued.id, tabs.DOCUMENTS)
    settle()
    made.tabs.documents._paper.click()
    settle()
    dialog = made.filing.papers.dialog
    dialog.choose("cn.handover_receipt")
    for name in ("place", "items", "giver", "taker"):
        dialog.fill(name, "某项")
    dialog.field("handed_on").editor.set_value(services.desk.today())
    dialog.submit_button.click()
    settle()

    room = made.filing.papers.rooms.room
    assert [one.obstacle.code for one in room.gates.cards] == ["poa"]
    assert ISSUE not in room.steps
    room.gates.cards[0].fix_link.click()
    assert made.filing.papers.dialog.chosen.id == "cn.power_of_attorney"
    made.filing.papers.dialog.reject()
    file_power(services, issued.id)
    made.tabs.documents._paper.click()
    settle()
    made.filing.papers.list.cards[0].open_button.click()
    settle()
    room = made.filing.papers.rooms.room
    room.button(ISSUE).click()
    settle()

    kinds = {one.kind for one in made.tabs.documents.model.records}
    assert "cn.handover_receipt" in kinds
    made.filing.papers.viewer.dialog.reject()
    made.forget()
    settle()
