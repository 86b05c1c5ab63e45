"""A disk that fails at any single call, or loses power between any two: nothing acknowledged is lost."""

import contextlib
import itertools
import random
import shutil

import pytest

from failing_disk import Call, Disk, under
from vault_builders import fill, make_vault, names, open_vault
from vetdesk.domain.errors import VetdeskError
from vetdesk.vault.errors import DiskFailed, DiskFull

# In each way to fail, at so many places spread over the whole work.
POINTS = 24


def copy_of(folder, place):
    return shutil.copytree(folder, place, ignore=shutil.ignore_patterns("*.lock"))


def work(folder, acknowledged):
    """Open, register five members, one transaction each, close; note what was acknowledged."""
    vault = open_vault(folder)
    try:
        for number in range(700, 705):
            fill(vault, 1, start=number)
            acknowledged.append(f"员工{number:05d}")
    finally:
        vault.close()


def assert_whole(folder, before, acknowledged):
    """The vault opens, checks clean, and has everything that was acknowledged."""
    vault = open_vault(folder)
    try:
        found = names(vault)
        vault.check()
        assert not vault.read_only
        assert set(before) | set(acknowledged) <= set(found)
        # At most the one change that failed on its way to the caller is there besides.
        assert len(found) <= len(before) + len(acknowledged) + 1
    finally:
        vault.close()


def calls_of(folder):
    """Return how many calls the work makes on a healthy disk."""
    with under(Disk()) as disk:
        work(folder, [])
    return disk.seen


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A small vault: it is copied, opened and checked a hundred times."""
    vault, _ = make_vault(tmp_path_factory.mktemp("small") / "office.vetdesk")
    fill(vault, 2)
    vault.close()
    return vault.folder


@pytest.fixture
def before(closed):
    vault = open_vault(closed)
    found = names(vault)
    vault.close()
    return found


@pytest.mark.parametrize(("lasting", "full"), [(True, False), (False, False), (True, True)])
def test_a_disk_that_fails_at_any_call_loses_nothing_acknowledged(closed, before, tmp_path, lasting, full):
    total = calls_of(copy_of(closed, tmp_path / "count" / "office.vetdesk"))
    assert total > 40
    failures = 0

    for at in range(1, total + 1, max(total // POINTS, 1)):
        folder = copy_of(closed, tmp_path / f"at{at}" / "office.vetdesk")
        acknowledged: list[str] = []
        with under(Disk(fail_at=at, lasting=lasting, full=full)) as disk:
            # Any sentence of ours is an answer; anything else is a crash and fails here.
            with contextlib.suppress(VetdeskError):
                work(folder, acknowledged)
            failures += disk.failed
        assert_whole(folder, before, acknowledged)
        shutil.rmtree(folder.parent)

    assert failures


def test_the_failure_is_told_and_the_vault_works_on_once_the_disk_does(closed, before):
    with under(Disk(kinds=frozenset({"write"}))) as disk:
        vault = open_vault(closed)
        disk.fail_at = 1
        with pytest.raises((DiskFailed, DiskFull)):
            fill(vault, 1, start=800)
        assert names(vault) == before
        disk.fail_at = 0
        fill(vault, 1, start=801)
        assert "员工00801" in names(vault)
        vault.close()


def test_a_failed_sync_is_no_commit(closed, before):
    with under(Disk(kinds=frozenset({"sync"}))) as disk:
        vault = open_vault(closed)
        disk.fail_at = 1
        with pytest.raises(DiskFailed):
            fill(vault, 1, start=800)
        disk.fail_at = 0
        assert names(vault) == before
        vault.close()


def test_reading_needs_no_disk_that_can_be_written(closed, before):
    with under(Disk(fail_at=1)) as disk:
        vault = open_vault(closed)
        found = names(vault)
        vault.close()

    assert found == before
    assert disk.failed == 0


# -- power loss: what was written but not synchronised may be there, in part, or not at all -------


FILES = ("vault.db", "vault.db-journal")
SECTOR = 512


def replay(base, calls, target, chance):
    """Write the state of the disk at a power loss after ``calls`` into the folder ``target``.

    What was synchronised is there. Of the rest a random part is, each write whole or cut short.
    """
    content = {name: bytearray((base / name).read_bytes()) for name in FILES if (base / name).exists()}
    pending = settle(content, [call for call in calls if call.name in FILES])
    for one in itertools.chain(*pending.values()):
        if chance.random() < 0.5:
            apply(content, one, share=chance.choice((1.0, 1.0, 0.5)))
    for name in FILES:
        (target / name).unlink(missing_ok=True)
        if name in content:
            (target / name).write_bytes(content[name])


def settle(content, calls):
    """Carry out everything that a later call synchronised; return what was still on its way."""
    pending: dict[str, list[Call]] = {}
    for call in calls:
        if call.kind == "sync":
            for one in pending.pop(call.name, []):
                apply(content, one)
        elif call.kind == "delete":
            pending.pop(call.name, None)
            content.pop(call.name, None)
        else:
            pending.setdefault(call.name, []).append(call)
    return pending


def apply(content, call, share=1.0):
    file = content.setdefault(call.name, bytearray())
    if call.kind == "truncate":
        del file[call.offset :]
    elif call.kind == "write":
        # A disk writes whole sectors; a write that power cut short ends at one.
        size = len(call.content) if share == 1.0 else int(len(call.content) * share) // SECTOR * SECTOR
        data = call.content[:size]
        if len(file) < call.offset:
            file.extend(bytes(call.offset - len(file)))
        file[call.offset : call.offset + len(data)] = data


def test_power_loss_between_any_two_calls_keeps_what_was_acknowledged(closed, before, tmp_path):
    base = copy_of(closed, tmp_path / "base")
    chance = random.Random(17)  # noqa: S311 - which writes the disk loses
    marks: list[tuple[int, int]] = []
    keys: list[bytes] = [(closed / "vault.keys").read_bytes()]
    with under(Disk(remembers=True)) as disk:
        vault = open_vault(closed)
        for count, number in enumerate(range(700, 704), 1):
            fill(vault, 1, start=number)
            marks.append((len(disk.calls), count))
            keys.append((closed / "vault.keys").read_bytes())
        vault.close()
    between = range(0, len(disk.calls) + 1, max(len(disk.calls) // POINTS, 1))
    cuts = sorted({*between, *(mark for mark, _ in marks)})

    for cut in cuts:
        # The key file is written whole after each commit, so at the cut it is the one of the last.
        done = max((count for mark, count in marks if mark <= cut), default=0)
        folder = copy_of(base, tmp_path / "after" / "office.vetdesk")
        replay(base, disk.calls[:cut], folder, chance)
        (folder / "vault.keys").write_bytes(keys[done])
        assert_whole(folder, before, [f"员工{number:05d}" for number in range(700, 700 + done)])
        shutil.rmtree(folder.parent)
