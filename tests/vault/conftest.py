import shutil
from pathlib import Path

import pytest

from vault_builders import fill, make_vault, open_vault
from vetdesk.vault import Vault


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault that no test touches: copying it is cheaper than making one."""
    vault, _ = make_vault(tmp_path_factory.mktemp("template") / "office.vetdesk")
    fill(vault, 8)
    vault.close()
    return vault.folder


@pytest.fixture
def closed(template: Path, tmp_path: Path) -> Path:
    """A vault folder with one member who has a passphrase and eight without, closed."""
    return shutil.copytree(template, tmp_path / "office.vetdesk", ignore=shutil.ignore_patterns("*.lock"))


@pytest.fixture
def vault(closed: Path):
    opened: Vault = open_vault(closed)
    yield opened
    opened.close()
