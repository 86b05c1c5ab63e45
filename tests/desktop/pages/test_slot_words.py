"""Values and conditions of a text in words: under the cursor, under the mouse, and in what is only read."""

import re

import pytest
from PySide6.QtGui import QTextCursor

from vetdesk.desktop import i18n
from vetdesk.desktop.pages.slotedit import SaidLine, SlotEdit
from vetdesk.desktop.pages.slotwords import SlotWords, slot_words_of
from vetdesk.documents.packs import load_library
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskKind
from vetdesk.services.rules import Rules
from vetdesk.services.slots import around

RAW = re.compile(r"[a-z]+_[a-z]|\b[a-z]+\.[a-z]|[{}%|]|\[\]")
"""What only a program writes: names with underscores or points, and signs of the template language."""
LANGUAGES = [i18n.Language.CHINESE, i18n.Language.ENGLISH]


@pytest.fixture(params=LANGUAGES, ids=lambda one: one.value)
def language(request, qapp):
    i18n.speak(qapp, request.param)
    return request.param


@pytest.fixture(scope="module")
def rules():
    return Rules()


def raw_in(said):
    marks = re.sub(r"number of the line marked \[\w+\]|标有 \[\w+\] 的一段的条号|^\S? ?\[\w+\]", "", said)
    return RAW.findall(marks)


def said_of(words, text):
    """Return what is said of every place of a text."""
    found = re.finditer(r"\{\{.*?\}\}|\{%.*?%\}", text)
    return {one[0]: words.at(text, one.start() + 1) for one in found}


def test_every_place_of_the_shipped_templates_has_words(rules, language):
    raw = {}
    for pack in rules.documents.values():
        words = slot_words_of(pack)
        for part in pack.parts:
            english = pack.english.bodies.get(part.id, "") if pack.english else ""
            for text in (part.body, english):
                raw |= {
                    place: said for place, said in said_of(words, text).items() if not said or raw_in(said)
                }

    assert raw == {}


def test_every_place_of_the_shipped_clauses_has_words(rules, language):
    raw = {}
    for clause in load_library().values():
        words = SlotWords(around(rules.documents, ()), clause.asks)
        for wording in clause.variants:
            for text in (wording.text, wording.text_en):
                raw |= {
                    place: said for place, said in said_of(words, text).items() if not said or raw_in(said)
                }

    assert raw == {}


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        ("{{ price|cn }}", "印出：转让价款（人民币大写）。", "Prints: price (in Chinese capitals)."),
        (
            '{{ "deletion"|ref }}',
            "印出：“删除、返还与留存”的条号。",
            "Prints: number of “Deletion, Return and Retention”.",
        ),
        (
            "{% if natural_debtors and payment.security %}",
            "以下文字仅在这种情形印出：债务人中有自然人，并且填有“付款担保”。",
            (
                "What follows is printed only if: some debtors are persons and there is "
                "“security for the payment”."
            ),
        ),
        (
            '{% if creditor_kind in ("bank", "auto_finance") %}',
            "以下文字仅在这种情形印出：债权人类别为银行、汽车金融公司之一。",
            "What follows is printed only if: kind of creditor is one of bank, auto finance company.",
        ),
        (
            '{% if "visit" in channels %}',
            "以下文字仅在这种情形印出：联系渠道中有上门。",
            "What follows is printed only if: channels of contact includes visits.",
        ),
        ("{{ price", "", ""),
        ("{{ price || }}", "此处的写法无法识别。", "This place cannot be understood."),
    ],
)
def test_a_place_is_said_in_the_language_of_the_window(language, place, zh, en):
    words = SlotWords({"deletion": "删除、返还与留存"})

    assert words.at(place, 3) == (zh if language is i18n.Language.CHINESE else en)


def test_an_own_question_is_called_by_its_label():
    ask = Ask(name="delay_fee", label=Text(zh="迟延费", en="Fee for delay"), kind=AskKind.MONEY)

    assert SlotWords(asks=(ask,)).at("{{ delay_fee|yuan }}", 4) == "Prints: Fee for delay (¥ in figures)."


def test_a_text_to_read_says_its_conditions_before_their_lines():
    text = "§ 付 {{ price|yuan }}。\n{% if has_judgment %}\n§ 甲\n{% else %}\n§ 乙\n{% endif %}\n"

    read = SlotWords().readable(text)

    assert read == (
        "§ 付 〔price (¥ in figures)〕。\n[If there are judgments in force:]\n§ 甲\n[Otherwise:]\n§ 乙\n[End]"
    )


@pytest.fixture
def editor(qtbot):
    made = SlotEdit()
    qtbot.addWidget(made)
    made.speak(SlotWords())
    return made


def put_cursor(editor, before):
    cursor = editor.document().find(before)
    cursor.setPosition(cursor.selectionStart())
    editor.setTextCursor(cursor)


def test_the_line_under_an_editor_says_what_the_cursor_stands_in(editor, qtbot):
    line = SaidLine(editor)
    qtbot.addWidget(line)
    editor.setPlainText("§ 甲方{{ a.name }}于{{ pay_date|date }}前付款。")

    put_cursor(editor, "pay_date")
    assert line.text() == "Prints: date of payment (date)."

    editor.moveCursor(QTextCursor.MoveOperation.Start)
    assert "Put the cursor" in line.text()


def test_a_rare_character_before_a_place_does_not_shift_it(editor):
    editor.setPlainText("§ 𠮷𠮷𠮷𠮷𠮷𠮷{{ a.name }}，{{ b.phone }}")

    put_cursor(editor, "b.phone")
    assert editor.said == "Prints: Party B: phone."
    coloured = editor.document().firstBlock().layout().formats()
    assert [(one.start, one.length) for one in coloured] == [(14, 12), (27, 13)]


def test_what_is_typed_into_a_place_is_said_at_once(editor):
    editor.setPlainText("§ {{ price }}")
    put_cursor(editor, " }}")

    editor.textCursor().insertText("|cn")

    assert editor.said == "Prints: price (in Chinese capitals)."
