"""Takes a picture of every page in Chinese and English, light and dark; ``make screenshots`` runs it.

A scene is a function that shows something and yields once for each picture; add it to SCENES.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from scenes_agreements import agreements
from scenes_decisions import decisions
from scenes_editions import editions
from scenes_frame import clauses, first_start, settings_tabs, today
from scenes_intake import intake
from scenes_issuing import issuing
from scenes_keeping import kept
from scenes_ownquestions import ownquestions
from scenes_packs import packs
from scenes_paper import paper
from scenes_paperwork import paperwork
from scenes_rechecks import evaluations, rechecks
from scenes_registers import registers
from scenes_tables import tables
from scenes_templates import templates
from scenes_vetting import collectors, people

from vetdesk.desktop.gallery import Gallery
from vetdesk.desktop.gallery_frame import sample_lock_screen, sample_palette, sample_window
from vetdesk.desktop.i18n import Language, speak
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Scheme, apply_theme, load_fonts

ROOT = Path(__file__).resolve().parents[1]
SIZE = QSize(1440, 900)
Picture = tuple[str, QWidget]
Scene = Callable[[Lanes, Settings], Iterator[Picture]]


def gallery(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """Every part in every state."""
    window = Gallery(lanes, settings)
    window.resize(SIZE)
    window.show()
    for key in window.section_keys:
        window.show_section(key)
        yield f"gallery-{key}", window
    window.close()
    window.deleteLater()


def frame(_lanes: Lanes, _settings: Settings) -> Iterator[Picture]:
    """The frame of the window with a sample page, its help, the palette, the lock screen."""
    window = sample_window()
    window.resize(SIZE)
    window.show()
    yield "frame", window
    window.help.toggle()
    yield "frame-help", window
    window.help.toggle()
    palette = sample_palette(window)
    yield "palette", palette
    palette.reject()
    window.close_for_good()
    window.deleteLater()
    lock = sample_lock_screen()
    lock.resize(SIZE)
    lock.show()
    yield "lock", lock
    lock.close()
    lock.deleteLater()


SCENES: tuple[Scene, ...] = (
    gallery,
    frame,
    first_start,
    today,
    collectors,
    intake,
    rechecks,
    evaluations,
    people,
    clauses,
    templates,
    registers,
    agreements,
    issuing,
    paper,
    paperwork,
    kept,
    settings_tabs,
    packs,
    decisions,
    editions,
    tables,
    ownquestions,
)


def main() -> int:
    """Take all pictures, or those of the languages and schemes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "screenshots")
    parser.add_argument("--language", choices=list(Language), action="append")
    parser.add_argument("--scene", choices=[one.__name__ for one in SCENES], action="append")
    parser.add_argument("--scheme", choices=list(Scheme), action="append")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="vetdesk-screenshots-") as home:
        set_stage(home)
        scenes = [one for one in SCENES if not asked.scene or one.__name__ in asked.scene]
        return take_all(asked.out, asked.language or list(Language), asked.scheme or list(Scheme), scenes)


def set_stage(home: str) -> None:
    """Paint into memory, and keep away from the settings of whoever runs this."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME"):
        os.environ[name] = home


def take_all(out: Path, languages: list[str], schemes: list[str], scenes: list[Scene]) -> int:
    """Take the pictures of every language in every theme."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    taken = 0
    for language in languages:
        for scheme in schemes:
            taken += take(app, Language(language), Scheme(scheme), out, scenes)
    print(f"{taken} pictures in {out}")
    return 0


def take(
    app: QApplication, language: Language, scheme: Scheme, out: Path, scenes: Sequence[Scene] = SCENES
) -> int:
    """Take the pictures of one language and one theme and return how many."""
    speak(app, language)
    apply_theme(app, scheme)
    taken = 0
    for number, scene in enumerate(scenes):
        lanes = Lanes(app)
        settings = Settings(
            Path(os.environ["XDG_CONFIG_HOME"]) / f"{language.value}-{scheme.value}-{number}.json"
        )
        for name, widget in scene(lanes, settings):
            settle()
            widget.grab().save(str(out / f"{name}-{language.value}-{scheme.value}.png"))
            taken += 1
        lanes.stop()
        lanes.deleteLater()
    return taken


def settle() -> None:
    """Let layouts, paints and jobs come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(150, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
