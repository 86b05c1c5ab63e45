"""In which look an agreement is printed: its template's own, else the one the office chose."""

from typing import Final

from vetdesk.documents.packs import Pack
from vetdesk.domain.pagelook import PageLook

_PRINTED: Final = "look "


def look_of(pack: Pack, office: PageLook) -> PageLook:
    """Return the look of a template; one that has none of its own takes the look of the office."""
    return pack.look or office


def noted(look: PageLook) -> tuple[str, ...]:
    """Return how the record of an issue names an unusual look; the usual one is not named."""
    return () if look is PageLook.CONTRACT else (f"{_PRINTED}{look.value}",)


def issued_in(fonts: str) -> PageLook:
    """Return the look an issued version was printed in, from what its record says of its fonts."""
    official = f"{_PRINTED}{PageLook.OFFICIAL.value}"
    return PageLook.OFFICIAL if official in fonts else PageLook.CONTRACT
