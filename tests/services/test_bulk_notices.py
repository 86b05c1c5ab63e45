"""Notices of a large schedule: one PDF each on disk, known to the vault, resumed where it stopped."""

import csv
import hashlib
import io
import json
from pathlib import Path

import openpyxl
import pikepdf
import pypdfium2
import pytest

from offices import SAMPLE, only_matter
from vetdesk.documents import crew
from vetdesk.progress import Cancelled, Progress
from vetdesk.services import bulk
from vetdesk.services.matters import Result

HEADER = ["债务人", "统一社会信用代码", "合同编号", "本金", "合计", "时效截止"]
COUNT = 9
LATE = 4


@pytest.fixture(scope="session")
def sample_vault(make_stage, tmp_path_factory):
    """A matter of nine claims, one past its limitation, issued once."""
    folder = tmp_path_factory.mktemp("bulk")
    matter = json.loads((SAMPLE / "matter.json").read_text("utf-8"))
    matter |= {"schedule": "claims.csv", "matter_ref": "BULK"}
    sheet = io.StringIO()
    table = csv.writer(sheet)
    table.writerow(HEADER)
    for number in range(1, COUNT + 1):
        limit = "2020-01-01" if number == LATE else "2029-01-01"
        code = f"91310115MA{number:07d}"
        from stdnum.cn import uscc

        table.writerow(
            [
                f"上海试{number}号贸易有限公司",
                code + uscc.calc_check_digit(code),
                f"HT-{number}",
                "100.50",
                "100.50",
                limit,
            ]
        )
    (folder / "claims.csv").write_text(sheet.getvalue(), "utf-8")
    file = folder / "matter.json"
    file.write_text(json.dumps(matter, ensure_ascii=False), "utf-8")

    def issue(services):
        report = services.matters.run(file)
        assert report.result is Result.ISSUED, (report.obstacles, report.problems)

    return make_stage(issue)


@pytest.fixture
def issued(sample_vault, services):
    return only_matter(services)


@pytest.fixture
def one_worker(monkeypatch):
    """Let one worker print: each of several imports for a second, and the first test has them all."""
    monkeypatch.setattr(crew, "MOST_WORKERS", 1)


def test_each_claim_gets_its_own_pdf_and_the_vault_knows_its_hash(services, issued, tmp_path, monkeypatch):
    monkeypatch.setattr(bulk, "LETTERS_PER_BATCH", 4)

    run = services.notices.write(issued, tmp_path / "out")

    files = sorted(run.folder.glob("*.pdf"))
    assert (len(files), run.written, run.kept) == (COUNT, COUNT, 0)
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    for number, file in enumerate(files, 1):
        text = text_of(file)
        assert f"通知编号：{file.name.partition('_v')[0]}" in text
        assert f"上海试{number}号贸易有限公司" in text
        assert f"上海试{number % COUNT + 1}号" not in text
        assert "第1页共1页" in text
        assert ("债务催收" in text) is (number != LATE)
    with pikepdf.open(files[0]) as document, document.open_metadata() as metadata:
        assert metadata.pdfa_status == "2A"
    listed = openpyxl.load_workbook(io.BytesIO(services.documents.content(run.register.id))).active
    rows = [[cell.value for cell in row] for row in listed.iter_rows(min_row=2)]
    assert [(row[3], row[5]) for row in rows] == [
        (file.name, hashlib.sha256(file.read_bytes()).hexdigest()) for file in files
    ]


@pytest.mark.usefixtures("one_worker")
def test_a_cancelled_run_goes_on_where_it_stopped_and_ends_in_the_same_bytes(
    services, issued, tmp_path, monkeypatch
):
    monkeypatch.setattr(bulk, "LETTERS_PER_BATCH", 2)
    whole = services.notices.write(issued, tmp_path / "first")
    seen = []

    def stop_after_some():
        return len(seen) > 2

    with pytest.raises(Cancelled):
        services.notices.write(
            issued, tmp_path / "second", Progress(lambda done, *_: seen.append(done), stop_after_some)
        )
    there = list(next((tmp_path / "second").iterdir()).glob("*.pdf"))
    assert 0 < len(there) < COUNT

    rest = services.notices.write(issued, tmp_path / "second")

    assert rest.kept == len(there)
    assert rest.written == COUNT - len(there)
    assert hashes(rest.folder) == hashes(whole.folder)
    assert rest.register.id == whole.register.id


@pytest.mark.usefixtures("one_worker")
def test_a_notice_that_was_changed_on_disk_is_written_again(services, issued, tmp_path):
    first = services.notices.write(issued, tmp_path)
    before = hashes(first.folder)
    victim = sorted(first.folder.glob("*.pdf"))[2]
    victim.write_bytes(b"not what was printed")

    second = services.notices.write(issued, tmp_path)

    assert second.written > 0
    assert hashes(second.folder) == before


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of each PDF in a folder."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.pdf")}


def text_of(file: Path) -> str:
    """Return all words of a PDF without spaces."""
    with pypdfium2.PdfDocument(file) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
