"""Every tab of a matter is reached by keyboard, has names to be read out, and fits the smallest window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from agreement_fakes import MATTER, FakeOffice, a_document, a_line, a_person
from vetdesk.desktop.pages.agreements.page import AgreementsPage

SMALLEST = QSize(1080 - 196, 680 - 56 - 30)
TABS = ("", "interview", "summary", "terms", "schedule", "people", "clauses", "documents", "history")


@pytest.fixture
def page(request, qtbot, make_context):
    office = FakeOffice(lines=(a_line(),), named=(a_person(),), documents=(a_document(),))
    context = make_context(office.services())
    made = AgreementsPage(context)
    qtbot.addWidget(made)
    made.resize(SMALLEST)
    made.show()
    made.enter(f"{MATTER}/{request.param}" if request.param else "")
    if request.param:
        qtbot.waitUntil(lambda: bool(made.workspace.tabs.summary.form.names))
    qtbot.waitUntil(lambda: not context.desk.lanes.busy)
    yield made
    made.clear()


def name_of(widget):
    words = widget.accessibleName() or widget.toolTip()
    if not words and isinstance(widget, QAbstractButton):
        words = widget.text()
    labels = widget.window().findChildren(QLabel)
    return words or next((label.text() for label in labels if label.buddy() is widget), "")


def inner_part(widget):
    parent = widget.parent()
    return type(widget).__name__ in {"QHeaderView", "QTableCornerButton"} or (
        isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
    )


@pytest.mark.parametrize("page", TABS, indirect=True)
def test_every_control_that_takes_the_keyboard_has_a_name(page):
    reached = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and not inner_part(one)
    ]

    nameless = [f"{type(one).__name__} {one.objectName()}" for one in reached if not name_of(one)]
    assert reached
    assert nameless == []


@pytest.mark.parametrize("page", TABS, indirect=True)
def test_nothing_needs_a_larger_window_than_the_smallest(page):
    needs = page.minimumSizeHint()

    assert needs.width() <= SMALLEST.width(), f"{needs.width()} > {SMALLEST.width()}"
    assert needs.height() <= SMALLEST.height(), f"{needs.height()} > {SMALLEST.height()}"
