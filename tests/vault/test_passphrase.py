"""Which new passphrases are refused, and why."""

import pytest

from vetdesk.vault import passphrase
from vetdesk.vault.errors import PassphraseCommon, PassphraseNamesVault, PassphraseTooShort


def test_fourteen_characters_are_too_few_and_fifteen_are_enough():
    with pytest.raises(PassphraseTooShort) as short:
        passphrase.accept("kettle4 swims ", names=[])
    passphrase.accept("kettle4 swims 9", names=[])

    assert short.value.least == 15


def test_characters_are_counted_after_composition():
    decomposed = "e\u0301" * 14

    with pytest.raises(PassphraseTooShort):
        passphrase.accept(decomposed, names=[])


@pytest.mark.parametrize(
    "known",
    [
        "Correct Horse Battery Staple",
        "CORRECTHORSEBATTERYSTAPLE",
        "qwertyuiopasdfgh",
        "床前明月光，疑是地上霜；举头望明月，低头思故乡。",
        "123123123123123123",
        "aaaaaaaaaaaaaaaaaaaa",
    ],
)
def test_a_known_or_repeated_passphrase_is_refused(known):
    with pytest.raises(PassphraseCommon):
        passphrase.accept(known, names=[])


def test_the_name_of_the_vault_is_refused_however_it_is_written():
    with pytest.raises(PassphraseNamesVault):
        passphrase.accept("harbour-trading-legal", names=["Harbour Trading Legal"])


def test_a_long_chinese_sentence_is_accepted():
    passphrase.accept("七只安静的苍鹭在浅水里慢慢走过", names=["法务部"])


def test_the_estimate_grows_with_the_passphrase():
    weak = passphrase.estimate("passwordpassword", names=[])
    strong = passphrase.estimate("seven quiet herons wade past 41 lamps", names=[])

    assert weak.score < strong.score
    assert weak.seconds_to_crack < strong.seconds_to_crack


def test_a_very_long_passphrase_is_still_estimated():
    assert passphrase.estimate("q7" * 500, names=[]).score >= 0
