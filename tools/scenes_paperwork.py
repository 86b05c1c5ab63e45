"""Pictures of papers in preparation: the answers, the list, the room with its gates, what changed."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.detail import DOCUMENTS
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.paperroom import COMPARE
from vetdesk.desktop.settings import Settings
from vetdesk.domain.papers import MadeFor
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.sample import APPROVER_PASSPHRASE

Picture = tuple[str, QWidget]
_NDA = "cn.nda_collector"
_SAID = {
    "project": "2026年第二批应收账款委托催收合作评估",
    "return_days": "5",
    "years": "3",
    "sign_place": "上海市宝山区",
    "dispute_body": "上海市宝山区",
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
