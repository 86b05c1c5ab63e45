"""A template made from a contract in Word in a real vault, and an agreement issued from it."""

import re
from dataclasses import replace

import docx
import pytest

from document_builders import given_context
from offices import only_matter
from vetdesk import wording
from vetdesk.documents import tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.jobs import Mode
from vetdesk.documents.language import fill
from vetdesk.documents.packs import load_library
from vetdesk.domain.agreements import Road
from vetdesk.domain.papers import AskKind
from vetdesk.domain.tablequestions import read_rows
from vetdesk.services.templates import TemplateFaulty
from vetdesk.services.templatewords import PaperUnfit, PartDecision, Take
from vetdesk.services.wordasks import placed_expression, proposed_for

WHY = "由单位现行合同文本整理"
LINES = (
    "债权转让合同",
    "甲方（转让方）：长江商业银行股份有限公司",
    "乙方（受让方）：江苏远方资产管理有限公司",
    "第一条 标的债权",
    "1.1 甲方将截至2026年10月31日的债权转让给乙方。",
    "第二条 转让价款",
    "2.1 转让价款为人民币1,250,000.00元；逾期的依第四条办理。",
    "第三条 个人信息保护",
    "3.1 江苏远方资产管理有限公司应当对客户信息采取安全措施。",
    "第四条 违约责任",
    "4.1 乙方逾期付款的，支付违约金。",
)


@pytest.fixture
def contract(tmp_path):
    def write(lines=LINES, name="合同.docx"):
        made = docx.Document()
        for line in lines:
            made.add_paragraph(line)
        made.save(str(tmp_path / name))
        return tmp_path / name

    return write


@pytest.fixture
def look(services, contract):
    return services.template_words.look(contract(), Road.ASSIGNMENT)


def expression(services, name):
    values = services.template_words.variables(Road.ASSIGNMENT, "zh")
    return next(one.expression for one in values if one.name == name)


def template_of(services, look, **takes):
    decisions = [
        PartDecision(part=part, take=Take.CLAUSE, clauses=("CL-01",))
        if part.id in takes
        else PartDecision(part=part)
        for part in look.parts
    ]
    values = {
        one.words: expression(services, one.name)
        for one in look.words
        if one.name in {"a.name", "b.name", "price"}
    }
    return services.template_words.template("单位转让合同", Road.ASSIGNMENT, decisions, values)


def test_a_word_contract_becomes_a_template_that_prints_another_deal(services, look):
    view = services.templates.create(template_of(services, look), reason=WHY)
    text = repr(services.template_trials.text(view.card.pack))

    assert view.card.pack.title == "单位转让合同"
    assert view.card.pack.base == "cn.assignment_agreement"
    assert "长江商业银行" not in text
    assert "1,250,000.00" not in text


def test_every_place_of_the_words_is_turned_and_references_follow(services, look):
    pack = template_of(services, look)
    text = "".join(part.body for part in pack.parts)

    assert "江苏远方" not in text
    assert text.count("{{ b.name }}") == 2
    assert '依{{ "breach"|ref }}办理' in text
    assert look.references == 1


def test_a_part_replaced_by_a_clause_keeps_its_heading_and_loses_its_text(services, look):
    pack = template_of(services, look, part3=True)

    part = next(one for one in pack.parts if one.id == "part3")
    assert (part.title, part.body, part.clauses) == ("个人信息保护", "", ("CL-01",))


def test_what_leads_nowhere_keeps_a_template_from_being_chosen_until_it_is_mended(services, look):
    pack = template_of(services, look, part3=True)
    with pytest.raises(TemplateFaulty):
        services.templates.create(pack, reason=WHY)

    view = services.templates.create(pack, reason=WHY, unfinished=True)

    assert view.card.unfinished
    assert view.card.id not in {one.id for one in services.template_choice.options(Road.ASSIGNMENT)}
    ready = [one for one in services.templates.parts_to_add(view.card.pack) if one.id == "definitions"]
    assert ready
    mended = replace(view.card.pack, parts=tuple(one for one in view.card.pack.parts if one.id != "part3"))
    assert not services.templates.save(mended, reason=WHY).card.unfinished
    assert view.card.id in {one.id for one in services.template_choice.options(Road.ASSIGNMENT)}


def test_what_the_law_wants_and_the_contract_lacks_is_told_before_anything_is_issued(services, look):
    codes = {one.code for one in services.templates.problems(template_of(services, look))}

    assert {"core.missing", "citation.missing"} <= codes


def test_a_matter_is_drafted_from_a_template_made_from_word(services, look, assignment_drafted):
    view = services.templates.create(template_of(services, look), reason=WHY)
    matter = only_matter(services)
    services.template_choice.choose(matter, view.card.id)

    text = services.drafting.text(matter)

    assert [one.title for one in text.sections][1:] == ["标的债权", "转让价款", "个人信息保护", "违约责任"]
    names = {one.spec.name for one in services.drafting.questions(matter) if one.read_by}
    assert "price" in names
    assert "clause.core_missing" in {one.code for one in services.approval.obstacles(matter)}


FORM_ANNEX = ("附件一：债权明细表", "本表由双方盖章确认。")


def test_the_annex_of_the_debts_is_filled_from_the_schedule_that_is_imported(services, contract, matter_file):
    file = contract((*LINES, *FORM_ANNEX))
    made = docx.Document(str(file))
    grid = made.add_table(rows=2, cols=3)
    for cell, words in zip(grid.rows[0].cells, ("序号", "债务人", "本金"), strict=True):
        cell.text = words
    grid.rows[1].cells[0].text = "1"
    made.save(str(file))
    look = services.template_words.look(file, Road.ASSIGNMENT)

    pack = template_of(services, look)

    annex = next(one for one in pack.parts if one.id == "debts")
    assert annex.table == "debts"
    assert "双方盖章确认" in annex.body
    assert "序号" not in annex.body
    assert "sha256" in annex.body


def test_a_template_that_prints_no_schedule_is_told_before_the_issue(services, look, matter_file):
    view = services.templates.create(template_of(services, look), reason=WHY)
    matter = services.matters.import_file(matter_file())
    assert "text.schedule" not in {one.code for one in services.approval.obstacles(matter)}

    services.template_choice.choose(matter, view.card.id)

    assert "text.schedule" in {one.code for one in services.approval.obstacles(matter)}


def test_a_file_that_is_no_word_contract_is_refused_with_a_sentence(services, tmp_path):
    file = tmp_path / "合同.docx"
    file.write_bytes(b"PK\x03\x04 not a package")

    with pytest.raises(PaperUnfit):
        services.template_words.look(file, Road.ASSIGNMENT)
    assert not [one for one in services.templates.all() if not one.shipped]


def test_marks_of_the_template_language_in_a_contract_stay_words(services, contract):
    file = contract((*LINES, "第五条 其他", "{{ a.name }}与{% for x in y %}仅为文字。"))
    look = services.template_words.look(file, Road.ASSIGNMENT)

    view = services.templates.create(template_of(services, look), reason=WHY)

    assert "{% for" not in "".join(part.body for part in view.card.pack.parts)


@pytest.fixture
def furnished(tmp_path):
    """Return a contract with what a template does not keep: merged cells, bullets, bold words, a header."""
    made = docx.Document()
    for line in LINES[:5]:
        made.add_paragraph(line)
    made.add_paragraph("其中").add_run("特别约定").bold = True
    made.add_paragraph("第一类资产", style="List Bullet")
    made.add_paragraph("第二类资产", style="List Bullet")
    grid = made.add_table(rows=3, cols=3)
    cells = (("期次", "金额", "备注"), ("1", "100.00", ""), ("合计", "", "100.00"))
    for row, texts in zip(grid.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    grid.cell(2, 0).merge(grid.cell(2, 1))
    grid.cell(1, 2).text = "甲方\n乙方"
    made.add_paragraph("第二条 转让价款")
    made.add_paragraph("2.1 另议。")
    made.sections[0].header.paragraphs[0].text = "长江商业银行　机密"
    made.save(str(tmp_path / "表格.docx"))
    return tmp_path / "表格.docx"


def test_a_table_in_word_keeps_its_columns_down_to_the_printed_text(services, furnished):
    look = services.template_words.look(furnished, Road.ASSIGNMENT)

    (part,) = [one for one in look.parts if "+ 期次" in one.text]
    assert part.lines[-3:] == ("+ 期次 | 金额 | 备注", "+ 1 | 100.00 | 甲方 乙方", "+ 合计 |  | 100.00")
    pack = services.template_words.template(
        "表格协议", Road.ASSIGNMENT, [PartDecision(part=one) for one in look.parts], {}
    )
    kept = services.templates.create(pack, reason=WHY, unfinished=True).card.pack
    document, _ = assemble(kept, load_library(), given_context(), mode=Mode.PREVIEW)
    (table,) = [one for one in tree.walk(document) if isinstance(one, tree.Table) and one.name == "grid"]
    assert table.rows[-1] == ("合计", "", "100.00")


def test_what_a_template_does_not_keep_is_counted_with_its_line(services, furnished):
    losses = services.template_words.look(furnished, Road.ASSIGNMENT).losses

    assert {one.kind: (one.count, one.line) for one in losses} == {
        "emphasis": (1, 6),
        "bullet": (2, 7),
        "merged": (1, 11),
        "margin": (1, 0),
    }
    for one in losses:
        for language in ("zh", "en"):
            assert wording.explain(f"template_loss.{one.kind}", language)


def test_each_cell_of_a_table_is_asked_and_empty_rows_are_one_list(services, tmp_path):
    made = docx.Document()
    for line in LINES[:5]:
        made.add_paragraph(line)
    for cells in (
        (("项目", "费率（%）", "备注"), ("管理费", "____", "无"), ("催告费", "____", "无")),
        (("序号", "设备", "单价（元）"), ("1", "", ""), ("2", "", "")),
    ):
        table = made.add_table(rows=3, cols=3)
        for at, row in enumerate(cells):
            for column, said in enumerate(row):
                table.cell(at, column).text = said
        made.add_paragraph("以上为准。")
    made.add_paragraph(LINES[5])
    made.add_paragraph(LINES[6])
    made.save(str(tmp_path / "表.docx"))
    look = services.template_words.look(tmp_path / "表.docx", Road.ASSIGNMENT)

    asks, placed = [], {}
    for gap in look.blanks:
        asks.append(proposed_for(gap, [one.name for one in asks], look.parts[gap.place.text].title))
        placed[gap.place] = placed_expression(asks[-1], gap)
    decisions = [PartDecision(part=part) for part in look.parts]
    pack = services.template_words.template("表", Road.ASSIGNMENT, decisions, {}, asks, placed=placed)

    first, second, rows = pack.asks
    assert [first.label.zh, second.label.zh, rows.label.zh] == ["管理费·费率", "催告费·费率", "标的债权明细"]
    assert first.kind is AskKind.DECIMAL
    assert [(one.label.zh, one.kind.value) for one in rows.table.columns] == [
        ("设备", "text"),
        ("单价（元）", "money"),
    ]
    body = next(one.body for one in pack.parts if rows.name in one.body)
    typed = read_rows(rows.table, "打印机\t1200\n扫描仪\t800")
    marked, _ = fill(body, {first.name: 3, second.name: 4, rows.name: typed.entries}, place="x")
    filled = re.sub("\ufdd0v\ufdd2[^\ufdd2]*\ufdd2|\ufdd1", "", marked)
    assert "+ 管理费 | 3 | 无\n+ 催告费 | 4 | 无" in filled
    lines = [line for line in filled.split("\n") if line]
    at = lines.index("+ 序号 | 设备 | 单价（元）")
    assert lines[at + 1 : at + 3] == ["+ 1 | 打印机 | 1,200.00", "+ 2 | 扫描仪 | 800.00"]
    assert not [one for one in services.templates.problems(pack) if one.code.startswith("row")]
