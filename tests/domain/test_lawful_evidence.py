"""What must not be asked of a person (counsel's review E-19), in what is asked, written and filed."""

import pytest

from vetdesk import wording
from vetdesk.domain.lawful_evidence import (
    EvidenceUnlawful,
    Unlawful,
    asked_unlawfully,
    filed_unlawfully,
    written_unlawfully,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("向派出所查询该员工", Unlawful.POLICE_QUERY),
        ("由公安机关核查其犯罪记录", Unlawful.POLICE_QUERY),
        ("Ask the police for a no-crime certificate", Unlawful.POLICE_QUERY),
        ("提供治安处罚记录", Unlawful.SEALED_RECORD),
        ("administrative-penalty record", Unlawful.SEALED_RECORD),
        ("是否有未成年时期的记录", Unlawful.SEALED_RECORD),
        ("婚育情况说明", Unlawful.PRIVATE_LIFE),
        ("最近的体检报告", Unlawful.PRIVATE_LIFE),
        ("查看本人的无犯罪记录证明", None),
        ("用人单位向派出所查询的告知函", None),
        ("本人向户籍地派出所申请查询", None),
        ("不得向公安机关查询其他单位的人员", None),
        ("it must not cover administrative-penalty records", None),
        ("公开裁判检索无命中", None),
    ],
)
def test_what_is_asked_for_is_recognised_and_what_forbids_it_is_not(text, expected):
    assert asked_unlawfully(text) is expected


def test_a_ban_in_one_sentence_excuses_no_other():
    assert asked_unlawfully("不得打听亲友。向派出所查询") is Unlawful.POLICE_QUERY


def test_a_unit_may_ask_about_its_own_staff_only():
    assert written_unlawfully("派出所查询告知函", own_staff=True) is None
    assert written_unlawfully("派出所查询告知函", own_staff=False) is Unlawful.POLICE_QUERY
    assert written_unlawfully("治安处罚记录", own_staff=True) is Unlawful.SEALED_RECORD


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("无犯罪记录证明.pdf", Unlawful.CERTIFICATE_COPY),
        ("no_crime_certificate.png", Unlawful.CERTIFICATE_COPY),
        ("行政处罚记录.pdf", Unlawful.SEALED_RECORD),
        ("个人征信报告.pdf", Unlawful.CREDIT_REPORT),
        ("体检.jpg", Unlawful.PRIVATE_LIFE),
        ("授权书.pdf", None),
        ("培训签到.xlsx", None),
    ],
)
def test_a_file_that_must_not_be_kept_is_known_by_its_name(name, expected):
    assert filed_unlawfully(name, credit_consent=False) is expected


def test_a_credit_report_is_kept_only_with_its_own_consent():
    assert filed_unlawfully("征信报告.pdf", credit_consent=True) is None


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("reason", list(Unlawful))
def test_every_refusal_names_its_norm(language, reason):
    says = wording.sentence(EvidenceUnlawful(reason), language)

    assert "法" in says or "条例" in says or "PIPL" in says or "rules" in says or "art." in says
