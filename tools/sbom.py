"""Writes what the program is made of as CycloneDX JSON: locked packages, and the native parts in wheels.

``python tools/sbom.py > sbom.json``. Tools that read package metadata see no library inside a wheel, such as
OpenSSL in that of SQLCipher; those versions are asked of the running libraries (security.md 3.5, S-03).
"""

import json
import re
import sys
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import pikepdf
import pypdfium2
import sqlcipher3
from cryptography.hazmat.backends.openssl import backend
from packaging.markers import Marker
from PIL import features
from PySide6.QtCore import qVersion
from weasyprint.text.ffi import pango

ROOT = Path(__file__).resolve().parents[1]
_PINNED = re.compile(
    r"^(?P<name>[A-Za-z0-9_.-]+)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>.+?))?\s*\\?$", re.MULTILINE
)


def packages() -> dict[str, str]:
    """Return the locked packages that this system needs, with their versions."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    return {
        found["name"]: found["version"]
        for found in _PINNED.finditer(text)
        if not found["marker"] or Marker(found["marker"]).evaluate()
    }


def native_parts() -> dict[str, tuple[str, str]]:
    """Return the version of each library inside a wheel or beside it, and the package that brings it."""
    connection = sqlcipher3.connect(":memory:")
    connection.execute(f"PRAGMA key = \"x'{'00' * 32}'\"")  # no cipher answers before it has a key
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    (openssl,) = connection.execute("PRAGMA cipher_provider_version").fetchone()
    connection.close()
    number = pango.pango_version()
    parts = {
        "SQLCipher": (cipher.split()[0], "sqlcipher3"),
        "SQLite": (sqlcipher3.sqlite_version, "sqlcipher3"),
        "OpenSSL (SQLCipher)": (openssl.split()[1], "sqlcipher3"),
        "OpenSSL (cryptography)": (backend.openssl_version_text().split()[1], "cryptography"),
        "qpdf": (pikepdf.__libqpdf_version__, "pikepdf"),
        "pdfium": (str(pypdfium2.version.PDFIUM_INFO.build), "pypdfium2"),
        "Qt": (qVersion(), "PySide6-Essentials"),
        "Pango": (f"{number // 10_000}.{number // 100 % 100}.{number % 100}", "system"),
    }
    for name in ("freetype2", "libjpeg_turbo", "zlib", "libtiff", "webp", "jpg_2000"):
        if version := features.version(name):
            parts[f"{name} (Pillow)"] = (version, "pillow")
    return parts


def document(locked: Mapping[str, str], native: Mapping[str, tuple[str, str]]) -> dict[str, object]:
    """Return the bill of materials; it holds no time and no path, so that two runs are equal."""
    components: list[dict[str, object]] = [
        {"type": "library", "name": name, "version": version, "purl": f"pkg:pypi/{name.lower()}@{version}"}
        for name, version in sorted(locked.items())
    ]
    components += [
        {
            "type": "library",
            "name": name,
            "version": version,
            "properties": [{"name": "vetdesk:brought-by", "value": package}],
        }
        for name, (version, package) in sorted(native.items())
    ]
    program = {"type": "application", "name": "vetdesk", "version": metadata.version("vetdesk")}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": program},
        "components": components,
    }


if __name__ == "__main__":
    json.dump(document(packages(), native_parts()), sys.stdout, ensure_ascii=False, indent=2)
