"""Records in a real vault: lists page by key, schedules are staged, numbers are never lost."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.domain.debts import DebtRow, Schedule, totals
from vetdesk.domain.matter import CheckAnswer, Party
from vetdesk.domain.money import Money
from vetdesk.progress import silent
from vetdesk.store import agreements, debts, history, parties, party_lists, people, search, versions
from vetdesk.store.agreements import MatterHead
from vetdesk.store.debts import ScheduleHead
from vetdesk.store.paging import EXACT_UP_TO
from vetdesk.store.parties import PartyDraft, PartyQuery, Side
from vetdesk.store.people import PersonDraft

NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def party(name="上海申达供应链管理有限公司", uscc="91310115MA1HB7TW92"):
    return Party(
        name=name,
        uscc=uscc,
        address="上海市",
        legal_representative="冯远山",
        legal_title="总经理",
        contact="陈露",
        phone="021-58760012",
        email="a@b.example",
    )


def given_parties(vault, count):
    with vault.writing("test") as session:
        return [
            parties.save(
                session,
                PartyDraft(side=Side.COLLECTOR, party=party(f"机构{n:04d}号", f"91310115MA1H{n:06d}")),
                party_id=None,
                now=NOW + timedelta(seconds=n),
            ).id
            for n in range(count)
        ]


@pytest.fixture
def matter_id(vault):
    own, other = given_parties(vault, 2)
    head = MatterHead(
        matter_ref="M-1",
        road=Road.ASSIGNMENT,
        creditor_kind=CreditorKind.TRADING,
        asset_type=AssetType.TRADE,
        organisation_id=own,
        collector_id=other,
    )
    with vault.writing("test") as session:
        return agreements.save_head(session, head, matter_id=None, from_file=False, now=NOW)


def given_rows(count):
    return tuple(
        DebtRow(
            line=n + 2,
            debtor=f"债务人{n}",
            debtor_kind="natural",
            id_no=f"{n:018d}",
            base_no=f"HT-{n}",
            principal=Money(100 + n),
            total=Money(100 + n),
            extra={"invoice_no": str(n)},
        )
        for n in range(count)
    )


def given_head(rows):
    schedule = Schedule(rows=rows, file_name="d.xlsx", sha256="ab" * 32)
    return ScheduleHead(
        file_name="d.xlsx",
        sha256="ab" * 32,
        sheet="",
        columns=("debtor",),
        dropped_columns=(),
        remarks=(),
        totals=totals(schedule),
        options={},
    )


@pytest.mark.parametrize("sort", ["name", "changed"])
@pytest.mark.parametrize("descending", [False, True])
def test_pages_together_hold_every_record_once_and_in_order(vault, sort, descending):
    made = given_parties(vault, 25)
    seen, mark = [], None

    while True:
        query = PartyQuery(sort=sort, descending=descending, after=mark, limit=7)
        with vault.reading() as session:
            page = party_lists.page(session, query)
        seen += [line.id for line in page.items]
        mark = page.next
        if mark is None:
            break

    assert seen == (made[::-1] if descending else made)


def test_counts_are_exact_up_to_their_cap(vault):
    given_parties(vault, 3)

    with vault.reading() as session:
        count = party_lists.count(session, PartyQuery())

    assert (count.number, count.exact) == (3, True)
    assert EXACT_UP_TO == 10_000


def test_a_renamed_party_is_found_under_both_names_and_its_history_shows_the_change(vault):
    (party_id,) = given_parties(vault, 1)

    with vault.writing("test.rename") as session:
        draft = PartyDraft(side=Side.COLLECTOR, party=party("浦江信用", "91310115MA1H000000"))
        parties.save(session, draft, party_id=party_id, now=NOW)

    with vault.reading() as session:
        assert [hit.id for hit in search.find(session, "pujiang")] == [party_id]
        assert [hit.title for hit in search.find(session, "机构0000号")] == ["浦江信用"]
        changes = {
            one.field: (one.before, one.after)
            for one in history.of_record(session, party_id, limit=9)
            if one.entity == "party" and one.kind == "update"
        }
    assert changes["name"] == ("机构0000号", "浦江信用")


def test_a_person_is_found_by_hash_and_the_number_is_in_no_search_word(vault):
    (employer,) = given_parties(vault, 1)
    draft = PersonDraft(name="诸葛小明", id_number="310108198506124824", employer_id=employer)

    with vault.writing("test") as session:
        person = people.save(session, draft, person_id=None, id_hash="h1", now=NOW)
        people.answer(session, person, "BP-01", CheckAnswer(outcome="pass", on=NOW.date(), value=("a", "b")))

    with vault.reading() as session:
        assert people.by_hash(session, "h1") == person
        assert people.get(session, person).checks["BP-01"].value == ("a", "b")
        assert search.find(session, "3101081985") == ()
        assert [hit.id for hit in search.find(session, "zgxm")] == [person]


def test_a_staged_schedule_is_seen_by_nobody_until_it_is_accepted(vault, matter_id):
    rows = given_rows(10)

    with vault.writing("test") as session:
        import_id = debts.stage(session, matter_id, given_head(rows), now=NOW)
        debts.insert_rows(session, import_id, rows, first=1)
    with vault.reading() as session:
        assert debts.accepted(session, matter_id) is None
        assert debts.abandoned(session) == (import_id,)
    with vault.writing("test") as session:
        debts.accept(session, import_id)

    with vault.reading() as session:
        found, head = debts.accepted(session, matter_id)
        lines = debts.slice_of(session, found, after=0, limit=100)
    assert head == given_head(rows)
    assert tuple(line.row for line in lines) == rows


def test_a_new_schedule_replaces_the_old_one_whose_rows_are_swept_away(vault, matter_id):
    for count in (5, 3):
        with vault.writing("test") as session:
            import_id = debts.stage(session, matter_id, given_head(given_rows(count)), now=NOW)
            debts.insert_rows(session, import_id, given_rows(count), first=1)
            debts.accept(session, import_id)

    with vault.reading() as session:
        assert debts.has_discarded(session)
    with vault.writing("test") as session:
        assert debts.sweep(session) == 5

    with vault.reading() as session:
        assert not debts.has_discarded(session)
        assert debts.count(session, debts.accepted(session, matter_id)[0]).number == 3
    vault.check(silent())


def test_claims_are_read_page_by_page(vault, matter_id):
    with vault.writing("test") as session:
        import_id = debts.stage(session, matter_id, given_head(given_rows(5)), now=NOW)
        debts.insert_rows(session, import_id, given_rows(5), first=1)

    with vault.reading() as session:
        first = debts.page(session, import_id, after=None, limit=3)
        second = debts.page(session, import_id, after=first.next, limit=3)

    assert [line.no for line in first.items + second.items] == [1, 2, 3, 4, 5]
    assert second.next is None


def test_numbers_run_on_within_a_prefix_and_a_lost_one_stays_void(vault, matter_id):
    with vault.writing("test") as session:
        lost = versions.reserve_number(session, prefix="甲-债转-2026", matter_id=matter_id, now=NOW)
    with vault.writing("test") as session:
        kept = versions.reserve_number(session, prefix="甲-债转-2026", matter_id=matter_id, now=NOW)
        versions.use_number(session, kept.id)
        other = versions.reserve_number(session, prefix="甲-债转-2027", matter_id=matter_id, now=NOW)

    with vault.reading() as session:
        states = {one.text: one.state.value for one in versions.numbers(session, matter_id)}
        in_use = versions.number_in_use(session, matter_id, code="债转")
    assert (lost.text, kept.text, other.text) == (
        "甲-债转-2026-0001",
        "甲-债转-2026-0002",
        "甲-债转-2027-0001",
    )
    assert states == {lost.text: "void", kept.text: "used", other.text: "reserved"}
    assert in_use.id == kept.id


def test_answers_taken_back_are_gone_and_kept_ones_are_not_written_again(vault, matter_id):
    with vault.writing("test") as session:
        agreements.set_answers(session, matter_id, {"copies": 4, "price": Money(5)}, now=NOW)
    with vault.writing("test.second") as session:
        agreements.set_answers(session, matter_id, {"price": Money(5)}, now=NOW)

    with vault.reading() as session:
        assert agreements.get(session, matter_id).answers == {"price": Money(5)}
        again = [one for one in history.latest(session, limit=50) if one.action == "test.second"]
    assert {(one.entity, one.kind) for one in again} == {("matter_answer", "delete")}


def test_search_survives_everything_that_can_be_typed(vault):
    given_parties(vault, 1)

    with vault.reading() as session:
        for typed in (
            '"',
            "* OR kind:party",
            "NEAR(a b)",
            "机构 -",
            str(uuid.uuid4()),
            "'; DROP TABLE party",
        ):
            search.find(session, typed)
