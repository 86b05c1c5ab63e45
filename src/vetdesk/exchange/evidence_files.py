"""Looks at a file before it becomes evidence: empty, cut off, locked or lying files prove nothing later."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePath
from typing import ClassVar, Final

from vetdesk.domain.errors import Phrase, VetdeskError

MOST_BYTES: Final = 100 << 20
"""What one file may hold (security 7.2)."""
MOST_UNPACKED: Final = 400_000_000
MOST_MEMBERS: Final = 2_000
MOST_RATIO: Final = 100
_RATIO_FROM: Final = 10_000_000
_TAIL: Final = 1 << 16
_LOCKED: Final = 0x1

PLAIN: Final = "application/octet-stream"
_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument"
_DOCX: Final = f"{_OPEN_XML}.wordprocessingml.document"
_XLSX: Final = f"{_OPEN_XML}.spreadsheetml.sheet"
_PPTX: Final = f"{_OPEN_XML}.presentationml.presentation"
_OLE: Final = "application/x-ole-storage"
_ZIP: Final = "application/zip"

_STARTS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
)
_PROGRAMS: Final = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")
_ENDINGS: Final[Mapping[str, frozenset[str]]] = {
    "pdf": frozenset({"application/pdf"}),
    "png": frozenset({"image/png"}),
    "jpg": frozenset({"image/jpeg"}),
    "jpeg": frozenset({"image/jpeg"}),
    "gif": frozenset({"image/gif"}),
    "bmp": frozenset({"image/bmp"}),
    "tif": frozenset({"image/tiff"}),
    "tiff": frozenset({"image/tiff"}),
    "webp": frozenset({"image/webp"}),
    "docx": frozenset({_DOCX}),
    "docm": frozenset({_DOCX}),
    "xlsx": frozenset({_XLSX}),
    "xlsm": frozenset({_XLSX}),
    "pptx": frozenset({_PPTX}),
    "doc": frozenset({_OLE}),
    "xls": frozenset({_OLE}),
    "ppt": frozenset({_OLE}),
    "msg": frozenset({_OLE}),
    "zip": frozenset({_ZIP}),
    "txt": frozenset({"text/plain"}),
    "csv": frozenset({"text/plain"}),
    "eml": frozenset({"text/plain"}),
}
"""What a name with this ending must hold; other endings are kept as they are."""
_TEXT_TYPES: Final = {"csv": "text/csv", "eml": "message/rfc822"}
_PARTS: Final = (("word/", _DOCX), ("xl/", _XLSX), ("ppt/", _PPTX))


class EvidenceRefused(VetdeskError):
    """A file that would prove nothing later; ``why`` is a word of the catalogue."""

    key: ClassVar[str] = "evidence.refused"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def facts(self) -> Mapping[str, object]:
        """Return the reason in words."""
        return {"why": Phrase(f"evidence.why_{self.why}")}


def require_size(size: int) -> None:
    """Refuse an empty file and one beyond 100 MB before anything of it is read."""
    if size == 0:
        raise EvidenceRefused("empty")
    if size > MOST_BYTES:
        raise EvidenceRefused("too_large")


def examine(name: str, content: bytes) -> str:
    """Return the media type a file really has, or raise ``EvidenceRefused`` with the reason.

    Nothing is unpacked: archives are judged by what their directory declares (security 7.4).
    """
    require_size(len(content))
    ending = PurePath(name).suffix.lower().lstrip(".")
    found = _kind(content)
    if _is_program(content, found):
        raise EvidenceRefused("program")
    if found == _OLE and "EncryptedPackage".encode("utf-16-le") in content:
        raise EvidenceRefused("locked")
    if found == _ZIP:
        found = _zip_kind(content)
    if ending in _ENDINGS and found not in _ENDINGS[ending]:
        raise EvidenceRefused("lying")
    _require_end(found, content)
    return _TEXT_TYPES.get(ending, found) if found == "text/plain" else found


def _kind(content: bytes) -> str:
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if b"%PDF-" in content[:1024]:
        return "application/pdf"
    return "text/plain" if _is_text(content) else PLAIN


def _is_program(content: bytes, found: str) -> bool:
    # Words may begin with MZ as well; a program is never readable text, except a script.
    return content.startswith(_PROGRAMS) and (found == PLAIN or content.startswith(b"#!"))


def _is_text(content: bytes) -> bool:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\x00" not in content


def _zip_kind(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise EvidenceRefused("cut_off") from None
    unpacked = sum(one.file_size for one in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED:
        raise EvidenceRefused("bomb")
    if unpacked > _RATIO_FROM and unpacked > len(content) * MOST_RATIO:
        raise EvidenceRefused("bomb")
    if any(one.flag_bits & _LOCKED for one in members):
        raise EvidenceRefused("locked")
    names = [one.filename for one in members]
    if "[Content_Types].xml" in names:
        for start, kind in _PARTS:
            if any(one.startswith(start) for one in names):
                return kind
    return _ZIP


def _require_end(kind: str, content: bytes) -> None:
    """Refuse a file whose end is missing: a copy that broke off shows half of what was found."""
    tail = content[-_TAIL:]
    missing = {
        "application/pdf": b"%%EOF" not in tail,
        "image/png": b"IEND" not in tail,
        "image/jpeg": b"\xff\xd9" not in tail,
        "image/gif": not content.endswith((b";", b";\x00")),
    }
    if missing.get(kind, False):
        raise EvidenceRefused("cut_off")
