"""``vetdesk matter run``: the locked copy of the annex and its sheet, never in one folder."""

import io

import msoffcrypto
import pytest


@pytest.fixture
def run_matter(vetdesk, folder, secret, tmp_path):
    def run(file, *more):
        given = ("--vault", folder, "--out", tmp_path / "out", "--passphrase-file", secret())
        return vetdesk("matter", "run", file, *given, *more)

    return run


@pytest.fixture(autouse=True)
def no_notices(monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())


def test_a_locked_copy_goes_into_the_folder_and_its_sheet_elsewhere(run_matter, matter_file, tmp_path):
    sheet = tmp_path / "elsewhere" / "sheet.pdf"

    called = run_matter(matter_file(), "--locked-copy", sheet, "--json")

    assert called.code == 0
    papers = {one["kind"]: one for one in called.json["documents"]}
    assert papers["annex_passphrase"]["path"] == str(sheet)
    assert sheet.stat().st_mode & 0o777 == 0o600
    with open(papers["annex_copy"]["path"], "rb") as locked:  # noqa: PTH123 -- a path of the report
        assert msoffcrypto.OfficeFile(io.BytesIO(locked.read())).is_encrypted()
    assert not list((tmp_path / "out").glob("*口令单*"))


def test_a_sheet_beside_the_copy_is_refused_before_anything_is_issued(run_matter, matter_file, tmp_path):
    called = run_matter(matter_file(), "--locked-copy", tmp_path / "out" / "sheet.pdf")

    assert called.code == 1
    assert "--locked-copy" in called.err
    assert not (tmp_path / "out").exists()
