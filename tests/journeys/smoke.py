"""Drives the program from outside: ``vetdesk demo --open`` on a screen, keys by xdotool (ASCII only)."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 180.0
PAUSE = 0.5
SETTINGS = "设置"


def main() -> int:
    """Unlock the sample, go to the settings by pinyin, lock; the lock must remember the page."""
    folder = Path(sys.argv[1])
    command = [sys.executable, "-m", "vetdesk", "demo", "--out", str(folder / "sample"), "--open"]
    with subprocess.Popen(command) as program:
        try:
            focus(until(lambda: window("^vetdesk$"), "the lock screen"))
            say("Return")
            focus(until(lambda: window("sample - vetdesk$"), "the first page"))
            until(lambda: find_settings() and window(f"^{SETTINGS} - "), "the settings")
            focus(window(f"^{SETTINGS} - "))
            say("ctrl+l")
            until(lambda: state(folder).get("page") == "settings", "the lock")
            until(lambda: window("^vetdesk$"), "the lock screen again")
        finally:
            program.terminate()
    return 0


def window(title: str) -> str:
    """Return the visible window of the program with this title; empty while there is none."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", title],
        capture_output=True,
        text=True,
        check=False,
    )
    return (found.stdout.split() or [""])[-1]


def find_settings() -> bool:
    """Open the palette, type the pinyin of 设置 and go there; asked again until the page is shown."""
    say("ctrl+k")
    subprocess.run(["xdotool", "type", "--delay", "60", "shezhi"], check=True)
    return say("Return")


def focus(shown: str) -> None:
    """Give the keyboard to a window; without a window manager nobody else does."""
    subprocess.run(["xdotool", "windowfocus", "--sync", shown], check=False)


def say(keys: str) -> bool:
    """Press keys."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", keys], check=True)
    return True


def state(folder: Path) -> dict[str, str]:
    """Return what the program wrote down about the open vault."""
    for file in (folder / "state").rglob("last-vault.json"):
        return dict(json.loads(file.read_text("utf-8")))
    return {}


def until(found: Callable[[], object], what: str) -> str:
    """Ask again and again until there is an answer."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = found()
        if answer:
            return str(answer)
        time.sleep(PAUSE)
    raise TimeoutError(what)


if __name__ == "__main__":
    sys.exit(main())
