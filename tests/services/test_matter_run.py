"""Running a matter file, from input to the filed version."""

import dataclasses
import hashlib
import json
import re
from datetime import timedelta

import pypdfium2
import pytest

from offices import SharedWorker, only_matter
from vetdesk.documents import glyphs
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.errors import ChangedMeanwhile, LetterNotPossible
from vetdesk.services.matters import Result
from vetdesk.store import agreements, versions
from vetdesk.vault.errors import WrongPassphrase


def codes(report):
    return [(one.code, one.subject) for one in report.obstacles]


@pytest.fixture
def no_notices(monkeypatch):
    """Tests that do not read the letters need not wait for them."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())


def test_the_sample_is_issued_without_an_obstacle(services, matter_file, tmp_path):
    report = services.matters.run(matter_file(), out=tmp_path / "out")

    assert (report.result, report.obstacles, report.version) == (Result.ISSUED, (), 1)
    kinds = [one.line.kind for one in report.documents]
    assert sorted(kinds) == ["agreement", "annex", "debtor_notice", "provenance"]
    for one in report.documents:
        assert hashlib.sha256(one.path.read_bytes()).hexdigest() == one.line.sha256
        assert one.path.stat().st_mode & 0o777 == 0o600


def test_the_agreement_prints_number_totals_and_the_hash_of_its_annex(
    services, matter_file, tmp_path, no_notices
):
    report = services.matters.run(matter_file(), out=tmp_path / "out")

    paths = {one.line.kind: one for one in report.documents}
    text = pdf_text(paths["agreement"].path)
    assert report.contract_no in text
    assert f"{report.totals.total.yuan:,}" in text
    assert report.totals.total.in_capitals() in "".join(text.split())
    assert paths["annex"].line.sha256 in "".join(text.split())


def test_running_the_same_file_again_prints_the_same_version(
    services, matter_file, tmp_path, clock, no_notices
):
    first = services.matters.run(matter_file(), out=tmp_path / "out")
    clock.instant += timedelta(hours=3)

    second = services.matters.run(matter_file(), out=tmp_path / "out")

    assert second.repeated
    assert (second.version, second.contract_no) == (first.version, first.contract_no)
    assert second.documents
    assert {one.line.sha256 for one in second.documents} == {one.line.sha256 for one in first.documents}


def test_a_changed_file_needs_a_new_approval(assignment_issued, services, matter_file, tmp_path, no_notices):
    report = services.matters.run(matter_file(lambda m: m["answers"].update(copies=6)), out=tmp_path / "out")

    assert report.result is Result.BLOCKED
    assert codes(report) == [("approval.stale", "approved_by")]


def test_a_changed_and_newly_approved_file_becomes_version_two_under_the_same_number(
    assignment_issued, services, matter_file, tmp_path, no_notices
):
    (first,) = services.issuing.versions(only_matter(services))

    def change(matter):
        matter["answers"]["copies"] = 6
        matter["approved_by"]["on"] = "2026-11-20"

    report = services.matters.run(matter_file(change), out=tmp_path / "out")

    assert (report.result, report.version, codes(report)) == (Result.ISSUED, 2, [])
    assert report.contract_no == first.contract_no


def test_a_blocked_run_keeps_matter_answers_and_obstacles(services, matter_file):
    report = services.matters.run(matter_file(lambda m: m.pop("impact_assessment")))

    assert report.result is Result.BLOCKED
    assert [code for code, _ in codes(report)] == ["pipia.missing"]
    with services.desk.vault.reading() as session:
        matter_id = agreements.by_ref(session, report.matter_ref)
        assert [one.code for one in agreements.obstacles(session, matter_id)] == ["pipia.missing"]
        assert agreements.get(session, matter_id).answers
        assert versions.numbers(session, matter_id) == ()


@pytest.mark.parametrize(
    "path", ["drafted_by", "reviewed_by", "approved_by.name", "review.reviewer", "review.decision.by"]
)
def test_a_name_nobody_registered_stops_the_import(services, matter_file, path):
    def change(matter):
        *parents, last = path.split(".")
        for parent in parents:
            matter = matter[parent]
        matter[last] = "诸葛无名"

    report = services.matters.run(matter_file(change))

    assert report.result is Result.INVALID
    assert [(one.key, one.path) for one in report.problems] == [("staff.unknown", f"$.{path}")]


def test_nothing_is_imported_from_invalid_input(services, matter_file):
    report = services.matters.run(matter_file(lambda m: m.update(colour="red")))

    assert report.result is Result.INVALID
    assert [one.path for one in report.problems] == ["$.colour"]
    assert report.matter_ref == "HB-2026-Z001"
    assert services.parties.own() == ()
    assert services.journal.latest(limit=1)[0].action != "matter.import"


def test_names_are_compared_without_regard_to_width_and_spaces(services, matter_file):
    report = services.matters.run(
        matter_file(lambda m: m.update(drafted_by=" ".join(m["drafted_by"]), reviewed_by="查无此人"))
    )

    assert [one.path for one in report.problems] == ["$.reviewed_by"]


def test_a_day_that_is_not_the_machines_leaves_a_draft_with_a_warning(
    services, matter_file, tmp_path, clock, no_notices
):
    clock.instant += timedelta(days=3)

    report = services.matters.run(matter_file(), out=tmp_path / "out")

    assert report.result is Result.ISSUED
    assert codes(report) == [("run.as_of", "as_of")]
    agreement = next(one for one in report.documents if one.line.kind == "agreement")
    assert "规则适用日" in pdf_text(agreement.path)
    with services.desk.vault.reading() as session:
        matter_id = agreements.by_ref(session, report.matter_ref)
        record = versions.of_matter(session, matter_id)[0]
        assert agreements.get(session, matter_id).status == "draft"
    assert record.draft
    assert (str(record.as_of), str(record.machine_date)) == ("2026-11-20", "2026-11-23")


def test_the_issue_record_says_why_it_was_allowed(assignment_issued, services):
    matter_id = only_matter(services)

    with services.desk.vault.reading() as session:
        record = versions.of_matter(session, matter_id)[0]
    assert record.attested_by_file
    assert record.actor == services.actor.name
    assert '"id":"CL-01"' in record.clauses
    assert "cn.assignment_agreement" in record.packs
    assert all(getattr(record, field.name) is not None for field in dataclasses.fields(record))


def test_a_press_that_fails_leaves_its_number_void(services, matter_file, monkeypatch):
    class Broken(Exception):
        pass

    def fail(*_, **__):
        raise Broken

    monkeypatch.setattr(services.desk.worker, "render", fail)

    with pytest.raises(Broken):
        services.matters.run(matter_file())

    with services.desk.vault.reading() as session:
        matter_id = agreements.by_ref(session, "HB-2026-Z001")
        assert [one.state for one in versions.numbers(session, matter_id)] == ["void"]
        assert versions.of_matter(session, matter_id) == ()


def test_a_matter_changed_while_it_is_printed_is_not_issued(services, matter_file, monkeypatch, no_notices):
    render = services.desk.worker.render

    def change_and_render(request, progress=None):
        with services.desk.vault.writing("test.change") as session:
            matter_id = agreements.by_ref(session, "HB-2026-Z001")
            agreements.set_answer(session, matter_id, "copies", 9, now=services.desk.now())
        return render(request, progress)

    monkeypatch.setattr(services.desk.worker, "render", change_and_render)

    with pytest.raises(ChangedMeanwhile):
        services.matters.run(matter_file())

    with services.desk.vault.reading() as session:
        matter_id = agreements.by_ref(session, "HB-2026-Z001")
        assert versions.of_matter(session, matter_id) == ()
        assert [one.state for one in versions.numbers(session, matter_id)] == ["void"]


def test_a_reserved_number_left_by_a_crash_is_voided_and_never_used_again(services, matter_file, no_notices):
    services.matters.run(matter_file(lambda m: m.pop("impact_assessment")))
    with services.desk.vault.writing("test.crash") as session:
        matter_id = agreements.by_ref(session, "HB-2026-Z001")
        versions.reserve_number(
            session, prefix="沪北贸易-债转-2026", matter_id=matter_id, now=services.desk.now()
        )

    report = services.matters.run(matter_file())

    assert report.contract_no == "沪北贸易-债转-2026-0002"
    with services.desk.vault.reading() as session:
        states = [one.state for one in versions.numbers(session, matter_id)]
    assert states == ["void", "used"]


def test_a_character_no_face_has_is_named_with_its_field(services, matter_file):
    rare = next(chr(code) for code in range(0x30000, 0x323B0) if code not in glyphs.bundled_coverage())

    report = services.matters.run(matter_file(lambda m: m["collector"].update(contact=f"陈{rare}")))

    assert codes(report) == [("text.glyph", "collector.contact")]


def test_no_full_number_of_a_person_stands_in_agreement_or_record(
    services, matter_file, tmp_path, no_notices
):
    report = services.matters.run(matter_file(), out=tmp_path / "out")

    people = json.loads(matter_file().read_text("utf-8"))["people"]
    for one in report.documents:
        if one.line.kind == "annex":
            continue
        text = "".join(pdf_text(one.path).split())
        assert not [person for person in people if person["id_number"] in text]
        assert not re.search(r"(?<![0-9A-Z])[1-9][0-9]{5}(19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9X]", text)


def test_a_lapsed_ordinary_person_is_left_out_of_the_access_annex_with_a_warning(
    services, matter_file, tmp_path, no_notices
):
    def lapse(matter):
        person = next(one for one in matter["people"] if not one["key"])
        person["checks"]["BP-01"]["outcome"] = "fail"
        person["checks"]["BP-01"]["on"] = "2026-11-10"
        lapsed.append(person["name"])

    lapsed: list[str] = []

    report = services.matters.run(matter_file(lapse), out=tmp_path / "out")

    assert report.result is Result.ISSUED
    assert codes(report) == [("person.not_clear", lapsed[0])]
    papers = {one.line.kind: pdf_text(one.path) for one in report.documents if one.path.suffix == ".pdf"}
    assert lapsed[0] not in papers["agreement"]
    assert lapsed[0] in papers["provenance"]


def test_the_entrustment_road_is_issued_too(services, matter_file, tmp_path):
    report = services.matters.run(matter_file(sample="entrustment.json"), out=tmp_path / "out")

    assert (report.result, report.obstacles) == (Result.ISSUED, ())
    assert "委催" in report.contract_no


def pdf_text(path):
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_letters_of_an_issued_assignment_go_to_every_debtor_and_guarantor(assignment_issued, services):
    matter_id = only_matter(services)

    guarantors = services.letters.guarantor_notices(matter_id)
    debtors = services.letters.debtor_notices(matter_id)

    text = text_of(services, guarantors)
    assert "第六百九十六条" in text
    assert "保证期间" in text
    assert (
        sum(text_of(services, one).count("现通知") for one in debtors)
        == services.agreements.get(matter_id).totals.rows
    )
    with pytest.raises(LetterNotPossible):
        services.letters.outsource_notices(matter_id)


def test_debtors_are_told_before_somebody_else_collects(entrustment_issued, services):
    matter_id = only_matter(services)

    line = services.letters.outsource_notices(matter_id)

    assert text_of(services, line).count("债权没有转让") == services.agreements.get(matter_id).totals.rows
    with pytest.raises(LetterNotPossible):
        services.letters.debtor_notices(matter_id)


def text_of(services, line):
    document = pypdfium2.PdfDocument(services.documents.content(line.id))
    pages = (page.get_textpage().get_text_range() for page in document)
    return "".join("".join(pages).split())


def test_a_worker_started_early_ends_with_a_wrong_passphrase(front, folder, monkeypatch):
    told = []
    monkeypatch.setattr(SharedWorker, "warm", lambda _: told.append("warm"))
    monkeypatch.setattr(SharedWorker, "close", lambda _: told.append("close"))

    with pytest.raises(WrongPassphrase):
        front.unlock(folder, "not the passphrase at all", to_print=True)

    assert told == ["warm", "close"]


def test_what_was_found_at_the_issue_stands_when_the_review_is_changed_later(services, assignment_issued):
    (line,) = services.agreements.page(MatterQuery()).items
    at_the_issue = services.approval.last_obstacles(line.id)
    (review,) = services.vetting.of(services.agreements.get(line.id).head.collector_id)

    services.vetting.requery(review.id, services.desk.today())

    assert services.approval.obstacles(line.id) == at_the_issue
    assert not [one for one in at_the_issue if one.blocks]
