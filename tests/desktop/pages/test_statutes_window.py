"""The register of norms in the window over a real vault: a change is noted, decided about, taken back."""

import pytest

from vetdesk.desktop.pages.settings.page import SettingsPage
from vetdesk.desktop.pages.settings.statutes import DECIDE, NOTE, SHOW, WITHDRAW
from vetdesk.domain.amendments import CitingKind, Verdict

NORM = "个人信息保护法"


@pytest.fixture
def settle(qtbot, lanes):
    def wait():
        qtbot.waitUntil(lambda: not lanes.busy, timeout=60_000)

    return wait


@pytest.fixture
def page(qtbot, make_context, settle, services):
    page = SettingsPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1400, 860)
    page.show()
    page.enter("statutes")
    settle()
    return page


@pytest.fixture
def tab(page):
    return page.shown


@pytest.fixture
def note(tab, settle):
    """Return a function that notes a change through the dialog."""

    def make(articles="21", says="委托处理增设一项"):
        tab.norms.action_requested.emit(NOTE, (NORM,))
        tab.dialog.articles.set_text(articles)
        tab.dialog.says.set_text(says)
        tab.dialog.submit_button.click()
        settle()
        settle()

    return make


def rows(tab):
    return tab._changes.records


def test_every_norm_stands_in_the_list_with_the_number_of_texts_that_cite_it(tab):
    cited = {one.short: one.cited_by for one in tab._norms.records}

    assert cited[NORM] > 20
    assert len(cited) > 50


def test_what_cites_a_norm_is_shown_on_enter(tab, settle):
    cited = {one.short: one.cited_by for one in tab._norms.records}
    tab.norms.opened.emit(NORM)
    settle()

    assert tab.dialog.table.model().rowCount() == cited[NORM]
    tab.dialog.reject()


def test_a_noted_change_leads_to_the_texts_that_wait(tab, note):
    note()

    assert tab.dialog is None
    assert tab.switch.value == "changes"
    assert rows(tab)
    assert all(one.affected.is_open for one in rows(tab))


def test_a_change_that_says_nothing_is_refused_beside_the_field(tab, note):
    note(says=" ")

    assert tab.dialog.says.problem
    assert not tab.dialog.articles.problem
    assert rows(tab) == ()
    tab.dialog.reject()


def test_articles_that_cannot_be_read_are_refused_beside_the_field(tab, note):
    note(articles="第二十一条")

    assert tab.dialog.articles.problem
    tab.dialog.reject()


def test_several_texts_are_decided_about_at_once(tab, note, settle):
    note()
    clauses = [one for one in rows(tab) if one.affected.citing.kind is CitingKind.CLAUSE]

    tab.changes.action_requested.emit(DECIDE, tuple(one.id for one in clauses))
    tab.dialog.verdict.choose(Verdict.STANDS.value)
    tab.dialog.reason.set_text("新增事项已由条款覆盖")
    tab.dialog.submit_button.click()
    settle()
    settle()

    after = {one.id: one.affected for one in rows(tab)}
    assert all(after[one.id].decided.verdict is Verdict.STANDS for one in clauses)
    assert any(one.is_open for one in after.values())


def test_a_decision_without_a_reason_stays_in_its_dialog(tab, note, settle):
    note()
    tab.changes.opened.emit(rows(tab)[0].id)
    tab.dialog.submit_button.click()
    settle()

    assert tab.dialog.reason.problem
    tab.dialog.reject()


def test_a_change_noted_by_mistake_is_taken_back_after_a_question(tab, note, settle):
    note()
    notifier = tab._context.notifier
    tab.changes.action_requested.emit(WITHDRAW, (rows(tab)[0].id,))
    assert "mistake" in notifier.asked[-1]
    assert rows(tab)

    notifier.answers.append(True)
    tab.changes.action_requested.emit(WITHDRAW, (rows(tab)[0].id,))
    settle()
    settle()

    assert rows(tab) == ()


def test_only_an_agreement_can_be_opened_from_the_list(tab, note, page, qtbot):
    note()

    with qtbot.assertNotEmitted(page.page_requested):
        tab.changes.action_requested.emit(SHOW, (rows(tab)[0].id,))


def test_nothing_of_it_is_left_after_a_lock(tab, note, page):
    note()
    page.clear()

    assert rows(tab) == ()
    assert tab._norms.records == ()
