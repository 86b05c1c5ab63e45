"""Hostile and broken workbooks, each with the reason it is refused for."""

import io
import zipfile

CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)
SHEET = b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'


def package(members, *, compression=zipfile.ZIP_DEFLATED):
    """Return a zip of the least a workbook has, with ``members`` added or replaced."""
    parts = {"[Content_Types].xml": CONTENT_TYPES, "xl/workbook.xml": b"<workbook/>"} | members
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def lying_package():
    """Return a zip whose directory says that a large sheet is small."""
    content = bytearray(package({"xl/worksheets/sheet1.xml": SHEET + b" " * 5_000_000}))
    size = (len(SHEET) + 5_000_000).to_bytes(4, "little")
    assert content.count(size) == 2
    return bytes(content).replace(size, (1000).to_bytes(4, "little"))


HOSTILE = [
    (package({"xl/worksheets/sheet1.xml": b" " * 30_000_000}), "bomb"),
    (package({f"xl/media/{at}.png": b"" for at in range(2_100)}), "bomb"),
    (lying_package(), "damaged"),
    (package({"xl/vbaProject.bin": b"x"}), "macros"),
    (package({"[Content_Types].xml": CONTENT_TYPES + b"application/vnd.macroEnabled"}), "macros"),
    (package({"xl/worksheets/sheet1.xml": b'<!DOCTYPE a [<!ENTITY x "y">]>' + SHEET}), "entities"),
    (package({"xl/worksheets/sheet1.xml": SHEET.replace(b'r="A1"', b'r="XFD1048576"')}), "far_cell"),
    (package({"xl/worksheets/sheet1.xml": SHEET.replace(b'r="A1"', b"r='XFD1'")}), "far_cell"),
    (package({"xl/worksheets/sheet1.xml": SHEET.replace(b' r="A1"', b'\nr="XFD1"')}), "damaged"),
    (package({"xl/worksheets/sheet1.xml": SHEET.replace(b'r="A1"', b'r="A1048576"')}), "far_cell"),
    (package({"xl/worksheets/sheet1.xml": b"<sheetData>" + b"<row/>" * 400_000}), "rows"),
    (package({"xl/worksheets/sheet1.xml": SHEET}), "damaged"),
    (package({})[:200], "damaged"),
    (b"PK\x03\x04garbage", "damaged"),
    (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "old_or_encrypted"),
    (b"MZ\x90\x00", "magic"),
    (b"%PDF-1.7", "magic"),
    (b"", "empty"),
    (b"PK\x03\x04" + b"\x00" * 50_000_000, "size"),
]
