"""What headings and blanks look like in a contract written in English."""

import re
from typing import Final

from vetdesk.domain.papers import AskKind

ENGLISH_ARTICLE: Final = r"(?i:article|section|clause)\s+\d{1,2}(?![.\d]\d)"
"""How a heading begins; 1. and 1.1 are read as in a Chinese text."""
_HAN: Final = re.compile("[㐀-鿿]")
_BEFORE, _AFTER = 40, 32
"""How many letters around a blank are shown; whole words only."""
_LONGEST_LABEL: Final = 40
_GUESSES: Final = (
    (r"\bbetween\s*$", r"^\s*[(（](?:the|hereinafter)\b", "a.name"),
    (r"\band\s*$", r"^\s*[(（](?:the|hereinafter)\b", "b.name"),
    (r"\b(?:term|period)\b[^.;]*\bfrom\s*$", "", "term_from"),
    (r"^\s*(?:to|until)\s*$", r"^\s*(?:[.;,]|$)", "term_to"),
    (r"\brecord[^.;]*$", r"^\s*years?\b", "recording_years"),
    (r"\bin\s*$", r"^\s*(?:counterparts?|originals?|copies)\b", "copies"),
    (r"\bwithin\s*$", r"^\s*days?\s+after\s+(?:the\s+)?(?:terminat|expir)", "delete_days"),
    (r"\bliquidated damages\b[^.;]*$", "", "penalty_amount"),
)
SIGNING: Final = re.compile(
    r"^(?:in witness whereof\b|signed (?:by|for)\b|(?:for|by) (?:and on behalf of )?"
    r"(?:the )?[^,.;]{1,30}[(（](?:seal|stamp|signature)\b)",
    re.IGNORECASE,
)
"""Where the text ends and the place to sign begins."""
_COURT: Final = re.compile(r"\bcourts?\s+(?:of|in)\s*$", re.IGNORECASE)
_MONEY: Final = re.compile(r"(?:\b(?:CNY|RMB|yuan)|[¥￥]|\bamount of)\s*$", re.IGNORECASE)
_DAY: Final = re.compile(r"(?:\b(?:on|from|until|dated|date)|^\s*to)\s*:?\s*$", re.IGNORECASE)
_UNIT: Final = re.compile(
    r"^\s*(?:(?:business|working|calendar)\s+)?"
    r"(days?|weeks?|months?|years?|hours?|times?|counterparts?|originals?|copies|sets?|persons?)\b",
    re.IGNORECASE,
)
_BREAKS: Final = re.compile(r"[.;:,()\"“”|§=>]+")
_VERB: Final = re.compile(r"\b(?:shall|will|must|may)\s+(?:not\s+)?\w+(?=\s|$)", re.IGNORECASE)
_LEAD: Final = re.compile(r"^(?:(?:the|a|an|and|or|of|to|in|at|for|with)(?:\s+|$))+", re.IGNORECASE)
_TAIL: Final = re.compile(
    r"(?:\s*\b(?:of|is|are|be|by|at|in|on|to|from|for|the|a|an|not|no|more|less|fewer|least|most|than|within|"
    r"CNY|RMB|until|exceed)\b|\s*[¥￥])+\s*$",
    re.IGNORECASE,
)
_NAMES: Final = {
    AskKind.DATE: "Date",
    AskKind.MONEY: "Amount",
    AskKind.DECIMAL: "Rate",
    AskKind.INTEGER: "Number",
}


def reads_english(text: str) -> bool:
    """Say whether a text is written in letters only; one Chinese character makes it a Chinese one."""
    return _HAN.search(text) is None and re.search("[A-Za-z]", text) is not None


def words_before(text: str) -> str:
    """Return the end of the words before a blank, without half a word at its head."""
    shown = text[-_BEFORE:]
    is_cut = len(text) > _BEFORE and not text[-_BEFORE - 1].isspace()
    return shown.partition(" ")[2] if is_cut and " " in shown else shown


def words_after(text: str) -> str:
    """Return the head of the words behind a blank, without half a word at its end."""
    shown = text[:_AFTER]
    is_cut = len(text) > _AFTER and not text[_AFTER].isspace()
    return shown.rpartition(" ")[0] if is_cut and " " in shown else shown


def value_name(before: str, after: str) -> str:
    """Return the value that a blank asks for, guessed from the words around it; empty where none is sure."""
    return next(
        (
            name
            for lead, tail, name in _GUESSES
            if re.search(lead, before, re.IGNORECASE) and re.search(tail, after, re.IGNORECASE)
        ),
        "",
    )


def guessed(before: str, after: str) -> tuple[str, AskKind]:
    """Return what a blank is called and the kind of answer it takes, as ``blankasks.guessed`` does."""
    if _COURT.search(before):
        return "Competent court", AskKind.LINE
    unit = _UNIT.match(after)
    if re.match(r"\s*(?:%|per\s?cent)", after, re.IGNORECASE):
        kind = AskKind.DECIMAL
    elif _MONEY.search(before):
        kind = AskKind.MONEY
    elif unit or re.search(r"\bday\s*$", before, re.IGNORECASE):
        kind = AskKind.INTEGER
    else:
        kind = AskKind.DATE if _DAY.search(before) else AskKind.LINE
    label = _label(before) or _NAMES.get(kind, "")
    return (f"{label} ({unit[1].lower()})" if label and unit and kind is AskKind.INTEGER else label), kind


def names_currency(before: str) -> bool:
    """Say whether the words before a blank name the currency already, so that no sign is printed again."""
    return re.search(r"\b(?:CNY|RMB)\s*$", before) is not None


def _label(before: str) -> str:
    for piece in reversed([one for one in _BREAKS.split(before) if one.strip()]):
        last = next((one for one in reversed(_VERB.split(piece)) if one.strip()), "")
        if last := _LEAD.sub("", _TAIL.sub("", last.strip())).strip():
            return (last[0].upper() + last[1:])[:_LONGEST_LABEL].rstrip()
    return ""
