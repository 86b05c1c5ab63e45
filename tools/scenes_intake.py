"""Pictures of what comes into a review: questionnaires, statements to verify, scans that wait."""

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from scene_office import office, rest

from vetdesk.desktop import i18n
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.review.scanning import FOLDER
from vetdesk.desktop.settings import Settings
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.exchange.questionnaire import FIRST_LINE
from vetdesk.exchange.questionnaire_words import WORDS
from vetdesk.progress import silent
from vetdesk.services.parties import PartyQuery
from vetdesk.services.vetting import EvidenceDraft

Picture = tuple[str, QWidget]
_FILLED = 7


def intake(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """A questionnaire out and back, its statements in the review, a scan waiting to be filed."""
    with office(lanes, settings) as (window, services), tempfile.TemporaryDirectory() as place_of_files:
        collector = services.parties.page(PartyQuery()).items[0]
        reviews = services.vetting.of(collector.id)
        running = next(one.id for one in reviews if one.status is ReviewStatus.OPEN)
        language = i18n.spoken().value
        file = Path(place_of_files) / "questionnaire.xlsx"
        services.questionnaires.export(running, file, language=language)
        _fill(file, language, spoiled=False)
        services.questionnaires.accept(services.questionnaires.read(file, silent()))
        window.go_to(PageId.COLLECTORS, place(str(collector.id), "reviews"))
        rest(lanes)
        rest(lanes)
        yield "questionnaire-back", window
        window.go_to(PageId.COLLECTORS, place(str(running), ""))
        rest(lanes)
        rest(lanes)
        page = window.page
        assert isinstance(page, CollectorsPage)
        page.detail.runner.views.choose("declared")
        rest(lanes)
        yield "review-declared", window
        page.questionnaires.send(running)
        rest(lanes)
        yield from _dialog("questionnaire-send")
        _fill(file, language, spoiled=True)
        page.questionnaires.take_back(running)
        for one in _shown():
            one.reject()
        page.questionnaires._on_file_chosen(file)  # noqa: SLF001 - what a chosen file does
        rest(lanes)
        yield from _dialog("questionnaire-return")
        _scan_into(Path(place_of_files) / "scans", settings)
        runner = page.detail.runner
        for number in range(3):
            services.vetting.attach(running, "CV-B01", _piece(number, services.desk.now()))
        runner.show_review(services.vetting.get(running), "CV-B01")
        for _ in range(2):
            runner.scans.look()
            rest(lanes)
        yield "review-tray", window


def _scan_into(folder: Path, settings: Settings) -> None:
    """A finished scan and one that is empty."""
    folder.mkdir()
    (folder / "scan-0412.txt").write_text("中国执行信息公开网：未查到记录", "utf-8")
    (folder / "scan-0413.pdf").write_bytes(b"")
    settings.put(FOLDER, str(folder))


def _piece(number: int, now: datetime) -> EvidenceDraft:
    content = f"登记状态：存续 {number}".encode()
    name, source = f"CV-B01-20261123-100{number}.txt", "国家企业信用信息公示系统"
    return EvidenceDraft(name=name, content=content, source=source, query="91310115", taken_at=now)


def _fill(file: Path, language: str, *, spoiled: bool) -> None:
    """Answer some questions; a spoiled one has an answer that is not in the list, and changes another."""
    words = WORDS[language]
    book = openpyxl.load_workbook(file)
    sheet = book[words["sheet"]]
    asked = [
        row for row in range(FIRST_LINE + 1, sheet.max_row + 1) if sheet[f"E{row}"].value == words["list"]
    ]
    lists = {
        str(one.sqref): one.formula1.strip('"').split(",") for one in sheet.data_validations.dataValidation
    }
    for row in [one for one in asked if f"F{one}" in lists][:_FILLED]:
        sheet[f"F{row}"] = lists[f"F{row}"][0]
        sheet[f"G{row}"] = "见附件" if language == "zh" else "see the enclosure"
    if spoiled:
        sheet[f"F{asked[0]}"] = lists[f"F{asked[0]}"][1]
        sheet[f"F{asked[2]}"] = "???"
    book.save(file)


def _shown() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _dialog(name: str) -> Iterator[Picture]:
    for one in _shown():
        yield name, one
        one.reject()
