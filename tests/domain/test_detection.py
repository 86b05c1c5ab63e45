"""What identifies a person is found in what people typed, and what tells of a claim only is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remark_texts import PLAIN, remark
from vetdesk.domain.detection import Trait, identifiers, is_personal, redacted


def found(text):
    return [(one.trait, text[one.start : one.end]) for one in identifiers(text)]


@given(st.randoms(use_true_random=False))
def test_every_known_identifier_is_found_where_it_stands(chance):
    text, known = remark(chance)

    assert set(known) <= set(found(text)), text


@pytest.mark.parametrize("text", PLAIN, ids=range(len(PLAIN)))
def test_contracts_amounts_days_and_cases_identify_nobody(text):
    assert found(text) == []


@given(st.randoms(use_true_random=False))
def test_no_number_of_a_person_is_left_in_a_redacted_text(chance):
    text, known = remark(chance)
    hidden = {Trait.RESIDENT, Trait.MOBILE, Trait.CARD, Trait.EMAIL, Trait.PASSPORT}

    shown = redacted(text)
    assert not [one for trait, one in known if trait in hidden and one in shown]
    assert all(one in shown for trait, one in known if trait not in hidden)


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("11010519491231002X", [Trait.RESIDENT]),
        ("110105194912310021", [Trait.RESIDENT]),  # mistyped, a person's all the same
        ("110105491231002", [Trait.RESIDENT]),
        ("91310110666007217T", [Trait.USCC]),
        ("91310110666007217A", []),
        ("6222600260001072444", [Trait.CARD]),
        ("622848040256489001", [Trait.RESIDENT]),  # eighteen digits that fit neither check
        ("护照号码：N1234567", [Trait.PASSPORT]),
        ("台胞证12345678", [Trait.PASSPORT]),
        ("微信同号", [Trait.CHAT]),
        ("津E1234学", [Trait.PLATE]),
        ("（021）62345678", [Trait.LANDLINE]),
        ("138\u00a01234\u00a02210", [Trait.MOBILE]),
        ("AUS110190010112", [Trait.PASSPORT]),
        ("合同 DK20230001、JTL202399001234", []),
        ("川流不息ABCDEF", []),
        ("A13812345678", []),
    ],
)
def test_check_digits_and_words_decide_what_a_number_is(text, traits):
    assert [trait for trait, _ in found(text)] == traits


def test_a_credit_code_is_public_and_a_phone_is_a_persons():
    assert not is_personal("收款人 91310110666007217T")
    assert is_personal("家里 021-62345678")
