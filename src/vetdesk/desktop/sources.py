"""Keeps the Python side of Qt from reading the source text of every module that is imported later.

It reads them to see which modules switch its "features" on (snake_case names); none of ours does.
Left alone it costs 37 MB, because the text is kept, and some of the way to the lock screen.
"""

import importlib
from types import ModuleType


def leave_sources_alone() -> None:
    """Answer that question by a module's name; where the library no longer asks it, do nothing."""
    importlib.import_module("PySide6.QtCore")  # brings the library's own support modules along
    try:
        feature = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", _is_ours)  # noqa: B010 - there is no public switch


def _is_ours(module: ModuleType) -> bool:
    return module.__name__.startswith("vetdesk.desktop")
