"""Finds the data folders that ship with vetdesk, in a wheel and in a checkout."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def asset_root(name: str) -> Path:
    """Return the folder called ``name`` (``resources`` or ``contract_templates``)."""
    for base in (_PACKAGE / "_bundled", _PACKAGE.parents[1]):
        if (candidate := base / name).is_dir():
            return candidate
    raise FileNotFoundError(f"vetdesk was installed without its {name!r} folder")
