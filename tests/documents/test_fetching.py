"""No page source reaches a file or a network: the only door is a closed list of names."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROBE = Path(__file__).with_name("fetch_probe.py")


@pytest.fixture(scope="module")
def probed(tmp_path_factory):
    """Run every vector once in a child; under strace too where the machine has it."""
    folder = tmp_path_factory.mktemp("fetch")
    canary, report, trace = folder / "secret.css", folder / "report.json", folder / "trace"
    canary.write_text("p { color: red } /* CANARY */", "utf-8")
    watcher = ["strace", "-f", "-qq", "-e", "trace=openat,open,connect", "-o", str(trace)]
    command = [sys.executable, str(PROBE), str(canary), str(report)]
    environment = os.environ | {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    if shutil.which("strace"):
        command = watcher + command
    subprocess.run(command, check=True, capture_output=True, timeout=110, env=environment)
    calls = trace.read_text("utf-8", "replace") if trace.exists() else ""
    return json.loads(report.read_text("utf-8")), calls, str(canary)


def test_no_vector_opens_a_file_or_a_connection(probed):
    report, _, _ = probed

    assert len(report) >= 35
    assert {name: entry["reached"] for name, entry in report.items() if entry["reached"]} == {}


def test_no_vector_prints_what_it_was_after(probed):
    report, _, _ = probed

    assert {entry["outcome"] for entry in report.values()} <= {"refused", "harmless"}


def test_every_address_that_is_asked_for_is_fatal(probed):
    report, _, _ = probed

    for name in (
        "img file",
        "img http",
        "img data",
        "img unknown name",
        "css import file",
        "attachment link",
    ):
        assert report[name]["outcome"] == "refused"


def test_the_system_calls_show_no_canary_and_no_internet_address(probed):
    _, calls, canary = probed

    assert canary not in calls
    assert "sa_family=AF_INET" not in calls
