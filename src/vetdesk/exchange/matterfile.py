"""Reads a matter file into the domain's terms, or says everything that is wrong with it and where."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from vetdesk.domain import masking
from vetdesk.domain.agreements import Road
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.debt_columns import COLUMNS
from vetdesk.domain.identifiers import IdKind, check_identity, compact
from vetdesk.domain.matter import MatterInput
from vetdesk.domain.text import compare_key
from vetdesk.exchange.matterfile_answers import answers_schema, type_answers
from vetdesk.exchange.matterfile_json import MAX_BYTES, parse_strict, tidy
from vetdesk.exchange.matterfile_model import MatterPart, to_domain
from vetdesk.exchange.problems import Problem

MAX_SCHEDULE_BYTES = 50_000_000
_SUFFIXES = {".xlsx", ".csv"}
_CLAUSE = re.compile(r"CL-[0-9]{2}")
_CHECK = re.compile(r"CV-[A-Z][0-9]{2}")
_PERSON_CHECK = re.compile(r"BP-[0-9]{2}")
_QUOTED = re.compile("'([^']*)'")
_ROAD_A = ("assignee_kind", "transferability", "payment", "notice")


OwnQuestions = Callable[[str, Road, str | None], AnswerBook]
"""Finds the answers there are for a matter reference, a road and the template that a file names."""


@dataclass(frozen=True, kw_only=True)
class KnownIds:
    """The ids the installed packs and clauses have; an id outside them is refused."""

    checks: frozenset[str]
    person_checks: frozenset[str]
    clauses: frozenset[str]
    packs: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class MatterReading:
    """The matter, or the problems that keep it out; ``content_sha256`` is what an approval covers."""

    matter: MatterInput | None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    schedule: Path | None = None
    content_sha256: str = ""


def read_matter(
    path: Path, *, known: KnownIds | None = None, own: OwnQuestions | None = None
) -> MatterReading:
    """Read the matter file at ``path``; its schedule is located beside it, not read."""
    name = path.name
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError:
        return MatterReading(matter=None, problems=(_problem(name, "unreadable"),))
    reading = parse_matter(content, file=name, known=known, own=own)
    if reading.matter is None:
        return reading
    schedule, problem = locate_schedule(path.parent, reading.matter.schedule, file=name)
    if problem is not None:
        return MatterReading(matter=None, problems=(problem,), remarks=reading.remarks)
    return MatterReading(
        matter=reading.matter,
        remarks=reading.remarks,
        schedule=schedule,
        content_sha256=reading.content_sha256,
    )


def parse_matter(
    content: bytes, *, file: str, known: KnownIds | None = None, own: OwnQuestions | None = None
) -> MatterReading:
    """Read the bytes of a matter file; every problem is named with its JSON path.

    ``own`` says which answers there are for a matter of this reference, road and template (None where the
    file names none); without it they are the fixed ones.
    """
    raw, problems = parse_strict(content, file)
    if problems:
        return MatterReading(matter=None, problems=problems)
    if not isinstance(raw, dict):
        return MatterReading(matter=None, problems=(_problem(file, "not_an_object"),))
    tidied, remarks = tidy(raw, file)
    try:
        part = MatterPart.model_validate(tidied)
    except ValidationError as error:
        found = [_from_pydantic(item, file) for item in error.errors(include_url=False)]
        found += _answer_problems(tidied, file, own)
        return MatterReading(matter=None, problems=tuple(found), remarks=remarks)
    book = _book(part.matter_ref, part.road, part.template, own)
    answers, answer_problems, other = type_answers(part.answers, book, file)
    found = [*answer_problems, *_cross_check(part, file), *_id_problems(part, known, file)]
    if found:
        return MatterReading(matter=None, problems=tuple(found), remarks=(*remarks, *other))
    matter: MatterInput = to_domain(part.model_copy(update={"answers": answers}))
    return MatterReading(matter=matter, remarks=(*remarks, *other), content_sha256=content_hash(raw))


def content_hash(raw: Mapping[str, Any]) -> str:
    """Return the SHA-256 of every key but ``approved_by``, independent of spacing and key order."""
    rest = {key: value for key, value in raw.items() if key != "approved_by"}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def matter_schema() -> dict[str, Any]:
    """Return the JSON Schema of the matter file."""
    schema = MatterPart.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "vetdesk-matter/1"
    schema["properties"]["answers"] = answers_schema()
    schema["properties"]["schedule_columns"]["additionalProperties"] = {"enum": [*COLUMNS, "drop"]}
    schema["properties"]["clauses"]["propertyNames"] = {"pattern": f"^{_CLAUSE.pattern}$"}
    for part, key, ids in (("ReviewPart", "answers", _CHECK), ("PersonPart", "checks", _PERSON_CHECK)):
        schema["$defs"][part]["properties"][key]["propertyNames"] = {"pattern": f"^{ids.pattern}$"}
    schema["if"] = {"properties": {"road": {"const": Road.ASSIGNMENT.value}}}
    # A key that may be left out may also be null, so the road asks for more than its presence.
    sold = {key: {"not": {"type": "null"}} for key in _ROAD_A}
    schema["then"] = {"required": list(_ROAD_A), "properties": sold}
    return schema


def locate_schedule(folder: Path, given: str, *, file: str) -> tuple[Path | None, Problem | None]:
    """Find the schedule inside ``folder``; a way out of it, by ``..`` or by a link, is refused."""

    def refuse(kind: str, /, **facts: str) -> tuple[None, Problem]:
        return None, _problem(file, kind, path="$.schedule", **facts)

    relative = PurePosixPath(given)
    if relative.is_absolute() or ".." in relative.parts or any(char in given for char in "\\:\x00"):
        return refuse("schedule_outside")
    if relative.suffix.lower() not in _SUFFIXES:
        return refuse("schedule_kind")
    try:
        inside = folder.resolve(strict=True)
        found = (inside / relative).resolve(strict=True)
        size = found.stat().st_size if found.is_file() else -1
    except (OSError, RuntimeError):
        size = -1
    if size < 0:
        return refuse("schedule_missing", name=relative.name)
    if not found.is_relative_to(inside):
        return refuse("schedule_outside")
    if size > MAX_SCHEDULE_BYTES:
        return refuse("schedule_size", limit=str(MAX_SCHEDULE_BYTES // 1_000_000))
    return found, None


def _book(reference: object, road: Road, template: object, own: OwnQuestions | None) -> AnswerBook:
    if own is None:
        return AnswerBook(road=road)
    return own(str(reference), road, template if isinstance(template, str) else None)


def _answer_problems(tidied: Mapping[str, Any], file: str, own: OwnQuestions | None) -> tuple[Problem, ...]:
    """Check the answers even when another part of the file is wrong, so that all is said at once."""
    answers = tidied.get("answers")
    road = tidied.get("road")
    if not isinstance(answers, dict) or road not in [item.value for item in Road]:
        return ()
    book = _book(tidied.get("matter_ref"), Road(str(road)), tidied.get("template"), own)
    return type_answers(answers, book, file)[1]


def _cross_check(part: MatterPart, file: str) -> Iterator[Problem]:
    if part.road is Road.ASSIGNMENT:
        for key in _ROAD_A:
            if getattr(part, key) is None:
                yield _problem(file, "missing_on_assignment", path=f"$.{key}", name=key)
    if compact(part.organisation.uscc) == compact(part.collector.uscc):
        # Parties are known by their code: the second would overwrite the first.
        yield _problem(file, "one_party_twice", path="$.collector.uscc")
    yield from _people_problems(part.people, file)
    for at, override in enumerate(part.overrides):
        if len({compare_key(name) for name in override.by}) != len(override.by):
            yield _problem(file, "override_same_person", path=f"$.overrides[{at}].by")
    for header, key in part.schedule_columns.items():
        if key != "drop" and key not in COLUMNS:
            yield _problem(file, "unknown_column", path=f"$.schedule_columns.{header}", name=key)
    if part.deposit is not None and part.deposit.amount.fen < 0:
        yield _problem(file, "money", path="$.deposit.amount")


def _people_problems(people: Iterable[Any], file: str) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for at, person in enumerate(people):
        path = f"$.people[{at}].id_number"
        check = check_identity(person.id_number)
        facts = {"masked": masking.id_number(person.id_number), "expected": check.expected}
        if check.kind in {IdKind.UNKNOWN, IdKind.USCC}:
            yield _problem(file, "id_unknown", path=path)
        elif not check.is_valid:
            yield _problem(file, f"id_{check.problem}", path=path, **facts)
        elif check.number in seen:
            yield _problem(file, "id_twice", path=path, other=str(seen[check.number] + 1), **facts)
        seen.setdefault(check.number, at)


def _id_problems(part: MatterPart, known: KnownIds | None, file: str) -> Iterator[Problem]:
    if known and known.packs and part.review.pack not in known.packs:
        yield _problem(file, "unknown_pack", path="$.review.pack", name=part.review.pack)
    for number in part.review.answers:
        if not _CHECK.fullmatch(number) or (known and number not in known.checks):
            yield _problem(file, "unknown_check", path=f"$.review.answers.{number}", name=number)
    for at, person in enumerate(part.people):
        for number in person.checks:
            if not _PERSON_CHECK.fullmatch(number) or (known and number not in known.person_checks):
                yield _problem(file, "unknown_check", path=f"$.people[{at}].checks.{number}", name=number)
    for number in part.clauses:
        if not _CLAUSE.fullmatch(number) or (known and number not in known.clauses):
            yield _problem(file, "unknown_clause", path=f"$.clauses.{number}", name=number)


def _from_pydantic(error: Any, file: str) -> Problem:
    """Translate one pydantic error; its input value is never repeated."""
    place, kind, context = error["loc"], error["type"], error.get("ctx") or {}
    if place and place[-1] == "[key]":
        place = place[:-1]
    path = "$" + "".join(f"[{item}]" if isinstance(item, int) else f".{item}" for item in place)
    facts = {name: str(value) for name, value in context.items() if name != "error"}
    facts["name"] = str(place[-1]) if place else ""
    if kind == "literal_error":
        facts["expected"] = ", ".join(_QUOTED.findall(facts["expected"]))
    if path == "$.language" and kind == "literal_error":
        return _problem(file, "language", path=path)
    if path == "$.format" and kind == "literal_error":
        return _problem(file, "format", path=path)
    return _problem(file, _KINDS.get(kind, "type"), path=path, **facts)


_KINDS = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "literal_error": "choice",
    "choice": "choice",
    "day": "day",
    "money": "money",
    "string_type": "text_type",
    "string_too_short": "text_short",
    "string_too_long": "text_long",
    "bool_type": "bool_type",
    "int_type": "integer_type",
    "greater_than_equal": "integer_type",
    "less_than_equal": "integer_type",
    "list_type": "list_type",
    "too_short": "list_length",
    "too_long": "list_length",
    "model_type": "object_type",
    "dict_type": "object_type",
}


def _plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)


def _problem(file: str, kind: str, /, *, path: str = "$", **facts: str) -> Problem:
    return Problem(file=file, path=path, key=f"matterfile.{kind}", facts=facts)
