"""``vetdesk report``: the papers of a collector's newest review without a window."""

import docx
import pytest
import pyzipper

from offices import PASSPHRASE
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.parties import PartyDraft, Side

SECRET = "KXWM-7QPA-RT3H-N8YD"


@pytest.fixture
def collector(front, folder):
    """Register a collector with a running review."""
    party = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter.collector
    services = front.unlock(folder, PASSPHRASE)
    made = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=party))
    services.vetting.start(made.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING)
    services.close()
    return party


@pytest.fixture
def report(vetdesk, folder, secret):
    def call(*arguments):
        return vetdesk("--json", "report", *arguments, "--vault", folder, "--passphrase-file", secret())

    return call


def test_the_admission_report_is_written_in_the_language_asked_for(report, collector, tmp_path):
    file = tmp_path / "report.docx"

    called = report("admission", collector.uscc, "--out", file, "--lang", "en")

    assert called.code == 0
    assert docx.Document(file).paragraphs[0].text == "Collector admission report"


def test_a_bundle_is_locked_with_the_passphrase_of_the_file(report, collector, tmp_path):
    key, file = tmp_path / "key.txt", tmp_path / "bundle.zip"
    key.write_text(SECRET + "\n")

    called = report("bundle", collector.uscc, "--out", file, "--bundle-passphrase-file", key)

    assert called.json["pieces"] == 0
    with pyzipper.AESZipFile(file) as archive:
        archive.setpassword(SECRET.encode())
        assert archive.read("INDEX.pdf").startswith(b"%PDF-")


def test_nothing_is_written_over_a_file_that_is_there(report, collector, tmp_path):
    file = tmp_path / "report.pdf"
    file.write_bytes(b"older")

    assert report("admission", collector.uscc, "--out", file).code == 1
    assert file.read_bytes() == b"older"


def test_an_unknown_code_is_named(report, collector, tmp_path):
    called = report("admission", "91310110666007217T", "--out", tmp_path / "report.pdf")

    assert called.code == 1
    assert called.json["code"] == "services.not_found"
