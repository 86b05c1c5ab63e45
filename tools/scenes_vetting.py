"""Pictures of the collectors, the review runner, the people, and their dialogs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from scene_office import office, rest

from vetdesk.desktop import i18n
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.collectors.register import COMPARE
from vetdesk.desktop.pages.links import NEW, place, view_list
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.desktop.pages.review.sharedialogs import MergeDialog
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.window import MainWindow
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.authorisation import USUAL
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.merging import Merge
from vetdesk.domain.person_records import (
    AccessStage,
    DataCategory,
    RecordDraft,
    RecordKind,
    Relation,
    RelationTo,
)
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyDraft, PartyQuery, Side
from vetdesk.services.people import PersonQuery
from vetdesk.services.reviewfiles import Arrival, Both, Given

Picture = tuple[str, QWidget]


def collectors(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The register, every tab of one collector, the runner, and the dialogs."""
    with office(lanes, settings) as (window, services):
        collector = services.parties.page(PartyQuery()).items[0]
        reviews = services.vetting.of(collector.id)
        running = next(one for one in reviews if one.status is ReviewStatus.OPEN)
        failed = services.vetting.get(running.id).outcome.failed
        _go(window, lanes, PageId.COLLECTORS)
        yield "collectors", window
        _go(window, lanes, PageId.COLLECTORS, view_list("rechecks"))
        yield "collectors-rechecks", window
        _go(window, lanes, PageId.COLLECTORS, view_list("xrays"))
        yield "collectors-xrays", window
        _go(window, lanes, PageId.COLLECTORS, view_list("overview"))
        yield "collectors-overview", window
        for tab in ("profile", "reviews", "people", "agreements", "documents", "history"):
            _go(window, lanes, PageId.COLLECTORS, place(str(collector.id), tab))
            yield f"collector-{tab}", window
        _go(window, lanes, PageId.COLLECTORS, place(str(running.id), failed[0] if failed else "review"))
        yield "review", window
        page = window.page
        assert isinstance(page, CollectorsPage)
        page.detail.runner.go_to("CV-B02")
        page.detail.runner.panel.lookup.begin()
        page.detail.runner.filing.bring_text("登记状态：存续")
        yield from _dialog("evidence")
        rest(lanes)
        yield "review-lookup", window
        view = page.detail.runner.view
        assert view is not None
        page.detail.header.menu.actions()[0].trigger()
        yield from _dialog("review-report")
        page.detail.header.menu.actions()[1].trigger()
        yield from _dialog("review-bundle")
        page.sharing.hand_over(view)
        yield from _dialog("review-hand-over")
        page.sharing._keeper.open(_merge_dialog(page), print)  # noqa: SLF001 - a picture needs no second office
        yield from _dialog("review-merge")
        page._on_rows_asked(COMPARE, (collector.id, _second(services, collector.id)))  # noqa: SLF001 - as selected
        rest(lanes)
        yield from _dialog("collectors-compared")
        page.detail.runner.decide()
        rest(lanes)
        yield from _dialog("review-decision")
        dossier = page.detail.dossier
        assert dossier is not None
        page.actions_of.start_review(dossier.party)
        yield from _dialog("review-start")
        page.actions_of.change(dossier.party)
        yield from _dialog("collector-edit")
        _go(window, lanes, PageId.COLLECTORS, NEW)
        yield from _dialog("collector-new")


def _second(services: Services, first: UUID) -> UUID:
    """Register one more collector whose review has found something else."""
    known = services.parties.get(first).party
    party = replace(known, name="上海申恒资产管理有限公司", uscc="91310110666007217T", account=None)
    made = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=party))
    view = services.vetting.start(
        made.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )
    for number, finding in enumerate(view.findings[:20]):
        outcome = "pass" if number % 6 else "fail"
        given = CheckAnswer(outcome=outcome, on=services.desk.today())
        services.vetting.answer(view.id, finding.item.id, given)
    return made.id


def people(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The register, one person with checks, papers and history, and the dialogs."""
    with office(lanes, settings) as (window, services):
        person = services.people.page(PersonQuery()).items[0]
        _keep_records(services, person.id)
        _go(window, lanes, PageId.PEOPLE)
        yield "people", window
        for tab in ("checks", "records", "matters", "papers", "history"):
            _go(window, lanes, PageId.PEOPLE, place(str(person.id), tab))
            yield f"person-{tab}", window
        page = window.page
        assert isinstance(page, PeoplePage)
        dossier = page.detail.dossier
        assert dossier is not None
        for key in ("authorise", "training", "access", "conflict", "withdraw", "leave", "erase"):
            page.record_actions.begin(key, dossier.person, dossier.desk)
            rest(lanes)
            yield from _dialog(f"person-{key}")
        services.person_papers.withdraw(person.id, on=services.desk.today(), reason="本人书面要求")
        _go(window, lanes, PageId.PEOPLE, place(str(person.id), "BP-05"))
        yield "person-withdrawn", window
        _go(window, lanes, PageId.PEOPLE, view_list("erasures"))
        yield "people-erased", window
        _go(window, lanes, PageId.PEOPLE, NEW)
        yield from _dialog("person-new")


def _keep_records(services: Services, person_id: UUID) -> None:
    """Give a person the records an office keeps."""
    papers, today = services.person_papers, services.desk.today()
    papers.authorise(person_id, on=today, items=USUAL)
    kept = (
        RecordDraft(kind=RecordKind.UNDERTAKING, on=today, version=papers.of(person_id).version),
        RecordDraft(
            kind=RecordKind.TRAINING,
            on=today - timedelta(days=340),
            title="个人信息保护与催收规范",
            score=92,
            pass_mark=80,
        ),
        RecordDraft(
            kind=RecordKind.ACCESS,
            on=today - timedelta(days=100),
            title="案件系统",
            categories=(DataCategory.DEBT, DataCategory.CONTACT),
            stages=(AccessStage.SUPERVISION,),
        ),
        RecordDraft(
            kind=RecordKind.CONFLICT,
            on=today,
            relations=(Relation(to=RelationTo.DEBTOR, name="周立新", nature="表兄"),),
        ),
    )
    for one in kept:
        papers.record(person_id, one)


def _merge_dialog(page: CollectorsPage) -> MergeDialog:
    """What a colleague sends back: three new answers, two of them disputed."""
    view = page.detail.runner.view
    assert view is not None
    known = [one for one in view.findings if one.answer is not None][:2]
    now = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
    both = tuple(
        Both(
            check=one.item.id,
            title=one.item.title,
            mine=Given(answer=one.answer, by="周青", at=now),
            theirs=Given(answer=CheckAnswer(outcome="fail", on=now.date()), by="钱进", at=now),
        )
        for one in known
        if one.answer is not None
    )
    disputed = tuple(one.check for one in both)
    arrival = Arrival(
        made_by="钱进",
        made_at=now,
        collector=view.collector.name,
        chapters=("B",),
        is_new=False,
        merge=Merge(new=("CV-B05", "CV-B06", "CV-B07"), same=(), both=disputed),
        both=both,
        pieces=4,
        sent=None,  # type: ignore[arg-type]
        files=(),
    )
    return MergeDialog(arrival, language=i18n.spoken().value, parent=page)


def _go(window: MainWindow, lanes: Lanes, page: PageId, record: str = "") -> None:
    window.go_to(page, record)
    rest(lanes)
    rest(lanes)


def _dialog(name: str) -> Iterator[Picture]:
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for one in shown:
        yield name, one
        one.reject()
