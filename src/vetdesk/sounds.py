"""The sound of Chinese text: pinyin with tone numbers, from the small table in ``resources/pinyin``.

A character has its usual reading, and the one it takes in a word where the table has the word
(重庆 is chong qing). Read once, some milliseconds; ``load`` lets a lane do it early.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from vetdesk.assets import asset_root

_FIRST: Final = 0x3007
_LAST: Final = 0x323AF
_LONGEST_WORD: Final = 4
_TONES: Final = "12345"


class _Table(NamedTuple):
    sounds: tuple[str, ...]
    """What the numbers of ``usual`` mean; number 0 is "no sound known"."""
    usual: array[int]
    """One number for each code point from the first ideograph on: compact, 400 KB."""
    words: dict[str, tuple[str, ...]]


def load() -> None:
    """Read the table now instead of at the first question."""
    _table()


def toned(text: str) -> list[str]:
    """Return the syllables of ``text`` (``["shen1", "da2"]``); runs of other characters stay whole.

    The neutral tone is 5 and ü is written v.
    """
    return [part for part, _ in _spelled(text)]


def plain(text: str) -> list[str]:
    """Return the syllables without tones (``["shen", "da"]``); runs of other characters stay whole."""
    return [part.rstrip(_TONES) if sounded else part for part, sounded in _spelled(text)]


def initials(text: str) -> list[str]:
    """Return the first letter of each syllable; runs of other characters stay whole."""
    return [part[0] if sounded else part for part, sounded in _spelled(text)]


def _spelled(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each syllable, and each run of what has no sound, with whether it is a syllable."""
    table = _table()
    at, silent = 0, ""
    while at < len(text):
        sounds = _read(table, text, at)
        if sounds:
            if silent:
                yield silent, False
                silent = ""
            yield from ((sound, True) for sound in sounds)
            at += len(sounds)
        else:
            silent += text[at]
            at += 1
    if silent:
        yield silent, False


def _read(table: _Table, text: str, at: int) -> tuple[str, ...]:
    """Return the sounds of the longest word that begins here, of one character, or nothing."""
    for length in range(_LONGEST_WORD, 1, -1):
        if word := table.words.get(text[at : at + length]):
            return word
    code = ord(text[at])
    if not _FIRST <= code <= _LAST or not (number := table.usual[code - _FIRST]):
        return ()
    return (table.sounds[number],)


@cache
def _table() -> _Table:
    content = (asset_root("resources") / "pinyin" / "sounds.txt").read_text(encoding="utf-8")
    characters, _, words = content.partition("\n\n")
    sounds = [""]
    usual = array("H", bytes(2 * (_LAST - _FIRST + 1)))
    for line in characters.splitlines()[1:]:
        sound, _, found = line.partition(" ")
        for character in found:
            usual[ord(character) - _FIRST] = len(sounds)
        sounds.append(sound)
    spelled = (line.split(" ") for line in words.splitlines())
    return _Table(tuple(sounds), usual, {word: tuple(parts) for word, *parts in spelled})
