"""How Chinese words are found by typing Latin letters: full pinyin, and the first letter of each."""

from functools import lru_cache
from types import ModuleType

_books: list[ModuleType] = []


def load() -> None:
    """Read the dictionary, some megabytes: in a lane at the start, never in the GUI thread.

    Until then words are found as they are written only.
    """
    import pypinyin

    pypinyin.lazy_pinyin("字")
    if not _books:
        _books.append(pypinyin)


def spellings(text: str) -> tuple[str, str]:
    """Return ``("zhangsan", "zs")`` for 张三; letters and digits stay as they are."""
    plain = text.lower()
    if plain.isascii() or not _books:
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
    book = _books[0]
    full = book.lazy_pinyin(plain, errors="default")
    first = book.lazy_pinyin(plain, style=book.Style.FIRST_LETTER, errors="default")
    return "".join(full).replace(" ", ""), "".join(first).replace(" ", "")
