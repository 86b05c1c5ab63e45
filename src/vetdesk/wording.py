"""The sentences of the program outside Qt: errors, obstacles, problems; Chinese and English."""

import tomllib
from functools import cache

from vetdesk.assets import asset_root
from vetdesk.domain.errors import Phrase, VetdeskError
from vetdesk.domain.packs import Text


def explain(key: str, language: str, **facts: object) -> str:
    """Return the sentence called ``key`` in ``language`` with its placeholders filled.

    A key without a sentence is a bug and raises ``KeyError``; a test walks every key.
    """
    template = _catalogue()[key][language]
    return template.format_map({name: _plain(value, language) for name, value in facts.items()})


def sentence(error: VetdeskError, language: str) -> str:
    """Return what to tell the user about ``error``."""
    return explain(error.key, language, **error.facts())


def has(key: str) -> bool:
    """Say whether there is a sentence called ``key``."""
    return key in _catalogue()


def keys() -> frozenset[str]:
    """Return the names of all sentences."""
    return frozenset(_catalogue())


def _plain(value: object, language: str) -> str:
    if isinstance(value, Phrase):
        return explain(value.key, language, **value.facts)
    if isinstance(value, Text):
        return value.of(language)
    if isinstance(value, (list, tuple, frozenset)):
        return ("、" if language == "zh" else ", ").join(_plain(item, language) for item in value)
    return str(value)


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    entries: dict[str, dict[str, str]] = {}
    for file in sorted((asset_root("resources") / "i18n" / "wording").glob("*.toml")):
        for key, texts in _flatten(tomllib.loads(file.read_text("utf-8"))):
            if key in entries:
                raise ValueError(f"sentence {key!r} stands twice, again in {file.name}")
            entries[key] = texts
    return entries


def _flatten(node: dict[str, object], prefix: str = "") -> list[tuple[str, dict[str, str]]]:
    """Turn nested tables into dotted keys; a table with ``zh`` and ``en`` texts is a sentence."""
    if isinstance(node.get("zh"), str) and isinstance(node.get("en"), str):
        own = [(prefix, {"zh": str(node["zh"]), "en": str(node["en"])})]
    else:
        own = []
    for name, child in node.items():
        if isinstance(child, dict):
            own += _flatten(child, f"{prefix}.{name}" if prefix else name)
    return own
