"""Builds the bundled faces in resources/fonts from the Debian package fonts-noto-cjk.

Needs the Debian packages fonts-noto-cjk and unicode-data (for kTGH, the 8,105 characters of
通用规范汉字表). Song keeps every Han character the package has, for rare names; the other
faces keep 通用规范汉字表 and GB 2312 and fall back to Song. The result is deterministic.
"""

import argparse
import bz2
import re
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

NOTO = Path("/usr/share/fonts/opentype/noto")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
SIMPLIFIED_CHINESE = 2  # the index of the SC face in each collection
FEATURES = ["ccmp", "kern", "liga", "halt", "palt"]

LATIN_AND_SIGNS = (
    set(range(0x20, 0x250))
    | set(range(0x370, 0x460))
    | set(range(0x2000, 0x2070))
    | set(range(0x20A0, 0x20C0))
    | set(range(0x2100, 0x2150))
    | set(range(0x2150, 0x2190))
    | set(range(0x2190, 0x2600))
    | set(range(0x2600, 0x2700))
    | set(range(0x3000, 0x3040))
    | set(range(0x3200, 0x3400))
    | set(range(0xFE10, 0xFE20))
    | set(range(0xFE30, 0xFE70))
    | set(range(0xFF00, 0xFFF0))
)
KANA = set(range(0x3040, 0x3100))
HAN = (
    set(range(0x2E80, 0x3000))
    | set(range(0x3400, 0xA000))
    | set(range(0xF900, 0xFB00))
    | set(range(0x20000, 0x33480))
)


def common_characters() -> set[int]:
    """Return 通用规范汉字表 and GB 2312, the characters of ordinary contracts."""
    lines = bz2.decompress(UNIHAN.read_bytes()).decode("utf-8").splitlines()
    normed = {int(m[1], 16) for line in lines if (m := re.match(r"U\+([0-9A-F]+)\tkTGH\t", line))}
    gb2312 = {
        ord(char)
        for high in range(0xA1, 0xF8)
        for low in range(0xA1, 0xFF)
        for char in bytes((high, low)).decode("gb2312", errors="ignore")
    }
    return normed | gb2312


def build(source: str, *, family: str, bold: bool, keep: set[int], target: Path) -> None:
    """Cut ``source`` down to ``keep``, name it ``family`` and write it to ``target``."""
    font = TTFont(NOTO / source, fontNumber=SIMPLIFIED_CHINESE, recalcTimestamp=False)
    options = subset.Options(
        layout_features=FEATURES, desubroutinize=False, hinting=False, notdef_outline=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=keep)
    cutter.subset(font)
    _rename(font, family, bold=bold)
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size / 1e6:.1f} MB")


def _rename(font: TTFont, family: str, *, bold: bool) -> None:
    style = "Bold" if bold else "Regular"
    postscript = f"{family.replace(' ', '')}-{style}"
    kept = {0, 7, 8, 9, 11, 13, 14}  # copyright, trademark, makers and licence stay as they are
    table = font["name"]
    table.names = [r for r in table.names if r.nameID in kept and r.platformID == 3 and r.langID == 0x409]
    for name_id, text in {
        1: family,
        2: style,
        3: postscript,
        4: f"{family} {style}",
        5: "Version 1.0",
        6: postscript,
    }.items():
        table.setName(text, name_id, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [postscript]
    top.topDictIndex[0].FamilyName = family
    top.topDictIndex[0].FullName = f"{family} {style}"


def main() -> None:
    """Write all faces and the licence to the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("resources/fonts"))
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    common = common_characters() | LATIN_AND_SIGNS
    jobs = [
        ("NotoSerifCJK-Regular.ttc", "Vetdesk Song Common", False, common, "SongCommon-Regular.otf"),
        ("NotoSerifCJK-Regular.ttc", "Vetdesk Song", False, HAN | KANA | LATIN_AND_SIGNS, "Song-Regular.otf"),
        ("NotoSerifCJK-Bold.ttc", "Vetdesk Song", True, common, "Song-Bold.otf"),
        ("NotoSansCJK-Regular.ttc", "Vetdesk Hei", False, common, "Hei-Regular.otf"),
        ("NotoSansCJK-Bold.ttc", "Vetdesk Hei", True, common, "Hei-Bold.otf"),
    ]
    for source, family, bold, keep, name in jobs:
        build(source, family=family, bold=bold, keep=keep, target=folder / name)


if __name__ == "__main__":
    main()
