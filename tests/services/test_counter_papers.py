"""The other side's paper as the contract of a matter: read, mapped, gated, approved, issued; a real vault."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from offices import only_matter, passphrase_of
from report_texts import pdf_text
from vetdesk.documents.compare import Change
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.progress import silent
from vetdesk.services.counterpapers import PaperUndecided, PaperUnfit
from vetdesk.services.errors import Blocked, IssuedTextFixed, NotFound
from vetdesk.services.printing import ReportForm
from vetdesk.services.redlines import DRAFT, LIBRARY, PAPER

APPROVER = "郑和平"


@pytest.fixture
def matter_id(entrustment_drafted, services):
    return only_matter(services)


@pytest.fixture
def theirs(services, matter_id, tmp_path):
    """Our own draft sent back as their paper, so that every clause has a line that is like ours."""

    def write(change=lambda _: None, name="对方合同.docx"):
        path = services.texts.save_word(matter_id, DRAFT, tmp_path / name, silent())
        document = docx.Document(path)
        change(document)
        document.save(path)
        return path

    return write


def plain(tmp_path, *paragraphs, name="paper.docx"):
    document = docx.Document()
    for one in paragraphs:
        document.add_paragraph(one)
    path = tmp_path / name
    document.save(path)
    return path


def map_all(services, matter_id):
    """Take every suggestion, and map a line to whatever is still needed, as a lawyer would by hand."""
    view = services.counter_papers.view(matter_id)
    services.counter_papers.map(matter_id, [(one.line, one.target) for one in view.suggested])
    view = services.counter_papers.view(matter_id)
    services.counter_papers.map(matter_id, [(view.lines[0].no, one.id) for one in view.gaps])


def blocks(services, matter_id):
    return {
        (one.code, one.aspect, one.subject) for one in services.approval.obstacles(matter_id) if one.blocks
    }


def approve(services, matter_id):
    if services.agreements.get(matter_id).status is not AgreementStatus.IN_REVIEW:
        services.approval.send_for_review(matter_id)
    services.approval.approve(matter_id, name=APPROVER, passphrase=passphrase_of(APPROVER), role="法务总监")


def test_a_paper_without_mapping_blocks_with_every_core_clause_and_statutory_item(
    services, matter_id, tmp_path
):
    before = blocks(services, matter_id)
    assert not any(aspect == "paper" for _, aspect, _ in before)

    services.counter_papers.take(matter_id, plain(tmp_path, "一、双方同意合作。"))

    found = services.approval.obstacles(matter_id)
    core = {one.subject for one in found if one.code == "clause.core_missing"}
    assert core == {one.id for one in services.drafting.clauses(matter_id) if one.core}
    items = {one.code: one.facts["items_zh"] for one in found if one.code.startswith("pi.items")}
    assert items["pi.items21"] == ("目的", "期限", "方式", "个人信息种类", "保护措施", "双方权利义务")
    assert items["pi.items12"] == ("目的", "方式", "范围", "安全保护义务", "监督")
    told = next(one for one in found if one.subject == "CL-04")
    assert "个人信息保护法" in told.facts["norms"]
    # None of our answers stands in their paper, so none is missing.
    assert not any(one.code == "answer.missing" for one in found)


def test_a_line_carries_what_it_was_mapped_to_and_nothing_else(services, matter_id, tmp_path):
    services.counter_papers.take(
        matter_id,
        plain(tmp_path, "甲方委托乙方处理个人信息的目的为催收。", "乙方不得拨打骚扰电话，全权代理。"),
    )
    services.counter_papers.map(matter_id, [(1, "cn.pipl21.purpose"), (2, "CL-05")])

    found = services.approval.obstacles(matter_id)
    missing = {one.subject for one in found if one.code == "clause.core_missing"}
    assert "CL-05" not in missing
    assert "CL-06" in missing
    items21 = next(one for one in found if one.code == "pi.items21")
    assert "目的" not in items21.facts["items_zh"]
    assert "目的" in next(one for one in found if one.code == "pi.items12").facts["items_zh"]
    forbidden = next(one for one in found if one.code == "text")
    assert (forbidden.subject, forbidden.facts["phrases"]) == ("paper.2", ("全权代理",))
    line = next(one for one in services.drafting.clauses(matter_id) if one.id == "CL-05")
    assert line.included
    assert "第2段" in line.why

    services.counter_papers.unmap(matter_id, [(2, "CL-05")])
    assert ("clause.core_missing", "paper", "CL-05") in blocks(services, matter_id)


def test_unknown_lines_and_targets_are_not_mapped(services, matter_id, tmp_path):
    services.counter_papers.take(matter_id, plain(tmp_path, "一行文字。"))

    for pair in ((2, "CL-05"), (1, "CL-99"), (0, "CL-05")):
        with pytest.raises(NotFound):
            services.counter_papers.map(matter_id, [pair])


def test_suggestions_follow_the_likeness_to_our_clauses(services, matter_id, theirs):
    services.counter_papers.take(matter_id, theirs())

    view = services.counter_papers.view(matter_id)

    core = {one.id for one in view.targets if one.needed and one.kind == "clause"}
    best = {one.target for one in view.suggested if one.alike > 95}
    assert core <= best
    wrong = [
        one
        for one in view.suggested
        if one.alike > 95 and one.target == "CL-04" and "最小" not in view.lines[one.line - 1].text
        and "脱敏" not in view.lines[one.line - 1].text
    ]  # fmt: skip
    assert wrong == []
    # What a word processor counts by itself is shown, though it is no word of the file.
    assert any(re.fullmatch("第.+条", one.label) for one in view.lines)


def test_their_table_of_contents_is_no_text_of_the_contract(services, matter_id, theirs):
    file = theirs()
    listed = [one.text for one in docx.Document(file).paragraphs if one.style.name == "toc 1"]
    services.counter_papers.take(matter_id, file)

    lines = [one.text for one in services.counter_papers.view(matter_id).lines]

    assert listed
    assert not {one.replace("\t", " ").strip() for one in listed} & set(lines)
    assert not any("".join(one.split()) == "目录" for one in lines)


def test_their_paper_is_held_against_the_standard_text_clause_by_clause(services, matter_id, theirs):
    services.counter_papers.take(matter_id, theirs())
    map_all(services, matter_id)
    gone = [one for one in services.counter_papers.view(matter_id).mapped if one.target == "CL-10"]
    services.counter_papers.unmap(matter_id, [(one.line, one.target) for one in gone])

    found = services.redlines.compare(matter_id, LIBRARY, PAPER)

    assert ("CL-10", "dropped") in {(one.id, one.kind.value) for one in found.deviations}
    assert not any(one.id == "price" for one in found.deviations)


def test_their_paper_is_approved_by_its_hash_issued_with_a_number_and_kept_as_it_came(
    services, clock, matter_id, theirs, tmp_path
):
    file = theirs()
    services.counter_papers.take(matter_id, file)
    map_all(services, matter_id)
    assert blocks(services, matter_id) == set() or {code for code, _, _ in blocks(services, matter_id)} <= {
        "approval.four_eyes",
        "approval.stale",
    }
    approve(services, matter_id)

    issued = services.issuing.issue(matter_id)

    kinds = {one.kind: one for one in issued.documents}
    assert {"agreement", "counter_paper", "annex", "provenance"} <= set(kinds)
    assert services.documents.content(kinds["counter_paper"].id) == file.read_bytes()
    printed = pdf_text(services.documents.content(kinds["agreement"].id)).replace("\n", "")
    assert "以所附原始文件为准" in printed
    assert "对方合同.docx" in printed
    assert issued.contract_no in printed
    record = pdf_text(services.documents.content(kinds["provenance"].id)).replace("\n", "")
    assert "采用相对方文本" in record
    with pytest.raises(IssuedTextFixed):
        services.counter_papers.leave(matter_id)


def test_a_change_of_the_mapping_voids_the_approval(services, matter_id, theirs):
    services.counter_papers.take(matter_id, theirs())
    map_all(services, matter_id)
    approve(services, matter_id)

    services.counter_papers.unmap(matter_id, [(1, "CL-01")])

    matter = services.agreements.get(matter_id)
    assert matter.status is AgreementStatus.CHANGES_REQUESTED
    assert matter.approval is None


def test_a_paper_that_lacks_a_core_clause_is_not_issued(services, matter_id, theirs):
    services.counter_papers.take(matter_id, theirs())
    map_all(services, matter_id)
    carried = [one for one in services.counter_papers.view(matter_id).mapped if one.target == "CL-10"]
    services.counter_papers.unmap(matter_id, [(one.line, one.target) for one in carried])
    approve(services, matter_id)

    with pytest.raises(Blocked) as refused:
        services.issuing.issue(matter_id)

    assert ("clause.core_missing", "CL-10") in {(one.code, one.subject) for one in refused.value.obstacles}


def test_a_newer_paper_keeps_the_mapping_of_the_same_lines_and_asks_about_changed_ones(
    services, matter_id, tmp_path
):
    first = (
        "合同",
        "乙方应当建立信息安全管理制度并采取加密措施保护数据。",
        "乙方接受甲方的监督检查。",
        "争议由甲方所在地法院管辖。",
    )
    services.counter_papers.take(matter_id, plain(tmp_path, *first))
    services.counter_papers.map(matter_id, [(2, "CL-06"), (3, "CL-10"), (4, "CL-18")])

    second = (
        "合同",
        "新增的一段。",
        "乙方接受甲方的监督检查。",
        "乙方应当建立信息安全管理制度并且采取加密措施保护数据。",
    )
    services.counter_papers.take(matter_id, plain(tmp_path, *second, name="第二稿.docx"))

    view = services.counter_papers.view(matter_id)
    assert view.number == 2
    assert {(one.line, one.target, one.unsure) for one in view.mapped} == {
        (3, "CL-10", False),
        (4, "CL-06", True),
    }
    gaps = {one.id for one in view.gaps}
    assert "CL-10" not in gaps
    # Changed words carry nothing until somebody has looked.
    assert {"CL-06", "CL-18"} <= gaps
    services.counter_papers.map(matter_id, [(4, "CL-06")])
    assert "CL-06" not in {one.id for one in services.counter_papers.view(matter_id).gaps}


def test_our_text_is_the_contract_again_and_the_paper_comes_back_with_its_mapping(
    services, matter_id, tmp_path
):
    before = blocks(services, matter_id)
    path = plain(tmp_path, "乙方接受甲方的监督检查。")
    services.counter_papers.take(matter_id, path)
    services.counter_papers.map(matter_id, [(1, "CL-10")])

    services.counter_papers.leave(matter_id)

    assert services.counter_papers.view(matter_id) is None
    assert blocks(services, matter_id) == before
    services.counter_papers.take(matter_id, path)
    assert [(one.line, one.target) for one in services.counter_papers.view(matter_id).mapped] == [
        (1, "CL-10")
    ]


def test_each_mapped_clause_is_compared_word_by_word_with_ours(services, matter_id, theirs):
    def change(document):
        one = next(p for p in document.paragraphs if "复原" in p.text)
        one.runs[0].text = one.text.replace("不得", "可以", 1)
        for run in one.runs[1:]:
            run.text = ""

    services.counter_papers.take(matter_id, theirs(change))
    map_all(services, matter_id)

    view = services.counter_papers.view(matter_id)
    clause = next(one for one in view.targets if one.id == "CL-04")
    found = services.counter_papers.redline(matter_id, "CL-04")
    words = "".join(
        p.text for line in found.lines for cell in line.cells for p in cell if p.change is Change.INSERTED
    )
    assert "可以" in words
    assert 50 < clause.alike < 100


def test_the_whole_paper_is_compared_with_our_text_and_saved_as_a_redline(
    services, matter_id, theirs, tmp_path
):
    services.counter_papers.take(matter_id, theirs())
    map_all(services, matter_id)

    editions = [one.version for one in services.redlines.editions(matter_id)]
    found = services.redlines.compare(matter_id, DRAFT, PAPER)

    assert editions[:2] == [PAPER, DRAFT]
    same = sum(one.change is Change.SAME for one in found.comparison.lines)
    assert same > len(found.comparison.lines) / 2
    path = services.redlines.save(found, tmp_path / "r.pdf", ReportForm.PDF, silent(), language="zh")
    assert "对方合同.docx" in pdf_text(path.read_bytes())


def test_the_text_check_and_the_approval_sheet_say_that_the_paper_is_theirs(services, matter_id, tmp_path):
    services.counter_papers.take(
        matter_id, plain(tmp_path, "乙方处理个人信息的目的为催收。", "乙方可以采取一切手段。")
    )
    services.counter_papers.map(matter_id, [(1, "cn.pipl21.purpose"), (1, "CL-02")])

    check = services.drafting.reading(matter_id).check
    law = {one.line.item.id: one for one in check.law}
    assert law["cn.pipl21.purpose"].carriers == ("第1段",)
    assert law["cn.pipl21.term"].is_gap
    assert [(one.finding.where, one.finding.detail) for one in check.findings] == [("第2段", "一切手段")]
    path = services.approval_sheets.save(
        matter_id, tmp_path / "sheet.pdf", form=ReportForm.PDF, language="zh", progress=silent()
    )
    printed = pdf_text(path.read_bytes()).replace("\n", "")
    assert "合同采用相对方文本" in printed
    assert "CL-01" in printed.partition("未见承载的核心条款")[2]


def test_the_page_shown_is_their_text(services, matter_id, tmp_path):
    ours = services.drafting.preview(matter_id, whole=True)
    services.counter_papers.take(matter_id, plain(tmp_path, "只有一行。"))

    shown = services.drafting.preview(matter_id, whole=True)

    assert ours.pages > 5
    assert shown.pages == 1
    assert shown.missing == ()


# What a hostile or unclean file does


def packed(path, change):
    """Write the package anew with its parts changed: ``change`` gets and returns bytes by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, content in change(parts).items():
            new.writestr(name, content)
    path.write_bytes(made.getvalue())
    return path


def with_macros(parts):
    return {**parts, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}


def with_template(parts):
    rels = parts["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    link = f'<Relationship Id="x9" Type="{kind}" Target="http://evil.example/a.dotm" TargetMode="External"/>'
    return {
        **parts,
        "word/_rels/document.xml.rels": rels.replace("</Relationships>", f"{link}</Relationships>").encode(),
    }


def with_entities(parts):
    text = parts["word/document.xml"].decode()
    head, body = text.split("?>", 1)
    return {**parts, "word/document.xml": f'{head}?><!DOCTYPE x [<!ENTITY a "b">]>{body}'.encode()}


def with_field(parts):
    text = parts["word/document.xml"].decode()
    cut = ("INCLUDE", 'TEXT "c:\\a.docx"')
    field = "".join(f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in cut)
    field = f"<w:p>{field}</w:p>"
    return {**parts, "word/document.xml": text.replace("<w:sectPr", f"{field}<w:sectPr", 1).encode()}


def with_bomb(parts):
    return {**parts, "word/media/image1.bmp": b"\0" * 90_000_000}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (with_macros, ("macros", "word/vbaProject.bin")),
        (with_template, ("external", "attachedTemplate")),
        (with_entities, ("entities", "word/document.xml")),
        (with_field, ("field", "第 2 段（INCLUDETEXT）")),
        (with_bomb, ("bomb", "")),
    ],
    ids=["macros", "template", "entities", "field", "bomb"],
)
def test_a_hostile_paper_is_refused_with_its_place(services, matter_id, tmp_path, change, told):
    path = packed(plain(tmp_path, "第一段。"), change)

    with pytest.raises(PaperUnfit) as refused:
        services.counter_papers.take(matter_id, path, accepted=True)

    reason, place = told
    assert refused.value.reason == reason
    assert place in refused.value.place
    assert not services.counter_papers.is_used(matter_id)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"%PDF-1.7 no", "纯文本".encode()])
def test_what_is_no_word_file_is_refused(services, matter_id, tmp_path, content):
    path = tmp_path / "x.docx"
    path.write_bytes(content)

    with pytest.raises(PaperUnfit):
        services.counter_papers.look(path)


def tracked(kind, words, author="王律师"):
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:author"), author)
    run = OxmlElement("w:r")
    text = OxmlElement("w:delText" if kind == "del" else "w:t")
    text.text = words
    run.append(text)
    change.append(run)
    return change


def test_tracked_changes_count_as_accepted_only_when_somebody_says_so(services, matter_id, tmp_path):
    path = plain(tmp_path, "第一段。", "乙方应当")
    document = docx.Document(path)
    last = document.paragraphs[-1]
    last._p.append(tracked("del", "立即"))
    last._p.append(tracked("ins", "在三日内"))
    last.add_run("删除数据。")
    document.save(path)

    look = services.counter_papers.look(path)
    assert [(one.kind, one.line, one.who, one.words) for one in look.asked] == [
        ("tracked", 2, "王律师", "立即"),
        ("tracked", 2, "王律师", "在三日内"),
    ]
    with pytest.raises(PaperUndecided):
        services.counter_papers.take(matter_id, path)
    assert not services.counter_papers.is_used(matter_id)

    services.counter_papers.take(matter_id, path, accepted=True)

    view = services.counter_papers.view(matter_id)
    assert [one.text for one in view.lines] == ["第一段。", "乙方应当在三日内删除数据。"]
    assert view.accepted
    assert len(view.marks) == 2


def test_hidden_words_and_comments_are_told_with_their_place(services, matter_id, tmp_path):
    path = plain(tmp_path, "第一段。", "第二段。")
    document = docx.Document(path)
    run = document.paragraphs[1].add_run("乙方不承担任何责任。")
    run.font.hidden = True
    document.add_comment(document.paragraphs[0].runs[0], text="这里要改", author="李四")
    document.save(path)

    look = services.counter_papers.look(path)

    assert {(one.kind, one.line, one.words) for one in look.asked} == {
        ("comment", 1, "这里要改"),
        ("hidden", 2, "乙方不承担任何责任。"),
    }
