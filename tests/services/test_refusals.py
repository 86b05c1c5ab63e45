"""Every error of the services is provoked once, and each has its sentence in both languages."""

import inspect
import uuid

import pytest

from offices import PASSPHRASE, only_matter, passphrase_of
from vetdesk.domain.errors import VetdeskError
from vetdesk.services import errors
from vetdesk.services.errors import (
    DocumentDamaged,
    FontRefused,
    FormInvalid,
    NotFound,
    OverrideRefused,
)
from vetdesk.services.staff import StaffDraft
from vetdesk.store import agreements, documents
from vetdesk.store.documents import DocumentRow
from vetdesk.wording import explain, keys

OWN = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, VetdeskError) and kind.__module__ == errors.__name__
]


@pytest.mark.parametrize("kind", OWN, ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence(kind):
    assert kind.key in keys()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sentence_of_a_refused_form_names_the_fields(language):
    problem = errors.FieldProblem(
        field="uscc", key="services.field.uscc_check_digit", facts={"expected": "X"}
    )
    refused = FormInvalid([problem])

    assert "uscc" in explain(refused.key, language, **refused.facts())
    assert "X" in explain(problem.key, language, **problem.facts)


@pytest.mark.parametrize(
    "ask",
    [
        lambda services, nobody: services.parties.get(nobody),
        lambda services, nobody: services.people.get(nobody),
        lambda services, nobody: services.people.reveal_id(nobody),
        lambda services, nobody: services.vetting.get(nobody),
        lambda services, nobody: services.agreements.get(nobody),
        lambda services, nobody: services.documents.content(nobody),
        lambda services, nobody: services.letters.authorisation(nobody),
        lambda services, nobody: services.staff.leave(nobody),
        lambda services, nobody: services.issuing.issue(nobody),
    ],
)
def test_what_is_not_there_is_not_found(services, ask):
    with pytest.raises(NotFound):
        ask(services, uuid.uuid4())


def test_a_file_that_was_changed_in_the_vault_is_not_shown(assignment_issued, services):
    line = services.documents.of_matter(only_matter(services))[0]

    with services.desk.vault.writing("test.forge") as session:
        session.get_one(DocumentRow, line.id).sha256 = "00" * 32

    with pytest.raises(DocumentDamaged):
        services.documents.content(line.id)
    with services.desk.vault.reading() as session:
        assert documents.get(session, line.id).sha256 == "00" * 32


def test_a_font_that_is_none_is_refused(services, tmp_path):
    with pytest.raises(FontRefused) as missing:
        services.fonts.add(tmp_path / "none.otf")

    assert missing.value.why == "unreadable"
    assert all(line.bundled for line in services.fonts.all())


def test_an_officer_needs_a_name(services):
    with pytest.raises(FormInvalid):
        services.staff.add(StaffDraft(name="  "))


def test_an_officer_who_left_cannot_vouch_any_more(services, matter_file):
    leaving = next(one for one in services.staff.all() if one.name == "吴凡")

    services.staff.leave(leaving.id)
    report = services.matters.run(matter_file())

    assert [problem.path for problem in report.problems] == ["$.reviewed_by"]


def test_a_failed_check_is_let_pass_by_two_officers_who_neither_drafted_nor_reviewed(
    services, matter_file, monkeypatch
):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())

    def fail(matter):
        matter["review"]["answers"]["CV-A01"]["outcome"] = "fail"

    report = services.matters.run(matter_file(fail))
    with services.desk.vault.reading() as session:
        matter_id = agreements.by_ref(session, report.matter_ref)
    reason = "已取得书面说明并经两名负责人核实，风险可以接受。"

    def let_pass(*names):
        officers = tuple((name, passphrase_of(name)) for name in names)
        services.approval.override(
            matter_id, code="vetting.check_failed", subject="CV-A01", officers=officers, reason=reason
        )

    with pytest.raises(OverrideRefused):
        let_pass("郑和平", "吴凡")
    let_pass("郑和平", "钱进")

    (obstacle,) = [
        one for one in services.approval.obstacles(matter_id) if one.code == "vetting.check_failed"
    ]
    assert obstacle.overridden
    assert not obstacle.blocks
    assert set(obstacle.overridden_by) == {"郑和平", "钱进"}


def test_an_override_in_the_file_is_printed_in_the_record(services, matter_file, tmp_path, monkeypatch):
    import pypdfium2

    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())

    def change(matter):
        matter["review"]["answers"]["CV-A01"]["outcome"] = "fail"
        matter["overrides"] = [
            {
                "code": "vetting.check_failed",
                "subject": "CV-A01",
                "by": ["郑和平", "钱进"],
                "reason": "已取得书面说明并经两名负责人核实，风险可以接受。",
                "on": "2026-11-19",
            }
        ]

    report = services.matters.run(matter_file(change), out=tmp_path / "out")

    assert [(one.code, one.overridden) for one in report.obstacles] == [("vetting.check_failed", True)]
    sheet = next(one for one in report.documents if one.line.kind == "provenance")
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(sheet.path))
    assert "风险可以接受" in "".join(text.split())


def test_a_locked_vault_gives_nothing_away(services, front, folder):
    services.close()

    card = front.card(folder)

    assert (card.name, card.exists) == ("office", True)
    assert front.strength(PASSPHRASE).score >= 3
