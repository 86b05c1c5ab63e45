"""The English of a template of the office, part by part, and whether it still says what the Chinese says.

A shipped template is translated as a whole and says from which version. In a template of the office each
part is put into English by itself, so each notes the Chinese words it was made from (``fingerprint``); when
they change, its English is stale until somebody writes it anew or says that it still fits.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from vetdesk.documents import parity
from vetdesk.documents.errors import Problem
from vetdesk.documents.packs import Library, Pack, Part, Variant
from vetdesk.documents.tomltext import entry, long_text
from vetdesk.documents.translation import (
    HEAD,
    EnglishPack,
    english_name,
    fingerprint,
    head_print,
    is_stale,
    problems_of_slots,
    problems_of_terms,
)

PACK_KEYS: Final = ("title_en", "parties_en", "english_of")
PART_KEYS: Final = ("title_en", "text_en", "english_of")
"""What stands in a file of a template for its English, and in each of its parts."""
CODES: Final = frozenset(
    f"english.{one}"
    for one in ("missing", "stale", "lines", "sign", "anchor", "slots", "tags", "chinese", "term")
)
"""What is told of an English text; the Chinese one, which counts, is saved and printed without it."""


class State(StrEnum):
    """How far the English of a place is; only a ``DONE`` one is printed."""

    DONE = "done"
    MISSING = "missing"
    STALE = "stale"


@dataclass(frozen=True, kw_only=True)
class Place:
    """A part, or the title and the parties (``HEAD``), with the state of its English."""

    id: str
    title: str
    state: State


def places_of(pack: Pack) -> tuple[Place, ...]:
    """Return every place of a template that has words of its own, in printing order."""
    return tuple(_places(pack))


def lacking(pack: Pack) -> tuple[Place, ...]:
    """Return the places that keep the editions with English from being made."""
    return tuple(one for one in _places(pack) if one.state is not State.DONE)


def is_complete(pack: Pack) -> bool:
    """Say whether a template can be printed with English, as far as its own words go."""
    return pack.english is not None and not lacking(pack)


def problems_of(pack: Pack, wordings: Mapping[str, Sequence[Variant]], library: Library) -> Iterator[Problem]:
    """Yield what keeps the English of a template from being printed, with its part and line.

    ``wordings`` are those of the clauses that can stand in it, by clause. A template without any English
    has no fault. It reads templates, so it runs where they are read.
    """
    english = pack.english
    if english is None:
        return
    for place in lacking(pack):
        yield Problem(place=place.id or pack.id, code=f"english.{place.state.value}", detail=place.title)
    for part in pack.parts:
        if said := english.bodies.get(part.id, "").strip():
            yield from parity.faults(part.body, said, place=part.id)
    names = {english_name(one.body_name or one.id): one.id for one in pack.parts}
    for fault in problems_of_terms(pack, library):
        file, _, line = fault.place.partition(":")
        yield replace(fault, place=f"{names.get(file, file)}:{line}")
    for fault in problems_of_slots(pack, wordings):
        yield replace(fault, place=fault.place.rpartition(" ")[2])


def with_head(pack: Pack, title: str, parties: Mapping[str, str]) -> Pack:
    """Return a template with this English title and these names of the parties."""
    english = _of(pack)
    made_from = {**english.made_from, HEAD: head_print(pack)}
    kept = {side: said.strip() for side, said in parties.items() if said.strip()}
    return _settled(replace(pack, english=replace(english, title=title, parties=kept, made_from=made_from)))


def with_part(pack: Pack, name: str, title: str, text: str) -> Pack:
    """Return a template whose part has this English title and text, made from its Chinese of now."""
    english = _of(pack)
    part = next(one for one in pack.parts if one.id == name)
    titles = {**english.parts, name: title}
    bodies = {**english.bodies, name: text}
    made_from = {**english.made_from, name: fingerprint(part)}
    if not title.strip():
        del titles[name]
    if not text.strip():
        del bodies[name]
    if name not in titles and name not in bodies:
        del made_from[name]
    fuller = replace(english, parts=titles, bodies=bodies, made_from=made_from)
    return _settled(replace(pack, english=fuller))


def confirmed(pack: Pack, name: str) -> Pack:
    """Return a template whose English of a place was looked at and still fits the Chinese of now."""
    english = _of(pack)
    if name == HEAD:
        return with_head(pack, english.title, english.parties)
    return with_part(pack, name, english.parts.get(name, ""), english.bodies.get(name, ""))


def by_part(pack: Pack) -> Pack:
    """Return a template whose English, translated as a whole with it, notes part by part what it fits."""
    english = pack.english
    if english is None or english.made_from:
        return pack
    made_from = {HEAD: head_print(pack)}
    made_from |= {
        one.id: fingerprint(one) for one in pack.parts if one.id in english.parts or one.id in english.bodies
    }
    return replace(pack, english=replace(english, made_from=made_from))


def retitled(pack: Pack, title: str) -> Pack:
    """Return a template copied under a Chinese title; under another one its English title is still missing.

    The English title was that of the other document, never an older one of this.
    """
    english = pack.english
    if english is None or title == pack.title:
        return replace(pack, title=title)
    made_from = {name: said for name, said in english.made_from.items() if name != HEAD}
    return _settled(replace(pack, title=title, english=replace(english, title="", made_from=made_from)))


def renamed(before: Pack, after: Pack, turn: Callable[[str], str]) -> Pack:
    """Return ``after``, whose references were given other names by ``turn``, with its English turned too."""
    english = after.english
    if english is None:
        return after
    old = {one.id: one for one in before.parts}
    marks = {
        one.id: fingerprint(one)
        for one in after.parts
        if one.id in english.made_from and one.id in old and not is_stale(english, old[one.id])
    }
    bodies = {name: turn(said) for name, said in english.bodies.items()}
    fuller = replace(english, bodies=bodies, made_from={**english.made_from, **marks})
    return replace(after, english=fuller)


def adopted(pack: Pack, base: Pack) -> Pack:
    """Return a template with the English of ``base`` wherever it has the same Chinese and no English yet."""
    theirs = base.english
    if theirs is None or theirs.version != base.version:
        return pack
    made = pack
    known = {one.id: one for one in base.parts}
    if (pack.title, pack.parties) == (base.title, base.parties) and not _of(pack).title:
        made = with_head(made, theirs.title, theirs.parties)
    for part in pack.parts:
        has = part.id in _of(made).parts or part.id in _of(made).bodies
        same = part.id in known and fingerprint(known[part.id]) == fingerprint(part)
        if same and not has and (part.id in theirs.parts or part.id in theirs.bodies):
            made = with_part(made, part.id, theirs.parts.get(part.id, ""), theirs.bodies.get(part.id, ""))
    return made


def pack_lines(pack: Pack) -> Iterator[str]:
    """Yield what stands in the head of the file for the English."""
    english = pack.english
    if english is None:
        return
    yield entry("title_en", english.title)
    yield entry("parties_en", dict(english.parties))
    if HEAD in english.made_from:
        yield entry("english_of", english.made_from[HEAD])


def part_lines(pack: Pack, part: Part) -> Iterator[str]:
    """Yield what stands in a part of the file for its English."""
    english = pack.english
    if english is None or not (part.id in english.parts or part.id in english.bodies):
        return
    yield entry("title_en", english.parts.get(part.id, ""))
    if said := english.bodies.get(part.id, ""):
        yield f"text_en = {long_text(said)}\n"
    if part.id in english.made_from:
        yield entry("english_of", english.made_from[part.id])


def taken_out(entries: dict[str, Any], parts: list[dict[str, Any]]) -> EnglishPack | None:
    """Return the English of a file and take it out of its tables; None where it has none."""
    head = {key: entries.pop(key) for key in PACK_KEYS if key in entries}
    rows: dict[str, dict[str, Any]] = {
        part["id"]: {key: part.pop(key) for key in PART_KEYS if key in part}
        for part in parts
        if isinstance(part.get("id"), str)
    }
    if not any(head.values()) and not any(rows.values()):
        return None
    marks = {HEAD: head.get("english_of", "")}
    marks |= {name: one.get("english_of", "") for name, one in rows.items()}
    return EnglishPack(
        version=str(entries.get("version", "")),
        title=head.get("title_en", ""),
        parties=dict(head.get("parties_en", {})),
        parts={name: one["title_en"] for name, one in rows.items() if one.get("title_en")},
        bodies={name: one["text_en"] for name, one in rows.items() if one.get("text_en")},
        made_from={name: said for name, said in marks.items() if said},
    )


def _of(pack: Pack) -> EnglishPack:
    return pack.english or EnglishPack(version=pack.version, title="", parties={}, parts={}, bodies={})


def _settled(pack: Pack) -> Pack:
    """Return a template without an English that holds no word, as it is before anybody wrote one."""
    english = pack.english
    assert english is not None
    if english.title or english.parties or english.parts or english.bodies:
        return replace(pack, english=replace(english, version=pack.version))
    return replace(pack, english=None)


def _places(pack: Pack) -> Iterator[Place]:
    english = _of(pack)
    said = english.title.strip() and not set(pack.parties) - set(english.parties)
    state = State.DONE if said else State.MISSING
    if said and english.made_from.get(HEAD, head_print(pack)) != head_print(pack):
        state = State.STALE
    yield Place(id=HEAD, title=pack.title, state=state)
    for part in pack.parts:
        if part.title.strip() or part.body.strip():
            yield _place(english, part)


def _place(english: EnglishPack, part: Part) -> Place:
    title, text = english.parts.get(part.id, ""), english.bodies.get(part.id, "")
    name = part.title or part.id
    if (part.title.strip() and not title.strip()) or (part.body.strip() and not text.strip()):
        return Place(id=part.id, title=name, state=State.MISSING)
    state = State.STALE if is_stale(english, part) else State.DONE
    return Place(id=part.id, title=name, state=state)
