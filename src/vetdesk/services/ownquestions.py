"""The questions that a template or a clause declares, for whoever writes them: names, places, insertions."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from vetdesk import sounds, wording
from vetdesk.documents.asklint import condition_readers, is_taken, own_specs, readers
from vetdesk.documents.asks import ASK_NAME
from vetdesk.documents.blankasks import guessed
from vetdesk.documents.englishforms import names_currency
from vetdesk.documents.packs import Clause, Pack
from vetdesk.domain.answerbook import ENDINGS, default_of, specs_of
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskKind
from vetdesk.services.templatewords import Variable, VariableGroup, repeated

__all__ = [
    "asks_capitals",
    "capitals_of",
    "default_fits",
    "expression_of",
    "free_name",
    "name_fault",
    "own_specs",
    "own_variables",
    "places_in_clause",
    "places_in_pack",
    "proposed",
]
_LONGEST: Final = 32
_LONGEST_LABEL: Final = 20
_FORMS: Final[Mapping[AskKind, str]] = {AskKind.DATE: "|date", AskKind.MONEY: "|yuan"}


def free_name(words: str, taken: Collection[str] = (), *, otherwise: str = "question") -> str:
    """Return an ASCII name made from words, by sound where they are Chinese, that means nothing else yet."""
    parts = re.findall(r"[a-z0-9]+", " ".join(sounds.plain(words)).casefold())
    base = ""
    for part in parts:
        if base and len(base) + len(part) >= _LONGEST:
            break
        base = f"{base}_{part}" if base else part
    base = base[:_LONGEST] or otherwise
    if not base[0].isalpha():
        base = f"{otherwise}_{base}"
    while base.endswith(ENDINGS):
        base = f"{base}1"
    number = 1
    name = base
    while name in taken or is_taken(name):
        number += 1
        name = f"{base}_{number}"
    return name


def proposed(words: str, blank: str, taken: Collection[str]) -> Ask:
    """Return the question that a blank of a contract, or other words of it, could become.

    Words that are no blank stand as the answer unless somebody says otherwise.
    """
    label, kind = guessed(words, blank) if blank else (words[:_LONGEST_LABEL], AskKind.LINE)
    said = label or wording.explain("own_question.unnamed", "zh")
    english = label or wording.explain("own_question.unnamed", "en")
    name = free_name(label, taken, otherwise="blank")
    return Ask(name=name, label=Text(zh=said, en=english), kind=kind, default="" if blank else words)


def name_fault(name: str, taken: Collection[str]) -> str:
    """Return the key of what is wrong with a name, as ``own_question.KEY`` says it; empty for a good one."""
    if ASK_NAME.fullmatch(name) is None:
        return "name_form"
    if name.endswith(ENDINGS):
        return "name_ending"
    if is_taken(name):
        return "name_taken"
    return "name_twice" if name in taken else ""


def default_fits(ask: Ask) -> bool:
    """Say whether the default of a question is a value of its type, or there is none."""
    pairs = zip(specs_of(ask), (ask.default, ask.default_en), strict=False)
    return all(not text.strip() or default_of(spec, text) is not None for spec, text in pairs)


def expression_of(ask: Ask, behind: str = "", before: str = "") -> str:
    """Return what stands in a text where the answer is printed; a table stands on lines of its own.

    An amount has its sign unless the words ``before`` or ``behind`` it name the yuan.
    """
    if ask.table is not None:
        return repeated(ask.name, ask.table)
    form = _FORMS.get(ask.kind, "")
    if ask.kind is AskKind.MONEY and (behind.lstrip().startswith(("元", "圆")) or names_currency(before)):
        form = "|money"
    return f"{{{{ {ask.name}{form} }}}}"


def capitals_of(expression: str) -> str:
    """Return what prints the amount of ``expression`` in capitals; empty where it prints no amount."""
    made, count = re.subn(r"\|\s*(?:money|yuan)(?=\s*\}\})", "|cn", expression)
    return made if count else ""


def asks_capitals(words: str, blank: str) -> bool:
    """Say whether a blank stands for an amount in capitals (大写：____); its currency is printed with it."""
    return re.search(r"大写(?:金额)?[为：:]?\s*$", words.partition(blank)[0]) is not None if blank else False


def places_in_pack(pack: Pack, name: str) -> tuple[str, ...]:
    """Return the parts of a template that read a question, by title, and by their conditions or table."""
    texts = {part.id: (part.body,) for part in pack.parts}
    conditions = {part.id: (part.applies_if,) for part in pack.parts}
    found = {*readers(name, pack.asks, texts), *condition_readers(name, pack.asks, conditions)}
    found |= {part.id for part in pack.parts if part.table == name}
    return tuple(part.title or part.id for part in pack.parts if part.id in found)


def places_in_clause(clause: Clause, name: str) -> tuple[str, ...]:
    """Return the wordings of a clause that read a question; the clause itself where its condition does."""
    texts = {one.id: (one.text, one.text_en) for one in clause.variants}
    conditions = {one.id: (one.applies_if,) for one in clause.variants}
    found = {*readers(name, clause.asks, texts), *condition_readers(name, clause.asks, conditions)}
    own = condition_readers(name, clause.asks, {clause.title: (clause.applies_if,)})
    return (*own, *(one.id for one in clause.variants if one.id in found))


def own_variables(asks: Sequence[Ask], language: str) -> tuple[Variable, ...]:
    """Return what a text can print of the questions declared beside it, in the language of the window."""
    return tuple(
        Variable(
            name=ask.name,
            label=ask.label.of(language),
            expression=expression_of(ask),
            group=VariableGroup.OWN,
            is_block=ask.table is not None,
        )
        for ask in asks
    )
