"""Reads contract packs and the clause library from disk into frozen values."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from vetdesk.assets import asset_root
from vetdesk.documents.asks import read_asks
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.translation import EnglishPack, read_english
from vetdesk.domain.answertables import ANSWER_TABLES
from vetdesk.domain.numbering import Numbering
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.papers import Ask, MadeFor, Need
from vetdesk.domain.tablequestions import TableSpec

Condition = Mapping[str, Any]

KINDS: Final = ("agreement", "letter", "form")
PARTS: Final = ("recitals", "article", "annex", "text")
STANDARD: Final = "standard"
RANKS: Final = (STANDARD, "fallback", "walk-away")
"""The ladder of a negotiation: what we ask, what we accept, where we leave."""
TABLES: Final = ("debts", "documents", "people", "pi_list", "deleted_files", "groups")


@dataclass(frozen=True, kw_only=True)
class Statute:
    """A norm and article a clause rests on; ``mark`` says whether it was read or reported."""

    norm: str
    article: str
    mark: str


@dataclass(frozen=True, kw_only=True)
class Variant:
    """One wording of a clause and when it is used.

    ``guidance`` tells a negotiator when to give way to it, ``role`` who may accept it; ``text_en`` is
    the English of the same paragraphs, empty where nobody has written it.
    """

    id: str
    text: str = field(repr=False)
    rank: str = STANDARD
    applies_if: Condition | None = None
    guidance: str = ""
    role: str = ""
    text_en: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One clause of the library, in all its wordings.

    ``stands_in`` are the places (``pack/part``) that an own clause of the office was added to;
    ``english_of`` is the version of the Chinese text that the English one was made from; ``asks`` are the
    questions that its wordings read and no agreement of the road has.
    """

    id: str
    version: str
    title: str
    variants: tuple[Variant, ...]
    statutes: tuple[Statute, ...]
    last_reviewed: date
    confirm: str
    tags: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    applies_if: Condition | None = None
    stands_in: tuple[str, ...] = ()
    title_en: str = ""
    english_of: str = ""
    asks: tuple[Ask, ...] = ()

    @property
    def is_core(self) -> bool:
        """True when leaving it out needs two officers (clause.core_missing)."""
        return "core" in self.tags


@dataclass(frozen=True, kw_only=True)
class Part:
    """One printed part of a pack: its own text, then its clause slots, then its table."""

    kind: str
    id: str
    title: str
    body: str = field(default="", repr=False)
    body_name: str = ""
    clauses: tuple[str, ...] = ()
    table: str = ""
    applies_if: Condition | None = None


@dataclass(frozen=True, kw_only=True)
class Pack:
    """One kind of document with everything to print it; ``base`` is the shipped pack it was made from.

    ``look`` is its own look on the page; None has that of the office. ``asks`` are the questions it declares,
    once its slots are filled (``ClauseSet.fit``) also those of the clauses in them.
    """

    id: str
    version: str
    language: str
    kind: str
    title: str
    number_code: str
    road: str
    law: tuple[str, ...]
    parties: Mapping[str, str]
    signatures: tuple[str, ...]
    parts: tuple[Part, ...]
    last_reviewed: date
    confirm: str
    applies_if: Condition | None = None
    made_for: tuple[MadeFor, ...] = ()
    asks: tuple[Ask, ...] = ()
    contents: bool = False
    numbering: Numbering = Numbering.ARTICLES
    english: EnglishPack | None = None
    base: str = ""
    look: PageLook | None = None
    needs: frozenset[Need] = frozenset()

    @property
    def tables(self) -> Mapping[str, TableSpec]:
        """Return the columns of the questions that are tables: those of agreements, and its own."""
        return {**ANSWER_TABLES, **{one.name: one.table for one in self.asks if one.table is not None}}

    @property
    def stands_for(self) -> str:
        """Return the id of the shipped pack whose place it takes; its own where it takes none."""
        return self.base or self.id


Library = Mapping[str, Clause]

_PACK_KEYS: Final = frozenset(
    [
        "id",
        "version",
        "language",
        "kind",
        "title",
        "number_code",
        "road",
        "last_reviewed",
        "confirm",
        "law",
        "parties",
        "part",
        "signatures",
        "applies_if",
        "made_for",
        "ask",
        "contents",
        "base",
        "numbering",
        "look",
        "needs",
    ]
)
_PART_KEYS: Final = frozenset(["kind", "id", "title", "body", "clauses", "table", "applies_if"])
_CLAUSE_KEYS: Final = frozenset(
    [
        "id",
        "version",
        "title",
        "tags",
        "statutes",
        "carries",
        "last_reviewed",
        "confirm",
        "variant",
        "applies_if",
        "stands_in",
        "title_en",
        "english_of",
        "ask",
    ]
)
_VARIANT_KEYS: Final = frozenset(["id", "text", "rank", "applies_if", "guidance", "role", "text_en"])
_STATUTE_KEYS: Final = frozenset(["norm", "article", "mark"])


def pack_folders(root: Path | None = None) -> tuple[Path, ...]:
    """Return every folder that holds a pack, in a fixed order."""
    base = root or asset_root("contract_templates")
    return tuple(sorted(file.parent for file in base.glob("*/*/pack.toml")))


def load_pack(pack_id: str, root: Path | None = None) -> Pack:
    """Return the pack called ``pack_id``; an unknown id raises ``PackRefused``."""
    return _all_packs(root or asset_root("contract_templates"))[_known(pack_id, root)]


def all_packs(root: Path | None = None) -> Mapping[str, Pack]:
    """Return every pack by its id."""
    return _all_packs(root or asset_root("contract_templates"))


def load_library(root: Path | None = None) -> Library:
    """Return every clause by its id."""
    return _library(root or asset_root("contract_templates"))


def _known(pack_id: str, root: Path | None) -> str:
    if pack_id not in all_packs(root):
        raise PackRefused([Problem(place=pack_id, code="pack.unknown", detail="")])
    return pack_id


@lru_cache(maxsize=8)
def _all_packs(root: Path) -> Mapping[str, Pack]:
    packs: dict[str, Pack] = {}
    for folder in pack_folders(root):
        pack = read_pack(folder)
        if pack.id in packs:
            raise PackRefused([Problem(place=_place(folder), code="pack.duplicate_id", detail=pack.id)])
        packs[pack.id] = pack
    return packs


@lru_cache(maxsize=8)
def _library(root: Path) -> Library:
    clauses: dict[str, Clause] = {}
    for file in sorted(root.glob("*/clauses/*.toml")):
        clause = read_clause(file)
        if clause.id in clauses:
            raise PackRefused([Problem(place=_place(file), code="clause.duplicate_id", detail=clause.id)])
        clauses[clause.id] = clause
    return clauses


def read_pack(folder: Path) -> Pack:
    """Return the pack in ``folder``; every structural fault is listed in ``PackRefused``."""
    entries = _toml(folder / "pack.toml")
    bodies = {
        name: (folder / name).read_text("utf-8")
        for part in entries.get("part", ())
        if (name := part.get("body", "")) and Path(name).name == name and (folder / name).is_file()
    }
    place = _place(folder / "pack.toml")
    pack = pack_of(entries, place, bodies, under=f"{folder.name}/")
    english = read_english(folder, {one["id"]: one.get("body", "") for one in entries["part"]}, place)
    return replace(pack, english=english)


def pack_of(entries: Mapping[str, Any], place: str, bodies: Mapping[str, str], *, under: str = "") -> Pack:
    """Return the pack of a table whose parts name their text in ``bodies``.

    ``under`` stands before the name of a text where a fault of it is told. Every structural fault
    is listed in ``PackRefused``.
    """
    problems = _key_problems(place, entries, _PACK_KEYS, ("id", "version", "kind", "title", "part"))
    for part in entries.get("part", ()):
        problems += _part_problems(place, part, bodies)
    asks, faults = read_asks(place, entries.get("ask", ()))
    problems += faults
    tables = {"", *TABLES, *ANSWER_TABLES, *(one.name for one in asks if one.table is not None)}
    problems += [
        Problem(place=place, code="part.table", detail=str(part["table"]))
        for part in entries.get("part", ())
        if part.get("table", "") not in tables
    ]
    made_for = entries.get("made_for", ())
    if not set(made_for) <= set(MadeFor):
        problems.append(Problem(place=place, code="pack.made_for", detail=str(made_for)))
    needs = entries.get("needs", ())
    if not set(needs) <= set(Need):
        problems.append(Problem(place=place, code="pack.needs", detail=str(needs)))
    if entries.get("numbering", Numbering.ARTICLES) not in set(Numbering):
        problems.append(Problem(place=place, code="pack.numbering", detail=str(entries["numbering"])))
    if entries.get("look", PageLook.CONTRACT) not in set(PageLook):
        problems.append(Problem(place=place, code="pack.look", detail=str(entries["look"])))
    if entries.get("kind") not in KINDS:
        problems.append(Problem(place=place, code="pack.kind", detail=str(entries.get("kind"))))
    if problems:
        raise PackRefused(problems)
    return Pack(
        id=entries["id"],
        version=str(entries["version"]),
        language=entries.get("language", "zh-CN"),
        kind=entries["kind"],
        title=entries["title"],
        number_code=entries.get("number_code", ""),
        road=entries.get("road", ""),
        law=tuple(entries.get("law", ())),
        parties=dict(entries.get("parties", {})),
        signatures=tuple(entries.get("signatures", ("a", "b") if entries["kind"] == "agreement" else ())),
        parts=tuple(_part(part, bodies, under) for part in entries["part"]),
        last_reviewed=entries.get("last_reviewed", date.min),
        confirm=entries.get("confirm", ""),
        applies_if=entries.get("applies_if"),
        made_for=tuple(MadeFor(one) for one in made_for),
        asks=asks,
        contents=bool(entries.get("contents", False)),
        base=entries.get("base", ""),
        numbering=Numbering(entries.get("numbering", Numbering.ARTICLES)),
        look=PageLook(entries["look"]) if "look" in entries else None,
        needs=frozenset(Need(one) for one in needs),
    )


def read_clause(file: Path) -> Clause:
    """Return the clause in ``file``; every structural fault is listed in ``PackRefused``."""
    return clause_of(_toml(file), _place(file))


def clause_of(entries: Mapping[str, Any], place: str) -> Clause:
    """Return the clause of a table; every structural fault is listed in ``PackRefused``."""
    problems = _key_problems(place, entries, _CLAUSE_KEYS, ("id", "version", "title", "variant"))
    for variant in entries.get("variant", ()):
        problems += _key_problems(place, variant, _VARIANT_KEYS, ("id", "text"))
        if variant.get("rank", STANDARD) not in RANKS:
            problems.append(Problem(place=place, code="variant.rank", detail=str(variant["rank"])))
    for statute in entries.get("statutes", ()):
        problems += _key_problems(place, statute, _STATUTE_KEYS, ("norm", "article", "mark"))
    asks, faults = read_asks(place, entries.get("ask", ()))
    problems += faults
    if problems:
        raise PackRefused(problems)
    return Clause(
        id=entries["id"],
        version=str(entries["version"]),
        title=entries["title"],
        variants=tuple(Variant(**variant) for variant in entries["variant"]),
        statutes=tuple(Statute(**statute) for statute in entries.get("statutes", ())),
        last_reviewed=entries.get("last_reviewed", date.min),
        confirm=entries.get("confirm", ""),
        tags=tuple(entries.get("tags", ())),
        carries=tuple(entries.get("carries", ())),
        applies_if=entries.get("applies_if"),
        stands_in=tuple(entries.get("stands_in", ())),
        title_en=entries.get("title_en", ""),
        english_of=str(entries.get("english_of", "")),
        asks=asks,
    )


def _part(entries: Mapping[str, Any], bodies: Mapping[str, str], under: str) -> Part:
    body_name = entries.get("body", "")
    return Part(
        kind=entries["kind"],
        id=entries["id"],
        title=entries.get("title", ""),
        body=bodies[body_name] if body_name else "",
        body_name=f"{under}{body_name}" if body_name else "",
        clauses=tuple(entries.get("clauses", ())),
        table=entries.get("table", ""),
        applies_if=entries.get("applies_if"),
    )


def _part_problems(place: str, part: Mapping[str, Any], bodies: Mapping[str, str]) -> list[Problem]:
    problems = _key_problems(place, part, _PART_KEYS, ("kind", "id"))
    if part.get("kind") not in PARTS:
        problems.append(Problem(place=place, code="part.kind", detail=str(part.get("kind"))))
    body = part.get("body", "")
    if body and body not in bodies:
        problems.append(Problem(place=place, code="part.body_missing", detail=body))
    return problems


def _key_problems(
    place: str, entries: Mapping[str, Any], known: frozenset[str], needed: tuple[str, ...]
) -> list[Problem]:
    unknown = [Problem(place=place, code="key.unknown", detail=key) for key in entries if key not in known]
    absent = [Problem(place=place, code="key.missing", detail=key) for key in needed if key not in entries]
    return unknown + absent


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackRefused([Problem(place=_place(file), code="file.syntax", detail=str(error))]) from None


def _place(path: Path) -> str:
    return "/".join(path.parts[-2:])
