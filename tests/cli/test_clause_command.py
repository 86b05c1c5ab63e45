"""``vetdesk clause``: the library listed, shown and carried as a file without a window."""

import tomllib

import pytest

from vetdesk.documents.clausefile import read_library_text
from vetdesk.documents.packs import load_library


def test_the_shipped_clauses_are_listed_without_any_vault(vetdesk):
    called = vetdesk("--json", "clause", "list")

    assert called.code == 0
    assert {one["id"] for one in called.json["clauses"]} == load_library().keys()


def test_a_clause_is_shown_as_its_file_says_it(vetdesk):
    called = vetdesk("--json", "clause", "show", "CL-01")

    assert tomllib.loads(called.json["text"])["title"] == load_library()["CL-01"].title


def test_an_exported_library_reads_back_as_it_was(vetdesk, tmp_path):
    file = tmp_path / "clauses.toml"

    assert vetdesk("clause", "export", "--out", file).code == 0

    read = read_library_text(file.read_text("utf-8"), place="x")
    assert {one.id: one for one in read} == dict(load_library())


def test_only_the_clauses_named_are_exported(vetdesk, tmp_path):
    file = tmp_path / "clauses.toml"

    assert vetdesk("clause", "export", "CL-02", "CL-01", "--out", file).code == 0

    assert [one.id for one in read_library_text(file.read_text("utf-8"), place="x")] == ["CL-02", "CL-01"]


@pytest.mark.parametrize("call", [("show", "CL-99"), ("export", "CL-99")], ids=["show", "export"])
def test_a_clause_nobody_knows_exits_1(vetdesk, tmp_path, call):
    out = ("--out", tmp_path / "x.toml") if call[0] == "export" else ()

    assert vetdesk("clause", *call, *out).code == 1
    assert not (tmp_path / "x.toml").exists()


def test_a_file_is_never_written_over(vetdesk, tmp_path):
    file = tmp_path / "clauses.toml"
    file.write_text("mine", "utf-8")

    assert vetdesk("clause", "export", "--out", file).code == 1
    assert file.read_text("utf-8") == "mine"
