"""Letters: notices of assignment to debtors and guarantors, and the papers of people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents.jobs import Rendered, RenderRequest, Stamp
from vetdesk.domain import masking
from vetdesk.domain.agreements import Road
from vetdesk.domain.debts import DebtRow, guarantors
from vetdesk.domain.identifiers import kind_by_name
from vetdesk.progress import Progress, silent
from vetdesk.services import context, dossier
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import LetterNotPossible, NotFound
from vetdesk.services.fonts import added_faces
from vetdesk.store import documents, files, parties, people, versions
from vetdesk.store.documents import DocumentLine

DEBTOR_NOTICE: Final = "cn.debtor_notice"
EXPIRED_NOTICE: Final = "cn.debtor_notice_expired"
GUARANTOR_NOTICE: Final = "cn.guarantor_notice"
OUTSOURCE_NOTICE: Final = "cn.outsource_notice"
AUTHORISATION: Final = "cn.background_authorisation"
UNDERTAKING: Final = "cn.staff_undertaking"
PDF: Final = "application/pdf"
DEBTORS: Final = "debtor_notice"
DEBTORS_EXPIRED: Final = "debtor_notice_expired"
GUARANTORS: Final = "guarantor_notice"
OUTSOURCED: Final = "outsource_notice"


class Letters:
    """Letters that are made on request, one PDF each."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def debtor_notices(self, matter_id: UUID, progress: Progress | None = None) -> tuple[DocumentLine, ...]:
        """Print one notice per claim of an issued assignment, all of one text in one file."""
        record, notices = self.planned(matter_id, DEBTORS)
        return tuple(self._file(record, one, progress) for one in notices)

    def guarantor_notices(self, matter_id: UUID, progress: Progress | None = None) -> DocumentLine:
        """Print one notice per guarantor of an issued assignment, all in one file."""
        record, notices = self.planned(matter_id, GUARANTORS)
        return self._file(record, notices[0], progress)

    def outsource_notices(self, matter_id: UUID, progress: Progress | None = None) -> DocumentLine:
        """Print one notice per claim telling the debtor who will collect, before collection begins."""
        record, notices = self.planned(matter_id, OUTSOURCED)
        return self._file(record, notices[0], progress)

    def planned(self, matter_id: UUID, kind: str) -> tuple[versions.IssueRecord, tuple["Notices", ...]]:
        """Return what the letters of a kind are printed from; ``LetterNotPossible`` where there are none.

        Those to debtors are two kinds, with and without a demand; both are returned for either.
        """
        found, record = self.issued(matter_id, Road.ENTRUSTMENT if kind == OUTSOURCED else Road.ASSIGNMENT)
        text, stamp, faces = self.context_of(found, record), self.stamp_of(record), self.faces()
        if kind in {DEBTORS, DEBTORS_EXPIRED}:
            return record, debtor_notices(found, text, as_of=record.as_of, stamp=stamp, added_fonts=faces)
        rows = found.schedule.rows
        if kind == OUTSOURCED:
            pack, title, contexts = OUTSOURCE_NOTICE, "委托催收告知书", tuple(_debtor_contexts(rows, text))
        else:
            pack, title = GUARANTOR_NOTICE, "债权转让通知（致担保人）"
            contexts = tuple(_guarantor_contexts(rows, text))
            if not contexts:
                raise LetterNotPossible("no_guarantor")
        request = RenderRequest(pack=pack, contexts=contexts, stamp=stamp, added_fonts=faces)
        return record, (Notices(kind=kind, title=title, request=request),)

    def authorisation(self, person_id: UUID, progress: Progress | None = None) -> DocumentLine:
        """Print a person's background-check authorisation, to be signed on paper."""
        return self._person_letter(person_id, AUTHORISATION, "authorisation", "背景核查授权书", progress)

    def undertaking(self, person_id: UUID, progress: Progress | None = None) -> DocumentLine:
        """Print a person's confidentiality undertaking (no liquidated damages: 劳动合同法 25)."""
        return self._person_letter(person_id, UNDERTAKING, "undertaking", "客户信息保密承诺书", progress)

    def issued(self, matter_id: UUID, road: Road = Road.ASSIGNMENT) -> tuple[Dossier, versions.IssueRecord]:
        """Return a matter with its newest issued version; raises ``LetterNotPossible`` without one."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            issued = versions.of_matter(session, matter_id)
        if found.matter.road is not road:
            raise LetterNotPossible(found.matter.road.value)
        if not issued:
            raise LetterNotPossible("not_issued")
        return found, issued[0]

    def context_of(self, found: Dossier, record: versions.IssueRecord) -> context.Context:
        """Return what the letters of an issued version read."""
        edition = context.Edition(
            contract_no=record.contract_no,
            as_of=record.as_of,
            machine_date=record.machine_date,
            annex_name="",
            annex_sha256=record.annex_sha256 or "",
            draft=record.draft,
            rehearsal=record.rehearsal,
            people=(),
        )
        return context.build(found, edition, self._desk.rules)

    def stamp_of(self, record: versions.IssueRecord) -> Stamp:
        """Return the marks of the version: its number, its day, and the day of its rules when it differs."""
        return Stamp(
            number=record.contract_no,
            draft=record.draft,
            rehearsal=record.rehearsal,
            created=record.issued_at,
            foot=foot_of(record.as_of, record.machine_date),
        )

    def faces(self) -> tuple[bytes, ...]:
        """Return the user's own faces."""
        with self._desk.vault.reading() as session:
            return added_faces(session)

    def _file(
        self,
        record: versions.IssueRecord,
        notices: "Notices",
        progress: Progress | None,
    ) -> DocumentLine:
        rendered = self._desk.worker.render(notices.request, progress)
        return self._store(
            rendered,
            kind=notices.kind,
            title=notices.title,
            name=f"{record.contract_no}_v{record.version}_{notices.title}.pdf",
            matter_id=record.matter_id,
            version=record.version,
        )

    def _person_letter(
        self, person_id: UUID, pack: str, kind: str, title: str, progress: Progress | None
    ) -> DocumentLine:
        with self._desk.vault.reading() as session:
            person = people.get(session, person_id)
            if person is None:
                raise NotFound("person")
            employer = parties.get(session, person.employer_id)
            own = parties.own(session)
        creditor = own[0] if own else employer
        if employer is None or creditor is None:
            raise NotFound("party")
        road = Road.ENTRUSTMENT if employer.id != creditor.id else Road.ASSIGNMENT
        text: context.Context = {
            "a": context.party(creditor.party),
            "b": context.party(employer.party),
            "road": road.value,
            "as_of": self._desk.today(),
            "person": {
                "name": person.name,
                "id_number": person.id_number,
                "id4": masking.id4(person.id_number),
                "employer": employer.party.name,
                "post": person.post,
            },
        }
        stamp = Stamp(draft=False, rehearsal=self._desk.rehearsal, created=self._desk.now())
        request = RenderRequest(pack=pack, contexts=(text,), stamp=stamp, added_fonts=self.faces())
        rendered = self._desk.worker.render(request, progress)
        return self._store(
            rendered, kind=kind, title=title, name=f"{title}_{person_id.hex[:8]}.pdf", person_id=person_id
        )

    def _store(
        self,
        rendered: Rendered,
        *,
        kind: str,
        title: str,
        name: str,
        matter_id: UUID | None = None,
        person_id: UUID | None = None,
        version: int | None = None,
    ) -> DocumentLine:
        with self._desk.vault.writing(f"letter.{kind}") as session:
            stored = files.store(session, BytesIO(rendered.pdf), name=name, media_type=PDF, progress=silent())
            line = DocumentLine(
                id=uuid4(),
                kind=kind,
                title=title,
                name=name,
                file_id=stored.id,
                sha256=stored.sha256,
                pages=rendered.pages,
                size=stored.size,
                at=self._desk.now(),
                matter_id=matter_id,
                person_id=person_id,
                version=version,
            )
            documents.add(session, line)
        return line


@dataclass(frozen=True, kw_only=True)
class Notices:
    """The notices of one text, with the kind and title they are filed under.

    ``numbers`` are the places of their claims in the schedule, from 1.
    """

    kind: str
    title: str
    request: RenderRequest
    numbers: tuple[int, ...] = ()


def debtor_notices(
    found: Dossier, text: context.Context, *, as_of: date, stamp: Stamp, added_fonts: tuple[bytes, ...]
) -> tuple[Notices, ...]:
    """Return one notice per claim; claims past their limitation get the text without a demand.

    诉讼时效规定 19: a demand must not lead a debtor to give up the defence unknowingly.
    """
    contexts = tuple(_debtor_contexts(found.schedule.rows, text))
    expired = [row.limitation_to is not None and row.limitation_to < as_of for row in found.schedule.rows]
    numbered = list(enumerate(zip(contexts, expired, strict=True), 1))
    usual = tuple((number, one) for number, (one, past) in numbered if not past)
    late = tuple((number, one) for number, (one, past) in numbered if past)
    plans = (
        ("debtor_notice", "债权转让通知", DEBTOR_NOTICE, usual),
        ("debtor_notice_expired", "债权转让通知（时效届满）", EXPIRED_NOTICE, late),
    )
    return tuple(
        Notices(
            kind=kind,
            title=title,
            request=RenderRequest(
                pack=pack, contexts=tuple(one for _, one in some), stamp=stamp, added_fonts=added_fonts
            ),
            numbers=tuple(number for number, _ in some),
        )
        for kind, title, pack, some in plans
        if some
    )


def foot_of(as_of: date, machine_date: date) -> str:
    """Return what every page says when the day of the rules is not the machine's."""
    return "" if as_of == machine_date else f"规则适用日 {as_of}　本机日期 {machine_date}"


def _debtor_contexts(rows: Sequence[DebtRow], base: context.Context) -> Iterable[context.Context]:
    for number, row in enumerate(rows, 1):
        yield (
            base
            | _claim(row)
            | {
                "debtor": _addressee(row.debtor, row.id_no, natural=row.is_personal),
                "notice_no": f"{base['contract_no']}-通{number:04d}",
                "has_judgment": row.has_judgment,
                "judgment_no": row.judgment_no,
                "guarantee": None,
            }
        )


def _guarantor_contexts(rows: Sequence[DebtRow], base: context.Context) -> Iterable[context.Context]:
    number = 0
    for row in rows:
        for name in guarantors(row.guarantor):
            number += 1
            natural = kind_by_name(name) is None
            yield (
                base
                | _claim(row)
                | {
                    "debtor": _addressee(name, row.g_id, natural=natural),
                    "notice_no": f"{base['contract_no']}-保{number:04d}",
                    "has_judgment": row.has_judgment,
                    "guarantee": {"kind": row.g_kind, "end": row.g_end} if row.g_kind else None,
                }
            )


def _claim(row: DebtRow) -> context.Context:
    return {
        "base": {"name": row.base_name or "基础合同", "no": row.base_no, "date": row.sign_date},
        "claim": {
            "total": row.total,
            "principal": row.principal,
            "interest": type(row.interest)(row.interest.fen + context.interest_of(row).fen),
            "costs": context.costs_of(row),
        },
    }


def _addressee(name: str, number: str, *, natural: bool) -> context.Context:
    return {
        "name": name,
        "id4": masking.id4(number) if number else "____",
        "kind": "natural" if natural else "company",
        "salutation": "您" if natural else "贵方",
    }
