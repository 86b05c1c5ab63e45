"""People of a portfolio with their consents and background checks."""

import random
import uuid
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, Final

from sqlalchemy import insert, text

from benchmarks.inputs import with_check_digit
from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.matter import CheckAnswer, PersonInput
from vetdesk.domain.people import AUTHORISATION, PersonStatus, standing
from vetdesk.domain.vetting import CheckState, assess
from vetdesk.services.desk import Desk
from vetdesk.services.intake import id_hash
from vetdesk.services.packshelf import for_people
from vetdesk.store import pinyin
from vetdesk.store.people import PersonAuthorisationRow, PersonCheckRow, PersonRow
from vetdesk.store.search import search_subject

_SURNAMES: Final = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN: Final = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文玉兰红玲飞梅鑫波斌宇浩凯健俊帆雪琳倩"
_POSTS: Final = ("催收专员", "催收主管", "质检员", "系统管理员", "法务", "外访专员")
_SOME: Final = 20_000
_NONE, _CONSENT, _ALL, _FAILED = range(4)
# Of a hundred: most wait for their consent, some are half-way, the rest has been looked at.
_KINDS: Final = (*[_NONE] * 70, *[_CONSENT] * 11, *[_ALL] * 18, _FAILED)


def add_people(desk: Desk, employers: list[uuid.UUID], each: int) -> list[uuid.UUID]:
    """Register ``each`` people for every employer and return their ids."""
    chance = random.Random(5)  # noqa: S311 - made-up names
    maker, made = _Maker(desk), []
    numbers = iter(range(len(employers) * each))
    for first in range(0, len(employers), _SOME // each):
        rows = [
            maker.person(next(numbers), employer, chance)
            for employer in employers[first : first + _SOME // each]
            for _ in range(each)
        ]
        maker.write(rows)
        made += [row["id"] for row in rows]
    return made


class _Maker:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._today = desk, desk.today()
        with desk.vault.reading() as session:
            self._pack = for_people(session, desk)
        self._checks: list[dict[str, Any]] = []
        self._consents: list[dict[str, Any]] = []
        self._standing = cache(self._computed)
        self._number = 0

    def person(self, number: int, employer: uuid.UUID, chance: random.Random) -> dict[str, Any]:
        """Return the row of a person, noting consent and checks."""
        name = chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, chance.choice((1, 2, 2))))
        date_of_birth, serial = divmod(number, 1000)
        body = f"310115{1970 + date_of_birth % 30}{1 + date_of_birth // 30:02}15{serial:03}"
        id_number = with_check_digit(body)
        kind = chance.choice(_KINDS)
        ago = chance.randrange(1, 80) if chance.random() < 0.9 else chance.randrange(80, 300)
        day = self._today - timedelta(days=ago)
        status, expiry = self._standing(day, kind)
        row = {
            "id": uuid.UUID(int=chance.getrandbits(128)),
            "name": name,
            "sort_key": pinyin.sort_key(name),
            "id_number": id_number,
            "id_hash": id_hash(self._desk, id_number),
            "employer_id": employer,
            "post": chance.choice(_POSTS),
            "key": False,
            "status": status,
            "authorised_on": None if kind == _NONE else day,
            "next_expiry": expiry,
            "changed_at": datetime.now(UTC) - timedelta(minutes=number),
        }
        if kind != _NONE:
            self._consents.append({"id": uuid.uuid4(), "person_id": row["id"], "on": day})
        for check, outcome in self._answers(kind).items():
            self._number += 1
            self._checks.append(
                {
                    "id": uuid.UUID(int=self._number),
                    "person_id": row["id"],
                    "check_id": check,
                    "outcome": outcome,
                    "on": day,
                }
            )
        return row

    def write(self, rows: list[dict[str, Any]]) -> None:
        """Write these people, what was noted of them, and what they are found by."""
        found = [
            {
                "subject": row["id"],
                "kind": "person",
                "title": row["name"],
                "detail": row["post"],
                "words": pinyin.tokens(row["name"], row["post"]),
                "sort_key": row["sort_key"],
            }
            for row in rows
        ]
        with self._desk.vault.writing("bench.people") as session:
            connection = session.connection()
            first = connection.scalar(text("SELECT coalesce(max(number), 0) FROM search_subject"))
            connection.execute(insert(PersonRow), rows)
            connection.execute(insert(PersonAuthorisationRow), self._consents)
            connection.execute(insert(PersonCheckRow), self._checks)
            connection.execute(insert(search_subject), found)
            connection.execute(
                text(
                    "INSERT INTO search_entry(rowid, kind, words) SELECT number, kind, words "
                    "FROM search_subject WHERE number > :first ORDER BY number"
                ),
                {"first": first},
            )
        self._consents, self._checks = [], []

    def _answers(self, kind: int) -> dict[str, str]:
        if kind == _NONE:
            return {}
        if kind == _CONSENT:
            return {AUTHORISATION: "pass"}
        told = {item.id: "pass" for item in self._pack.items}
        return told | ({"BP-06": "fail"} if kind == _FAILED else {})

    def _computed(self, day: date, kind: int) -> tuple[PersonStatus, date | None]:
        """Do what ``services.people`` does with the checks of a person."""
        given = PersonInput(
            name="",
            id_number="",
            employer="collector",
            post="",
            key=False,
            checks={check: CheckAnswer(outcome=told, on=day) for check, told in self._answers(kind).items()},
        )
        creditor = CreditorKind.TRADING
        facts: dict[str, object] = {"creditor_kind": creditor.value}
        found = standing(given, self._pack, creditor=creditor, facts=facts, today=self._today)
        known = {**facts, "employer": given.employer, "key": given.key, "key_person": given.key}
        checks = assess(self._pack, given.checks, creditor=creditor, facts=known, today=self._today)
        ends = [one.valid_until for one in checks if one.valid_until and one.state is CheckState.PASS]
        return found.status, min(ends, default=None)
