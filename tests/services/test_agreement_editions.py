"""An agreement in two languages over a real vault: chosen, approved, issued, refused where English lacks."""

from dataclasses import replace

import pytest

from offices import only_matter, passphrase_of
from report_texts import docx_text, pdf_text
from vetdesk.documents.errors import EnglishMissing
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.editions import Edition, edition_of
from vetdesk.progress import silent
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.numbers import NumberState, VoidReason
from vetdesk.services.redlines import DRAFT

APPROVER = "郑和平"


@pytest.fixture(autouse=True)
def no_notices(monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())


def approve(services, matter_id):
    services.approval.approve(matter_id, name=APPROVER, passphrase=passphrase_of(APPROVER), role="法务总监")


def run(services, file):
    services.matters.run(file)
    (line,) = services.agreements.page(MatterQuery()).items
    return line.id


def pages_of(services, line):
    return pdf_text(services.documents.content(line.id))


def by_kind(services, matter_id):
    return {one.kind: one for one in services.documents.of_matter(matter_id)}


def test_an_agreement_in_two_columns_is_issued_with_both_texts(services, matter_file, tmp_path):
    def both(matter):
        matter["language"] = "zh-en"
        matter["answers"] |= {"sign_place_en": "Pudong, Shanghai"}

    matter_id = run(services, matter_file(both))

    filed = by_kind(services, matter_id)
    text = pages_of(services, filed["agreement"])
    assert "债权转让协议" in text
    assert "ClaimsAssignmentAgreement" in text
    assert "ThisAgreementissignedinPudong,Shanghai" in text
    assert "theChinesetextprevails" in text
    assert "Groundforprovision:" in text, "sentences of the program are in English too"
    assert "translation" not in filed
    assert "中英双栏对照，以中文文本为准" in pages_of(services, filed["provenance"])
    word = services.texts.save_word(matter_id, 1, tmp_path / "agreement.docx", silent()).read_bytes()
    assert "ThisAgreementissignedinPudong,Shanghai" in docx_text(word)
    (record,) = services.issuing.versions(matter_id)
    assert services.redlines.compare(matter_id, record.version, DRAFT).comparison is not None


def test_a_translation_is_filed_beside_the_agreement_that_counts(services, matter_file):
    matter_id = run(services, matter_file(lambda matter: matter.update(language="en")))

    filed = by_kind(services, matter_id)
    assert "ClaimsAssignment" not in pages_of(services, filed["agreement"])
    assert filed["translation"].name.endswith("_EN.pdf")
    text = pages_of(services, filed["translation"])
    assert "Translationforreadingonly;theChinesetextprevails" in text
    assert "ClaimsAssignmentAgreement" in text


def test_another_edition_voids_the_approval(services, assignment_drafted):
    matter_id = only_matter(services)
    services.approval.send_for_review(matter_id, APPROVER)
    approve(services, matter_id)

    services.agreements.set_head(matter_id, edition=Edition.BILINGUAL)

    view = services.agreements.get(matter_id)
    assert view.status is AgreementStatus.CHANGES_REQUESTED
    assert view.approval is None
    assert edition_of(view.head.language) is Edition.BILINGUAL


def test_the_preview_shows_the_edition_that_is_chosen(services, assignment_drafted):
    matter_id = only_matter(services)
    plain = services.drafting.preview(matter_id)

    services.agreements.set_head(matter_id, edition=Edition.BILINGUAL)

    assert services.drafting.preview(matter_id).pages > plain.pages


def test_answers_in_english_are_asked_only_while_english_is_printed(services, assignment_drafted):
    matter_id = only_matter(services)
    asked = [one.spec.name for one in services.drafting.questions(matter_id)]
    assert "sign_place_en" not in asked

    services.agreements.set_head(matter_id, edition=Edition.TRANSLATED)

    questions = {one.spec.name: one for one in services.drafting.questions(matter_id)}
    assert not questions["sign_place_en"].is_open, "nothing waits for it"
    names = list(questions)
    assert names.index("sign_place_en") == names.index("sign_place") + 1


def test_a_clause_changed_in_chinese_only_stops_the_edition_by_name(services, matter_file, tmp_path):
    library = services.clause_editions
    clause = library.get("CL-01").card.clause
    first = clause.variants[0]
    library.save(
        replace(clause, variants=(replace(first, text=first.text + "§ 本条由单位修改过。\n"),)),
        reason="按2026年监管检查意见修改",
    )
    matter_id = services.matters.import_file(matter_file(lambda matter: matter.update(language="zh-en")))

    for refused in (
        lambda: services.drafting.preview(matter_id),
        lambda: services.texts.save_word(matter_id, DRAFT, tmp_path / "draft.docx", silent()),
        lambda: approve(services, matter_id),
        lambda: services.matters.run(matter_file(lambda matter: matter.update(language="zh-en"))),
    ):
        with pytest.raises(EnglishMissing) as missing:
            refused()
        assert missing.value.places == ("CL-01 客户信息的范围",)
    assert all(
        one.state is NumberState.VOID and one.reason is VoidReason.REFUSED for one in services.numbers.all()
    )
    assert services.texts.get(matter_id, DRAFT).english is None, "comparing reads the Chinese text"
