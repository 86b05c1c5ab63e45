"""The evaluation under its tab, over a real vault: counted, kept, signed by somebody else; its settings."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from offices import passphrase_of
from reviewing import DECIDER, admit, collector, review
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.settings.supervision import SupervisionCard
from vetdesk.domain.evaluation import Weights

__all__ = ["collector", "review"]


@pytest.fixture
def panel(qtbot, make_context, settle, services, review):
    admit(services, review)
    page = CollectorsPage(make_context(services))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.enter(place(str(review.collector.id), "evaluation"))
    settle()
    settle()
    return page.detail.panels.evaluations


def fill(dialog, *, complaints="1"):
    for name, field in dialog.figures.items():
        best = {"recordings": "100", "training": "98%", "deletion": "100"}.get(name, "0")
        field.line.setText(complaints if name == "complaints" else best)
        dialog.sources[name].line.setText("folder 7")


def test_an_evaluation_is_counted_and_signed_by_somebody_else(panel, services, settle, review):
    assert "Next evaluation by" in panel.said.text()
    panel.evaluate()
    settle()
    dialog = panel.dialog
    dialog.submit_button.click()
    assert "Still needed" in dialog.banner.accessibleName()

    fill(dialog)
    assert "A Good" in dialog.outcome.text()
    dialog.submit_button.click()
    settle()
    settle()

    (made,) = services.evaluations.of(review.collector.id)
    assert made.figures["training"].source == "folder 7"
    table = panel.list.table
    assert isinstance(table, QTableView)
    panel.list.opened.emit(made.id)
    settle()
    sheet = panel.dialog
    assert services.actor.name not in [
        sheet.form.nameField.box.itemText(at) for at in range(sheet.form.nameField.box.count())
    ]
    sheet.form.nameField.choose(DECIDER)
    QTest.keyClicks(sheet.form.passphraseField.line, "not it")
    sheet.submit_button.click()
    settle()
    assert sheet.form.passphraseField.text == ""
    sheet.form.passphraseField.line.setText(passphrase_of(DECIDER))
    sheet.submit_button.click()
    settle()
    settle()
    assert services.evaluations.of(review.collector.id)[0].signed_by == DECIDER


def test_a_figure_that_cannot_be_counted_is_marked(panel, settle):
    panel.evaluate()
    settle()
    fill(panel.dialog, complaints="many")

    panel.dialog.submit_button.click()

    assert panel.dialog.figures["complaints"].problem == "This cannot be counted."
    assert "once every figure" in panel.dialog.outcome.text()
    panel.dialog.reject()


def test_weights_and_years_are_kept_or_refused(qtbot, make_context, settle, services):
    card = SupervisionCard(make_context(services))
    qtbot.addWidget(card)
    card.load()
    settle()
    assert card.weights.text == "50/20/30"

    card.weights.set_text("50/20/20")
    card.keep.click()
    settle()
    assert "add up to 100" in card.weights.problem
    assert services.evaluations.weights() == Weights()

    card.weights.set_text("60/10/30")
    card.years.set_text("5")
    card.keep.click()
    settle()
    assert services.evaluations.weights() == Weights(compliance=60, quality=10, security=30)
    assert services.settings.get().tenure_years == 5
