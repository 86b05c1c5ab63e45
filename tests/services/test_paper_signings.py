"""The signed copy of a paper over a real vault: day, signers, originals, the scan with its pages counted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from paper_approvals import STATED
from vetdesk.assets import asset_root
from vetdesk.domain.signing import PagesDiffer, SignedTooEarly, Signing
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.errors import NotFound
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.signings import SIGNED_SCAN, Scan

NDA = "cn.nda_collector"
SAID = {
    "project": "委托催收",
    "return_days": "5",
    "years": "3",
    "sign_place": "上海",
    "dispute_body": "上海",
}


@pytest.fixture
def paper(services):
    matter = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    services.parties.register(PartyDraft(side=Side.OWN, party=matter.organisation))
    party = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=matter.collector))
    return services.papers.for_collector(party.id, NDA, SAID, language="zh", approved=STATED)


def test_a_paper_is_signed_with_its_scan_and_again_as_it_was_corrected(services, paper):
    signing = Signing(
        signed_on=services.desk.today(),
        place="上海",
        our_signer="王思远",
        their_signer="刘洋",
        originals=2,
        kept_at="法务档案 1 份，对方 1 份",
    )
    content = services.documents.content(paper.id)
    (record,) = [one for one in services.documents.of_collector(paper.collector_id) if one.id != paper.id]
    other = services.documents.content(record.id)
    assert services.paper_signings.room(paper.id).record is None

    early = replace(signing, signed_on=services.desk.today() - timedelta(days=1))
    with pytest.raises(SignedTooEarly):
        services.paper_signings.register(paper.id, early)
    with pytest.raises(PagesDiffer):
        services.paper_signings.register(paper.id, signing, Scan(name="scan.pdf", content=other))
    with pytest.raises(NotFound):
        services.paper_signings.register(record.id, signing)
    services.paper_signings.register(paper.id, signing, Scan(name="scan.pdf", content=content))
    room = services.paper_signings.register(paper.id, replace(signing, place="北京"))

    assert (room.record.signing.place, room.record.pages) == ("北京", paper.pages)
    assert room.record.registered_by == services.desk.actor.name
    (scan,) = [one for one in services.documents.of_collector(paper.collector_id) if one.kind == SIGNED_SCAN]
    assert room.scan == scan
    assert scan.title == "签署扫描件（保密协议（合作评估））"
