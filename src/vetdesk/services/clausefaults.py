"""Why an edition of a clause is not kept."""

from collections.abc import Mapping
from typing import ClassVar, Final

from vetdesk.documents.errors import Problem
from vetdesk.services.editionfaults import EditionBlocked, EditionFaulty, EditionFileUnread
from vetdesk.services.faults import REMARKS

_ENGLISH: Final = "english."
"""A clause without good English only stops the English edition, which then names it."""


def is_remark(problem: Problem) -> bool:
    """Say whether a lawyer may know better than the linter; everything else would break a document."""
    return problem.code in REMARKS or problem.code.startswith(_ENGLISH)


class ClauseFaulty(EditionFaulty):
    """A clause that documents could not be made with; nothing was saved."""

    key: ClassVar[str] = "clauses.faulty"


class ClauseRequired(EditionBlocked):
    """A template requires the clause, or a text refers to it; it cannot be retired."""

    key: ClassVar[str] = "clauses.required"

    def facts(self) -> Mapping[str, object]:
        """Return the templates and clauses that need it."""
        return {"templates": self.titles}


class LibraryUnread(EditionFileUnread):
    """A file that is no clause file; nothing was kept."""

    key: ClassVar[str] = "clauses.file_unread"
