"""Why an edition of a clause is not kept."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from vetdesk.documents.errors import Problem
from vetdesk.domain.errors import VetdeskError
from vetdesk.services.faults import REMARKS

_ENGLISH: Final = "english."
"""A clause without good English only stops the English edition, which then names it."""


def is_remark(problem: Problem) -> bool:
    """Say whether a lawyer may know better than the linter; everything else would break a document."""
    return problem.code in REMARKS or problem.code.startswith(_ENGLISH)


class ClauseFaulty(VetdeskError):
    """A clause that documents could not be made with; nothing was saved."""

    key: ClassVar[str] = "clauses.faulty"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*(one.code for one in problems))
        self.problems = tuple(problems)

    def facts(self) -> Mapping[str, object]:
        """Return the first place and how many faults there are."""
        return {"place": self.problems[0].place, "count": len(self.problems)}


class ClauseReasonMissing(VetdeskError):
    """An edition without a reason explains nothing later."""

    key: ClassVar[str] = "clauses.reason_missing"


class ClauseUnchanged(VetdeskError):
    """An edition that says what the one before says."""

    key: ClassVar[str] = "clauses.unchanged"


class ClauseOutdated(VetdeskError):
    """Somebody saved a newer edition while this one was being edited."""

    key: ClassVar[str] = "clauses.outdated"


class ClauseRequired(VetdeskError):
    """A template requires the clause, or a text refers to it; it cannot be retired."""

    key: ClassVar[str] = "clauses.required"

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(*titles)
        self.titles = tuple(titles)

    def facts(self) -> Mapping[str, object]:
        """Return the templates and clauses that need it."""
        return {"templates": self.titles}


class LibraryUnread(VetdeskError):
    """A file that is no clause file; nothing was kept."""

    key: ClassVar[str] = "clauses.file_unread"

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file

    def facts(self) -> Mapping[str, object]:
        """Return the name of the file."""
        return {"file": self.file}
