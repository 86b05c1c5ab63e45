"""Why an edition of a clause or of a template is not kept, and why a file of either is not taken in."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from vetdesk.documents.errors import Problem
from vetdesk.domain.errors import VetdeskError


class EditionFaulty(VetdeskError):
    """A text that documents could not be made with; nothing was saved."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*(one.code for one in problems))
        self.problems = tuple(problems)

    def facts(self) -> Mapping[str, object]:
        """Return the first place and how many faults there are."""
        return {"place": self.problems[0].place, "count": len(self.problems)}


class EditionReasonMissing(VetdeskError):
    """An edition without a reason explains nothing later."""

    key: ClassVar[str] = "editions.reason_missing"


class EditionUnchanged(VetdeskError):
    """An edition that says what the one before says."""

    key: ClassVar[str] = "editions.unchanged"


class EditionOutdated(VetdeskError):
    """Somebody saved a newer edition while this one was being edited."""

    key: ClassVar[str] = "editions.outdated"


class EditionFileUnread(VetdeskError):
    """A file that holds no such text, or too much; nothing was kept."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file

    def facts(self) -> Mapping[str, object]:
        """Return the name of the file."""
        return {"file": self.file}


class EditionBlocked(VetdeskError):
    """Other texts stand in the way; ``titles`` name them."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(*titles)
        self.titles = tuple(titles)
