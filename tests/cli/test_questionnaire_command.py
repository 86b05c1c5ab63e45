"""``vetdesk questionnaire``: out and back without a window."""

import openpyxl
import pytest

from offices import PASSPHRASE
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.parties import PartyDraft, Side


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
def questionnaire(vetdesk, folder, secret):
    def call(*arguments):
        return vetdesk(
            "--json", "questionnaire", *arguments, "--vault", folder, "--passphrase-file", secret()
        )

    return call


def test_a_questionnaire_goes_out_and_its_answers_come_back(questionnaire, collector, tmp_path):
    file = tmp_path / "q.xlsx"
    called = questionnaire("export", collector.uscc, "--out", file, "--due", "2026-12-24")
    assert called.code == 0
    assert called.json["checks"] > 20
    book = openpyxl.load_workbook(file)
    book["问卷"]["F7"] = "符合"
    book.save(file)

    assert questionnaire("import", file, "--dry-run").json["statements"] == 1
    assert questionnaire("import", file).json["taken"] == 1
    assert questionnaire("import", file).json["kept"] == 1


def test_a_changed_questionnaire_exits_4_with_the_cell(questionnaire, collector, tmp_path):
    file = tmp_path / "q.xlsx"
    questionnaire("export", collector.uscc, "--out", file)
    book = openpyxl.load_workbook(file)
    book["问卷"]["C7"] = "别的问题"
    book.save(file)

    for flags in ((), ("--skip-faulty",)):
        called = questionnaire("import", file, *flags)
        assert called.code == 4
        assert called.json["problems"][0]["column"] == "C7"


def test_a_collector_without_a_running_review_exits_1(questionnaire, tmp_path):
    assert questionnaire("export", "91110105MA00000012", "--out", tmp_path / "q.xlsx").code == 1
