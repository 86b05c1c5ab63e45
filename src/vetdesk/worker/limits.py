"""What the worker may use: memory, processor time, no core dumps, no network; POSIX behind one door."""

import ctypes
import os
import sys
from collections.abc import Mapping

MEMORY_BYTES = 1536 * 1024 * 1024
SECONDS_PER_JOB = 60
_NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000

if sys.platform != "win32":
    import resource


def confine() -> None:
    """Limit this process for good; called once, before anything hostile is read."""
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def allow_one_job() -> None:
    """Give the next job its minute of processor time; the limit is cumulative in a warm process."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + SECONDS_PER_JOB
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def cut_network() -> bool:
    """Move into a network namespace without interfaces where the system allows it."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.unshare(_NEW_USER_AND_NETWORK) == 0)


def memory_used() -> int:
    """Return the resident memory of this process in bytes; 0 where it cannot be told."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 -- not a file on disk
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def in_force() -> Mapping[str, int]:
    """Return the limits as they stand, for doctor."""
    if sys.platform == "win32":
        return {}
    return {
        "memory_bytes": resource.getrlimit(resource.RLIMIT_AS)[0],
        "seconds_per_job": SECONDS_PER_JOB,
    }
