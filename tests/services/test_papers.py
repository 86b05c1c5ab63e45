"""The issue record names the papers a matter rests on."""

from dataclasses import replace
from datetime import date

from matter_builders import matter
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import Deposit, Signatory, StateOwned
from vetdesk.domain.money import Money
from vetdesk.services.papers import papers

SOLD = matter(Road.ASSIGNMENT, CreditorKind.TRADING)


def test_a_signatory_under_a_power_of_attorney_is_named_with_the_paper():
    signer = Signatory(
        name="上官婉儿", title="副总经理", authority="power_of_attorney", document="授权委托书〔2026〕3号"
    )
    said = dict(papers(replace(SOLD, signatories={**SOLD.signatories, "collector": signer})))

    assert said["乙方签署人"] == "上官婉儿（副总经理），授权代表，授权委托书〔2026〕3号"


def test_approval_assessment_and_search_are_named_with_their_days():
    said = dict(papers(SOLD))
    given = SOLD.impact_assessment

    assert SOLD.internal_approval.number in said["内部批准"]
    assert said["影响评估"].startswith(f"{given.number}，{given.level}，")
    assert SOLD.transferability.search_no in said["登记查询"]


def test_an_exemption_of_a_state_owned_seller_is_named():
    said = dict(papers(replace(SOLD, state_owned=StateOwned(flag=True, exemption_no="国资豁〔2026〕1号"))))

    assert said["国有资产程序"] == "豁免文件国资豁〔2026〕1号"


def test_a_deposit_is_named_with_the_day_it_came():
    deposit = Deposit(amount=Money(8888888), received_on=date(2026, 11, 18))

    assert dict(papers(replace(SOLD, deposit=deposit)))["保证金"].endswith("2026年11月18日到账")


def test_what_a_matter_does_not_have_is_not_mentioned():
    bare = replace(
        SOLD, impact_assessment=None, internal_approval=None, transferability=None, deposit=None, basis=None
    )

    assert not {"影响评估", "内部批准", "登记查询", "保证金", "提供依据"} & dict(papers(bare)).keys()
