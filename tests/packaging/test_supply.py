"""What the program is made of is told truly, and an audit that looked nothing up is none."""

import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from vetdesk.vault.engine import open_raw
from vetdesk.vault.keys import DataKey

ROOT = Path(__file__).resolve().parents[2]
CLEAN = {"name": "jinja2", "version": "3.1.6", "vulns": []}
BAD = {"name": "weasyprint", "version": "67.0", "vulns": [{"id": "CVE-2025-68616"}]}
OWN = {"name": "vetdesk", "skip_reason": "not on PyPI"}


def run(tool, told=""):
    return subprocess.run(
        [sys.executable, ROOT / "tools" / tool], input=told, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("packages", "code", "says"),
    [
        ([CLEAN, OWN], 0, "1 packages looked up"),
        ([CLEAN, BAD, OWN], 1, "CVE-2025-68616"),
        ([CLEAN, {"name": "lxml", "skip_reason": "no answer"}, OWN], 2, "not audited: 1 of 3"),
        ([OWN], 2, "not audited"),
        ([], 2, "not audited"),
    ],
    ids=["clean", "vulnerable", "skipped", "only ours", "nothing"],
)
def test_an_audit_that_skipped_a_package_is_no_audit(packages, code, says):
    """S-02: pip-audit said "No known vulnerabilities found" with 66 of 66 packages skipped."""
    done = run("judge_audit.py", json.dumps({"dependencies": packages}))

    assert (done.returncode, says in done.stdout) == (code, True), done.stderr


@pytest.fixture(scope="module")
def told():
    done = run("sbom.py")
    assert not done.returncode, done.stderr
    return {one["name"]: one["version"] for one in json.loads(done.stdout)["components"]}


def test_the_bill_of_materials_names_the_libraries_inside_the_wheels(told, tmp_path):
    """S-03: OpenSSL and SQLCipher stand in no package's metadata."""
    connection = open_raw(tmp_path / "vault.db", DataKey.random(), mode="rwc")
    ((cipher,),) = connection.execute("PRAGMA cipher_version").fetchall()
    ((openssl,),) = connection.execute("PRAGMA cipher_provider_version").fetchall()
    ((sqlite,),) = connection.execute("SELECT sqlite_version()").fetchall()
    connection.close()

    assert told["SQLCipher"] in cipher
    assert told["OpenSSL (SQLCipher)"] in openssl
    assert told["SQLite"] == sqlite
    assert {"OpenSSL (cryptography)", "qpdf", "pdfium", "Qt", "Pango"} <= told.keys()


def test_the_bill_of_materials_says_what_is_installed(told):
    """S-03: each locked package that this system needs is installed in the version told."""
    packages = {name: version for name, version in told.items() if name[:1].islower() and "(" not in name}
    native = {"qpdf", "pdfium"}

    assert len(packages) > 30
    assert {name: metadata.version(name) for name in packages.keys() - native} == {
        name: version for name, version in packages.items() if name not in native
    }
