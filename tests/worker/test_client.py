"""The parent's end: typed answers, cancel means kill, and nothing left behind."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from datetime import date
from pathlib import Path

import pytest

from document_builders import given_context, given_request
from vetdesk import wording
from vetdesk.documents import client as client_module
from vetdesk.documents import errors
from vetdesk.documents.client import WorkerClient
from vetdesk.documents.errors import DocumentError, PackRefused, Problem, WorkerStopped
from vetdesk.documents.messages import error_message, raise_error
from vetdesk.progress import Cancelled, Progress
from vetdesk.worker import limits

SCHEDULE_OPTIONS = {"asset_type": "mixed", "sheet": None, "unit": None, "total_rule": "reject", "columns": {}}


def test_the_worker_runs_inside_its_limits(client):
    report = client.report()

    assert report.limits["memory_bytes"] == limits.MEMORY_BYTES
    assert report.limits["seconds_per_job"] == 60
    assert report.weasyprint == "70.0"


def test_a_worker_killed_in_the_middle_is_named_and_the_next_job_works(client):
    client.warm()
    stages = []

    def kill_at_layout(done, total, note):
        stages.append(note)
        if note == "layout":
            os.kill(worker_of(client), signal.SIGKILL)

    with pytest.raises(WorkerStopped) as stopped:
        client.render(given_request(), Progress(kill_at_layout))

    assert stopped.value.reason == "signal 9"
    assert stages == ["assemble", "layout"]
    assert client.render(given_request(given_context(debts=1))).pages > 10


def test_cancel_ends_the_worker_at_once_and_raises_cancelled(client):
    client.warm()
    before = worker_of(client)
    started = threading.Event()

    def note_layout(done, total, note):
        if note == "layout":
            started.set()

    with pytest.raises(Cancelled):
        client.render(given_request(), Progress(note_layout, started.is_set))

    assert not is_running(before)


def test_the_private_folder_goes_with_the_worker(client):
    client.warm()
    folder = client._child._folder
    assert folder.parent == Path(tempfile.gettempdir())
    assert folder.stat().st_mode & 0o077 == 0

    os.kill(worker_of(client), signal.SIGKILL)
    client.close()

    assert not folder.exists()


def test_the_worker_is_exchanged_after_its_share_of_documents_but_not_of_previews(client, monkeypatch):
    monkeypatch.setattr(client_module, "JOBS_PER_WORKER", 2)
    for _ in range(3):
        client.report()
    first = worker_of(client)
    client.read_schedule(b"", "a.csv", SCHEDULE_OPTIONS)
    assert worker_of(client) == first

    client.read_schedule(b"", "a.csv", SCHEDULE_OPTIONS)

    assert worker_of(client) != first
    assert not is_running(first)


def test_the_worker_is_exchanged_when_it_has_grown(client, monkeypatch):
    monkeypatch.setattr(client_module, "MEMORY_PER_WORKER", 1)
    client.warm()
    first = worker_of(client)

    client.report()

    assert not is_running(first)


def test_the_worker_sees_neither_proxies_nor_the_home_of_the_user(client, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("VETDESK_SECRET", "x")
    client.warm()

    environment = Path(f"/proc/{worker_of(client)}/environ").read_bytes().decode()

    assert "proxy" not in environment
    assert "VETDESK_SECRET" not in environment
    assert f"HOME={client._child._folder}" in environment


def test_a_job_that_does_not_exist_is_a_plain_failure(client):
    with pytest.raises(errors.RenderFailed) as failed:
        client._ask({"job": "format_disk"}, (), None)

    assert failed.value.stage == "format_disk"


def test_values_that_are_not_plain_data_never_reach_the_pipe(client):
    with pytest.raises(TypeError):
        client.render(given_request(given_context(price=1.5)))


def test_a_pack_that_does_not_exist_is_refused_by_name(client):
    with pytest.raises(PackRefused) as refused:
        client.render(given_request(pack="cn.nothing"))

    assert refused.value.problems == (Problem(place="cn.nothing", code="pack.unknown", detail=""),)


@pytest.mark.parametrize(
    "error",
    [
        errors.PackRefused([Problem(place="a", code="b", detail="c")]),
        errors.TemplateRefused([Problem(place="a", code="b", detail="c")]),
        errors.AnswersMissing(["price"]),
        errors.ReferenceUnresolved(["CL-01"]),
        errors.GlyphsMissing({"a.name": "\U00031350"}),
        errors.RenderFailed("layout", "x"),
        errors.TooLarge("rows", 2000),
        errors.PdfRefused(["no /Metadata"]),
        errors.WorkerStopped("memory"),
    ],
)
def test_every_error_crosses_the_pipe_whole_and_has_its_sentence(error):
    with pytest.raises(type(error)) as raised:
        raise_error(error_message(error))

    assert dict(raised.value.facts()) == dict(error.facts())
    assert isinstance(raised.value, DocumentError)
    for language in ("zh", "en"):
        assert "{" not in wording.sentence(error, language)


def test_a_worker_ends_when_its_parent_does():
    child = subprocess.Popen(
        [sys.executable, "-I", "-m", "vetdesk.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"TMPDIR": tempfile.mkdtemp()},
    )

    child.communicate(b"", timeout=60)

    assert child.returncode == 0


def test_two_threads_share_one_worker(client):
    results = []

    def ask():
        results.append(client.report().weasyprint)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert results == ["70.0"] * 3


def test_the_linter_answers_through_the_worker(client):
    report = client.lint(date(2026, 11, 23))

    assert report.problems == ()


def test_a_schedule_is_read_inside_the_worker(client):
    content = "案件编号,债务人,证件号码,本金,合计\nA1,某某公司,91310000MA1FL0XXX1,100.00,100.00\n".encode()

    answer = client.read_schedule(content, "债权.csv", SCHEDULE_OPTIONS)

    assert {"schedule", "problems", "remarks"} <= answer.keys()


def test_a_page_of_a_finished_file_becomes_a_picture(client):
    rendered = client.render(given_request(given_context(debts=1)))

    picture = client.page_image(rendered.pdf, 1)

    assert picture.png.startswith(b"\x89PNG")
    assert picture.pages == rendered.pages


def worker_of(client: WorkerClient) -> int:
    return client._child._process.pid


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
