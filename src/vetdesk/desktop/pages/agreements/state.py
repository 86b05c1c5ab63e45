"""What the workspace shows, as frozen values, and how it is read; everything here runs in a lane."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from vetdesk.desktop import i18n
from vetdesk.desktop.titles import listed, shown
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.gate_report import GateLine, issue_report
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.packs import Text
from vetdesk.domain.staff import StaffMember
from vetdesk.services.agreements import MatterView, Note, Offer, Terms
from vetdesk.services.checklines import lines_of
from vetdesk.services.comments import unsettled
from vetdesk.services.debts import ScheduleSummary
from vetdesk.services.documents import DocumentLine
from vetdesk.services.drafting import COVER, ClauseLine, Question, Reading
from vetdesk.services.norms import cited_in
from vetdesk.services.people import PersonLine
from vetdesk.services.templatechoice import TemplateUse
from vetdesk.services.textchecks import TextCheck

if TYPE_CHECKING:
    from vetdesk.services.office import Services


@dataclass(frozen=True, kw_only=True)
class ReviewChoice:
    """A review of the other side that the agreement may rest on."""

    id: UUID
    title: Text
    reviewed_on: date


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A matter with everything its tabs show, except what needs the worker.

    ``waiting`` are the comments that are not settled: the place they are about, what they say, and the id
    of the place. ``series`` is the number the agreement has, or the pattern of the one it will get.
    """

    matter: MatterView
    terms: Terms
    people: tuple[PersonLine, ...]
    schedule: ScheduleSummary | None
    documents: tuple[DocumentLine, ...]
    clauses: tuple[ClauseLine, ...]
    reviews: tuple[ReviewChoice, ...]
    staff: tuple[StaffMember, ...]
    obstacles: tuple[Obstacle, ...]
    notes: tuple[Note, ...] = ()
    offers: tuple[Offer, ...] = ()
    waiting: tuple[tuple[str, str, str], ...] = ()
    series: str = ""
    template: TemplateUse | None = None

    @property
    def newest_agreement(self) -> DocumentLine | None:
        """Return the agreement of the newest version, if one was issued."""
        return next((one for one in self.documents if one.kind == "agreement"), None)

    @property
    def asked_changes(self) -> Note | None:
        """Return why the draft was given back, while it is being changed."""
        if self.matter.status is not AgreementStatus.CHANGES_REQUESTED:
            return None
        return next((one for one in self.notes if one.kind == "changes"), None)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question with the places it is printed in, those that depend on it, and the norms behind them.

    ``remarks`` are what the check of the text says about the words of its answer.
    """

    question: Question
    feeds: str
    norms: str
    decides: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Examined:
    """What the text asks and what stands in its way, at one moment."""

    asked: tuple[Asked, ...]
    obstacles: tuple[Obstacle, ...]
    gates: tuple[GateLine, ...]
    check: TextCheck = field(default_factory=TextCheck)

    @property
    def blocks(self) -> int:
        """Return how many obstacles stop the issue, whoever approves."""
        return sum(one.blocks for one in self.obstacles)


def read_matter(services: "Services", matter_id: UUID) -> Opened:
    """Read one matter; in the read lane."""
    matter = services.agreements.get(matter_id)
    # Who has no passphrase cannot approve or let anything pass, so nobody is offered who has none.
    holders = services.staff.holders()
    return Opened(
        matter=matter,
        terms=services.agreements.terms(matter_id),
        people=services.agreements.people(matter_id),
        schedule=services.debts.summary(matter_id),
        documents=services.documents.of_matter(matter_id),
        clauses=services.drafting.clauses(matter_id),
        reviews=_reviews(services, matter),
        staff=tuple(one for one in services.staff.all() if one.is_active and one.id in holders),
        obstacles=services.approval.last_obstacles(matter_id),
        notes=services.agreements.notes(matter_id),
        offers=services.agreements.clause_offers(matter_id),
        waiting=_waiting(services, matter),
        series=services.issuing.series(matter_id),
        template=services.template_choice.use(matter_id, matter.head.road),
    )


def _waiting(services: "Services", matter: MatterView) -> tuple[tuple[str, str, str], ...]:
    titles = {part.id: part.title for part in services.desk.rules.agreement(matter.head.road).parts}
    titles |= {clause.id: f"{clause.id} {clause.title}" for clause in services.desk.rules.clauses.values()}
    said = unsettled(services.comments.of_matter(matter.id))
    return tuple((shown(titles.get(one.place, one.place)), one.text, one.place) for one in said)


def _reviews(services: "Services", matter: MatterView) -> tuple[ReviewChoice, ...]:
    return tuple(
        ReviewChoice(id=one.id, title=one.title, reviewed_on=one.reviewed_on)
        for one in services.vetting.of(matter.head.collector_id)
        if one.road is matter.head.road
    )


def examine(services: "Services", matter: MatterView) -> Examined:
    """Ask the text for its questions and every gate for its value; in the render lane."""
    reading = services.drafting.reading(matter.id)
    obstacles = services.approval.obstacles(matter.id)
    return Examined(
        asked=_asked(services, matter.head.road, reading),
        check=reading.check,
        obstacles=obstacles,
        gates=issue_report(
            services.desk.rules.matrix, obstacles, road=matter.head.road, creditor=matter.head.creditor_kind
        ),
    )


def _asked(services: "Services", road: Road, reading: Reading) -> tuple[Asked, ...]:
    rules = services.desk.rules
    library = reading.library or rules.clauses
    titles = {part.id: part.title for part in rules.agreement(road).parts} | dict(reading.parts)
    titles |= {clause.id: f"{clause.title}（{clause.id}）" for clause in library.values()}
    titles[COVER] = "首页和签署页"
    norms = {
        clause.id: tuple((statute.norm, statute.article) for statute in clause.statutes)
        for clause in library.values()
    }
    remarks = _remarks(reading.check)
    return tuple(
        Asked(
            question=one,
            feeds=listed(shown(titles[place]) for place in one.read_by if place in titles),
            norms=_norms(norms, dict.fromkeys((*one.read_by, *one.decides))),
            decides=listed(shown(titles[place]) for place in one.decides if place in titles),
            remarks=remarks.get(one.spec.name, ()),
        )
        for one in reading.questions
    )


def _remarks(check: TextCheck) -> dict[str, tuple[str, ...]]:
    """Return by answer what the check of the text found in its words, with the reason and better words."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines_of(check, i18n.spoken().value):
        if line.field:
            words = " ".join(part for part in (line.what, line.why, line.advice) if part)
            found[line.field] = (*found.get(line.field, ()), words)
    return found


def _norms(norms: Mapping[str, tuple[tuple[str, str], ...]], places: Iterable[str]) -> str:
    cited = (one for place in places for one in norms.get(place, ()))
    return cited_in(cited, i18n.spoken().value)
