"""Sets the stage before Qt and keyring are imported: offscreen, no keyring, private folders.

Also says which files the workers of one run begin with.
"""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

_HOME = Path(tempfile.mkdtemp(prefix="vetdesk-tests-"))
if "--onscreen" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.update(
    {
        "QT_SCALE_FACTOR": "1",
        "LANG": "C.UTF-8",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "HOME": str(_HOME),
        "XDG_CONFIG_HOME": str(_HOME / "config"),
        "XDG_DATA_HOME": str(_HOME / "data"),
        "XDG_STATE_HOME": str(_HOME / "state"),
        "XDG_CACHE_HOME": str(_HOME / "cache"),
        "XDG_RUNTIME_DIR": str(_HOME / "run"),
    }
)
(_HOME / "run").mkdir(mode=0o700)

# Files of few but long tests. xdist by itself gives out the files with most tests first, so these would
# come last, and one worker would still be at one of them while the other has nothing left to do.
_LONG = (
    "journeys/test_journeys.py",
    "journeys/test_review_year.py",
    "journeys/test_finding_changes.py",
    "documents/test_random_assemblies.py",
    "packaging/test_wheel.py",
    "faults/test_kills.py",
    "faults/test_killed_work.py",
    "faults/test_full_disk.py",
    "faults/test_failing_disk.py",
    "store/test_every_plan.py",
    "services/test_every_obstacle.py",
    "services/test_agreement_editions.py",
    "services/test_matter_run.py",
    "services/test_paperdesk.py",
    "desktop/pages/test_templates_window.py",
    "desktop/pages/test_agreements_real.py",
)


def pytest_configure(config: pytest.Config) -> None:
    """Share one office in each process; a fixture that files import is made for each of them anew."""
    import offices  # only now, because Qt and keyring come with it

    config.pluginmanager.register(offices, "offices")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the long files first, then the files with most tests; needs ``--no-loadscope-reorder``."""
    here = Path(__file__).parent
    if gone := [name for name in _LONG if not (here / name).exists()]:
        raise pytest.UsageError(f"no such test file, mend the list in {__file__}: {', '.join(gone)}")
    if not hasattr(config, "workerinput"):
        return
    ranks = {here / name: rank for rank, name in enumerate(_LONG)}
    sizes = Counter(item.path for item in items)
    items.sort(key=lambda item: (ranks.get(item.path, len(ranks)), -sizes[item.path]))
