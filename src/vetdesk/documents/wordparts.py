"""Cuts the text of a contract that was written elsewhere into the parts and lines of a template.

Pure work on rows that the limited worker read; nothing is decided here, somebody looks through the parts.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from vetdesk.documents.englishforms import ENGLISH_ARTICLE, reads_english
from vetdesk.documents.foreign import same_heading
from vetdesk.documents.language import clean
from vetdesk.documents.packs import Clause
from vetdesk.documents.wordblanks import begins_signing, names_parties, with_parties
from vetdesk.documents.wordtables import APART, PAIR_CELLS
from vetdesk.domain.lawcheck import number_of

LIKELY: Final = 60.0
"""How alike a part must be to a clause's wording, of 100, to be suggested for it; our own choice."""
MOST_SUGGESTED: Final = 3
SIGNING: Final = "signing"
"""The part that holds the place to sign; the program prints its own page for that."""
_NUMBER: Final = "[一二三四五六七八九十百零〇\\d]{1,5}"
_ARTICLE: Final = re.compile(rf"^(?:第\s*{_NUMBER}\s*[条章]|{ENGLISH_ARTICLE})\s*[、.．:：]?\s*")
_CHAPTER: Final = re.compile(r"^[一二三四五六七八九十]{1,3}\s*[、.．]\s*")
_PLAIN_NUMBER: Final = re.compile(r"^\d{1,2}\s*[、.．]\s*(?!\d)")
_ANNEX: Final = re.compile(rf"^附\s*件\s*(?:{_NUMBER})?\s*[、.．:：]?\s*")
_ITEM: Final = re.compile(r"^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[a-z][)）.])\s*")
_SUB_NUMBER: Final = re.compile(r"^\d{1,2}(?:[.．]\d{1,2}){1,3}[、.．]?\s*|^\d{1,2}\s*[、.．]\s*(?!\d)")
_PAIR: Final = re.compile(r"^([^：:。；，]{1,14})[：:]\s*(.*)$")
_REFERENCE: Final = re.compile(rf"(?<![》法典例定释则款])第({_NUMBER})条(?!之)")
_SIGNS: Final = re.compile(r"[§|=>~-]|\[[^\]]*\]|\{[{%#].*?[}%#]\}")
_SENTENCE_END: Final = "。；;！？"
_LONGEST_HEADING, _LONGEST_ENGLISH = 30, 80
_FEWEST_HEADINGS, _SHORTEST = 2, 8
_TITLE_WITHIN: Final = 5
_TITLES: Final = ("合同", "合同书", "协议", "协议书", "agreement", "contract")
_MOST_WORDS: Final = 40


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """A clause that a part may say, and how alike they are in percent."""

    clause: str
    alike: int


@dataclass(frozen=True, kw_only=True)
class WordPart:
    """One part of the contract: its heading, its lines as a template writes them, clauses like it."""

    id: str
    kind: str
    title: str
    number: int = 0
    lines: tuple[str, ...] = field(default=(), repr=False)
    suggested: tuple[Likeness, ...] = ()

    @property
    def text(self) -> str:
        """Return the lines as the text of a part."""
        return "".join(f"{line}\n" for line in self.lines)


@dataclass(frozen=True, kw_only=True)
class FoundWords:
    """Words that look like a value of one matter, how often they stand there, what they may be."""

    words: str
    count: int
    name: str


def cut(
    rows: Iterable[tuple[Sequence[str], str]], levels: Sequence[int] = ()
) -> tuple[str, tuple[WordPart, ...]]:
    """Return the title and the parts of a contract from its rows, each (cells, number).

    The headings are 第X条 where there are two or more of them, else 一、, else 1.; annexes begin with 附件.
    Blanks behind the details of a party in the head are its values; the place to sign is a part of its own.
    ``levels`` has the heading level of each row (0 for none): what is styled like the numbered headings
    begins a part too, and where nothing is numbered the styles alone decide.
    """
    read = [([clean(cell).strip() for cell in cells], clean(label).strip()) for cells, label in rows]
    levels = levels or [0] * len(read)
    levels = [level for (cells, _), level in zip(read, levels, strict=True) if any(cells)]
    read = [(cells, label) for cells, label in read if any(cells)]
    sign = _heading_sign([_words(cells, label) for cells, label in read if len(cells) == 1])
    title, below = _title(read, sign)
    kept = {id(one) for one in below}
    levels = [level for one, level in zip(read, levels, strict=True) if id(one) in kept]
    read = below
    styled = _styled(read, levels, sign)
    parts: list[WordPart] = []
    lines: list[str] = []
    head = WordPart(id="head", kind="text", title="首部")
    articles = annexes = 0
    for (cells, label), level in zip(read, levels, strict=True):
        text = _words(cells, label) if len(cells) == 1 else ""
        found = _ANNEX.match(text) if text and is_short(text) else None
        if found:
            annexes += 1
            parts.append(replace(head, lines=tuple(lines)))
            named = text[found.end() :].strip() or f"附件{annexes}"
            head, lines = WordPart(id=f"annex{annexes}", kind="annex", title=named), []
            continue
        match = sign.match(text) if text and sign is not None and _begins(text, sign) else None
        if match is None and text and level and level == styled and is_short(text):
            articles += 1
            parts.append(replace(head, lines=tuple(lines)))
            head, lines = WordPart(id=f"part{articles}", kind="article", title=bare_heading(text)), []
            continue
        if match is not None:
            articles += 1
            parts.append(replace(head, lines=tuple(lines)))
            number = number_of(
                re.sub(r"\D", "", match[0]) or re.sub("[^一二三四五六七八九十百零〇]", "", match[0])
            )
            named, rest = _heading(text[match.end() :].strip())
            head = WordPart(
                id=f"part{articles}", kind="article", title=named or f"第{articles}部分", number=number
            )
            lines = [_line([rest], "", "article")] if rest else []
            continue
        if articles and head.kind == "article" and begins_signing(cells[0]):
            parts.append(replace(head, lines=tuple(lines)))
            head, lines = WordPart(id=SIGNING, kind="text", title="签署栏"), []
        lines.append(_line(cells, label, head.kind))
    parts.append(replace(head, lines=tuple(lines)))
    if parts[0].kind == "text":
        # The heading is printed, so the head bears the one it has in the templates of the program.
        heading = "当事人" if names_parties(parts[0].lines) else parts[0].title
        heading = "Parties" if reads_english(parts[0].text) else heading
        parts[0] = replace(parts[0], lines=with_parties(parts[0].lines), title=heading)
    return title, _counted([one for one in parts if one.lines or one.kind != "text"])


def _counted(parts: Sequence[WordPart]) -> tuple[WordPart, ...]:
    """Give headings that bear no number their place among the articles, where the numbers there are agree.

    Otherwise they stay without: a reference turned to the wrong article is worse than one not turned.
    """
    places = {one.id: at for at, one in enumerate((one for one in parts if one.kind == "article"), 1)}
    typed = [one for one in parts if one.kind == "article" and one.number]
    if not typed or any(one.number != places[one.id] for one in typed):
        return tuple(parts)
    return tuple(replace(one, number=places[one.id]) if one.kind == "article" else one for one in parts)


def with_suggestions(
    parts: Iterable[WordPart], library: Mapping[str, Clause], road: str
) -> tuple[WordPart, ...]:
    """Return the parts with the clauses of the library whose wording or title is like theirs, best first."""
    from rapidfuzz import utils  # large, and seldom needed

    texts: list[tuple[str, str]] = []
    for clause in library.values():
        for variant in clause.variants:
            if (variant.applies_if or {}).get("road", road) == road:
                plain = (_plain(line) for line in variant.text.split("\n"))
                texts += [(clause.id, line) for line in plain if len(line) >= _SHORTEST]
    words = [utils.default_process(line) for _, line in texts]
    titles = {clause.id: clause.title for clause in library.values()}
    return tuple(replace(one, suggested=_like(one, texts, words, titles)) for one in parts)


def named_alike(parts: Iterable[WordPart], ours: Iterable[tuple[str, str, str]]) -> tuple[WordPart, ...]:
    """Return the parts under the ids of those of ``ours`` (id, kind, title) whose heading is like theirs.

    Clauses of the library refer to such ids (保密, 债权明细表), so that they find their place here too.
    """
    free = list(ours)
    found = []
    for part in parts:
        like = [
            (same_heading(part.title, title), name)
            for name, kind, title in free
            if kind == part.kind and title
        ]
        best = max(like, default=(0.0, ""))
        if best[0] >= LIKELY:
            free = [one for one in free if one[0] != best[1]]
            found.append(replace(part, id=best[1]))
        else:
            found.append(part)
    return tuple(found)


def found_words(parts: Iterable[WordPart]) -> tuple[FoundWords, ...]:
    """Return words that look like values of one matter (names, codes, amounts, days), most frequent first."""
    text = "\n".join(one.text for one in parts if one.id != SIGNING)
    counted: Counter[str] = Counter()
    names: dict[str, str] = {}
    for pattern, name in _VALUES:
        for match in pattern.finditer(text):
            words = match[1].strip()
            if 1 < len(words) <= _MOST_WORDS and not set(words) & set("{_＿"):
                names.setdefault(words, name)
    for words in names:
        counted[words] = text.count(words)
    return tuple(
        FoundWords(words=one, count=count, name=names[one]) for one, count in counted.most_common(60)
    )


_DAY: Final = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
_SIDE: Final = (
    r"(?:[（(][^（）()\n]{1,8}[)）])?[ \t　]*[|：:][ \t　]*([^\n，。；|：:]{4,40})(?=[\n，。；|]|$)"
)
_VALUES: Final = (
    (re.compile(rf"(?:甲方|转让方|委托方|委托人|债权人){_SIDE}"), "a.name"),
    (re.compile(rf"(?:乙方|受让方|受托方|受托人){_SIDE}"), "b.name"),
    (re.compile(r"(?<![0-9A-Z])([0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10})(?![0-9A-Z])"), "uscc"),
    (re.compile(r"((?:人民币)?\s*[\d,，]{4,}(?:\.\d{1,2})?\s*万?元)"), "price"),
    (re.compile(rf"({_DAY})"), "date"),
    (re.compile(r"(?:合同编号|协议编号)[ \t　]*[|：:][ \t　]*([^\n|，。]{3,40})"), "contract_no"),
)


def replaced(text: str, words: str, expression: str) -> tuple[str, int]:
    """Return a part's text with ``words`` turned into ``expression`` outside the marks, and how often."""
    if not words:
        return text, 0
    pieces = re.split(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", text)
    count = sum(piece.count(words) for piece in pieces[::2])
    pieces[::2] = [piece.replace(words, expression) for piece in pieces[::2]]
    return "".join(pieces), count


def linked(parts: Sequence[WordPart]) -> tuple[tuple[WordPart, ...], int]:
    """Return the parts with their 第X条 turned into references that follow the numbering, and how many.

    Only numbers that one of the parts bears are turned; an article of a law keeps its number.
    """
    ids = {one.number: one.id for one in parts if one.kind == "article" and one.number}
    total = 0

    def turn(found: re.Match[str]) -> str:
        nonlocal total
        name = ids.get(number_of(found[1]))
        if name is None:
            return found[0]
        total += 1
        return f'{{{{ "{name}"|ref }}}}'

    turned = tuple(
        replace(one, lines=tuple(_REFERENCE.sub(turn, line) for line in one.lines)) for one in parts
    )
    return turned, total


def _heading_sign(texts: Sequence[str]) -> re.Pattern[str] | None:
    for sign in (_ARTICLE, _CHAPTER, _PLAIN_NUMBER):
        if sum(_begins(text, sign) for text in texts) >= _FEWEST_HEADINGS:
            return sign
    return None


def _styled(
    rows: Sequence[tuple[Sequence[str], str]], levels: Sequence[int], sign: re.Pattern[str] | None
) -> int:
    """Return the heading level at which parts begin: that of the numbered ones, else the highest used twice.

    0 where the styles say nothing.
    """
    used: Counter[int] = Counter()
    numbered: Counter[int] = Counter()
    for (cells, label), level in zip(rows, levels, strict=True):
        if level and len(cells) == 1:
            used[level] += 1
            numbered[level] += sign is not None and sign.match(_words(cells, label)) is not None
    if numbered.total():
        return numbered.most_common(1)[0][0]
    return min((level for level, count in used.items() if count >= _FEWEST_HEADINGS), default=0)


def _begins(text: str, sign: re.Pattern[str]) -> bool:
    """第X条 always begins a part; Article 1 and a bare number only where the line is short like a heading."""
    return sign.match(text) is not None and (text[0] == "第" or is_short(text))


def is_short(text: str) -> bool:
    """Say whether a line reads like a heading: short, and not the end of a sentence."""
    longest, ends = (_LONGEST_ENGLISH, ".;:,") if reads_english(text) else (_LONGEST_HEADING, _SENTENCE_END)
    return len(text) <= longest and not text.endswith(tuple(ends))


def bare_heading(text: str) -> str:
    """Return a heading without the number it bears."""
    for sign in (_ARTICLE, _CHAPTER, _PLAIN_NUMBER):
        if found := sign.match(text):
            return text[found.end() :].strip()
    return text


def _title(
    rows: list[tuple[list[str], str]], sign: re.Pattern[str] | None
) -> tuple[str, list[tuple[list[str], str]]]:
    """Return the title, when one of the first lines reads like one, and the rows without it.

    A form often begins with its number and the like; below such a line only 合同 or 协议 makes a title.
    """
    for at, (cells, label) in enumerate(rows[:_TITLE_WITHIN]):
        text = cells[0]
        if sign is not None and sign.match(_words(cells, label)) is not None:
            break
        plain = len(cells) == 1 and is_short(text) and "：" not in text and ":" not in text
        named = ("" if not reads_english(text) else " ").join(text.split())
        if plain and (at == 0 or named.casefold().endswith(_TITLES)):
            return named, [*rows[:at], *rows[at + 1 :]]
    return "", rows


def _heading(text: str) -> tuple[str, str]:
    """Return the title of a part and the words of its first paragraph, where both stand in one line."""
    if is_short(text):
        return text, ""
    named, blank, rest = text.partition(" ")
    if blank and 1 < len(named) <= _LONGEST_HEADING and not set(named) & set("，。；：,;:"):
        return named, rest.strip()
    named, stop, rest = text.partition("。")
    if stop and rest and 1 < len(named) <= _LONGEST_HEADING // 2 and "，" not in named:
        return named, rest.strip()
    return "", text


def _words(cells: Sequence[str], label: str) -> str:
    return f"{label} {cells[0]}".strip()


def _line(cells: Sequence[str], label: str, kind: str) -> str:
    shown = [harmless(cell) for cell in cells]
    if shown == [APART]:
        return APART
    if len(shown) > PAIR_CELLS:
        return f"+ {' | '.join(shown)}"
    if len(shown) > 1:
        return f"= {shown[0]} | {shown[1]}"
    text = f"{label} {shown[0]}".strip()
    if found := _ITEM.match(text):
        return f"- {unbracketed(text[found.end() :])}"
    if found := _SUB_NUMBER.match(text):
        text = text[found.end() :].strip() or text
    if kind != "article":
        pair = _PAIR.match(text)
        return f"= {pair[1]} | {pair[2]}" if pair else f"| {text}"
    return f"§ {unbracketed(text)}"


def unbracketed(text: str) -> str:
    """A bracket at the head of a line would be read as the name of an anchor."""
    return f"［{text[1:]}" if text.startswith("[") else text


def harmless(text: str) -> str:
    """Words of a stranger are words: what would be a mark of the template language is written otherwise."""
    for mark, other in (
        ("{{", "｛｛"),
        ("}}", "｝｝"),
        ("{%", "｛%"),
        ("%}", "%｝"),
        ("{#", "｛#"),
        ("#}", "#｝"),
    ):
        text = text.replace(mark, other)
    return text.replace("|", "｜")


def _plain(line: str) -> str:
    return _SIGNS.sub("", line).strip()


def _like(
    part: WordPart, texts: Sequence[tuple[str, str]], words: Sequence[str], titles: Mapping[str, str]
) -> tuple[Likeness, ...]:
    from rapidfuzz import fuzz, process, utils  # large, and seldom needed

    best: dict[str, float] = {}
    for line in part.lines:
        said = utils.default_process(_plain(line))
        if len(said) < _SHORTEST:
            continue
        for _, alike, place in process.extract(said, words, scorer=fuzz.ratio, score_cutoff=LIKELY, limit=4):
            name = texts[place][0]
            best[name] = max(best.get(name, 0.0), alike)
    if part.kind == "article":
        for name, title in titles.items():
            if (alike := fuzz.ratio(part.title, title)) >= LIKELY:
                best[name] = max(best.get(name, 0.0), alike)
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Likeness(clause=name, alike=round(alike)) for name, alike in ranked[:MOST_SUGGESTED])
