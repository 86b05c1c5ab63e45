"""What a supplement changes: the place it names, the words it quotes, and what a reader has to look at."""

import pytest

from vetdesk.documents.compare import Change
from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.documents.supplement import Doubt, amend


def line(part, label, words, kind=LineKind.PARAGRAPH, clause=""):
    return FlatLine(kind=kind, part=part, label=label, cells=(words,), clause=clause)


LINES = (
    line("head", "", "委托催收协议", LineKind.TITLE),
    line("money", "第四条　", "佣金", LineKind.HEADING),
    line("money", "4.1　", "乙方应当在十日内付款。"),
    line("money", "4.2　", "结算单在五日内确认：", clause="CL-30"),
    line("money", "（一）", "由甲方出具；", LineKind.ITEM, clause="CL-30"),
    line("money", "（二）", "由乙方在三日内核对。", LineKind.ITEM, clause="CL-30"),
    line("staff", "第十二条　", "人员", LineKind.HEADING),
    line("staff", "12.1　", "人员应当经过培训，培训每年一次。"),
    line("safe", "附件五　", "安全措施", LineKind.HEADING),
    line("safe", "1.　", "日志保存六个月。"),
)


def one(change):
    found = amend(LINES, (change,))
    return found.amended[0], found.comparison


@pytest.mark.parametrize(
    ("change", "place", "after"),
    [
        ("第四条第一款的“十日”变更为“十五日”", "第四条 佣金 4.1", "乙方应当在十五日内付款。"),
        ("第4条第1款“十日”改为“十五日”", "第四条 佣金 4.1", "乙方应当在十五日内付款。"),
        ("4.1 中“十日”修改为“十五日”", "第四条 佣金 4.1", "乙方应当在十五日内付款。"),
        ("第四条第二款第（二）项“三日”调整为“七日”", "第四条 佣金 （二）", "由乙方在七日内核对。"),
        ("第十二条第一款删除“，培训每年一次”", "第十二条 人员 12.1", "人员应当经过培训。"),
        ("附件五“六个月”变更为“十二个月”", "附件五 安全措施", "日志保存十二个月。"),
    ],
    ids=["paragraph", "digits", "point", "item", "removed", "annex"],
)
def test_quoted_words_are_replaced_where_the_change_says(change, place, after):
    amended, comparison = one(change)

    assert (amended.place, amended.doubt) == (place, None)
    assert after in comparison.text(new=True)
    assert comparison.count(Change.CHANGED) == 1
    assert comparison.count(Change.INSERTED) + comparison.count(Change.DELETED) == 0


def test_the_clauses_that_are_touched_are_named():
    amended, _ = one("第四条第二款的“五日”变更为“七日”")

    assert amended.clauses == ("CL-30",)


def test_words_without_quotes_stand_behind_their_place_as_new():
    amended, comparison = one("附件五增加：系统登录采用双因素认证")

    assert amended.doubt is None
    assert comparison.count(Change.INSERTED) == 1
    assert comparison.text(new=True).endswith("附件五增加：系统登录采用双因素认证")


@pytest.mark.parametrize(
    ("change", "doubt", "about"),
    [
        ("佣金比例提高", Doubt.NO_PLACE, ""),
        ("第九条第一款的“十日”变更为“十五日”", Doubt.NOT_FOUND, "第九条第一款"),
        ("第四条第八款的“十日”变更为“十五日”", Doubt.NOT_FOUND, "第四条第八款"),
        ("第四条第一款的“二十日”变更为“十五日”", Doubt.WORDS_MISSING, "二十日"),
        ("第十二条的“培训”变更为“考试”", Doubt.WORDS_SEVERAL, "培训"),
    ],
    ids=["no-place", "no-article", "no-paragraph", "words-missing", "words-twice"],
)
def test_a_change_that_does_not_fit_the_agreement_is_doubted(change, doubt, about):
    amended, _ = one(change)

    assert (amended.doubt, amended.about) == (doubt, about)


def test_two_changes_of_one_line_both_stand():
    found = amend(LINES, ("4.1“十日”改为“八日”", "4.1“付款”改为“支付”"))

    assert "乙方应当在八日内支付。" in found.comparison.text(new=True)
    assert [one.doubt for one in found.amended] == [None, None]
