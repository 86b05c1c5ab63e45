"""The places of a text that are filled in, and what people call the values, parts and questions in them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from vetdesk import wording
from vetdesk.documents.packs import Pack
from vetdesk.documents.slots import (
    Compared,
    Fixed,
    Formed,
    Joined,
    Named,
    Not,
    Picked,
    Said,
    SlotKind,
    SlotPlace,
    slot_places,
)
from vetdesk.domain.agreements import Road
from vetdesk.domain.answers import asked
from vetdesk.domain.papers import Ask
from vetdesk.domain.tablequestions import TableSpec
from vetdesk.services.templatewords import variables_of

__all__ = [
    "Compared",
    "Fixed",
    "Formed",
    "Joined",
    "Named",
    "Not",
    "Picked",
    "Said",
    "SlotKind",
    "SlotPlace",
    "anchor_titles",
    "around",
    "fact_words",
    "slot_labels",
    "slot_places",
    "value_words",
]
_NAME, _PARTY, _FACT, _CHOICE = "slot_name.", "slot_party.", "slot_fact.", "slot_value."
_ANSWER: Final = "gap_name."


def slot_labels(language: str, asks: Sequence[Ask] = ()) -> Mapping[str, str]:
    """Return what people call the values a text looks up, by path; ``asks`` are declared beside it."""
    found = _under(_ANSWER, language) | _under(_NAME, language)
    for road in Road:
        found |= {one.name: one.label for one in variables_of(road, language)}
        for spec in asked(road):
            if spec.table is not None:
                found |= _columns(spec.name, spec.table, language)
    for side in ("a", "b"):
        whose = wording.explain(f"template_value.{side}", language)
        found |= {f"{side}.{path}": whose + label for path, label in _under(_PARTY, language).items()}
    for ask in asks:
        label = ask.label.of(language)
        found |= {ask.name: label, f"{ask.name}_lines": label, f"{ask.name}_lines[]": label}
        if ask.table is not None:
            found |= _columns(ask.name, ask.table, language)
    return found


def fact_words(path: str, language: str) -> str:
    """Return a fact of the matter as a statement (债务人中有自然人); empty where the path is no fact."""
    return _explained(_FACT + path, language)


def value_words(value: object, language: str) -> str:
    """Return the words of a value that a condition compares with, or the value itself."""
    found = (_explained(prefix + str(value), language) for prefix in (_CHOICE, "answer_choice."))
    return next(filter(None, found), str(value))


def anchor_titles(packs: Iterable[Pack]) -> Mapping[str, str]:
    """Return the titles of the parts that a text can point at, by their ids; the first pack goes before."""
    found: dict[str, str] = {}
    for pack in packs:
        found = {one.id: one.title for one in pack.parts if one.title} | found
    return found


def around(packs: Mapping[str, Pack], places: Iterable[str]) -> Mapping[str, str]:
    """Return what a clause at ``places`` (``pack/part``) can point at, its own documents first."""
    mine = dict.fromkeys(one.partition("/")[0] for one in places)
    return anchor_titles([packs[one] for one in mine if one in packs] + list(packs.values()))


def _explained(key: str, language: str) -> str:
    return wording.explain(key, language) if wording.has(key) else ""


def _under(prefix: str, language: str) -> dict[str, str]:
    return {
        key.removeprefix(prefix): wording.explain(key, language)
        for key in wording.keys()  # noqa: SIM118 -- a function of ours, not of a dict
        if key.startswith(prefix)
    }


def _columns(name: str, table: TableSpec, language: str) -> Mapping[str, str]:
    return {f"{name}[].{one.id}": one.label.of(language) for one in table.columns}
