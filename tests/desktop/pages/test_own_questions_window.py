"""Questions of templates, clauses and Word contracts in the window: typed, inserted, refused, asked."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.answerform import AnswerForm
from vetdesk.desktop.pages.agreements.historytab import events
from vetdesk.desktop.pages.agreements.questionfield import QuestionField
from vetdesk.desktop.pages.agreements.state import Asked
from vetdesk.desktop.pages.clauses.page import EDIT, ClausesPage
from vetdesk.desktop.pages.ownquestions.askdialog import AskDialog
from vetdesk.desktop.pages.templates.page import COPY, TemplatesPage
from vetdesk.desktop.pages.templates.wordsteps import ValuesStep
from vetdesk.desktop.parts.basics import tab_stops
from vetdesk.documents.wordblanks import blanks_of
from vetdesk.documents.wordgrids import grid_blanks
from vetdesk.domain.answerbook import specs_of
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind
from vetdesk.services.drafting import Question
from vetdesk.services.journal import HistoryLine
from vetdesk.services.templatewords import Variable, VariableGroup, WordLook
from vetdesk.store import plain

WHY = "按法务会议纪要修改"


@pytest.fixture
def settle(qtbot, lanes):
    return lambda: qtbot.waitUntil(lambda: not lanes.busy, timeout=120_000)


@pytest.fixture
def ask(qtbot):
    """Return how one opens the dialog of a question; ``given`` collects what it hands over."""

    opened = []

    def show(question=None, *, taken=(), places=()):
        over = QWidget()
        qtbot.addWidget(over)
        dialog = AskDialog(question, taken=taken, places=places, parent=over)
        dialog.given = []
        dialog.submitted.connect(dialog.given.append)
        dialog.open()
        opened.append(dialog)
        return dialog

    yield show
    for dialog in opened:
        dialog.reject()


def choose(box, key):
    box.setCurrentIndex(box.findData(key))


def test_a_name_is_made_from_the_words_and_never_one_that_means_something(ask):
    dialog = ask(taken=("lv_yue_bao_zheng_jin",))

    dialog.label.set_text("履约保证金")
    assert dialog.name.text == "lv_yue_bao_zheng_jin_2"
    dialog.label_en.set_text("Price")
    assert dialog.name.text == "price_2"

    dialog.name.editor.setText("price")
    dialog.submit_button.click()
    assert dialog.name.problem
    assert dialog.given == []


def test_the_choices_of_a_question_get_keys_that_stay(ask):
    dialog = ask()
    dialog.label.set_text("报告频次")
    choose(dialog.kind, AskKind.CHOICE)
    dialog.choices_grid.set_text("按月\tmonthly")
    dialog.submit_button.click()
    assert dialog.choices.problem

    dialog.choices_grid.set_text("按月\tmonthly\n按季\tquarterly")
    dialog.default.set_text("按季")
    dialog.submit_button.click()

    (made,) = dialog.given
    assert [(one.key, one.text.zh) for one in made.choices] == [("monthly", "按月"), ("quarterly", "按季")]
    assert made.default == "quarterly"

    again = ask(made)
    again.choices_grid.set_text("每月\tmonthly\n按季\tquarterly")
    again.submit_button.click()
    assert [one.key for one in again.given[0].choices] == ["monthly", "quarterly"]


def test_a_table_names_its_columns_and_a_default_must_be_a_value(ask):
    dialog = ask()
    dialog.label.set_text("收费明细")
    choose(dialog.kind, AskKind.TABLE)
    dialog.columns_grid.set_text("项目\tItem\t文字\t是\t\n费用\tFee\t金额\t否\t\n频次\t\t选项\t\t")
    dialog.submit_button.click()
    assert "频次" in dialog.columns.problem

    dialog.columns_grid.set_text("项目\tItem\t文字\t是\t\n费用\tFee\t金额\t否\t")
    dialog.submit_button.click()
    (made,) = dialog.given
    assert [(one.id, one.kind.value, one.required) for one in made.table.columns] == [
        ("item", "text", True),
        ("fee", "money", False),
    ]

    choose(dialog.kind, AskKind.MONEY)
    dialog.default.set_text("许多")
    dialog.submit_button.click()
    assert dialog.default.problem
    assert len(dialog.given) == 1


def test_the_name_of_a_question_stays_while_a_text_reads_it(ask):
    known = Ask(name="bond", label=Text(zh="保证金", en="Bond"), kind=AskKind.MONEY)
    dialog = ask(known, places=("税费",))

    dialog.label.set_text("履约保证金")

    assert not dialog.name.editor.isEnabled()
    assert dialog.name.text == "bond"


def test_a_question_of_a_paper_keeps_a_name_that_agreements_have_too(ask):
    known = Ask(name="sign_place", label=Text(zh="签署地", en="Place"), kind=AskKind.LINE)
    dialog = ask(known)

    dialog.label.set_text("签署地点")
    dialog.submit_button.click()

    assert [one.label.zh for one in dialog.given] == ["签署地点"]


def test_a_blank_of_a_contract_becomes_a_question_with_its_guess(qtbot):
    text = "§ 乙方应支付履约保证金____元。\n§ 报告期限____个工作日，自____年__月__日起。"
    look = WordLook(
        name="c.docx", title="合同", parts=(), words=(), marks=(), references=0, blanks=blanks_of([text])
    )
    step = ValuesStep(look, ())
    qtbot.addWidget(step)

    step.ask_all.click()

    assert [one.kind for one in step.asks] == [AskKind.MONEY, AskKind.INTEGER, AskKind.DATE]
    assert [one.label.zh for one in step.asks][:2] == ["履约保证金", "报告期限（工作日）"]
    assert len({one.name for one in step.asks}) == 3
    bond, *_ = step.asks
    assert f"{{{{ {bond.name}|money }}}}元" in next(iter(step.chosen.values()))


def test_cells_alike_in_a_column_are_a_question_each_and_empty_rows_are_a_table(qtbot):
    fees = "+ 项目 | 费用（元）\n+ 管理费 | ____\n+ 催告费 | ____\n~\n+ 序号 | 设备\n+ 1 |\n+ 2 |\n"
    gaps = grid_blanks(fees, 0)
    look = WordLook(name="c.docx", title="合同", parts=(), words=(), marks=(), references=0, blanks=gaps)
    price = Variable(name="price", label="价款", expression="{{ price|yuan }}", group=VariableGroup.ANSWERS)
    step = ValuesStep(look, (price,))
    qtbot.addWidget(step)

    choose(step.table.cellWidget(0, 2), price.expression)
    step.ask_at(1)
    step.ask_at(2)

    second, rows = step.asks
    assert (second.label.zh, second.kind) == ("催告费·费用", AskKind.MONEY)
    assert [one.label.zh for one in rows.table.columns] == ["设备"]
    assert step.chosen == {}
    (one, other, table) = (step.placed[gap.place] for gap in gaps)
    assert (one, other) == (price.expression, f"{{{{ {second.name}|money }}}}")
    assert table.startswith(f"+ 序号 | 设备\n{{% repeat one in {rows.name} %}}\n+ {{{{ loop.index }}}} | ")
    assert step.table.cellWidget(2, 2).findData(price.expression) < 0

    step.table.setCurrentCell(2, 0)
    step.question.click()
    choose(step.dialog.kind, AskKind.LINE)
    step.dialog.submit_button.click()
    assert step.asks == (second, rows)
    step.dialog.reject()


def own_field(qtbot, question, value=None):
    """Return the field of the interview for a declared question."""
    (spec,) = specs_of(question)
    asked = Asked(
        question=Question(spec=spec, value=value, default=spec.default, read_by=("taxes",)),
        feeds="税费",
        norms="",
    )
    field = QuestionField(asked)
    qtbot.addWidget(field)
    field.show_answer(value)
    return field, asked


PACE = Ask(
    name="pace",
    label=Text(zh="报告频次", en="Reporting pace"),
    kind=AskKind.CHOICE,
    choices=tuple(
        AskChoice(key=f"k{n}", text=Text(zh=f"每{n}个月报告", en=f"Every {n} months, in writing"))
        for n in range(1, 6)
    ),
    hint=Text(zh="提示", en="As the board wishes"),
)


def test_the_interview_shows_an_own_question_in_its_words_and_refuses_what_is_none(qtbot):
    field, _ = own_field(qtbot, PACE, "k2")
    assert field.label == "Reporting pace"
    assert "As the board wishes" in field._reason.text()
    assert (field.typed, field.wrong) == ("k2", "")
    assert field.minimumSizeHint().width() < 400

    bond, _ = own_field(qtbot, Ask(name="bond", label=PACE.label, kind=AskKind.MONEY))
    bond.type_again("viel")
    assert bond.wrong
    bond.type_again("61234.00")
    assert not bond.wrong

    duties, _ = own_field(qtbot, Ask(name="duties", label=PACE.label, kind=AskKind.LINES), "交接\n清点")
    assert duties.typed == "交接\n清点"


def test_a_question_that_is_asked_otherwise_now_gets_another_field(qtbot):
    form = AnswerForm()
    qtbot.addWidget(form)
    _, as_money = own_field(qtbot, Ask(name="bond", label=PACE.label, kind=AskKind.MONEY))
    _, as_choice = own_field(qtbot, replace(PACE, name="bond"))

    form.show_questions([as_money], {})
    form.show_questions([as_choice], {"bond": "k1"})

    assert form.names == ("bond",)
    assert form.field("bond").typed == "k1"


def test_tab_goes_through_the_questions_as_they_stand_also_where_one_came_later(qtbot):
    form = AnswerForm()
    qtbot.addWidget(form)
    asked = {
        name: own_field(qtbot, Ask(name=name, label=PACE.label, kind=AskKind.LINE))[1]
        for name in ("a1", "b1", "c1")
    }
    form.show_questions([asked["a1"], asked["c1"]], {})

    form.show_questions([asked["b1"], asked["a1"], asked["c1"]], {})

    reached = tab_stops(form.widget())
    owners = [name for one in reached for name in form.names if form.field(name).isAncestorOf(one)]
    assert list(dict.fromkeys(owners)) == ["b1", "a1", "c1"]


def test_the_history_tells_an_own_answer_by_its_question():
    (spec,) = specs_of(PACE)
    told = {
        "at": datetime(2026, 11, 20, tzinfo=UTC),
        "actor": "周青",
        "action": "matter.answer",
        "entity": "matter_answer",
        "record": "1",
        "before": None,
    }
    lines = (
        HistoryLine(field="name", after='"pace"', **told),
        HistoryLine(field="value", after=plain.dump("k2"), **told),
    )

    (event,) = events(lines, today=date(2026, 11, 23), own={"pace": spec})

    assert event.detail == "Reporting pace Every 2 months, in writing"


def test_a_blank_for_capitals_prints_the_amount_asked_before_it(qtbot):
    blanks = blanks_of(["§ 乙方支付保证金人民币____元（大写：____）。"])
    look = WordLook(name="c.docx", title="协议", parts=(), words=(), marks=(), references=0, blanks=blanks)
    step = ValuesStep(look, ())
    qtbot.addWidget(step)

    step.table.setCurrentCell(1, 0)
    choose(step.table.cellWidget(1, 2), "capitals")

    (amount,) = step.asks
    assert amount.kind is AskKind.MONEY
    assert list(step.chosen.values()) == [
        f"乙方支付保证金人民币{{{{ {amount.name}|money }}}}元（大写：",
        f"元（大写：{{{{ {amount.name}|cn }}}}）。",
    ]


def test_a_template_asks_a_question_that_its_text_reads_and_keeps_it_while_it_does(
    qtbot, make_context, services, settle
):
    page = TemplatesPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.enter()
    settle()
    page.list.action_requested.emit(COPY, ("cn.assignment_agreement",))
    page.dialog.title.set_text("单位协议")
    page.dialog.reason.set_text(WHY)
    page.dialog.submit_button.click()
    settle()
    settle()
    editor = page.editor
    editor.parts.list.setCurrentRow(4)
    chosen = editor.parts.current.id

    editor.own.button.click()
    listed = editor.own.dialog
    listed.add.click()
    listed.dialog.label.set_text("履约保证金")
    choose(listed.dialog.kind, AskKind.MONEY)
    listed.dialog.submit_button.click()
    listed.submit_button.click()

    assert [one.name for one in editor.pack.asks] == ["lv_yue_bao_zheng_jin"]
    assert editor.parts.current.id == chosen
    entry = next(one for one in editor.form.values_menu.entries() if one.text() == "履约保证金")
    editor.form.text.appendPlainText("§ 乙方支付")
    editor.form.text.moveCursor(editor.form.text.textCursor().MoveOperation.End)
    editor.form.values_menu.triggered.emit(entry)
    assert "{{ lv_yue_bao_zheng_jin|yuan }}" in editor.form.part.body
    assert "履约保证金" in "".join(editor.form._known.name_words(one) for one in editor.form._known.names)

    editor.own.button.click()
    listed = editor.own.dialog
    listed.remove.click()
    assert "履约保证金" in listed.banner.text
    assert listed.list.count() == 1
    listed.reject()

    editor.judge()
    settle()
    editor.save.click()
    editor.dialog.reason.set_text(WHY)
    editor.dialog.submit_button.click()
    settle()
    settle()
    assert [one.label.zh for one in services.templates.get("office.T-01").card.pack.asks] == ["履约保证金"]


def test_a_clause_asks_a_question_of_its_own(qtbot, make_context, services, settle):
    page = ClausesPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1300, 860)
    page.show()
    page.enter()
    settle()
    page.list.action_requested.emit(EDIT, ("CL-06",))
    settle()
    editor = page.editor

    editor.asks.button.click()
    listed = editor.asks.dialog
    listed.add.click()
    listed.dialog.label.set_text("抽查比例")
    choose(listed.dialog.kind, AskKind.DECIMAL)
    listed.dialog.submit_button.click()
    listed.submit_button.click()
    editor.ladder.text.appendPlainText("§ 抽查比例为百分之")
    editor.ladder.text.moveCursor(editor.ladder.text.textCursor().MoveOperation.End)
    editor.ladder.values_menu.triggered.emit(next(editor.ladder.values_menu.entries()))
    editor.judge()
    settle()

    assert editor.clause.asks[0].name == "chou_cha_bi_li"
    assert "{{ chou_cha_bi_li }}" in editor.clause.variants[0].text
    assert not [one for one in editor._remarks if one.forbids]
    editor.save.click()
    editor.dialog.reason.set_text(WHY)
    editor.dialog.submit_button.click()
    settle()
    assert services.clause_editions.get("CL-06").card.clause.asks == editor.clause.asks
