"""What the kinds of a question are called, and why something typed of one is wrong."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.domain.papers import Ask, AskKind

KINDS: Final[Mapping[AskKind, str]] = {
    AskKind.LINE: str(QT_TRANSLATE_NOOP("OwnQuestions", "Text, one line")),
    AskKind.LINES: str(QT_TRANSLATE_NOOP("OwnQuestions", "Text, several lines")),
    AskKind.INTEGER: str(QT_TRANSLATE_NOOP("OwnQuestions", "Whole number")),
    AskKind.DECIMAL: str(QT_TRANSLATE_NOOP("OwnQuestions", "Decimal number")),
    AskKind.MONEY: str(QT_TRANSLATE_NOOP("OwnQuestions", "Amount of money")),
    AskKind.DATE: str(QT_TRANSLATE_NOOP("OwnQuestions", "Date")),
    AskKind.CHOICE: str(QT_TRANSLATE_NOOP("OwnQuestions", "Choice")),
    AskKind.TABLE: str(QT_TRANSLATE_NOOP("OwnQuestions", "Table")),
}


def kind_words(kind: AskKind) -> str:
    """Return what a kind of question is called."""
    return translate("OwnQuestions", KINDS[kind])


def line_words(ask: Ask) -> str:
    """Return a question as one line of the list."""
    needed = "" if ask.required else translate("OwnQuestions", " (may stay empty)")
    return f"{ask.label.of(i18n.spoken().value)} · {kind_words(ask.kind)}{needed}"


def fault_words(key: str, **facts: object) -> str:
    """Return why something typed of a question is wrong; empty for no fault."""
    return wording.explain(f"own_question.{key}", i18n.spoken().value, **facts) if key else ""
