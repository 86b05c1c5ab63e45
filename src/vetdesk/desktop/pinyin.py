"""How Chinese words are found by typing Latin letters: full pinyin, and the first letter of each."""

from functools import lru_cache
from threading import Event

from vetdesk import sounds

_loaded = Event()


def load() -> None:
    """Read the table of sounds: in a lane at the start, never in the GUI thread.

    Until then words are found as they are written only.
    """
    sounds.load()
    _loaded.set()


def spellings(text: str) -> tuple[str, str]:
    """Return ``("zhangsan", "zs")`` for 张三; letters and digits stay as they are."""
    plain = text.lower()
    if plain.isascii() or not _loaded.is_set():
        return plain.replace(" ", ""), "".join(word[0] for word in plain.split())
    return _spelled(plain)


def matches(words: str, text: str) -> bool:
    """True when ``words`` are part of ``text``, of its pinyin, or of its initials."""
    wanted = words.strip().lower()
    if not wanted or wanted in text.lower():
        return True
    if not wanted.isascii():
        return False
    full, first = spellings(text)
    squeezed = wanted.replace(" ", "")
    return squeezed in full or squeezed in first


def order_key(text: str) -> str:
    """Return what names are sorted by."""
    return spellings(text)[0]


@lru_cache(maxsize=20_000)
def _spelled(plain: str) -> tuple[str, str]:
    return _squeezed(sounds.plain(plain)), _squeezed(sounds.initials(plain))


def _squeezed(parts: list[str]) -> str:
    return "".join(parts).replace(" ", "")
