"""What a process of vetdesk gives up before it does anything: settings from outside, network, memory dumps.

Called first by the window, the command line and the worker. It needs the standard library alone
and costs a few milliseconds, because it stands on the way to the lock screen (P1).
"""

import os
import sys
from typing import ClassVar, Final

from vetdesk.domain.errors import VetdeskError

# Each could make a library load foreign code, choose a keyring that keeps plain text, or dial out.
_HOSTILE: Final = frozenset(
    {
        "ALL_PROXY",
        "FTP_PROXY",
        "HTTPS_PROXY",
        "HTTP_PROXY",
        "NO_PROXY",
        "PYTHON_KEYRING_BACKEND",
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
    }
)
_HOSTILE_BEGINNINGS: Final = ("KEYRING_PROPERTY_", "WEASYPRINT_")
_LOOKUPS: Final = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
_USES: Final = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4


class NetworkRefused(VetdeskError):
    """Code of this process tried to reach a network; vetdesk has no reason to."""

    key: ClassVar[str] = "error.network_refused"


def harden() -> None:
    """Give up what vetdesk never needs; holds for the rest of the process."""
    drop_environment()
    refuse_network()
    keep_memory_private()


def drop_environment() -> None:
    """Forget variables with which somebody else would choose plugins, keyrings or proxies."""
    for name in list(os.environ):
        upper = name.upper()
        if upper in _HOSTILE or upper.startswith(_HOSTILE_BEGINNINGS):
            del os.environ[name]


def refuse_network() -> None:
    """Make every attempt to open an internet socket or to look up a name raise.

    A tripwire for libraries, not a wall: native code is not seen. Local sockets stay allowed,
    because the keyring and the input methods talk through them. Cannot be undone.
    """
    sys.addaudithook(_trip)


def keep_memory_private() -> None:
    """Write no core file after a crash, and let no other process of the user read the memory.

    What the process reads about itself under /proc stays readable to it.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _control(_PR_SET_DUMPABLE, 0)


def is_memory_private() -> bool:
    """Return whether the system refuses to dump this process."""
    return _control(_PR_GET_DUMPABLE, 0) == 0


def _control(option: int, value: int) -> int:
    """Ask Linux about this process; other systems answer nothing."""
    if sys.platform != "linux":
        return -1
    import ctypes

    return int(ctypes.CDLL(None).prctl(option, value, 0, 0, 0))


def _trip(event: str, arguments: tuple[object, ...]) -> None:
    # Every import and every opened file comes through here, so the first test decides nearly all.
    if event[:7] != "socket.":
        return
    if event in _LOOKUPS or _is_internet(_family(event, arguments)):
        import logging

        # The event only: a host name could hold what somebody typed.
        logging.getLogger(__name__).error("network refused: %s", event)
        raise NetworkRefused


def _family(event: str, arguments: tuple[object, ...]) -> object:
    """Return which kind of network is asked for; a socket made without a kind shows it when used."""
    if event == "socket.__new__":
        return arguments[1]
    return getattr(arguments[0], "family", None) if event in _USES else None


def _is_internet(family: object) -> bool:
    import socket

    return family in {socket.AF_INET, socket.AF_INET6}
