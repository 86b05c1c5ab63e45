"""An edition saved in the library is offered to an open draft in its workspace: accepted or kept."""

from dataclasses import replace

import pytest

from offices import only_matter
from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace

SAMPLE = asset_root("resources") / "sample" / "matter.json"
LONG = 120_000
OLD, NEW = "加密存储和加密传输", "加密存储、加密传输和加密备份"


@pytest.fixture
def workspace(assignment_drafted, qtbot, make_context, services):
    """A draft begun before CL-06 and CL-07 were changed, with its clauses in sight."""
    matter_id = only_matter(services)
    for clause_id, old, new in (("CL-06", OLD, NEW), ("CL-07", "§ ", "§ 双方特别提示：")):
        clause = services.clause_editions.get(clause_id).card.clause
        variants = tuple(replace(one, text=one.text.replace(old, new)) for one in clause.variants)
        services.clause_editions.save(replace(clause, variants=variants), reason="会议纪要")
    context = make_context(services)
    made = Workspace(context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(matter_id, tabs.CLAUSES)
    qtbot.waitUntil(lambda: made.opened is not None, timeout=LONG)
    settled(qtbot, context)
    return made, context, matter_id


@pytest.fixture
def asked(qtbot, workspace):
    """The dialog with the changes, opened from the bar."""
    made = workspace[0]
    made.tabs.clauses.offers.action_requested.emit()
    qtbot.waitUntil(lambda: made.changes.offers.dialog is not None, timeout=LONG)
    return made.changes.offers


def settled(qtbot, context):
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)


def text_of(services, matter_id):
    return str(services.drafting.text(matter_id))


def test_the_bar_names_the_clauses_and_the_draft_keeps_its_text(workspace, services):
    made, _, matter_id = workspace

    assert "CL-06, CL-07" in made.tabs.clauses.offers.text
    assert NEW not in text_of(services, matter_id)


def test_the_change_is_shown_with_its_reason(asked):
    assert "会议纪要" in asked.dialog.about.text()
    assert NEW in asked.dialog.text.toPlainText()
    asked.dialog.accept()


def test_one_edition_is_accepted_and_the_other_kept(qtbot, workspace, asked, services):
    made, context, matter_id = workspace
    asked.dialog.accept_button.click()
    qtbot.waitUntil(lambda: len(made.opened.offers) == 1, timeout=LONG)
    settled(qtbot, context)
    assert [one.offer.id for one in asked.dialog._changes] == ["CL-07"]
    asked.dialog.keep_button.click()
    qtbot.waitUntil(lambda: not made.opened.offers, timeout=LONG)
    settled(qtbot, context)

    assert asked.dialog is None
    assert made.tabs.clauses.offers.isHidden()
    text = text_of(services, matter_id)
    assert NEW in text
    assert "双方特别提示：" not in text


def test_an_edition_saved_again_meanwhile_is_refused_in_words(qtbot, workspace, asked, services):
    context = workspace[1]
    clause = services.clause_editions.get("CL-06").card.clause
    services.clause_editions.save(replace(clause, title="安全保护"), reason="再次修改")
    asked.dialog.accept_button.click()
    settled(qtbot, context)

    assert asked.dialog.banner.text
    asked.dialog.accept()
