"""Letters as Word text over a real vault: one for each claim, with the words of its pages."""

import pytest

from offices import SAMPLE, only_matter
from report_texts import docx_text, pdf_text
from vetdesk.progress import silent
from vetdesk.services import letterwords
from vetdesk.services.errors import LetterNotPossible
from vetdesk.services.letterwords import TooManyLetters


def flat(text):
    return "".join(text.split())


@pytest.fixture(scope="session")
def with_letters(make_stage):
    """A vault in which the sample assignment was issued with its letters to debtors."""
    return make_stage(lambda services: services.matters.run(SAMPLE / "matter.json"))


@pytest.fixture
def sample_vault(with_letters):
    return with_letters


@pytest.fixture
def matter(sample_vault, services):
    return only_matter(services)


def test_each_letter_to_a_debtor_is_one_docx_with_the_words_of_its_pages(services, matter, tmp_path):
    kinds = {one.kind for one in services.documents.of_matter(matter)} & letterwords.KINDS

    written = [
        path
        for kind in sorted(kinds)
        for path in services.letter_words.save(matter, kind, tmp_path, silent())
    ]

    contract = services.issuing.versions(matter)[0].contract_no
    assert len({path.name for path in written}) == services.agreements.get(matter).totals.rows
    assert all(path.name.startswith(f"{contract}-通") for path in written)
    pages = flat(
        "".join(
            pdf_text(services.documents.content(one.id))
            for one in services.documents.of_matter(matter)
            if one.kind in kinds
        )
    )
    for path in written:
        words = flat(docx_text(path.read_bytes()))
        assert path.stem in words
        assert path.stem in pages
    assert path.stat().st_mode & 0o077 == 0


def test_the_letters_of_an_entrustment_are_its_own(entrustment_issued, services, tmp_path):
    matter_id = only_matter(services)

    written = services.letter_words.save(matter_id, "outsource_notice", tmp_path, silent())

    assert "委托催收告知书" in flat(docx_text(written[0].read_bytes()))
    with pytest.raises(LetterNotPossible):
        services.letter_words.save(matter_id, "debtor_notice", tmp_path, silent())


def test_too_many_letters_are_refused_before_anything_is_written(services, matter, tmp_path, monkeypatch):
    monkeypatch.setattr(letterwords, "MOST", 1)

    with pytest.raises(TooManyLetters):
        services.letter_words.save(matter, "debtor_notice", tmp_path, silent())

    assert list(tmp_path.glob("*Word*")) == []
