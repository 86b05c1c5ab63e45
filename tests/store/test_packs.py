"""Packs in the vault: versions are only ever added, and one own pack stands in the place of a base."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from vetdesk.store import packs

NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
BASE = "cn.vetting.collector"


def add(session, pack, version, text="id = 1"):
    return packs.add_version(session, pack, version, text=text, reason="why", saved_by="周青", now=NOW)


def test_versions_are_numbered_one_after_another_and_listed_newest_first(vault):
    with vault.writing("test") as session:
        add(session, "own.1", "1", "first")
        add(session, "own.1", "2", "second")
        add(session, "own.2", "1")

    with vault.reading() as session:
        found = [(one.version, one.number, one.text) for one in packs.versions(session, "own.1")]
        assert found == [("2", 2, "second"), ("1", 1, "first")]
        assert packs.newest(session, "own.1").version == "2"
        assert packs.version(session, "own.1", "1").text == "first"
        assert packs.version(session, "own.1", "3") is None
        assert packs.newest(session, "own.9") is None


def test_a_version_is_never_written_over(vault):
    with vault.writing("test") as session:
        add(session, "own.1", "1", "first")

    with pytest.raises(IntegrityError), vault.writing("test") as session:
        add(session, "own.1", "1", "other")

    with vault.reading() as session:
        assert packs.version(session, "own.1", "1").text == "first"


def test_only_one_own_pack_stands_in_the_place_of_a_base(vault):
    with vault.writing("test") as session:
        for name, base in (
            ("own.1", BASE),
            ("own.2", BASE),
            ("own.3", "cn.people"),
            ("own.4", ""),
            ("own.5", ""),
        ):
            packs.register(session, name, base=base)
            packs.set_in_use(session, name, in_use=True)

    with vault.reading() as session:
        in_use = [one.pack for one in packs.own(session) if one.in_use]
    assert in_use == ["own.2", "own.3", "own.4", "own.5"]


def test_a_pack_that_is_not_used_any_more_leaves_its_base_alone(vault):
    with vault.writing("test") as session:
        packs.register(session, "own.1", base=BASE)
        packs.set_in_use(session, "own.1", in_use=True)
    with vault.writing("test") as session:
        packs.set_in_use(session, "own.1", in_use=False)

    with vault.reading() as session:
        assert not any(one.in_use for one in packs.own(session))
