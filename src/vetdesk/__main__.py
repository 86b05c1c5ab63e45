"""Starts vetdesk: the window without arguments, the command line with them."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from vetdesk.display import has_display
from vetdesk.hardening import harden

if TYPE_CHECKING:
    from vetdesk.services.front import Front


def main() -> int:
    """Run the program and return its exit code.

    The way to the lock screen imports Qt alone; database, packs and command line come later (P1).
    """
    harden()
    arguments = sys.argv[1:]
    if arguments in ([], ["--locked"]) and has_display():
        # What imports make stays for good: looking through it again and again delays the window.
        gc.disable()
        from vetdesk.desktop.start import open_window

        return open_window(_door, locked=bool(arguments))
    from vetdesk.cli.main import run

    return run(arguments)


def _door() -> Front:
    from vetdesk.store.tables_apart import TablesAsked

    asked = TablesAsked()  # it works while the services are imported
    from vetdesk.composition import front

    return front(asked=asked)


if __name__ == "__main__":
    sys.exit(main())
