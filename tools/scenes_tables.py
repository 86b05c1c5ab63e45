"""Pictures of questions that are tables: in the interview of each road, with a fault, and in a paper."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.tabs import INTERVIEW, SUMMARY
from vetdesk.desktop.pages.collectors.detail import DOCUMENTS
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.parts.rowgrid import RowGrid
from vetdesk.desktop.settings import Settings
from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.services.agreements import MatterDraft, MatterQuery

Picture = tuple[str, QWidget]
_SUPPLIERS: Final = (
    "上海云算信息技术有限公司\t数据存储\t上海市浦东新区\t姓名、联系电话、欠款金额\t2026-11-01\n"
    "杭州短信通道服务有限公司\t短信发送\t杭州市\t联系电话"
)
_STEPS: Final = "逾期91—180日\t12\t5000\n逾期181—360日\t20\t8000\n逾期360日以上\t-30"


def tables(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """Suppliers and rates of an entrustment, and the suppliers of a data-processing agreement."""
    with office(lanes, settings) as (window, services):
        line = services.agreements.page(MatterQuery()).items[0]
        head = services.agreements.get(line.id).head
        matter = services.agreements.open(
            MatterDraft(
                road=Road.ENTRUSTMENT,
                creditor_kind=CreditorKind.TRADING,
                asset_type=AssetType.TRADE,
                organisation_id=head.organisation_id,
                collector_id=head.collector_id,
            )
        )
        services.agreements.answer(matter.id, "sub_processors", _SUPPLIERS)
        window.go_to(PageId.AGREEMENTS, place(str(matter.id), INTERVIEW))
        for _ in range(3):
            rest(lanes)
        page = window.page
        assert isinstance(page, AgreementsPage)
        form = page.workspace.tabs.interview.form
        editor = form.field("commission_steps").editor
        assert isinstance(editor, RowGrid)
        editor.set_text(_STEPS)
        editor.value_changed.emit()
        form.go_to("commission_steps")
        rest(lanes)
        yield "tables-interview", window
        window.go_to(PageId.AGREEMENTS, place(str(matter.id), SUMMARY))
        for _ in range(2):
            rest(lanes)
        page.workspace.tabs.summary.form.go_to("sub_processors")
        rest(lanes)
        yield "tables-summary", window
        window.go_to(PageId.COLLECTORS, place(str(head.collector_id), DOCUMENTS))
        rest(lanes)
        collectors = window.page
        assert isinstance(collectors, CollectorsPage)
        collectors.detail.panels.documents.new_requested.emit()
        rest(lanes)
        dialog = collectors.papers.dialog
        assert dialog is not None
        dialog.choose("cn.data_processing")
        dialog.fill("subs", _SUPPLIERS)
        dialog.show()
        rest(lanes)
        dialog.go_to("subs")
        rest(lanes)
        yield "tables-paper", dialog
        dialog.reject()
