"""The keyring slot against a real Secret Service (GNOME's) on a D-Bus session of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vault_builders import fill, open_vault

CHILD = Path(__file__).with_name("keyring_child.py")
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
UNLOCKED = "gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 <<<'login secret'"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason="needs the Debian packages gnome-keyring and dbus-daemon"
)


@pytest.fixture
def session(tmp_path):
    """Return what runs the child's steps in one session, with the keyring unlocked or not."""
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    # The daemon makes its first keyring only where this folder is.
    (home / "share" / "keyrings").mkdir(parents=True, mode=0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    env = {
        **kept,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND", "GNOME_KEYRING_CONTROL"):
        env.pop(name, None)

    def run(folder, *steps, daemon=UNLOCKED):
        calls = "; ".join(f'"{sys.executable}" "{CHILD}" {step} "{folder}"' for step in steps)
        script = f"{daemon}; {calls}"
        done = subprocess.run(
            ["dbus-run-session", "--", "bash", "-c", script],
            env=env,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        answers = done.stdout.splitlines()
        assert len(answers) == len(steps), done.stderr
        return answers

    return run


def test_an_unlocked_keyring_keeps_the_key_and_opens_the_vault(session, closed):
    assert session(closed, "enable", "unlock", "look") == ["enabled", "林晓", "nothing"]
    assert session(closed, "unlock") == ["林晓"]


def test_a_locked_keyring_is_left_for_the_passphrase(session, closed):
    assert session(closed, "enable") == ["enabled"]

    assert session(closed, "unlock", "look", daemon=LOCKED) == [
        "vault.keyring_unavailable",
        "vault.keyring_silent",
    ]


def test_a_session_without_a_secret_service_is_refused(session, closed):
    (tried,) = session(closed, "enable", daemon="true")

    assert tried in {"vault.keyring_refused", "vault.keyring_unavailable"}
    open_vault(closed).close()


def test_switching_it_off_leaves_nothing_in_the_keyring(session, closed):
    assert session(closed, "enable", "forget") == ["enabled", "forgotten"]
    assert session(closed, "unlock") == ["vault.keyring_unavailable"]


def test_files_put_back_together_do_not_fool_the_keyring(session, closed, tmp_path):
    assert session(closed, "enable") == ["enabled"]
    old = shutil.copytree(closed, tmp_path / "old")
    vault = open_vault(closed)
    fill(vault, 2, start=500)
    vault.close()
    assert session(closed, "unlock", "look") == ["林晓", "nothing"]
    shutil.rmtree(closed)
    shutil.copytree(old, closed)

    assert session(closed, "look") == ["vault.rolled_back"]
