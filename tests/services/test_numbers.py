"""Contract numbers on a real vault: never twice, never again once lost, whoever issues at the same time."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from offices import PASSPHRASE, only_matter
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.errors import ChangedMeanwhile, IssueOvertaken, VersionNotPossible
from vetdesk.services.numbers import NumberState, VoidReason
from vetdesk.store import agreements, paper_numbers, versions

PREFIX = "沪北贸易-债转-2026"


@pytest.fixture(autouse=True)
def no_letters(monkeypatch):
    """The letters are most of the time an issue takes, and nothing here reads them."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())


@pytest.fixture
def approved(services, matter_file):
    """Return a function that puts approved matters into the vault."""

    def make(*references):
        ids = []
        for reference in references:
            file = matter_file(lambda m, name=reference: m.update(matter_ref=name))
            matter_id = services.matters.import_file(file)
            with services.desk.vault.writing("test.approved") as session:
                agreements.set_status(session, matter_id, AgreementStatus.APPROVED, now=services.desk.now())
            ids.append(matter_id)
        return ids

    return make


@pytest.fixture
def meet_at_the_press(services, monkeypatch):
    """Let the first two prints wait for each other: by then both have taken a number."""
    print_it, both = services.desk.worker.render, threading.Barrier(2, timeout=60)

    def render(request, progress=None):
        both.wait()
        return print_it(request, progress)

    monkeypatch.setattr(services.desk.worker, "render", render)


def at_once(services, ids):
    """Issue each of ``ids`` in its own thread; return what came of each, in order."""

    def issue(matter_id):
        try:
            return services.issuing.issue(matter_id).contract_no
        except (ChangedMeanwhile, IssueOvertaken) as refused:
            return type(refused)

    with ThreadPoolExecutor(len(ids)) as threads:
        return list(threads.map(issue, ids))


def register(services):
    return sorted((one.text[-4:], one.state, one.reason) for one in services.numbers.all())


def test_two_agreements_issued_at_once_carry_two_numbers(services, approved, meet_at_the_press):
    given = at_once(services, approved("A-1", "A-2"))

    assert sorted(given) == [f"{PREFIX}-0001", f"{PREFIX}-0002"]
    assert [state for _, state, _ in register(services)] == [NumberState.USED, NumberState.USED]


def test_one_agreement_issued_twice_at_once_is_issued_once(services, approved, meet_at_the_press):
    (only,) = approved("A-1")

    given = at_once(services, (only, only))

    assert sorted(given, key=str) == sorted((IssueOvertaken, f"{PREFIX}-0002"), key=str)
    assert register(services) == [
        ("0001", NumberState.VOID, VoidReason.OVERTAKEN),
        ("0002", NumberState.USED, None),
    ]
    assert [one.contract_no for one in services.issuing.versions(only)] == [f"{PREFIX}-0002"]


def test_a_number_that_is_void_cannot_be_used_any_more(services, approved):
    (only,) = approved("A-1")
    with services.desk.vault.writing("test.void") as session:
        lost = versions.reserve_number(session, prefix=PREFIX, matter_id=only, now=services.desk.now())
        versions.void_number(session, lost.id, reason=VoidReason.REFUSED)

        assert not versions.use_number(session, lost.id)
        versions.void_number(session, lost.id, reason=VoidReason.UNFINISHED)

    assert register(services) == [("0001", NumberState.VOID, VoidReason.REFUSED)]


def test_what_a_crash_left_reserved_is_void_once_the_vault_is_opened(services, front, folder, approved):
    (left, other) = approved("A-1", "A-2")
    with services.desk.vault.writing("test.crash") as session:
        versions.reserve_number(session, prefix=PREFIX, matter_id=left, now=services.desk.now())
    services.close()

    again = front.unlock(folder, PASSPHRASE)
    try:
        assert register(again) == [("0001", NumberState.VOID, VoidReason.INTERRUPTED)]
        assert again.issuing.issue(other).contract_no == f"{PREFIX}-0002"
        newest, oldest = again.numbers.all()
        assert (newest.matter_ref, oldest.matter_ref) == ("A-2", "A-1")
    finally:
        again.close()


def test_opening_a_vault_without_reserved_numbers_writes_nothing(services):
    before = services.journal.latest(limit=1)[0]

    services.numbers.recover()

    assert services.journal.latest(limit=1)[0] == before


@pytest.mark.parametrize(
    ("status", "begins"),
    [
        (AgreementStatus.ISSUED, True),
        (AgreementStatus.SIGNED, True),
        (AgreementStatus.RUNNING, True),
        (AgreementStatus.ENDED, False),
        (AgreementStatus.ARCHIVED, False),
    ],
)
def test_only_an_agreement_that_is_not_over_begins_a_new_version(
    services, assignment_drafted, status, begins
):
    matter_id = only_matter(services)
    with services.desk.vault.writing("test.state") as session:
        agreements.set_status(session, matter_id, status, now=services.desk.now())

    if begins:
        assert services.agreements.start_version(matter_id, "补充").status is AgreementStatus.DRAFT
    else:
        with pytest.raises(VersionNotPossible):
            services.agreements.start_version(matter_id, "补充")
        (line,) = services.agreements.page(MatterQuery()).items
        assert line.status is status


def test_two_processes_never_take_the_same_number(services, front, folder, approved):
    (only,) = approved("A-1")
    services.close()
    program = Path(__file__).parents[1] / "number_children.py"
    order = [sys.executable, str(program), str(folder), str(only), PREFIX, "4"]

    both = [subprocess.Popen(order, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    taken = [line for one in both for line in one.communicate(timeout=300)[0].splitlines()]

    assert [one.returncode for one in both] == [0, 0]
    contracts = [f"{PREFIX}-{serial:04d}" for serial in range(1, 9)]
    papers = [f"{PREFIX}-函{serial:02d}" for serial in range(1, 9)]
    assert sorted(taken) == sorted([*contracts, *papers])
    again = front.unlock(folder, PASSPHRASE)
    try:
        assert {one.text for one in again.numbers.all()} == set(taken)
    finally:
        again.close()


def test_void_numbers_of_papers_stand_in_the_same_register(services, approved):
    (only,) = approved("A-1")
    with services.desk.vault.writing("test.paper") as session:
        number_id, text = paper_numbers.reserve(
            session, prefix=f"{PREFIX}-0001-函", width=2, subject_id=only, now=services.desk.now()
        )
        paper_numbers.void(session, number_id, reason=VoidReason.REFUSED)

    (line,) = services.numbers.all()

    assert (line.text, line.state, line.reason) == (text, NumberState.VOID, VoidReason.REFUSED)
    assert (line.is_paper, line.matter_ref, line.matter_id) == (True, "A-1", only)
