"""What the editor does to a pack: checks and chapters added, moved, reworded, retired."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from string import ascii_uppercase

from vetdesk.domain.packs import (
    Chapter,
    CheckItem,
    CheckSeverity,
    Citation,
    CreditorGroup,
    Graded,
    Mark,
    Pack,
    Period,
    Scope,
    Text,
    Validity,
)

OWN_PREFIX = "OWN-"


def add_check(pack: Pack, chapter: str, *, after: str, words: Text, source: str) -> tuple[Pack, str]:
    """Return the pack with a new check behind ``after`` (at the end of the chapter without one), and its id.

    The new check warns, holds for a year and rests on the office's own rule until that is changed.
    """
    number = 1
    while f"{OWN_PREFIX}{number:02}" in pack.by_id:
        number += 1
    made = CheckItem(
        id=f"{OWN_PREFIX}{number:02}",
        chapter=chapter,
        title=words,
        question=words,
        evidence=words,
        where=words,
        red_flag=words,
        severity={group: Graded(severity=CheckSeverity.WARN) for group in CreditorGroup},
        scope=Scope.PERSON if pack.kind == "people" else Scope.DECISION,
        validity=Validity(period=Period.MONTHS, months=12),
        citations=(Citation(norm=source, mark=Mark.OWN_RULE),),
    )
    items = list(pack.items)
    places = [at for at, item in enumerate(items) if item.chapter == chapter]
    behind = [at for at in places if items[at].id == after] or places[-1:]
    items.insert(behind[0] + 1 if behind else len(items), made)
    return _ordered(pack, items), made.id


def move_check(pack: Pack, check: str, step: int) -> Pack:
    """Return the pack with a check one place up (-1) or down (1) within its chapter."""
    item = pack.item(check)
    items = list(pack.items)
    places = [at for at, one in enumerate(items) if one.chapter == item.chapter]
    here = places.index(items.index(item))
    there = here + step
    if not 0 <= there < len(places):
        return pack
    items[places[here]], items[places[there]] = items[places[there]], items[places[here]]
    return replace(pack, items=tuple(items))


def retire_check(pack: Pack, check: str, *, retired: bool) -> Pack:
    """Return the pack with a check retired or brought back; reviews already begun keep it."""
    return change_check(pack, replace(pack.item(check), retired=retired))


def change_check(pack: Pack, changed: CheckItem) -> Pack:
    """Return the pack with one check replaced; in another chapter it comes last."""
    if pack.item(changed.id).chapter != changed.chapter:
        return _ordered(pack, [*(one for one in pack.items if one.id != changed.id), changed])
    return replace(pack, items=tuple(changed if one.id == changed.id else one for one in pack.items))


def arrange_chapters(pack: Pack, wanted: Sequence[tuple[str, Text]]) -> Pack:
    """Return the pack with these chapters, as (id, title) in their order; an empty id makes a new one.

    A chapter that still holds checks stays, behind the others, whether it is wanted or not.
    """
    taken = {chapter.id for chapter in pack.chapters}
    made = []
    for chapter, title in wanted:
        known = chapter or next(iter(_free(taken)))
        taken.add(known)
        made.append(Chapter(id=known, title=title))
    named = {chapter.id for chapter in made}
    filled = {item.chapter for item in pack.items}
    made += [one for one in pack.chapters if one.id in filled and one.id not in named]
    return _ordered(replace(pack, chapters=tuple(made)), list(pack.items))


def _free(taken: set[str]) -> Iterable[str]:
    yield from (letter for letter in ascii_uppercase if letter not in taken)
    yield from (f"Z{number}" for number in range(1, len(taken) + 2) if f"Z{number}" not in taken)


def _ordered(pack: Pack, items: list[CheckItem]) -> Pack:
    order = {chapter.id: place for place, chapter in enumerate(pack.chapters)}
    return replace(pack, items=tuple(sorted(items, key=lambda item: order.get(item.chapter, len(order)))))
