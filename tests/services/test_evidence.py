import io
from datetime import UTC, date, datetime

import pytest
from PIL import Image

from offices import passphrase_of
from reviewing import DECIDER, TEXT, begin, collector, pass_all, piece, review
from vetdesk.domain.calendars import add_months
from vetdesk.domain.carrying import NothingToCarry
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import Period
from vetdesk.domain.vetting import CheckState, DecisionOutcome
from vetdesk.exchange.evidence_files import EvidenceRefused
from vetdesk.services.errors import NotFound

__all__ = ["collector", "review"]

DECIDED_ON = date(2026, 11, 20)
NEXT_YEAR = datetime(2027, 7, 1, 4, 0, tzinfo=UTC)
LATE = datetime(2026, 12, 20, 4, 0, tzinfo=UTC)


def close(services, review):
    return services.vetting.decide(
        review.id,
        outcome=DecisionOutcome.APPROVED,
        reason="各项核查均已通过。",
        name=DECIDER,
        passphrase=passphrase_of(DECIDER),
    )


class TestFiling:
    def test_a_piece_says_who_looked_and_what_it_holds(self, services, review):
        view = services.vetting.attach(review.id, "CV-A01", piece(services, valid_until=date(2027, 1, 1)))

        (line,) = view.evidence["CV-A01"]
        assert line.taken_by == services.desk.actor.name
        assert line.media_type == "text/plain"
        assert line.valid_until == date(2027, 1, 1)
        assert services.vetting.evidence(line.id) == TEXT

    def test_a_newer_capture_replaces_the_old_one_which_stays(self, services, review):
        (old,) = services.vetting.attach(review.id, "CV-A01", piece(services)).evidence["CV-A01"]

        view = services.vetting.attach(
            review.id, "CV-A01", piece(services, content=b"Seen again", replaces=old.id)
        )

        first, second = view.evidence["CV-A01"]
        assert (first.id, second.replaces) == (old.id, old.id)
        assert services.vetting.evidence(old.id) == TEXT

    def test_only_a_piece_of_the_same_check_can_be_replaced(self, services, review):
        (other,) = services.vetting.attach(review.id, "CV-A02", piece(services)).evidence["CV-A02"]

        with pytest.raises(NotFound):
            services.vetting.attach(review.id, "CV-A01", piece(services, replaces=other.id))

    @pytest.mark.parametrize(
        ("name", "content", "why"),
        [("empty.pdf", b"", "empty"), ("lying.png", b"words", "lying"), ("cut.pdf", b"%PDF-1.7", "cut_off")],
    )
    def test_a_file_that_proves_nothing_leaves_the_review_as_it_was(
        self, services, review, name, content, why
    ):
        with pytest.raises(EvidenceRefused) as refused:
            services.vetting.attach(review.id, "CV-A01", piece(services, name=name, content=content))

        assert refused.value.why == why
        assert services.vetting.get(review.id).evidence == {}


class TestShowing:
    def test_words_are_read_in_the_worker(self, services, review):
        content = "名称,状态\n申达,存续".encode()
        view = services.vetting.attach(review.id, "CV-A01", piece(services, "list.csv", content))

        shown = services.vetting.show_evidence(view.evidence["CV-A01"][0].id)

        assert shown.lines == (("名称", "状态"), ("申达", "存续"))

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("odd.bin", b"\x00\x01"),
            ("broken.pdf", b"%PDF-1.7 words %%EOF"),
            ("broken.png", b"\x89PNG\r\n\x1a\n words IEND"),
        ],
    )
    def test_what_cannot_be_drawn_can_still_be_saved(self, services, review, name, content):
        view = services.vetting.attach(review.id, "CV-A01", piece(services, name, content))
        evidence_id = view.evidence["CV-A01"][0].id

        shown = services.vetting.show_evidence(evidence_id)

        assert (shown.lines, shown.picture) == (None, b"")
        assert services.vetting.evidence(evidence_id) == content

    def test_a_picture_is_drawn_anew_in_the_worker(self, services, review):
        made = io.BytesIO()
        Image.new("RGB", (40, 20), "white").save(made, "JPEG")
        view = services.vetting.attach(review.id, "CV-A01", piece(services, "scan.jpg", made.getvalue()))

        shown = services.vetting.show_evidence(view.evidence["CV-A01"][0].id)

        assert Image.open(io.BytesIO(shown.picture)).size == (40, 20)
        assert shown.picture.startswith(b"\x89PNG")


class TestCarryingOver:
    @pytest.fixture
    def closed(self, services, review):
        services.vetting.attach(review.id, "CV-A01", piece(services))
        pass_all(services, review)
        return close(services, review)

    def test_the_first_review_has_nothing_to_carry(self, review):
        assert review.carried == {}

    @pytest.mark.usefixtures("closed")
    def test_what_still_holds_is_offered_with_its_own_day_but_counts_for_nothing_yet(
        self, services, collector, clock
    ):
        clock.instant = LATE

        view = begin(services, collector)

        assert view.carried["CV-A01"].answer.on == DECIDED_ON
        assert not any(one.confirmed for one in view.carried.values())
        assert {one.state for one in view.findings} == {CheckState.OPEN}

    def test_confirming_keeps_the_day_and_takes_the_evidence_along(self, services, collector, closed, clock):
        clock.instant = LATE
        started = begin(services, collector)

        view = services.vetting.carry(started.id, ["CV-A01"])

        found = next(one for one in view.findings if one.item.id == "CV-A01")
        (line,) = view.evidence["CV-A01"]
        assert found.answer.on == DECIDED_ON
        assert found.valid_until == add_months(DECIDED_ON, 3)
        assert view.carried["CV-A01"].confirmed
        assert services.vetting.evidence(line.id) == TEXT
        assert services.vetting.get(closed.id).evidence["CV-A01"] == closed.evidence["CV-A01"]

    @pytest.mark.usefixtures("closed")
    def test_confirming_again_takes_the_evidence_along_only_once(self, services, collector, clock):
        clock.instant = LATE
        started = begin(services, collector)
        services.vetting.carry(started.id, ["CV-A01"])
        services.vetting.clear(started.id, "CV-A01")

        view = services.vetting.carry(started.id, ["CV-A01"])

        assert len(view.evidence["CV-A01"]) == 1

    @pytest.mark.usefixtures("closed")
    def test_a_check_answered_anew_is_carried_no_more(self, services, collector, clock):
        clock.instant = LATE
        started = begin(services, collector)

        view = services.vetting.answer(
            started.id, "CV-A01", CheckAnswer(outcome="pass", on=services.desk.today())
        )

        assert "CV-A01" not in view.carried

    @pytest.mark.usefixtures("closed")
    def test_an_expired_answer_is_not_carried_and_nothing_else_with_it(self, services, collector, clock):
        clock.instant = NEXT_YEAR
        started = begin(services, collector)
        still = next(iter(started.carried))

        with pytest.raises(NothingToCarry) as refused:
            services.vetting.carry(started.id, [still, "CV-A01"])

        assert refused.value.check == "CV-A01"
        assert not any(one.answer for one in services.vetting.get(started.id).findings)

    def test_a_failed_answer_is_not_carried(self, services, collector, review, clock):
        failed = CheckAnswer(outcome="fail", on=services.desk.today())
        pass_all(services, services.vetting.answer(review.id, "CV-B06", failed))
        close(services, review)
        clock.instant = LATE

        assert "CV-B06" not in begin(services, collector).carried


def test_a_whole_review_with_twenty_pieces_shows_a_year_later_exactly_what_expired(services, review, clock):
    checks = [one.item.id for one in review.findings][:20]
    for number, check_id in enumerate(checks):
        services.vetting.attach(review.id, check_id, piece(services, content=b"%d" % number + TEXT))
    pass_all(services, review)
    closed = close(services, review)
    assert {one.state for one in closed.findings} == {CheckState.PASS}

    clock.instant = datetime(2027, 11, 21, 4, 0, tzinfo=UTC)
    view = services.vetting.get(review.id)

    ended = {one.item.id for one in view.findings if one.state is CheckState.EXPIRED}
    bound = {
        one.item.id
        for one in view.findings
        if one.item.validity.period in {Period.MONTHS, Period.FISCAL_YEAR} and one.item.validity.months <= 12
    }
    assert ended == bound
    assert {one.state for one in view.findings if one.item.id not in bound} == {CheckState.PASS}
    assert sum(len(pieces) for pieces in view.evidence.values()) == 20
    assert [services.vetting.evidence(view.evidence[one][0].id)[-len(TEXT) :] for one in checks] == [
        TEXT
    ] * 20
