"""The locked copy of the electronic annex: opened by its passphrase only, never instead of the record."""

import hashlib
import io
import re

import msoffcrypto
import openpyxl
import pikepdf
import pypdfium2
import pytest

from offices import only_matter
from vetdesk.services.errors import LetterNotPossible


@pytest.fixture
def annex(assignment_issued, services):
    filed = services.documents.of_matter(only_matter(services))
    return next(one for one in filed if one.kind == "annex")


def test_the_copy_opens_with_the_passphrase_of_its_sheet_and_is_the_annex(services, annex):
    made = services.deliveries.make(annex.id)

    locked = services.documents.content(made.copy.id)
    words = sheet_words(services, made)
    table = words.partition("序号分组")[2]
    groups = [table[5 * place + 1 : 5 * place + 5] for place in range(6)]
    assert all(re.fullmatch("[A-Z2-9]{4}", group) for group in groups)
    file = msoffcrypto.OfficeFile(io.BytesIO(locked))
    assert file.is_encrypted()
    file.load_key(password="-".join(groups), verify_password=True)
    opened = io.BytesIO()
    file.decrypt(opened)
    assert hashlib.sha256(opened.getvalue()).hexdigest() == annex.sha256
    assert openpyxl.load_workbook(opened).active.max_row > 2
    assert (made.copy.sha256 in words, annex.sha256 in words) == (True, True)
    assert hashlib.sha256(locked).hexdigest() == made.copy.sha256 != annex.sha256


def test_another_copy_has_another_passphrase_and_another_name(services, annex):
    first, second = (services.deliveries.make(annex.id) for _ in range(2))

    assert first.copy.name != second.copy.name
    assert first.copy.sha256 != second.copy.sha256
    assert sheet_words(services, first) != sheet_words(services, second)
    kinds = [line.kind for line in services.documents.of_matter(annex.matter_id)]
    assert (kinds.count("annex_copy"), kinds.count("annex_passphrase"), kinds.count("annex")) == (2, 2, 1)


def test_saving_everything_never_puts_the_passphrase_beside_the_copy(services, annex, tmp_path):
    made = services.deliveries.make(annex.id)

    saved = services.documents.save_all(annex.matter_id, tmp_path)

    names = {path.name for path in saved}
    assert made.copy.name in names
    assert made.sheet.name not in names


def test_a_pdf_is_locked_as_a_file_of_its_own_and_stays_the_record(services, annex):
    agreement = document_of(services, annex, "agreement")
    before = services.documents.content(agreement.id)

    made = services.deliveries.make(agreement.id)

    locked = services.documents.content(made.copy.id)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(locked))
    table = sheet_words(services, made).partition("序号分组")[2]
    groups = [table[5 * place + 1 : 5 * place + 5] for place in range(6)]
    with pikepdf.open(io.BytesIO(locked), password="-".join(groups)) as opened:
        assert len(opened.pages) == agreement.pages
        assert opened.encryption.R == 6
    assert services.documents.content(agreement.id) == before
    assert made.copy.sha256 != agreement.sha256
    assert made.copy.name.endswith("_加密交付件1.pdf")


def test_neither_a_locked_copy_nor_its_sheet_is_locked_again(services, annex):
    made = services.deliveries.make(document_of(services, annex, "provenance").id)

    for line in (made.copy, made.sheet):
        with pytest.raises(LetterNotPossible):
            services.deliveries.make(line.id)


def document_of(services, annex, kind):
    return next(one for one in services.documents.of_matter(annex.matter_id) if one.kind == kind)


def sheet_words(services, made):
    """Return the text of the passphrase sheet without spaces."""
    with pypdfium2.PdfDocument(services.documents.content(made.sheet.id)) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
