"""The other side's text under our parts: headings found, lines matched, clauses missed, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from vetdesk.documents.compare import Change, compare
from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.documents.foreign import foreign_lines, missing_clauses


def line(text, *, part="secrecy", kind=LineKind.PARAGRAPH, label="", clause=""):
    return FlatLine(kind=kind, part=part, cells=(text,), label=label, clause=clause)


OURS = (
    line("保密协议", part="", kind=LineKind.TITLE),
    line("保密与安全", kind=LineKind.HEADING, label="第一条　"),
    line("乙方对客户信息采取不低于约定的保护措施，未经同意不得向第三人提供。", label="1.1　", clause="CL-01"),
    line("乙方发现泄露的，应当立即告知甲方并采取补救措施。", label="1.2　", clause="CL-12"),
    line("返还与删除", part="deletion", kind=LineKind.HEADING, label="第二条　"),
    line(
        "委托终止后乙方应当在十日内返还或者删除全部客户信息。", part="deletion", label="2.1　", clause="CL-13"
    ),
)


def theirs(*rows):
    return foreign_lines([(row,) for row in rows], OURS)


def test_the_same_text_with_other_numbers_does_not_differ():
    found = theirs(
        "保密协议",
        "第一条 保密与安全",
        "1. 乙方对客户信息采取不低于约定的保护措施，未经同意不得向第三人提供。",
        "2. 乙方发现泄露的，应当立即告知甲方并采取补救措施。",
        "第二条：返还与删除",
        "（一）委托终止后乙方应当在十日内返还或者删除全部客户信息。",
    )

    assert compare(OURS, found).is_same


def test_a_changed_figure_is_shown_as_changed_under_its_clause():
    found = theirs(
        "保密协议",
        "保密与安全",
        OURS[2].cells[0],
        OURS[3].cells[0],
        "返还与删除",
        "委托终止后乙方应当在三十日内返还或者删除全部客户信息。",
    )
    comparison = compare(OURS, found)

    (changed,) = [one for one in comparison.lines if one.change is Change.CHANGED]
    assert changed.clause == "CL-13"
    assert missing_clauses(OURS, found) == ()


def test_a_clause_they_left_out_is_missing_and_their_own_is_inserted():
    found = theirs(
        "保密协议",
        "保密与安全",
        OURS[2].cells[0],
        "甲方应当按月支付服务费用。",
        "返还与删除",
        OURS[5].cells[0],
    )
    comparison = compare(OURS, found)

    assert missing_clauses(OURS, found) == ("CL-12",)
    assert comparison.count(Change.DELETED) == 1
    assert comparison.count(Change.INSERTED) == 1


def test_a_text_without_headings_is_kept_whole():
    found = theirs("本合同由双方订立。", "其他事项另行约定。")

    assert [one.cells[0] for one in found] == ["本合同由双方订立。", "其他事项另行约定。"]
    assert missing_clauses(OURS, found) == ("CL-01", "CL-12", "CL-13")


@given(st.lists(st.lists(st.text(max_size=30), min_size=1, max_size=3), max_size=12))
def test_no_words_of_theirs_are_lost(rows):
    found = foreign_lines([tuple(row) for row in rows], OURS)

    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(found) == len(kept)
    for one, row in zip(found, kept, strict=True):
        assert row[0].strip().endswith(one.cells[0])
        assert [cell.strip() for cell in row[1:]] == list(one.cells[1:])
    comparison = compare(OURS, found)
    assert comparison.text(new=True) == "\n".join(one.text for one in found)
