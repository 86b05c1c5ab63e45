"""The register of contract numbers in the window: every number with its state, its reason and its matter."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from agreement_fakes import MATTER, FakeOffice, a_line
from vetdesk.desktop.pages.agreements.numbersdialog import reason_words, state_words
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.services.numbers import NumberLine, NumberState, VoidReason


def a_number(serial, state, reason=None):
    return NumberLine(
        id=uuid4(),
        text=f"沪北-债转-2026-{serial:04d}",
        state=state,
        reason=reason,
        matter_id=MATTER,
        matter_ref="HB-2026-Z001",
        at=datetime(2026, 11, 20, 4, serial, tzinfo=UTC),
    )


@pytest.fixture
def office():
    return FakeOffice(
        lines=(a_line(),),
        numbers=(
            a_number(2, NumberState.USED),
            a_number(1, NumberState.VOID, VoidReason.INTERRUPTED),
        ),
    )


@pytest.fixture
def page(qtbot, make_context, office):
    context = make_context(office.services())
    made = AgreementsPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.enter("")
    made.numbers_button.click()
    qtbot.waitUntil(lambda: made.numbers.list.state == "rows")
    yield made
    made.clear()


def shown(dialog):
    model = dialog.list.table.model()
    return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]


def test_every_number_says_what_became_of_it(page):
    assert sorted(shown(page.numbers)) == [
        ["沪北-债转-2026-0001", "Void", "The program ended before it was filed", "HB-2026-Z001"],
        ["沪北-债转-2026-0002", "Used", "", "HB-2026-Z001"],
    ]


def test_chips_leave_only_void_numbers(page):
    page.numbers.list.toolbar.chips.button("void").click()

    assert [line[1] for line in shown(page.numbers)] == ["Void"]


def test_a_number_leads_to_its_agreement(qtbot, page, office):
    page.numbers.list.opened.emit(office.numbers[0].id)

    qtbot.waitUntil(lambda: page.workspace.opened is not None)
    assert page.workspace.matter_id == MATTER
    assert page.numbers is None


@pytest.mark.parametrize("state", list(NumberState), ids=lambda one: one.value)
def test_every_state_has_words(qapp, state):
    assert state_words(state).text


@pytest.mark.parametrize("reason", list(VoidReason), ids=lambda one: one.name)
def test_every_reason_is_a_sentence_and_not_its_key(qapp, reason):
    assert reason_words(reason) not in ("", reason.value)
