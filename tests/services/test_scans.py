"""The scanner folder: only finished files that can prove something are offered, and nothing is touched."""

import io
import os

import pytest
from PIL import Image

from vetdesk.progress import silent
from vetdesk.services import scans as scans_module
from vetdesk.services.scans import FolderGone, ScanChanged


@pytest.fixture
def tray(tmp_path):
    """The folder of the scanner."""
    made = tmp_path / "scans"
    made.mkdir()
    return made


@pytest.fixture
def look(services, tray):
    """Return a function that looks some times and returns what it saw by name."""
    last = []

    def make(times=2):
        for _ in range(times):
            last[:] = services.scans.look(tray, tuple(last), silent())
        return {one.name: one for one in last}

    return make


def picture():
    stream = io.BytesIO()
    Image.new("RGB", (4, 4), "white").save(stream, "PNG")
    return stream.getvalue()


def test_a_file_is_finished_when_two_looks_found_it_the_same(tray, look):
    (tray / "a.png").write_bytes(picture()[:20])

    first = look(1)["a.png"]
    (tray / "a.png").write_bytes(picture())
    grown = look(1)["a.png"]
    done = look(1)["a.png"]

    assert (first.waits, grown.waits, done.is_ready) == (True, True, True)
    assert done.media_type == "image/png"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        pytest.param("a.pdf", b"", "empty", id="0 bytes"),
        pytest.param("a.pdf", picture(), "lying", id="lying extension"),
        pytest.param("a.png", picture()[:30], "cut_off", id="cut off"),
        pytest.param("a.bin", b"\x00\x01\x02", "unknown", id="unknown type"),
        pytest.param("a.txt", b"#!/bin/sh\n", "program", id="program"),
    ],
)
def test_a_file_that_proves_nothing_says_why(tray, look, name, content, why):
    (tray / name).write_bytes(content)

    seen = look()[name]

    assert not seen.is_ready
    assert seen.refusal.why == why


def test_a_file_beyond_100_mb_is_refused_without_being_read(tray, look, monkeypatch):
    with (tray / "big.pdf").open("wb") as stream:
        stream.truncate((100 << 20) + 1)
    monkeypatch.setattr(scans_module.evidence, "read", None)

    assert look()["big.pdf"].refusal.why == "too_large"


def test_links_folders_hidden_and_unfinished_files_are_passed_over(tray, look, tmp_path):
    (tmp_path / "secret.txt").write_text("words")
    (tray / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tray / "folder.pdf").mkdir()
    for name in (".hidden.png", "~$lock.docx", "coming.pdf.part"):
        (tray / name).write_bytes(picture())

    assert look() == {}


def test_only_the_newest_files_are_looked_at(tray, look):
    for number in range(scans_module.MOST + 3):
        (tray / f"{number:02}.txt").write_text("words")
        os.utime(tray / f"{number:02}.txt", (1_000 + number, 1_000 + number))

    seen = look()

    assert len(seen) == scans_module.MOST
    assert next(iter(seen)) == f"{scans_module.MOST + 2:02}.txt"
    assert "00.txt" not in seen


def test_a_folder_that_is_gone_is_said(services, tmp_path):
    with pytest.raises(FolderGone):
        services.scans.look(tmp_path / "gone", (), silent())


def test_a_scan_is_shown_without_being_kept(services, tray, look):
    (tray / "a.png").write_bytes(picture())

    shown = services.scans.show(look()["a.png"])

    assert shown.picture.startswith(b"\x89PNG")
    assert (tray / "a.png").read_bytes() == picture()


def test_an_original_is_deleted_only_while_it_is_what_was_seen(services, tray, look):
    (tray / "a.txt").write_text("words")
    seen = look()["a.txt"]
    (tray / "a.txt").write_text("other words")

    with pytest.raises(ScanChanged):
        services.scans.discard(seen)
    assert (tray / "a.txt").exists()

    services.scans.discard(look()["a.txt"])
    assert not (tray / "a.txt").exists()
