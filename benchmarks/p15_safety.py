"""P15: how long proving, copying and unlocking take (security.md A-08, L-03, L-06), and a soak (L-04).

``FILES`` and ``AUDITED`` make it smaller, ``SOAK_MINUTES`` longer: eight hours are 480.
"""

import os
import random
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from benchmarks.measure import Row
import benchmarks.inputs  # noqa: F401 - puts the builders of the tests on the path
from vault_builders import CHEAP, PASSPHRASE, fill_fast, make_vault, open_vault
from vetdesk.domain.staff import new_member
from vetdesk.progress import silent
from vetdesk.store import audit_check, files, search
from vetdesk.store.staff import save_member
from vetdesk.vault import Vault

FILES = int(os.environ.get("FILES", "1000"))
AUDITED = int(os.environ.get("AUDITED", "50000"))
SOAK_MINUTES = float(os.environ.get("SOAK_MINUTES", "1"))
MEGABYTE, AT_ONCE = 1 << 20, 1_000


def measure() -> Iterator[Row]:
    """Fill a vault whose key derivation is cheap, and ask of it what the cases ask."""
    assert CHEAP.target.memory_kib < 1024, "the derivation would be measured as well"
    folder = Path(tempfile.mkdtemp(prefix="vetdesk-safety-"))
    try:
        vault, _ = make_vault(folder / "office.vetdesk")
        for _ in range(AUDITED // AT_ONCE):
            fill_fast(vault, AT_ONCE)
        yield _proving(vault)
        _file(vault, FILES)
        yield _copying(vault)
        vault.close()
        yield from _unlocking(vault.folder)
        yield from _soak(vault.folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _proving(vault: Vault) -> Row:
    with vault.reading() as session:
        seal = vault._opened.audit_seal  # noqa: SLF001 - the chain alone, without the pages and the trees
        start = time.perf_counter()
        findings = audit_check.chain_findings(session.connection(), seal, silent())
        seconds = time.perf_counter() - start
    assert not findings, findings
    return _row(f"A-08: the chain of {AUDITED:,} changes proved", seconds, most=2)


def _file(vault: Vault, number: int) -> None:
    chance = random.Random(1)  # noqa: S311 - content, not a secret
    for at in range(number):
        with vault.writing("bench.file") as session:
            content = BytesIO(chance.randbytes(MEGABYTE))
            files.store(session, content, name=f"{at}", media_type="application/pdf", progress=silent())


def _copying(vault: Vault) -> Row:
    start = time.perf_counter()
    made = vault.backup_now(datetime(2026, 11, 29, tzinfo=UTC))
    seconds = time.perf_counter() - start
    shutil.rmtree(made.folder)
    return _row(f"L-03: backup of {FILES:,} files of 1 MB, verified", seconds, most=60)


def _unlocking(folder: Path) -> Iterator[Row]:
    start = time.perf_counter()
    vault = open_vault(folder, PASSPHRASE)
    seconds = time.perf_counter() - start
    yield _row(f"L-06: unlocked behind the key derivation, with {FILES:,} files of 1 MB", seconds, most=3)
    start = time.perf_counter()
    vault.check_pages()
    yield _row("L-06: every page checked behind the window", time.perf_counter() - start, most=60)
    vault.close()


def _soak(folder: Path) -> Iterator[Row]:
    """Write, search, read files and lock at random; memory is looked at after a tenth and at the end."""
    vault, chance = open_vault(folder), random.Random(2)  # noqa: S311 - what is done next
    begun, done, early = time.monotonic(), 0, 0.0
    while (spent := time.monotonic() - begun) < SOAK_MINUTES * 60:
        match chance.randrange(20):
            case 0:
                vault.close()
                vault = open_vault(folder)
            case 1 | 2 | 3:
                with vault.writing("bench.soak") as session:
                    save_member(session, new_member(f"浸泡{done}"))
            case 4:
                _file(vault, 1)
            case _:
                with vault.reading() as session:
                    search.find(session, "成员", limit=20)
        done += 1
        if not early and spent > SOAK_MINUTES * 6:
            early = _resident_mb()
    grown = _resident_mb() - early
    vault.check()
    vault.close()
    yield Row(
        promise="P15",
        what=f"L-04: {done:,} random actions in {SOAK_MINUTES:g} min, sound at the end; memory grown by",
        ours=grown,
        reference=None,
        bound="< 100 MB in 8 h",
        kept=grown < 100,
        unit="MB",
    )


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def _row(what: str, seconds: float, *, most: float) -> Row:
    return Row(
        promise="P15", what=what, ours=seconds, reference=None, bound=f"<= {most:g} s", kept=seconds <= most
    )
