"""The English text beside a Chinese one: where it is kept, what it must agree with, and the text in both.

The Chinese text is assembled first and decides which parts and clauses stand. The English one follows it
paragraph by paragraph and is refused where a text is missing or was made from an earlier Chinese version.
"""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vetdesk.documents import parity, tree
from vetdesk.documents.errors import EnglishMissing, PackRefused, Problem

if TYPE_CHECKING:
    from vetdesk.documents.packs import Clause, Library, Pack, Part, Variant

FILE: Final = "english.toml"
ENGLISH: Final = "en"
HEAD: Final = ""
"""Stands for title and parties where a part would be named."""
_PRINT: Final = 16
_KEYS: Final = frozenset({"version", "title", "parties", "parts"})


@dataclass(frozen=True, kw_only=True)
class EnglishPack:
    """The English of a pack: ``version`` is the Chinese version it was made from, ``bodies`` by part id.

    ``made_from`` has the fingerprint of the Chinese words of each part that was put into English by itself,
    as in a template of the office (see ``ownenglish``); a shipped one is translated as a whole.
    """

    version: str
    title: str
    parties: Mapping[str, str]
    parts: Mapping[str, str]
    bodies: Mapping[str, str] = field(repr=False)
    made_from: Mapping[str, str] = field(default_factory=dict, repr=False)


def fingerprint(part: "Part") -> str:
    """Return a mark of the Chinese words of a part; other words give another one."""
    return _print_of(part.title, part.body.strip())


def head_print(pack: "Pack") -> str:
    """Return a mark of the Chinese title and of what the parties are called."""
    return _print_of(pack.title, *(f"{side} {said}" for side, said in sorted(pack.parties.items())))


def is_stale(english: EnglishPack, part: "Part") -> bool:
    """Say whether the Chinese of a part changed after its English was written."""
    return english.made_from.get(part.id, "") not in {"", fingerprint(part)}


def _print_of(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:_PRINT]


def read_english(folder: Path, bodies: Mapping[str, str], place: str) -> EnglishPack | None:
    """Return the English of the pack in ``folder``, or None; ``bodies`` are the file names by part id.

    ``scope.j2`` has its English in ``scope.en.j2``. A file that cannot be read raises ``PackRefused``.
    """
    file = folder / FILE
    if not file.is_file():
        return None
    try:
        entries: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackRefused([Problem(place=place, code="file.syntax", detail=str(error))]) from None
    wrong = [Problem(place=place, code="key.unknown", detail=key) for key in entries if key not in _KEYS]
    wrong += [Problem(place=place, code="key.missing", detail=key) for key in sorted(_KEYS - entries.keys())]
    if wrong:
        raise PackRefused(wrong)
    files = {part: folder / english_name(name) for part, name in bodies.items() if name}
    return EnglishPack(
        version=str(entries["version"]),
        title=entries["title"],
        parties=dict(entries["parties"]),
        parts=dict(entries["parts"]),
        bodies={part: one.read_text("utf-8") for part, one in files.items() if one.is_file()},
    )


def english_name(body: str) -> str:
    """Return the file name of the English beside a Chinese text."""
    return f"{body.removesuffix('.j2')}.en.j2"


def in_english(pack: "Pack", library: "Library", standing: tree.Document) -> tuple["Pack", "Library"]:
    """Return template and clauses with English words, for the parts that stand in ``standing``.

    Raises ``EnglishMissing`` naming every place without an English text of the version in force.
    """
    lacking = tuple(_lacking(pack, library, standing))
    if lacking:
        raise EnglishMissing(lacking)
    english = pack.english
    assert english is not None  # _lacking names the pack otherwise
    parts = tuple(
        replace(part, title=english.parts.get(part.id, ""), body=english.bodies.get(part.id, ""))
        for part in pack.parts
    )
    made = replace(
        pack,
        language=ENGLISH,
        title=english.title,
        parties={side: english.parties[side] for side in pack.parties},
        parts=parts,
    )
    return made, {name: _clause(one) for name, one in library.items()}


def _clause(clause: "Clause") -> "Clause":
    variants = tuple(replace(one, text=one.text_en) for one in clause.variants)
    return replace(clause, title=clause.title_en, variants=variants)


def _lacking(pack: "Pack", library: "Library", standing: tree.Document) -> Iterator[str]:
    english = pack.english
    if english is None or english.version != pack.version or set(pack.parties) - set(english.parties):
        yield pack.title
        return
    if english.made_from.get(HEAD, "") not in {"", head_print(pack)}:
        yield pack.title
    stands = {one.id for one in (*standing.sections, *standing.annexes)}
    for part in pack.parts:
        if part.id in stands and (
            (part.title and not english.parts.get(part.id))
            or (part.body.strip() and not english.bodies.get(part.id, "").strip())
            or is_stale(english, part)
            or (english.made_from and _differs(part, english.bodies.get(part.id, "")))
        ):
            yield part.title or part.body_name or part.id
    for use in standing.clauses:
        clause = library[use.id]
        variant = next(one for one in clause.variants if one.id == use.variant)
        written = clause.title_en and _has_english(variant) and clause.english_of == clause.version
        if not written or any(parity.faults(variant.text, variant.text_en, place=clause.id)):
            yield f"{clause.id} {clause.title}"


def _differs(part: "Part", english: str) -> bool:
    """Say whether the English of a part lacks a line or a value; one that came with us was checked before."""
    return bool(part.body.strip()) and any(parity.faults(part.body, english, place=part.id))


def stale_wordings(clause: "Clause", before: "Clause") -> tuple[str, ...]:
    """Return the wordings whose Chinese was changed and whose English was left as it was."""
    known = {one.id: one for one in before.variants}
    pairs = ((one, known[one.id]) for one in clause.variants if one.id in known)
    return tuple(
        one.id for one, old in pairs if one.text_en and one.text != old.text and one.text_en == old.text_en
    )


def without_stale(clause: "Clause", before: "Clause") -> "Clause":
    """Return a clause without the English words that were made from Chinese ones it no longer has.

    A wording whose Chinese changed and whose English did not is not a translation any more. The
    English edition names what it lacks; the Chinese text, which counts, is not held up by it.
    """
    stale = stale_wordings(clause, before)
    variants = tuple(replace(one, text_en="") if one.id in stale else one for one in clause.variants)
    kept = clause.title == before.title or clause.title_en != before.title_en
    if not any(one.text_en for one in variants) or not kept:
        bare = tuple(replace(one, text_en="") for one in variants)
        return replace(clause, variants=bare, title_en="", english_of="")
    return replace(clause, variants=variants)


def problems_of_pack(pack: "Pack") -> Iterator[Problem]:
    """Yield what is wrong with the English of a pack; a pack without any has no fault."""
    english = pack.english
    if english is None:
        return
    place = f"{pack.id} {FILE}"
    if english.version != pack.version:
        yield Problem(place=place, code="english.old", detail=f"{english.version} / {pack.version}")
    for side in sorted(set(pack.parties) - set(english.parties)):
        yield Problem(place=place, code="english.missing", detail=side)
    for part in pack.parts:
        if part.title and not english.parts.get(part.id):
            yield Problem(place=place, code="english.missing", detail=part.id)
        given = english.bodies.get(part.id, "")
        name = english_name(part.body_name) if part.body_name else part.id
        if part.body.strip() and not given.strip():
            yield Problem(place=name, code="english.missing", detail=part.id)
        elif given:
            yield from parity.faults(part.body, given, place=name)


def problems_of_clause(clause: "Clause") -> Iterator[Problem]:
    """Yield what is wrong with the English of a clause; a clause without any has no fault."""
    if not clause.english_of and not clause.title_en and not any(one.text_en for one in clause.variants):
        return
    if clause.english_of != clause.version:
        detail = f"{clause.english_of or '-'} / {clause.version}"
        yield Problem(place=clause.id, code="english.old", detail=detail)
    if not clause.title_en:
        yield Problem(place=clause.id, code="english.missing", detail="title_en")
    for variant in clause.variants:
        place = f"{clause.id}/{variant.id}"
        if _has_english(variant):
            yield from parity.faults(variant.text, variant.text_en, place=f"{place}/en")
    if not any(map(_has_english, clause.variants)):
        yield Problem(place=clause.id, code="english.missing", detail="text_en")


def problems_of_slots(pack: "Pack", wordings: Mapping[str, Sequence["Variant"]]) -> Iterator[Problem]:
    """Yield what can stand in a pack with English and has none; ``wordings`` are those that fit it."""
    for name, variants in wordings.items() if pack.english else ():
        for variant in variants:
            if not _has_english(variant):
                yield Problem(
                    place=f"{pack.id} {name}/{variant.id}", code="english.missing", detail="text_en"
                )


def problems_of_terms(pack: "Pack", library: "Library") -> Iterator[Problem]:
    """Yield every place where a defined term is not called in English what its definition calls it."""
    if pack.english is None:
        return
    texts = tuple(_texts(pack, library))
    known = {
        ours: theirs for _, ours_text, text in texts for ours, theirs in parity.glossary(ours_text, text)
    }
    for place, chinese, english in texts:
        for number, ours, theirs in parity.uses(chinese, english):
            wanted = sorted(known.get(one, one) for one in ours)
            for one in theirs:
                if one not in wanted:
                    yield Problem(place=f"{place}:{number}", code="english.term", detail=one)


def _texts(pack: "Pack", library: "Library") -> Iterator[tuple[str, str, str]]:
    assert pack.english is not None
    for part in pack.parts:
        yield english_name(part.body_name or part.id), part.body, pack.english.bodies.get(part.id, "")
        for clause_id in part.clauses:
            for variant in library[clause_id].variants if clause_id in library else ():
                if _has_english(variant):
                    yield f"{clause_id}/{variant.id}/en", variant.text, variant.text_en


def _has_english(variant: "Variant") -> bool:
    return bool(variant.text_en.strip())


def same_shape(chinese: tree.Document, english: tree.Document) -> str:
    """Return the id of the first part whose paragraphs do not answer each other; empty when all do."""
    ours = (*chinese.sections, *chinese.annexes)
    theirs = (*english.sections, *english.annexes)
    if [one.id for one in ours] != [one.id for one in theirs]:
        return chinese.id
    for one, other in zip(ours, theirs, strict=True):
        if list(map(_shape, one.blocks)) != list(map(_shape, other.blocks)):
            return one.id
    return ""


def _shape(block: tree.Block) -> tuple[object, ...]:
    match block:
        case tree.Paragraph():
            return ("paragraph", bool(block.label), bool(block.heading), len(block.items))
        case tree.Pairs():
            return ("pairs", len(block.rows))
        case tree.Table():
            return ("table", block.name, len(block.columns), len(block.rows))
        case _:
            return (type(block).__name__,)
