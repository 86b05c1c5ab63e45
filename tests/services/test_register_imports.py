"""Registers in: compared with what is registered, decided, carried out whole, taken back whole."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from register_files import COLLECTOR_TITLES, PEOPLE_TITLES, collector, person, resident, workbook
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.register_rows import (
    Choices,
    ForFaulty,
    ForKnown,
    ForSimilar,
    RegisterKind,
    RowAction,
    RowChoice,
    RowState,
)
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services.errors import AlreadyRegistered, FileInvalid
from vetdesk.services.parties import PartyQuery
from vetdesk.services.people import PersonQuery
from vetdesk.services.register_imports import ImportStoodOn, NothingToImport, RowsUndecided, SameRecordTwice
from vetdesk.services.register_undo import ImportTooOld
from vetdesk.store import forgetting

COLLECTORS, PEOPLE = RegisterKind.COLLECTORS, RegisterKind.PEOPLE


@pytest.fixture
def sheet(tmp_path):
    """Write a register and return its path."""

    def write(rows, titles=COLLECTOR_TITLES, name="名册.xlsx"):
        path: Path = tmp_path / name
        path.write_bytes(workbook(titles, rows))
        return path

    return write


@pytest.fixture
def plan(services, sheet):
    """Read and compare a register."""

    def make(rows, kind=COLLECTORS, **given):
        titles = COLLECTOR_TITLES if kind is COLLECTORS else PEOPLE_TITLES
        reading = services.registers.read(kind, sheet(rows, titles), silent(), **given)
        return services.registers.compare(reading, silent(), employer_id=given.get("employer_id"))

    return make


def names(services):
    return [line.name for line in services.parties.page(PartyQuery()).items]


def states(plan):
    return [row.state for row in plan.rows]


def accept(services, plan, **choices):
    return services.registers.accept(plan, Choices(**choices), silent())


def test_new_collectors_are_registered_as_prospects_with_everything_the_sheet_says(services, plan):
    done = accept(services, plan([collector(), collector(2)]))

    assert (done.added, done.updated) == (2, 0)
    found = services.parties.page(PartyQuery(text="91110105MA0000001")).items[0]
    record = services.parties.get(found.id)
    assert record.status is CollectorStatus.PROSPECT
    assert record.party.legal_representative == "张三"
    assert record.profile.established_on == date(2015, 3, 1)
    assert str(record.profile.registered_capital) == "10,000,000.00"


def test_nothing_is_registered_before_it_is_accepted(services, plan):
    found = plan([collector()])

    assert states(found) == [RowState.NEW]
    assert names(services) == []


def test_the_same_sheet_again_brings_nothing(services, plan):
    accept(services, plan([collector()]))

    again = plan([collector()])

    assert states(again) == [RowState.SAME]
    with pytest.raises(NothingToImport):
        accept(services, again)


def test_a_registered_collector_is_met_by_its_code_and_merged_field_by_field(services, plan):
    accept(services, plan([collector()]))
    found = plan([collector(address="新址", contact="王五")])

    assert states(found) == [RowState.DIFFERS]
    assert dict(found.rows[0].ours) == {"address": "北京市朝阳区甲路1号", "contact": "李四"}
    chosen = RowChoice(action=RowAction.UPDATE, fields=frozenset({"contact"}))
    done = accept(services, found, rows={2: chosen})

    assert (done.added, done.updated) == (0, 1)
    line = services.parties.page(PartyQuery()).items[0]
    party = services.parties.get(line.id).party
    assert (party.address, party.contact) == ("北京市朝阳区甲路1号", "王五")


def test_a_like_name_under_another_code_waits_for_somebody(services, plan):
    accept(services, plan([collector(name="深圳市恒信资产管理有限公司")]))
    found = plan([collector(2, name="恒信资产管理（深圳）有限公司"), collector(3)])

    assert states(found) == [RowState.SIMILAR, RowState.NEW]
    assert found.rows[0].likes[0].name == "深圳市恒信资产管理有限公司"
    with pytest.raises(RowsUndecided) as waiting:
        accept(services, found)
    assert waiting.value.lines == (2,)
    assert len(names(services)) == 1
    assert accept(services, found, similar=ForSimilar.NEW).added == 2


def test_two_rows_cannot_be_said_to_be_one_record(services, plan):
    accept(services, plan([collector(name="深圳市恒信资产管理有限公司")]))
    found = plan(
        [collector(2, name="恒信资产管理（深圳）有限公司"), collector(3, name="恒信（深圳）资产管理有限公司")]
    )
    subject = found.rows[0].likes[0].subject
    same = RowChoice(action=RowAction.UPDATE, fields=frozenset({"address"}), subject=subject)

    with pytest.raises(SameRecordTwice) as refused:
        accept(services, found, rows={2: same, 3: same})

    assert refused.value.facts() == {"lines": (2, 3)}
    assert len(names(services)) == 1
    done = accept(services, found, rows={2: same, 3: RowChoice(action=RowAction.SKIP)})
    services.registers.undo(done.id, silent())
    record = services.parties.get(services.parties.page(PartyQuery()).items[0].id)
    assert record.party.address == collector()[3]


def test_two_new_rows_with_like_names_are_told_apart_by_somebody(plan):
    found = plan([collector(name="恒信资产管理有限公司"), collector(2, name="恒信资产管理股份有限公司")])

    assert states(found) == [RowState.NEW, RowState.SIMILAR]
    assert found.rows[1].likes[0].subject == "line:2"


def test_one_problem_stops_everything_unless_rows_may_be_left_out(services, plan):
    found = plan([collector(), collector(2, uscc="1")])

    with pytest.raises(FileInvalid) as invalid:
        accept(services, found)
    assert [one.row for one in invalid.value.problems] == [3]
    assert names(services) == []
    assert accept(services, found, faulty=ForFaulty.SKIP).added == 1


def test_our_own_code_is_no_collector(services, plan, assignment_issued):
    own = services.parties.own()[0].party

    found = plan([collector(name=own.name, uscc=own.uscc)])

    assert [one.key for one in found.problems] == ["register.own_organisation"]


def test_people_come_in_under_their_employer(services, plan):
    accept(services, plan([collector()]))
    employer = services.parties.page(PartyQuery()).items[0]
    found = plan(
        [
            person(employer=employer.name, key="是"),
            person(2, employer=employer.uscc),
            person(3, employer="没有这家"),
        ],
        PEOPLE,
    )

    assert [(one.row, one.key) for one in found.problems] == [(4, "register.employer_unknown")]
    done = accept(services, found, faulty=ForFaulty.SKIP)

    assert done.added == 2
    people = services.people.page(PersonQuery()).items
    assert {one.employer for one in people} == {employer.name}
    assert sorted(one.key for one in people) == [False, True]


def test_people_of_one_collector_need_no_column_for_it(services, plan):
    accept(services, plan([collector()]))
    employer = services.parties.page(PartyQuery()).items[0]

    found = plan([person(employer="")], PEOPLE, employer_id=employer.id)

    assert accept(services, found).added == 1


def test_a_namesake_with_another_number_waits_for_somebody(services, plan):
    accept(services, plan([collector()]))
    name = services.parties.page(PartyQuery()).items[0].name
    accept(services, plan([person(employer=name)], PEOPLE))

    found = plan([person(2, employer=name, name=person()[0])], PEOPLE)

    assert states(found) == [RowState.SIMILAR]


def test_of_many_namesakes_those_with_the_nearest_numbers_are_named(services, plan):
    """Not all of them: 300,000 people of one employer have millions of pairs of one name (issue 3)."""
    accept(services, plan([collector()]))
    name = services.parties.page(PartyQuery()).items[0].name
    own = {"employer": name, "name": "王伟"}
    registered = [resident(f"11010519900101{number:02}1") for number in range(10, 15)]
    accept(services, plan([person(id=one, **own) for one in registered], PEOPLE), similar=ForSimilar.NEW)

    # The last row is the fourth registered person with one digit of the birthday mistyped.
    sheet = [person(id=resident(f"320506198{year}0707305"), **own) for year in range(5)]
    found = plan([*sheet, person(id=resident("11010519900102131"), **own)], PEOPLE)

    likes = found.rows[5].likes
    assert [one.line for one in likes].count(0) == 3
    assert len(likes) == 6
    nearest = services.people.reveal_id(UUID(likes[0].subject))
    assert nearest == registered[3]


def test_an_import_is_taken_back_whole(services, plan):
    accept(services, plan([collector()]))
    before = services.parties.get(services.parties.page(PartyQuery()).items[0].id)
    done = accept(
        services, plan([collector(name="改名资产管理有限公司"), collector(2)]), known=ForKnown.UPDATE
    )
    assert (done.added, done.updated) == (1, 1)

    services.registers.undo(done.id, silent())

    (line,) = services.parties.page(PartyQuery()).items
    after = services.parties.get(line.id)
    assert (after.party, after.profile) == (before.party, before.profile)
    assert services.search.palette("改名") == ()
    assert services.search.palette("91110105MA0000002") == ()
    assert [one.state.value for one in services.registers.imports(COLLECTORS)] == ["undone", "accepted"]


def test_the_history_tells_what_was_in_each_record_that_was_taken_back(services, plan):
    done = accept(services, plan([collector(), collector(2)]), similar=ForSimilar.NEW)
    ids = [line.id for line in services.parties.page(PartyQuery()).items]
    names_before = {one: services.parties.get(one).party.name for one in ids}

    services.registers.undo(done.id, silent())

    for party_id, name in names_before.items():
        told = [line for line in services.journal.of(party_id) if line.field == "name"]
        assert {(line.before, line.after) for line in told} == {(None, name), (name, None)}
    assert services.vault.check().findings == ()


def test_an_import_is_undone_only_when_its_words_are_forgotten(services, plan, monkeypatch):
    done = accept(services, plan([collector(), collector(2)]), similar=ForSimilar.NEW)
    monkeypatch.setattr(forgetting, "step", lambda _session: _crash_if(now=True))
    with pytest.raises(_PowerCut):
        services.registers.undo(done.id, silent())
    assert names(services) == []
    assert services.registers.imports(COLLECTORS) == ()  # neither accepted nor undone
    monkeypatch.undo()

    services.registers.recover()

    assert [one.state.value for one in services.registers.imports(COLLECTORS)] == ["undone"]
    with services.desk.vault.reading() as session:
        assert not forgetting.is_due(session)


def test_an_import_of_people_is_taken_back_whole(services, plan):
    accept(services, plan([collector()]))
    name = services.parties.page(PartyQuery()).items[0].name
    first = accept(services, plan([person(employer=name)], PEOPLE))
    second = accept(services, plan([person(employer=name, post="主管")], PEOPLE), known=ForKnown.UPDATE)

    services.registers.undo(second.id, silent())
    assert services.people.page(PersonQuery()).items[0].post == "催收专员"
    services.registers.undo(first.id, silent())
    assert services.people.page(PersonQuery()).items == ()


def test_an_import_something_stands_on_cannot_be_taken_back(services, plan):
    done = accept(services, plan([collector(), collector(2), collector(3)]))
    lines = {line.uscc[10:17]: line for line in services.parties.page(PartyQuery()).items}
    changed = services.parties.get(lines["0000001"].id)
    services.parties.set_status(changed.id, CollectorStatus.EXITED, reason="不再合作")
    name = lines["0000002"].name
    accept(services, plan([person(employer=name)], PEOPLE))

    with pytest.raises(ImportStoodOn) as refused:
        services.registers.undo(done.id, silent())

    assert refused.value.facts() == {"count": 2, "lines": (2, 3)}
    assert len(names(services)) == 3


def test_what_was_before_an_import_is_forgotten_after_ninety_days(services, plan, clock):
    done = accept(services, plan([collector()]))
    clock.instant += timedelta(days=91)

    services.registers.recover()

    with pytest.raises(ImportTooOld):
        services.registers.undo(done.id, silent())
    assert len(names(services)) == 1


def test_cancel_in_the_middle_takes_back_what_was_done(services, plan):
    told = []

    def stop() -> bool:
        return any(done >= 50 for done, note in told if note == "import")

    progress = Progress(lambda done, _total, note: told.append((done, note)), stop)
    found = plan([collector(number) for number in range(1, 121)])

    with pytest.raises(Cancelled):
        services.registers.accept(found, Choices(similar=ForSimilar.NEW), progress)

    assert names(services) == []
    assert services.search.palette("资产管理") == ()
    assert told[-1] == (120, "undo")  # taking back is told as well, though nobody can stop it


def test_cancel_while_the_rows_are_put_ready_leaves_nothing(services, plan):
    told = []
    progress = Progress(lambda _done, _total, note: told.append(note), lambda: "stage" in told)
    found = plan([collector(number) for number in range(1, 4)])

    with pytest.raises(Cancelled):
        services.registers.accept(found, Choices(), progress)

    assert names(services) == []
    assert "import" not in told
    assert [one.state.value for one in services.registers.imports(COLLECTORS)] == ["undone"]


def test_what_a_crash_left_half_done_is_taken_back_at_the_next_unlocking(services, plan, monkeypatch):
    found = plan([collector(number) for number in range(1, 121)])
    progress = Progress(lambda done, _total, note: _crash_if(note == "import" and done >= 50))
    monkeypatch.setattr("vetdesk.services.register_undo.take_back", lambda *_: None)
    with pytest.raises(_PowerCut):
        services.registers.accept(found, Choices(similar=ForSimilar.NEW), progress)
    assert names(services)
    monkeypatch.undo()

    services.registers.recover()

    assert names(services) == []


def test_the_mapping_of_columns_is_remembered(services, sheet):
    titles = ("供方全名", *COLLECTOR_TITLES[1:])
    rows = [["甲资产管理有限公司", *collector()[1:]]]
    fields = ("name", "", "uscc", "address", "", "", "phone", "", "")
    reading = services.registers.read(COLLECTORS, sheet(rows, titles), silent(), fields=fields)
    accept(services, services.registers.compare(reading, silent()))

    again = services.registers.read(COLLECTORS, sheet(rows, titles), silent())

    assert again.fields[0] == "name"
    assert again.fields[4] == ""


def test_the_sheet_is_given_back_with_its_problems(services, plan, tmp_path):
    found = plan([collector(), collector(2, uscc="1")])

    path = services.registers.save_checked(found, tmp_path / "问题.xlsx", language="zh")

    rows = list(openpyxl.load_workbook(path).active.values)
    assert rows[0][-1] == "问题"
    assert rows[1][-1] is None
    assert "统一社会信用代码" in rows[2][-1]
    assert path.stat().st_mode & 0o077 == 0


def test_every_record_of_a_large_import_has_a_history_of_its_own(services, plan):
    accept(services, plan([collector(number) for number in range(1, 131)]), similar=ForSimilar.NEW)

    ids = [line.id for line in services.parties.page(PartyQuery()).items]
    assert len(ids) == 130
    for party_id in (ids[0], ids[-1]):
        told = {line.field: line.after for line in services.journal.of(party_id)}
        assert told["name"] == services.parties.get(party_id).party.name
    (hit,) = services.search.palette("91110105MA0000130")
    assert hit.id in ids
    assert services.vault.check().findings == ()


def test_a_code_registered_meanwhile_stops_the_import_and_nothing_of_it_stays(services, plan):
    found = plan([collector(number) for number in range(1, 131)])
    accept(services, plan([collector(120)]))

    with pytest.raises(AlreadyRegistered):
        accept(services, found, similar=ForSimilar.NEW)

    assert len(names(services)) == 1


class _PowerCut(BaseException):
    """The process ends here."""


def _crash_if(now: object) -> None:
    if now:
        raise _PowerCut
