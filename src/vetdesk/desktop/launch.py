"""Opens the window on the real services; what the command line calls."""

from pathlib import Path

from vetdesk.desktop import app, process
from vetdesk.desktop.front import Start
from vetdesk.desktop.program import Program
from vetdesk.services.front import Front


def run(
    front: Front,
    *,
    vault: Path | None = None,
    prefilled: str | None = None,
    locked: bool = False,
    again: tuple[str, ...] = process.LOCKED,
) -> int:
    """Show the window until it is closed and return the exit code.

    ``prefilled`` is the printed passphrase of a sample vault; ``locked`` comes back to the
    vault and the page of the last lock; ``again`` is what the interpreter runs after a lock.
    """
    start = Start(vault=vault, locked=locked, passphrase=prefilled or "")
    return app.run(start, Program(front, front.clock), again=again)
