"""The repository itself keeps its promises: sizes, words, files and freshness."""

import re
import subprocess
from pathlib import Path

import pytest

import vetdesk

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 400


def tracked(*patterns: str) -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listing.stdout.splitlines() if (path := ROOT / name).is_file()]


def test_no_module_is_longer_than_four_hundred_lines():
    modules = [path for path in tracked("src/*.py") if "/forms/" not in path.as_posix()]

    too_long = {
        path.relative_to(ROOT).as_posix(): count
        for path in modules
        if (count := len(path.read_text("utf-8").splitlines())) > LIMIT
    }

    assert modules
    assert too_long == {}


def test_every_module_says_what_it_is_for():
    modules = [path for path in tracked("src/*.py") if "/forms/" not in path.as_posix()]

    silent = [
        path.relative_to(ROOT).as_posix()
        for path in modules
        if not path.read_text("utf-8").lstrip().startswith('"""')
    ]

    assert silent == []


def test_nothing_unfinished_is_left_in_the_code():
    unfinished = re.compile(r"\b(TODO|FIXME|XXX)\b|raise NotImplementedError")

    hits = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked("src/*.py", "ui/*.py", "tools/*.py", "contract_templates/*")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if unfinished.search(line)
    ]

    assert hits == []


def test_a_session_is_only_reached_through_reading_and_writing():
    outside = re.compile(r"\b(sessionmaker|create_engine)\(|\bSession\(")

    hits = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked("src/vetdesk/services/*.py", "src/vetdesk/store/*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        # The migrations build the expected schema in memory, without a vault.
        if outside.search(line) and "migrations" not in path.parts
    ]

    assert hits == []


def test_the_program_holds_no_network_code():
    network = re.compile(
        r"^\s*(import|from)\s+(socket|ssl|http|urllib\.request|ftplib|smtplib|requests|aiohttp)\b|QtNetwork"
    )

    hits = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked("src/*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        # The tripwire knows the constants of the module it forbids.
        if network.search(line) and path.name != "hardening.py"
    ]

    assert hits == []


def test_the_lock_files_pin_every_package_by_hash_and_name_no_host():
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        packages = re.findall(r"^[A-Za-z0-9_.-]+==", text, flags=re.MULTILINE)

        assert packages
        assert "--hash=sha256:" in text
        assert "://" not in text


def test_the_changelog_speaks_of_this_version():
    assert f"[{vetdesk.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize(
    "target", ["run", "test", "bench", "forms", "catalogues", "screenshots", "wheel", "help"]
)
def test_make_knows_the_targets_the_readme_names(target):
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert re.search(rf"^{target}:.*##", makefile, flags=re.MULTILINE)


def test_the_bundled_fonts_stay_under_fifty_megabytes_with_their_licence():
    fonts = ROOT / "resources" / "fonts"

    total = sum(path.stat().st_size for path in fonts.glob("*.otf"))

    assert 0 < total < 50_000_000
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text("utf-8")
