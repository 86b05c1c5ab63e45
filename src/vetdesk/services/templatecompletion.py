"""Completes a template of the office from the agreement that came with the program: clauses, parts, terms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest
from typing import Final

from vetdesk.documents.errors import Problem
from vetdesk.documents.packs import Library, Pack, Part
from vetdesk.domain.completeness import BY_ID
from vetdesk.domain.lawcheck import cited_faults
from vetdesk.services import clauseshelf
from vetdesk.services.desk import Desk
from vetdesk.services.templates import Templates

MENDED: Final = frozenset({"core.missing", "carrier.missing", "reference.unknown", "term.undefined"})
"""What completing can mend; everything else is for a lawyer to say."""
_MOST_ROUNDS: Final = 8
_DEFINES: Final = re.compile(r"\{\{\s*\"([^\"]+)\"\s*\|\s*define\s*\}\}")
_LAST_ARTICLES: Final = ("附则", "其他", "生效", "成立", "文本")


@dataclass(frozen=True, kw_only=True)
class Completed:
    """The template with what was added: titles of parts, ids of clauses, terms; ``left`` is what stays."""

    pack: Pack
    parts: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    left: tuple[Problem, ...] = ()


class TemplateCompletion:
    """Adds what a template lacks; nothing is kept before somebody saves it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._templates = Templates(desk)

    def complete(self, pack: Pack) -> Completed:
        """Return the template with the core clauses, the statutory items, and what its text refers to.

        A clause goes into the part that stands where it stands in the shipped agreement, else into a
        new part of that title without the shipped text, so that nothing is said twice. What a clause
        refers to (an annex, a term) follows it. The norms of the shipped agreement are cited where the
        template cites none, for its clauses rest on them.
        """
        base = self._desk.rules.documents.get(pack.base)
        if base is None:
            return Completed(pack=pack, left=self._templates.problems(pack))
        with self._desk.vault.reading() as session:
            known = clauseshelf.in_force(session, self._desk)
        filler = _Filler(known.fit(base), known.library)
        made = replace(pack, law=pack.law or self._cited(base))
        problems: Sequence[Problem] = self._templates.problems(made)
        for _ in range(_MOST_ROUNDS):
            fuller = filler.mended(made, problems)
            if fuller == made:
                break
            made, problems = fuller, self._templates.problems(fuller)
        before = {one.id for one in pack.parts}
        stood = {name for one in pack.parts for name in one.clauses}
        return Completed(
            pack=made,
            parts=tuple(one.title for one in made.parts if one.id not in before),
            clauses=tuple(name for one in made.parts for name in one.clauses if name not in stood),
            terms=tuple(filler.terms),
            left=tuple(problems),
        )

    def _cited(self, base: Pack) -> tuple[str, ...]:
        """Return the norms of the agreement whose articles were held against their texts."""
        register = self._desk.rules.statutes("cn")
        return tuple(one for one in base.law if not list(cited_faults((one,), register)))


class _Filler:
    """Takes from one shipped agreement what a template lacks."""

    def __init__(self, base: Pack, library: Library) -> None:
        self._base = base
        self._library = library
        self._homes = {name: part for part in base.parts for name in part.clauses}
        self.terms: list[str] = []

    def mended(self, pack: Pack, problems: Sequence[Problem]) -> Pack:
        """Return the template after one look at what is wrong with it."""
        for problem in problems:
            match problem.code:
                case "core.missing":
                    pack = self._with_clause(pack, problem.detail.partition(" ")[0])
                case "carrier.missing":
                    for name in self._carriers(problem.detail):
                        pack = self._with_clause(pack, name)
                case "reference.unknown":
                    pack = self._with_target(pack, problem.detail)
                case "term.undefined":
                    pack = self._with_term(pack, problem.detail)
        return pack

    def _carriers(self, item: str) -> Iterator[str]:
        """Yield the first clause of the agreement that carries a statutory item, named in Chinese."""
        ids = {one for one, said in BY_ID.items() if said.zh == item}
        for name in self._homes:
            if name in self._library and ids & set(self._library[name].carries):
                yield name
                return

    def _with_clause(self, pack: Pack, name: str) -> Pack:
        home = self._homes.get(name)
        if home is None or any(name in part.clauses for part in pack.parts):
            return pack
        for at, part in enumerate(pack.parts):
            if part.id == home.id:
                fuller = replace(part, clauses=(*part.clauses, name))
                return replace(pack, parts=(*pack.parts[:at], fuller, *pack.parts[at + 1 :]))
        return _placed(pack, replace(home, body="", body_name="", table="", clauses=(name,)))

    def _with_target(self, pack: Pack, anchor: str) -> Pack:
        """Return the template with the part a reference means, or with the paragraph that bears it."""
        standing = {name for part in pack.parts for name in part.clauses}
        for part in self._base.parts:
            if part.id == anchor and all(one.id != anchor for one in pack.parts):
                return _placed(
                    pack, replace(part, clauses=tuple(one for one in part.clauses if one not in standing))
                )
            if said := _paragraph(part.body, anchor):
                return self._with_line(pack, part, said)
        return self._with_clause(pack, anchor)

    def _with_line(self, pack: Pack, home: Part, line: str) -> Pack:
        for at, part in enumerate(pack.parts):
            if part.id == home.id:
                if line in part.body:
                    return pack
                fuller = replace(part, body=f"{part.body.rstrip()}\n{line}\n".lstrip(), body_name=part.id)
                return replace(pack, parts=(*pack.parts[:at], fuller, *pack.parts[at + 1 :]))
        return _placed(pack, replace(home, body=f"{line}\n", table="", clauses=()))

    def _with_term(self, pack: Pack, term: str) -> Pack:
        """Return the template with a term defined where its own text puts it in quotation marks, or anew."""
        own = f"“{term}”"
        for at, one in enumerate(pack.parts):
            if own in one.body:
                body = one.body.replace(own, f'{{{{ "{term}"|define }}}}', 1)
                self.terms.append(term)
                defined = replace(one, body=body)
                return replace(pack, parts=(*pack.parts[:at], defined, *pack.parts[at + 1 :]))
        for part in self._base.parts:
            for line in part.body.split("\n"):
                if term in _DEFINES.findall(line) and not any(line[2:-1] in one.body for one in pack.parts):
                    said = f"§ {line[2:].rstrip('；。')}。"
                    made = self._with_line(pack, part, said)
                    self.terms.append(term)
                    return made
        return pack


def taken_back(pack: Pack, before: Pack, after: Pack) -> Pack:
    """Return ``pack`` without what completing made of ``before`` in ``after``; what was typed since stays."""
    old, new = ({one.id: one for one in made.parts} for made in (before, after))
    parts = []
    for part in pack.parts:
        was, made = old.get(part.id), new.get(part.id)
        if was is None and made is not None:
            continue  # it came in as a whole
        if was is not None and made is not None:
            body = _body_back(part.body, was.body, made.body)
            clauses = [one for one in part.clauses if one in was.clauses or one not in made.clauses]
            kept = replace(part, body=body, body_name=part.id if body else "", clauses=tuple(clauses))
            parts.append(kept)
        else:
            parts.append(part)
    return replace(pack, parts=tuple(parts), law=before.law if pack.law == after.law else pack.law)


def _body_back(body: str, was: str, made: str) -> str:
    """Return a text without the lines that came in, and with those that were changed as they were."""
    if body == made:
        return was
    old, new = was.split("\n"), made.split("\n")
    back: dict[str, str | None] = {}
    for tag, at, end, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in {"insert", "replace"}:
            pairs = zip_longest(new[start:stop], old[at:end])
            back |= {line: before for line, before in pairs if line and line not in old}
    lines = (back.get(one, one) for one in body.split("\n"))
    return "\n".join(one for one in lines if one is not None)


def _paragraph(body: str, anchor: str) -> str:
    """Return the paragraph that bears an anchor, with the items under it; empty where none does."""
    lines = body.split("\n")
    at = next((at for at, one in enumerate(lines) if f"[{anchor}]" in one), None)
    if at is None:
        return ""
    items = takewhile(lambda one: one.startswith("- "), lines[at + 1 :])
    return "\n".join((lines[at], *items))


def _placed(pack: Pack, part: Part) -> Pack:
    """Return the template with a new part: annexes last, definitions first, the closing article last."""
    if part.kind == "annex":
        return replace(pack, parts=(*pack.parts, part))
    articles = [at for at, one in enumerate(pack.parts) if one.kind == "article"]
    at = articles[-1] + 1 if articles else len(pack.parts)
    if articles and part.id == "definitions":
        at = articles[0]
    elif articles and any(word in pack.parts[articles[-1]].title for word in _LAST_ARTICLES):
        at = articles[-1]
    return replace(pack, parts=(*pack.parts[:at], part, *pack.parts[at:]))
