"""Templates edited in the window over a real vault: copied, typed, judged, saved, made from Word, offered."""

from dataclasses import replace

import docx
import pytest

from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.templates.dialogs import AnswersDialog
from vetdesk.desktop.pages.templates.opening import OpenedTemplate
from vetdesk.desktop.pages.templates.page import COPY, TemplatesPage
from vetdesk.desktop.pages.templates.partform import CLAUSES, TEXT
from vetdesk.desktop.pages.templates.words import part_title
from vetdesk.documents.packfile import write_pack
from vetdesk.domain.agreements import Road
from vetdesk.domain.pagelook import PageLook
from vetdesk.services.templates import TemplateFaulty
from vetdesk.services.templatewords import Take

WHY = "按法务会议纪要修改"


@pytest.fixture
def settle(qtbot, lanes):
    return lambda: qtbot.waitUntil(lambda: not lanes.busy, timeout=120_000)


@pytest.fixture
def page(qtbot, make_context, services, settle):
    page = TemplatesPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.enter()
    settle()
    return page


@pytest.fixture
def editor(page, settle):
    page.list.action_requested.emit(COPY, ("cn.assignment_agreement",))
    page.dialog.title.set_text("单位协议")
    page.dialog.reason.set_text(WHY)
    page.dialog.submit_button.click()
    settle()
    settle()
    return page.editor


def test_a_copy_opens_with_its_parts_and_the_page_it_makes(editor, page, services):
    assert page.is_editing
    assert editor.parts.list.count() == len(services.templates.get("office.T-01").card.pack.parts)
    assert editor.trial.pane.pages > 10
    assert not editor.save.isEnabled()


def test_a_shipped_template_is_shown_and_cannot_be_changed(page, settle):
    page.open("cn.assignment_agreement")
    settle()

    assert page.editor.form.text.isReadOnly()
    assert not page.editor.parts.add.isEnabled()
    assert not page.editor.save.isVisible()
    assert page.editor.copy.isVisible()


def test_what_is_typed_is_judged_saved_with_a_reason_and_told(editor, settle, services):
    editor.parts.list.setCurrentRow(4)
    editor.form.text.setPlainText("§ {{ never_heard }}")
    editor.judge()
    settle()
    assert "never_heard" in editor.banner.text
    assert not editor.save.isEnabled()

    editor.form.text.setPlainText(
        editor.form.text.toPlainText().replace("{{ never_heard }}", "双方另行约定。")
    )
    menu = editor.form.clauses.menu
    menu.triggered.emit(menu.actions()[0])
    editor.judge()
    settle()
    faults = [one for one in editor._remarks if one.forbids]
    assert all("never_heard" not in one.text for one in faults)


def test_an_edition_is_saved_with_its_reason(editor, settle, services):
    last = editor.parts.list.count() - 1
    editor.parts.list.setCurrentRow(last)
    editor.form.text.appendPlainText("| 单位补充说明。")
    editor.judge()
    settle()
    editor.save.click()
    editor.dialog.reason.set_text(WHY)
    editor.dialog.submit_button.click()
    settle()
    settle()

    view = services.templates.get("office.T-01")
    assert (view.card.pack.version, view.history[0].reason) == ("2", WHY)
    assert "单位补充说明" in view.card.pack.parts[-1].body
    assert editor.parts.list.currentRow() == last, "the part that was written is left"
    assert not editor.is_edited
    assert editor.parts.list.currentRow() == last


def test_opening_and_choosing_every_part_changes_nothing(editor):
    for at in range(editor.parts.list.count()):
        editor.parts.list.setCurrentRow(at)
        editor.form._on_typed()

    assert not editor.is_edited


def test_parts_are_moved_added_and_taken_away(editor):
    first = [one.id for one in editor.parts.parts]
    editor.parts.list.setCurrentRow(2)
    editor.parts.later.click()
    assert [one.id for one in editor.pack.parts][2:4] == [first[3], first[2]]

    editor.parts.menu.triggered.emit(editor.parts.menu.actions()[0])
    assert editor.parts.current.id == "own1"
    editor.parts.remove.click()
    assert len(editor.pack.parts) == len(first)


def test_what_is_missing_is_added_in_one_step_and_what_was_taken_away_is_offered(editor, settle):
    names = [one.id for one in editor.parts.parts]
    gone = next(one for one in editor.parts.parts if "CL-01" in one.clauses)
    editor.parts.list.setCurrentRow(names.index(gone.id))
    editor.parts.remove.click()
    assert gone.id in [one.data() for one in editor.parts.menu.actions()]

    editor.judge()
    settle()
    editor.banner.action_requested.emit()
    settle()
    settle()

    back = next(one for one in editor.parts.parts if one.id == gone.id)
    assert "CL-01" in back.clauses
    assert gone.id not in [one.data() for one in editor.parts.menu.actions()]
    assert not editor.completing.is_offered
    assert editor.is_edited


def test_what_was_added_is_marked_as_new_and_taken_back_in_one_step(editor, settle, services):
    view = services.templates.get("office.T-01")
    pack = view.card.pack
    gone = next(one for one in pack.parts if "CL-01" in one.clauses)
    lacking = replace(pack, parts=tuple(one for one in pack.parts if one.id != gone.id))
    editor.show_template(
        OpenedTemplate(view=replace(view, card=replace(view.card, pack=lacking)), more=(gone,))
    )
    settle()
    editor.banner.action_requested.emit()
    settle()
    settle()

    lines = [editor.parts.list.item(at).text() for at in range(editor.parts.list.count())]
    assert len([one for one in lines if one.startswith("New · ")]) == 1
    # A lock in between keeps the draft, and what can be taken back of it.
    editor.save_draft()
    settle()
    editor.clear()
    again = services.templates.get("office.T-01")
    editor.show_template(
        OpenedTemplate(view=replace(again, card=replace(again.card, pack=lacking)), more=(gone,))
    )
    settle()
    editor.undo.click()
    settle()
    assert editor.pack == lacking
    assert editor.undo.isHidden()
    assert gone.id in [one.data() for one in editor.parts.menu.actions()]


def test_a_click_on_a_remark_selects_the_place_it_speaks_of(editor, settle):
    editor.parts.list.setCurrentRow(4)
    editor.form.text.appendPlainText("§ 于{{ never_heard }}日内付款。")
    editor.judge()
    settle()
    at = next(n for n, one in enumerate(editor._remarks) if one.quoted == "never_heard")
    editor.parts.list.setCurrentRow(0)
    editor.form.tabs.choose(CLAUSES)

    editor.banner.line_chosen.emit(at)

    assert editor.parts.list.currentRow() == 4
    assert editor.form.text.textCursor().selectedText() == "never_heard"
    assert editor.form.tabs.chosen == TEXT


def test_a_remark_on_the_law_opens_the_dialog_it_is_mended_in(editor, settle):
    editor._text = replace(editor.pack, law=())
    editor.judge()
    settle()
    at = next(n for n, one in enumerate(editor._remarks) if one.in_facts)

    editor.banner.line_chosen.emit(at)

    assert editor.dialog.law is not None
    editor.dialog.reject()


def test_a_clause_of_a_part_is_looked_up_in_the_library(qtbot, editor, page):
    part = next(one for one in editor.parts.parts if one.clauses)
    editor.parts.choose(part.id)
    editor.form.tabs.choose(CLAUSES)
    name = part.clauses[0]
    with qtbot.waitSignal(page.page_requested) as asked:
        editor.form.clauses._lines[name].focusProxy().click()

    assert asked.args == [PageId.CLAUSES, name]


def test_retiring_says_so_and_needs_its_reason(editor, page, settle):
    editor.retire.click()
    assert not editor.dialog.submit_button.isEnabled()
    editor.dialog.reason.set_text(WHY)
    editor.dialog.submit_button.click()
    settle()
    settle()

    told = editor._context.notifier.told[-1][0]
    assert told == "单位协议 is retired; new matters no longer choose it."
    assert not editor.restore.isHidden()


def test_faces_folded_away_stay_so_the_next_time(qtbot, make_context, services, settle, editor):
    editor.split._chips["page"].click()
    editor.split._keep()
    again = TemplatesPage(make_context(services))
    qtbot.addWidget(again)

    assert again.editor.trial.isHidden()
    assert not again.editor.parts.isHidden()


def test_a_value_and_a_reference_are_inserted_from_menus(editor):
    editor.parts.list.setCurrentRow(3)
    editor.form.text.setPlainText("")
    editor.form.values_menu.triggered.emit(next(editor.form.values_menu.entries()))
    editor.form.references_menu.triggered.emit(editor.form.references_menu.actions()[0])

    text = editor.form.text.toPlainText()
    assert text.startswith("§ {{ a.name }}")
    assert "|ref }}" in text or "|annex }}" in text


def test_title_law_and_look_are_changed_and_a_norm_added_is_marked_as_not_read(editor, settle, services):
    editor.facts.click()
    dialog = editor.dialog
    dialog.title.set_text("本行协议（公文版式）")
    before = editor.pack.law
    dialog.law.add_button.click()
    row = len(before)
    dialog.law.line(row, "norm").setText("民法典")
    dialog.law.line(row, "article").setText("533")
    dialog.look.choose("official")
    dialog.submit_button.click()
    settle()

    assert editor.pack.law == (*before, "民法典 533（reported）")
    editor.save.click()
    editor.dialog.reason.set_text(WHY)
    editor.dialog.submit_button.click()
    settle()
    settle()
    saved = services.templates.get("office.T-01").card.pack
    assert (saved.title, saved.look, saved.law[-1]) == (
        "本行协议（公文版式）",
        PageLook.OFFICIAL,
        "民法典 533（reported）",
    )


def test_a_part_gets_a_condition_from_the_menus_that_clauses_have(editor, settle):
    editor.parts.list.setCurrentRow(4)
    editor.form.other.click()
    panel = editor.form.dialog.panel
    wanted = {"all": [{"state_owned": True}, {"past_penalty": "found"}]}
    panel.editor.show_condition(wanted, editor.form._known)
    editor.form.dialog.submit_button.click()
    settle()

    assert editor.pack.parts[4].applies_if == wanted
    assert editor.form.condition.currentText() == condition_words(wanted, editor.form._known)
    editor.form.text.appendPlainText("§ 另行约定。")
    assert editor.pack.parts[4].applies_if == wanted
    editor.form.condition.setCurrentIndex(0)
    assert editor.pack.parts[4].applies_if is None


def test_opening_the_facts_and_taking_them_over_changes_nothing(editor, settle):
    editor.facts.click()
    editor.dialog.submit_button.click()
    settle()

    assert not editor.is_edited


def test_english_is_written_beside_the_chinese_and_grows_stale_with_it(editor, settle, services):
    from_shipped = editor.english.opener.text()
    editor.parts.list.setCurrentRow(5)
    editor.form.text.setPlainText(editor.form.text.toPlainText() + "\n§ 另付一元。")
    settle()
    editor.english.opener.click()
    settle()
    dialog = editor.english.dialog
    places = [one.title for one in dialog._places]
    dialog.list.setCurrentRow(places.index(editor.parts.current.title))

    assert "✓" not in from_shipped
    assert dialog.list.currentItem().text().endswith(part_title(editor.parts.current))
    assert "另付一元" in dialog.ours.toPlainText()
    assert dialog.fits.isVisible()
    dialog.text.setPlainText(dialog.text.toPlainText() + "\n§ One yuan more.")
    assert not dialog.fits.isVisible()
    dialog.list.setCurrentRow(0)
    dialog.title.editor.setText("Agreement of Our Office")
    dialog.close_button.click()
    settle()

    assert editor.english.opener.text().endswith("✓")
    assert editor.pack.english.title == "Agreement of Our Office"
    assert editor.is_edited
    editor.save_draft()
    settle()
    assert services.templates.get("office.T-01").draft.english == editor.pack.english


def test_a_second_click_while_the_questions_are_read_opens_no_second_dialog(editor, settle):
    editor.trial.answers.click()
    editor.trial.answers.click()
    settle()

    assert len(editor.window().findChildren(AnswersDialog)) == 1
    editor.trial.dialog.reject()


def test_leaving_keeps_what_was_typed(editor, page, settle, services):
    editor.parts.list.setCurrentRow(4)
    editor.form.text.appendPlainText("§ 未保存的一行。")
    editor.back.click()
    settle()

    assert not page.is_editing
    assert "未保存的一行" in services.templates.get("office.T-01").draft.parts[4].body


def test_a_word_contract_becomes_a_template_in_the_window(page, settle, services, tmp_path):
    written = docx.Document()
    for line in (
        "转让合同",
        "甲方：长江商业银行股份有限公司",
        "第一条 标的债权",
        "1.1 长江商业银行股份有限公司转让债权。",
        "第二条 保密",
        "2.1 双方保密。",
    ):
        written.add_paragraph(line)
    written.save(str(tmp_path / "合同.docx"))
    page.files.word.begin_with(Road.ASSIGNMENT, tmp_path / "合同.docx")
    settle()
    dialog = page.files.word.dialog
    dialog.parts.choose(2, Take.DROP)
    for _ in range(2):
        dialog.wizard.go_next()
    assert dialog.values.chosen == {"长江商业银行股份有限公司": "{{ a.name }}"}
    dialog.naming.reason.set_text(WHY)
    dialog.wizard.go_next()
    settle()
    settle()

    pack = services.templates.get("office.T-01").card.pack
    assert pack.title == "转让合同"
    assert [one.title for one in pack.parts] == ["当事人", "标的债权"]
    assert "长江商业银行" not in "".join(one.body for one in pack.parts)
    assert page.is_editing


def test_a_file_that_is_refused_names_its_places_by_their_titles(page, editor, settle, services, tmp_path):
    pack = services.templates.get("office.T-01").card.pack
    at = next(number for number, one in enumerate(pack.parts) if one.body)
    part = pack.parts[at]
    wrong = replace(part, body=f"{part.body}§ {{{{ never_heard }}}}\n")
    file = tmp_path / "eigen.toml"
    file.write_text(
        write_pack(replace(pack, parts=(*pack.parts[:at], wrong, *pack.parts[at + 1 :]))), "utf-8"
    )

    page.files._import.begin(file)
    page.files.dialog.reason.set_text(WHY)
    page.files.dialog.submit_button.click()
    settle()

    said = page.files.dialog.banner.text
    assert f"“{part_title(part)}”" in said
    assert f"{part.id}:" not in said
    assert "never_heard" in said
    page.files.dialog.reject()
    with pytest.raises(TemplateFaulty) as refused:
        services.templates.bring_in_file(file, reason=WHY)
    assert part.title in str(refused.value.facts()["place"])


def test_clearing_the_page_forgets_the_template(editor, page):
    page.clear()

    assert editor.pack is None
    assert not page.is_editing
