"""Hundreds of letters become one file: every letter whole, tagged, with its own page numbers."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from document_builders import given_letter_context, given_request
from vetdesk.documents import client as client_module
from vetdesk.documents.joining import join
from vetdesk.progress import Cancelled, Progress


def test_more_letters_than_one_job_takes_come_back_as_one_file(worker, monkeypatch):
    monkeypatch.setattr(client_module, "LETTERS_PER_JOB", 2)
    steps = []

    rendered = worker.render(
        letters(5), Progress(lambda done, total, note: steps.append((done, total, note)))
    )

    texts = page_texts(rendered.pdf)
    assert rendered.pages == len(texts) == 5
    assert all(f"N-{number}" in text and "共 1 页" in text for number, text in enumerate(texts))
    assert rendered.text.count("通知编号") == 5
    assert steps == [(0, 5, "letters"), (2, 5, "letters"), (4, 5, "letters"), (5, 5, "letters")]


def test_the_structure_of_every_page_is_found_again(worker, monkeypatch):
    monkeypatch.setattr(client_module, "LETTERS_PER_JOB", 2)

    rendered = worker.render(letters(5))

    with pikepdf.open(BytesIO(rendered.pdf)) as document:
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        known = {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}
        keys = [int(page.obj.StructParents) for page in document.pages]
        assert len(set(keys)) == 5
        for page, key in zip(document.pages, keys, strict=True):
            assert {entry.Pg.objgen for entry in known[key] if "/Pg" in entry} <= {page.obj.objgen}
        assert len(document.Root.StructTreeRoot.K) == 3


def test_joining_gives_the_same_bytes_for_the_same_parts(worker):
    parts = [worker.render(letters(1)).pdf, worker.render(letters(2)).pdf]

    assert join(parts) == join(parts)


def test_letters_can_be_cancelled_between_and_within_batches(worker, monkeypatch):
    monkeypatch.setattr(client_module, "LETTERS_PER_JOB", 2)
    asked = iter([False, False, True])

    with pytest.raises(Cancelled):
        worker.render(letters(5), Progress(None, lambda: next(asked, True)))


def letters(count):
    contexts = tuple(given_letter_context(notice_no=f"N-{number}") for number in range(count))
    return given_request(pack="cn.debtor_notice", contexts=contexts)


def page_texts(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()
