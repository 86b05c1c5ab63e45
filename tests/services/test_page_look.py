"""The look of agreements the office chose: on the draft, on what is issued, and in its record."""

import zipfile
from dataclasses import replace

import pytest

from offices import only_matter, passphrase_of
from paper_approvals import STATED
from vetdesk.assets import asset_root
from vetdesk.documents.packfile import read_pack_text, write_pack
from vetdesk.domain.pagelook import PageLook
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.matters import Result
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.templatediff import compared_packs
from vetdesk.store import versions


@pytest.mark.parametrize("look", list(PageLook), ids=str)
def test_an_agreement_is_issued_in_the_look_chosen_and_its_record_says_so(services, matter_file, look):
    services.settings.save(replace(services.settings.get(), page_look=look))
    assert services.settings.get().page_look is look

    report = services.matters.run(matter_file())

    assert report.result is Result.ISSUED
    (line,) = services.agreements.page(MatterQuery()).items
    with services.desk.vault.reading() as session:
        record = versions.of_matter(session, line.id)[0]
    assert ("look official" in record.fonts) == (look is PageLook.OFFICIAL)
    agreement = next(one.line for one in report.documents if one.line.kind == "agreement")
    usual = 40
    assert (agreement.pages > usual) == (look is PageLook.OFFICIAL)


WHY = "总部要求公文版式"
APPROVER = "郑和平"


@pytest.fixture
def own(services):
    """Return an own template with the look of an official document, in an office of contracts."""
    made = services.templates.copy("cn.assignment_agreement", title="公文版式协议", reason=WHY).card.pack
    services.templates.save(replace(made, look=PageLook.OFFICIAL), reason=WHY)
    return services.templates.get(made.id).card.pack


@pytest.fixture
def asked(services, monkeypatch):
    """Return what the worker is asked to print, and print nothing."""
    seen = []

    def keep(request, *_, **__):
        seen.append(request.stamp.official)

    for name in ("preview", "render"):
        monkeypatch.setattr(services.desk.worker, name, keep)
    return seen


def test_a_template_brings_its_own_look_to_its_trial_and_its_matters_only(services, own, matter_file, asked):
    with_own = services.matters.import_file(matter_file(lambda m: m.update(template=own.id)))
    shipped = services.matters.import_file(matter_file(lambda m: m.update(matter_ref="L-2")))

    services.template_trials.preview(own)
    services.template_trials.preview(replace(own, look=None))
    services.drafting.preview(with_own)
    services.drafting.preview(shipped)

    assert asked == [True, False, True, False]
    assert services.drafting.look(with_own) is PageLook.OFFICIAL


def test_a_template_may_stay_a_contract_in_an_office_of_official_documents(services, own, matter_file):
    services.settings.save(replace(services.settings.get(), page_look=PageLook.OFFICIAL))
    services.templates.save(replace(own, look=PageLook.CONTRACT), reason=WHY)
    matter_id = services.matters.import_file(matter_file(lambda m: m.update(template=own.id)))

    assert services.drafting.look(matter_id) is PageLook.CONTRACT


def test_the_look_goes_with_the_file_of_a_template_and_a_change_of_it_is_shown(own):
    assert read_pack_text(write_pack(own), place="x").look is PageLook.OFFICIAL
    assert "look" in repr(compared_packs(replace(own, look=None), own))


def test_an_issued_version_keeps_the_look_it_was_issued_in(services, own, matter_file, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    report = services.matters.run(matter_file(lambda m: m.update(template=own.id)))
    (line,) = services.agreements.page(MatterQuery()).items

    agreement = next(one.line for one in report.documents if one.line.kind == "agreement")
    assert agreement.pages > 40
    assert services.texts._look(line.id, report.version) is PageLook.OFFICIAL


def test_a_filed_paper_is_written_in_word_in_the_look_it_was_printed_in(services, tmp_path):
    given = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    services.parties.register(PartyDraft(side=Side.OWN, party=given.organisation))
    collector = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=given.collector)).id
    made = services.templates.copy("cn.nda_collector", title="公文版式保密协议", reason=WHY).card.pack
    services.templates.save(replace(made, look=PageLook.OFFICIAL), reason=WHY)
    said = {ask.name: ask.default or "7" for ask in made.asks} | {"sign_place": "上海"}

    line = services.papers.for_collector(collector, made.id, said, language="zh", approved=STATED)
    services.templates.retire(made.id, reason=WHY)

    assert line.look == PageLook.OFFICIAL
    word = services.papers.save_word(line.id, tmp_path / "a.docx", silent())
    with zipfile.ZipFile(word) as packed:
        assert b'w:type="linesAndChars"' in packed.read("word/document.xml")


def test_another_look_of_the_office_voids_an_approval_and_the_same_look_again_restores_it(
    services, assignment_drafted
):
    matter_id = only_matter(services)
    preferences = services.settings.get()
    approve(services, matter_id)
    before = stale(services, matter_id)

    services.settings.save(replace(preferences, page_look=PageLook.OFFICIAL))
    with_other = stale(services, matter_id)
    services.settings.save(preferences)

    assert (before, with_other, stale(services, matter_id)) == ([], ["gate.approval.stale.look"], [])


def test_a_template_with_its_own_look_keeps_its_approval(services, own, assignment_drafted):
    matter_id = only_matter(services)
    services.template_choice.choose(matter_id, own.id)
    approve(services, matter_id)

    services.settings.save(replace(services.settings.get(), page_look=PageLook.OFFICIAL))

    assert stale(services, matter_id) == []


def approve(services, matter_id):
    services.approval.send_for_review(matter_id, APPROVER)
    services.approval.approve(matter_id, name=APPROVER, passphrase=passphrase_of(APPROVER), role="法务总监")


def stale(services, matter_id):
    return [one.key for one in services.approval.obstacles(matter_id) if one.code == "approval.stale"]
