"""How parent and worker talk: a length, a JSON header, then the binary frames it announces."""

import json
import struct
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, BinaryIO

from vetdesk.domain.money import Money

MAX_HEADER = 64 * 1024 * 1024
MAX_FRAME = 256 * 1024 * 1024
_LENGTH = struct.Struct(">I")
_TAG = "$"


class BrokenPipe(Exception):
    """The other side closed the pipe, in the middle of a message or between two."""


def send(stream: BinaryIO, header: Mapping[str, object], frames: Sequence[bytes] = ()) -> None:
    """Write one message and flush it."""
    body = json.dumps(
        {**header, "frames": [len(frame) for frame in frames]}, ensure_ascii=False, separators=(",", ":")
    ).encode("utf-8")
    stream.write(_LENGTH.pack(len(body)))
    stream.write(body)
    stream.writelines(frames)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict[str, Any], list[bytes]]:
    """Read one message; a stream that ends raises ``BrokenPipe``."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > MAX_HEADER:
        raise BrokenPipe("header too long")
    header = json.loads(_exactly(stream, length))
    sizes = header.pop("frames")
    if any(size > MAX_FRAME for size in sizes):
        raise BrokenPipe("frame too long")
    return header, [_exactly(stream, size) for size in sizes]


def pack_value(value: object) -> object:
    """Turn a plain value into JSON; anything that is not plain data raises ``TypeError``."""
    if isinstance(value, Enum):
        return pack_value(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Mapping):
        return {_name(key): pack_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [pack_value(item) for item in value]
    return _tag(value)


def unpack_value(value: object) -> object:
    """Undo ``pack_value``; lists come back as lists."""
    if isinstance(value, list):
        return [unpack_value(item) for item in value]
    if isinstance(value, dict):
        if _TAG in value:
            return _tagged(str(value[_TAG]), value["v"])
        return {name: unpack_value(item) for name, item in value.items()}
    return value


def _tag(value: object) -> dict[str, object]:
    match value:
        case Money():
            return {_TAG: "money", "v": value.fen}
        case datetime():
            return {_TAG: "datetime", "v": value.isoformat()}
        case date():
            return {_TAG: "date", "v": value.isoformat()}
        case Decimal():
            return {_TAG: "decimal", "v": str(value)}
        case _:
            raise TypeError(f"{type(value).__name__} is not plain data")


def _tagged(tag: str, value: Any) -> object:
    match tag:
        case "money":
            return Money(int(value))
        case "date":
            return date.fromisoformat(value)
        case "datetime":
            return datetime.fromisoformat(value)
        case "decimal":
            return Decimal(value)
        case _:
            raise ValueError(f"unknown tag {tag!r}")


def _name(key: object) -> str:
    if not isinstance(key, str) or key.startswith(_TAG):
        raise TypeError("names in a context are plain texts")
    return str(key)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    pieces = []
    while size:
        piece = stream.read(size)
        if not piece:
            raise BrokenPipe("the stream ended")
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
