"""Pictures of texts in two languages: for an agreement, its preview, a paper, and a clause."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.tabs import INTERVIEW, TERMS
from vetdesk.desktop.pages.clauses.page import ClausesPage
from vetdesk.desktop.pages.collectors.detail import DOCUMENTS
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.settings import Settings
from vetdesk.domain.editions import Edition
from vetdesk.services.agreements import MatterQuery

Picture = tuple[str, QWidget]


def editions(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """An agreement in two columns, a paper with its answers in English, and the English of a clause."""
    with office(lanes, settings) as (window, services):
        line = services.agreements.page(MatterQuery()).items[0]
        services.agreements.start_version(line.id, "增加英文文本。")
        head = services.agreements.set_head(line.id, edition=Edition.BILINGUAL).head
        for tab in (TERMS, INTERVIEW):
            window.go_to(PageId.AGREEMENTS, place(str(line.id), tab))
            for _ in range(3):
                rest(lanes)
            assert isinstance(window.page, AgreementsPage)
            yield f"editions-{tab}", window
        window.go_to(PageId.COLLECTORS, place(str(head.collector_id), DOCUMENTS))
        rest(lanes)
        collectors = window.page
        assert isinstance(collectors, CollectorsPage)
        collectors.detail.panels.documents.new_requested.emit()
        rest(lanes)
        dialog = collectors.papers.dialog
        assert dialog is not None
        dialog.choose("cn.nda_collector")
        dialog.edition.choose(Edition.BILINGUAL)
        yield "editions-paper", dialog
        dialog.reject()
        window.go_to(PageId.CLAUSES)
        rest(lanes)
        clauses = window.page
        assert isinstance(clauses, ClausesPage)
        clauses.edit("CL-06")
        rest(lanes)
        clauses.editor.ladder.tongue.choose("en")
        rest(lanes)
        yield "editions-clause", window
