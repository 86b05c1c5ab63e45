"""Finds what is empty in a contract written elsewhere: the blanks of a form, and where it is signed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from vetdesk.documents import englishforms

_RUN: Final = "(?:[_＿]{2,}|【[ \t\u3000_＿●]*】)"
"""What drafters leave where something is to be filled in: a line, or black brackets with nothing in them."""
BLANK: Final = re.compile(rf"{_RUN}(?:\s*年\s*{_RUN}\s*月\s*{_RUN}\s*日)?")
"""A place left to be filled in; a day with its three places counts as one."""
_CONTEXT: Final = 10
_LONGEST_PHRASE: Final = 22
"""How far a phrase is followed back to its beginning, so that no word before a blank is cut in two."""
_PHRASE_ENDS: Final = "，。；：、,;:（）()|"
_LABEL: Final = 9
_SIDES: Final = (
    ("a", re.compile(r"^(?:甲方|转让方|委托方|委托人|债权人)")),
    ("b", re.compile(r"^(?:乙方|受让方|受托方|受托人)")),
)
_FIELDS: Final = (
    (re.compile("统一社会信用代码|信用代码|营业执照号"), "uscc"),
    (re.compile("住所|住址|地址"), "address"),
    (re.compile("法定代表人职务"), "legal_title"),
    (re.compile("法定代表人|负责人"), "legal_representative"),
    (re.compile("联系人"), "contact"),
    (re.compile("电话|手机"), "phone"),
    (re.compile("邮箱|邮件"), "email"),
    (re.compile("户名"), "account.name"),
    (re.compile("开户"), "account.bank"),
    (re.compile("账号|帐号"), "account.number"),
)
_NUMBER: Final = re.compile("(?:合同|协议)编号")
_GUESSES: Final = (
    (re.compile(r"录音.{0,10}$"), re.compile("^年"), "recording_years"),
    (re.compile(r"一式$"), re.compile("^份"), "copies"),
    (re.compile(r"期限自$|^自$|自$"), re.compile("^起"), "term_from"),
    (re.compile(r"至$"), re.compile("^止"), "term_to"),
    (re.compile("基准日"), re.compile(""), "base_date"),
    (re.compile("万分之$"), re.compile(""), "late_rate"),
    (re.compile(r"终止后$|返还或者?删除.{0,6}$"), re.compile("^(?:个工作)?日"), "delete_days"),
    (re.compile(""), re.compile("^(?:个)?小时内(?:通知|报告|告知|书面)"), "incident_hours"),
    (re.compile(r"违约金.{0,4}$"), re.compile("^元"), "penalty_amount"),
    (re.compile(r"转让价款.{0,8}$"), re.compile("^元"), "price"),
)
_HAND_LABEL: Final = re.compile(r"(?:签[订署字章]|盖章)(?:的?(?:日期|时间|地点|地|日)[：:为]?|[：:])\s*$")
_HAND_DAY: Final = re.compile(r"^[^。；]{0,12}?签[订署]")
_HAND_PLACE: Final = re.compile(r"^\s*[省市县区]{0,2}[^。；，]{0,4}签[订署]")
_END: Final = re.compile(r"^[（(]?\s*(?:以下|本页以下|此页以下)?无正文")
_SIGNED: Final = re.compile(
    r"^(?:甲方|乙方|转让方|受让方|委托方|受托方|委托人|受托人)[^，。；]{0,14}(?:盖章|签章|签字|公章)"
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where one blank stands: in which of the texts, in which line of it, the how manieth there (from 0).

    ``lines`` above 0 means whole lines: a table whose rows are filled in.
    """

    text: int
    line: int
    order: int = 0
    lines: int = 0


@dataclass(frozen=True, kw_only=True)
class Blank:
    """A place to fill in: the words around it as they stand in the text, the place, what it may be.

    Blanks with the same words are one value everywhere, unless ``place`` says that this is one by itself:
    a cell of a table (``label`` calls it by row and column, ``among`` are words that tell its kind), or a
    blank without words. ``columns`` are those of a table whose rows are to be filled in; ``numbered``
    says that a column with the number of the row stands before them.
    """

    words: str
    blank: str
    name: str
    count: int
    place: Place | None = None
    label: str = ""
    among: str = ""
    columns: tuple[str, ...] = ()
    numbered: bool = False


def begins_signing(text: str) -> bool:
    """Say whether a line is where the text ends and the place to sign begins."""
    return any(sign.match(text) is not None for sign in (_END, _SIGNED, englishforms.SIGNING))


def with_parties(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of the head with the blanks behind a party's details filled by its values.

    A detail belongs to the party named last above it; what names no party and no detail stays blank.
    """
    side = ""
    found = []
    for line in lines:
        label, bar, said = line.removeprefix("= ").partition(" | ")
        if not line.startswith("= ") or not bar:
            found.append(line)
            continue
        named = next((one for one, sign in _SIDES if sign.match(label)), "")
        side = named or side
        field = next((one for sign, one in _FIELDS if sign.search(label)), "")
        name = f"{side}.{field or 'name'}" if side and (field or named) else ""
        if not side and _NUMBER.search(label):
            name = "contract_no"
        is_blank = BLANK.search(said) is not None or not said.strip()
        found.append(f"= {label} | {{{{ {name} }}}}" if name and is_blank else line)
    return tuple(found)


def names_parties(lines: Sequence[str]) -> bool:
    """Say whether the lines of a head tell who the parties are."""
    labels = (line.removeprefix("= ").partition(" | ")[0] for line in lines if line.startswith("= "))
    return any(sign.match(label) for label in labels for _, sign in _SIDES)


def blanks_of(texts: Iterable[str]) -> tuple[Blank, ...]:
    """Return the blanks of texts in reading order, each with as many words around it as fit in its line.

    Rows of tables (``+``) are left to ``wordgrids``.
    """
    kept = ["\n".join("" if one.startswith("+ ") else one for one in text.split("\n")) for text in texts]
    whole = "\n".join(kept)
    found: dict[tuple[str, Place | None], Blank] = {}
    for number, text in enumerate(kept):
        for at, line in enumerate(text.split("\n")):
            for order, (before, blank, after, party) in enumerate(_marks(line)):
                words = f"{before}{blank}{after}"
                is_alone = not words.replace(blank, "").strip()
                alone = Place(text=number, line=at, order=order) if is_alone else None
                found.setdefault(
                    (words, alone),
                    Blank(
                        words=words,
                        blank=blank,
                        name=party or name_of(before, after),
                        count=1 if alone else whole.count(words),
                        place=alone,
                    ),
                )
    return tuple(found.values())


def _marks(line: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield the words before each blank of a line, the blank, those behind it, and the detail it asks for."""
    marks = list(BLANK.finditer(line))
    for at, mark in enumerate(marks):
        begin = marks[at - 1].end() if at else 0
        end = marks[at + 1].start() if at + 1 < len(marks) else len(line)
        before = _context(_bare(line[begin : mark.start()]))
        yield before, mark[0], _after(line[mark.end() : end]), _party_field(line[: mark.start()], before)


def filled(text: str, number: int, placed: Mapping[Place, str]) -> str:
    """Return the text of that number with the expressions at their places in it."""
    lines = text.split("\n")
    here = [one for one in placed if one.text == number]
    # From the end, so that what is put in moves no place that is still to come.
    for place in sorted(here, key=lambda one: (one.line, one.order), reverse=True):
        if place.lines:
            lines[place.line : place.line + place.lines] = placed[place].split("\n")
            continue
        mark = list(BLANK.finditer(lines[place.line]))[place.order]
        line = lines[place.line]
        lines[place.line] = f"{line[: mark.start()]}{placed[place]}{line[mark.end() :]}"
    return "\n".join(lines)


def _context(before: str) -> str:
    """Return the end of the words before a blank: its whole phrase where that is not too long.

    No number is cut in two (91日 is not 1日).
    """
    if englishforms.reads_english(before):
        return englishforms.words_before(before)
    cut = max(len(before) - _CONTEXT, 0)
    begin = max((before.rfind(sign, 0, cut) for sign in _PHRASE_ENDS), default=-1) + 1
    if len(before) - begin <= _LONGEST_PHRASE:
        cut = begin
    while cut and before[cut - 1].isdigit() and before[cut].isdigit():
        cut -= 1
    return before[cut:]


def lines_with_blanks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the number (from 1) and the first blank of each line that leaves places to be filled in."""
    for number, line in enumerate(text.split("\n"), 1):
        if mark := BLANK.search(line):
            yield number, mark[0]


def _after(text: str) -> str:
    return englishforms.words_after(text) if englishforms.reads_english(text) else text[:_CONTEXT]


def count_blanks(text: str) -> int:
    """Return how many places of a text are left to be filled in."""
    return len(BLANK.findall(text))


def count_signing_blanks(text: str) -> int:
    """Return how many of the places left open are filled in by hand when the parties sign: day and place.

    A contract in writing comes about when both have signed (Civil Code 490), so nobody knows them before.
    """
    return sum(
        _is_for_signing(text[: mark.start()], mark[0], text[mark.end() :]) for mark in BLANK.finditer(text)
    )


def in_place(words: str, blank: str, expression: str) -> str:
    """Return the words around a blank with the expression in its place."""
    return words.replace(blank, expression, 1)


def _is_for_signing(before: str, blank: str, after: str) -> bool:
    if _HAND_LABEL.search(before):
        return True
    if "年" in blank and _HAND_DAY.match(after):
        return True
    return before.rstrip().endswith(("在", "于")) and _HAND_PLACE.match(after) is not None


def _bare(text: str) -> str:
    """Marks of the template language and signs at the head of a line are no words."""
    return re.sub(r"^(?:§|-|\||=|>)\s", "", text.rpartition("}}")[2].rpartition("%}")[2])


def _party_field(line: str, before: str) -> str:
    """Return the detail of a party whose name stands right before a blank: 乙方账户：户名____."""
    label = re.split("[，。；：:、|]", before.rstrip("：: "))[-1].strip()
    sides = [("a", line.rfind("甲方")), ("b", line.rfind("乙方"))]
    side, at = max(sides, key=lambda one: one[1])
    field = next((name for sign, name in _FIELDS if sign.search(label)), "")
    return f"{side}.{field}" if field and at >= 0 and len(label) <= _LABEL else ""


def name_of(before: str, after: str) -> str:
    """Return the value that the words around a blank speak of; empty where nobody can tell."""
    if englishforms.reads_english(before):
        return englishforms.value_name(before, after)
    return next((name for lead, tail, name in _GUESSES if lead.search(before) and tail.match(after)), "")
