"""Sort keys and search tokens of Chinese names."""

from collections.abc import Iterator
from functools import lru_cache

from vetdesk import sounds

SUFFIXES = 24


@lru_cache(maxsize=4096)
def sort_key(name: str) -> str:
    """Return a key that sorts names as a Chinese directory does: by sound, then by character."""
    spelled = " ".join(sounds.toned(name))
    return f"{spelled.casefold()}\x1f{name}"[:240]


def beginning(typed: str) -> str:
    """Return how sort keys begin of names that begin with these Chinese characters; empty for others."""
    name = typed.strip().casefold()
    return sort_key(name).partition("\x1f")[0] if name and all(map(_is_ideograph, name)) else ""


def tokens(*texts: str) -> str:
    """Return the words under which ``texts`` are found: characters, sounds, initials, codes."""
    words: list[str] = []
    for text in texts:
        words += _tokens(text)
    return " ".join(words)


def query(text: str) -> str:
    """Return the FTS5 expression for what a person typed; empty when nothing can match."""
    return " AND ".join(f'"{words}"' if phrase else f'"{words}"*' for words, phrase in _typed(text))


def needles(text: str) -> tuple[str, ...]:
    """Return what the tokens, with a blank before and behind, contain wherever ``query`` matches."""
    return tuple(f" {words} " if phrase else f" {words}" for words, phrase in _typed(text))


def _typed(text: str) -> Iterator[tuple[str, bool]]:
    """Yield phrases of characters, and the beginnings of sounds and codes, that somebody typed."""
    for word in text.casefold().split():
        if ideographs := [char for char in word if _is_ideograph(char)]:
            yield " ".join(ideographs), True
        yield from ((latin, False) for latin in _latin(word))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    characters = tuple(char for char in text.casefold() if _is_ideograph(char))
    chinese = "".join(characters)
    spelled = sounds.plain(chinese)
    initials = "".join(sound[:1] for sound in spelled)
    joined = tuple("".join(spelled[start:]) for start in range(min(len(spelled), SUFFIXES)))
    starts = tuple(initials[start:] for start in range(min(len(initials), SUFFIXES)))
    return (*characters, *joined, *starts, *_codes(text))


def _codes(text: str) -> tuple[str, ...]:
    """Split numbers and Latin words so that any ending part of them is a prefix of a token."""
    return tuple(
        word[start:] for word in _latin(text.casefold()) for start in range(min(len(word), SUFFIXES))
    )


def _latin(text: str) -> list[str]:
    """Return the Latin words and numbers of a text; hyphens and the like part them, typed or kept."""
    return "".join(char if char.isascii() and char.isalnum() else " " for char in text).split()


def _is_ideograph(char: str) -> bool:
    return (
        "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U000323af" or "\uf900" <= char <= "\ufaff"
    )
