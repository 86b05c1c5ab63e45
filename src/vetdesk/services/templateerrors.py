"""Why a template was not kept."""

from collections.abc import Mapping
from typing import ClassVar

from vetdesk.services.editionfaults import EditionBlocked, EditionFaulty, EditionFileUnread


class TemplateFaulty(EditionFaulty):
    """A template that documents could not be made with; nothing was saved."""

    key: ClassVar[str] = "templates.faulty"


class TemplateUnread(EditionFileUnread):
    """A file that is no template; nothing was kept."""

    key: ClassVar[str] = "templates.file_unread"


class TemplateClausesDiffer(EditionBlocked):
    """Clauses that come with a template say something else than those of the same name here."""

    key: ClassVar[str] = "templates.clauses_differ"

    def facts(self) -> Mapping[str, object]:
        """Return the clauses."""
        return {"clauses": self.titles}
