"""Two vaults, two reviewers, one review: what goes out comes back, and nothing else does."""

import shutil
import struct
from dataclasses import replace

import pytest

from offices import PASSPHRASE, passphrase_of
from vetdesk.assets import asset_root
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.merging import Chosen, MergeUndecided
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import DeciderIsReviewer, DecisionOutcome
from vetdesk.exchange import reviewfile
from vetdesk.exchange.matterfile import read_matter
from vetdesk.exchange.reviewfile import ReviewFileInvalid, ReviewFileTooLarge, ReviewFileTooNew
from vetdesk.services.errors import ReviewClosed
from vetdesk.services.parties import PartyDraft, PartyQuery, Side
from vetdesk.services.reviewfiles import OtherReview, PackDiffers, ReviewMovedOn, UnknownCheck
from vetdesk.services.vetting import EvidenceDraft
from vetdesk.vault.errors import ParcelForeign, ParcelWrongPassphrase, PassphraseTooShort

SECRET = "five otters under the bridge"
COLLEAGUE = "钱进"
TEXT = b"Entry found, in existence"


@pytest.fixture
def other(front, blank, tmp_path):
    """Open the vault of the second reviewer, in another office."""
    opened = front.unlock(shutil.copytree(blank, tmp_path / "other.vetdesk"), passphrase_of(COLLEAGUE))
    yield opened
    opened.close()


@pytest.fixture
def review(services):
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    collector = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    return services.vetting.start(
        collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.TRADING, channels=("phone",)
    )


@pytest.fixture
def send(tmp_path):
    """Return a function that hands chapters of a review over and takes the file in on the other side."""

    def go(source, target, review_id, chapters=(), choices=None):
        file = tmp_path / "chapters.vdreview"
        file.write_bytes(source.review_files.hand_over(review_id, chapters, SECRET))
        arrival = target.review_files.look(file, SECRET)
        target.review_files.accept(arrival, choices or {})
        return target.vetting.get(review_id)

    return go


@pytest.fixture
def file(services, review, tmp_path):
    target = tmp_path / "whole.vdreview"
    target.write_bytes(services.review_files.hand_over(review.id, (), SECRET))
    return target


def found(services, outcome, note=None):
    return CheckAnswer(outcome=outcome, on=services.desk.today(), note=note)


def piece(services, content=TEXT, **more):
    return EvidenceDraft(
        name="capture.txt",
        content=content,
        source="信用中国",
        query="申达",
        taken_at=services.desk.now(),
        **more,
    )


def respell(services, review_id, path, change):
    """Write the file anew after ``change``, locked as it was."""
    secret, vault = SECRET, services.desk.vault
    whole = services.review_files.hand_over(review_id, (), secret)
    sent, files = reviewfile.read(vault.unwrap(whole, secret, kind=reviewfile.KIND))
    path.write_bytes(vault.wrap(reviewfile.write(change(sent), files), secret, kind=reviewfile.KIND))
    return path


class TestTheWayThereAndBack:
    def test_the_other_office_gets_the_review_with_its_collector(self, services, other, review, send):
        there = send(services, other, review.id)

        assert there.id == review.id
        assert there.collector.name == review.collector.name
        assert there.pack == review.pack
        assert other.parties.get(there.collector.id).status is CollectorStatus.IN_REVIEW

    def test_answers_and_evidence_come_back_with_who_gave_them(self, services, other, review, send):
        send(services, other, review.id, ("B",))
        other.vetting.answer(review.id, "CV-B01", found(other, "fail", "列入名单"))
        other.vetting.attach(review.id, "CV-B01", piece(other))
        services.vetting.answer(review.id, "CV-A01", found(services, "pass"))

        here = send(other, services, review.id)

        origin = here.origins["CV-B01"]
        (line,) = here.evidence["CV-B01"]
        assert {one.item.id: one.state.value for one in here.findings if one.answer} == {
            "CV-A01": "pass",
            "CV-B01": "fail",
        }
        assert (origin.by, origin.at) == (COLLEAGUE, other.desk.now())
        assert (line.taken_by, line.source) == (COLLEAGUE, "信用中国")
        assert services.vetting.evidence(line.id) == TEXT

    def test_only_the_chapters_asked_for_travel(self, services, other, review, send):
        services.vetting.answer(review.id, "CV-A01", found(services, "pass"))
        services.vetting.answer(review.id, "CV-B01", found(services, "pass"))
        services.vetting.attach(review.id, "CV-A01", piece(services))

        there = send(services, other, review.id, ("B",))

        assert list(there.origins) == ["CV-B01"]
        assert dict(there.evidence) == {}

    def test_the_same_file_taken_in_twice_changes_nothing(self, services, other, review, send):
        services.vetting.answer(review.id, "CV-A01", found(services, "pass"))
        services.vetting.attach(review.id, "CV-A01", piece(services))
        once = send(services, other, review.id)

        assert send(services, other, review.id) == once

    def test_a_newer_capture_still_replaces_the_old_one(self, services, other, review, send):
        (old,) = services.vetting.attach(review.id, "CV-A01", piece(services)).evidence["CV-A01"]
        services.vetting.attach(review.id, "CV-A01", piece(services, content=b"again", replaces=old.id))

        first, second = send(services, other, review.id).evidence["CV-A01"]

        assert second.replaces == first.id


class TestTheSameCheckAnsweredTwice:
    @pytest.fixture
    def arrival(self, services, other, review, send, tmp_path):
        send(services, other, review.id)
        services.vetting.answer(review.id, "CV-A01", found(services, "pass"))
        other.vetting.answer(review.id, "CV-A01", found(other, "fail"))
        file = tmp_path / "back.vdreview"
        file.write_bytes(other.review_files.hand_over(review.id, (), SECRET))
        return services.review_files.look(file, SECRET)

    def test_both_are_shown_with_who_gave_them(self, services, arrival):
        (both,) = arrival.both

        assert (both.check, both.mine.by, both.theirs.by) == ("CV-A01", services.actor.name, COLLEAGUE)
        assert (both.mine.answer.outcome, both.theirs.answer.outcome) == ("pass", "fail")

    def test_nothing_is_merged_before_one_is_chosen(self, services, review, arrival):
        with pytest.raises(MergeUndecided):
            services.review_files.accept(arrival, {})

        assert services.vetting.get(review.id).origins["CV-A01"].by == services.actor.name

    @pytest.mark.parametrize(("chosen", "left"), [(Chosen.MINE, "pass"), (Chosen.THEIRS, "fail")])
    def test_the_chosen_one_stays(self, services, review, arrival, chosen, left):
        services.review_files.accept(arrival, {"CV-A01": chosen})

        (answer,) = [one.answer for one in services.vetting.get(review.id).findings if one.answer]
        assert answer.outcome == left

    def test_a_review_that_moved_on_meanwhile_is_looked_at_again(self, services, review, arrival):
        services.vetting.answer(review.id, "CV-A01", found(services, "fail"))

        with pytest.raises(ReviewMovedOn):
            services.review_files.accept(arrival, {"CV-A01": Chosen.THEIRS})


class TestWhatIsRefused:
    def test_another_passphrase(self, services, file):
        with pytest.raises(ParcelWrongPassphrase):
            services.review_files.look(file, PASSPHRASE)

    def test_a_foreign_file(self, services, tmp_path):
        foreign = tmp_path / "letter.vdreview"
        foreign.write_bytes(b"%PDF-1.7")

        with pytest.raises(ParcelForeign):
            services.review_files.look(foreign, SECRET)

    def test_a_short_passphrase_for_the_way_out(self, services, review):
        with pytest.raises(PassphraseTooShort):
            services.review_files.hand_over(review.id, (), "short")

    def test_a_file_beyond_all_measure_is_not_even_read(self, services, tmp_path):
        huge = tmp_path / "huge.vdreview"
        with huge.open("wb") as sparse:
            sparse.truncate(2 << 30)

        with pytest.raises(ReviewFileTooLarge):
            services.review_files.look(huge, SECRET)

    def test_a_later_format(self, services, review, file):
        respell(services, review.id, file, lambda sent: replace(sent, format=2))

        with pytest.raises(ReviewFileTooNew):
            services.review_files.look(file, SECRET)

    def test_another_text_under_the_same_version_of_the_pack(self, services, review, file):
        def change(sent):
            return replace(sent, pack_text=sent.pack_text.replace("失信", "守信"))

        respell(services, review.id, file, change)

        with pytest.raises(PackDiffers):
            services.review_files.look(file, SECRET)

    def test_the_same_review_of_another_collector(self, services, review, file):
        def change(sent):
            return replace(sent, collector=replace(sent.collector, uscc="91310000MA1FL3LR75"))

        respell(services, review.id, file, change)

        with pytest.raises(OtherReview):
            services.review_files.look(file, SECRET)

    def test_an_answer_to_a_check_the_pack_does_not_have(self, services, review, file):
        services.vetting.answer(review.id, "CV-A01", found(services, "pass"))

        def change(sent):
            return replace(sent, answers=(replace(sent.answers[0], check="CV-Z99"),))

        respell(services, review.id, file, change)

        with pytest.raises(UnknownCheck):
            services.review_files.look(file, SECRET)

    def test_a_review_that_is_closed_here(self, services, review, file):
        services.vetting.answer(review.id, "CV-B01", found(services, "fail"))
        services.vetting.decide(
            review.id,
            outcome=DecisionOutcome.REJECTED,
            reason="列入失信名单。",
            name=COLLEAGUE,
            passphrase=passphrase_of(COLLEAGUE),
        )

        with pytest.raises(ReviewClosed):
            services.review_files.look(file, SECRET)

    def test_a_fault_in_the_middle_leaves_nothing_behind(self, services, other, review, file):
        services.vetting.answer(review.id, "CV-A01", found(services, "pass"))
        services.vetting.attach(review.id, "CV-A01", piece(services))
        file.write_bytes(services.review_files.hand_over(review.id, (), SECRET))
        arrival = other.review_files.look(file, SECRET)
        program = replace(arrival, files=(b"MZ\x00\x00",))

        with pytest.raises(Exception, match="program"):
            other.review_files.accept(program, {})

        assert other.parties.page(PartyQuery()).items == ()


class TestTheContent:
    def content(self, services, review):
        whole = services.review_files.hand_over(review.id, (), SECRET)
        return services.desk.vault.unwrap(whole, SECRET, kind=reviewfile.KIND)

    def test_evidence_that_is_not_what_its_hash_says_is_refused(self, services, review):
        services.vetting.attach(review.id, "CV-A01", piece(services))
        content = self.content(services, review)

        with pytest.raises(ReviewFileInvalid):
            reviewfile.read(content[:-1] + b"!")

    def test_bytes_beyond_the_evidence_are_refused(self, services, review):
        with pytest.raises(ReviewFileInvalid):
            reviewfile.read(self.content(services, review) + b"more")

    @pytest.mark.parametrize("content", [b"", b"\x00\x00\x00\x02[]", struct.pack(">I", 9) + b'{"a": 1}'])
    def test_what_is_no_review_is_refused(self, content):
        with pytest.raises(ReviewFileInvalid):
            reviewfile.read(content)

    def test_the_place_of_a_wrong_value_is_named(self, services, review):
        content = self.content(services, review)
        words = content[4:].replace(b'"road":"entrustment"', b'"road":"elsewhere"')

        with pytest.raises(ReviewFileInvalid) as refused:
            reviewfile.read(struct.pack(">I", len(words)) + words)

        assert refused.value.place == "$.road"


def test_who_answered_a_part_of_the_review_elsewhere_does_not_decide_it(services, other, review, send):
    send(services, other, review.id)
    other.vetting.answer(review.id, "CV-B01", found(other, "fail"))
    send(other, services, review.id)

    with pytest.raises(DeciderIsReviewer):
        services.vetting.decide(
            review.id,
            outcome=DecisionOutcome.REJECTED,
            reason="列入失信名单。",
            name=COLLEAGUE,
            passphrase=passphrase_of(COLLEAGUE),
        )
