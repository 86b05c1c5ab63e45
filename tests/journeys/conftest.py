"""A screen of its own for each journey: Xvfb where it is installed, else Qt's offscreen platform."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """Give what the environment must say to draw on the screen."""
    program = shutil.which("Xvfb")
    if program is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        display = told.readline().strip()
    yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}"}
    server.terminate()
    server.wait()


@pytest.fixture
def home(tmp_path, screen) -> dict[str, str]:
    """Give an environment whose settings, state and vaults are those of this journey only."""
    (tmp_path / "run").mkdir(mode=0o700)
    return os.environ | {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "QT_SCALE_FACTOR": "1",
        "LANG": "C.UTF-8",
        **screen,
    }
