"""Pictures of the other side's paper as the contract: its dialog, the clauses tab, the gates."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import docx
from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.tabs import CLAUSES, INTERVIEW
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.window import MainWindow
from vetdesk.progress import silent
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.office import Services
from vetdesk.services.redlines import DRAFT

Picture = tuple[str, QWidget]


def paper(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The sample agreement on the other side's paper, half of it mapped."""
    with office(lanes, settings) as (window, services), tempfile.TemporaryDirectory() as folder:
        matter_id = services.agreements.page(MatterQuery()).items[0].id
        services.agreements.start_version(matter_id, "对方要求使用其文本。")
        file = services.texts.save_word(
            matter_id, DRAFT, Path(folder) / "申恒-债权转让合同（对方稿）.docx", silent()
        )
        changed = docx.Document(str(file))
        for one in changed.paragraphs:
            if "复原" in one.text:
                one.runs[0].text, rest_of = one.text.replace("不得", "原则上不得", 1), one.runs[1:]
                for run in rest_of:
                    run.text = ""
        changed.save(str(file))
        services.counter_papers.take(matter_id, file, accepted=True)
        view = services.counter_papers.view(matter_id)
        assert view is not None
        wanted = [(one.line, one.target) for one in view.suggested if one.target < "CL-16"]
        services.counter_papers.map(matter_id, wanted)
        window.go_to(PageId.AGREEMENTS, place(str(matter_id), CLAUSES))
        for _ in range(4):
            rest(lanes)
        page = window.page
        assert isinstance(page, AgreementsPage)
        yield "agreement-paper-clauses", window
        page.workspace.tabs.clauses.paper_button.click()
        for _ in range(3):
            rest(lanes)
        dialog = page.workspace.clauses.papers.dialog
        assert dialog is not None
        dialog.targets.select("CL-04")
        dialog.lines.select(wanted[0][0])
        for _ in range(2):
            rest(lanes)
        yield "agreement-paper", dialog
        dialog.reject()
        yield from _comments(lanes, window, services, matter_id)
        window.go_to(PageId.AGREEMENTS, place(str(matter_id), INTERVIEW))
        for _ in range(4):
            rest(lanes)
        yield "agreement-paper-gates", window


def _comments(lanes: Lanes, window: MainWindow, services: Services, matter_id: UUID) -> Iterator[Picture]:
    """Comments on two clauses: counted on their rows, read in their dialog, told before the approval."""
    page = window.page
    assert isinstance(page, AgreementsPage)
    services.comments.add(matter_id, "CL-13", "删除期限过长，建议改为 10 日，并写明备份介质的删除。")
    services.comments.add(matter_id, "CL-02", "目的限制与附件四不一致。")
    first, second = services.comments.of_matter(matter_id)
    services.comments.reply(matter_id, first.id, "对方只接受 15 日，请法务再定。")
    services.comments.settle(matter_id, second.id)
    page.workspace.reload()
    for _ in range(3):
        rest(lanes)
    yield "agreement-comments-rows", window
    page.workspace.tabs.clauses.list.table.clearSelection()
    page.workspace.tabs.clauses.comment_button.click()
    for _ in range(3):
        rest(lanes)
    comments = page.workspace.clauses.comments.dialog
    assert comments is not None
    yield "agreement-comments", comments
    comments.reject()
    opened = page.workspace.opened
    assert opened is not None
    page.workspace.decisions.approve(opened)
    approval = page.workspace.decisions.dialog
    assert approval is not None
    yield "agreement-approve-comments", approval
    approval.reject()
