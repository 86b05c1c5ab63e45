"""Compiles every Designer form into src/vetdesk/desktop/forms; ``make forms`` runs it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "src" / "vetdesk" / "desktop" / "forms"
VERSION_LINE = "## Created by:"


def compile_form(source: Path) -> str:
    """Return the Python text of one form, without the line that names the tool's version."""
    uic = Path(sys.executable).with_name("pyside6-uic")
    # -a: no connectSlotsByName, which would connect our slots a second time.
    made = subprocess.run(
        [uic, "-a", str(source)], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout
    kept = [line for line in made.splitlines() if not line.startswith(VERSION_LINE)]
    return "\n".join(kept).rstrip() + "\n"


def compile_all(folder: Path) -> list[Path]:
    """Compile all forms into ``folder`` and return what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sorted((ROOT / "ui").glob("*.ui")):
        target = folder / f"ui_{source.stem}.py"
        target.write_text(compile_form(source), encoding="utf-8")
        written.append(target)
    init = folder / "__init__.py"
    init.write_text('"""Forms compiled from ui/; do not edit."""\n', encoding="utf-8")
    return [*written, init]


def main() -> None:
    """Compile, and remove what no longer has a source."""
    written = compile_all(FORMS)
    for stale in set(FORMS.glob("ui_*.py")) - set(written):
        stale.unlink()
    print(f"{len(written) - 1} forms in {FORMS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
