"""Clauses from a text, in the window: the pieces are looked through before anything is kept."""

import docx
import pytest

from vetdesk.desktop.pages.clauses.files import EXPORT, IMPORT, WORDS
from vetdesk.desktop.pages.clauses.page import ClausesPage

WHY = "由律所提供的条款范本整理"


@pytest.fixture
def settle(qtbot, lanes):
    return lambda: qtbot.waitUntil(lambda: not lanes.busy, timeout=60_000)


@pytest.fixture
def page(qtbot, make_context, settle, services):
    page = ClausesPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    page.enter()
    settle()
    return page


@pytest.fixture
def dialog(page, settle, tmp_path):
    made = docx.Document()
    for line in (
        "条款范本",
        "第一条 廉洁合作",
        "双方不得给予对方人员任何财物。",
        "第二条 举报",
        "发现上述情形的，应当举报。",
        "第三条 送达",
        "通知以书面形式送达。",
        "第四条 其他",
        "未尽事宜另行协商。",
    ):
        made.add_paragraph(line)
    made.save(str(tmp_path / "范本.docx"))
    page.files.look_at(tmp_path / "范本.docx")
    settle()
    return page.files.dialog


def own(services):
    return {one.clause.title: one.clause for one in services.clause_editions.all() if one.id[:3] == "OC-"}


def test_pieces_are_named_joined_and_left_out_before_they_are_kept(page, dialog, settle, services):
    dialog.table.item(0, 0).setText("廉洁条款")
    dialog.table.setCurrentCell(1, 0)
    assert "应当举报" in dialog.text.toPlainText()
    dialog.join.click()
    dialog.keep(2, kept=False)
    dialog.submit_button.click()
    assert not own(services)  # no reason yet
    dialog.reason.set_text(WHY)
    dialog.submit_button.click()
    settle()
    settle()

    assert page.files.dialog is None
    kept = own(services)
    assert set(kept) == {"廉洁条款", "送达"}
    assert kept["廉洁条款"].variants[0].text == (
        "§ 双方不得给予对方人员任何财物。\n§ 发现上述情形的，应当举报。\n"
    )
    assert set(kept) <= {one.clause.title for one in page._lines.records}


def test_a_fault_is_told_in_the_dialog_with_its_piece_and_nothing_is_kept(dialog, settle, services):
    piece = dialog._pieces[2]
    dialog._pieces[2] = type(piece)(title=piece.title, lines=("§ {{ never_heard }}。",))
    dialog.reason.set_text(WHY)
    dialog.submit_button.click()
    settle()

    assert "送达, line 1" in dialog.banner.text
    assert dialog.table.currentRow() == 2
    assert dialog.submit_button.isEnabled()
    assert not own(services)
    dialog.reject()


def test_the_menu_offers_word_and_text_beside_the_library_file(page):
    assert [one.data() for one in page.files.menu.actions()] == [IMPORT, WORDS, EXPORT]
