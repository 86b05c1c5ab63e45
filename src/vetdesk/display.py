"""Whether there is a screen to open a window on; asked before anything heavy is imported."""

import os
import sys


def has_display() -> bool:
    """Return whether Qt would find a screen, or was told which platform to use."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
