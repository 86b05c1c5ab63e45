"""Pictures of papers in preparation: the answers, the list, the room with its gates, what changed."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.tabs import DOCUMENTS as MATTER_DOCUMENTS
from vetdesk.desktop.pages.collectors.detail import DOCUMENTS
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.paperroom import AMENDS, COMPARE
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.window import MainWindow
from vetdesk.domain.papers import MadeFor
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.office import Services
from vetdesk.services.sample import APPROVER_PASSPHRASE
from vetdesk.store import signings

Picture = tuple[str, QWidget]
_NDA = "cn.nda_collector"
_SAID = {
    "project": "2026年第二批应收账款委托催收合作评估",
    "return_days": "5",
    "years": "3",
    "sign_place": "上海市宝山区",
    "dispute_body": "上海市宝山区",
}
_SUPPLEMENT = {
    "why": "监管要求变化",
    "changes": "第五条第一款的“五个工作日”变更为“十个工作日”\n附件五增加：系统登录采用双因素认证\n付款另议",
    "from_on": "2026-12-01",
    "done": "变更适用之前已经履行的部分，仍按照原协议的约定处理",
    "copies": "4",
}
_RECEIPT = {
    "handed_on": "2026-12-05",
    "place": "上海市宝山区",
    "items": "债权明细电子文件一份",
    "carrier": "加密电子文件，口令另行告知",
    "giver": "周青",
    "taker": "刘洋",
}


def paperwork(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """A confidentiality agreement from its draft to an approval that no longer holds."""
    with office(lanes, settings) as (window, services):
        line = services.agreements.page(MatterQuery()).items[0]
        approver = services.agreements.get(line.id).approval
        assert approver is not None
        papers = services.paper_drafts
        draft = papers.keep(MadeFor.COLLECTOR, line.collector_id, _NDA, _SAID)
        papers.ask(draft.id, approver.name, language="zh")
        window.go_to(PageId.TODAY)
        for _ in range(3):
            rest(lanes)
        yield "paperwork-today", window
        window.go_to(PageId.COLLECTORS, place(str(line.collector_id), DOCUMENTS))
        rest(lanes)
        page = window.page
        assert isinstance(page, CollectorsPage)
        page.detail.panels.documents.new_requested.emit()
        rest(lanes)
        shown = page.papers.list
        assert shown is not None
        yield "paperwork-list", shown
        shown.new_button.click()
        asking = page.papers.dialog
        assert asking is not None
        asking.choose(_NDA)
        yield "paperwork-answers", asking
        asking.reject()
        page.papers.rooms.open(draft.id)
        for _ in range(3):
            rest(lanes)
        room = page.papers.rooms.room
        assert room is not None
        yield "paperwork-asked", room
        given = {"name": approver.name, "passphrase": APPROVER_PASSPHRASE, "role": approver.role}
        papers.approve(draft.id, **given, language="zh")
        changed = {**_SAID, "return_days": "10", "years": "2"}
        papers.keep(MadeFor.COLLECTOR, line.collector_id, _NDA, changed, draft_id=draft.id)
        page.papers.rooms.open(draft.id)
        for _ in range(3):
            rest(lanes)
        room.button(COMPARE).click()
        yield "paperwork-changed", room
        room.accept()
        yield from _beside(window, services, line.id, lanes)


def _beside(window: MainWindow, services: Services, matter_id: UUID, lanes: Lanes) -> Iterator[Picture]:
    """A supplement held against its agreement, and a list of data that waits for the gates."""
    papers = services.paper_drafts
    supplement = papers.keep(MadeFor.MATTER, matter_id, "cn.supplement", _SUPPLEMENT)
    with services.desk.vault.writing("scene.steps") as session:
        for code in ("price.received", "notice.package"):
            signings.meet(session, matter_id, f"handover.{code}", None)
    provided = papers.keep(MadeFor.MATTER, matter_id, "cn.handover_receipt", _RECEIPT)
    window.go_to(PageId.AGREEMENTS, place(str(matter_id), MATTER_DOCUMENTS))
    for _ in range(3):
        rest(lanes)
    page = window.page
    assert isinstance(page, AgreementsPage)
    rooms = page.workspace.filing.papers.rooms
    for draft, name in ((supplement, "paperwork-supplement"), (provided, "paperwork-handover")):
        rooms.open(draft.id)
        for _ in range(3):
            rest(lanes)
        shown = rooms.room
        assert shown is not None
        if draft is supplement:
            shown.button(AMENDS).click()
        yield name, shown
        shown.accept()
