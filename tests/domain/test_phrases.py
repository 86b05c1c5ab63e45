"""Wording of the list is found where it stands, and not where a text forbids it; each has words."""

import pytest

from vetdesk import wording
from vetdesk.domain.phrases import PHRASES, TextKind, forbidden_in, found_in, kinds_of

ALL = frozenset(TextKind)
SAMPLES = {
    "full_power": "授权乙方全权 代理",
    "all_means": "包括但不限于电话等一切必要手段",
    "any_number": "不限次数联系",
    "own_risk": "逾期后果自负",
    "blacklist": "列入黑名单",
    "credit_threat": "将上征信",
    "police_threat": "逾期移交法院强制执行",
    "waive_defences": "债务人放弃一切抗辩",
    "waive_limitation": "债务人放弃诉讼时效利益",
    "waive_complaint": "减免后乙方放弃投诉",
    "staff_fine": "以罚款处分员工",
    "deemed_consent": "逾期未答复的，视为同意",
    "licence": "乙方具有催收牌照",
    "valid_warranty": "甲方保证真实、合法、有效",
    "no_reduction": "乙方不得请求减少违约金",
    "known_reduction": "双方知悉违约金可能依法调整",
    "all_liability": "乙方无条件承担全部责任",
    "anonymised": "所附数据已匿名化",
    "police_checked": "公安机关已核查无犯罪",
    "wrong_article": "根据民法典第551条通知",
    "all_data": "全部客户信息一并移交",
    "fine_shift": "行政罚款由乙方承担",
    "sign_or_seal": "自双方签字盖章之日起生效",
    "staff_damages": "支付违约金",
    "litigation_power": "代为承认、放弃、变更诉讼请求",
}


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda one: one.id)
def test_each_phrase_is_found_and_says_why_and_what_to_write_instead(phrase):
    found = [one.phrase.id for one in found_in(SAMPLES[phrase.id], ALL)]

    assert phrase.id in found
    for language in ("zh", "en"):
        assert wording.explain(f"phrase.{phrase.id}.why", language)
        better = wording.explain(f"phrase.{phrase.id}.better", language)
        assert phrase.id not in {one.phrase.id for one in found_in(better, frozenset({phrase.kind}))}


@pytest.mark.parametrize(
    "text",
    [
        "不得以移交公安、上征信相威胁",
        "乙方不得使用一切手段",
        "沉默不视为同意",
        "保证有效期内持续投保",
        "甲方可以依据（2026）沪0115民初1号判决移交法院（2026）沪0115执1号",
        "每户回款金额的百分之十",
    ],
)
def test_a_text_that_forbids_or_only_resembles_a_phrase_is_left_alone(text):
    assert forbidden_in(text) == ()


def test_a_ban_ends_with_its_sentence():
    assert forbidden_in("乙方不得泄密。授权乙方全权代理") == ("全权代理",)


def test_liquidated_damages_belong_into_agreements_and_not_into_staff_papers():
    assert forbidden_in("违反的支付违约金", kinds_of("cn.assignment_agreement")) == ()
    assert forbidden_in("违反的支付违约金", kinds_of("cn.staff_undertaking")) == ("员工违约金",)


def test_litigation_powers_are_found_in_a_power_of_attorney_and_not_where_they_are_shut_out():
    kinds = kinds_of("cn.power_of_attorney")

    assert forbidden_in("代为起诉、应诉", kinds) == ("诉讼代理权限",)
    assert forbidden_in("本授权不包括起诉、应诉、申请执行", kinds) == ()
