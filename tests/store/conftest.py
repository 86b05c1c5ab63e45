"""A real vault with nothing but its first officer, made once and copied for every test."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vetdesk.domain.staff import new_member
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import KdfCost, KdfPolicy, create, reserve, unlock

CHEAP = KdfPolicy(
    target=KdfCost(memory_kib=256, passes=1, lanes=1), floor=KdfCost(memory_kib=64, passes=1, lanes=1)
)
NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
PASSPHRASE = "seven grey cranes over the delta"
# Every test copies a vault; the real 16 MB would be most of what is written.
reserve.BYTES = 64 * 1024


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault that no test touches: copying it spares each test all the migrations."""
    made, _ = create(
        tmp_path_factory.mktemp("template") / "v.vetdesk",
        passphrase=PASSPHRASE,
        staff=new_member("周青"),
        policy=CHEAP,
        hooks=StoreHooks(),
        now=NOW,
    )
    made.close()
    return made.folder


@pytest.fixture
def vault(template, tmp_path):
    folder = shutil.copytree(template, tmp_path / "v.vetdesk", ignore=shutil.ignore_patterns("*.lock"))
    opened = unlock(folder, PASSPHRASE, policy=CHEAP, hooks=StoreHooks(), now=NOW)
    yield opened
    opened.close()
