"""Clauses edited in the window over a real vault: wordings, reason, draft, editions, retiring, files."""

from dataclasses import replace

import pytest

from vetdesk.assets import asset_root
from vetdesk.desktop.pages.clauses.page import EDIT, ClausesPage
from vetdesk.documents.translation import problems_of_clause

WHY = "按法务会议纪要修改"


@pytest.fixture
def settle(qtbot, lanes):
    return lambda: qtbot.waitUntil(lambda: not lanes.busy, timeout=60_000)


@pytest.fixture
def context(make_context, services):
    return make_context(services)


@pytest.fixture
def page(qtbot, context, settle):
    page = ClausesPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 860)
    page.show()
    page.enter()
    settle()
    return page


@pytest.fixture
def editor(page, settle):
    page.list.action_requested.emit(EDIT, ("CL-06",))
    settle()
    return page.editor


def judged(qtbot, editor, settle):
    """Wait until the linter has looked at what is typed."""
    qtbot.waitUntil(lambda: not editor._pause.isActive())
    settle()


def save(editor, settle, reason=WHY):
    editor.save.click()
    editor.dialog.reason.set_text(reason)
    editor.dialog.submit_button.click()
    settle()


def put(editor, text):
    editor.ladder.text.setPlainText(text)


def test_a_wording_is_changed_with_a_reason(qtbot, editor, settle, services):
    put(editor, "§ 乙方应当加密存储客户信息。")
    judged(qtbot, editor, settle)
    save(editor, settle)

    view = services.clause_editions.get("CL-06")
    assert view.card.clause.version == "1.1+1"
    assert view.card.clause.variants[0].text == "§ 乙方应当加密存储客户信息。\n"
    assert view.history[0].reason == WHY
    assert not editor.is_edited


def test_the_window_hears_that_an_edition_was_saved(qtbot, page, editor, settle):
    put(editor, "§ 乙方应当加密存储客户信息。")
    judged(qtbot, editor, settle)

    with qtbot.waitSignal(page.changed, timeout=60_000):
        save(editor, settle)


def test_chinese_and_english_are_changed_together_and_stay_a_pair(qtbot, editor, settle, services):
    put(editor, "§ 乙方应当加密存储客户信息。")
    editor.ladder.tongue.choose("en")
    assert not editor.ladder.text.isVisible()
    editor.ladder.text_en.setPlainText("§ Party B shall store customer information encrypted.")
    judged(qtbot, editor, settle)
    save(editor, settle)

    clause = services.clause_editions.get("CL-06").card.clause
    assert clause.variants[0].text_en == "§ Party B shall store customer information encrypted.\n"
    assert clause.english_of == clause.version
    assert list(problems_of_clause(clause)) == []


def test_english_that_does_not_follow_its_chinese_is_a_remark(qtbot, editor, settle):
    editor.ladder.tongue.choose("en")
    editor.ladder.text_en.setPlainText("§ Party B shall store it.\n§ One paragraph more.")
    judged(qtbot, editor, settle)

    assert editor.ladder.said.text()
    assert editor.save.isEnabled(), "the Chinese text counts; an edition with English names the clause"


def test_nothing_is_saved_without_a_reason(qtbot, editor, settle, services):
    put(editor, "§ 乙方应当加密存储客户信息。")
    judged(qtbot, editor, settle)
    save(editor, settle, reason="")

    assert not editor.dialog.submit_button.isEnabled()
    editor.dialog.reason.set_text(WHY)
    assert editor.dialog.submit_button.isEnabled()
    assert len(services.clause_editions.get("CL-06").history) == 1
    editor.dialog.reject()


def test_a_clause_opened_and_not_touched_is_not_edited(page, settle, rules):
    for clause_id in rules.clauses:
        page.open(clause_id)
        settle()
        page.editor._on_edited()
        assert page.editor.clause == rules.clauses[clause_id], clause_id


def test_an_unknown_value_is_marked_in_its_wording_and_cannot_be_saved(qtbot, editor, settle):
    put(editor, "§ 乙方应当在{{ never_heard }}日内通知甲方。")
    judged(qtbot, editor, settle)

    assert "never_heard" in editor.ladder.said.text()
    marks = editor.ladder.text.extraSelections()
    assert [one.cursor.selectedText() for one in marks] == ["never_heard"]
    assert not editor.save.isEnabled()


def test_a_click_on_a_remark_shows_its_wording_and_selects_the_place(qtbot, editor, settle):
    editor.ladder.go_to("AB")
    put(editor, "§ 乙方应当在{{ never_heard }}日内通知甲方。")
    judged(qtbot, editor, settle)
    editor.ladder.go_to("AB-strong")
    at = next(n for n, one in enumerate(editor._remarks) if one.quoted == "never_heard")

    editor.banner.line_chosen.emit(at)

    assert editor.ladder.chosen.id == "AB"
    assert editor.ladder.text.textCursor().selectedText() == "never_heard"


def test_a_blank_left_in_a_wording_is_remarked_led_to_and_no_obstacle(qtbot, editor, settle):
    put(editor, "§ 乙方应当通知甲方。\n§ 通知期限为【●】日。\n§ 联系人：____。")
    judged(qtbot, editor, settle)
    found = [at for at, one in enumerate(editor._remarks) if one.quoted in {"【●】", "____"}]

    editor.banner.line_chosen.emit(found[1])

    assert [editor._remarks[at].line for at in found] == [2, 3]
    assert editor.ladder.text.textCursor().selectedText() == "____"
    assert "____" in editor._remarks[found[1]].text
    assert editor.save.isEnabled()


def test_a_late_remark_moves_nothing_one_types_in(qtbot, editor, settle):
    place = editor.ladder.text.mapTo(editor, editor.ladder.text.pos())
    put(editor, "§ 联系人：____。")
    judged(qtbot, editor, settle)
    qtbot.waitUntil(editor.banner.isVisible)
    qtbot.waitUntil(lambda: editor.banner.geometry().top() >= editor.split.geometry().bottom())

    assert editor.ladder.text.mapTo(editor, editor.ladder.text.pos()) == place


def test_the_panel_about_a_clause_never_scrolls_sideways(qtbot, editor):
    said = {"natural_debtors": True, "has_judgment": True}
    editor.head.condition.show_condition(said, editor._said)
    editor.head.condition.show_facts({"natural_debtors": True})
    editor.split.setSizes([1, 5000])
    bar = editor._about.horizontalScrollBar()

    qtbot.waitUntil(lambda: editor._about.width() < editor.split.width() // 2)

    assert editor.head.condition.editor.condition
    assert editor._about.widget().minimumSizeHint().width() <= editor._about.viewport().width()
    assert bar.maximum() == 0


def test_a_remark_on_the_english_shows_the_english_text(qtbot, editor, settle):
    editor.ladder.text_en.setPlainText("§ Party B shall store it.\n§ One paragraph more.")
    judged(qtbot, editor, settle)
    at = next(n for n, one in enumerate(editor._remarks) if one.english)

    editor.banner.line_chosen.emit(at)

    assert editor.ladder.tongue.value == "en"


def test_a_remark_on_the_law_leads_to_the_law_even_when_it_is_folded_away(qtbot, editor, settle):
    editor.head.statutes.show_rows([])
    editor.head.statutes.value_changed.emit()
    judged(qtbot, editor, settle)
    editor.split._chips["about"].click()
    at = next(n for n, one in enumerate(editor._remarks) if one.field == "law")

    editor.banner.line_chosen.emit(at)

    assert editor.head.isVisible()
    assert editor.head.statutes.add_button.hasFocus()


def test_a_line_without_a_sign_is_named_and_numbered_by_one_click(qtbot, editor, settle):
    put(editor, "§ 第一行。\n第二行没有行首符号。")
    judged(qtbot, editor, settle)
    assert [one.line for one in editor._remarks if one.forbids] == [2]

    editor.ladder.sign.click()
    judged(qtbot, editor, settle)

    assert editor.clause.variants[0].text == "§ 第一行。\n§ 第二行没有行首符号。\n"
    assert editor.save.isEnabled()


def test_a_fallback_is_added_with_guidance_and_role_and_put_in_order(qtbot, editor, settle, services):
    ladder = editor.ladder
    ladder.add.click()
    put(editor, "§ 乙方应当采取合理的安全措施。")
    ladder.rank.setCurrentIndex(ladder.rank.findData("fallback"))
    ladder.role.setCurrentIndex(ladder.role.findData("approver"))
    ladder.guidance.set_text("对方为持牌金融机构的，可以让步。")
    ladder.earlier.click()
    judged(qtbot, editor, settle)
    save(editor, settle)

    ranks = [
        (one.id, one.rank, one.role) for one in services.clause_editions.get("CL-06").card.clause.variants
    ]
    assert ranks == [("AB-strong", "standard", ""), ("1", "fallback", "approver"), ("AB", "standard", "")]


def test_a_wording_is_removed_but_never_the_last(editor):
    editor.ladder.remove.click()

    assert [one.id for one in editor.clause.variants] == ["AB"]
    assert not editor.ladder.remove.isEnabled()


def test_title_kind_and_law_are_changed(qtbot, editor, settle, services):
    editor.head.title.set_text("安全保护")
    editor.head.kind.button("optional").click()
    editor.head.statutes.add_button.click()
    editor.head.statutes.line(4, "norm").setText("数据安全法")
    editor.head.statutes.line(4, "article").setText("27")
    judged(qtbot, editor, settle)
    save(editor, settle)

    clause = services.clause_editions.get("CL-06").card.clause
    assert (clause.title, clause.tags) == ("安全保护", ("optional", "A", "B"))
    assert [(one.norm, one.article, one.mark) for one in clause.statutes][-1] == (
        "数据安全法",
        "27",
        "reported",
    )
    assert [one.mark for one in clause.statutes][:4] == ["read"] * 4


def test_what_is_typed_outlives_the_window(qtbot, page, editor, settle, context):
    put(editor, "§ 还没有写完。")
    page.save_draft()
    settle()
    again = ClausesPage(context)
    qtbot.addWidget(again)
    again.show()
    again.enter("CL-06")
    settle()

    assert again.editor.clause.variants[0].text == "§ 还没有写完。\n"
    assert again.editor.is_edited


def test_a_draft_is_thrown_away_from_the_banner(page, editor, settle):
    put(editor, "§ 还没有写完。")
    editor.back.click()
    settle()
    page.open("CL-06")
    settle()
    assert page.editor.is_edited

    page.editor.banner.action_requested.emit()
    settle()

    assert not page.editor.is_edited
    page.open("CL-06")
    settle()
    assert not page.editor.is_edited


def test_two_editions_are_compared_side_by_side(qtbot, editor, settle):
    put(editor, "§ 乙方应当加密存储客户信息。")
    judged(qtbot, editor, settle)
    save(editor, settle)
    editor.history.click()
    settle()

    dialog = editor.editions.dialog
    assert WHY in dialog.told.text()
    assert "乙方应当加密存储客户信息" in dialog.changes.toPlainText()
    assert "applies when: Vetting: " in dialog.changes.toPlainText()
    assert "security_gap" not in dialog.changes.toPlainText()
    dialog.choose(0, 0)
    settle()
    assert "加密传输" not in dialog.changes.toPlainText()
    dialog.accept()


def test_a_clause_a_template_requires_is_not_retired_and_the_template_is_named(editor, settle):
    editor.retire.click()
    editor.dialog.reason.set_text(WHY)
    editor.dialog.submit_button.click()
    settle()

    assert "“Entrusted Collection Agreement”" in editor.dialog.banner.text
    editor.dialog.reject()


def test_an_own_clause_is_written_put_into_a_template_retired_and_brought_back(page, settle, services):
    page.new_record()
    settle()
    dialog = page.dialog
    dialog.title.set_text("廉洁条款")
    dialog.text.setPlainText("双方不得给予对方人员任何利益。\n违反的，对方有权解除合同。")
    dialog.places._add.click()
    dialog.places._rows[0]._template.setCurrentIndex(1)
    dialog.reason.set_text(WHY)
    dialog.submit_button.click()
    settle()

    assert page.is_editing
    clause = services.clause_editions.get("OC-01").card.clause
    assert clause.variants[0].text == "§ 双方不得给予对方人员任何利益。\n§ 违反的，对方有权解除合同。\n"
    assert clause.stands_in == page.editor.head.places.places != ()

    for wanted, button in ((True, page.editor.retire), (False, page.editor.restore)):
        button.click()
        page.editor.dialog.reason.set_text(WHY)
        page.editor.dialog.submit_button.click()
        settle()
        assert services.clause_editions.get("OC-01").card.retired is wanted
        said = "is retired" if wanted else "is in force again"
        assert said in page.editor._context.notifier.told[-1][0]
    assert not page.editor.retire.isHidden()


def test_the_library_goes_out_as_a_file_and_comes_in_again(page, settle, context, services, tmp_path):
    file = tmp_path / "out.toml"
    context.notifier.paths = [file, file]
    page.files.do("export")
    settle()
    file.write_text(file.read_text("utf-8").replace('title = "安全措施"', 'title = "安全保护"'), "utf-8")

    page.files.do("import")
    page.files.dialog.reason.set_text(WHY)
    page.files.dialog.submit_button.click()
    settle()

    assert services.clause_editions.get("CL-06").card.clause.title == "安全保护"
    assert "安全保护" in {one.clause.title for one in page._lines.records}


def choose_line(line, name, *values):
    """Fill one line of a condition from its menus."""
    line._name.setCurrentIndex(line._name.findData(name))
    for value in values:
        line._choices[value].click()


def test_a_condition_is_built_from_menus_and_saved(qtbot, editor, settle, services):
    condition = editor.head.condition.editor
    condition._add.click()
    choose_line(condition._lines[0], "has_deposit", True)
    condition._add.click()
    choose_line(condition._lines[1], "talk_cycle", "month", "quarter")
    condition._add.click()
    condition._lines[2]._name.setCurrentIndex(condition._lines[2]._name.findData("incident_hours"))
    condition._lines[2]._relation.setCurrentIndex(condition._lines[2]._relation.findData("at_most"))
    condition._lines[2]._number.setText("24")
    judged(qtbot, editor, settle)
    save(editor, settle)

    assert services.clause_editions.get("CL-06").card.clause.applies_if == {
        "all": [
            {"has_deposit": True},
            {"talk_cycle": ["month", "quarter"]},
            {"incident_hours": {"at_most": 24}},
        ]
    }


def test_a_condition_says_whether_it_holds_in_a_matter_and_why(page, settle, services):
    matter = services.matters.import_file(asset_root("resources") / "sample" / "matter.json")
    page.open("CL-06")
    settle()
    editor = page.editor
    editor.trial.box.setCurrentIndex(editor.trial.box.findData(str(matter)))
    settle()
    strong = editor.ladder.condition
    found = services.clause_conditions.facts(matter)["security_gap"]

    assert strong.verdict.text().startswith("This wording can" if "found" in found else "This wording is not")
    assert "Security or personal-information certificate" in strong.verdict.text()
    condition = editor.head.condition
    condition.editor._add.click()
    choose_line(condition.editor._lines[0], "road", "entrustment")
    assert condition.editor._lines[0]._says.text() == "does not hold"
    assert condition.verdict.text().startswith("Not included")
    choose_line(condition.editor._lines[0], "road", "assignment")
    assert condition.verdict.text().startswith("Included, because")


def test_a_condition_on_what_nothing_states_is_marked_at_its_wording(services):
    clause = services.clause_editions.get("CL-06").card.clause
    wrong = replace(clause.variants[0], applies_if={"moon": "full", "road": {"above": 3}})
    found = services.clause_editions.problems(replace(clause, variants=(wrong, *clause.variants[1:])))

    assert [(one.place, one.code, one.detail) for one in found if one.code.startswith("condition.")] == [
        ("CL-06/AB-strong", "condition.unknown", "moon"),
        ("CL-06/AB-strong", "condition.no_number", "road"),
    ]
