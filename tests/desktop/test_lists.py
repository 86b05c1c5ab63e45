"""The list: models, paging over a million rows, selection, chips, search, columns, the three states."""

import threading
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from vetdesk.desktop.lists.columns import Chip, Column, Count, ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import NOT_YET, RECORD_ROLE, MemoryRecords
from vetdesk.desktop.lists.paging import WINDOW, Anchors, PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.settings import Settings
from vetdesk.domain.errors import Invalid

MILLION = 1_000_000


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    town: str = "上海"


COLUMNS = (
    Column(key="id", title="No", text=lambda row: str(row.id), order=lambda row: row.id, right=True),
    Column(key="name", title="Name", text=lambda row: row.name),
    Column(key="town", title="Town", text=lambda row: row.town),
)
CHIPS = (
    Chip(key="sh", text="Shanghai", group="town", accepts=lambda row: row.town == "上海"),
    Chip(key="cq", text="Chongqing", group="town", accepts=lambda row: row.town == "重庆"),
    Chip(key="even", text="Even", group="number", accepts=lambda row: row.id % 2 == 0),
)
ROWS = (Row(1, "申恒资产"), Row(2, "渝信账款", "重庆"), Row(3, "浙同征信", "杭州"), Row(4, "衡山数据"))
EMPTY = EmptyWords("Nothing is here yet.", action="Add one", second="Load sample")


class CountingSource:
    """A table of a million rows that notes what it is asked for."""

    def __init__(self, total=MILLION):
        self.total = total
        self.asked = []
        self.threads = set()
        self.broken = None

    def count(self, query, progress):
        progress.check()
        self._note()
        number = self._total(query)
        return Count(min(number, 10_000), exact=number <= 10_000)

    def anchors(self, query, progress):
        progress.check()
        self._note()
        total = self._total(query)
        return Anchors((None, *range(999, total - 1, 1000)), total)

    def window(self, query, *, after, skip, limit, progress):
        self._note()
        progress.check()
        first = (-1 if after is None else after) + 1 + skip
        self.asked.append((after, skip, limit))
        return tuple(
            Row(number, f"{query.text}{number}")
            for number in range(first, min(first + limit, self._total(query)))
        )

    def _total(self, query):
        return 3 if query.text else self.total

    def _note(self):
        self.threads.add(threading.get_ident())
        if self.broken is not None:
            raise self.broken


@pytest.fixture
def memory(qapp):
    model = MemoryRecords(COLUMNS, lambda row: row.id)
    model.show_records(ROWS)
    return model


@pytest.fixture
def short_list(qtbot, memory, settings):
    made = RecordList(
        "test",
        memory,
        names="collectors",
        empty=EMPTY,
        settings=settings,
        chips=CHIPS,
        actions=(ListAction(key="open", text="Open"),),
        new_text="Register",
    )
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    yield made
    made.close()


@pytest.fixture
def source():
    return CountingSource()


@pytest.fixture
def paged(qtbot, lanes, source):
    model = PagedRecords(COLUMNS, lambda row: row.id, source=source, lane=lanes.read)
    yield model
    lanes.stop()


@pytest.fixture
def long_list(qtbot, paged, settings, lanes):
    made = RecordList("long", paged, names="debts", empty=EMPTY, settings=settings)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    paged.reload()
    qtbot.waitUntil(lambda: not lanes.busy and paged.rowCount() == MILLION)
    yield made
    made.close()


def names(made):
    model = made.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_the_memory_model_keeps_the_rules_of_models(qtmodeltester, memory):
    qtmodeltester.check(memory, force_py=True)


def test_the_memory_model_keeps_the_rules_while_it_changes(qtmodeltester, memory):
    qtmodeltester.check(memory, force_py=True)

    memory.upsert(Row(2, "渝信应收"))
    memory.upsert(Row(9, "新"))
    memory.discard(1)

    assert [row.id for row in memory.records] == [2, 3, 4, 9]
    assert memory.row_of(9) == 3
    assert memory.row_of(1) == -1


def test_the_paged_model_keeps_the_rules_of_models(qtbot, qtmodeltester, lanes, settings):
    model = PagedRecords(COLUMNS, lambda row: row.id, source=CountingSource(450), lane=lanes.read)
    with qtbot.waitSignal(model.loaded):
        model.reload()

    qtmodeltester.check(model, force_py=True)
    qtbot.waitUntil(lambda: not lanes.busy)


def test_a_million_rows_are_counted_but_only_windows_in_sight_are_fetched(qtbot, long_list, source, lanes):
    long_list.table.scrollTo(long_list.table.model().index(765_432, 0))
    qtbot.waitUntil(lambda: long_list.table.model().index(765_432, 1).data() == "765432")
    qtbot.waitUntil(lambda: not lanes.busy)

    assert len(source.asked) <= 4
    assert all(limit == WINDOW for _, _, limit in source.asked)
    assert all(skip < 1000 for _, skip, _ in source.asked)
    assert long_list.toolbar.count_text == "1,000,000 in total"


def test_a_source_is_never_asked_in_the_gui_thread(long_list, source):
    assert source.threads
    assert threading.get_ident() not in source.threads


def test_the_count_says_at_least_until_it_is_known(qtbot, lanes, paged, source):
    counts = []
    paged.count_changed.connect(counts.append)

    paged.reload()
    qtbot.waitUntil(lambda: not lanes.busy)

    assert counts == [Count(10_000, exact=False), Count(MILLION)]


def test_memory_stays_small_however_far_one_scrolls(qtbot, long_list, paged, lanes):
    for row in range(0, 400_000, 10_000):
        long_list.table.scrollTo(paged.index(row, 0))
        qtbot.waitUntil(lambda row=row: paged.index(row, 0).data(RECORD_ROLE) is not None)

    assert paged.fetched_windows <= 24


def test_rows_on_their_way_say_so(long_list, paged):
    assert paged.index(500_000, 0).data() == NOT_YET


def test_typing_asks_the_source_and_shows_what_it_finds(qtbot, long_list, lanes):
    qtbot.keyClicks(long_list.toolbar.search, "abc")
    qtbot.waitUntil(lambda: long_list.table.model().rowCount() == 3)
    qtbot.waitUntil(lambda: not lanes.busy)

    assert names(long_list) == ["abc0", "abc1", "abc2"]
    assert long_list.toolbar.count_text == "3 in total"


def test_answers_to_an_older_question_are_thrown_away(qtbot, lanes, paged):
    paged.show_query(ListQuery(text="a"))
    paged.show_query(ListQuery(text="b"))
    qtbot.waitUntil(lambda: not lanes.busy)

    assert {record.name[0] for record in paged.loaded_records()} == {"b"}


def test_a_failing_source_shows_the_failed_state_and_can_be_tried_again(
    qtbot, long_list, paged, source, lanes
):
    source.broken = Invalid()
    paged.reload()
    qtbot.waitUntil(lambda: long_list.state == "failed")
    source.broken = None
    again = next(b for b in long_list.empty_face.findChildren(QPushButton) if b.text() == "Try again")

    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: long_list.state == "rows")
    qtbot.waitUntil(lambda: not lanes.busy)


def test_selection_survives_a_change_of_another_record(short_list, memory):
    short_list.select(2)

    memory.upsert(Row(3, "浙同企业征信"))
    memory.discard(1)
    memory.upsert(Row(10, "新机构"))

    assert short_list.selected_ids == (2,)


def test_selection_survives_a_change_of_the_record_itself(short_list, memory):
    short_list.select(2)

    memory.upsert(replace(ROWS[1], name="渝信应收账款"))

    assert short_list.selected_ids == (2,)


def test_a_paged_record_changes_in_its_place(long_list, paged):
    long_list.select(3)

    paged.upsert(Row(3, "changed"))

    assert paged.index(3, 1).data() == "changed"
    assert long_list.selected_ids == (3,)


def test_selection_of_a_paged_list_survives_a_reload(qtbot, long_list, paged, lanes):
    long_list.select(3)

    paged.reload()
    qtbot.waitUntil(lambda: not lanes.busy)

    assert long_list.selected_ids == (3,)


def test_chips_of_one_group_add_up_and_groups_narrow_down(short_list):
    short_list.toolbar.chips.switch_on(frozenset({"sh", "cq"}))
    both = names(short_list)
    short_list.toolbar.chips.switch_on(frozenset({"sh", "cq", "even"}))

    assert both == ["申恒资产", "渝信账款", "衡山数据"]
    assert names(short_list) == ["渝信账款", "衡山数据"]


def test_chips_show_counts_and_the_reset_says_how_many_are_on(qtbot, short_list):
    chip = short_list.toolbar.chips.button("sh")

    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    reset = short_list.toolbar.chips.reset_text
    short_list.toolbar.chips.reset()

    assert chip.text() == "Shanghai 2"
    assert reset == "Reset (1)"
    assert short_list.toolbar.chips.reset_text == ""
    assert len(names(short_list)) == 4


@pytest.mark.parametrize("words", ["申恒", "sh", "shenheng", "shzc", "上海 申"])
def test_search_finds_chinese_pinyin_and_initials(qtbot, short_list, words):
    short_list.search_for(words)
    qtbot.waitUntil(lambda: "申恒资产" in names(short_list) and len(names(short_list)) < 4)


def test_the_count_says_how_many_of_how_many(short_list, qtbot):
    short_list.search_for("申恒")
    qtbot.waitUntil(lambda: short_list.toolbar.count_text == "1 of 4")


def test_nothing_found_offers_to_show_everything(qtbot, short_list):
    short_list.search_for("zzz")
    qtbot.waitUntil(lambda: short_list.state == "nothing_found")
    everything = short_list.empty_face.findChildren(QPushButton)[0]

    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(names(short_list)) == 4)


def test_an_empty_list_offers_the_next_action_and_the_sample(qtbot, short_list, memory):
    memory.show_records(())
    action, second = short_list.empty_face.findChildren(QPushButton)[:2]

    with qtbot.waitSignal(short_list.empty_action_requested):
        qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(short_list.sample_requested):
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)

    assert short_list.empty_face.sentence == "Nothing is here yet."


def test_busy_and_failed_are_faces_of_the_list(short_list, memory):
    memory.show_records(())

    short_list.show_busy()
    busy = short_list.state
    short_list.show_failed("The file is in use.")

    assert busy == "busy"
    assert short_list.state == "failed"


def test_enter_and_double_click_open_the_record(qtbot, short_list):
    short_list.select(3)
    table = short_list.table
    short_list.table.setCurrentIndex(table.model().index(2, 0))

    with qtbot.waitSignal(short_list.opened) as by_key:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    middle = table.visualRect(table.model().index(0, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(short_list.opened) as by_mouse:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert by_key.args == [3]
    assert by_mouse.args == [1]


def test_a_click_on_a_header_sorts_and_a_second_one_turns_it_round(qtbot, short_list):
    header = short_list.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    up = names(short_list)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert up[0] == "申恒资产"
    assert names(short_list)[0] == "衡山数据"


def test_widths_order_columns_and_sort_are_remembered(qtbot, memory, short_list, settings, tmp_path):
    header = short_list.table.horizontalHeader()
    header.resizeSection(1, 321)
    header.moveSection(header.visualIndex(1), 0)
    short_list.toolbar.column_toggled.emit("town")
    header.sectionClicked.emit(1)
    header.sectionClicked.emit(1)
    short_list.keep_look()

    fresh = MemoryRecords(COLUMNS, lambda row: row.id)
    again = RecordList(
        "test", fresh, names="x", empty=EMPTY, settings=Settings(tmp_path / "window.json"), chips=CHIPS
    )
    qtbot.addWidget(again)
    kept = again.table.horizontalHeader()

    assert kept.sectionSize(1) == 321
    assert kept.visualIndex(1) == 0
    assert kept.isSectionHidden(2)
    assert (again.query.sort, again.query.descending) == ("name", True)


def test_the_last_column_cannot_be_hidden(short_list):
    for key in ("id", "name", "town"):
        short_list.toolbar.column_toggled.emit(key)

    header = short_list.table.horizontalHeader()
    assert header.count() - header.hiddenSectionCount() == 1


def test_export_asks_for_what_is_seen(qtbot, short_list):
    short_list.toolbar.column_toggled.emit("town")
    short_list.toolbar.chips.switch_on(frozenset({"sh"}))

    with qtbot.waitSignal(short_list.export_requested) as asked:
        short_list.toolbar.export_requested.emit()

    [request] = asked.args
    assert request.columns == ("id", "name")
    assert request.query.chips == frozenset({"sh"})
    assert request.ids == ()


def test_export_of_several_selected_rows_names_them(qtbot, short_list):
    short_list.table.selectAll()

    with qtbot.waitSignal(short_list.export_requested) as asked:
        short_list.toolbar.export_requested.emit()

    assert asked.args[0].ids == (1, 2, 3, 4)
    assert short_list.toolbar.count_text.startswith("4 selected")


def test_screen_readers_hear_the_title_of_the_column(memory):
    heard = memory.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard == "Name: 申恒资产"


def test_selecting_a_million_rows_fetches_none_of_them(qtbot, long_list, source, lanes):
    asked = len(source.asked)

    long_list.table.selectAll()
    with qtbot.waitSignal(long_list.export_requested) as request:
        long_list.toolbar.export_requested.emit()
    qtbot.waitUntil(lambda: not lanes.busy)

    assert long_list.selected_count == MILLION
    assert 0 < len(long_list.selected_ids) <= 400
    assert request.args[0].ids == ()
    assert len(source.asked) <= asked + 1


def test_a_cell_that_is_cut_tells_its_words_and_a_heading_is_read_to_its_end(qtbot, short_list, memory):
    table = short_list.table
    table.horizontalHeader().resizeSection(1, 60)
    cut, whole = (table.model().index(0, column) for column in (1, 2))

    said = []
    for index in (whole, cut):
        place = table.visualRect(index).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
        QApplication.sendEvent(table.viewport(), event)
        said.append(QToolTip.text())
    QToolTip.hideText()

    assert said[0] != whole.data()
    assert said[1] == cut.data() == "申恒资产"


def test_a_column_is_at_least_as_wide_as_its_heading(qtbot, settings, qapp):
    columns = (Column(key="a", title="A heading that is rather long", text=lambda row: row.name, width=60),)
    made = RecordList(
        "wide", MemoryRecords(columns, lambda row: row.id), names="x", empty=EMPTY, settings=settings
    )
    qtbot.addWidget(made)

    assert made.table.horizontalHeader().sectionSize(0) > 150
