"""An office with one matter, for the workspace: remembers what it was asked, never in the GUI thread."""

# ruff: noqa: ARG002 - the methods have the signatures of the services they stand for

import struct
import threading
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from uuid import UUID, uuid5

from vetdesk.domain.agreements import AgreementStatus, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.answers import BY_NAME
from vetdesk.domain.debts import Schedule, totals
from vetdesk.domain.obstacles import Obstacle, OverrideClass, Severity
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.staff import new_member
from vetdesk.services.agreements import MatterLine, MatterView, Note, Terms, parse_answer
from vetdesk.services.debts import ScheduleSummary
from vetdesk.services.documents import DocumentLine
from vetdesk.services.drafting import ClauseLine, Question, Reading
from vetdesk.services.issuing import Issued
from vetdesk.services.keeping import KeepingRoom
from vetdesk.services.matterexport import ExportedMatter
from vetdesk.services.people import PersonLine
from vetdesk.services.rules import Rules
from vetdesk.services.signings import SigningRoom
from vetdesk.services.templatechoice import TemplateUse
from vetdesk.services.textchecks import TextCheck

SPACE = UUID("4a0d3a52-9d0e-4a63-9f83-6d9ac1f2a6d1")
MATTER = uuid5(SPACE, "matter")
COLLECTOR = uuid5(SPACE, "collector")
OWN = uuid5(SPACE, "own")
REVIEW = uuid5(SPACE, "review")
PERSON = uuid5(SPACE, "person")
AGREEMENT = uuid5(SPACE, "agreement document")
NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
RULES = Rules()

WITHOUT_PASSPHRASE = new_member("冯一")
"""Known to the office, but nobody who could approve."""


def a_png() -> bytes:
    """Return a picture of one grey dot."""

    def part(name: bytes, data: bytes) -> bytes:
        checksum = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    dot = zlib.compress(b"\x00\x80")
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", dot) + part(b"IEND", b"")


@dataclass(frozen=True)
class Dot:
    """A page of nothing."""

    page: int
    pages: int = 14
    png: bytes = a_png()
    exact: bool = True
    at: float = 0.0


def a_head(**changes):
    given = {
        "matter_ref": "HB-2026-Z001",
        "road": Road.ASSIGNMENT,
        "creditor_kind": CreditorKind.TRADING,
        "asset_type": AssetType.MIXED,
        "assignee_kind": AssigneeKind.TRADE_BUYER,
        "language": "zh-CN",
        "organisation_id": OWN,
        "collector_id": COLLECTOR,
        "review_id": REVIEW,
        "as_of": None,
        "external_no": None,
        "drafted_by": "周青",
        "reviewed_by": None,
    }
    return SimpleNamespace(**(given | changes))


def a_matter(**changes) -> MatterView:
    given = {
        "id": MATTER,
        "head": a_head(),
        "status": AgreementStatus.DRAFT,
        "organisation": "上海沪北工业品贸易有限公司",
        "collector": "申恒资产管理有限公司",
        "approval": None,
        "answers": {},
        "clauses": {},
        "totals": totals(Schedule(rows=(), file_name="", sha256="")),
        "schedule_name": "",
        "version": 0,
        "contract_no": "",
        "from_file": False,
        "changed_at": NOW,
    }
    return MatterView(**(given | changes))


def a_line(**changes) -> MatterLine:
    given = {
        "id": MATTER,
        "matter_ref": "HB-2026-Z001",
        "road": Road.ASSIGNMENT,
        "status": AgreementStatus.DRAFT,
        "collector_id": COLLECTOR,
        "collector": "申恒资产管理有限公司",
        "blocks": 2,
        "warns": 1,
        "changed_at": NOW,
    }
    return MatterLine(**(given | changes))


def an_obstacle(code: str, subject: str, **changes) -> Obstacle:
    given = {
        "severity": Severity.BLOCK,
        "override": OverrideClass.NEVER,
        "facts": {},
    }
    return Obstacle(code=code, subject=subject, **(given | changes))


def a_document(**changes) -> DocumentLine:
    given = {
        "id": AGREEMENT,
        "kind": "agreement",
        "title": "债权转让协议",
        "name": "沪北-债转-2026-0001_v1.pdf",
        "file_id": AGREEMENT,
        "sha256": "0" * 64,
        "pages": 14,
        "size": 52_000,
        "at": NOW,
        "matter_id": MATTER,
        "person_id": None,
        "version": 1,
    }
    return DocumentLine(**(given | changes))


def a_person(name: str = "欧阳晓", **changes) -> PersonLine:
    given = {
        "id": PERSON,
        "name": name,
        "id4": "4824",
        "employer": "申恒资产管理有限公司",
        "post": "催收员",
        "key": False,
        "status": PersonStatus.CLEAR,
        "next_expiry": date(2027, 1, 31),
    }
    return PersonLine(**(given | changes))


@dataclass
class FakeOffice:
    """The services of a vault with one matter; ``office.services()`` is what pages get."""

    asks: tuple[str, ...] = ("price", "delete_days", "dispute_mode", "dispute_body")
    decides: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    left: dict[str, Mapping[str, str]] = field(default_factory=dict)
    template: TemplateUse | None = None
    exported: ExportedMatter | None = None
    matter: MatterView = field(default_factory=a_matter)
    given_terms: Terms = field(default_factory=Terms)
    found: tuple[Obstacle, ...] = ()
    named: tuple[PersonLine, ...] = ()
    registered: tuple[PersonLine, ...] = ()
    documents: tuple[DocumentLine, ...] = ()
    lines: tuple[MatterLine, ...] = ()
    calls: list[tuple] = field(default_factory=list)
    failures: dict[str, Exception] = field(default_factory=dict)
    gate: threading.Event = field(default_factory=threading.Event)
    renders_wait: bool = False
    printed_on: dict[str, int] = field(default_factory=dict)
    issue_steps: int = 0
    reasons: tuple[Note, ...] = ()
    comments: tuple = ()
    numbers: tuple = ()
    check: TextCheck = field(default_factory=TextCheck)
    schedule: ScheduleSummary | None = None
    staff: tuple = (
        new_member("周青", post="法务"),
        new_member("吴凡", post="复核"),
        new_member("郑和平", post="法务总监"),
        new_member("钱程", post="合规总监"),
    )

    def clause_offers(self, _matter_id):
        return ()

    def called(self, name: str) -> list[tuple]:
        return [call[1:] for call in self.calls if call[0] == name]

    def services(self) -> SimpleNamespace:
        return SimpleNamespace(
            agreements=self,
            drafting=SimpleNamespace(
                questions=self.questions,
                reading=self.reading,
                preview=self.preview,
                clauses=self.clause_lines,
            ),
            approval=SimpleNamespace(
                obstacles=self.obstacles,
                last_obstacles=lambda _: self.found,
                send_for_review=self.send_for_review,
                request_changes=self.request_changes,
                acknowledge=self.acknowledge,
                approve=self.approve,
                override=self.override,
            ),
            issuing=SimpleNamespace(issue=self.issue, series=lambda _: "沪北-债转-2026-####"),
            template_choice=SimpleNamespace(use=lambda *_: self.template, options=lambda _: ()),
            numbers=SimpleNamespace(all=lambda: self.numbers),
            debts=SimpleNamespace(
                summary=lambda _: self.schedule, page=self.debt_page, import_schedule=self.import_schedule
            ),
            documents=SimpleNamespace(
                of_matter=lambda _: self.documents,
                page_image=self.page_image,
                save=self.save_document,
                content=lambda _: b"%PDF",
            ),
            signings=SimpleNamespace(
                room=lambda _: SigningRoom(
                    status=AgreementStatus.DRAFT,
                    issued=None,
                    record=None,
                    scan=None,
                    preconditions=(),
                    met={},
                    seals=(),
                )
            ),
            keeping=SimpleNamespace(
                room=lambda _: KeepingRoom(originals=(), loans=(), periods=(), today=NOW.date())
            ),
            vetting=SimpleNamespace(of=lambda _: ()),
            read_only=False,
            form_drafts=SimpleNamespace(
                all=lambda: dict(self.left),
                keep=self.left.__setitem__,
                forget=lambda form: self.left.pop(form, None),
            ),
            staff=SimpleNamespace(
                all=lambda: (*self.staff, WITHOUT_PASSPHRASE),
                holders=lambda: frozenset(one.id for one in self.staff),
            ),
            parties=SimpleNamespace(
                own=lambda: (SimpleNamespace(id=OWN, party=SimpleNamespace(name="沪北")),),
                page=lambda _: SimpleNamespace(
                    items=(SimpleNamespace(id=COLLECTOR, name="申恒资产管理有限公司"),), next=None
                ),
            ),
            people=SimpleNamespace(page=lambda _: SimpleNamespace(items=self.registered, next=None)),
            journal=SimpleNamespace(of=lambda _: ()),
            comments=SimpleNamespace(of_matter=lambda _: self.comments),
            matters=SimpleNamespace(import_file=self.import_file),
            matter_export=SimpleNamespace(write=self.export_matter),
            letters=SimpleNamespace(),
            notices=SimpleNamespace(write=self.write_notices),
            deliveries=SimpleNamespace(make=self.lock_annex),
            paper_copies=SimpleNamespace(
                is_draft=lambda _: False, page_image=self.show_copy, print_run=self.print_copies
            ),
            sheets=SimpleNamespace(save=self.save_sheet),
            desk=SimpleNamespace(rules=RULES),
        )

    # agreements

    def get(self, matter_id):
        self._note("get", matter_id)
        return self.matter

    def page(self, query):
        self._note("page", query)
        return SimpleNamespace(items=self.lines, next=None)

    def count(self, query):
        return SimpleNamespace(number=len(self.lines), exact=True)

    def open(self, draft):
        self._note("open", draft)
        self._fail("open")
        return self.matter

    def answer(self, matter_id, name, text):
        self._note("answer", name, text)
        value = parse_answer(name, text)
        self.matter = replace(self.matter, answers={**self.matter.answers, name: value})
        return self.matter

    def forget(self, matter_id, name):
        self._note("forget", name)
        kept = {known: value for known, value in self.matter.answers.items() if known != name}
        self.matter = replace(self.matter, answers=kept)
        return self.matter

    def terms(self, matter_id):
        return self.given_terms

    def set_terms(self, matter_id, given):
        self._fail("set_terms")
        self._note("set_terms", given)
        self.given_terms = given
        return self.matter

    def set_head(self, matter_id, **given):
        self._note("set_head", given)
        return self.matter

    def people(self, matter_id):
        return self.named

    def set_people(self, matter_id, ids):
        self._note("set_people", ids)
        self.named = tuple(one for one in (*self.named, *self.registered) if one.id in ids)
        return self.matter

    def choose_clause(self, matter_id, clause_id, *, included):
        self._note("choose_clause", clause_id, included)
        return self.matter

    def start_version(self, matter_id, reason=""):
        self._note("start_version", reason)
        return self.move(AgreementStatus.DRAFT)

    def notes(self, matter_id):
        return self.reasons

    # text and gates

    def questions(self, matter_id):
        self._note("questions")
        return tuple(
            Question(
                spec=BY_NAME[name],
                value=self.matter.answers.get(name),
                default=BY_NAME[name].default,
                read_by=("CL-13",) if name == "delete_days" else ("price",),
                decides=self.decides.get(name, ()),
            )
            for name in self.asks
        )

    def reading(self, matter_id):
        return Reading(questions=self.questions(matter_id), check=self.check)

    def preview(self, matter_id, page=1, *, dots_per_inch=110, whole=False, show=""):
        self._note("preview", page)
        if show:
            self._note("shown", show)
            page = self.printed_on.get(show, page)
        if self.renders_wait:
            assert self.gate.wait(20)
        return Dot(page)

    def clause_lines(self, matter_id):
        return tuple(
            ClauseLine(
                id=clause_id,
                title=RULES.clauses[clause_id].title,
                version="1.0",
                core=RULES.clauses[clause_id].is_core,
                included=self.matter.clauses.get(clause_id, True),
                choice=self.matter.clauses.get(clause_id),
                variant="A",
                why="核心条款",
            )
            for clause_id in ("CL-02", "CL-13", "CL-20")
        )

    def obstacles(self, matter_id):
        self._note("obstacles")
        missing = tuple(
            an_obstacle("answer.missing", name)
            for name in self.asks
            if name not in self.matter.answers and BY_NAME[name].default is None
        )
        return (*self.found, *missing)

    def request_changes(self, matter_id, note=""):
        self._note("request_changes", note)
        self.reasons = (Note(kind="changes", text=note, by="郑和平", at=NOW),)
        self.move(AgreementStatus.CHANGES_REQUESTED)

    def acknowledge(self, matter_id, *, code, subject):
        self._note("acknowledge", code, subject)
        self.found = tuple(
            replace(one, overridden_by=("周青",)) if (one.code, one.subject) == (code, subject) else one
            for one in self.found
        )

    def send_for_review(self, matter_id, reviewer=""):
        self._note("send_for_review", reviewer)
        self.matter = replace(self.matter, reviewer=reviewer)
        return self.move(AgreementStatus.IN_REVIEW)

    def approve(self, matter_id, *, name, passphrase, role):
        self._note("approve", name, role)
        self._fail("approve")
        self.move(AgreementStatus.APPROVED)

    def override(self, matter_id, *, code, subject, officers, reason):
        self._note("override", code, subject, tuple(name for name, _ in officers), reason)
        self._fail("override")

    def move(self, status):
        self._note("move", status)
        self.matter = replace(self.matter, status=status)
        return self.matter

    # issue, schedule, documents

    def issue(self, matter_id, progress):
        self._note("issue")
        self._fail("issue")
        for step in range(self.issue_steps):
            progress.step(step, self.issue_steps, "agreement")
            self.gate.wait(20)
            progress.check()
        self.documents = (a_document(),)
        self.matter = replace(
            self.matter, status=AgreementStatus.ISSUED, contract_no="沪北-债转-2026-0001", version=1
        )
        return Issued(
            matter_id=MATTER,
            version=1,
            contract_no="沪北-债转-2026-0001",
            documents=self.documents,
            obstacles=(),
            repeated=False,
        )

    def debt_page(self, matter_id, *, after=None, limit=200):
        return SimpleNamespace(items=(), next=None)

    def import_schedule(self, matter_id, path, options, progress):
        self._note("import_schedule", path, options)
        self._fail("import_schedule")
        self.schedule = ScheduleSummary(
            file_name=path.name,
            sha256="ab" * 32,
            totals=totals(Schedule(rows=(), file_name="", sha256="")),
            dropped_columns=("联系人姓名",),
            remarks=(),
        )
        return self.schedule

    def page_image(self, document_id, page=1):
        self._note("page_image", document_id, page)
        return Dot(page)

    def show_copy(self, document_id, _plan, page):
        self._note("show_copy", document_id, page)
        return Dot(page)

    def print_copies(self, document_id, plan, _progress):
        self._note("print_copies", document_id, plan)
        return SimpleNamespace(pdf=b"%PDF", pages=1)

    def save_document(self, document_id, path):
        self._note("save", document_id, path)
        return path

    def write_notices(self, matter_id, folder, progress):
        self._note("write_notices", matter_id, folder)
        return SimpleNamespace(folder=folder / "notices", written=3, kept=2)

    def lock_annex(self, document_id, progress):
        self._note("lock_annex", document_id)
        return SimpleNamespace()

    def save_sheet(self, path, *, title, headers, rows, progress):
        self._note("sheet", path, headers, tuple(rows))
        return path

    def export_matter(self, matter_id, file, progress):
        self._note("export_matter", matter_id, file)
        self._fail("export_matter")
        return self.exported or ExportedMatter(file=file, schedule=None)

    def import_file(self, file, progress):
        self._note("import_file", file)
        self._fail("import_file")
        return MATTER

    def _note(self, *call):
        assert threading.current_thread() is not threading.main_thread(), f"{call[0]} in the GUI thread"
        self.calls.append(call)

    def _fail(self, name):
        if name in self.failures:
            raise self.failures[name]
