"""What the help and the sentences of the program call a place is what the window calls it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_TABS = {"Vault", "Our company", "Staff", "Check packs", "Statutes", "Fonts", "Window"}


def settings_tabs(language):
    catalogue = (ROOT / "resources/i18n/vetdesk_zh.ts").read_text("utf-8")
    context = catalogue.partition("<name>SettingsPage</name>")[2].partition("</context>")[0]
    said = dict(re.findall(r"<source>(.*?)</source>\s*<translation>(.*?)</translation>", context))
    assert set(said) >= _TABS
    return {said[one] for one in _TABS} if language == "zh" else _TABS


@pytest.mark.parametrize(("language", "word"), [("zh", "设置"), ("en", "Settings")])
def test_a_place_in_the_settings_is_called_as_its_tab_is(language, word):
    files = [*(ROOT / f"resources/help/{language}").glob("*.md"), *ROOT.glob("resources/i18n/wording/*.toml")]
    tabs = settings_tabs(language)
    named = []
    for file in files:
        for found in re.finditer(rf"{word}\s*[›>·—]\s*(.{{2,20}})", file.read_text("utf-8")):
            named.append(found[1])
            assert found[1].startswith(tuple(tabs)), f"{file.name}: {found[0]}"
    assert named
