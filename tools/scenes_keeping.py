"""Pictures of what is kept after an agreement has ended: originals, loans, periods, and Today."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.tabs import SIGNING
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.settings import Settings
from vetdesk.domain.keeping import Loan
from vetdesk.domain.signing import Signing
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.office import Services


def kept(lanes: Lanes, settings: Settings) -> Iterator[tuple[str, QWidget]]:
    """An agreement that has ended, with an original on loan too long."""
    with office(lanes, settings) as (window, services):
        matter_id = services.agreements.page(MatterQuery()).items[0].id
        _end(services, matter_id)
        window.go_to(PageId.AGREEMENTS, place(str(matter_id), SIGNING))
        for _ in range(3):
            rest(lanes)
        page = window.page
        assert isinstance(page, AgreementsPage)
        tab = page.workspace.tabs.signing
        tab.ensureWidgetVisible(tab.periods)
        rest(lanes)
        yield "agreement-kept", window
        tab.periods.decide_requested.emit("provision")
        dialog = page.workspace.signing.dialog
        assert dialog is not None
        yield "agreement-disposal", dialog
        dialog.reject()
        tab.originals.lend_requested.emit(1)
        dialog = page.workspace.signing.dialog
        assert dialog is not None
        yield "agreement-lend", dialog
        dialog.reject()
        window.go_to(PageId.AGREEMENTS, "")
        for _ in range(2):
            rest(lanes)
        yield "agreements-kept", window
        window.go_to(PageId.TODAY, "")
        for _ in range(2):
            rest(lanes)
        yield "today-kept", window


def _end(services: Services, matter_id: UUID) -> None:
    """Sign, lend two weeks ago, end."""
    services.signings.register(
        matter_id,
        Signing(
            signed_on=services.desk.today(),
            place="上海",
            our_signer="王思远",
            their_signer="刘洋",
            originals=4,
            kept_at="法务档案室 2026-017",
        ),
    )
    loan = Loan(
        number=2,
        borrower="业务部 赵",
        purpose="开庭",
        lent_on=date(2026, 11, 2),
        due=date(2026, 11, 16),
    )
    services.keeping.lend(matter_id, loan)
    services.signings.end(matter_id, "双方协商一致提前终止。")
