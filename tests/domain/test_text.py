"""Names compare as people read them; hidden characters do not survive."""

from vetdesk.domain.text import clean, modernise, one_line, same_name


def test_brackets_width_and_spaces_do_not_make_two_names():
    assert same_name("沪上（上海） 商贸有限公司", "沪上(上海)商贸有限公司")
    assert same_name("ＡＢＣ公司", "abc公司")
    assert same_name("阿卜杜拉•买买提", "阿卜杜拉·买买提")
    assert not same_name("甲公司", "乙公司")


def test_control_and_direction_characters_are_dropped():
    assert clean("张\u202e三\x00\u200b") == "张三"
    assert one_line(" 张\n三\u3000四 ") == "张 三 四"


def test_a_rare_character_of_plane_two_is_kept():
    assert clean("𠮷\u3400") == "𠮷\u3400"


def test_private_characters_of_gb18030_become_their_successors_with_a_remark():
    text, remarks = modernise("王\ue81e\ue816")

    assert text == "王\u9fb4\U00020087"
    assert remarks == ("U+E81E>U+9FB4", "U+E816>U+20087")


def test_every_private_character_of_the_old_block_has_a_successor():
    for code in range(0xE815, 0xE865):
        text, remarks = modernise(chr(code))

        assert remarks, hex(code)
        assert not 0xE000 <= ord(text) < 0xF900
