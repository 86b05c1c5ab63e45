"""Why a template was not kept."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from vetdesk.documents.errors import Problem
from vetdesk.domain.errors import VetdeskError


class TemplateFaulty(VetdeskError):
    """A template that documents could not be made with; nothing was saved."""

    key: ClassVar[str] = "templates.faulty"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*(one.code for one in problems))
        self.problems = tuple(problems)

    def facts(self) -> Mapping[str, object]:
        """Return the first place and how many faults there are."""
        return {"place": self.problems[0].place, "count": len(self.problems)}


class TemplateReasonMissing(VetdeskError):
    """An edition without a reason explains nothing later."""

    key: ClassVar[str] = "templates.reason_missing"


class TemplateUnchanged(VetdeskError):
    """An edition that says what the one before says."""

    key: ClassVar[str] = "templates.unchanged"


class TemplateOutdated(VetdeskError):
    """Somebody saved a newer edition while this one was being edited."""

    key: ClassVar[str] = "templates.outdated"


class TemplateUnread(VetdeskError):
    """A file that is no template; nothing was kept."""

    key: ClassVar[str] = "templates.file_unread"

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file

    def facts(self) -> Mapping[str, object]:
        """Return the name of the file."""
        return {"file": self.file}


class TemplateClausesDiffer(VetdeskError):
    """Clauses that come with a template say something else than those of the same name here."""

    key: ClassVar[str] = "templates.clauses_differ"

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(*titles)
        self.titles = tuple(titles)

    def facts(self) -> Mapping[str, object]:
        """Return the clauses."""
        return {"clauses": self.titles}
