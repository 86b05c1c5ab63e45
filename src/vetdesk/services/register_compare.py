"""Compares the rows of a sheet with the register: new, the same, different, or only alike."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from vetdesk.domain.identifiers import check_uscc, compact
from vetdesk.domain.register_rows import (
    IDENTIFIER,
    Likeness,
    PlannedRow,
    RegisterKind,
    RowState,
    Values,
    differing,
)
from vetdesk.domain.text import compare_key
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.register_reading import RegisterReading, RegisterRow
from vetdesk.exchange.similar import Names, Numbers
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.intake import id_hash
from vetdesk.services.register_records import party_values, person_values
from vetdesk.store import parties, people
from vetdesk.store import register_lookups as lookups
from vetdesk.store.parties import Side
from vetdesk.store.session import Session

_STEP = 200
_SAME_PERSON = 100


@dataclass(frozen=True, kw_only=True)
class RegisterPlan:
    """A sheet beside the register; ``employers`` names the employers the values refer to by id."""

    reading: RegisterReading
    rows: tuple[PlannedRow, ...]
    problems: tuple[Problem, ...] = ()
    employers: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> RegisterKind:
        """Return which register the sheet is for."""
        return self.reading.kind

    def count(self, state: RowState) -> int:
        """Return how many rows are in this state."""
        return sum(row.state is state for row in self.rows)


def compare(
    desk: Desk, reading: RegisterReading, *, employer_id: UUID | None, progress: Progress
) -> RegisterPlan:
    """Return the plan; rows of people need their employer registered, or ``employer_id`` for all."""
    if reading.refused is not None or reading.lacks_columns:
        return RegisterPlan(reading=reading, rows=(), problems=reading.problems)
    if reading.kind is RegisterKind.COLLECTORS:
        return _collectors(desk, reading, progress)
    return _people(desk, reading, employer_id, progress)


def _collectors(desk: Desk, reading: RegisterReading, progress: Progress) -> RegisterPlan:
    with desk.vault.reading() as session:
        known = lookups.parties_by_uscc(session, _numbers(reading))
        registered = lookups.party_names(session)
    progress.check()
    named = {str(party_id): name for party_id, _, name, _, _ in registered}
    names = Names(named.items())
    faulty, problems, rows = set(reading.faulty), list(reading.problems), []
    for at, row in enumerate(reading.rows):
        if at % _STEP == 0:
            progress.step(at, len(reading.rows), "compare")
        record = known.get(row.values.get("uscc", ""))
        if record is not None and record.side is Side.OWN:
            problems.append(_problem(reading, row, "uscc", "register.own_organisation"))
            faulty.add(row.line)
        if row.line in faulty or row.repeats:
            rows.append(_left_out(row, faulty))
        elif record is not None:
            rows.append(_against(row, str(record.id), party_values(record)))
        else:
            likes = tuple(
                Likeness(subject=key, name=named[key], score=score)
                for key, score in names.like(row.values["name"])
            )
            rows.append(_unknown(row, likes))
            # Two new rows may be one company as well.
            key = f"line:{row.line}"
            named[key] = row.values["name"]
            names.add(key, row.values["name"])
    return RegisterPlan(
        reading=reading, rows=_beside_likes(desk, reading.kind, rows), problems=_ordered(problems)
    )


def _people(
    desk: Desk, reading: RegisterReading, employer_id: UUID | None, progress: Progress
) -> RegisterPlan:
    hashes = {number: id_hash(desk, number) for number in _numbers(reading)}
    with desk.vault.reading() as session:
        known = lookups.people_by_hash(session, hashes.values())
        namesakes = lookups.people_named(
            session, (row.values["name"] for row in reading.rows if "name" in row.values)
        )
        registered = lookups.party_names(session)
    employers = _Employers(registered)
    fixed = str(employer_id) if employer_id else ""
    faulty, problems, rows = set(reading.faulty), list(reading.problems), []
    like = _Namesakes(namesakes)
    for at, row in enumerate(reading.rows):
        if at % _STEP == 0:
            progress.step(at, len(reading.rows), "compare")
        employer = fixed or employers.find(row.values.get("employer", ""))
        if not employer and row.line not in faulty:
            key = "register.employer_unclear" if employers.is_unclear(row) else "register.employer_unknown"
            problems.append(_problem(reading, row, "employer", key))
            faulty.add(row.line)
        if row.line in faulty or row.repeats:
            rows.append(_left_out(row, faulty))
            continue
        placed = replace(row, values={**row.values, "employer": employer})
        record = known.get(hashes[row.values["id_number"]])
        if record is not None:
            rows.append(_against(placed, str(record.id), person_values(record)))
        else:
            rows.append(_unknown(placed, like.of(placed)))
    return RegisterPlan(
        reading=reading,
        rows=_beside_likes(desk, reading.kind, rows),
        problems=_ordered(problems),
        employers=employers.names,
    )


class _Employers:
    """Finds an employer by its code, its name or its short name."""

    def __init__(self, registered: Sequence[tuple[UUID, Side, str, str | None, str]]) -> None:
        self.names = {str(party_id): name for party_id, _, name, _, _ in registered}
        self._by_code = {uscc: str(party_id) for party_id, _, _, _, uscc in registered}
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        for party_id, _, name, short, _ in registered:
            for one in filter(None, (name, short)):
                self._by_name[compare_key(one)].add(str(party_id))

    def find(self, written: str) -> str:
        """Return the id of the employer; nothing when none or several fit."""
        if check_uscc(written).is_valid:
            return self._by_code.get(compact(written), "")
        found = self._by_name.get(compare_key(written), set())
        return next(iter(found)) if len(found) == 1 else ""

    def is_unclear(self, row: RegisterRow) -> bool:
        """True when several employers have the name."""
        return len(self._by_name.get(compare_key(row.values.get("employer", "")), ())) > 1


class _Namesakes:
    """Finds people of one name at one employer: perhaps one person whose number was mistyped.

    Three registered people and three rows at most are named, those whose numbers are most alike. Hundreds of
    one name are common in a sheet of an employer with very many people, and nobody reads them all.
    """

    def __init__(self, registered: Sequence[tuple[UUID, str, UUID, str]]) -> None:
        self._known, self._rows = Numbers[Likeness](), Numbers[Likeness]()
        for person_id, name, employer, number in registered:
            self._known.add((name, str(employer)), number, _namesake(str(person_id), name))

    def of(self, row: RegisterRow) -> tuple[Likeness, ...]:
        """Return the namesakes of a row, and let later rows find it."""
        name, number = row.values["name"], row.values["id_number"]
        group = (name, row.values["employer"])
        likes = (*self._known.near(group, number), *self._rows.near(group, number))
        self._rows.add(group, number, _namesake(f"line:{row.line}", name))
        return likes


def _namesake(subject: str, name: str) -> Likeness:
    return Likeness(subject=subject, name=name, score=_SAME_PERSON)


def _left_out(row: RegisterRow, faulty: set[int]) -> PlannedRow:
    state = RowState.FAULTY if row.line in faulty else RowState.REPEATED
    return PlannedRow(line=row.line, state=state, values=row.values)


def _against(row: RegisterRow, subject: str, ours: Values) -> PlannedRow:
    found = differing(row.values, ours)
    state = RowState.DIFFERS if found else RowState.SAME
    return PlannedRow(line=row.line, state=state, values=row.values, subject=subject, ours=found)


def _unknown(row: RegisterRow, likes: tuple[Likeness, ...]) -> PlannedRow:
    state = RowState.SIMILAR if likes else RowState.NEW
    return PlannedRow(line=row.line, state=state, values=row.values, likes=likes)


def _beside_likes(desk: Desk, kind: RegisterKind, rows: Sequence[PlannedRow]) -> tuple[PlannedRow, ...]:
    """Say of every like record where it differs, in case a row is found to be the same one."""
    likes = {one.subject for row in rows for one in row.likes if not one.line}
    with desk.vault.reading() as session:
        known = _known_values(session, kind, [UUID(one) for one in likes])
    return tuple(replace(row, likes=_with_ours(row, kind, known)) if row.likes else row for row in rows)


def _known_values(session: Session, kind: RegisterKind, ids: Sequence[UUID]) -> dict[str, Values]:
    if kind is RegisterKind.COLLECTORS:
        return {str(one): party_values(record) for one, record in parties.of(session, ids).items()}
    return {str(one): person_values(record) for one, record in people.those(session, ids).items()}


def _with_ours(row: PlannedRow, kind: RegisterKind, known: Mapping[str, Values]) -> tuple[Likeness, ...]:
    values = {key: value for key, value in row.values.items() if key != IDENTIFIER[kind]}
    return tuple(
        replace(one, ours=differing(values, known[one.subject])) if one.subject in known else one
        for one in row.likes
    )


def _numbers(reading: RegisterReading) -> list[str]:
    key = IDENTIFIER[reading.kind]
    return [row.values[key] for row in reading.rows if key in row.values]


def _problem(reading: RegisterReading, row: RegisterRow, field_key: str, key: str) -> Problem:
    at = reading.fields.index(field_key) if field_key in reading.fields else 0
    return Problem(
        file=reading.file_name, key=key, row=row.line, column=reading.titles[at], sheet=reading.sheet
    )


def _ordered(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda one: one.row or 0))
