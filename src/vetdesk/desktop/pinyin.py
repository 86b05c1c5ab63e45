"""How Chinese words are found by typing Latin letters: full pinyin, and the first letter of each."""

from functools import lru_cache


@lru_cache(maxsize=20_000)
def spellings(text: str) -> tuple[str, str]:
    """Return ``("zhangsan", "zs")`` for 张三; letters and digits stay as they are."""
    from pypinyin import Style, lazy_pinyin

    plain = text.lower()
    if plain.isascii():
        return plain, "".join(word[0] for word in plain.split())
    full = lazy_pinyin(plain, errors="default")
    first = lazy_pinyin(plain, style=Style.FIRST_LETTER, errors="default")
    return "".join(full).replace(" ", ""), "".join(first).replace(" ", "")


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
