"""Texts in two languages: the English follows the Chinese line by line, and both are printed alike."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_builders import given_paper_context
from report_texts import pdf_text
from vetdesk.documents import chinese, english, packs, parity, tree
from vetdesk.documents.errors import EnglishMissing
from vetdesk.documents.flat import flat
from vetdesk.documents.furniture import FOR_READING
from vetdesk.documents.jobs import Mode, RenderRequest, Stamp
from vetdesk.documents.linter import lint
from vetdesk.documents.render import assemble_request
from vetdesk.documents.translation import in_english, problems_of_clause, problems_of_pack
from vetdesk.documents.wordfile import write_docx
from vetdesk.domain.editions import Edition, edition_of, language_of
from vetdesk.domain.money import Money
from vetdesk.domain.papers import AnswerUnfit, english_values

PACKS = sorted(one.id for one in packs.all_packs().values() if one.english and one.id.startswith("cn."))
"""Agreements and papers; the sheets of the program itself claim no language for the one that counts."""
CHINESE = (
    '§ [due] 乙方应当于{{ term_to|date }}之前依{{ "items"|ref }}支付{{ price|yuan }}。\n'
    '- {{ "客户信息"|term }}除外；'
)
ENGLISH = (
    '§ [due] Party B shall pay {{ price|yuan }} under {{ "items"|ref }} before {{ term_to|date }}.\n'
    '- {{ "Customer Information"|term }} excepted;'
)


def request(pack_id, edition, **changes):
    return RenderRequest(
        pack=pack_id,
        contexts=(given_paper_context(pack_id, **changes),),
        edition=edition,
        stamp=Stamp(number="甲-1", draft=False),
    )


def assembled(pack_id, edition, **changes):
    return assemble_request(request(pack_id, edition, **changes)).documents[0]


def bare(text):
    return "".join(text.split())


def lines_of(document):
    """Return the cells of a text without white space, numbers before their words; signatures left out."""
    cells = []
    for line in flat(document):
        if line.kind != "signature":
            cells += [bare(line.label + line.cells[0]), *map(bare, line.cells[1:])]
    return [one for one in cells if one]


def lettered(text):
    """Leave out signs: a value that differs in the width of its brackets only is printed once."""
    return "".join(filter(str.isalnum, text))


def stands(words, text):
    """Say whether words stand in a text, whole or cut in two by the end of a page."""
    words, text = lettered(words), lettered(text)
    return words in text or any(words[:cut] in text and words[cut:] in text for cut in range(1, len(words)))


def written(content):
    """Return all words of a .docx without white space, without the numbers it counts itself."""
    made = docx.Document(BytesIO(content))
    return bare("".join(one.text or "" for one in made.element.body.iter() if one.tag.endswith("}t")))


def test_every_english_text_has_the_structure_of_its_chinese_one():
    problems = [one for one in lint(today=date(2026, 11, 28)).problems if one.code.startswith("english")]

    assert problems == []
    assert {"cn.nda_collector", "cn.data_processing"} <= set(PACKS)


def test_the_same_structure_is_no_fault():
    assert list(parity.faults(CHINESE, ENGLISH, place="x")) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("\n- ", "\n| more\n- "), "english.lines"),
        (("\n- ", "\n| "), "english.sign"),
        (("[due] ", ""), "english.anchor"),
        (("[due]", "[then]"), "english.anchor"),
        (('{{ "items"|ref }}', "Article 1"), "english.slots"),
        (('"items"|ref', '"other"|ref'), "english.slots"),
        (("{{ price|yuan }}", "RMB 5"), "english.slots"),
        (("price|yuan", "price|cn"), "english.slots"),
        (("term_to|date", "term_from|date"), "english.slots"),
        (("Party B", "乙方"), "english.chinese"),
        (("excepted;", "excepted；"), "english.chinese"),
    ],
    ids=[
        "lines",
        "sign",
        "anchor-gone",
        "anchor",
        "ref-gone",
        "ref",
        "slot-gone",
        "form",
        "slot",
        "han",
        "wide",
    ],
)
def test_an_english_text_that_differs_in_structure_is_refused(change, code):
    assert ENGLISH.count(change[0]) == 1

    found = [one.code for one in parity.faults(CHINESE, ENGLISH.replace(*change), place="x")]

    assert code in found


def test_a_condition_that_differs_is_refused():
    ours = '{% if road == "assignment" %}\n| 甲\n{% endif %}'
    theirs = '{% if road == "entrustment" %}\n| A\n{% endif %}'

    assert [one.code for one in parity.faults(ours, theirs, place="x")] == ["english.tags"]
    inline = ['| {% if a == "x" %}甲{% else %}乙{% endif %}', '| {% if a == "y" %}A{% else %}B{% endif %}']
    assert [one.code for one in parity.faults(*inline, place="x")] == ["english.slots"]


def test_words_between_quotes_of_a_choice_may_differ():
    ours, theirs = '| {{ file or "（签发时生成）" }}', '| {{ file or "(made at issue)" }}'

    assert list(parity.faults(ours, theirs, place="x")) == []


def test_an_english_text_of_an_earlier_chinese_version_is_refused_by_the_linter():
    pack = packs.load_pack("cn.nda_collector")
    newer = replace(pack, version="9.9")

    assert [one.code for one in problems_of_pack(pack)] == []
    assert [one.code for one in problems_of_pack(newer)] == ["english.old"]


def test_a_clause_half_in_english_is_a_fault_and_one_without_english_is_none():
    clause = packs.load_library()["CL-26"]
    half = replace(clause, title_en="Assessment", english_of=clause.version)

    assert list(problems_of_clause(replace(clause, title_en="", english_of=""))) == []
    assert [one.code for one in problems_of_clause(half)] == ["english.missing"]


@pytest.mark.parametrize("edition", [Edition.BILINGUAL, Edition.TRANSLATED])
def test_a_paper_without_english_is_refused_by_name(edition):
    with pytest.raises(EnglishMissing) as refused:
        assembled("cn.supervision_letter", edition)

    assert refused.value.places == (packs.load_pack("cn.supervision_letter").title,)


def test_the_place_without_english_is_named():
    pack, library = packs.load_pack("cn.nda_collector"), packs.load_library()
    standing = assembled("cn.nda_collector", Edition.CHINESE)
    bodies = {name: text for name, text in pack.english.bodies.items() if name != "duties"}
    lacking = replace(pack, english=replace(pack.english, bodies=bodies))

    with pytest.raises(EnglishMissing) as refused:
        in_english(lacking, library, standing)

    assert refused.value.places == ("保密义务",)


def test_english_of_an_earlier_chinese_text_is_not_printed():
    pack, library = packs.load_pack("cn.assignment_agreement"), packs.load_library()
    standing = assembled("cn.assignment_agreement", Edition.CHINESE)
    newer = {**library, "CL-05": replace(library["CL-05"], version="9.9")}

    for known, clauses, place in (
        (replace(pack, version="9.9"), library, pack.title),
        (pack, newer, "CL-05 知悉人员"),
    ):
        with pytest.raises(EnglishMissing) as refused:
            in_english(known, clauses, standing)
        assert refused.value.places == (place,)


@pytest.mark.parametrize("pack_id", PACKS)
def test_the_chinese_text_is_the_same_in_every_edition(pack_id):
    plain, both = assembled(pack_id, Edition.CHINESE), assembled(pack_id, Edition.BILINGUAL)

    assert replace(both, english=None) == plain
    assert flat(both) == flat(plain)
    assert tree.from_json(tree.to_json(both)) == both


@pytest.mark.parametrize("pack_id", PACKS)
def test_every_text_in_english_says_that_the_chinese_text_prevails(pack_id):
    both = assembled(pack_id, Edition.BILINGUAL)

    ours, theirs = "".join(lines_of(both)), "".join(lines_of(both.english))
    assert "中文文本为准" in ours or "以中文书就，对照译本仅供参考" in ours
    assert "theChinesetextprevails" in theirs or "WritteninChinese" in theirs or "writteninChinese" in theirs
    assert assembled(pack_id, Edition.TRANSLATED).note == FOR_READING


@pytest.mark.parametrize("pack_id", PACKS)
def test_english_numbers_and_references_are_those_of_the_chinese_text(pack_id):
    both = assembled(pack_id, Edition.BILINGUAL)

    ours = [
        node.anchor for node in tree.walk(both.sections + both.annexes) if isinstance(node, tree.Reference)
    ]
    english_parts = both.english.sections + both.english.annexes
    theirs = [node for node in tree.walk(english_parts) if isinstance(node, tree.Reference)]
    assert sorted(ours) == sorted(one.anchor for one in theirs)
    form = re.compile(r"(Article \d+(\.\d+)?|Annex \d+(, paragraph \d+)?)(\(\d+\))?")
    assert all(form.fullmatch(one.text) for one in theirs), [one.text for one in theirs]
    articles = [one.label for one in both.english.sections if one.kind == "article"]
    assert articles == [f"Article {number}" for number in range(1, len(articles) + 1)]
    labels = {part.id: part.label for part in both.sections + both.annexes}
    for one in english_parts:
        known = labels[one.id]
        count = int(re.sub(r"\D", "", one.label) or 0)
        assert not known or chinese.ordinal(count) in known


@pytest.mark.parametrize("pack_id", PACKS)
@pytest.mark.parametrize("edition", [Edition.BILINGUAL, Edition.TRANSLATED])
def test_pages_and_word_file_say_the_same(worker, pack_id, edition):
    rendered = worker.render(request(pack_id, edition))
    document = tree.from_json(rendered.tree_json)
    pages = pdf_text(rendered.pdf)
    word = written(write_docx(document, Stamp(number="甲-1", draft=False)))
    texts = (document, document.english) if document.english else (document,)

    for text in texts:
        counted = {bare(line.label) for line in flat(text)}
        for words in lines_of(text):
            label = max((one for one in counted if words.startswith(one)), key=len, default="")
            assert stands(words, pages), words
            assert lettered(words.removeprefix(label)) in lettered(word), words
    assert ("Translationforreadingonly" in pages) is (edition is Edition.TRANSLATED)
    assert ("Translationforreadingonly" in word) is (edition is Edition.TRANSLATED)


@given(
    natural=st.booleans(),
    judged=st.booleans(),
    kind=st.sampled_from(["trading", "bank", "micro_lender"]),
    gap=st.sampled_from(["found", "clear"]),
    penalty=st.sampled_from(["found", "clear"]),
    deposit=st.booleans(),
    event=st.sampled_from(["closing", "full_payment"]),
    mode=st.sampled_from(["court", "arbitration"]),
    owner=st.sampled_from(["assignee", "assignor"]),
    helpers=st.integers(0, 3),
)
@settings(max_examples=40, deadline=None)
def test_the_two_columns_answer_each_other_under_any_facts(  # noqa: PLR0917 - facts
    natural, judged, kind, gap, penalty, deposit, event, mode, owner, helpers
):
    changes = {
        "natural_debtors": natural,
        "has_judgment": judged,
        "creditor_kind": kind,
        "security_gap": [gap],
        "past_penalty": [penalty],
        "has_deposit": deposit,
        "payment": {"transfer_event": event, "received_on": date(2026, 12, 2), "security": "保函"},
        "dispute_mode": mode,
        "interim_owner": owner,
        "sub_processors": [{"name": f"供应商{one}", "kind": "短信"} for one in range(helpers)],
    }
    for pack_id in PACKS:
        asked = replace(request(pack_id, Edition.BILINGUAL, **changes), mode=Mode.PREVIEW)
        both = assemble_request(asked).documents[0]
        ours, theirs = flat(both), flat(both.english)
        assert [(one.kind, one.part, one.clause) for one in ours] == [
            (one.kind, one.part, one.clause) for one in theirs
        ]


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "Renminbi Zero Yuan Only"),
        (5, "Renminbi Five Fen Only"),
        (10, "Renminbi One Jiao Only"),
        (123400, "Renminbi One Thousand Two Hundred and Thirty-Four Yuan Only"),
        (100500, "Renminbi One Thousand and Five Yuan Only"),
        (2_100, "Renminbi Twenty-One Yuan Only"),
        (10_000_000_005, "Renminbi One Hundred Million Yuan and Five Fen Only"),
        (
            100_000_000_012_345,
            "Renminbi One Trillion One Hundred and Twenty-Three Yuan Four Jiao and Five Fen Only",
        ),
        (-150, "Renminbi Minus One Yuan and Five Jiao Only"),
    ],
)
def test_amounts_in_words(fen, words):
    assert english.capitals(Money(fen)) == words


_VALUES = {word: place for place, word in enumerate(english._ONES)} | {
    word: 10 * place for place, word in enumerate(english._TENS) if word
}


@given(st.integers(0, 10**20))
def test_amounts_in_words_read_back_give_the_amount(number):
    total = group = 0
    for word in english.words(number).replace("-", " ").split():
        if word == "Hundred":
            group *= 100
        elif word in english._SCALES[1:]:
            total, group = total + group * 1000 ** english._SCALES.index(word), 0
        elif word != "and":
            group += _VALUES[word]
    assert total + group == number


def test_dates_and_amounts_are_written_in_english():
    assert english.day(date(2026, 11, 3)) == "3 November 2026"
    assert english.yuan(Money(-123450)) == "-RMB\u00a01,234.50"


def test_answers_given_in_english_stand_in_the_english_text_only():
    asks = packs.load_pack("cn.data_processing").asks
    said = {"types": "姓名\n电话", "types_en": "Name\nTelephone", "purpose": "催收", "purpose_en": ""}

    assert english_values(asks, said, language="en") == {
        "types": "Name; Telephone",
        "types_lines": ["Name", "Telephone"],
    }
    with pytest.raises(AnswerUnfit) as unfit:
        english_values(asks, said | {"types_en": "Name"}, language="en")
    assert unfit.value.field == "types_en"


def test_a_record_without_edition_is_chinese():
    assert [edition_of(language_of(one)) for one in Edition] == list(Edition)
    assert edition_of("zh-CN") is Edition.CHINESE
