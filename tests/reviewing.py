"""A collector of the sample under review: begun, answered, with evidence; the fixtures of several modules."""

import pytest

from offices import passphrase_of
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.vetting import CheckState, DecisionOutcome
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services import reviewstanding
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.vetting import EvidenceDraft
from vetdesk.store import vetting

TEXT = b"Entry found, in existence"
DECIDER = "钱进"


@pytest.fixture
def collector(services):
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    return services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))


@pytest.fixture
def review(services, collector):
    return begin(services, collector)


def begin(services, collector):
    return services.vetting.start(
        collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )


def piece(services, name="capture.txt", content=TEXT, **more):
    return EvidenceDraft(
        name=name, content=content, source="信用中国", query="申达", taken_at=services.desk.now(), **more
    )


def pass_all(services, review):
    """Answer until nothing is open: an answer may bring further checks with it."""
    given = CheckAnswer(outcome="pass", on=services.desk.today())
    while open_ids := [one.item.id for one in review.findings if one.state is CheckState.OPEN]:
        for check_id in open_ids:
            review = services.vetting.answer(review.id, check_id, given)
    return review


def pass_at_once(services, review):
    """Answer until nothing is open, in one transaction a round: where something later is tested."""
    given = CheckAnswer(outcome="pass", on=services.desk.today())
    while open_ids := [one.item.id for one in review.findings if one.state is CheckState.OPEN]:
        with services.desk.vault.writing("test") as session:
            for check_id in open_ids:
                vetting.answer(session, review.id, check_id, given)
            reviewstanding.note(session, services.desk, review.id)
        review = services.vetting.get(review.id)
    return review


def admit(services, review):
    """Pass whatever is open and admit the collector."""
    pass_at_once(services, review)
    return services.vetting.decide(
        review.id,
        outcome=DecisionOutcome.APPROVED,
        reason="各项核查均已通过。",
        name=DECIDER,
        passphrase=passphrase_of(DECIDER),
    )
