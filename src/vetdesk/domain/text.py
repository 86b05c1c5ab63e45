"""Makes names comparable and texts safe: width, spaces, control and private-use characters."""

import re
import unicodedata
from functools import cache

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
# Controls but tab and line ends, lone surrogates, noncharacters. Unassigned code points stay: they may
# be characters newer than this program.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
_NONCHARACTERS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_HARMFUL = re.compile(f"[{_CONTROLS}{_NONCHARACTERS}{_BIDI}{_INVISIBLE}]")
_DOTS = dict.fromkeys(map(ord, "•‧・･‧∙⋅."), "·")

# GB 18030 once placed these characters in the private area; Unicode has since encoded them
# (GB 18030-2022, table of changed mappings). Codes FE50-FEA0 follow one another from U+E815.
_LATER = {
    0xE78D: 0xFE10, 0xE78E: 0xFE12, 0xE78F: 0xFE11, 0xE790: 0xFE13, 0xE791: 0xFE14,
    0xE792: 0xFE15, 0xE793: 0xFE16, 0xE794: 0xFE17, 0xE795: 0xFE18, 0xE796: 0xFE19,
    0xE7C7: 0x1E3F, 0xE7C8: 0x01F9, 0xE7E7: 0x303E,
    0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE81E: 0x9FB4, 0xE826: 0x9FB5,
    0xE82B: 0x9FB6, 0xE82C: 0x9FB7, 0xE831: 0x215D7, 0xE832: 0x9FB8, 0xE83B: 0x2298F,
    0xE843: 0x9FB9, 0xE854: 0x9FBA, 0xE855: 0x241FE, 0xE864: 0x9FBB,
}  # fmt: skip
_FIRST_BLOCK_CODE = 0xE815
_PRIVATE = range(0xE000, 0xF900)


def compare_key(name: str) -> str:
    """Return what two spellings of one name share: NFKC, no spaces, one kind of bracket and dot."""
    folded = unicodedata.normalize("NFKC", clean(name)).translate(_DOTS)
    for pair in ("〔【[〈", "〕】]〉"):
        for bracket in pair:
            folded = folded.replace(bracket, "(" if pair[0] == "〔" else ")")
    return "".join(folded.split()).casefold()


def same_name(one: str, other: str) -> bool:
    """True when both texts name the same party after normalisation."""
    return compare_key(one) == compare_key(other)


def clean(text: str) -> str:
    """Drop control, direction-changing and invisible characters, which can make text lie."""
    return text if text.isascii() and text.isprintable() else _HARMFUL.sub("", text)


def one_line(text: str) -> str:
    """Return ``text`` cleaned, its runs of white space (also U+3000) made single spaces."""
    return " ".join(clean(text).split())


def modernise(text: str) -> tuple[str, tuple[str, ...]]:
    """Replace private-use characters of GB 18030 by their successors.

    Returns the text and one remark per replaced character, as ``U+E816>U+20087``.
    """
    if text.isascii():
        return text, ()
    remarks: dict[str, None] = {}
    out = []
    for char in text:
        code = ord(char)
        successor = _successors().get(code) if code in _PRIVATE else None
        if successor is not None:
            remarks[f"U+{code:04X}>U+{successor:04X}"] = None
        out.append(char if successor is None else chr(successor))
    return "".join(out), tuple(remarks)


@cache
def _successors() -> dict[int, int]:
    table = dict(_LATER)
    table.update({0xE7E8 + step: 0x2FF0 + step for step in range(12)})
    trails = [trail for trail in range(0x50, 0xA1) if trail != 0x7F]  # noqa: PLR2004 - 7F is no trail byte
    for step, trail in enumerate(trails):
        code = ord(bytes([0xFE, trail]).decode("gb18030"))
        if code not in _PRIVATE:
            table.setdefault(_FIRST_BLOCK_CODE + step, code)
    return table
