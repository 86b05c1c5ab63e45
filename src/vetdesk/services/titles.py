"""What clauses and documents that came with the program are called on an English screen."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from vetdesk import wording
from vetdesk.documents import packs

_CALLED: Final = re.compile(r"((?:[A-Z]{2}-\d+ )?)(《?)(.+?)(》?)((?:（[A-Z]{2}-\d+）)?)")


def title_in(title: str, language: str) -> str:
    """Return ``title`` in the language of the screen; what the office named stays as it is written.

    A title may stand behind or before the number of its clause, and between the signs of a book title.
    """
    called = _CALLED.fullmatch(title) if language != "zh" else None
    if called is None:
        return title
    before, opening, bare, closing, behind = called.groups()
    key = f"title_of.{bare}"
    said = wording.explain(key, language) if wording.has(key) else _english().get(bare, "")
    if not said:
        return title
    quotes = ("“", "”") if opening and closing else ("", "")
    number = f" ({behind[1:-1]})" if behind else ""
    return f"{before}{quotes[0]}{said}{quotes[1]}{number}"


@cache
def _english() -> Mapping[str, str]:
    """Return the English titles that stand with the texts themselves."""
    titled = {one.title: one.title_en for one in packs.load_library().values() if one.title_en}
    for pack in packs.all_packs().values():
        if pack.english:
            titled[pack.title] = pack.english.title
            known = {part.id: part.title for part in pack.parts}
            titled |= {known[part]: said for part, said in pack.english.parts.items() if known.get(part)}
    return titled
