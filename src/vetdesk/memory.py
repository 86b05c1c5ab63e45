"""Gives memory that nobody uses back to the system."""

import sys


def give_back() -> None:
    """Ask the C library to return freed pages; it keeps them otherwise, for the next time. Linux only."""
    if sys.platform != "linux":
        return
    import ctypes  # not needed on the way to the first window

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, other libraries need not
    if trim is not None:
        trim(0)
