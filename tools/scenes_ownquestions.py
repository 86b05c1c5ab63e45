"""Pictures of own questions of templates and clauses: written, asked, found in a contract."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.agreements.tabs import INTERVIEW
from vetdesk.desktop.pages.clauses.page import EDIT, ClausesPage
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.ownquestions.askdialog import AskDialog
from vetdesk.desktop.pages.templates.page import TemplatesPage
from vetdesk.desktop.settings import Settings
from vetdesk.domain.agreements import Road
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind
from vetdesk.domain.tablequestions import CellChoice, CellKind, TableColumn, TableSpec
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.office import Services
from vetdesk.services.templates import Pack

Picture = tuple[str, QWidget]
_WHY = "按法务部二〇二六年合同修订会议纪要"
_BOND = Ask(
    name="bond",
    label=Text(zh="履约保证金", en="Performance bond"),
    kind=AskKind.MONEY,
    hint=Text(zh="以交割日前到账的金额为准", en="As received before closing"),
)
_PACE = Ask(
    name="report_pace",
    label=Text(zh="回款报告频次", en="Pace of reports on recoveries"),
    kind=AskKind.CHOICE,
    choices=(
        AskChoice(key="month", text=Text(zh="按月", en="Monthly")),
        AskChoice(key="season", text=Text(zh="按季", en="Quarterly")),
        AskChoice(key="half", text=Text(zh="每半年", en="Half-yearly")),
    ),
)
_DUTIES = Ask(
    name="duties",
    label=Text(zh="过渡期安排", en="Arrangements until closing"),
    kind=AskKind.LINES,
    required=False,
)
_FEES = Ask(
    name="fees_shared",
    label=Text(zh="费用分担明细", en="Costs and who bears them"),
    kind=AskKind.TABLE,
    table=TableSpec(
        columns=(
            TableColumn(id="item", label=Text(zh="费用", en="Cost"), required=True, width=30),
            TableColumn(
                id="sum", label=Text(zh="金额（元）", en="Amount (RMB)"), kind=CellKind.MONEY, width=20
            ),
            TableColumn(
                id="bearer",
                label=Text(zh="承担方", en="Borne by"),
                kind=CellKind.CHOICE,
                choices=(
                    CellChoice(key="a", text=Text(zh="甲方", en="Party A")),
                    CellChoice(key="b", text=Text(zh="乙方", en="Party B")),
                ),
                width=20,
            ),
        )
    ),
)
_TEXT = (
    "§ 乙方于交割日前向甲方支付履约保证金{{ bond|yuan }}（大写：{{ bond|cn }}）。\n"
    "§ 乙方{{ report_pace }}向甲方报告回款情况。\n"
    "§ 过渡期内，双方按以下安排办理：{{ duties }}。\n"
    "§ 下列费用由双方分担：\n"
    '{% repeat one in fees_shared ending "；。" %}\n'
    "- {{ one.item }}，{{ one.sum|yuan }}，由{{ one.bearer }}承担\n"
    "{% endrepeat %}\n"
)
_CONTRACT = (
    "债权转让合同",
    "甲方（转让方）：____",
    "乙方（受让方）：____",
    "第一条 标的债权",
    "1.1 甲方将截至____年____月____日的债权转让给乙方，债权明细见附件一。",
    "第二条 保证金和报告",
    "2.1 乙方应支付履约保证金____元，于____年____月____日前付清。",
    "2.2 乙方每____个月报告一次回款，逾期的按每日万分之____支付违约金。",
    "2.3 项目负责人：____，联系邮箱：____。",
)


def ownquestions(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The questions of a template and of a clause, the interview that asks them, blanks that become some."""
    with office(lanes, settings) as (window, services), tempfile.TemporaryDirectory() as folder:
        pack = _made(services)
        window.go_to(PageId.TEMPLATES)
        rest(lanes)
        page = window.page
        assert isinstance(page, TemplatesPage)
        page.open(pack.id)
        rest(lanes)
        editor = page.editor
        editor.parts.list.setCurrentRow(5)
        rest(lanes)
        yield "ownquestions-editor", window
        editor.own.open()
        listed = editor.own.dialog
        assert listed is not None
        yield "ownquestions-list", listed
        for at, name in ((0, "amount"), (1, "choice"), (3, "table")):
            listed.list.setCurrentRow(at)
            listed.edit.click()
            assert isinstance(listed.dialog, AskDialog)
            yield f"ownquestions-{name}", listed.dialog
            listed.dialog.reject()
        listed.list.setCurrentRow(0)
        listed.remove.click()
        yield "ownquestions-refused", listed
        listed.reject()
        editor.clear()
        yield from _from_word(lanes, page, Path(folder))
        window.go_to(PageId.CLAUSES)
        rest(lanes)
        clauses = window.page
        assert isinstance(clauses, ClausesPage)
        clauses.list.action_requested.emit(EDIT, ("CL-24",))
        rest(lanes)
        yield "ownquestions-clause", window
        matter = services.agreements.page(MatterQuery()).items[0].id
        services.agreements.start_version(matter, "改用本行文本。")
        services.template_choice.choose(matter, pack.id)
        window.go_to(PageId.AGREEMENTS, place(str(matter), INTERVIEW))
        for _ in range(3):
            rest(lanes)
        agreements = window.page
        assert isinstance(agreements, AgreementsPage)
        agreements.workspace.tabs.interview.form.go_to("bond")
        rest(lanes)
        yield "ownquestions-interview", window


_FEE_ROWS = (("项目", "费率（%）", "最低收费（元）"), ("管理费", "____", "____"), ("催告费", "____", "____"))
_EMPTY_ROWS = (("序号", "设备", "单价（元）"), ("1", "", ""), ("2", "", ""))


def _made(services: Services) -> Pack:
    """Return a template of the office that asks four questions of its own."""
    pack = services.templates.copy("cn.assignment_agreement", title="本行债权转让协议", reason=_WHY).card.pack
    parts = tuple(
        replace(one, body=one.body + _TEXT) if at == 5 else one for at, one in enumerate(pack.parts)
    )
    asks = (_BOND, _PACE, _DUTIES, _FEES)
    return services.templates.save(replace(pack, parts=parts, asks=asks), reason=_WHY).card.pack


def _from_word(lanes: Lanes, page: TemplatesPage, folder: Path) -> Iterator[Picture]:
    file = folder / "债权转让合同.docx"
    written = docx.Document()
    for one in _CONTRACT:
        written.add_paragraph(one)
    for cells in (_FEE_ROWS, _EMPTY_ROWS):
        table = written.add_table(rows=0, cols=3)
        for said in cells:
            for cell, text in zip(table.add_row().cells, said, strict=True):
                cell.text = text
        written.add_paragraph("以上为准。")
    written.save(str(file))
    page.files.word.begin_with(Road.ASSIGNMENT, file)
    rest(lanes)
    dialog = page.files.word.dialog
    assert dialog is not None
    dialog.wizard.go_next()
    for at in range(dialog.values.table.rowCount()):
        if not dialog.values.is_chosen(at):
            dialog.values.ask_at(at)
    dialog.values.table.setCurrentCell(2, 0)
    yield "ownquestions-word", dialog
    dialog.reject()
