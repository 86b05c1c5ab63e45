"""Norms that change: what was amended, what of ours cites it, and what somebody decided about each."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.reference import articles, as_inserted
from vetdesk.domain.text import one_line

LONGEST: Final = 2000
"""Characters of what changed and of a reason."""
_MARK: Final = re.compile(r"（[^（）]*）$")
_ARTICLE: Final = re.compile(r"\d+(\.\d+)*(-\d+|之[一二三四五六七八九十])?")


class CitingKind(StrEnum):
    """What of ours can cite a norm."""

    CLAUSE = "clause"
    TEMPLATE = "template"
    CHECK = "check"
    AGREEMENT = "agreement"


class Verdict(StrEnum):
    """What somebody decided about a text that cites an amended article."""

    STANDS = "stands"
    CHANGED = "changed"


@dataclass(frozen=True, kw_only=True)
class Citing:
    """One text of ours and the articles it names; ``key`` and ``version`` tell it from its other editions."""

    kind: CitingKind
    key: str
    version: str
    title: str
    articles: str
    through: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AmendmentDraft:
    """What somebody noted; no ``articles`` means the whole norm (repealed, or made anew)."""

    norm: str
    articles: str = ""
    since: date
    says: str


@dataclass(frozen=True, kw_only=True)
class Amendment:
    """A noted change of a norm, with who noted it."""

    id: UUID
    norm: str
    articles: str
    since: date
    says: str
    noted_by: str
    noted_on: date


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What was decided about one text, by whom and why."""

    verdict: Verdict
    reason: str
    by: str
    on: date


class AmendmentUnfit(VetdeskError):
    """A change of a norm cannot be noted as it is; ``field`` names the place in the form."""

    field: ClassVar[str] = ""


class NormUnknown(AmendmentUnfit):
    """The register has no such norm."""

    key: ClassVar[str] = "amendment.norm_unknown"
    field: ClassVar[str] = "norm"


class ArticlesUnread(AmendmentUnfit):
    """The list of articles cannot be read."""

    key: ClassVar[str] = "amendment.articles_unread"
    field: ClassVar[str] = "articles"


class ChangeMissing(AmendmentUnfit):
    """Nobody said what changed, or too much."""

    key: ClassVar[str] = "amendment.change_missing"
    field: ClassVar[str] = "says"


class ReasonNeeded(VetdeskError):
    """A decision about a text that cites an amended article needs its reason."""

    key: ClassVar[str] = "amendment.reason_needed"


def checked(draft: AmendmentDraft, *, known: Iterable[str]) -> AmendmentDraft:
    """Return the draft with its blanks tidied; ``AmendmentUnfit`` names what is missing."""
    named = re.sub("[,，;；]", "、", one_line(draft.articles)).replace(" ", "")
    named = "、".join(map(as_inserted, named.split("、")))
    if draft.norm not in set(known):
        raise NormUnknown
    if named and not all(_is_article(part) for part in named.split("、")):
        raise ArticlesUnread
    says = draft.says.strip()
    if not says or len(says) > LONGEST:
        raise ChangeMissing
    return AmendmentDraft(norm=draft.norm, articles=named, since=draft.since, says=says)


def touches(amended: str, cited: str) -> bool:
    """True when a citation names an amended article; a whole norm touches, and is touched by, every article.

    Lists are written as in the register of norms: ``40、44-47、253之一``.
    """
    if not amended or not cited:
        return True
    return bool(articles(amended) & articles(cited))


def law_lines(lines: Iterable[str], *, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield (norm, articles) of the lines of law of a template, such as ``民法典 137、545-550（reported）``.

    ``known`` are the short names of the register: some hold a blank themselves (GB/T 35273-2020).
    """
    longest_first = sorted(known, key=len, reverse=True)
    for line in lines:
        bare = _MARK.sub("", line.strip())
        norm = next((one for one in longest_first if bare == one or bare.startswith(f"{one} ")), "")
        norm = norm or bare.partition(" ")[0]
        yield norm, bare.removeprefix(norm).strip()


def reported_line(norm: str, article: str) -> str:
    """Return a line of law for a norm that nobody says was read; ``law_lines`` gives both back."""
    return f"{norm.strip()} {article.strip()}".strip() + "（reported）"


def _is_article(part: str) -> bool:
    return bool(_ARTICLE.fullmatch(part))
