"""Small services for the pages of collectors and people: a list, a dict, and the real rules of the domain."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from uuid import uuid4

from desktop_fakes import FakeServices
from vetdesk.domain import masking
from vetdesk.domain.admission import SignOff
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.authorisation import Authorisation, newest, state_of
from vetdesk.domain.carrying import carryable
from vetdesk.domain.matter import Account, CheckAnswer, Party
from vetdesk.domain.packs import (
    Chapter,
    CheckItem,
    CheckSeverity,
    Citation,
    CreditorGroup,
    Graded,
    Mark,
    Pack,
    Period,
    Scope,
    Text,
    Validity,
)
from vetdesk.domain.parties import CollectorStatus, after_decision
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.person_records import RecordEntry, duties
from vetdesk.domain.retention import RetentionGround, retention
from vetdesk.domain.staff import new_member
from vetdesk.domain.vetting import (
    Decision,
    ReviewStatus,
    assess,
    best_outcome,
    decision_valid_until,
    failed,
    gaps,
    require_decidable,
    warnings,
)
from vetdesk.services.conditions import ConditionTask
from vetdesk.services.decisions import DecisionRoom
from vetdesk.services.documents import DocumentLine
from vetdesk.services.errors import AlreadyRegistered, FieldProblem, FormInvalid, NotFound
from vetdesk.services.evidence import Shown
from vetdesk.services.journal import HistoryLine
from vetdesk.services.parties import PartyDraft, PartyLine, PartyRecord, Profile, Side
from vetdesk.services.people import PersonDraft, PersonLine, PersonNeed, PersonView
from vetdesk.services.person_erasure import Erasure, ErasurePlan
from vetdesk.services.person_papers import PersonDesk, PersonFile
from vetdesk.services.rechecks import Standing
from vetdesk.services.vetting import EvidenceLine, Outcome, ReviewLine, ReviewView
from vetdesk.store.paging import Count, Page
from vetdesk.store.vetting import DecisionLine, ReviewDraft
from vetdesk.vault.errors import WrongPassphrase

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
GOOD_CODE = "91310110666007217T"
OTHER_CODE = "91310115MA1HB7TW92"
GOOD_NUMBER = "330106199007250426"
DECIDER = "钱进"
PASSPHRASE = "correct horse battery"


def text(words):
    """Return the same words in both languages."""
    return Text(zh=words, en=words)


def item(check_id, chapter, *, severity=CheckSeverity.BLOCK, scope=Scope.DECISION, months=3):
    """Return a check with everything the runner shows."""
    graded = Graded(severity=severity, otherwise=severity)
    return CheckItem(
        id=check_id,
        chapter=chapter,
        title=text(f"Title of {check_id}"),
        question=text(f"Question of {check_id}?"),
        evidence=text("A dated print"),
        where=text("The public register"),
        red_flag=text("No entry"),
        severity={CreditorGroup.FI: graded, CreditorGroup.TRADE: graded},
        scope=scope,
        validity=Validity(period=Period.MONTHS if months else Period.NONE, months=months),
        citations=(Citation(norm="公司法", article="178", mark=Mark.READ),),
    )


def pack(kind, *items):
    """Return a pack with the chapters its items need."""
    chapters = tuple(dict.fromkeys(one.chapter for one in items))
    return Pack(
        id=f"test.{kind}",
        kind=kind,
        version="1",
        jurisdiction="cn",
        valid_from=date(2026, 1, 1),
        valid_to=None,
        last_reviewed=TODAY,
        reviewer="counsel",
        title=text("Pack"),
        chapters=tuple(Chapter(id=one, title=text(f"Chapter {one}")) for one in chapters),
        items=items,
    )


VETTING_PACK = pack(
    "vetting",
    item("CV-A01", "A"),
    item("CV-A02", "A", severity=CheckSeverity.WARN),
    item("CV-B01", "B"),
)
PEOPLE_PACK = pack(
    "people",
    item("BP-01", "identity", scope=Scope.PERSON, months=0),
    item("BP-02", "identity", scope=Scope.PERSON, months=0),
    item("BP-03", "record", scope=Scope.PERSON),
)


def party(name="申恒资产管理有限公司", uscc=GOOD_CODE, **changes):
    """Return a company with everything a form needs."""
    known = Party(
        name=name,
        uscc=uscc,
        address="上海市杨浦区测试路1号",
        legal_representative="冯远山",
        legal_title="执行董事",
        contact="陈露",
        phone="021-58760012",
        email="",
        account=Account(name=name, bank="测试银行", number="6222000011112222"),
    )
    return replace(known, **changes)


def record(*, side=Side.COLLECTOR, status=CollectorStatus.PROSPECT, valid_until=None, **changes):
    """Return a registered party."""
    return PartyRecord(
        id=uuid4(),
        side=side,
        status=status,
        party=party(**changes),
        profile=Profile(),
        decided_on=None,
        valid_until=valid_until,
        created_at=NOW,
        changed_at=NOW,
    )


class FakeParties:
    """Keeps parties in a dict; the same code twice is refused."""

    def __init__(self, *records):
        self.known = {one.id: one for one in records}
        self.queries = []
        self.problems = ()

    def own(self):
        return tuple(one for one in self.known.values() if one.side is Side.OWN)

    def page(self, query):
        self.queries.append(query)
        lines = sorted((one for one in self._matching(query)), key=lambda one: one.party.name)
        return Page(items=tuple(_line(one) for one in lines[: query.limit]))

    def count(self, query):
        return Count(number=len(self._matching(query)))

    def get(self, party_id):
        if party_id not in self.known:
            raise NotFound("party")
        return self.known[party_id]

    def register(self, draft: PartyDraft):
        self._refuse(draft, None)
        made = replace(record(), side=draft.side, party=draft.party, profile=draft.profile)
        self.known[made.id] = made
        return made

    def change(self, party_id, draft: PartyDraft):
        self._refuse(draft, party_id)
        self.known[party_id] = replace(self.known[party_id], party=draft.party, profile=draft.profile)
        return self.known[party_id]

    def set_status(self, party_id, status, *, reason):
        known = self.get(party_id)
        self.known[party_id] = replace(known, status=known.status.to(status), status_reason=reason)
        return self.known[party_id]

    def _refuse(self, draft, party_id):
        if self.problems:
            raise FormInvalid(self.problems)
        for one in self.known.values():
            if one.party.uscc == draft.party.uscc and one.id != party_id:
                raise AlreadyRegistered("party")

    def _matching(self, query):
        return [
            one
            for one in self.known.values()
            if one.side is query.side
            and query.text in one.party.name
            and (not query.statuses or one.status in query.statuses)
        ]


def _line(one):
    return PartyLine(
        id=one.id,
        name=one.party.name,
        uscc=one.party.uscc,
        status=one.status,
        decided_on=one.decided_on,
        valid_until=one.valid_until,
    )


@dataclass
class FakeVetting:
    """One review at a time, judged by the rules of the domain."""

    parties: FakeParties
    today: date = TODAY
    reviews: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    requeried: list = field(default_factory=list)
    refuse: list = field(default_factory=list)
    registers: tuple = ()
    years: int = 0
    before: dict = field(default_factory=dict)

    def add(self, collector_id, *, reviewer="周青", answers=None, status=ReviewStatus.OPEN, decision=None):
        """Put a review there and return its id."""
        draft = ReviewDraft(
            collector_id=collector_id,
            pack=VETTING_PACK.id,
            pack_version="1",
            road=Road.ENTRUSTMENT,
            creditor_kind=CreditorKind.TRADING,
            reviewer=reviewer,
            reviewed_on=self.today,
        )
        review_id = uuid4()
        self.reviews[review_id] = [draft, dict(answers or {}), {}, status, decision]
        return review_id

    def of(self, collector_id):
        return tuple(
            ReviewLine(
                id=review_id,
                pack=draft.pack,
                title=VETTING_PACK.title,
                road=draft.road,
                status=status,
                reviewed_on=draft.reviewed_on,
                reviewer=draft.reviewer,
                decision=decision,
            )
            for review_id, (draft, _, _, status, decision) in self.reviews.items()
            if draft.collector_id == collector_id
        )

    def packs(self):
        return (VETTING_PACK,)

    def tenure(self, _collector_id):
        return self.years

    def start(self, collector_id, **plan):
        self.started = plan
        return self.get(self.add(collector_id))

    def get(self, review_id):
        if review_id not in self.reviews:
            raise NotFound("review")
        draft, answers, evidence, status, decision = self.reviews[review_id]
        findings = assess(
            VETTING_PACK,
            answers,
            creditor=draft.creditor_kind,
            facts={"road": "entrustment"},
            today=self.today,
        )
        return ReviewView(
            id=review_id,
            collector=_line(self.parties.get(draft.collector_id)),
            draft=draft,
            pack=VETTING_PACK,
            status=status,
            findings=findings,
            evidence=dict(evidence),
            outcome=Outcome(
                best=best_outcome(findings),
                failed=failed(findings),
                open=gaps(findings),
                warnings=warnings(findings),
            ),
            decision=decision,
            carried=carryable(findings, self.before, pack_before=VETTING_PACK, today=self.today),
        )

    def carry(self, review_id, check_ids):
        for one in check_ids:
            self.reviews[review_id][1][one] = self.before[one]
        return self.get(review_id)

    def answer(self, review_id, check_id, given):
        if self.refuse:
            raise self.refuse.pop()
        self.reviews[review_id][1][check_id] = given
        return self.get(review_id)

    def clear(self, review_id, check_id):
        self.reviews[review_id][1].pop(check_id, None)
        return self.get(review_id)

    def attach(self, review_id, check_id, draft):
        if self.refuse:
            raise self.refuse.pop()
        line = EvidenceLine(
            id=uuid4(),
            check_id=check_id,
            file_id=uuid4(),
            name=draft.name,
            source=draft.source,
            query=draft.query,
            taken_at=draft.taken_at,
            size=len(draft.content),
            sha256="9c1f" + "0" * 58 + "e2",
            taken_by="周青",
            valid_until=draft.valid_until,
            replaces=draft.replaces,
            register=draft.register,
        )
        self.files[line.id] = draft.content
        pieces = self.reviews[review_id][2]
        pieces[check_id] = (*pieces.get(check_id, ()), line)
        return self.get(review_id)

    def evidence(self, evidence_id):
        return self.files[evidence_id]

    def show_evidence(self, evidence_id, page=1):
        content = self.files[evidence_id]
        if content.startswith(b"\x89PNG"):
            return Shown(picture=content)
        if content.startswith(b"\x00"):
            return Shown()
        lines = tuple(tuple(line.split(",")) for line in content.decode().splitlines())
        return Shown(lines=lines[page - 1 : page], page=page, pages=len(lines))

    def requery(self, review_id, on):
        self.requeried.append((review_id, on))
        return self.get(review_id)

    def decide(self, review_id, *, outcome, reason, name, passphrase, conditions=()):
        if passphrase != PASSPHRASE:
            raise WrongPassphrase
        view = self.get(review_id)
        decision = Decision(outcome=outcome, reason=reason, by=name, on=self.today)
        require_decidable(decision, reviewer=view.draft.reviewer, findings=view.findings)
        until = decision_valid_until(self.today)
        line = DecisionLine(
            outcome=outcome.value,
            reason=reason,
            by=name,
            on=self.today,
            valid_until=until,
            conditions=tuple(one.text for one in conditions),
        )
        self.reviews[review_id][3:] = [ReviewStatus.DECIDED, line]
        known = self.parties.get(view.collector.id)
        status = CollectorStatus.IN_REVIEW
        status = after_decision(status, outcome)
        self.parties.known[known.id] = replace(known, status=status, decided_on=self.today, valid_until=until)
        return self.get(review_id)


class FakeQuestionnaires:
    """The questionnaires that went to a collector."""

    def __init__(self, *lines):
        self.lines = lines

    def of_collector(self, _collector_id):
        return self.lines


@dataclass
class FakePeople:
    """Keeps people with their full numbers; notes who was looked at."""

    parties: FakeParties
    known: dict = field(default_factory=dict)
    numbers: dict = field(default_factory=dict)
    looked_at: list = field(default_factory=list)
    scans: list = field(default_factory=list)
    queries: list = field(default_factory=list)

    def page(self, query):
        self.queries.append(query)
        return Page(items=tuple(_person_line(one) for one in self._matching(query)[: query.limit]))

    def count(self, query):
        return Count(number=len(self._matching(query)))

    def get(self, person_id):
        if person_id not in self.known:
            raise NotFound("person")
        return self.known[person_id]

    def reveal_id(self, person_id):
        self.looked_at.append(person_id)
        return self.numbers[person_id]

    def register(self, draft: PersonDraft):
        if draft.id_number in self.numbers.values():
            raise AlreadyRegistered("person")
        return self._save(uuid4(), draft, {})

    def change(self, person_id, draft: PersonDraft):
        if not draft.id_number:
            draft = replace(draft, id_number=self.numbers[person_id])
        answers = {one.item.id: one.answer for one in self.known[person_id].checks if one.answer}
        return self._save(person_id, draft, answers)

    def answer(self, person_id, check_id, given):
        return self._answered(person_id, {check_id: given})

    def forget_answer(self, person_id, check_id):
        return self._answered(person_id, {check_id: None})

    def _matching(self, query):
        return [
            one
            for one in self.known.values()
            if query.text in one.name
            and (not query.statuses or one.status in query.statuses)
            and (not query.needs or set(query.needs) & set(_needs(one)))
            and query.employer_id in (None, one.employer_id)
        ]

    def _answered(self, person_id, changes):
        known = self.known[person_id]
        answers = {one.item.id: one.answer for one in known.checks if one.answer} | changes
        kept = {key: value for key, value in answers.items() if value is not None}
        self.known[person_id] = _judged(known, kept)
        return self.known[person_id]

    def _save(self, person_id, draft, answers):
        employer = self.parties.get(draft.employer_id)
        view = PersonView(
            id=person_id,
            name=draft.name,
            id_masked=masking.id_number(draft.id_number),
            employer_id=employer.id,
            employer=employer.party.name,
            own_side=employer.side is Side.OWN,
            post=draft.post,
            key=draft.key,
            status=PersonStatus.AWAITING,
            causes=(),
            authorised_on=None,
            next_expiry=None,
            checks=(),
        )
        self.numbers[person_id] = draft.id_number
        self.known[person_id] = _judged(view, answers)
        return self.known[person_id]


def _judged(view, answers):
    checks = assess(PEOPLE_PACK, answers, creditor=CreditorKind.TRADING, facts={}, today=TODAY)
    still_open = tuple(one.item.id for one in checks if one.state.value == "open")
    if "BP-02" in still_open:
        status, causes = PersonStatus.AWAITING, ("BP-02",)
    elif still_open:
        status, causes = PersonStatus.IN_PROGRESS, still_open
    else:
        status, causes = PersonStatus.CLEAR, ()
    return replace(view, checks=checks, status=status, causes=causes)


def _person_line(one):
    return PersonLine(
        id=one.id,
        name=one.name,
        id4=one.id_masked[-4:],
        employer=one.employer,
        post=one.post,
        key=one.key,
        status=one.status,
        next_expiry=one.next_expiry,
        needs=_needs(one),
    )


def _needs(one):
    return () if one.authorised_on else (PersonNeed.AUTHORISATION,)


@dataclass
class FakePersonPapers:
    """Keeps authorisations and records of people; ``hindrances`` are what the test wants to be in the way."""

    people: FakePeople
    signed: list = field(default_factory=list)
    records: list = field(default_factory=list)
    files: dict = field(default_factory=dict)
    hindrances: dict = field(default_factory=dict)
    done: list = field(default_factory=list)
    refuse: list = field(default_factory=list)
    left_on: date | None = None

    def of(self, person_id):
        self.people.get(person_id)
        withdrawn = newest(self.signed)
        withdrawn_on = withdrawn.withdrawn_on if withdrawn else None
        return PersonDesk(
            authorisations=tuple(self.signed),
            state=state_of(self.signed, TODAY),
            records=tuple(self.records),
            duties=duties(self.records, today=TODAY, version="1.0", left_on=self.left_on),
            files=self.files,
            retention=retention(left_on=self.left_on, withdrawn_on=withdrawn_on),
            left_on=self.left_on,
            hindrances=self.hindrances,
            version="1.0",
        )

    def authorise(self, person_id, *, on, items, until=None, scans=()):
        self.people.scans.extend(one.content for one in scans)
        self.signed.insert(0, Authorisation(id=uuid4(), on=on, until=until, items=items))
        known = self.people.known[person_id]
        self.people.known[person_id] = replace(known, authorised_on=on)
        self.people.answer(person_id, "BP-02", CheckAnswer(outcome="pass", on=on))

    def withdraw(self, person_id, *, on, reason):
        self.done.append(("withdraw", person_id, on, reason))
        self.signed[0] = replace(self.signed[0], withdrawn_on=on, reason=reason)
        self.people.known[person_id] = replace(
            self.people.known[person_id], withdrawn_on=on, authorised_on=None
        )

    def record(self, person_id, draft, scans=()):
        if self.refuse:
            raise self.refuse.pop()
        made = RecordEntry(id=uuid4(), said=draft, by="周青")
        self.records.append(made)
        self.done.append(("record", person_id, draft, tuple(one.name for one in scans)))
        self.files[made.id] = tuple(_person_file(one, made.id) for one in scans)
        return made.id

    def attach(self, person_id, subject, scans):
        self.done.append(("attach", person_id, subject, tuple(one.name for one in scans)))

    def end_access(self, person_id, *, on):
        self.done.append(("end_access", person_id, on))

    def leave(self, person_id, *, on, revoked_on, wiped):
        self.left_on = on
        self.done.append(("leave", person_id, on, revoked_on, wiped))

    def come_back(self, person_id):
        self.left_on = None
        self.done.append(("come_back", person_id))

    def show(self, file_id, page=1):
        self.done.append(("show", file_id, page))
        return Shown(lines=(("signed",),), page=page, pages=1)

    def save(self, file_id, path):
        self.done.append(("save", file_id, path))
        return path


def _person_file(one, subject):
    return PersonFile(
        id=uuid4(),
        subject_id=subject,
        file_id=uuid4(),
        name=one.name,
        media_type="application/pdf",
        size=len(one.content),
        sha256="9c1f" + "0" * 58 + "e2",
        by="周青",
        at=NOW,
    )


@dataclass
class FakePersonErasures:
    """Erases from the fake people; ``needed_by`` are running matters of the test's choosing."""

    people: FakePeople
    named: tuple = ()
    needed_by: tuple = ()
    proofs: list = field(default_factory=list)

    def matters(self, _person_id):
        return self.named

    def plan(self, _person_id):
        return ErasurePlan(
            retention=retention(left_on=None, withdrawn_on=None),
            needed_by=self.needed_by,
            checks=2,
            authorisations=1,
            records=1,
            files=1,
        )

    def erase(self, person_id, *, reason):
        del self.people.known[person_id]
        proof = Erasure(
            id=uuid4(),
            id_hash="h",
            sha256="9c1f" + "0" * 60,
            on=TODAY,
            by="周青",
            ground=RetentionGround.IN_POST,
            reason=reason,
            erased="person_check:2",
        )
        self.proofs.append(proof)
        return proof

    def all(self):
        return tuple(self.proofs)

    def find(self, id_number):
        return self.proofs[0] if self.proofs and id_number == GOOD_NUMBER else None


class FakeDocuments:
    """Papers by person; a page is a small picture."""

    def __init__(self, png=b""):
        self.papers = {}
        self.png = png
        self.saved = []

    def of_person(self, person_id):
        return tuple(self.papers.get(person_id, ()))

    def of_matter(self, _matter_id):
        return ()

    def of_collector(self, _collector_id):
        return ()

    def page_image(self, _document_id, page):
        return FakeServices(png=self.png, page=page, pages=2)

    def save(self, document_id, path):
        self.saved.append(document_id)
        return path


@dataclass
class FakeLetters:
    """Prints at once."""

    documents: FakeDocuments

    def authorisation(self, person_id, progress):
        return self._print(person_id, "authorisation", "背景核查授权书", progress)

    def undertaking(self, person_id, progress):
        return self._print(person_id, "undertaking", "客户信息保密承诺书", progress)

    def _print(self, person_id, kind, title, progress):
        progress.check()
        line = DocumentLine(
            id=uuid4(),
            kind=kind,
            title=title,
            name=f"{title}.pdf",
            file_id=uuid4(),
            sha256="0" * 64,
            pages=2,
            size=2048,
            at=NOW,
            person_id=person_id,
        )
        self.documents.papers.setdefault(person_id, []).append(line)
        return line


class FakeJournal:
    """Tells one story of every record."""

    def __init__(self, *lines):
        self.lines = lines

    def of(self, _record_id):
        return self.lines


def history_line(action="party.change", name="phone", before="021-1", after="021-2", entity="party"):
    """Return one changed field."""
    return HistoryLine(
        at=NOW, actor="周青", action=action, entity=entity, field=name, before=before, after=after
    )


class FakeAgreements:
    """No matters."""

    def page(self, _query):
        return Page(items=())


class FakeSheets:
    """Keeps what would be written."""

    def __init__(self):
        self.written = []

    def save(self, path, *, title, headers, rows, progress):
        progress.check()
        self.written.append((title, headers, tuple(rows)))
        return path


class FakeConditions:
    """The conditions of every collector; ``met`` notes what was said of one."""

    def __init__(self, *lines):
        self.lines = lines
        self.met = []
        self.reopened = []

    def of(self, collector_id):
        return tuple(one for one in self.lines if one.collector_id == collector_id)

    def get(self, condition_id):
        return ConditionTask(line=next(one for one in self.lines if one.id == condition_id))

    def reopen(self, condition_id, *, reason):
        self.reopened.append((condition_id, reason))
        return self.get(condition_id).line

    def meet(self, condition_id, *, on, proof, files=()):
        self.met.append((condition_id, on, proof, *(one.name for one in files)))
        self.lines = tuple(
            replace(one, met_on=on, met_by="周青", proof=proof) if one.id == condition_id else one
            for one in self.lines
        )
        return next(one for one in self.lines if one.id == condition_id)


class FakeDecisions:
    """Who may decide is asked of the fake staff; ``given`` are the sign-offs, ``causes`` what is stale."""

    def __init__(self, owner):
        self.owner = owner
        self.required = False
        self.business_owner = ""
        self.given = ()
        self.causes = ()
        self.asked = []

    def room(self, review_id):
        self.asked.append(review_id)
        staff = self.owner.staff
        holders = staff.holders()
        return DecisionRoom(
            staff=tuple(one for one in staff.all() if one.is_active),
            deciders=tuple(one.name for one in staff.all() if one.is_active and one.id in holders),
            business_owner=self.business_owner,
            sign_offs=self.given,
            sign_offs_required=self.required,
        )

    def sign_off(self, review_id, role, *, name, passphrase):
        self.asked.append(review_id)
        if passphrase != PASSPHRASE:
            raise WrongPassphrase
        self.given = (*self.given, SignOff(role=role, name=name, on=TODAY))
        return self.given

    def stale(self, collector_id):
        self.asked.append(collector_id)
        return self.causes


class FakeEvaluations:
    """Nobody has been evaluated, and nobody is to be."""

    def of(self, _collector_id):
        return ()

    def room(self, _collector_id):
        return None


class FakeRechecks:
    """A work-list that is empty."""

    registers = ()

    def page(self, _query):
        return Page(items=())

    def count(self, _query):
        return Count(number=0)

    def standing(self, _registers=()):
        return Standing(done=0, left=0)


class FakeStaff:
    """The reviewer and one decider; a name with a star has no passphrase."""

    def __init__(self, *names):
        self.members = tuple(new_member(name) for name in names)

    def all(self):
        return self.members

    def holders(self):
        return frozenset(one.id for one in self.members if not one.name.endswith("*"))


def services(*records, actor="周青", staff=("周青", DECIDER), history=(), png=b""):
    """Return every fake service a page of collectors or people asks."""
    parties = FakeParties(*records)
    documents = FakeDocuments(png)
    made = FakeServices(
        parties=parties,
        vetting=FakeVetting(parties),
        rechecks=FakeRechecks(),
        evaluations=FakeEvaluations(),
        conditions=FakeConditions(),
        questionnaires=FakeQuestionnaires(),
        people=FakePeople(parties),
        person_papers=None,
        person_erasures=None,
        agreements=FakeAgreements(),
        documents=documents,
        letters=FakeLetters(documents),
        journal=FakeJournal(*history),
        sheets=FakeSheets(),
        staff=FakeStaff(*staff),
        actor=new_member(actor),
    )
    made.person_papers = FakePersonPapers(made.people)
    made.person_erasures = FakePersonErasures(made.people)
    made.decisions = FakeDecisions(made)
    return made


def field_problem(name, key, **facts):
    """Return what a service says about one field."""
    return FieldProblem(field=name, key=key, facts=facts)
