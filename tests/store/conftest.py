"""A real vault with nothing but its first officer."""

from datetime import UTC, datetime

import pytest

from vetdesk.domain.staff import new_member
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import KdfCost, KdfPolicy, create

CHEAP = KdfPolicy(
    target=KdfCost(memory_kib=256, passes=1, lanes=1), floor=KdfCost(memory_kib=64, passes=1, lanes=1)
)
NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


@pytest.fixture
def vault(tmp_path):
    made, _ = create(
        tmp_path / "v.vetdesk",
        passphrase="seven grey cranes over the delta",
        staff=new_member("周青"),
        policy=CHEAP,
        hooks=StoreHooks(),
        now=NOW,
    )
    yield made
    made.close()
