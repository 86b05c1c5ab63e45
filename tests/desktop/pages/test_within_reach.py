"""What holds for both pages: a name for every control, nothing cut off when the window is small."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from page_fakes import GOOD_NUMBER, TODAY, record, services
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import NEW, place
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.domain.matter import CheckAnswer
from vetdesk.services.people import PersonDraft

SMALLEST = QSize(1080 - 196, 680 - 56 - 30)


@pytest.fixture
def places():
    """Services with a collector, a running review and a person, and the words that lead to each view."""
    known = record()
    fakes = services(known)
    review = fakes.vetting.add(known.id, answers={"CV-A01": CheckAnswer(outcome="fail", on=TODAY)})
    person = fakes.people.register(PersonDraft(name="何晓燕", id_number=GOOD_NUMBER, employer_id=known.id))
    collector, someone = str(known.id), str(person.id)
    return fakes, {
        "collectors": (CollectorsPage, ""),
        "profile": (CollectorsPage, collector),
        "reviews": (CollectorsPage, place(collector, "reviews")),
        "runner": (CollectorsPage, str(review)),
        "collector people": (CollectorsPage, place(collector, "people")),
        "history": (CollectorsPage, place(collector, "history")),
        "new collector": (CollectorsPage, NEW),
        "people": (PeoplePage, ""),
        "checks": (PeoplePage, someone),
        "papers": (PeoplePage, place(someone, "papers")),
        "new person": (PeoplePage, NEW),
    }


VIEWS = (
    "collectors", "profile", "reviews", "runner", "collector people", "history", "new collector",
    "people", "checks", "papers", "new person",
)  # fmt: skip


@pytest.fixture
def view(request, places, qtbot, make_context, settle):
    fakes, known = places
    kind, asked = known[request.param]
    page = kind(make_context(fakes))
    qtbot.addWidget(page)
    page.resize(SMALLEST)
    page.show()
    page.enter(asked)
    settle()
    settle()
    yield page.actions_of.dialog or page
    if page.actions_of.dialog is not None:
        page.actions_of.dialog.reject()


def name_of(widget):
    words = widget.accessibleName() or widget.toolTip()
    if not words and isinstance(widget, QAbstractButton):
        words = widget.text()
    return words or next((label.text() for label in labels_of(widget)), "")


def labels_of(widget):
    return [label for label in widget.window().findChildren(QLabel) if label.buddy() is widget]


def inner_part(widget):
    """True for what Qt puts inside a control of its own: headers, editors of lists, scroll areas."""
    parent = widget.parent()
    return type(widget).__name__ in {"QHeaderView", "QTableCornerButton", "QComboBoxPrivateContainer"} or (
        isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
    )


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_every_control_that_takes_the_keyboard_has_a_name(view):
    reached = [
        one
        for one in view.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and not inner_part(one)
    ]

    nameless = [f"{type(one).__name__} {one.objectName()}" for one in reached if not name_of(one)]
    assert reached
    assert nameless == []


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_nothing_needs_a_larger_window_than_the_smallest(view):
    needs = view.minimumSizeHint()

    assert needs.width() <= SMALLEST.width(), f"{needs.width()} > {SMALLEST.width()}"
    assert needs.height() <= SMALLEST.height() + 100, f"{needs.height()} > {SMALLEST.height()}"
