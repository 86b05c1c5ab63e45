"""Whether a person's checks give access to customer data, today."""

from datetime import date, timedelta

import pytest

from matter_builders import AS_OF, pack, passed, person
from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.people import PersonStatus, Standing, standing, standings

FACTS = {"channels": ("phone",)}
FAIL = CheckAnswer(outcome="fail", on=AS_OF)
LAPSED = passed(date(2024, 1, 1))


def standing_with(
    *, creditor: CreditorKind = CreditorKind.BANK, key: bool = False, at_handover: bool = False, **changed
) -> Standing:
    """Assess a person whose checks all passed but for ``changed`` (BP_01 = ...)."""
    checks = dict(person().checks)
    for name, answer in changed.items():
        checks.pop(name.replace("_", "-"))
        if answer is not None:
            checks[name.replace("_", "-")] = answer
    return standing(
        person(key=key, checks=checks),
        pack("cn.people"),
        creditor=creditor,
        facts=FACTS,
        today=AS_OF,
        at_handover=at_handover,
    )


@pytest.mark.parametrize(
    ("changed", "expected", "may_access"),
    [
        ({}, PersonStatus.CLEAR, True),
        ({"BP_02": None}, PersonStatus.AWAITING, False),
        ({"BP_01": None}, PersonStatus.IN_PROGRESS, False),
        ({"BP_06": FAIL}, PersonStatus.NOT_CLEAR, False),
        ({"BP_10": LAPSED}, PersonStatus.EXPIRED, False),
        ({"BP_03": LAPSED}, PersonStatus.EXPIRED, False),
        ({"BP_05": FAIL}, PersonStatus.CONDITIONAL, True),
        ({"BP_05": None}, PersonStatus.CLEAR, True),
        ({"BP_06": FAIL, "BP_02": None}, PersonStatus.NOT_CLEAR, False),
    ],
)
def test_a_person_stands_where_the_checks_put_him(changed, expected, may_access):
    found = standing_with(**changed)

    assert (found.status, found.status.may_access) == (expected, may_access)


def test_the_causes_are_the_checks_that_decided():
    assert standing_with(BP_10=LAPSED, BP_05=FAIL).causes == ("BP-10",)


def test_a_dishonest_debtor_is_barred_from_key_posts_only():
    assert standing_with(BP_04=FAIL, key=True).status is PersonStatus.NOT_CLEAR
    assert standing_with(BP_04=FAIL, key=False).status is PersonStatus.CONDITIONAL


def test_an_account_right_is_due_at_hand_over_and_not_before():
    assert standing_with(BP_11=None).status is PersonStatus.CLEAR
    assert standing_with(BP_11=None, at_handover=True).status is PersonStatus.IN_PROGRESS


def test_labour_relation_blocks_at_lenders_and_warns_at_traders():
    assert standing_with(BP_13=FAIL).status is PersonStatus.NOT_CLEAR
    assert standing_with(BP_13=FAIL, creditor=CreditorKind.TRADING).status is PersonStatus.CONDITIONAL


def test_everybody_is_assessed_in_the_given_order():
    team = (person("甲乙"), person("丙丁", checks={}))

    found = standings(team, pack("cn.people"), creditor=CreditorKind.BANK, facts=FACTS, today=AS_OF)

    assert [(one.person.name, one.status.may_access) for one in found] == [("甲乙", True), ("丙丁", False)]


def test_a_check_lapses_the_day_after_its_last_day():
    last = CheckAnswer(outcome="pass", on=AS_OF - timedelta(days=5), valid_until=AS_OF)

    assert standing_with(BP_10=last).status is PersonStatus.CLEAR
