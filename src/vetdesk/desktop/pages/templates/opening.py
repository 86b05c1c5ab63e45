"""What the editor of a template shows and offers, read in a lane."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.titles import clause_title
from vetdesk.domain.agreements import Road
from vetdesk.services.templates import Part, TemplateView
from vetdesk.services.templatetrials import TrialMatter
from vetdesk.services.templatewords import Variable


@dataclass(frozen=True, kw_only=True)
class OpenedTemplate:
    """A template with what its editor offers: clauses by id, values, matters to try it on.

    ``norms`` are the short names of the norms its law can name, ``said`` the words of conditions.
    """

    view: TemplateView
    clauses: Mapping[str, str] = field(default_factory=dict)
    values: tuple[Variable, ...] = ()
    matters: tuple[TrialMatter, ...] = ()
    more: tuple[Part, ...] = ()
    norms: frozenset[str] = frozenset()
    said: ClauseVocabulary = field(default_factory=lambda: ClauseVocabulary((), ""))


def open_template(context: PageContext, template: str) -> OpenedTemplate:
    """Read a template with what its editor offers; runs in the read lane."""
    services = context.services
    view = services.templates.get(template)
    pack = view.card.pack
    road = Road(pack.road) if pack.road else Road.ASSIGNMENT
    return OpenedTemplate(
        view=view,
        clauses={
            one.id: clause_title(one.clause) for one in services.clause_editions.all() if not one.retired
        },
        values=services.template_words.variables(road, context.language),
        matters=services.template_trials.matters(pack),
        more=services.templates.parts_to_add(view.draft or pack),
        norms=services.templates.norms(),
        said=ClauseVocabulary(services.clause_conditions.findings(), context.language),
    )
