"""The lock really replaces the process: same id, fresh interpreter, nothing of the vault in its arguments."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("lock_child.py")


@pytest.fixture
def story(tmp_path):
    """What the child said from its first window to the process after the lock."""
    vault = tmp_path / "sample.vetdesk"
    vault.mkdir()
    places = {f"XDG_{name}": str(tmp_path / name) for name in ("CONFIG_HOME", "STATE_HOME", "RUNTIME_DIR")}
    (tmp_path / "RUNTIME_DIR").mkdir(mode=0o700)
    done = subprocess.run(
        [sys.executable, str(CHILD), str(vault)],
        env={**os.environ, **places, "PYTHONPATH": str(CHILD.parents[1])},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [line.split() for line in done.stdout.splitlines()]


def test_a_lock_closes_the_vault_and_becomes_a_fresh_process(story):
    first, closed, again = story

    assert closed == ["closed"]
    assert again[:3] == ["again", "sample.vetdesk", "today"]
    assert again[3] == first[1]


def test_no_descriptor_leaks_into_the_process_after_the_lock(story):
    descriptors = int(story[-1][4])

    assert descriptors <= 5
