"""Pictures of a fresh draft with all its gates, and of what approval and issue say is left open."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.state import Examined
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.settings import Settings
from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.domain.textfindings import BLANK, BLANK_SIGNING, TextFinding
from vetdesk.services.agreements import MatterDraft
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.textchecks import NamedFinding, TextCheck

Picture = tuple[str, QWidget]
_SMALL = QSize(1366, 768)
_LARGE = QSize(1600, 1000)


def issuing(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """A new entrustment at two sizes, its gates unfolded, and the two dialogs that decide."""
    with office(lanes, settings) as (window, services):
        draft = services.agreements.open(_draft(services))
        for name, size in (("small", _SMALL), ("large", _LARGE)):
            window.resize(size)
            window.go_to(PageId.AGREEMENTS, place(str(draft.id), ""))
            for _ in range(4):
                rest(lanes)
            yield f"issuing-draft-{name}", window
        page = window.page
        assert isinstance(page, AgreementsPage)
        opened = page.workspace.opened
        assert opened is not None
        obstacles = services.approval.obstacles(draft.id)
        passed = replace(
            obstacles[0],
            overridden=True,
            overridden_by=("钱程", "郑和平"),
            override_reason="已取得书面说明，风险由业务部门承担。",
        )
        examined = Examined(asked=(), obstacles=(passed, *obstacles[1:]), gates=(), check=_blanks())
        page.workspace.decisions.approve(opened, examined)
        dialog = page.workspace.decisions.dialog
        assert dialog is not None
        yield "issuing-approve", dialog
        dialog.reject()
        page.workspace.issue.ask(opened, examined)
        asked = page.workspace.issue.dialog
        assert asked is not None
        yield "issuing-issue", asked
        asked.reject()


def _draft(services: Services) -> MatterDraft:
    return MatterDraft(
        road=Road.ENTRUSTMENT,
        creditor_kind=CreditorKind.CONSUMER_FINANCE,
        asset_type=AssetType.LOAN,
        organisation_id=services.parties.own()[0].id,
        collector_id=services.parties.page(PartyQuery()).items[0].id,
    )


def _blanks() -> TextCheck:
    places = ((BLANK, "CL-13", "第十二条 12.4", "1"), (BLANK, "price", "第三条 3.1", "2"))
    signing = (BLANK_SIGNING, "disputes", "第十九条 19.2", "2")
    return TextCheck(
        findings=tuple(
            NamedFinding(
                finding=TextFinding(code=code, subject=part, part=part, where=where, detail=count),
                subject=part,
            )
            for code, part, where, count in (*places, signing)
        )
    )
