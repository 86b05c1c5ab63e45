"""What the linter says of a clause or a template: in words, and what a lawyer may know better."""

from typing import Final

from vetdesk import wording
from vetdesk.documents.errors import Problem
from vetdesk.services.norms import norms_within
from vetdesk.services.titles import title_in

_NAMES: Final = frozenset({"core.missing", "carrier.missing", "part.empty", "clause.twice", "place.unknown"})
"""What names something by its title; anything else quotes the text as it stands."""

REMARKS: Final = frozenset(
    {"phrase.forbidden", "citation.missing", "confirm.missing", "review.overdue", "ask.unread", "blank.left"}
)
"""What is only remarked, of either; everything else would break a document."""


def clause_fault(problem: Problem, language: str) -> str:
    """Return what is wrong in a clause, without its place."""
    return _words(problem, language, "clause_fault")


def template_fault(problem: Problem, language: str) -> str:
    """Return what is wrong in a template or in one of its clauses, without its place."""
    return _words(problem, language, "template_fault", "clause_fault")


def detail_in(problem: Problem, language: str) -> str:
    """Return what a fault names, in the language of the screen; what it quotes stays as it is written."""
    if problem.code.startswith("law."):
        return norms_within(problem.detail, language)
    return title_in(problem.detail, language) if problem.code in _NAMES else problem.detail


def _words(problem: Problem, language: str, *groups: str) -> str:
    for group in groups:
        if wording.has(key := f"{group}.{problem.code}"):
            return wording.explain(key, language, detail=detail_in(problem, language))
    return f"{problem.code} {problem.detail}".strip()
