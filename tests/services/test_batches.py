"""Many agreements in one go over a real vault: a result for each, stopped and resumed, none issued twice."""

import shutil

import pytest

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.progress import Progress
from vetdesk.services import batches
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.batches import BatchEnd, BatchTooLarge
from vetdesk.store import agreements

HAND_OVER = AgreementStatus.APPROVED


@pytest.fixture(autouse=True)
def no_letters(monkeypatch):
    """The letters are most of the time an issue takes, and nothing here reads them."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())


@pytest.fixture
def files(matter_file):
    """Three matter files beside their schedule: the second one is blocked, the third cannot be read."""
    first = matter_file(lambda m: m.update(matter_ref="B-1"))
    folder = first.parent
    shutil.copy(first, folder / "b1.json")
    matter_file(lambda m: (m.update(matter_ref="B-2"), m["answers"].pop("price")))
    shutil.move(first, folder / "b2.json")
    (folder / "b3.json").write_text("{", "utf-8")
    return folder


@pytest.fixture
def approved(services, matter_file):
    """Return a function that puts approved matters into the vault."""

    def make(*references):
        ids = []
        for reference in references:
            file = matter_file(lambda m, name=reference: m.update(matter_ref=name))
            matter_id = services.matters.import_file(file)
            with services.desk.vault.writing("test.approved") as session:
                agreements.set_status(session, matter_id, HAND_OVER, now=services.desk.now())
            ids.append(matter_id)
        return ids

    return make


def ends(report):
    return [(one.reference, one.end) for one in report.rows]


def test_every_approved_agreement_is_issued_under_its_own_number(services, approved):
    report = services.batches.issue(approved("A-1", "A-2"))

    assert ends(report) == [("A-1", BatchEnd.ISSUED), ("A-2", BatchEnd.ISSUED)]
    assert len({one.contract_no for one in report.rows}) == 2
    assert not report.stopped
    assert {one.status for one in services.agreements.page(MatterQuery()).items} == {AgreementStatus.ISSUED}


def test_one_that_is_not_approved_does_not_stop_the_others(services, approved):
    draft, ready = approved("A-1", "A-2")
    with services.desk.vault.writing("test.draft") as session:
        agreements.set_status(session, draft, AgreementStatus.DRAFT, now=services.desk.now())

    report = services.batches.issue([draft, ready])

    assert ends(report) == [("A-1", BatchEnd.NOT_APPROVED), ("A-2", BatchEnd.ISSUED)]
    assert report.rows[0].why is not None
    assert report.number(BatchEnd.ISSUED) == 1


def test_a_stopped_batch_keeps_what_was_issued_and_goes_on_with_the_rest(services, approved):
    ids = approved("A-1", "A-2", "A-3")
    seen = []
    stop = Progress(report=lambda done, _total, _note: seen.append(done), stop_asked=lambda: 1 in seen)

    first = services.batches.issue(ids, stop)

    assert [one.end for one in first.rows] == [BatchEnd.ISSUED, BatchEnd.LEFT, BatchEnd.LEFT]
    assert first.stopped
    again = services.batches.issue(ids)
    assert [one.end for one in again.rows] == [BatchEnd.BEFORE, BatchEnd.ISSUED, BatchEnd.ISSUED]
    assert again.rows[0].contract_no == first.rows[0].contract_no
    assert [len(services.issuing.versions(one)) for one in ids] == [1, 1, 1]


def test_an_agreement_named_twice_is_issued_once(services, approved):
    (only,) = approved("A-1")

    assert len(services.batches.issue([only, only]).rows) == 1


def test_a_batch_above_its_most_is_refused_before_anything_is_issued(services, approved, monkeypatch):
    monkeypatch.setattr(batches, "MOST", 1)
    ids = approved("A-1", "A-2")

    with pytest.raises(BatchTooLarge):
        services.batches.issue(ids)

    assert [services.issuing.versions(one) for one in ids] == [(), ()]


def test_matter_files_are_run_each_with_its_own_result_and_folder(services, files, tmp_path):
    report = services.batches.run_folder(files, out=tmp_path / "out")

    assert [one.end for one in report.rows] == [BatchEnd.ISSUED, BatchEnd.BLOCKED, BatchEnd.INVALID]
    assert list((tmp_path / "out" / "b1").glob("*.pdf"))
    assert not list((tmp_path / "out" / "b2").glob("*.pdf"))
    assert report.rows[2].report.problems
    again = services.batches.run_folder(files, out=tmp_path / "out")
    assert [one.end for one in again.rows] == [BatchEnd.BEFORE, BatchEnd.BLOCKED, BatchEnd.INVALID]
