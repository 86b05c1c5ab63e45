"""The render worker: reads jobs from its standard input until the pipe closes."""

import os
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

from vetdesk.documents.fonts import shut_out_system_fonts
from vetdesk.hardening import harden
from vetdesk.worker import limits
from vetdesk.worker.serving import serve


def main() -> None:
    """Confine this process, then serve; nothing is imported that could reach out before."""
    harden()
    network_cut = limits.cut_network()
    limits.confine()
    os.umask(0o077)
    shut_out_system_fonts(Path(tempfile.gettempdir()))
    source, sink = _private_pipes()
    _warm_up()
    serve(source, sink, network_cut=network_cut)


def _warm_up() -> None:
    """Import what every job needs now, while the parent is still preparing the first."""
    import vetdesk.documents.layout
    import vetdesk.documents.pages
    import vetdesk.documents.render  # noqa: F401 -- imported for its effect


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the protocol off the standard streams, so that no library can print into it."""
    source = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, sys.stdin.fileno())
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
    return source, sink


if __name__ == "__main__":
    main()
