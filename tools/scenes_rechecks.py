"""Pictures of the re-check run and of the evaluations: lists, sheets and questions."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place, view_list
from vetdesk.desktop.pages.review.startdialog import StartReviewDialog
from vetdesk.desktop.settings import Settings
from vetdesk.domain.evaluation import Figure
from vetdesk.services.evaluations import EvaluationDraft
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.rechecks import WorkQuery
from vetdesk.store.vetting import ReviewRow

Picture = tuple[str, QWidget]


def rechecks(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The run as it is worked down, and what it asks."""
    with office(lanes, settings) as (window, services):
        _let_time_pass(services)
        window.go_to(PageId.COLLECTORS, view_list("rechecks"))
        _rest(lanes)
        yield "recheck-run", window
        page = window.page
        assert isinstance(page, CollectorsPage)
        run = page.rechecks
        run.guide.evidence.image_pasted.emit(_capture())
        _rest(lanes)
        yield "recheck-captured", window
        run.same()
        _rest(lanes)
        yield "recheck-next", window
        run.same()
        yield from _dialog("recheck-no-capture")
        run.differs()
        yield from _dialog("recheck-changed")


def evaluations(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The evaluations of a collector, the sheet to fill in, and the one to sign."""
    with office(lanes, settings) as (window, services):
        collector = services.parties.page(PartyQuery()).items[0]
        room = services.evaluations.room(collector.id)
        figures = {one.id: Figure(value=one.best, source="监督档案第7册") for one in room.criteria}
        figures["complaints"] = Figure(value=Decimal("2.5"), source="投诉台账2026年")
        made = services.evaluations.evaluate(
            collector.id,
            EvaluationDraft(
                period_from=room.period_from,
                period_to=room.period_to,
                figures=figures,
            ),
        )
        window.go_to(PageId.COLLECTORS, place(str(collector.id), "evaluation"))
        _rest(lanes)
        yield "collector-evaluation", window
        page = window.page
        assert isinstance(page, CollectorsPage)
        panel = page.detail.panels.evaluations
        panel.evaluate()
        _rest(lanes)
        yield from _dialog("evaluation-new")
        panel.list.opened.emit(made.id)
        _rest(lanes)
        yield from _dialog("evaluation-sheet")
        page.actions_of.start_review(services.parties.get(collector.id))
        _rest(lanes)
        dialog = page.actions_of.dialog
        assert isinstance(dialog, StartReviewDialog)
        dialog.warn_of_tenure(3)
        yield from _dialog("review-start-tenure")


def _let_time_pass(services: Services) -> None:
    found = services.rechecks.page(WorkQuery(everything=True)).items
    with services.desk.vault.writing("scene") as session:
        for line in found:
            row = session.get_one(ReviewRow, line.review_id)
            row.reviewed_on, row.requery_on = date(2026, 8, 20), None


def _capture() -> bytes:
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#3b6ea5"))
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(raw.data())


def _rest(lanes: Lanes) -> None:
    for _ in range(3):
        rest(lanes)


def _dialog(name: str) -> Iterator[Picture]:
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for one in shown:
        yield name, one
        one.reject()
