"""The program itself: version, doctor, demonstration, and that the headless road stays headless."""

import subprocess
import sys

import pytest

from vetdesk import __version__
from vetdesk.cli.main import run


def test_the_version_is_printed(vetdesk):
    called = vetdesk("--version")

    assert called.code == 0
    assert __version__ in called.out


def test_the_doctor_names_versions_fonts_and_isolation(vetdesk):
    called = vetdesk("--json", "doctor")

    assert called.code == 0
    assert {"python", "sqlcipher3", "fonts", "worker network", "unshare", "qt"} <= called.json[
        "checks"
    ].keys()


def test_the_demonstration_leaves_a_rehearsal_vault_and_the_pdf(vetdesk, tmp_path):
    called = vetdesk("--json", "demo", "--out", tmp_path / "demo")

    assert called.code == 0
    assert called.json["rehearsal"]
    assert called.json["obstacles"] == []
    assert any(one["path"].endswith("_v1.pdf") for one in called.json["documents"])


def test_the_headless_road_never_loads_qt(tmp_path):
    script = (
        "import sys; from vetdesk.cli.main import run; run(['--version']); run(['matter', 'schema']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, cwd=tmp_path)

    assert done.returncode == 0


@pytest.mark.parametrize(
    "arguments", [["--lang", "fr", "doctor", "--json"], ["doctor", "--lang=fr", "--json"]]
)
def test_a_language_nobody_wrote_is_told_in_the_form_asked_for(vetdesk, arguments):
    called = vetdesk(*arguments)

    assert called.code == 1
    assert called.json["result"] == "error"
    assert called.err == ""


@pytest.mark.parametrize(
    ("arguments", "language"), [(["--lang", "en"], "en"), ([], "")], ids=["named", "remembered"]
)
def test_the_window_opens_in_the_language_that_was_named(monkeypatch, arguments, language):
    opened = []
    monkeypatch.setattr(
        "vetdesk.composition.open_window", lambda *_, **given: opened.append(given["language"]) or 0
    )

    assert run(arguments) == 0
    assert opened == [language]
