"""A vault with 100,000 collectors and 1,000,000 debts of one matter, made once and kept under /tmp.

Everything is made up. Collectors go in through the journal of the store; the claims without their content
hashes, which nothing that is measured here reads and which would take most of the time.
"""

import random
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Table, insert, text

from vetdesk.composition import front
from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.domain.debts import DebtRow, Schedule
from vetdesk.domain.money import Money
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.debts import head_of
from vetdesk.services.office import Services
from vetdesk.services.reading import ScheduleOptions
from vetdesk.services.staff import StaffDraft
from vetdesk.store import agreements, debts, journal, pinyin, search
from vetdesk.store.agreements import MatterHead
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.search import search_subject
from vetdesk.vault import KdfPolicy, Vault

COLLECTORS = 100_000
DEBTS = 1_000_000
PASSPHRASE = "an invented passphrase for measuring 2026"  # noqa: S105 - nothing real is behind it
NAME = "large.vetdesk"
_REF = "LARGE-1"
_NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
_SOME = 10_000
_CITIES = (
    "北京",
    "上海",
    "广州",
    "深圳",
    "杭州",
    "南京",
    "成都",
    "重庆",
    "武汉",
    "西安",
    "苏州",
    "天津",
    "厦门",
)
_WORDS = (
    "诚信达远华中信安泰恒瑞鼎丰盛金隆兴业和顺通汇博雅正德嘉实宏图鑫源永康天成海润东方明星锦绣云帆启航"
    "联创聚力智慧凯旋铭志卓越百川万象江河山岳青松翠柏朝阳晨曦星辰浩瀚伟业长青茂林"
)
_TRADES = ("资产管理", "信用管理", "法律咨询", "商务服务", "催收服务", "企业管理咨询", "金融外包服务")
_ENDS = ("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司")
_STATUSES = (
    *[CollectorStatus.APPROVED] * 60,
    *[CollectorStatus.PROSPECT] * 20,
    *[CollectorStatus.IN_REVIEW] * 9,
    *[CollectorStatus.CONDITIONAL] * 5,
    *[CollectorStatus.REJECTED] * 3,
    *[CollectorStatus.EXITED] * 2,
    CollectorStatus.SUSPENDED,
)

Standing = Callable[[uuid.UUID, CollectorStatus, random.Random], dict[str, Any]]
"""The columns of a company that come from its decision."""


def _standing(_party: uuid.UUID, _status: CollectorStatus, chance: random.Random) -> dict[str, Any]:
    decided = date(2025, 1, 1) + timedelta(days=chance.randrange(650))
    return {"decided_on": decided, "valid_until": decided + timedelta(days=365)}


def folder() -> Path:
    """Return the folder of the large vault, making it the first time.

    Made anew for every schema: its claims carry no hashes, so no migration would take it.
    """
    kind = f"vetdesk-bench-{COLLECTORS}-{DEBTS}-{StoreHooks().newest_schema()}"
    made = Path(tempfile.gettempdir()) / kind / NAME
    done = made.with_suffix(".done")
    if not done.is_file():
        shutil.rmtree(made.parent, ignore_errors=True)
        made.parent.mkdir(mode=0o700)
        _make(made)
        done.touch()
    return made


def policy() -> KdfPolicy:
    """Return the policy of the program: unlocking is measured with the real derivation."""
    return KdfPolicy()


def opened() -> Services:
    """Return the services on the large vault, open; the caller closes them."""
    return front(policy=policy()).unlock(folder(), PASSPHRASE)


def matter_id(services: Services) -> uuid.UUID:
    """Return the one matter of the large vault."""
    with services.desk.vault.reading() as session:
        found = agreements.by_ref(session, _REF)
    assert found is not None
    return found


def _make(made: Path) -> None:
    services = (
        front(policy=policy())
        .create(
            made, passphrase=PASSPHRASE, staff=StaffDraft(name="测量员"), rehearsal=True, with_sheet=False
        )
        .services
    )
    try:
        ids = collectors(services.desk.vault, COLLECTORS, _STATUSES)
        _debts(services.desk.vault, ids)
    finally:
        services.close()


def collectors(
    vault: Vault,
    many: int,
    statuses: Sequence[CollectorStatus],
    standing: Standing = _standing,
) -> list[uuid.UUID]:
    """Register so many companies, the first of them our own, journalled and in the search index."""
    chance = random.Random(7)  # noqa: S311 - made-up names
    ids: list[uuid.UUID] = []
    for first in range(0, many, _SOME):
        rows = []
        for number in range(first, min(first + _SOME, many)):
            row = _party(number, chance)
            status = chance.choice(statuses)
            rows.append({**row, "status": status, **standing(row["id"], status, chance)})
        with vault.writing("bench.collectors") as session:
            journal.bulk_insert(session, cast("Table", PartyRow.__table__), rows, batch=uuid.uuid4())
            session.execute(insert(search_subject), [_found_by(row) for row in rows])
        ids += [row["id"] for row in rows]
    with vault.writing("bench.search") as session:
        session.execute(text(search.FILL))
    return ids


def _party(number: int, chance: random.Random) -> dict[str, Any]:
    word = "".join(chance.sample(_WORDS, chance.choice((2, 2, 3))))
    name = f"{chance.choice(_CITIES)}{word}{chance.choice(_TRADES)}{chance.choice(_ENDS)}"
    return {
        "id": uuid.UUID(int=chance.getrandbits(128)),
        "side": Side.OWN if number == 0 else Side.COLLECTOR,
        "name": name,
        "sort_key": pinyin.sort_key(name),
        "short_name": None,
        "uscc": f"91{310000 + number % 9999:06}MA{number:08}",
        "address": f"{name[:2]}市中山路{number % 999 + 1}号",
        "legal_representative": chance.choice(_WORDS) + chance.choice(_WORDS),
        "legal_title": "执行董事",
        "contact": chance.choice(_WORDS) + chance.choice(_WORDS) + chance.choice(_WORDS),
        "phone": f"021-{60000000 + number}",
        "email": f"office{number}@example.com",
        "verify_phone": None,
        "complaint_channel": None,
        "account": None,
        "branch_of": None,
        "profile": "{}",
        "created_at": _NOW,
        "changed_at": _NOW - timedelta(minutes=chance.randrange(1_000_000)),
    }


def _found_by(row: dict[str, Any]) -> dict[str, Any]:
    words = pinyin.tokens(row["name"], "", row["uscc"], row["contact"], row["phone"])
    return {
        "subject": row["id"],
        "kind": "party",
        "title": row["name"],
        "detail": row["uscc"],
        "words": words,
        "sort_key": row["sort_key"],
    }


def open_matter(vault: Vault, ids: list[uuid.UUID], *, ref: str) -> uuid.UUID:
    """Return a new matter of the first two parties."""
    head = MatterHead(
        matter_ref=ref,
        road=Road.ASSIGNMENT,
        creditor_kind=CreditorKind.BANK,
        asset_type=AssetType.MIXED,
        organisation_id=ids[0],
        collector_id=ids[1],
    )
    with vault.writing("bench.matter") as session:
        return agreements.save_head(session, head, matter_id=None, from_file=False, now=_NOW)


def _debts(vault: Vault, ids: list[uuid.UUID]) -> None:
    matter = open_matter(vault, ids, ref=_REF)
    empty = Schedule(rows=(), file_name="large.xlsx", sha256="0" * 64)
    with vault.writing("bench.stage") as session:
        import_id = debts.stage(session, matter, head_of(empty, ScheduleOptions()), now=_NOW)
    for first in range(0, DEBTS, _SOME):
        with vault.writing("bench.debts") as session:
            session.connection().execute(
                insert(debts.CLAIMS),
                debts.values_of(import_id, tuple(made_up_rows(first, _SOME)), first=first + 1),
            )
    with vault.writing("bench.accept") as session:
        debts.accept(session, import_id)


def made_up_rows(first: int, many: int) -> Iterator[DebtRow]:
    """Yield so many claims of natural persons, numbered from ``first``."""
    for number in range(first, first + many):
        principal, interest = Money(1_000_000 + number % 97_700), Money(30_000 + number % 9_100)
        yield DebtRow(
            line=number + 2,
            debtor=f"赵某{number}",
            debtor_kind="natural",
            id_no=f"310115{1950 + number % 50}0101{number % 10_000:04}",
            base_name="个人借款合同",
            base_no=f"HT-2023-{number:07}",
            receipt_no=f"JJ-{number:08}",
            sign_date=date(2023, 5, 1),
            principal=principal,
            interest=interest,
            total=Money(principal.fen + interest.fen),
        )
