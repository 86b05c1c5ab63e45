"""What the workstation remembers about the window: language, theme, lock delay, widths; no vault data."""

import json
from pathlib import Path

from vetdesk import paths
from vetdesk.desktop.private_file import write_private

Value = str | int | bool | list[object] | dict[str, object]


class Settings:
    """A small private JSON file; a damaged one is set aside and the window starts with defaults."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.config_folder() / "window.json"
        self._values: dict[str, object] = _read(self._file)

    def text(self, name: str, default: str = "") -> str:
        """Return the text called ``name``."""
        value = self._values.get(name)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: int) -> int:
        """Return the whole number called ``name``."""
        value = self._values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def record(self, name: str) -> dict[str, object]:
        """Return the record called ``name``; empty when there is none."""
        value = self._values.get(name)
        return dict(value) if isinstance(value, dict) else {}

    def put(self, name: str, value: Value) -> None:
        """Remember ``value`` now; the file is replaced as a whole."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        write_private(self._file, json.dumps(self._values, ensure_ascii=False, indent=1))


def _read(file: Path) -> dict[str, object]:
    try:
        values = json.loads(file.read_text("utf-8"))
    except (FileNotFoundError, UnicodeDecodeError, json.JSONDecodeError):
        return {}
    return values if isinstance(values, dict) else {}
