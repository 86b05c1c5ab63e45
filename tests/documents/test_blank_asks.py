"""What a blank of a contract asks for, guessed from the words around it."""

import pytest

from vetdesk.documents.blankasks import guessed
from vetdesk.documents.wordblanks import blanks_of
from vetdesk.documents.wordgrids import grid_blanks
from vetdesk.domain.papers import AskKind


@pytest.mark.parametrize(
    ("line", "label", "kind"),
    [
        ("§ 乙方应支付履约保证金____元。", "履约保证金", AskKind.MONEY),
        ("§ 服务费总额为人民币____（含税）。", "服务费总额", AskKind.MONEY),
        ("§ 注册资本不低于____万元。", "注册资本", AskKind.DECIMAL),
        ("§ 佣金比例为百分之____。", "佣金比例", AskKind.DECIMAL),
        ("§ 抽查比例____%。", "抽查比例", AskKind.DECIMAL),
        ("§ 保证期限：____个月。", "保证期限（月）", AskKind.INTEGER),
        ("§ 开工日期：____年__月__日。", "开工日期", AskKind.DATE),
        ("§ 完工日期：____。", "完工日期", AskKind.DATE),
        ("= 项目名称 | ____", "项目名称", AskKind.LINE),
        ("§ ____为项目负责人。", "", AskKind.LINE),
        ("§ 甲方将截至____年____月____日的债权转让。", "日期", AskKind.DATE),
        ("§ 乙方每____个月报告一次。", "数量（月）", AskKind.INTEGER),
        ("§ 双方于每月____日召开例会。", "每月（日）", AskKind.INTEGER),
        ("§ 协商不成的，向____人民法院提起诉讼。", "管辖法院", AskKind.LINE),
        ("§ 提交____仲裁委员会仲裁。", "仲裁委员会", AskKind.LINE),
        ("+ 91日至180日 | ____% |", "91日至180日", AskKind.DECIMAL),
        ("§ 甲方催收，委托债权本金合计人民币____元。", "委托债权本金", AskKind.MONEY),
        ("§ 乙方每日联系同一债务人不得超过____次。", "乙方每日联系同一债务人（次）", AskKind.INTEGER),
        ("§ The Agency shall pay a deposit of CNY ____ now.", "Deposit", AskKind.MONEY),
        ("§ The fee is ____% of the amount recovered.", "Fee", AskKind.DECIMAL),
        ("§ Pay within ____ days after signing.", "Pay (days)", AskKind.INTEGER),
        ("§ This Agreement is made on ____.", "This Agreement is made", AskKind.DATE),
        ("§ Before the People's Court of ____.", "Competent court", AskKind.LINE),
    ],
)
def test_a_blank_is_called_by_the_words_before_it_and_takes_what_stands_around_it(line, label, kind):
    (blank,) = (*blanks_of([line]), *grid_blanks(line, 0))

    assert guessed(blank.words, blank.blank) == (label, kind)
