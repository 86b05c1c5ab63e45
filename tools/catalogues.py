"""Refreshes the translation catalogues: lupdate over every source, lrelease; ``make catalogues`` runs it.

``--missing`` lists what has no translation yet; ``--fill FILE.toml`` takes translations from tables
named like the contexts, ``"English" = "中文"``, and releases the catalogue. ``--fill-english`` takes
the two forms of counted texts: ``"%n day(s)" = ["%n day", "%n days"]``.
"""

import argparse
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n"


def sources() -> list[str]:
    """Return every file with words of the window; lupdate finds nothing when given a folder."""
    python = (ROOT / "src" / "vetdesk" / "desktop").rglob("*.py")
    forms = (ROOT / "ui").glob("*.ui")
    kept = [file for file in python if "forms" not in file.relative_to(ROOT / "src").parts]
    return sorted(str(file.relative_to(ROOT)) for file in [*kept, *forms])


def update(folder: Path = CATALOGUES) -> None:
    """Bring the texts of both catalogues up to date; English has plural forms only."""
    common = [_tool("lupdate"), *sources(), "-locations", "none", "-no-obsolete", "-silent"]
    _run(
        [*common, "-source-language", "en", "-target-language", "zh_CN", "-ts", str(folder / "vetdesk_zh.ts")]
    )
    _run([*common, "-pluralonly", "-target-language", "en", "-ts", str(folder / "vetdesk_en.ts")])


def release(folder: Path = CATALOGUES) -> None:
    """Compile both catalogues; a text without a translation stays English."""
    for name in ("vetdesk_zh", "vetdesk_en"):
        # Qt maps the compiled file into memory; written in place, it could crash a running window.
        fresh = folder / f"{name}.qm.new"
        _run([_tool("lrelease"), "-silent", str(folder / f"{name}.ts"), "-qm", str(fresh)])
        fresh.replace(folder / f"{name}.qm")


def missing(file: Path = CATALOGUES / "vetdesk_zh.ts") -> list[tuple[str, str]]:
    """Return (context, English) of every text without a translation."""
    return [
        (str(context.findtext("name")), str(message.findtext("source")))
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if not _is_translated(message)
    ]


def fill(table: Path, file: Path = CATALOGUES / "vetdesk_zh.ts") -> int:
    """Take translations from ``table`` into ``file`` and return how many were used."""
    given = tomllib.loads(table.read_text("utf-8"))
    tree = ET.parse(file)  # noqa: S314 - our own file
    used = 0
    for context in tree.getroot().iter("context"):
        words = given.get(str(context.findtext("name")), {})
        for message in context.iter("message"):
            text = words.get(str(message.findtext("source")))
            if text is not None:
                _translate(message, text)
                used += 1
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return used


def main() -> int:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("--fill", type=Path)
    parser.add_argument("--fill-english", type=Path)
    asked = parser.parse_args()
    update()
    if asked.fill:
        print(f"{fill(asked.fill)} translations taken")
    if asked.fill_english:
        print(f"{fill(asked.fill_english, CATALOGUES / 'vetdesk_en.ts')} counted texts taken")
    update()
    release()
    left = missing()
    if asked.missing:
        for context, text in left:
            print(f"[{context}] {text!r}")
    print(f"{len(left)} texts without a Chinese translation")
    return 0


def _is_translated(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    return bool("".join(translation.itertext()).strip())


def _translate(message: ET.Element, given: str | list[str]) -> None:
    texts = [given] if isinstance(given, str) else given
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    forms = translation.findall("numerusform")
    for number, form in enumerate(forms):
        form.text = texts[min(number, len(texts) - 1)]
    if not forms:
        translation.text = texts[0]


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    raise SystemExit(main())
