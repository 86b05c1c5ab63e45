"""Builds resources/pinyin/sounds.txt, the sounds of characters and words, from the package pypinyin.

The package keeps 55 MB in memory and takes most of a second to load, for words of every kind and
for readings that names never need. Kept are the usual reading of every character it knows, and
the words of up to four characters that are spelled otherwise than their characters alone
(重庆 chong qing); words that differ in tone only sort next to where they would. Deterministic.
"""

from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

TARGET = Path(__file__).resolve().parents[1] / "resources" / "pinyin" / "sounds.txt"
NOTE = "# Made by tools/build_pinyin.py from pypinyin {} (MIT licence, (c) mozillazg and its contributors)."
LONGEST_WORD = 4


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(table(), encoding="utf-8")


def table() -> str:
    """Return the text of the file."""
    usual = {chr(code): _spelled(chr(code))[0] for code in sorted(PINYIN_DICT)}
    characters: defaultdict[str, list[str]] = defaultdict(list)
    for character, sound in usual.items():
        characters[sound].append(character)
    words = {word: _spelled(word) for word in sorted(PHRASES_DICT) if len(word) <= LONGEST_WORD}
    lines = [
        NOTE.format(version("pypinyin")),
        *(f"{sound} {''.join(found)}" for sound, found in sorted(characters.items())),
        "",
        *(
            f"{word} {' '.join(sounds)}"
            for word, sounds in words.items()
            if _plain(sounds) != _plain([usual.get(character, character) for character in word])
        ),
    ]
    return "\n".join(lines) + "\n"


def _spelled(text: str) -> list[str]:
    return lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)


def _plain(sounds: list[str]) -> list[str]:
    return [sound.rstrip("12345") for sound in sounds]


if __name__ == "__main__":
    main()
