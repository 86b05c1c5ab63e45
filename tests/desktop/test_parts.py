"""The parts: what they show, what they ask for, what they forget."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from vetdesk.desktop import vocabulary
from vetdesk.desktop.dialog import FieldProblem, FormDialog, about
from vetdesk.desktop.i18n import Language, speak, spoken
from vetdesk.desktop.jobs import Step
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.card import FigureCard
from vetdesk.desktop.parts.charts import Bar, BarList, ColumnChart
from vetdesk.desktop.parts.choicebox import ChoiceBox, NumberBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.commandpalette import Command, best, rank
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.detailheader import Action, DetailHeader
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.parts.helppane import HelpPane
from vetdesk.desktop.parts.maskedvalue import ClipboardGuard, MaskedValue
from vetdesk.desktop.parts.moneyfield import MoneyEdit, read_money
from vetdesk.desktop.parts.progressstrip import ProgressStrip, time_left
from vetdesk.desktop.parts.searchbox import FieldSearch, SearchBox
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.parts.timeline import Event, Timeline
from vetdesk.desktop.parts.wizard import Wizard, WizardStep
from vetdesk.desktop.theme import Tone
from vetdesk.domain.calendars import read_date
from vetdesk.domain.money import Money

MASKED, FULL = "310***********1234", "310000199001011234"


@pytest.fixture
def show(qtbot):
    def shown(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return shown


def masked(**times):
    return MaskedValue(MASKED, lambda: FULL, names="ID number", **times)


def tool(widget, says):
    return next(b for b in widget.findChildren(QToolButton) if b.accessibleName().startswith(says))


def press(qtbot, widget, text):
    found = next(b for b in widget.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("kind", vocabulary.kinds())
def test_every_badge_says_its_state_in_words(show, kind):
    for value in vocabulary.values(kind):
        badge = show(StatusBadge.of(kind, value))

        assert badge.accessibleName() == vocabulary.status(kind, value).text != ""
        assert vocabulary.status(kind, value).icon


def test_a_masked_value_is_revealed_and_hidden_by_its_eye(qtbot, show):
    value = show(masked())
    eye = tool(value, "Show")

    with qtbot.waitSignal(value.revealed):
        qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    seen = value.text
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)

    assert seen == FULL
    assert value.text == MASKED


def test_a_masked_value_hides_by_itself(qtbot, show):
    value = show(masked(reveal_ms=1))

    value.reveal()

    qtbot.waitUntil(lambda: value.text == MASKED)


def test_a_masked_value_hides_when_its_page_is_left(show):
    value = show(masked())
    value.reveal()

    value.hide()

    assert value.text == MASKED
    assert FULL not in value.accessibleName()


def test_a_copied_value_leaves_the_clipboard(qtbot, show):
    value = show(masked(clipboard_ms=1))

    with qtbot.waitSignal(value.copied):
        qtbot.mouseClick(tool(value, "Copy"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: FULL not in QApplication.clipboard().text())


def test_the_clipboard_keeps_what_somebody_else_put_there(qapp):
    guard = ClipboardGuard(qapp)
    guard.copy("secret")
    QApplication.clipboard().setText("a sentence of the user")

    guard.clear_now()

    assert QApplication.clipboard().text() == "a sentence of the user"
    QApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("1250000", 125_000_000),
        ("1,250,000.00", 125_000_000),
        ("¥ 100,000,000.05", 10_000_000_005),
        ("１２３．４元", 12_340),
        ("0.1", 10),
    ],
)
def test_amounts_are_read_as_people_type_them(typed, fen):
    assert read_money(typed) == Money(fen)


@pytest.mark.parametrize("typed", ["", "12.345", "one", "1.2.3", "-5", "1e5"])
def test_what_is_no_amount_is_not_guessed(typed):
    assert read_money(typed) is None


def test_an_amount_is_written_out_under_the_figures(qtbot, show):
    field = show(MoneyEdit())

    qtbot.keyClicks(field.line, "1250000")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert field.words == "人民币壹佰贰拾伍万元整"
    assert field.line.text() == "1,250,000.00"


@pytest.mark.parametrize("typed", ["2026-11-23", "2026/11/23", "2026.11.23", "2026年11月23日", "20261123"])
def test_dates_are_read_as_people_type_them(typed):
    assert read_date(typed) == date(2026, 11, 23)


@pytest.mark.parametrize("typed", ["", "2026-02-30", "23.11.2026", "11/23"])
def test_what_is_no_date_is_not_guessed(typed):
    assert read_date(typed) is None


def test_a_typed_date_takes_its_usual_form(qtbot, show):
    field = show(DateEdit())

    qtbot.keyClicks(field.line, "20261123")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert field.line.text() == "2026-11-23"


def test_a_problem_stands_next_to_the_field_and_screen_readers_hear_it(show):
    field = show(line_field("Code", "123", reason="18 characters"))

    field.show_problem("The check character should be T.")

    assert field.problem == "The check character should be T."
    assert field.editor.accessibleDescription() == field.problem
    field.show_problem("")
    assert field.problem == ""


def test_the_label_of_a_field_is_the_buddy_of_its_editor(show):
    field = show(line_field("Name"))

    buddies = [label.buddy() for label in field.findChildren(QLabel) if label.buddy() is not None]
    assert buddies == [field.editor]
    assert field.editor.accessibleName() == "Name"


def test_required_is_said_until_something_is_typed(qtbot, show):
    field = show(line_field("Name", required=True))
    said = next(label for label in field.findChildren(QLabel) if label.text() == "Required")
    before = said.isVisible()

    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.editor, "x")

    assert before
    assert not said.isVisible()


def test_a_field_of_an_amount_marks_the_line_it_is_typed_into(show):
    amount = MoneyEdit()
    field = show(FormField("Price", amount))

    field.show_problem("Too much.")

    assert amount.line.property("problem") == "true"
    assert amount.line.accessibleName() == "Price"


def test_one_choice_excludes_the_others(qtbot, show):
    chips = show(ChoiceChips((Choice("a", "A"), Choice("b", "B"))))
    chips.choose("a")

    with qtbot.waitSignal(chips.value_changed):
        qtbot.mouseClick(chips.button("b"), Qt.MouseButton.LeftButton)

    assert chips.value == "b"


def test_several_choices_stand_together(qtbot, show):
    chips = show(ChoiceChips((Choice("a", "A"), Choice("b", "B"), Choice("c", "C")), several=True))

    for key in ("c", "a"):
        qtbot.mouseClick(chips.button(key), Qt.MouseButton.LeftButton)

    assert chips.chosen == ("a", "c")


def test_a_banner_folds_its_details_out_and_copies_them(qtbot, show):
    banner = show(Banner())
    banner.show_message("It failed.", Tone.BAD, details="E-204")

    press(qtbot, banner, "Details")
    press(qtbot, banner, "Copy")

    assert QApplication.clipboard().text() == "E-204"
    assert banner.tone == "bad"
    banner.clear()
    assert banner.isHidden()


def test_a_header_has_at_most_three_actions(show):
    header = show(DetailHeader())

    with pytest.raises(ValueError, match="three"):
        header.show_actions(tuple(Action(key=str(n), text=str(n)) for n in range(4)))


def test_a_disabled_action_says_why(qtbot, show):
    header = show(DetailHeader())
    header.show_record(crumb="Collectors", name="申恒", status=vocabulary.status("collector", "approved"))

    header.show_actions((Action(key="issue", text="Issue", enabled=False, reason="2 checks block"),))

    assert not header.button("issue").isEnabled()
    assert "2 checks block" in [label.text() for label in header.findChildren(QLabel)]


def test_an_action_is_asked_for_by_its_key(qtbot, show):
    header = show(DetailHeader())
    header.show_actions((Action(key="decide", text="Decide", kind="primary"),))

    with qtbot.waitSignal(header.action_requested) as asked:
        qtbot.mouseClick(header.button("decide"), Qt.MouseButton.LeftButton)

    assert asked.args == ["decide"]


def test_tabs_are_chosen_by_mouse_and_arrow_keys(qtbot, show):
    tabs = show(TabStrip((Tab("a", "Profile"), Tab("b", "People", "6"))))
    tabs.resize(400, 42)

    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    by_key = tabs.chosen
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.rect().topLeft() + tabs.rect().center() * 0.05)

    assert by_key == "b"
    assert tabs.chosen == "a"
    assert "Profile" in tabs.accessibleName()


def test_a_tab_stays_chosen_when_counts_change(show):
    tabs = show(TabStrip((Tab("a", "Profile"), Tab("b", "People", "6"))))
    tabs.choose("b")

    tabs.show_tabs((Tab("a", "Profile"), Tab("b", "People", "7")))

    assert tabs.chosen == "b"


def test_a_tab_stays_where_it_is_when_the_count_before_it_comes(show):
    tabs = show(TabStrip((Tab("a", "Answers", room="00/00"), Tab("b", "People"))))
    tabs.resize(400, 42)
    first = next(x for x in range(400) if tabs.tab_at(x) == "b")

    tabs.show_tabs((Tab("a", "Answers", "12/34", room="00/00"), Tab("b", "People")))

    assert next(x for x in range(400) if tabs.tab_at(x) == "b") == first


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_the_line_marked_with_the_arrow_keys_is_the_one_taken(qtbot, show):
    box = show(SearchBox())
    for words in ("Kind of creditor", "Kind of buyer", "Own question: on site", "Own question: most on site"):
        box.addItem(words, words)

    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "site")
    popup = box.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert box.currentData() == "Own question: most on site"
    assert box.lineEdit().text() == "Own question: most on site"
    assert popup.width() >= popup.sizeHintForColumn(0)
    qtbot.waitUntil(lambda: box.lineEdit().cursorPosition() == 0)
    assert box.toolTip() == "Own question: most on site"


def test_a_long_line_chosen_without_typing_shows_how_it_begins(show):
    box = show(SearchBox())
    for words in ("Assignment or entrustment", "Kind of buyer and of whatever it holds"):
        box.addItem(words, words)
        assert box.lineEdit().cursorPosition() == 0

    box.setCurrentIndex(1)

    assert box.lineEdit().cursorPosition() == 0
    assert box.toolTip() == "Kind of buyer and of whatever it holds"


def test_choices_break_into_lines_in_a_narrow_column(show):
    names = ("By letter", "By the system", "By electronic mail")
    beside = show(ChoiceChips(tuple(Choice(name, name) for name in names)))
    wrapped = show(ChoiceChips(tuple(Choice(name, name) for name in names), wraps=True))

    widest = max(wrapped.button(name).minimumWidth() for name in names)
    assert wrapped.minimumSizeHint().width() == widest < beside.minimumSizeHint().width()
    wrapped.resize(widest, 200)
    assert len({wrapped.button(name).y() for name in names}) == len(names)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_what_is_typed_narrows_a_long_list_down(qtbot, show):
    box = show(SearchBox())
    for words in ("Kind of creditor", "Kind of buyer", "Large portfolio", "Answer: price"):
        box.addItem(words, words)

    qtbot.keyClicks(box.lineEdit(), "x")
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "kind buy")

    assert box.offered == ("Kind of buyer",)
    box.lineEdit().editingFinished.emit()
    assert box.currentData() == "Kind of buyer"
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "nothing like it")
    box.lineEdit().editingFinished.emit()
    assert (box.currentData(), box.lineEdit().text()) == ("Kind of buyer", "Kind of buyer")


def test_fields_that_do_not_fit_the_words_are_hidden(show):
    home = QWidget()
    fields = tuple(line_field(label) for label in ("Price", "Delete within (days)", "Place of signing"))
    box = column()
    home.setLayout(box)
    search = FieldSearch(fields)
    for one in (search, *fields):
        box.addWidget(one)
    show(home)

    search.setText("sign")

    assert [one.isVisible() for one in fields] == [False, False, True]


@pytest.mark.parametrize("chart", [BarList, ColumnChart])
def test_a_chart_is_asked_by_mouse_and_keyboard_and_read_aloud(qtbot, show, chart):
    made = show(chart("Status"))
    made.resize(400, 180)
    made.show_bars((Bar("ok", "Approved", 42), Bar("bad", "Suspended", 3)))
    made.setFocus()

    with qtbot.waitSignal(made.bar_chosen) as by_key:
        qtbot.keyClick(made, Qt.Key.Key_Right)
        qtbot.keyClick(made, Qt.Key.Key_Return)
    place = made.bar_rects()[0].center().toPoint()
    with qtbot.waitSignal(made.bar_chosen) as by_mouse:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=place)

    assert by_key.args == ["bad"]
    assert by_mouse.args == ["ok"]
    assert made.accessibleName() == "Status: Approved 42, Suspended 3"


def test_progress_says_its_stage_in_words(show):
    strip = show(ProgressStrip())
    strip.start("Issuing")
    strip.show_step(Step(2, 4, "layout"))

    assert "2 / 4 laying out the pages" in [label.text() for label in strip.findChildren(QLabel)]


def test_a_figure_card_opens_by_keyboard(qtbot, show):
    card = show(FigureCard("Overdue", Tone.BAD))
    card.show_figure("2", "certificates 1")
    card.setFocus()

    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)

    assert "2" in card.accessibleName()


def test_progress_shows_counts_and_asks_to_cancel(qtbot, show):
    strip = show(ProgressStrip())
    strip.start("Importing")
    strip.show_step(Step(1200, 3000, "rows"))

    with qtbot.waitSignal(strip.cancel_requested):
        press(qtbot, strip, "Cancel")

    assert "1,200 / 3,000 rows" in [label.text() for label in strip.findChildren(QLabel)]


def test_progress_hides_when_its_job_ends(qtbot, show, lanes):
    strip = show(ProgressStrip())
    job = lanes.write.submit(lambda progress: progress.step(1, 1))

    strip.follow(job, "Saving")
    with qtbot.waitSignal(job.finished):
        pass

    assert strip.isHidden()


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "said"),
    [
        (500, 1, 10, ""),
        (10_000, 0, 10, ""),
        (10_000, 5, 10, "about 10 s left"),
        (60_000, 1, 5, "about 4 min left"),
        (10_000, 5, 0, ""),
    ],
)
def test_the_time_left_is_said_only_when_it_is_known(elapsed, done, total, said):
    assert time_left(elapsed, done, total) == said


def test_a_timeline_reads_its_events_aloud(show):
    line = show(Timeline())

    line.show_events((Event("10:42", "起草人", "Answered", "未查 → 不通过", Tone.BAD),))

    heard = [widget.accessibleName() for widget in line.findChildren(QWidget)]
    assert "10:42 起草人 Answered 未查 → 不通过" in heard


def test_chips_flow_into_rows_instead_of_pushing_the_window_wider(qtbot, show):
    holder = QWidget()
    flow = FlowLayout(gap=2)
    for number in range(12):
        flow.addWidget(QPushButton(f"a chip with words {number}"))
    holder.setLayout(flow)
    holder.setMaximumWidth(500)
    holder.resize(500, 400)
    show(holder)

    places = [button.geometry() for button in holder.findChildren(QPushButton)]
    assert max(place.right() for place in places) <= 500
    assert len({place.top() for place in places}) > 1
    assert not any(a.intersects(b) for a in places for b in places if a != b)


class Passphrase(WizardStep):
    def __init__(self):
        super().__init__("Passphrase")
        self.line = QLineEdit()
        self.body.addWidget(self.line)

    def problems(self):
        return [] if self.line.text() else ["A passphrase is missing."]


def test_a_step_is_not_left_while_something_is_missing(qtbot, show):
    step = Passphrase()
    wizard = show(Wizard((step, WizardStep("Sheet")), finish_text="Create"))

    press(qtbot, wizard, "Next")
    told, stayed = wizard.banner.text, wizard.at
    step.line.setText("x")
    press(qtbot, wizard, "Next")
    with qtbot.waitSignal(wizard.finished):
        press(qtbot, wizard, "Create")

    assert told == "A passphrase is missing."
    assert stayed == 0
    assert wizard.at == 1


class NameDialog(FormDialog):
    def __init__(self, parent):
        super().__init__("Register", submit_text="Save", parent=parent)
        self.name = line_field("Name")
        self.body.addWidget(self.name)

    def validate(self):
        problem = "" if self.name.text else "A name is missing."
        self.name.show_problem(problem)
        return [FieldProblem("name", problem)] if problem else []

    def value(self):
        return self.name.text


def test_a_dialog_sends_only_what_is_right_and_stays_until_it_is_taken(qtbot, show):
    home = show(QWidget())
    dialog = NameDialog(home)
    dialog.open()
    sent = []
    dialog.submitted.connect(sent.append)

    press(qtbot, dialog, "Save")
    dialog.name.set_text("申恒")
    press(qtbot, dialog, "Save")
    dialog.show_failure("It is registered already.")

    assert sent == ["申恒"]
    assert dialog.isVisible()
    assert dialog.name.text == "申恒"
    dialog.accept()


def test_a_closed_dialog_is_freed(qtbot, show):
    home = show(QWidget())
    dialog = NameDialog(home)
    dialog.open()

    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


@pytest.mark.parametrize("words", ["机构", "jg", "jigou", "资产", "shzc"])
def test_the_palette_understands_words_pinyin_and_initials(words):
    commands = (
        Command("a", "机构", "page"),
        Command("b", "申恒资产", "collector"),
        Command("c", "设置", "page"),
    )

    found = [command.key for command in best(words, commands)]

    assert found[0] in {"a", "b"}
    assert "c" not in found


def test_a_whole_word_is_better_than_letters_with_gaps():
    close, far = rank("set", "Settings"), rank("stg", "Settings")

    assert close is not None
    assert far is not None
    assert close < far
    assert rank("zzz", "Settings") is None


def test_help_shows_the_topic_and_follows_links_to_other_topics(qtbot, show, tmp_path):
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "today.md").write_text("# Today\n[More](settings.md)", encoding="utf-8")
    (folder / "settings.md").write_text("# Settings", encoding="utf-8")
    pane = show(HelpPane(folder=tmp_path))
    pane.show_topic("today")
    first = pane.text

    pane.follow("settings.md")
    second = pane.text
    pane.follow("https://example.org/x")

    assert first.startswith("Today")
    assert second == "Settings"
    assert pane.text == "Settings"


def test_a_missing_help_topic_says_so(show, tmp_path):
    pane = show(HelpPane(folder=tmp_path))

    pane.show_topic("nothing")

    assert pane.text == "There is no help for this page yet."


def test_a_line_broken_in_a_help_file_leaves_no_hole_in_a_chinese_sentence(show, tmp_path):
    folder = tmp_path / spoken().value
    folder.mkdir()
    (folder / "today.md").write_text("- 选中一项，\n  按回车查看\n  证据。\n- Two\n  words\n", "utf-8")
    pane = show(HelpPane(folder=tmp_path))
    pane.show_topic("today")

    assert "选中一项，按回车查看证据。" in pane.text
    assert "Two words" in pane.text


def choice_box():
    box = ChoiceBox()
    box.addItems(["one", "two", "three"])
    return box, box.currentIndex


def number_box():
    box = NumberBox()
    box.setValue(12)
    return box, box.value


def turn_wheel(widget):
    where = QPointF(widget.rect().center())
    event = QWheelEvent(
        where,
        QPointF(widget.mapToGlobal(where.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


@pytest.mark.parametrize("make", [choice_box, number_box], ids=["choice", "number"])
def test_the_wheel_leaves_a_box_alone_and_goes_on_to_the_form_behind_it(show, make):
    box, value = make()
    show(box)
    box.clearFocus()
    before = value()

    event = turn_wheel(box)

    assert value() == before
    assert not event.isAccepted()
    assert not box.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus


def test_a_calendar_is_made_when_it_is_asked_for_and_gives_the_day_that_is_clicked(qtbot):
    field = DateEdit()
    qtbot.addWidget(field)
    field.set_value(date(2026, 11, 23))
    assert field.findChild(QCalendarWidget) is None

    field._calendar.clicked.emit(QDate(2026, 12, 1))

    assert field.findChild(QCalendarWidget) is field._calendar
    assert field._calendar.isHidden()
    assert field.value == date(2026, 12, 1)


def test_a_problem_is_told_with_the_colon_of_the_language(qapp):
    english = about("Name", "This is needed."), about("Which kind?", "Choose one.")
    try:
        speak(qapp, Language.CHINESE)
        chinese = about("对方", "请选择一项。"), about("债权属于哪一类？", "请选择一项。")
    finally:
        speak(qapp, Language.ENGLISH)

    assert english == ("Name: This is needed.", "Which kind? Choose one.")
    assert chinese == ("对方：请选择一项。", "债权属于哪一类？请选择一项。")
