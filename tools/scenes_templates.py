"""Pictures of the workshop of templates: list, editor, one made from Word, the draft that uses one."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.agreements.tabs import CLAUSES
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.templates.editor import TemplateEditor
from vetdesk.desktop.pages.templates.page import COPY, TemplatesPage
from vetdesk.desktop.pages.templates.partform import CLAUSES as PART_CLAUSES
from vetdesk.desktop.settings import Settings
from vetdesk.domain.agreements import Road
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.templatewords import Take

Picture = tuple[str, QWidget]
_WHY = "按法务部二〇二六年合同修订会议纪要"
_CONTRACT = (
    "债权转让合同",
    "甲方（转让方）：长江商业银行股份有限公司",
    "乙方（受让方）：江苏远方资产管理有限公司",
    "签署日期：2026年11月20日",
    "第一条 标的债权",
    "1.1 甲方将截至2026年10月31日的债权转让给乙方，债权明细见附件一。",
    "第二条 转让价款",
    "2.1 转让价款为人民币1,250,000.00元，乙方于2026年12月31日前支付；逾期的依第四条办理。",
    "第三条 个人信息保护",
    "3.1 江苏远方资产管理有限公司应当对客户信息采取加密存储、权限控制等安全措施。",
    "第四条 违约责任",
    "4.1 乙方逾期付款的，每逾期一日，按未付款项的万分之五支付违约金。",
    "第五条 争议解决",
    "5.1 因本合同发生的争议，由甲方住所地人民法院管辖。",
    "附件一 债权清单",
    "清单由长江商业银行股份有限公司编制。",
)


def templates(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The templates of the office, from the list to the draft that is told of a newer edition."""
    with office(lanes, settings) as (window, services), tempfile.TemporaryDirectory() as folder:
        view = services.templates.copy("cn.assignment_agreement", title="本行债权转让协议", reason=_WHY)
        window.go_to(PageId.TEMPLATES)
        rest(lanes)
        yield "templates", window
        page = window.page
        assert isinstance(page, TemplatesPage)
        page.list.action_requested.emit(COPY, (view.card.id,))
        assert page.dialog is not None
        yield "templates-copy", page.dialog
        page.dialog.reject()
        page.open(view.card.id)
        rest(lanes)
        editor = page.editor
        editor.parts.list.setCurrentRow(5)
        editor.form.text.setPlainText(
            editor.form.text.toPlainText()
            + "\n§ 依照《民法典》第九百九十九条，乙方于{{ never_heard }}日内付款。"
        )
        editor.judge()
        rest(lanes)
        yield "templates-edit", window
        editor.trial.answers.click()
        rest(lanes)
        assert editor.trial.dialog is not None
        yield "templates-answers", editor.trial.dialog
        editor.trial.dialog.reject()
        editor.facts.click()
        assert editor.dialog is not None
        yield "templates-facts", editor.dialog
        editor.dialog.reject()
        yield from _english(editor, lanes)
        editor.form.other.click()
        assert editor.form.dialog is not None
        yield "templates-condition", editor.form.dialog
        editor.form.dialog.reject()
        editor.clear()
        yield from _from_word(lanes, window, page, Path(folder))
        matter_id = services.agreements.page(MatterQuery()).items[0].id
        services.agreements.start_version(matter_id, "改用本行文本。")
        services.template_choice.choose(matter_id, view.card.id)
        pack = services.templates.get(view.card.id).card.pack
        services.templates.save(
            type(pack)(**{**vars(pack), "title": "本行债权转让协议（2026年版）"}), reason="更名"
        )
        window.go_to(PageId.AGREEMENTS, place(str(matter_id), CLAUSES))
        rest(lanes)
        yield "templates-draft", window


def _instalments(written: WordDocument) -> None:
    """Put a table and what a template does not keep behind the price."""
    grid = written.add_table(rows=3, cols=3)
    rows = (("期次", "金额（元）", "付款日"), ("1", "250,000.00", "签署后五日"), ("合计", "", "1,250,000.00"))
    for row, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    grid.cell(2, 0).merge(grid.cell(2, 1))
    written.add_paragraph("付款以").add_run("银行凭证").bold = True
    written.add_paragraph("首期款不退还", style="List Bullet")


def _english(editor: TemplateEditor, lanes: Lanes) -> Iterator[Picture]:
    editor.english.opener.click()
    rest(lanes)
    dialog = editor.english.dialog
    assert dialog is not None
    yield "templates-english-title", dialog
    dialog.list.setCurrentRow(6)
    yield "templates-english", dialog
    dialog.reject()
    rest(lanes)


def _from_word(lanes: Lanes, window: QWidget, page: TemplatesPage, folder: Path) -> Iterator[Picture]:
    file = folder / "债权转让合同.docx"
    written = docx.Document()
    for one in _CONTRACT:
        written.add_paragraph(one)
        if one.startswith("2.1"):
            _instalments(written)
    written.sections[0].header.paragraphs[0].text = "长江商业银行　内部资料"
    written.save(str(file))
    flow = page.files.word
    flow.begin_with(Road.ASSIGNMENT, file)
    rest(lanes)
    dialog = flow.dialog
    assert dialog is not None
    dialog.parts.choose(3, Take.CLAUSE)
    yield "templates-word-parts", dialog
    dialog.wizard.go_next()
    yield "templates-word-values", dialog
    dialog.wizard.go_next()
    dialog.naming.reason.set_text(_WHY)
    yield "templates-word-name", dialog
    dialog.wizard.go_next()
    rest(lanes)
    rest(lanes)
    yield "templates-word-made", window
    editor = page.editor
    editor.banner.action_requested.emit()
    rest(lanes)
    rest(lanes)
    editor.parts.choose(next(one.id for one in editor.parts.parts if len(one.clauses) > 1))
    editor.form.tabs.choose(PART_CLAUSES)
    rest(lanes)
    yield "templates-completed", window
