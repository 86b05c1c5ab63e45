"""Authorisation, records, retention and erasing of people, in a real vault."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from offices import NOW
from vetdesk.assets import asset_root
from vetdesk.domain.authorisation import AuthorisationState, CheckNotAuthorised, ConsentItem
from vetdesk.domain.lawful_evidence import EvidenceUnlawful, Unlawful
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.person_records import (
    AccessStage,
    DataCategory,
    DutyState,
    RecordDraft,
    RecordKind,
    Relation,
    RelationTo,
)
from vetdesk.domain.register_rows import RegisterKind, RowAction
from vetdesk.domain.retention import PersonNeeded, RetentionGround
from vetdesk.exchange.evidence_files import EvidenceRefused
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.errors import FormInvalid, NotFound
from vetdesk.services.parties import PartyDraft, Profile, Side
from vetdesk.services.people import PersonDraft, PersonNeed, PersonQuery
from vetdesk.services.person_papers import NewFile
from vetdesk.services.today import ItemKind
from vetdesk.store import register_imports
from vetdesk.store.journal_rows import ChangeRow

TODAY = date(2026, 11, 20)
NUMBER = "330106199106181534"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20 + b"IEND\xaeB`\x82"
ACCESS = RecordDraft(
    kind=RecordKind.ACCESS,
    on=TODAY,
    title="催收系统",
    categories=(DataCategory.DEBT,),
    stages=(AccessStage.COLLECTION,),
)
TRAINING = RecordDraft(kind=RecordKind.TRAINING, on=TODAY, title="个人信息保护", score=90, pass_mark=60)


@pytest.fixture(scope="session")
def sample():
    return read_matter(asset_root("resources") / "sample" / "matter.json").matter


@pytest.fixture
def running(assignment_issued, services):
    """An office with a running matter."""
    return services


@pytest.fixture
def office(services, sample):
    """An office with a collector and one clerk of it, who is named in no matter."""
    services.parties.register(PartyDraft(side=Side.OWN, party=sample.organisation, profile=Profile()))
    collector = services.parties.register(
        PartyDraft(side=Side.COLLECTOR, party=sample.collector, profile=Profile())
    )
    clerk = services.people.register(
        PersonDraft(name="卓文澜", id_number=NUMBER, employer_id=collector.id, post="专员")
    )
    return services, clerk.id


def cleared(services):
    """Return somebody of the matter whose checks are all in order."""
    return services.people.page(PersonQuery(statuses=(PersonStatus.CLEAR,))).items[0]


def authorise(services, person, **changes):
    given = {"on": TODAY, "items": frozenset(ConsentItem) - {ConsentItem.CREDIT_REPORT}} | changes
    services.person_papers.authorise(person, **given)


def keep(services, person, check="BP-01", **changes):
    return services.people.answer(person, check, CheckAnswer(outcome="pass", on=TODAY, **changes))


def needs(services, person):
    return next(one.needs for one in services.people.page(PersonQuery()).items if one.id == person)


def barred(services, matter):
    """Return who a matter's gates hold back because of BP-08."""
    found = services.approval.obstacles(matter)
    return {one.subject for one in found if one.code == "person.not_clear" and "BP-08" in one.facts["checks"]}


def related(name):
    return Relation(to=RelationTo.COLLECTOR_STAFF, name=name, nature="兄弟")


class TestAuthorisationFirst:
    def test_no_finding_is_kept_before_the_signature(self, office):
        services, clerk = office

        with pytest.raises(CheckNotAuthorised) as refused:
            keep(services, clerk)

        assert refused.value.why == "missing"
        assert services.people.get(clerk).checks[0].answer is None

    def test_a_pass_without_the_paper_is_no_authorisation(self, office):
        services, clerk = office

        with pytest.raises(CheckNotAuthorised):
            keep(services, clerk, "BP-02")

    def test_the_signed_paper_is_kept_with_its_scan_and_opens_the_checks(self, office):
        services, clerk = office

        authorise(services, clerk, scans=(NewFile(name="授权书.png", content=PNG),))
        view = keep(services, clerk)

        kept = services.person_papers.of(clerk)
        (scan,) = kept.files[kept.authorisations[0].id]
        assert view.status is PersonStatus.IN_PROGRESS
        assert view.authorised_on == TODAY
        assert (scan.media_type, len(scan.sha256), scan.by) == ("image/png", 64, "周青")
        assert kept.state is AuthorisationState.VALID

    def test_only_the_boxes_ticked_are_open(self, office):
        services, clerk = office
        authorise(services, clerk, items=frozenset({ConsentItem.IDENTITY}))

        keep(services, clerk)
        with pytest.raises(CheckNotAuthorised) as refused:
            keep(services, clerk, "BP-03", value="certificate")

        assert refused.value.why == "separate"
        assert set(services.person_papers.of(clerk).hindrances) >= {"BP-03", "BP-04", "BP-05"}

    def test_a_scan_is_a_pdf_or_a_picture(self, office):
        services, clerk = office

        with pytest.raises(EvidenceRefused):
            authorise(services, clerk, scans=(NewFile(name="signed.txt", content=b"signed"),))

        assert services.person_papers.of(clerk).authorisations == ()

    def test_a_withdrawal_stops_checks_ends_access_and_asks_for_erasure(self, office):
        services, clerk = office
        authorise(services, clerk)
        services.person_papers.record(clerk, ACCESS)

        services.person_papers.withdraw(clerk, on=TODAY, reason="本人要求")

        kept = services.person_papers.of(clerk)
        assert services.people.get(clerk).status is PersonStatus.NOT_CLEAR
        assert kept.state is AuthorisationState.WITHDRAWN
        assert kept.retention.ground is RetentionGround.WITHDRAWN
        assert next(one for one in kept.duties if one.kind is RecordKind.ACCESS).state is DutyState.ENDED
        assert {PersonNeed.AUTHORISATION, PersonNeed.RETENTION} <= set(needs(services, clerk))
        with pytest.raises(CheckNotAuthorised):
            keep(services, clerk)

    def test_a_new_signature_opens_the_checks_again(self, office):
        services, clerk = office
        authorise(services, clerk, on=TODAY - timedelta(days=5))
        services.person_papers.withdraw(clerk, on=TODAY, reason="本人要求")

        authorise(services, clerk)

        assert keep(services, clerk).status is PersonStatus.IN_PROGRESS
        assert services.person_papers.of(clerk).retention.ground is RetentionGround.IN_POST

    def test_a_matter_file_that_says_it_was_signed_counts_as_the_form(self, running):
        services, person = running, cleared(running)

        assert services.person_papers.of(person.id).state is AuthorisationState.VALID
        assert PersonNeed.AUTHORISATION not in person.needs
        services.person_papers.withdraw(person.id, on=TODAY, reason="本人要求")
        assert services.person_papers.of(person.id).state is AuthorisationState.WITHDRAWN


class TestLawfulEvidence:
    def test_a_police_query_about_anothers_staff_is_refused_with_the_reason(self, office):
        services, clerk = office
        authorise(services, clerk)

        with pytest.raises(EvidenceUnlawful) as refused:
            keep(services, clerk, "BP-05", source="向派出所查询")

        assert refused.value.why is Unlawful.POLICE_QUERY

    @pytest.mark.parametrize("way", ["certificate", "employer_letter", "declaration"])
    def test_each_of_the_three_ways_passes(self, office, way):
        services, clerk = office
        authorise(services, clerk)

        view = keep(services, clerk, "BP-03", value=way)

        assert next(one for one in view.checks if one.item.id == "BP-03").state.value == "pass"

    def test_a_copy_of_the_certificate_is_not_kept(self, office):
        services, clerk = office
        authorise(services, clerk)

        with pytest.raises(EvidenceUnlawful) as refused:
            services.person_papers.record(clerk, TRAINING, (NewFile(name="无犯罪记录证明.png", content=PNG),))

        assert refused.value.why is Unlawful.CERTIFICATE_COPY
        assert services.person_papers.of(clerk).records == ()


class TestRecords:
    def test_a_record_answers_the_check_that_asks_for_it(self, office):
        services, clerk = office

        made = services.person_papers.record(clerk, TRAINING, (NewFile(name="成绩.png", content=PNG),))

        found = {one.item.id: one for one in services.people.get(clerk).checks}["BP-10"]
        assert (found.state.value, found.valid_until) == ("pass", date(2027, 11, 20))
        assert services.person_papers.of(clerk).files[made][0].name == "成绩.png"

    def test_older_records_stay_as_history(self, office):
        services, clerk = office
        services.person_papers.record(clerk, replace(TRAINING, on=date(2025, 1, 1)))
        services.person_papers.record(clerk, TRAINING)

        assert len(services.person_papers.of(clerk).records) == 2

    def test_a_record_with_a_fault_keeps_nothing(self, office):
        services, clerk = office

        with pytest.raises(FormInvalid) as refused:
            services.person_papers.record(clerk, replace(TRAINING, score=None))

        assert refused.value.problems[0].field == "score"
        assert services.person_papers.of(clerk).records == ()

    def test_lists_tell_who_lacks_what(self, office, clock):
        services, clerk = office
        version = services.person_papers.of(clerk).version
        assert set(needs(services, clerk)) == {
            PersonNeed.AUTHORISATION, PersonNeed.TRAINING, PersonNeed.UNDERTAKING,
        }  # fmt: skip
        authorise(services, clerk)
        services.person_papers.record(clerk, TRAINING)
        services.person_papers.record(
            clerk, RecordDraft(kind=RecordKind.UNDERTAKING, on=TODAY, version=version)
        )

        assert needs(services, clerk) == ()
        assert services.people.count(PersonQuery(needs=(PersonNeed.TRAINING,))).number == 0
        clock.instant = datetime(2027, 11, 21, 4, tzinfo=UTC)
        assert PersonNeed.TRAINING in needs(services, clerk)
        overdue = services.people.page(PersonQuery(needs=(PersonNeed.TRAINING,))).items
        assert clerk in {one.id for one in overdue}

    def test_a_declared_relation_drops_the_person_from_the_matter_where_it_exists(self, running):
        services, line = running, cleared(running)
        (named,) = services.person_erasures.matters(line.id)
        services.agreements.start_version(named.line.id, "人员调整")
        before = barred(services, named.line.id)
        party = services.parties.get(services.people.get(line.id).employer_id).party

        services.person_papers.record(
            line.id, RecordDraft(kind=RecordKind.CONFLICT, on=TODAY, relations=(related(party.contact),))
        )
        elsewhere = services.people.get(line.id).status

        assert before == set()
        assert barred(services, named.line.id) == {line.name}
        assert elsewhere is PersonStatus.CLEAR

    def test_leaving_ends_access_the_same_day_and_starts_the_period(self, office, clock):
        services, clerk = office
        authorise(services, clerk)
        services.person_papers.record(clerk, ACCESS)

        services.person_papers.leave(clerk, on=TODAY, revoked_on=TODAY, wiped=True)

        kept = services.person_papers.of(clerk)
        checks = {one.item.id: one.state.value for one in services.people.get(clerk).checks}
        assert (checks["BP-11"], checks["BP-14"]) == ("fail", "pass")
        assert kept.retention.until == date(2027, 11, 20)
        assert kept.records[0].ended_on == TODAY
        clock.instant = datetime(2027, 11, 21, 4, tzinfo=UTC)
        assert PersonNeed.RETENTION in needs(services, clerk)

    def test_a_return_opens_the_post_again(self, office):
        services, clerk = office
        services.person_papers.leave(clerk, on=TODAY, revoked_on=TODAY, wiped=True)

        services.person_papers.come_back(clerk)

        checks = {one.item.id: one.state.value for one in services.people.get(clerk).checks}
        assert (checks["BP-11"], checks["BP-14"]) == ("open", "open")
        assert services.person_papers.of(clerk).retention.ground is RetentionGround.IN_POST

    def test_today_tells_when_a_training_runs_out_and_when_records_are_to_be_erased(self, office):
        services, clerk = office
        services.person_papers.record(clerk, replace(TRAINING, until=TODAY + timedelta(days=10)))
        authorise(services, clerk)

        found = {(one.kind, one.subject) for one in services.today.board().items}
        services.person_papers.withdraw(clerk, on=TODAY, reason="本人要求")
        later = {(one.kind, one.subject) for one in services.today.board().items}

        assert (ItemKind.TRAINING_DUE, clerk) in found
        assert (ItemKind.PERSON_LAPSES, clerk) not in found
        assert (ItemKind.RETENTION_ENDED, clerk) in later

    def test_the_board_counts_what_it_lists(self, office):
        services, clerk = office
        authorise(services, clerk)
        services.person_papers.record(clerk, replace(TRAINING, until=TODAY + timedelta(days=10)))
        services.person_papers.record(clerk, ACCESS)

        board = services.today.board()

        assert board.counts[ItemKind.TRAINING_DUE] == 1
        assert ItemKind.PERSON_LAPSES not in board.counts
        assert not board.is_cut


class TestErasing:
    def test_a_running_matter_keeps_the_person_and_is_named(self, running):
        services, person = running, cleared(running).id
        plan = services.person_erasures.plan(person)

        with pytest.raises(PersonNeeded) as refused:
            services.person_erasures.erase(person, reason="保存期满")

        assert plan.needed_by
        assert refused.value.matters == plan.needed_by[0]
        assert services.people.get(person).checks

    def test_everything_personal_goes_and_a_proof_stays(self, office):
        services, clerk = office
        authorise(services, clerk, scans=(NewFile(name="卓文澜授权书.png", content=PNG),))
        services.person_papers.record(clerk, TRAINING, (NewFile(name="卓文澜成绩.png", content=PNG),))
        keep(services, clerk, source="卓文澜出示原件")
        services.people.forget_answer(clerk, "BP-01")
        services.letters.undertaking(clerk)

        proof = services.person_erasures.erase(clerk, reason="本人撤回授权")

        with pytest.raises(NotFound):
            services.people.get(clerk)
        assert services.people.page(PersonQuery(text="卓文澜")).items == ()
        assert services.search.palette("卓文澜") == ()
        assert services.people.find(NUMBER) is None
        assert (proof.on, proof.by, proof.reason) == (TODAY, "周青", "本人撤回授权")
        assert "卓文澜" not in str(proof)
        assert NUMBER not in str(proof)
        assert "stored_file:3" in proof.erased
        assert services.person_erasures.find(NUMBER) == proof
        assert services.person_erasures.all() == (proof,)

    def test_no_value_of_the_history_and_no_row_of_the_vault_names_the_person(self, office):
        services, clerk = office
        authorise(services, clerk, scans=(NewFile(name="卓文澜授权书.png", content=PNG),))
        keep(services, clerk, source="卓文澜出示原件")
        services.people.forget_answer(clerk, "BP-01")

        services.person_erasures.erase(clerk, reason="保存期满")

        with services.desk.vault.reading() as session:
            connection = session.connection()
            names = [
                row[0]
                for row in connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'")
            ]
            assert ChangeRow.__tablename__ in names
            for table in names:
                rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').all()  # noqa: S608 - names of the schema
                assert not [row for row in rows if "卓文澜" in str(row) or NUMBER in str(row)], table

    def test_rows_of_an_import_forget_the_person_too(self, office):
        services, clerk = office
        with services.desk.vault.writing("test") as session:
            made = register_imports.stage(
                session, RegisterKind.PEOPLE, file_name="x.xlsx", sha256="0", by="周青", now=NOW
            )
            row = register_imports.RegisterStepRow(
                import_id=made, line=2, action=RowAction.ADD, values='{"name":"卓文澜"}', subject=clerk
            )
            row.after = "mark"
            row.before = f'{{"id_number":"{NUMBER}"}}'
            session.add(row)

        services.person_erasures.erase(clerk, reason="保存期满")

        with services.desk.vault.reading() as session:
            (step,) = register_imports.every(session, made)
        assert (dict(step.values), step.before) == ({}, "{}")

    def test_the_vault_is_sound_afterwards(self, office):
        services, clerk = office
        authorise(services, clerk, scans=(NewFile(name="a.png", content=PNG),))
        services.person_erasures.erase(clerk, reason="保存期满")

        assert services.vault.check_behind().sound

    def test_erasing_needs_a_reason(self, office):
        services, clerk = office

        with pytest.raises(FormInvalid):
            services.person_erasures.erase(clerk, reason=" ")

        assert services.people.get(clerk).name == "卓文澜"
