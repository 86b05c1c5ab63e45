import shutil
from pathlib import Path

import pytest

from fault_builders import furnish
from vault_builders import make_vault


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with members, changes and one evidence file; tests copy it."""
    vault, _ = make_vault(tmp_path_factory.mktemp("template") / "office.vetdesk")
    furnish(vault)
    vault.close()
    return vault.folder


@pytest.fixture
def closed(template: Path, tmp_path: Path) -> Path:
    return shutil.copytree(template, tmp_path / "office.vetdesk", ignore=shutil.ignore_patterns("*.lock"))
