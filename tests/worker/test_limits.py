"""The worker's limits hold: time, memory, sizes; and what is refused never takes the parent along."""

import signal
import subprocess
import sys

import pytest

from document_builders import given_context, given_debts, given_request
from vetdesk.documents import tree
from vetdesk.documents.errors import TooLarge
from vetdesk.documents.jobs import RenderRequest
from vetdesk.worker import limits


def test_a_job_that_burns_its_processor_time_is_ended_by_the_system():
    code = (
        "from vetdesk.worker import limits\n"
        "limits.SECONDS_PER_JOB = 1\n"
        "limits.allow_one_job()\n"
        "while True: pass\n"
    )

    child = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)

    assert child.returncode == -signal.SIGXCPU


def test_each_job_of_a_warm_worker_gets_its_full_time_again():
    code = (
        "import resource\n"
        "from vetdesk.worker import limits\n"
        "sum(range(20_000_000))\n"
        "limits.allow_one_job()\n"
        "used = resource.getrusage(resource.RUSAGE_SELF).ru_utime\n"
        "print(resource.getrlimit(resource.RLIMIT_CPU)[0] - used > limits.SECONDS_PER_JOB - 2)\n"
    )

    child = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=True, text=True
    )

    assert child.stdout == "True\n"


def test_memory_beyond_the_limit_is_an_error_inside_the_worker_not_a_dead_machine():
    code = (
        "from vetdesk.worker import limits\n"
        "limits.confine()\n"
        "try:\n    bytearray(2 * limits.MEMORY_BYTES)\n"
        "except MemoryError:\n    print('refused')\n"
    )

    child = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=True, text=True
    )

    assert child.stdout == "refused\n"


def test_a_worker_cut_off_from_the_network_reaches_nothing():
    code = (
        "import socket\n"
        "from vetdesk.worker import limits\n"
        "cut = limits.cut_network()\n"
        "reachable = socket.socket().connect_ex(('127.0.0.1', 9)) == 0\n"
        "others = [name for _, name in socket.if_nameindex() if name != 'lo']\n"
        "print(cut, reachable, not others or not cut)\n"
    )

    child = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=True, text=True
    )

    assert child.stdout in {"True False True\n", "False False True\n"}


def test_more_rows_than_a_page_layout_should_bear_are_refused(client):
    with pytest.raises(TooLarge) as refused:
        client.render(given_request(given_context(debts=3) | {"debts": given_debts(2_001)}))

    assert (refused.value.what, refused.value.limit) == ("rows", 2_000)


def test_a_page_source_over_five_megabytes_is_refused(client):
    blocks = tuple(tree.Paragraph(line=(tree.Text(text="字" * 1_000),)) for _ in range(5_300))
    section = tree.Section(kind="text", id="x", label="", title="", blocks=blocks)
    document = tree.Document(
        id="test.large", version="1", kind="form", language="zh-CN", title="大", sections=(section,)
    )

    with pytest.raises(TooLarge) as refused:
        client.render(RenderRequest(document=tree.to_json(document)))

    assert refused.value.what == "HTML"


def test_the_limits_in_force_are_told():
    assert limits.in_force()["seconds_per_job"] == limits.SECONDS_PER_JOB
