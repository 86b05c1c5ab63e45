"""Clauses taken from a text in Word or a text file, in a real vault."""

import zipfile

import docx
import pytest

from vetdesk.services.clausewords import ClauseTextUnread, PaperUnfit, PiecesFaulty

WHY = "由律所提供的条款范本整理"
LINES = (
    "条款范本",
    "第一条 廉洁合作",
    "1.1 双方不得给予对方人员任何财物。",
    "（一）包括礼金；",
    "第二条 资料返还",
    "合同终止后十日内返还{{ a.name }}的全部资料。",
)


@pytest.fixture
def word(tmp_path):
    made = docx.Document()
    for line in LINES:
        made.add_paragraph(line)
    made.save(str(tmp_path / "范本.docx"))
    return tmp_path / "范本.docx"


def ids(services):
    return [one.id for one in services.clause_editions.all()]


def test_a_word_text_is_cut_at_its_headings_and_kept_as_clauses(services, word):
    read = services.clause_words.look(word)

    assert [one.title for one in read.pieces if one.likely] == ["廉洁合作", "资料返还"]
    assert not any(one.startswith("OC-") for one in ids(services))
    kept = services.clause_words.keep([one for one in read.pieces if one.likely], reason=WHY)
    first = services.clause_editions.get(kept[0])
    assert kept == ("OC-01", "OC-02")
    assert first.card.clause.variants[0].text == "§ 双方不得给予对方人员任何财物。\n- 包括礼金；\n"
    assert first.history[0].reason == WHY


def test_a_word_text_without_numbers_is_cut_at_its_heading_styles(services, tmp_path):
    made = docx.Document()
    for heading, line in (
        ("廉洁合作", "双方不得给予对方人员任何财物，违反的对方有权解除。"),
        ("资料返还", "合同终止后返还资料。"),
    ):
        made.add_heading(heading, 1)
        made.add_paragraph(line)
        made.add_paragraph("本条在合同终止后继续有效。")
    made.save(str(tmp_path / "范本.docx"))

    read = services.clause_words.look(tmp_path / "范本.docx")

    assert [(one.title, len(one.lines), one.likely) for one in read.pieces] == [
        ("廉洁合作", 2, True),
        ("资料返还", 2, True),
    ]


def test_braces_in_the_text_stay_words(services, word):
    assert "｛｛ a.name ｝｝" in services.clause_words.look(word).pieces[-1].text


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("# 保密\n\n双方保密。\n## 送达\n送达以书面为准。\n", ["保密", "送达"]),
        ("一、保密\n双方保密。\n二、送达\n送达以书面为准。\n", ["保密", "送达"]),
        ("保密\n双方保密。\n送达\n送达以书面为准。\n", ["保密", "送达"]),
        ("双方保密。\n送达以书面为准。\n", ["范本"]),
    ],
    ids=["markdown", "numbered", "short-lines", "no-heading"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text_file_is_cut_at_its_headings(services, tmp_path, text, titles, encoding):
    (tmp_path / "范本.txt").write_text(text, encoding)

    read = services.clause_words.look(tmp_path / "范本.txt")

    assert [one.title for one in read.pieces if one.likely] == titles
    assert all(line.startswith("§ ") for one in read.pieces for line in one.lines)


def test_a_text_without_words_is_refused(services, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")

    with pytest.raises(ClauseTextUnread):
        services.clause_words.look(tmp_path / "a.txt")


def test_a_document_with_macros_is_refused_with_its_place(services, word):
    with zipfile.ZipFile(word, "a") as package:
        package.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")

    with pytest.raises(PaperUnfit) as refused:
        services.clause_words.look(word)
    assert (refused.value.reason, refused.value.place) == ("macros", "word/vbaProject.bin")


def test_a_fault_names_its_piece_and_line_and_nothing_is_kept(services, tmp_path):
    (tmp_path / "a.txt").write_text("第一条 保密\n双方保密。\n第二条 送达\n送达以书面为准。\n", "utf-8")
    read = services.clause_words.look(tmp_path / "a.txt")
    before = ids(services)
    bad = type(read.pieces[1])(title="送达", lines=(*read.pieces[1].lines, "§ {{ never_heard }}。"))

    with pytest.raises(PiecesFaulty) as refused:
        services.clause_words.keep([read.pieces[0], bad], reason=WHY)

    fault = refused.value.faults[0]
    assert (fault.piece, fault.line) == (1, len(bad.lines))
    assert ids(services) == before
