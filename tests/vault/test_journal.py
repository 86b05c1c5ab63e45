"""Every change is journalled in its own transaction, and nothing can be changed behind it."""

import dataclasses
import datetime as dt
import hashlib
import io
import json
import uuid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, event, insert, select, update
from sqlalchemy.exc import DatabaseError

from vault_builders import NOW, fill_fast, make_vault, names, open_vault, run_sql
from vetdesk.domain.staff import new_member
from vetdesk.progress import silent
from vetdesk.store import files, journal, rawrows
from vetdesk.store.journal import AuditRow, ChangeRow, ContentRow, UnjournalledWriteError
from vetdesk.store.journal_rows import change_digest
from vetdesk.store.migrations import sqlobjects
from vetdesk.store.parties import PartyAliasRow, PartyRow, Side
from vetdesk.store.staff import StaffRow, save_member
from vetdesk.vault.errors import CheckFailed

UNLOCKED = (
    "DROP TRIGGER audit_no_update",
    "DROP TRIGGER audit_no_delete",
)
LOCKED = tuple(trigger.create for trigger in sqlobjects.TRIGGERS)


def audit(vault):
    with vault.reading() as session:
        rows = session.connection().execute(select(AuditRow.__table__).order_by(AuditRow.sequence))
        return [dict(row) for row in rows.mappings()]


def changes(vault, sequence):
    with vault.reading() as session:
        rows = session.connection().execute(
            select(ChangeRow.field_name, ChangeRow.old, ChangeRow.new).where(ChangeRow.sequence == sequence)
        )
        return {row.field_name: (row.old, row.new) for row in rows}


def tamper(folder, *statements):
    run_sql(folder, *UNLOCKED, *statements, *LOCKED)


def findings(folder):
    vault = open_vault(folder)
    try:
        vault.check()
    except CheckFailed as failed:
        return failed.findings
    finally:
        vault.close()
    return ()


def test_adding_changing_and_deleting_a_row_leave_one_audit_row_each(vault):
    member = new_member("赵敏", post="法务")
    start = len(audit(vault))

    with vault.writing("staff.add") as session:
        save_member(session, member)
    with vault.writing("staff.edit") as session:
        save_member(session, dataclasses.replace(member, post="法务主管"))
    with vault.writing("staff.drop") as session:
        session.delete(session.get_one(StaffRow, member.id))

    rows = audit(vault)[start:]
    assert [row["kind"] for row in rows] == ["insert", "update", "delete"]
    assert [row["action"] for row in rows] == ["staff.add", "staff.edit", "staff.drop"]
    assert {row["entity_id"] for row in rows} == {str(member.id)}
    assert {row["actor"] for row in rows} == {vault.actor.id}
    assert rows[0]["after"] == rows[1]["before"]
    assert rows[1]["after"] == rows[2]["before"]
    assert rows[2]["after"] is None
    assert changes(vault, rows[1]["sequence"]) == {"post": ("法务", "法务主管")}
    vault.check()


def test_a_change_of_an_attribute_that_was_never_loaded_is_still_recorded(vault):
    member = new_member("赵敏", post="法务")
    with vault.writing("staff.add") as session:
        save_member(session, member)

    with vault.writing("staff.edit") as session:
        row = session.get_one(StaffRow, member.id)
        session.expire(row)
        row.post = "主管"

    assert changes(vault, audit(vault)[-1]["sequence"]) == {"post": ("法务", "主管")}


def given_party(session, aliases):
    """Add a party with former names, which the database deletes together with it."""
    party = PartyRow(
        side=Side.COLLECTOR, name="港湾", sort_key="gang", uscc="9" * 18, created_at=NOW, changed_at=NOW
    )
    session.add(party)
    session.flush()
    for name in aliases:
        session.add(PartyAliasRow(party_id=party.id, name=name, until=NOW.date()))
    return party.id


@pytest.mark.parametrize("together", [True, False])
def test_records_that_the_database_deletes_by_itself_are_journalled_too(vault, together):
    with vault.writing("party.add") as session:
        key = given_party(session, ["旧名一", "旧名二"])
    start = len(audit(vault))

    with vault.writing("party.drop") as session:
        party = session.get_one(PartyRow, key)
        if together:
            for alias in session.scalars(select(PartyAliasRow)).all():
                session.delete(alias)
        session.delete(party)

    rows = audit(vault)[start:]
    assert sorted((row["entity"], row["kind"]) for row in rows) == [
        ("party", "delete"),
        ("party_alias", "delete"),
        ("party_alias", "delete"),
    ]
    vault.check()


def test_setting_a_value_to_what_it_was_is_no_change(vault):
    before = audit(vault)

    with vault.writing("staff.edit") as session:
        row = session.get_one(StaffRow, vault.actor.id)
        row.post = "other"
        row.post = "法务"

    assert audit(vault) == before


def test_several_flushes_in_one_unit_are_one_transaction(vault):
    member = new_member("赵敏")

    with vault.writing("staff.add") as session:
        save_member(session, member)
        session.flush()
        save_member(session, dataclasses.replace(member, post="法务"))
        session.flush()

    first, second = audit(vault)[-2:]
    assert first["transaction"] == second["transaction"]
    assert (first["kind"], second["kind"]) == ("insert", "update")


def test_a_savepoint_taken_back_leaves_the_chain_whole(vault):
    with vault.writing("staff.add") as session:
        save_member(session, new_member("甲"))
        session.flush()
        point = session.begin_nested()
        save_member(session, new_member("乙"))
        session.flush()
        point.rollback()
        save_member(session, new_member("丙"))

    first, second = audit(vault)[-2:]
    assert (first["kind"], second["kind"]) == ("insert", "insert")
    assert first["transaction"] == second["transaction"]
    assert {"甲", "丙"} <= set(names(vault))
    assert "乙" not in names(vault)
    vault.check()


def test_a_rolled_back_unit_leaves_no_trace(vault):
    before = audit(vault)

    def fail():
        with vault.writing("staff.add") as session:
            save_member(session, new_member("赵敏"))
            session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert audit(vault) == before


@given(st.binary(max_size=4), st.text(), st.none() | st.text(), st.none() | st.text())
def test_the_hash_of_a_change_is_that_of_its_json(salt, name, old, new):
    """Vaults hold hashes that were made so; another text of the same change would look like a forgery."""
    written = json.dumps([name, old, new]).encode()

    assert change_digest(salt, name, old, new) == hashlib.sha256(salt + written).digest()


def test_proving_the_chain_asks_no_more_questions_for_more_records(vault):
    """A-08: rows are read in slices; a question for each of 50,000 would take a minute."""

    def asked():
        statements = []

        def note(*told):
            statements.append(told[2])

        event.listen(Engine, "before_cursor_execute", note)
        vault.check()
        event.remove(Engine, "before_cursor_execute", note)
        return len(statements)

    before = asked()
    fill_fast(vault, 300)

    assert asked() <= before + 5  # a slice more here and there


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET action = 'x'", "DELETE FROM audit", "REPLACE INTO audit SELECT * FROM audit"],
)
def test_audit_rows_cannot_be_changed_through_the_vault(vault, statement):
    before = audit(vault)

    with pytest.raises(DatabaseError, match="never changed"), vault.writing("test") as session:
        session.connection().exec_driver_sql(statement)

    assert audit(vault) == before


def test_a_statement_that_would_bypass_the_journal_is_refused(vault):
    with pytest.raises(UnjournalledWriteError), vault.writing("test") as session:
        session.execute(update(StaffRow).values(post=""))
    with pytest.raises(UnjournalledWriteError), vault.writing("test") as session:
        session.execute(delete(StaffRow))
    with pytest.raises(UnjournalledWriteError), vault.writing("test") as session:
        session.execute(insert(StaffRow).values(id=uuid.uuid4(), name="x", post="", roles=[]))


def test_no_names_stand_in_the_audit_table(vault):
    with vault.writing("staff.add") as session:
        save_member(session, new_member("SENTINEL", post="SENTINEL"))

    assert "SENTINEL" not in repr(audit(vault))


def test_erased_values_leave_the_chain_whole(vault):
    member = new_member("赵敏", post="SENTINEL")
    with vault.writing("staff.add") as session:
        save_member(session, member)
    sequence = audit(vault)[-1]["sequence"]

    with vault.writing("staff.erase") as session:
        journal.erase_values(session, entity="staff", entity_id=str(member.id))

    assert set(changes(vault, sequence).values()) == {(None, None)}
    vault.check()


def test_an_edited_audit_row_is_named(closed):
    tamper(closed, "UPDATE audit SET action = 'harmless' WHERE sequence = 4")

    assert findings(closed) == ("audit row 4",)


def test_a_deleted_audit_row_is_named_even_after_renumbering(closed):
    tamper(
        closed,
        "DELETE FROM audit WHERE sequence = 4",
        "UPDATE audit SET sequence = -sequence + 1 WHERE sequence > 4",
        "UPDATE audit SET sequence = -sequence WHERE sequence < 0",
    )

    assert findings(closed)[0] == "audit row 4"


def test_a_cut_tail_of_the_chain_is_caught_by_the_anchor(closed):
    tamper(closed, "DELETE FROM audit WHERE sequence > 6")

    vault = open_vault(closed)

    assert vault.read_only
    assert [notice.key for notice in vault.notices] == ["vault.rolled_back"]
    vault.close()


@pytest.mark.parametrize(
    ("statement", "ending"),
    [
        ("UPDATE staff SET post = 'director' WHERE name = '林晓'", "changed"),
        ("INSERT INTO staff VALUES (printf('%032d', 0), 'ghost', '', '[]', NULL)", "not journalled"),
        ("DELETE FROM staff WHERE name = '员工00003'", "missing"),
    ],
)
def test_a_record_changed_behind_our_back_is_named(closed, statement, ending):
    tamper(closed, statement)

    (finding,) = findings(closed)

    assert finding.startswith("staff ")
    assert finding.endswith(ending)


def test_a_record_and_its_hash_changed_together_are_not_vouched_for(closed):
    tamper(closed, "UPDATE content SET sequence = 2 WHERE rowid = (SELECT max(rowid) FROM content)")

    assert "not vouched for" in findings(closed)[0]


def test_an_edited_change_row_is_named(closed):
    tamper(closed, "UPDATE change SET new = 'somebody else' WHERE sequence = 5 AND field_name = 'name'")

    assert findings(closed) == ("change 5",)


def test_a_deleted_change_row_is_named(closed):
    tamper(closed, "DELETE FROM change WHERE sequence = 5 AND field_name = 'name'")

    assert findings(closed) == ("changes of audit row 5",)


def test_a_bulk_insert_is_one_audit_row_and_every_record_is_watched(closed):
    vault = open_vault(closed)
    start = len(audit(vault))
    values = [
        {"id": uuid.uuid4(), "name": f"批量{number}", "post": "", "roles": [], "left_at": None}
        for number in range(450)
    ]

    with vault.writing("staff.import") as session:
        journal.bulk_insert(session, rawrows.table_of(StaffRow), values, batch=uuid.uuid4())

    assert [row["kind"] for row in audit(vault)[start:]] == ["batch"]
    vault.check()
    with vault.writing("staff.edit") as session:
        session.get_one(StaffRow, values[7]["id"]).post = "后来改的"
    vault.check()
    vault.close()
    tamper(closed, "UPDATE staff SET post = 'x' WHERE name = '批量9'")
    assert len(findings(closed)) == 1


def test_a_bulk_delete_is_one_audit_row(vault):
    keys = [member.id for member in vault.staff() if member.name.startswith("员工")]
    start = len(audit(vault))

    with vault.writing("staff.clear") as session:
        journal.bulk_delete(session, rawrows.table_of(StaffRow), keys, batch=uuid.uuid4())

    assert names(vault) == ["林晓"]
    assert [row["kind"] for row in audit(vault)[start:]] == ["batch"]
    vault.check()


def test_the_clock_going_back_does_not_disturb_the_chain(tmp_path):
    vault, _ = make_vault(tmp_path / "office.vetdesk")
    times = iter([NOW, NOW - dt.timedelta(days=365)])
    vault._opened._clock = lambda: next(times)

    for name in ("甲", "乙"):
        with vault.writing("staff.add") as session:
            save_member(session, new_member(name))

    rows = audit(vault)[-2:]
    assert rows[0]["sequence"] + 1 == rows[1]["sequence"]
    assert rows[1]["at"] < rows[0]["at"]
    vault.check()
    vault.close()


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "edit", "drop", "file", "fail"]), st.integers(0, 5)), max_size=8
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_done_every_record_has_its_hash(vault, steps):
    for verb, number in steps:
        try:
            with vault.writing(f"test.{verb}") as session:
                apply(session, verb, number)
        except LookupError:
            continue

    with vault.reading() as session:
        connection = session.connection()
        hashed = connection.execute(select(ContentRow.entity, ContentRow.entity_id)).all()
        stored = [
            (table.name, key)
            for table in rawrows.journalled_tables()
            for key, _ in rawrows.read_all(connection, table)
        ]
    assert sorted(map(tuple, hashed)) == sorted(stored)
    vault.check()


def apply(session, verb, number):
    """Do one thing to the rows of this test; ``number`` chooses which."""
    key = uuid.UUID(int=number + 1)
    row = session.get(StaffRow, key)
    if verb == "add" and row is None:
        session.add(StaffRow(id=key, name=f"n{number}"))
    elif verb == "edit" and row is not None:
        row.post += "x"
    elif verb == "drop" and row is not None:
        session.delete(row)
    elif verb == "file":
        files.store(session, io.BytesIO(b"x" * number), name="f", media_type="text/plain", progress=silent())
    elif verb == "fail":
        session.add(StaffRow(id=uuid.uuid4(), name="never"))
        session.flush()
        raise LookupError
