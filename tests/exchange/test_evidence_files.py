import io
import zipfile

import pytest

from vetdesk import wording
from vetdesk.exchange import evidence_files
from vetdesk.exchange.evidence_files import EvidenceRefused, examine

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"pixels\x00" * 40 + b"\x00\x00\x00\x00IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"pixels\x00" * 40 + b"\xff\xd9"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def package(*names, fill=b"words"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            # A fixed time: the bytes name the cases below, in every process alike.
            archive.writestr(zipfile.ZipInfo(name), fill, zipfile.ZIP_DEFLATED)
    return made.getvalue()


DOCX = package("[Content_Types].xml", "word/document.xml")
XLSX = package("[Content_Types].xml", "xl/workbook.xml")


def why(name, content):
    with pytest.raises(EvidenceRefused) as refused:
        examine(name, content)
    return refused.value.why


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("extract.pdf", PDF, "application/pdf"),
        ("capture.PNG", PNG, "image/png"),
        ("scan.jpg", JPEG, "image/jpeg"),
        ("letter.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("people.xlsx", XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("old.doc", OLE, "application/x-ole-storage"),
        ("list.csv", "姓名,电话\n".encode("gb18030"), "text/csv"),
        ("mail.eml", b"From: a@example.com\n\nwords", "message/rfc822"),
        ("notes.txt", "备注".encode("utf-16"), "text/plain"),
        ("bundle.zip", package("a.pdf"), "application/zip"),
        ("invoice.ofd", package("OFD.xml"), "application/zip"),
        ("unknown.bin", b"\x00\x01\x02", "application/octet-stream"),
    ],
)
def test_a_file_is_taken_for_what_it_holds(name, content, found):
    assert examine(name, content) == found


@pytest.mark.parametrize("name", ["extract.pdf", "capture.png", "words.txt", "anything"])
def test_an_empty_file_proves_nothing(name):
    assert why(name, b"") == "empty"


def test_a_file_beyond_the_limit_is_refused_before_it_is_looked_at(monkeypatch):
    monkeypatch.setattr(evidence_files, "MOST_BYTES", 10)

    assert why("extract.pdf", PDF) == "too_large"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("extract.pdf", PNG),
        ("capture.png", PDF),
        ("scan.jpg", b"just words"),
        ("people.xlsx", DOCX),
        ("letter.docx", package("a.pdf")),
        ("letter.docx", PDF),
        ("words.csv", b"\x00\x01binary"),
        ("mail.eml", PDF),
    ],
)
def test_a_name_that_lies_about_its_content_is_refused(name, content):
    assert why(name, content) == "lying"


@pytest.mark.parametrize("content", [b"MZ\x90\x00\x03\x00", b"\x7fELF\x02\x01\x00", b"#!/bin/sh\necho"])
@pytest.mark.parametrize("name", ["extract.pdf", "run.exe", "plain"])
def test_a_program_is_no_evidence_under_any_name(name, content):
    assert why(name, content) == "program"


def test_a_word_that_begins_like_a_program_is_still_a_word():
    assert examine("names.txt", b"MZ Collections Ltd") == "text/plain"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("extract.pdf", PDF[:-8]),
        ("capture.png", PNG[:-12]),
        ("scan.jpeg", JPEG[:-2]),
        ("letter.docx", DOCX[:-30]),
        ("bundle.zip", package("a.pdf")[:40]),
    ],
)
def test_a_file_without_its_end_is_refused(name, content):
    assert why(name, content) == "cut_off"


def test_a_file_that_unpacks_enormously_is_refused_unopened():
    assert why("people.xlsx", package("[Content_Types].xml", "xl/a", fill=b"0" * 30_000_000)) == "bomb"


def test_an_archive_of_thousands_of_files_is_refused():
    assert why("bundle.zip", package(*(f"{n}.txt" for n in range(2_001)))) == "bomb"


def test_a_workbook_locked_with_a_password_is_refused():
    locked = OLE + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 100

    assert why("people.xlsx", locked) == "locked"


def test_an_archive_locked_with_a_password_is_refused():
    made = bytearray(package("a.txt"))
    directory = made.index(b"PK\x01\x02")
    made[directory + 8] |= 1

    assert why("bundle.zip", bytes(made)) == "locked"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("reason", ["empty", "too_large", "program", "locked", "lying", "cut_off", "bomb"])
def test_every_refusal_is_a_sentence_that_says_what_to_do(reason, language):
    error = EvidenceRefused(reason)

    says = wording.sentence(error, language)

    assert "{" not in says
    assert len(says) > 30
