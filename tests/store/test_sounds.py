"""The sounds of names: the small table against the dictionary it was made from."""

from importlib.metadata import version

import pytest
from pypinyin import Style, lazy_pinyin

from vetdesk import sounds
from vetdesk.assets import asset_root

TABLE = asset_root("resources") / "pinyin" / "sounds.txt"


def test_a_word_decides_the_sound_of_its_characters():
    assert sounds.plain("重庆银行") == ["chong", "qing", "yin", "hang"]
    assert sounds.plain("行") == ["xing"]
    assert sounds.toned("女") == ["nv3"]


def test_what_is_no_character_stays_as_it_is_written():
    assert sounds.toned("长安ABC（上海）") == ["chang2", "an1", "ABC（", "shang4", "hai3", "）"]
    assert sounds.initials("AB李静-7") == ["AB", "l", "j", "-7"]
    assert sounds.plain("") == []


def test_a_character_beyond_the_basic_plane_has_its_sound():
    assert sounds.plain("𠮷") == lazy_pinyin("𠮷")


@pytest.mark.parametrize(
    "name",
    [
        "申达资产管理有限公司",
        "厦门朝阳信用管理有限责任公司",
        "单于静",
        "欧阳仇",
        "成都长虹催收服务股份有限公司",
        "〇八一厂",
    ],
)
def test_names_sound_as_in_the_dictionary(name):
    assert sounds.plain(name) == lazy_pinyin(name)


def test_the_table_comes_from_the_installed_dictionary():
    characters, words = TABLE.read_text(encoding="utf-8").split("\n\n")
    head, *lines = characters.splitlines()

    assert version("pypinyin") in head
    for line in lines[::40]:
        sound, found = line.split(" ")
        assert lazy_pinyin(found[0], style=Style.TONE3, neutral_tone_with_five=True) == [sound]
    for line in words.splitlines()[::40]:
        word, *spelled = line.split(" ")
        assert lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True) == spelled
