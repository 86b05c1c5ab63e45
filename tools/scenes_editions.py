"""Pictures of texts in two languages: for an agreement, its preview, a paper, and a clause."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

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
_CLAUSES: Final = """条款范本
第一条 廉洁合作
1.1 双方不得给予对方人员任何财物。
（一）包括礼金和有价证券；
第二条 举报
发现上述情形的，应当自发现之日起三日内向对方举报。
第三条 资料返还
合同终止后十日内返还全部资料，并出具销毁证明。
附件一 资料清单
名称：借款合同
"""


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
        clauses.open("CL-06")
        rest(lanes)
        clauses.editor.ladder.tongue.choose("en")
        rest(lanes)
        yield "editions-clause", window
        with TemporaryDirectory() as folder:
            file = Path(folder) / "条款范本.txt"
            file.write_text(_CLAUSES, "utf-8")
            clauses.files.look_at(file)
            rest(lanes)
        pieces = clauses.files.dialog
        assert pieces is not None
        yield "editions-pieces", pieces
        pieces.reject()
