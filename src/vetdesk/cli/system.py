"""Commands on the program itself: the demonstration, the self-test, the doctor."""

import importlib.metadata
import importlib.util
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from vetdesk import __version__, composition
from vetdesk.cli import matter
from vetdesk.cli.context import Session, session
from vetdesk.cli.output import FAILED, NO_VAULT
from vetdesk.services.matters import Result
from vetdesk.services.sample import APPROVER_PASSPHRASE, PASSPHRASE, Sample, make_sample

_LIBRARIES = (
    "SQLAlchemy",
    "alembic",
    "sqlcipher3",
    "cryptography",
    "weasyprint",
    "Jinja2",
    "pikepdf",
    "pypdfium2",
    "pydantic",
    "python-calamine",
    "PySide6-Essentials",
)


def run_demo(
    context: typer.Context,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="where the sample goes")],
    window: Annotated[bool, typer.Option("--open", help="open the window on it afterwards")] = False,
) -> None:
    """Make a sample vault and do the whole main job in it, without a screen."""
    call = session(context)
    sample = make_sample(call.make_front(), out)
    sample.services.close()
    call.output.say(
        "cli.demo.vault",
        folder=sample.folder,
        passphrase=PASSPHRASE,
        approver=sample.approver,
        approval=APPROVER_PASSPHRASE,
    )
    matter.show(call, sample.report)
    if window and call.code == 0:
        call.code = composition.open_window(
            sample.folder, prefilled=PASSPHRASE, language=call.output.window_language
        )


def self_test(call: Session) -> None:
    """Create a vault, vet, generate, check, back up and try the backup out; needs no display."""
    with tempfile.TemporaryDirectory(prefix="vetdesk-self-test-") as scratch:
        sample = make_sample(call.make_front(), Path(scratch))
        try:
            steps = list(_steps(sample))
        finally:
            sample.services.close()
    for name, passed in steps:
        call.output.say("cli.self_test.passed" if passed else "cli.self_test.failed", step=name)
    sound = all(passed for _, passed in steps)
    call.code = 0 if sound else NO_VAULT if not dict(steps)["check"] else FAILED
    call.output.object({"result": "done" if sound else "error", "steps": dict(steps)})


def _steps(sample: Sample) -> Iterator[tuple[str, bool]]:
    services, report = sample.services, sample.report
    yield "create", sample.folder.is_dir()
    yield "vet", report.result is not Result.INVALID
    yield "generate", report.result is Result.ISSUED and bool(report.documents)
    services.vault.daily_backup()
    yield "drill", services.vault.drill().sound
    yield "check", services.vault.check().sound


def doctor(
    context: typer.Context,
    *,
    gallery: Annotated[bool, typer.Option("--gallery", help="show every part of the window")] = False,
) -> None:
    """Say what this machine has and what is missing."""
    call = session(context)
    if gallery:
        call.code = composition.open_gallery()
        return
    found = examine(call)
    for name, value in found.items():
        call.output.line(f"{name:<22} {value}")
    call.output.object({"result": "done", "checks": found})


def examine(call: Session) -> dict[str, str]:
    """Return everything worth knowing when something does not work."""
    found = {
        "vetdesk": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    found |= {name: _version(name) for name in _LIBRARIES}
    found["keyring"] = _keyring()
    found["unshare"] = shutil.which("unshare") or "-"
    found["display"] = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "-"
    found["qt"] = _qt_platforms()
    worker = call.make_front().worker_report()
    found["worker network"] = "cut" if worker.network_cut else "open"
    found["fonts"] = ", ".join(worker.fonts)
    return found


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "-"


def _keyring() -> str:
    return os.environ.get("PYTHON_KEYRING_BACKEND") or _version("keyring")


def _qt_platforms() -> str:
    """Return the platform plugins that lie there; Qt itself is never loaded for that."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return "-"
    folder = Path(next(iter(spec.submodule_search_locations))) / "Qt" / "plugins" / "platforms"
    names = sorted(file.stem.removeprefix("libq") for file in folder.glob("libq*"))
    return ", ".join(names) or f"- ({sys.platform})"
