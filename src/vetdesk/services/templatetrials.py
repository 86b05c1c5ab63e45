"""A template tried before it is saved: on the sample matter or a real one, with trial answers."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final, cast
from uuid import UUID, uuid4

from vetdesk.assets import asset_root
from vetdesk.documents import tree
from vetdesk.documents.clauseset import ClauseSet
from vetdesk.documents.jobs import Context, Mode, Preview, RenderRequest, Stamp
from vetdesk.documents.packfile import write_pack
from vetdesk.documents.packs import Pack
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.answers import BY_NAME, AnswerSpec
from vetdesk.domain.matter import Answer
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.rows import Rows
from vetdesk.domain.subprocessors import listed
from vetdesk.domain.tablequestions import RowsUnfit
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services import clauseshelf, context, dossier, terms
from vetdesk.services.agreements import parse_answer
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import EMPTY, Dossier
from vetdesk.services.errors import AnswerInvalid, NotFound
from vetdesk.services.pagelooks import look_of
from vetdesk.services.reading import options_of, read_schedule
from vetdesk.services.settings import Settings
from vetdesk.store import clauses, settings
from vetdesk.store.agreements import MatterHead, MatterRecord
from vetdesk.store.parties import PartyRecord, Profile, Side
from vetdesk.store.session import Session

MOST_MATTERS: Final = 200
_TRIAL: Final = "template_trial."
_SAMPLES: Final = {Road.ASSIGNMENT: "matter.json", Road.ENTRUSTMENT: "entrustment.json"}


@dataclass(frozen=True, kw_only=True)
class TrialMatter:
    """A real matter a template can be tried on."""

    id: UUID
    reference: str


class TemplateTrials:
    """Tries templates; changes no matter."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._samples: dict[Road, Dossier] = {}

    def matters(self, pack: Pack) -> tuple[TrialMatter, ...]:
        """Return the matters of the template's road, the last changed first; all roads for a paper."""
        roads = tuple(Road) if not pack.road else (Road(pack.road),)
        with self._desk.vault.reading() as session:
            found = clauses.open_drafts(session, roads, tuple(AgreementStatus), MOST_MATTERS)
        return tuple(TrialMatter(id=one[0], reference=one[1]) for one in found)

    def preview(
        self,
        pack: Pack,
        page: int = 1,
        *,
        matter_id: UUID | None = None,
        dots_per_inch: int = 110,
        part: str = "",
    ) -> Preview:
        """Return one page of a template as it stands in the editor; what has no value stands as a gap.

        With ``part``, the id of a part, it is the page where that begins.

        Without a matter it is filled from the sample that ships with the program. Raises
        ``PackRefused`` for a text no page can be made of.
        """
        request = self._request(pack, matter_id)
        show = f"part:{part}" if part else ""
        return self._desk.worker.preview(request, page, dots_per_inch=dots_per_inch, whole=True, show=show)

    def text(self, pack: Pack, *, matter_id: UUID | None = None) -> tree.Document:
        """Return the numbered text of a template as it stands in the editor."""
        return tree.from_json(self._desk.worker.assemble(self._request(pack, matter_id)))

    def asked(self, pack: Pack, *, matter_id: UUID | None = None) -> tuple[str, ...]:
        """Return the names that the text reads under the facts of the trial, in the order of the text."""
        return self._desk.worker.questions(self._request(pack, matter_id)).names

    def answers(self, template: str) -> Mapping[str, str]:
        """Return the answers kept for the trials of a template, as they were typed."""
        with self._desk.vault.reading() as session:
            return _kept(session, template)

    def questions(self, pack: Pack) -> Mapping[str, AnswerSpec]:
        """Return the answers a template can ask for as it stands in the editor, by name."""
        with self._desk.vault.reading() as session:
            known = clauseshelf.in_force(session, self._desk)
        return _book(pack, known).by_name

    def keep_answers(self, template: str, typed: Mapping[str, str], *, pack: Pack | None = None) -> None:
        """Keep answers for the trials of a template; ``AnswerInvalid`` for no value of its kind.

        ``pack`` is the template as it stands in the editor, for questions that it declares itself.
        """
        specs = self.questions(pack) if pack else BY_NAME
        wanted = {name: text.strip() for name, text in typed.items() if text.strip()}
        for name, text in wanted.items():
            parse_answer(name, text, specs)
        with self._desk.vault.writing("template.trial") as session:
            settings.put(session, _TRIAL + template, json.dumps(wanted, ensure_ascii=False) if wanted else "")

    def _request(self, pack: Pack, matter_id: UUID | None) -> RenderRequest:
        sample = None if matter_id else self._sample(pack)
        with self._desk.vault.reading() as session:
            found = sample or dossier.load(session, self._desk, cast("UUID", matter_id))
            known = clauseshelf.in_force(session, self._desk)
            typed = _kept(session, pack.id)
            look = look_of(pack, Settings(self._desk).read(session).page_look)
        official = look is PageLook.OFFICIAL
        # The clauses of today, as a matter begun with the template would have them.
        found = replace(found, clauses=known)
        if _is_agreement(pack):
            found = replace(found, agreement=known.fit(pack))
        answers = {**found.book.counting(found.matter.answers), **_values(typed, found.book)}
        matter = replace(found.matter, answers=answers)
        if isinstance(rows := answers.get("sub_processors"), Rows) and rows:
            matter = replace(matter, sub_processors=listed(rows))
        found = replace(found, matter=matter)
        return RenderRequest(
            pack=pack.id,
            template=write_pack(pack),
            contexts=(self._context(pack, found),),
            facts=found.facts,
            switches=found.matter.clauses,
            editions=found.clauses.editions,
            retired=found.clauses.retired,
            mode=Mode.PREVIEW,
            stamp=Stamp(draft=True, rehearsal=self._desk.rehearsal, official=official),
        )

    def _context(self, pack: Pack, found: Dossier) -> Context:
        today = self._desk.today()
        edition = context.Edition(
            contract_no="",
            as_of=found.matter.as_of or today,
            machine_date=today,
            annex_name="",
            annex_sha256="",
            draft=True,
            rehearsal=self._desk.rehearsal,
            people=found.matter.people,
        )
        if _is_agreement(pack):
            return context.build(found, edition, self._desk.rules)
        asked: Context = {one.name: one.default for one in pack.asks if one.default}
        asked = {**asked, **{one.name: [] for one in pack.asks if one.table is not None}}
        return {**context.build(found, edition, self._desk.rules), **asked}

    def _sample(self, pack: Pack) -> Dossier:
        road = Road(pack.road) if pack.road else Road.ASSIGNMENT
        if road not in self._samples:
            self._samples[road] = self._read_sample(road)
        return self._samples[road]

    def _read_sample(self, road: Road) -> Dossier:
        reading = read_matter(asset_root("resources") / "sample" / _SAMPLES[road])
        matter = reading.matter
        if matter is None or reading.schedule is None:
            raise NotFound("matter")
        read = read_schedule(self._desk, reading.schedule, options_of(matter), progress=silent())
        sides = {
            side: PartyRecord(
                id=uuid4(),
                side=side,
                status=CollectorStatus.APPROVED,
                party=party,
                profile=Profile(),
                decided_on=None,
                valid_until=None,
                created_at=self._desk.now(),
                changed_at=self._desk.now(),
            )
            for side, party in ((Side.OWN, matter.organisation), (Side.COLLECTOR, matter.collector))
        }
        head = MatterHead(
            matter_ref=matter.matter_ref,
            road=matter.road,
            creditor_kind=matter.creditor_kind,
            asset_type=matter.asset_type,
            assignee_kind=matter.assignee_kind,
            organisation_id=sides[Side.OWN].id,
            collector_id=sides[Side.COLLECTOR].id,
        )
        record = MatterRecord(
            id=uuid4(),
            head=head,
            status=AgreementStatus.DRAFT,
            terms=terms.write(terms.of_matter(matter)),
            answers=matter.answers,
            clauses=matter.clauses,
            overrides=(),
            people=(),
            approval=None,
            from_file=True,
            changed_at=self._desk.now(),
        )
        with self._desk.vault.reading() as session:
            known = clauseshelf.in_force(session, self._desk)
        shipped = known.fit(self._desk.rules.agreement(road))
        return Dossier(
            record=record,
            matter=matter,
            schedule=read.schedule or EMPTY,
            head=None,
            clauses=known,
            agreement=shipped,
            standard=shipped,
            organisation=sides[Side.OWN],
            collector=sides[Side.COLLECTOR],
            review=None,
            people=(),
            findings=self._desk.rules.findings,
        )


def _is_agreement(pack: Pack) -> bool:
    """Say whether the questions a template declares are answered in the interview of a matter."""
    return pack.kind == "agreement" and not pack.made_for


def _book(pack: Pack, known: ClauseSet) -> AnswerBook:
    road = Road(pack.road) if pack.road else Road.ASSIGNMENT
    return AnswerBook.of(road, known.fit(pack).asks if _is_agreement(pack) else ())


def _values(typed: Mapping[str, str], book: AnswerBook) -> dict[str, Answer]:
    """Return the trial answers that are answers to what the template asks by now."""
    values: dict[str, Answer] = {}
    for name, text in typed.items():
        with suppress(AnswerInvalid, RowsUnfit):
            values[name] = parse_answer(name, text, book.by_name)
    return values


def _kept(session: Session, template: str) -> dict[str, str]:
    text = settings.all_settings(session).get(_TRIAL + template, "")
    return dict(json.loads(text)) if text else {}
