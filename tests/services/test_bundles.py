"""Evidence bundles: opened with the passphrase, checked by their checksums, whole or not there."""

import errno
import hashlib
import shutil
import subprocess
from types import SimpleNamespace

import pytest
import pyzipper

from report_texts import pdf_text
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.services import bundles
from vetdesk.services.bundles import SecretNotTypable, new_secret
from vetdesk.services.errors import PlaceFull, PlaceRefused
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.vetting import EvidenceDraft
from vetdesk.vault.errors import PassphraseTooShort

SECRET = "KXWM-7QPA-RT3H-N8YD"
PIECES = {
    "登记截图.txt": "登记状态：存续".encode(),
    "../../etc/passwd": b"root",
    "..\\..\\boot.ini\u202etxt.exe": b"[boot]",
    "no ending": b"words",
    "张三 330106199007250426.TXT": b"private name",
}


@pytest.fixture
def review(services):
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    collector = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    view = services.vetting.start(
        collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )
    for name, content in PIECES.items():
        now = services.desk.now()
        draft = EvidenceDraft(name=name, content=content, source="信用中国", taken_at=now)
        view = services.vetting.attach(view.id, "CV-A01", draft)
    return view


def make(services, review, path, *, progress=None, secret=SECRET):
    return services.bundles.make(review.id, path, secret=secret, language="zh", progress=progress or silent())


def unpacked(path, folder, secret=SECRET):
    with pyzipper.AESZipFile(path) as archive:
        archive.setpassword(secret.encode())
        archive.extractall(folder)
        return archive.namelist()


class TestContent:
    def test_every_piece_is_there_as_it_was_filed_and_the_checksums_hold(self, services, review, tmp_path):
        made = make(services, review, tmp_path / "bundle.zip")

        names = unpacked(made.path, tmp_path / "out")
        held = {(tmp_path / "out" / one).read_bytes() for one in names if one.startswith("evidence/")}
        assert held == set(PIECES.values())
        checked = subprocess.run(
            ["sha256sum", "-c", "--strict", "SHA256SUMS"],
            cwd=tmp_path / "out",
            capture_output=True,
            check=False,
        )
        assert checked.returncode == 0
        assert checked.stdout.count(b": OK") == len(PIECES) + 2

    def test_names_tell_nothing_and_lead_nowhere(self, services, review, tmp_path):
        made = make(services, review, tmp_path / "bundle.zip")

        with pyzipper.AESZipFile(made.path) as archive:
            names = set(archive.namelist())
        plain = {"INDEX.pdf", "ADMISSION-REPORT.pdf", "SHA256SUMS"}
        assert names - plain == {
            "evidence/E-001.txt",
            "evidence/E-002.bin",
            "evidence/E-003.exe",
            "evidence/E-004.bin",
            "evidence/E-005.txt",
        }

    def test_the_index_says_what_each_piece_was_called(self, services, review, tmp_path):
        made = make(services, review, tmp_path / "bundle.zip")

        unpacked(made.path, tmp_path / "out")
        text = pdf_text((tmp_path / "out" / "INDEX.pdf").read_bytes())
        assert "登记截图.txt" in text
        assert "../../etc/passwd" in text
        assert hashlib.sha256(b"root").hexdigest() in text
        assert "330106199007250426" not in text

    def test_without_the_passphrase_nothing_opens(self, services, review, tmp_path):
        made = make(services, review, tmp_path / "bundle.zip")

        with pytest.raises(RuntimeError):
            unpacked(made.path, tmp_path / "out", secret="KXWM-7QPA-RT3H-N8YX")
        assert b"private name" not in made.path.read_bytes()
        with pyzipper.AESZipFile(made.path) as archive:
            assert all(one.flag_bits & 1 for one in archive.infolist())
            assert {one.wz_aes_strength for one in archive.infolist()} == {3}

    def test_it_is_private_and_journalled(self, services, review, tmp_path):
        made = make(services, review, tmp_path / "bundle.zip")

        assert made.path.stat().st_mode & 0o777 == 0o600
        assert services.journal.latest(limit=1)[0].action == "report.export"

    def test_a_review_without_evidence_makes_a_bundle_that_says_so(self, services, tmp_path, review):
        empty = services.vetting.start(
            review.collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING
        )

        made = make(services, empty, tmp_path / "bundle.zip")

        unpacked(made.path, tmp_path / "out")
        assert "未归档证据" in pdf_text((tmp_path / "out" / "INDEX.pdf").read_bytes())


class TestSecret:
    @pytest.mark.parametrize(
        ("secret", "error"),
        [("short", PassphraseTooShort), ("很长很长的口令很长很长的口令很长", SecretNotTypable)],
        ids=["short", "chinese"],
    )
    def test_a_weak_or_untypable_one_writes_nothing(self, services, review, tmp_path, secret, error):
        with pytest.raises(error):
            make(services, review, tmp_path / "bundle.zip", secret=secret)

        assert list(tmp_path.glob("*.zip")) == []

    def test_a_generated_one_is_accepted(self, services):
        services.bundles.require_secret(new_secret())


class TestHalfFiles:
    def test_cancelling_in_the_middle_leaves_nothing(self, services, review, tmp_path):
        place = tmp_path / "place"
        place.mkdir()
        begun = []
        progress = Progress(stop_asked=lambda: bool(begun.extend(place.iterdir()) or begun))

        with pytest.raises(Cancelled):
            make(services, review, place / "bundle.zip", progress=progress)

        assert begun
        assert list(place.iterdir()) == []

    def test_too_little_room_is_said_before_anything_is_written(
        self, services, review, tmp_path, monkeypatch
    ):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=0))

        with pytest.raises(PlaceFull):
            make(services, review, tmp_path / "bundle.zip")

        assert list(tmp_path.glob("*.zip")) == []
        assert list(tmp_path.glob(".vetdesk-*")) == []

    def test_a_disk_that_runs_full_leaves_the_older_file_as_it_was(
        self, services, review, tmp_path, monkeypatch
    ):
        place = tmp_path / "place"
        place.mkdir()
        (place / "bundle.zip").write_bytes(b"older")

        def full(_number):
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(bundles.os, "fsync", full)

        with pytest.raises(PlaceFull):
            make(services, review, place / "bundle.zip")

        assert [one.name for one in place.iterdir()] == ["bundle.zip"]
        assert (place / "bundle.zip").read_bytes() == b"older"

    def test_a_folder_that_is_not_there_is_named(self, services, review, tmp_path):
        with pytest.raises(PlaceRefused) as refused:
            make(services, review, tmp_path / "gone" / "bundle.zip")

        assert refused.value.name == "gone"
