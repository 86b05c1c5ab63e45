"""Under which ids clauses from a file or a paper are kept, and how they then point at one another."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from vetdesk.documents.packs import Clause
from vetdesk.services.clausecards import ClauseCard

OWN_PREFIX: Final = "OC-"
"""How the ids of the office's own clauses begin; those that come with the program begin with CL-."""
_QUOTED: Final = re.compile(r'"([^"\n]+)"')


def named(
    given: Sequence[Clause], known: Mapping[str, ClauseCard], taken: Iterable[str]
) -> tuple[Clause, ...]:
    """Return the clauses under the ids they get here, with their references to one another.

    Two offices may have given the same number to different clauses, so an own id with another
    title is another clause.
    """
    used, names = set(taken), {}
    for place, one in enumerate(given):
        card = known.get(one.id)
        own = one.id.startswith(OWN_PREFIX)
        stays = card is not None and (not own or card.clause.title == one.title)
        name = one.id if stays or (own and one.id not in used) else _next_id(used)
        used.add(name)
        names[place] = name
    renamed = {one.id: names[place] for place, one in enumerate(given) if one.id not in {"", names[place]}}
    return tuple(
        replace(
            one,
            id=names[place],
            variants=tuple(replace(v, text=pointed(v.text, renamed)) for v in one.variants),
        )
        for place, one in enumerate(given)
    )


def pointed(text: str, renamed: Mapping[str, str]) -> str:
    """Return a text whose references name clauses as they are called now; each is changed once."""
    return _QUOTED.sub(lambda found: f'"{renamed.get(found[1], found[1])}"', text)


def says_the_same(given: Clause, card: ClauseCard | None) -> bool:
    """Say whether a clause that comes in is the one the library has, whatever its version is called."""
    if card is None or card.retired:
        return False
    return replace(given, version=card.clause.version) == card.clause


def _next_id(taken: Iterable[str]) -> str:
    known = frozenset(taken)
    return next(name for n in range(1, len(known) + 2) if (name := f"{OWN_PREFIX}{n:02}") not in known)
