"""A disk under the real database engine that fails at the n-th call, or remembers every write.

The engine's own file system layer stays in place; its writing calls pass through here first.
Reaches the engine inside the ``sqlcipher3`` module by its public C interface (``sqlite3_vfs``).
"""

import contextlib
import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlcipher3 import _sqlite3

IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE, FULL, CANTOPEN = 778, 1034, 1546, 2570, 13, 14
_POINTER, _INT, _I64, _TEXT = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64, ctypes.c_char_p
_CREATE = 0x4

_WRITE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _I64)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _POINTER, _I64)
_SYNC = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)
_CLOSE = ctypes.CFUNCTYPE(_INT, _POINTER)
# The engine keeps the path's own address until the file is closed, so it passes through as one.
_OPEN = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, ctypes.POINTER(_INT))
_DELETE = ctypes.CFUNCTYPE(_INT, _POINTER, _TEXT, _INT)


class _Methods(ctypes.Structure):
    """The head of ``sqlite3_io_methods``, version 3, with room for all of its pointers."""

    _fields_ = [
        ("version", _INT),
        ("close", _CLOSE),
        ("read", _POINTER),
        ("write", _WRITE),
        ("truncate", _TRUNCATE),
        ("sync", _SYNC),
        ("rest", _POINTER * 13),
    ]


class _File(ctypes.Structure):
    _fields_ = [("methods", ctypes.POINTER(_Methods))]


class _Vfs(ctypes.Structure):
    """``sqlite3_vfs``, version 3."""

    _fields_ = [
        ("version", _INT),
        ("file_size", _INT),
        ("longest_path", _INT),
        ("next", _POINTER),
        ("name", _TEXT),
        ("app_data", _POINTER),
        ("open", _OPEN),
        ("delete", _DELETE),
        ("rest", _POINTER * 14),
    ]


@dataclass(frozen=True)
class Call:
    """One thing the engine asked of the disk; ``name`` is the file's name without its folder."""

    kind: str
    name: str
    offset: int = 0
    content: bytes = field(default=b"", repr=False)


@dataclass
class Disk:
    """Counts the calls that write; fails from ``fail_at`` on (the first is 1), ``lasting`` or once.

    ``kinds`` limits what is counted and fails; ``full`` says "no room" instead of "input/output error".
    """

    fail_at: int = 0
    lasting: bool = True
    full: bool = False
    kinds: frozenset[str] = frozenset({"write", "truncate", "sync", "delete", "create"})
    seen: int = 0
    failed: int = 0
    calls: list[Call] = field(default_factory=list)
    remembers: bool = False

    def fails(self, kind: str) -> bool:
        """Count one call and say whether it fails."""
        if kind not in self.kinds:
            return False
        self.seen += 1
        hit = self.fail_at and (self.seen >= self.fail_at if self.lasting else self.seen == self.fail_at)
        self.failed += bool(hit)
        return bool(hit)

    def note(self, call: Call) -> None:
        """Remember a call that was carried out."""
        if self.remembers:
            self.calls.append(call)


class _Shim:
    """Registered once as the default file system of the engine; ``disk`` changes what it does."""

    def __init__(self) -> None:
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        library.sqlite3_vfs_find.argtypes = [_TEXT]
        library.sqlite3_vfs_register.argtypes = [ctypes.POINTER(_Vfs), _INT]
        self.library = library
        self.real = library.sqlite3_vfs_find(None)
        self.disk: Disk | None = None
        self._names: dict[int, str] = {}
        self._methods: dict[int, tuple[_Methods, object]] = {}
        self.ours = _Vfs.from_buffer_copy(self.real.contents)
        self.ours.name = b"vetdesk-tests"
        self.ours.open = _OPEN(self._open)
        self.ours.delete = _DELETE(self._delete)

    def install(self) -> None:
        self.library.sqlite3_vfs_register(ctypes.byref(self.ours), 1)

    def remove(self) -> None:
        self.library.sqlite3_vfs_register(self.real, 1)

    def _open(self, _vfs, path, file, flags, out):
        named = Path(ctypes.string_at(path).decode()) if path else None
        new = bool(flags & _CREATE) and named is not None and not named.exists()
        if new and self.disk is not None and self.disk.fails("create"):
            return FULL if self.disk.full else CANTOPEN
        code = self.real.contents.open(ctypes.cast(self.real, _POINTER), path, file, flags, out)
        opened = _File.from_address(file)
        if code == 0 and opened.methods and named is not None:
            self._names[file] = named.name
            opened.methods = ctypes.pointer(self._wrapped(opened.methods))
            if new and self.disk is not None:
                self.disk.note(Call("create", self._names[file]))
        return code

    def _delete(self, _vfs, path, sync):
        if self.disk is not None and self.disk.fails("delete"):
            return IOERR_DELETE
        code = self.real.contents.delete(ctypes.cast(self.real, _POINTER), path, sync)
        if code == 0 and self.disk is not None:
            self.disk.note(Call("delete", Path(path.decode()).name))
        return code

    def _wrapped(self, real) -> _Methods:
        """Return the methods of this kind of file with ours in front; one for each kind, for good."""
        address = ctypes.addressof(real.contents)
        if address not in self._methods:
            original = _Methods.from_buffer_copy(real.contents)
            copy = _Methods.from_buffer_copy(real.contents)
            copy.write = _WRITE(lambda *given: self._write(original, *given))
            copy.truncate = _TRUNCATE(lambda *given: self._truncate(original, *given))
            copy.sync = _SYNC(lambda *given: self._sync(original, *given))
            self._methods[address] = (copy, original)
        return self._methods[address][0]

    def _write(self, original, file, data, size, offset):
        if self.disk is not None and self.disk.fails("write"):
            return FULL if self.disk.full else IOERR_WRITE
        if self.disk is not None and self.disk.remembers:
            content = ctypes.string_at(data, size)
            self.disk.note(Call("write", self._names.get(file, ""), offset, content))
        return original.write(file, data, size, offset)

    def _truncate(self, original, file, size):
        if self.disk is not None and self.disk.fails("truncate"):
            return IOERR_TRUNCATE
        if self.disk is not None:
            self.disk.note(Call("truncate", self._names.get(file, ""), size))
        return original.truncate(file, size)

    def _sync(self, original, file, flags):
        if self.disk is not None and self.disk.fails("sync"):
            return IOERR_FSYNC
        if self.disk is not None:
            self.disk.note(Call("sync", self._names.get(file, "")))
        return original.sync(file, flags)


_shim: list[_Shim] = []


@contextlib.contextmanager
def under(disk: Disk) -> Iterator[Disk]:
    """Put ``disk`` under every file the engine opens in the block; open the vault inside."""
    if not _shim:
        _shim.append(_Shim())
    shim = _shim[0]
    shim.disk = disk
    shim.install()
    try:
        yield disk
    finally:
        shim.disk = None
        shim.remove()
