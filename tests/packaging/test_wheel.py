"""The wheel carries everything and works in an environment of its own."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("vetdesk-*.whl"))


def test_the_wheel_carries_templates_packs_fonts_and_translations(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    for wanted in (
        "vetdesk/_bundled/contract_templates/cn/assignment_agreement/pack.toml",
        "vetdesk/_bundled/resources/packs/cn/vetting_collector.toml",
        "vetdesk/_bundled/resources/fonts/Song-Regular.otf",
        "vetdesk/_bundled/resources/i18n/vetdesk_zh.qm",
        "vetdesk/_bundled/resources/sample/matter.json",
    ):
        assert wanted in names


def test_the_wheel_passes_its_self_test_outside_the_checkout(wheel, tmp_path):
    home = tmp_path / "environment"
    venv.create(home, with_pip=False)
    site = home / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
    zipfile.ZipFile(wheel).extractall(site)
    # The dependencies are those of the running environment; only vetdesk itself comes from the wheel.
    dependencies = [
        path
        for path in Path(sysconfig.get_paths()["purelib"]).iterdir()
        if "vetdesk" not in path.name and path.suffix != ".pth"
    ]
    for path in dependencies:
        if not (site / path.name).exists():
            (site / path.name).symlink_to(path)

    run = subprocess.run(
        [home / "bin" / "python", "-m", "vetdesk", "--self-test"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
