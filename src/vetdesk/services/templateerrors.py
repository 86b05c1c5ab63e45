"""Why a template was not kept."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from vetdesk.documents.errors import Problem
from vetdesk.documents.packs import Pack
from vetdesk.services.editionfaults import EditionBlocked, EditionFaulty, EditionFileUnread


class TemplateFaulty(EditionFaulty):
    """A template that documents could not be made with; nothing was saved.

    ``pack`` is the template as it was judged, None for a file that is none.
    """

    key: ClassVar[str] = "templates.faulty"

    def __init__(self, problems: Sequence[Problem], pack: Pack | None = None) -> None:
        super().__init__(problems)
        self.pack = pack

    def facts(self) -> Mapping[str, object]:
        """Return the first place, called by its title, and how many faults there are."""
        told = super().facts()
        name, colon, line = str(told["place"]).rpartition(" ")[2].partition(":")
        parts = self.pack.parts if self.pack else ()
        title = next((one.title for one in parts if one.id == name), "")
        return {**told, "place": f"{title}{colon}{line}"} if title else told


class TemplateUnread(EditionFileUnread):
    """A file that is no template; nothing was kept."""

    key: ClassVar[str] = "templates.file_unread"


class TemplateClausesDiffer(EditionBlocked):
    """Clauses that come with a template say something else than those of the same name here."""

    key: ClassVar[str] = "templates.clauses_differ"

    def facts(self) -> Mapping[str, object]:
        """Return the clauses."""
        return {"clauses": self.titles}
