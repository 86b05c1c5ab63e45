"""Rules of the window that a reader would otherwise have to remember: searched for in the text."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from vetdesk.desktop import icons

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "src" / "vetdesk" / "desktop"
SOURCES = sorted(file for file in DESKTOP.rglob("*.py") if "forms" not in file.parts)
CHINESE = ROOT / "resources" / "i18n" / "vetdesk_zh.ts"


def found(pattern, *, but=()):
    """Return the places where ``pattern`` occurs outside the files called ``but``."""
    wanted = re.compile(pattern, re.MULTILINE)
    return [
        f"{file.relative_to(DESKTOP)}: {hit.group(0)}"
        for file in SOURCES
        if file.name not in but
        for hit in wanted.finditer(file.read_text("utf-8"))
    ]


def test_there_is_something_to_search():
    assert len(SOURCES) > 50


def test_signals_are_connected_to_bound_methods_only():
    assert found(r"\.connect\(\s*(lambda|partial|functools\.partial)") == []


def test_message_boxes_and_file_choosers_live_in_the_notifier():
    assert found(r"\bQ(MessageBox|FileDialog|InputDialog)\b", but={"notifierboxes.py", "stylesheet.py"}) == []


def test_nothing_of_the_network_is_imported():
    assert found(r"QtNetwork|QLocalServer|QLocalSocket|QTcpSocket|QUdpSocket|QSslSocket") == []
    assert found(r"^(import|from) (socket|http|urllib|ssl|ftplib|smtplib)\b") == []


def test_no_box_is_changed_by_a_wheel_that_scrolls_past_it():
    assert found(r"\bQ(ComboBox|SpinBox|DoubleSpinBox|DateEdit|TimeEdit)\(", but={"choicebox.py"}) == []


def test_no_dialog_runs_a_loop_of_its_own():
    assert found(r"\.exec\(", but={"app.py", "gallery.py"}) == []
    assert found(r"processEvents|QEventLoop") == []


def test_threads_are_lanes():
    assert found(r"\bQThread\b|moveToThread|threading\.Thread|import asyncio") == []
    assert found(r"QThreadPool|QRunnable", but={"jobs.py"}) == []


def test_the_process_is_replaced_in_one_place():
    assert found(r"\bos\.(exec|fork|spawn|kill)\w*\(", but={"process.py"}) == []


def test_colours_are_tokens():
    assert found(r"\"#[0-9a-fA-F]{6}\"", but={"tokens.py", "rail.py"}) == []


def test_translated_texts_are_plain_so_that_the_tool_finds_them():
    assert found(r"(self\.tr|translate)\(\s*f\"") == []
    assert found(r"def _?t(r|_)?\(") == []


def test_every_icon_asked_for_is_there():
    asking = re.compile(r"(?:icon=|put_icon\(\w[\w.]*, |icon_button\()\"([a-z0-9-]+)\"")
    asked = {name for file in SOURCES for name in asking.findall(file.read_text("utf-8"))}

    assert asked
    assert asked <= icons.names()


def test_the_licence_stands_beside_the_icons():
    assert "ISC" in (ROOT / "resources" / "icons" / "LICENSE").read_text("utf-8")


def test_the_compiled_forms_are_fresh(tmp_path):
    sys.path.insert(0, str(ROOT / "ui"))
    try:
        import compile as forms
    finally:
        sys.path.pop(0)

    made = {file.name: file.read_text("utf-8") for file in forms.compile_all(tmp_path)}

    kept = {file.name: file.read_text("utf-8") for file in (DESKTOP / "forms").glob("*.py")}
    assert made == kept


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The catalogues as the tool would write them now, over a copy of the present ones."""
    folder = tmp_path_factory.mktemp("i18n")
    for file in CHINESE.parent.glob("vetdesk_*.ts"):
        (folder / file.name).write_bytes(file.read_bytes())
    program = (
        "import sys, pathlib; sys.path.insert(0, 'tools'); import catalogues;"
        f" folder = pathlib.Path({str(folder)!r}); catalogues.update(folder); catalogues.release(folder)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
    return folder


@pytest.mark.parametrize("name", ["vetdesk_zh.ts", "vetdesk_en.ts"])
def test_the_catalogues_are_fresh(fresh, name):
    assert (fresh / name).read_text("utf-8") == (CHINESE.parent / name).read_text("utf-8")


@pytest.mark.parametrize("name", ["vetdesk_zh.qm", "vetdesk_en.qm"])
def test_the_compiled_catalogues_are_fresh(fresh, name):
    assert (fresh / name).read_bytes() == (CHINESE.parent / name).read_bytes()


def messages():
    tree = ET.parse(CHINESE)  # noqa: S314 - our own file
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            words = "".join(translation.itertext()).strip()
            yield context.findtext("name"), message.findtext("source"), words, translation.get("type")


def test_every_text_of_the_window_has_a_chinese_translation():
    missing = [(where, text) for where, text, words, kind in messages() if kind == "unfinished" or not words]

    assert missing == []


def placeholders(text):
    return set(re.findall(r"\{\w*\}|%n", text))


def test_translations_invent_no_placeholders():
    wrong = [(text, words) for _, text, words, _ in messages() if placeholders(words) - placeholders(text)]

    assert wrong == []


def test_every_counted_text_has_both_english_forms():
    tree = ET.parse(CHINESE.with_name("vetdesk_en.ts"))  # noqa: S314 - our own file
    forms = [form.text for form in tree.getroot().iter("numerusform")]

    assert [form for form in forms if not form] == []
