"""What a process gives up at its start: settings from outside, network, dumps of its memory."""

import json
import os
import signal
import subprocess
import sys

import pytest

HOSTILE = {
    "PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring",
    "KEYRING_PROPERTY_FILE_PATH": "elsewhere",
    "QT_PLUGIN_PATH": "elsewhere",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "elsewhere",
    "WEASYPRINT_DLL_DIRECTORIES": "elsewhere",
    "http_proxy": "proxy:1",
    "HTTPS_PROXY": "proxy:1",
}
ENTRIES = {
    "window and command line": "from vetdesk.hardening import harden; harden()",
    "worker": (
        "import vetdesk.worker.__main__ as worker\n"
        "worker.serve = lambda *given, **named: None\n"
        "worker.limits.confine = lambda: None\n"
        "worker._private_pipes = lambda: (None, None)\n"
        "worker.main()"
    ),
}


def run(code, *, environment=None):
    """Run ``code`` in a process of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(params=ENTRIES.values(), ids=ENTRIES)
def entry(request):
    """The first lines of each kind of process."""
    return request.param


def test_hostile_variables_are_gone_before_anything_reads_them(entry):
    code = f"{entry}\nimport json, os\nprint(json.dumps(sorted(os.environ)))"

    left = json.loads(run(code, environment=HOSTILE))

    assert not set(HOSTILE) & set(left)
    assert "PATH" in left


def test_the_program_itself_drops_what_would_choose_its_keyring():
    code = "import sys; from vetdesk.__main__ import main; sys.argv[1:] = ['--json', 'doctor']; main()"

    answer = json.loads(run(code, environment={**HOSTILE, "DISPLAY": ""}))

    assert HOSTILE["PYTHON_KEYRING_BACKEND"] not in json.dumps(answer)


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket()",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
        "socket.socket(socket.AF_INET6)",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
        "_socket.socket().connect(('127.0.0.1', 9))",
        "urllib.request.urlopen('http://localhost:9')",
    ],
)
def test_reaching_for_a_network_raises_and_is_logged_without_the_name(attempt):
    code = (
        "from vetdesk.hardening import NetworkRefused, harden; harden()\n"
        "import _socket, logging, socket, sys, urllib.request\n"
        "logging.basicConfig(stream=sys.stdout)\n"
        f"try:\n    {attempt}\n"
        "except NetworkRefused:\n    print('refused')\n"
    )

    said = run(code)

    assert said.endswith("refused\n")
    assert "network refused: socket." in said
    assert "localhost" not in said


def test_the_worker_has_the_same_tripwire():
    code = f"{ENTRIES['worker']}\nimport socket\ntry:\n    socket.socket()\nexcept Exception as error:\n    "
    code += "print(type(error).__name__)"

    assert run(code) == "NetworkRefused\n"


def test_local_sockets_stay_allowed_for_keyring_and_input_methods():
    code = (
        "from vetdesk.hardening import harden; harden()\n"
        "import socket\n"
        "near, far = socket.socketpair()\n"
        "socket.socket(socket.AF_UNIX).close()\n"
        "near.sendall(b'hello')\n"
        "print(far.recv(5).decode())\n"
    )

    assert run(code) == "hello\n"


def test_no_process_may_be_dumped(entry):
    code = (
        f"{entry}\nimport resource\nfrom vetdesk.hardening import is_memory_private\n"
        "print(is_memory_private(), *resource.getrlimit(resource.RLIMIT_CORE))"
    )

    assert run(code) == "True 0 0\n"


def test_a_crash_writes_no_core_file(tmp_path):
    code = (
        "import os, resource, signal\nfrom vetdesk.hardening import harden\n"
        "_, most = resource.getrlimit(resource.RLIMIT_CORE)\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
        "harden()\nos.kill(os.getpid(), signal.SIGSEGV)"
    )

    child = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path)
    _, status = os.waitpid(child.pid, 0)
    child.returncode = 0

    assert os.WTERMSIG(status) == signal.SIGSEGV
    assert not os.WCOREDUMP(status)
    assert list(tmp_path.iterdir()) == []


def test_a_hardened_process_still_reads_about_itself():
    code = (
        "from vetdesk.hardening import harden; harden()\n"
        "import os\nfrom pathlib import Path\nfrom vetdesk.worker.limits import memory_used\n"
        "print(memory_used() > 0, os.readlink('/proc/self/exe') != '', len(os.listdir('/proc/self/fd')) > 2)"
    )

    assert run(code) == "True True True\n"
