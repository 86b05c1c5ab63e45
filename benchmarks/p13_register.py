"""P13: registers that come in: 1,000 collectors and 20,000 people, compared, accepted, taken back."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from stdnum.cn import ric, uscc

from benchmarks.large_vault import PASSPHRASE
from benchmarks.measure import Row
from vetdesk.composition import front
from vetdesk.domain.register_rows import COLUMNS, Choices, ForSimilar, RegisterKind
from vetdesk.exchange.tables import write_table_xlsx
from vetdesk.progress import silent
from vetdesk.services.office import Services
from vetdesk.services.register_imports import RegisterImport
from vetdesk.services.staff import StaffDraft

COLLECTORS, PEOPLE = 1_000, 20_000
_NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
_WORDS = "诚信达远华中安泰恒瑞鼎丰盛金隆兴业和顺通汇博雅正德嘉实宏图鑫源永康"


def measure() -> Iterator[Row]:
    """Bring both registers in through the service, as the wizard does, and take the first back."""
    folder = Path(tempfile.mkdtemp(prefix="vetdesk-register-"))
    made = front().create(
        folder / "register.vetdesk",
        passphrase=PASSPHRASE,
        staff=StaffDraft(name="张三"),
        rehearsal=True,
        with_sheet=False,
    )
    services = made.services
    try:
        yield from _measured(services, folder)
    finally:
        services.close()
        shutil.rmtree(folder, ignore_errors=True)


def _measured(services: Services, folder: Path) -> Iterator[Row]:
    sheet = folder / "collectors.xlsx"
    _write(sheet, RegisterKind.COLLECTORS, [_collector(number) for number in range(COLLECTORS)])
    seconds, done = _accepted(services, RegisterKind.COLLECTORS, sheet)
    yield _row(f"{COLLECTORS:,} collectors compared and accepted", seconds, most=5)
    sheet = folder / "people.xlsx"
    _write(sheet, RegisterKind.PEOPLE, [_person(number) for number in range(PEOPLE)])
    seconds, people = _accepted(services, RegisterKind.PEOPLE, sheet)
    yield _row(f"{PEOPLE:,} people compared and accepted", seconds, most=60)
    start = time.perf_counter()
    services.registers.undo(people.id, silent())
    yield _row(f"{PEOPLE:,} people taken back", time.perf_counter() - start, most=120)
    start = time.perf_counter()
    services.registers.undo(done.id, silent())
    yield _row(f"{COLLECTORS:,} collectors taken back", time.perf_counter() - start, most=20)


def _accepted(services: Services, kind: RegisterKind, sheet: Path) -> tuple[float, RegisterImport]:
    start = time.perf_counter()
    reading = services.registers.read(kind, sheet, silent())
    read = time.perf_counter()
    assert not reading.problems, reading.problems[:3]
    plan = services.registers.compare(reading, silent())
    done = services.registers.accept(plan, Choices(similar=ForSimilar.NEW), silent())
    assert done.added == len(reading.rows)
    print(f"    read {read - start:.1f} s, compared and accepted {time.perf_counter() - read:.1f} s")
    return time.perf_counter() - read, done


def _row(what: str, seconds: float, *, most: float) -> Row:
    return Row(
        promise="P13", what=what, ours=seconds, reference=None, bound=f"<= {most:g} s", kept=seconds <= most
    )


def _write(path: Path, kind: RegisterKind, rows: list[list[str]]) -> None:
    headers = [column.zh for column in COLUMNS[kind].values()]
    path.write_bytes(write_table_xlsx(headers, rows, title="名册"))


def _code(number: int) -> str:
    body = f"91110105MA{number:07d}"
    return body + str(uscc.calc_check_digit(body))


def _collector(number: int) -> list[str]:
    word = "".join(_WORDS[number // len(_WORDS) ** place % len(_WORDS)] for place in range(3))
    texts = {
        "name": f"{word}资产管理有限公司",
        "uscc": _code(number),
        "address": f"北京市朝阳区甲路{number}号",
        "legal_representative": "张三",
        "contact": "李四",
        "phone": "010-65001234",
    }
    return [texts.get(key, "") for key in COLUMNS[RegisterKind.COLLECTORS]]


def _person(number: int) -> list[str]:
    born = date.fromordinal(date(1975, 1, 1).toordinal() + number % 9_000)
    body = f"110105{born:%Y%m%d}{number // 9_000 * 10 + 1:03d}"
    name = "".join(_WORDS[number // len(_WORDS) ** place % len(_WORDS)] for place in range(3))
    texts = {
        "name": f"王{name}",
        "id_number": body + str(ric.calc_check_digit(body + "0")),
        "employer": _code(number % COLLECTORS),
        "post": "催收专员",
    }
    return [texts.get(key, "") for key in COLUMNS[RegisterKind.PEOPLE]]
