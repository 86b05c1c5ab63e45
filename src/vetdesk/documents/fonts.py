"""The faces documents are printed with: the bundled ones and a user's own, never the system's."""

import hashlib
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from vetdesk.assets import asset_root

FACES: Final = (
    "SongCommon-Regular.otf",
    "Song-Regular.otf",
    "Song-Bold.otf",
    "Hei-Regular.otf",
    "Hei-Bold.otf",
)
ADDED_FAMILY: Final = "Vetdesk Added"

_CONFIG: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def font_folder() -> Path:
    """Return the folder of the bundled faces."""
    return asset_root("resources") / "fonts"


def shut_out_system_fonts(scratch: Path) -> None:
    """Point fontconfig at the bundled faces alone; must run before WeasyPrint is imported.

    WeasyPrint otherwise takes a system face with a mere warning, and the same contract
    would look different on every machine.
    """
    config = scratch / "fonts.conf"
    config.write_text(
        _CONFIG.format(fonts=escape(str(font_folder())), cache=escape(str(scratch / "fontconfig"))), "utf-8"
    )
    os.environ["FONTCONFIG_FILE"] = str(config)


@cache
def fonts_version() -> str:
    """Return a short hash over the bundled faces; part of every issue record."""
    whole = hashlib.sha256()
    for name in FACES:
        whole.update(hashlib.sha256((font_folder() / name).read_bytes()).digest())
    return whole.hexdigest()[:16]


def added_faces_css(faces: Sequence[bytes]) -> str:
    """Return the @font-face rules of the user's faces, named by their content."""
    return "".join(
        f'@font-face {{ font-family: "{ADDED_FAMILY} {number}"; src: url(vetdesk:{added_name(face)}) }}\n'
        for number, face in enumerate(faces, 1)
    )


def added_name(face: bytes) -> str:
    """Return the private name a user's face is served under."""
    return f"face-{hashlib.sha256(face).hexdigest()[:32]}"


def with_added_faces(css: str, added: int) -> str:
    """Return the print rules with the user's faces last in every stack."""
    own = "".join(f', "{ADDED_FAMILY} {number}"' for number in range(1, added + 1))
    return css.replace('"Vetdesk Song"', f'"Vetdesk Song"{own}') if own else css
