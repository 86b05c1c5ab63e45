"""Runs every benchmark module (or those named) and writes benchmarks/results.md."""

import importlib
import os
import pkgutil
import platform
import re
import sys
import traceback
from pathlib import Path

import benchmarks

HEAD = "| promise | what | ours | reference | ratio | bound | verdict |\n|---|---|---|---|---|---|---|"


def main(wanted: list[str]) -> int:
    """Measure, print each row as it comes, then write the table; 1 when a measurement broke off."""
    names = sorted(m.name for m in pkgutil.iter_modules(benchmarks.__path__) if re.match(r"p\d", m.name))
    lines = []
    broken = []
    print(HEAD)
    for name in wanted or names:
        try:
            for row in importlib.import_module(f"benchmarks.{name}").measure():
                lines.append(row.line())
                print(row.line(), flush=True)
        except Exception:  # noqa: BLE001 - half an hour of the others must not be lost with one
            traceback.print_exc()
            broken.append(name)
            lines.append(f"| {name} | broke off |  |  |  |  | **not measured** |")
    if not wanted:
        machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
        busy = f"{os.getloadavg()[2]:.1f} on {os.cpu_count()} processors"
        text = (
            f"# Performance, measured\n\n{machine}; load while measuring: {busy}. Both sides of a ratio come "
            "from the same run; on a busy machine times without a reference come out too long. The "
            "derivation of the key under P2 takes 0.6 s on an idle machine of two processors and tells how "
            f"busy this one was.\n\n{HEAD}\n"
        )
        Path(__file__).with_name("results.md").write_text(text + "\n".join(lines) + "\n", "utf-8")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
