"""Templates and clauses that declare questions: read, linted, printed, asked (decision 23)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_builders import given_context
from vetdesk.documents import packs
from vetdesk.documents.assembly import assemble
from vetdesk.documents.clausefile import read_clause_text, write_clause
from vetdesk.documents.clauseset import ClauseSet
from vetdesk.documents.errors import AnswersMissing, PackRefused, TemplateRefused
from vetdesk.documents.jobs import Mode, RenderRequest
from vetdesk.documents.linter import lint_clause
from vetdesk.documents.packfile import read_pack_text, write_pack
from vetdesk.documents.plaintext import document_text
from vetdesk.documents.questions import questions
from vetdesk.documents.templatelint import lint_template
from vetdesk.domain.agreements import Road
from vetdesk.domain.answerbook import AnswerBook, typed
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind
from vetdesk.domain.tablequestions import CellKind, TableColumn, TableSpec

TODAY = date(2026, 11, 20)
BASE = "cn.assignment_agreement"
STEPS = TableSpec(
    columns=(
        TableColumn(id="name", label=Text(zh="名称", en="Name"), required=True),
        TableColumn(id="fee", label=Text(zh="费用", en="Fee"), kind=CellKind.MONEY),
    )
)
PACE = (
    AskChoice(key="month", text=Text(zh="按月", en="monthly")),
    AskChoice(key="season", text=Text(zh="按季", en="quarterly")),
)
KINDS = {
    AskKind.LINE: ("{{ %s }}", "南京分部"),
    AskKind.LINES: ("{{ %s }}", "交接\n清点"),
    AskKind.INTEGER: ("{{ %s|number_cn }}", "12"),
    AskKind.DECIMAL: ("{{ %s }}", "0.75"),
    AskKind.MONEY: ("{{ %s|cn }}", "1234.50"),
    AskKind.DATE: ("{{ %s|date }}", "2027-03-01"),
    AskKind.CHOICE: ("{{ %s }}", "season"),
    AskKind.TABLE: (
        '{%% repeat one in %s ending "；。" %%}\n- {{ one.name }}\n{%% endrepeat %%}',
        "甲\t1.00",
    ),
}


def ask(name, kind=AskKind.LINE, **changes):
    given = {
        "choices": PACE if kind is AskKind.CHOICE else (),
        "table": STEPS if kind is AskKind.TABLE else None,
    }
    return Ask(name=name, label=Text(zh=f"问{name}", en=f"Ask {name}"), kind=kind, **(given | changes))


def reading(one):
    """Return lines that print a question."""
    printed = KINDS[one.kind][0] % one.name
    return printed + "\n" if one.table else f"§ 记载{printed}。\n"


def a_pack(*asks, text=""):
    """Return a small agreement with questions of its own, which its first article reads."""
    parts = (
        packs.Part(kind="article", id="own", title="约定", body=f"§ 约定如下。\n{text}", body_name="own"),
        packs.Part(kind="article", id="effect", title="生效", body="§ 签署后生效。\n", body_name="effect"),
    )
    shipped = packs.load_pack(BASE)
    return replace(shipped, id="office.T-01", base=BASE, english=None, asks=tuple(asks), parts=parts)


def a_clause(*asks, text="§ 见。\n", **changes):
    clause = packs.load_library()["CL-24"]
    made = replace(
        clause,
        id="OC-01",
        tags=(),
        title="本单位条款",
        variants=(replace(clause.variants[0], id="1", text=text, text_en="", applies_if=None),),
        title_en="",
        english_of="",
        carries=(),
        applies_if=None,
        asks=tuple(asks),
        stands_in=(f"{BASE}/effect",),
    )
    return replace(made, **changes)


def codes(report):
    """Return what the linter says; what a small agreement lacks of the law is not its matter here."""
    return {one.code for one in report.problems} - {"core.missing", "carrier.missing"}


def lint(pack, *clauses):
    return lint_template(
        write_pack(pack), others=[write_clause(one) for one in clauses], retired=(), today=TODAY
    )


def filled(pack, given, *clauses, **changes):
    """Return pack, library, context and facts with these answers typed."""
    fitted_set = ClauseSet(shipped=packs.load_library(), editions=tuple(map(write_clause, clauses)))
    fitted = fitted_set.fit(pack)
    book = AnswerBook.of(Road.ASSIGNMENT, fitted.asks)
    answers = {name: typed(book.by_name[name], text) for name, text in given.items()}
    context = given_context(debts=2, **changes)
    facts = {**context, **book.facts(answers)}
    return fitted, fitted_set.library, {**context, **book.printed(answers)}, facts


def asked_for(pack, context, facts, *clauses):
    request = RenderRequest(
        pack=pack.id,
        template=write_pack(pack),
        contexts=(context,),
        facts=facts,
        editions=tuple(map(write_clause, clauses)),
    )
    return questions(request)


# The files


def test_questions_of_a_template_and_of_a_clause_are_written_and_read_back():
    several = [ask(f"q{kind.value}", kind) for kind in AskKind]
    several[0] = replace(several[0], english=True, default_en="Nanjing", hint=Text(zh="提示", en="hint"))
    several[1] = replace(several[1], required=False, default="一\n二")

    assert read_pack_text(write_pack(a_pack(*several)), place="t").asks == tuple(several)
    clause = a_clause(*several)
    assert read_clause_text(write_clause(clause), place="c") == clause


def test_a_template_never_writes_the_questions_of_the_clauses_in_its_slots():
    clause = a_clause(ask("site"), text="§ {{ site }}\n")
    fitted = ClauseSet(shipped=packs.load_library(), editions=(write_clause(clause),)).fit(a_pack())

    assert [(one.name, one.asked_by) for one in fitted.asks] == [("site", "OC-01")]
    assert read_pack_text(write_pack(fitted), place="t").asks == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('name = "保证金"', "ask.faulty"),
        ('name = "a b"', "ask.faulty"),
        ('name = "x"\nkind = "letter"', "ask.faulty"),
        ('name = "x"\nkind = "choice"', "ask.choices"),
        ('name = "x"\nkind = "line"\nchoices = [{ key = "a", zh = "甲", en = "A" }]', "ask.choices"),
        ('name = "x"\nenglish = "yes"', "value.kind"),
        ('name = "x"\nhint = "no table"', "value.kind"),
        ('name = "x"\nkind = "table"', "ask.columns"),
    ],
    ids=["chinese", "space", "kind", "no-choices", "idle-choices", "english", "hint", "no-columns"],
)
def test_a_malformed_question_is_refused_with_its_place(line, code):
    kind = "" if "kind" in line else '\nkind = "line"'
    row = f'\n[[ask]]\nlabel = {{ zh = "问", en = "Ask" }}{kind}\n{line}\n'
    text = write_clause(a_clause()).replace("\n[[variant]]", f"{row}\n[[variant]]")

    with pytest.raises(PackRefused) as refused:
        read_clause_text(text, place="OC-01")
    assert code in {one.code for one in refused.value.problems}


# The linter


def test_a_template_whose_text_reads_its_questions_has_no_fault():
    several = [ask(f"q{kind.value}", kind) for kind in AskKind]

    assert codes(lint(a_pack(*several, text="".join(map(reading, several))))) == set()


@pytest.mark.parametrize(
    "name", ["price", "a", "road", "total_yuan", "security_gap", "one", "if", "price_cn"]
)
def test_a_name_that_means_something_already_is_a_collision(name):
    found = codes(lint(a_pack(ask(name), text=f"§ {{{{ {name} }}}}\n" if name != "if" else "")))

    assert found & {"ask.taken", "ask.ending"}


def test_a_question_nobody_reads_is_named_by_its_words():
    (said,) = [one for one in lint(a_pack(ask("x"), text="§ 无。\n")).problems if one.code == "ask.unread"]

    assert said.detail.startswith(ask("x").label.zh)


@pytest.mark.parametrize(
    ("asks", "text", "code"),
    [
        ([ask("x"), ask("x")], "§ {{ x }}\n", "ask.twice"),
        ([ask("x")], "§ 无。\n", "ask.unread"),
        ([ask("x_lines")], "§ {{ x_lines }}\n", "ask.ending"),
        ([ask("x", AskKind.MONEY, default="许多")], "§ {{ x }}\n", "ask.default"),
        ([ask("x", AskKind.TABLE)], "§ {{ x }}\n", "ask.as_value"),
        ([ask("x")], "{% for one in x %}\n- {{ one }}\n{% endfor %}\n", "ask.as_rows"),
        ([ask("x")], "§ {{ x.name }}\n", "ask.no_column"),
        ([ask("x")], "§ {{ x|date }}\n", "ask.filter"),
        ([ask("x", AskKind.DATE)], "§ {{ x|yuan }}\n", "ask.filter"),
        ([ask("x", AskKind.CHOICE)], '{% if x == "month" %}\n§ 月\n{% endif %}\n', "ask.compare"),
        ([ask("x", AskKind.CHOICE)], '{% if x_key == "week" %}\n§ 周\n{% endif %}\n', "ask.choice_unknown"),
        ([ask("x", AskKind.INTEGER)], '{% if x == "三" %}\n§ 三\n{% endif %}\n', "ask.no_number"),
        ([ask("x", AskKind.TABLE)], "{% for one in x %}\n- {{ one.price }}\n{% endfor %}\n", "name.unknown"),
        ([], "§ {{ nobody_asks }}\n", "name.unknown"),
    ],
)
def test_the_linter_names_what_is_wrong_with_a_question_or_its_reading(asks, text, code):
    report = lint(a_pack(*asks, text=text))

    assert code in codes(report)


def test_a_choice_is_compared_by_its_key_and_lines_are_listed_one_by_one():
    asks = [ask("pace", AskKind.CHOICE), ask("duties", AskKind.LINES)]
    text = (
        '§ {{ pace }}。\n{% if pace_key == "month" %}\n§ 月结。\n{% endif %}\n'
        "{% for line in duties_lines %}\n- {{ line }}\n{% endfor %}\n"
    )

    assert codes(lint(a_pack(*asks, text=text))) == set()


def test_a_clause_reads_its_own_questions_and_no_other():
    good, bad = a_clause(ask("site"), text="§ {{ site }}\n"), a_clause(text="§ {{ site }}\n")

    assert codes(lint_clause(write_clause(good), others=(), retired=(), today=TODAY)) == set()
    assert "name.unknown" in codes(lint_clause(write_clause(bad), others=(), retired=(), today=TODAY))


def test_one_name_is_one_question_in_the_whole_library_and_the_template_that_holds_both():
    mine = a_clause(ask("site"), text="§ {{ site }}\n")
    same = replace(mine, id="OC-02", title="另一条")
    other = replace(same, asks=(ask("site", AskKind.DATE),))

    def judged(clause):
        return codes(lint_clause(write_clause(clause), others=[write_clause(mine)], retired=(), today=TODAY))

    assert "ask.differs" not in judged(same)
    assert "ask.differs" in judged(other)
    pack = a_pack(ask("site", AskKind.DATE), text="§ {{ site|date }}\n")
    assert "ask.differs" in codes(lint(pack, mine))


# The text


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        (AskKind.INTEGER, "十二"),
        (AskKind.MONEY, "人民币壹仟贰佰叁拾肆元伍角"),
        (AskKind.DATE, "2027年3月1日"),
        (AskKind.CHOICE, "按季"),
        (AskKind.LINES, "交接；清点"),
        (AskKind.DECIMAL, "0.75"),
    ],
)
def test_own_answers_are_printed_by_the_rules_of_the_fixed_ones(kind, printed):
    one = ask("own_answer", kind)
    pack, library, context, facts = filled(a_pack(one, text=reading(one)), {one.name: KINDS[kind][1]})

    assert printed in document_text(assemble(pack, library, context, facts=facts)[0])


def test_a_gap_is_called_by_its_question_in_the_language_of_the_document():
    one = ask("own_answer", AskKind.MONEY)
    pack, library, context, facts = filled(a_pack(one, text=reading(one)), {})

    document, _ = assemble(pack, library, context, facts=facts, mode=Mode.PREVIEW)

    assert "〔问own_answer 待填〕" in document_text(document)


def test_what_need_not_be_said_prints_as_nothing_and_compares_with_nothing():
    number = ask("own_number", AskKind.INTEGER, required=False)
    text = "§ 共{{ own_number }}份。\n{% if own_number > 3 %}\n§ 超过三份。\n{% endif %}\n"
    pack, library, context, facts = filled(a_pack(number, text=text), {})

    said = document_text(assemble(pack, library, context, facts=facts)[0])

    assert "共份。" in said
    assert "超过三份" not in said


def test_a_value_used_as_another_kind_is_refused_with_its_place():
    text = "§ 无。\n{% if own_answer > 3 %}\n§ 超过三份。\n{% endif %}\n"
    pack, library, context, facts = filled(a_pack(ask("own_answer"), text=text), {"own_answer": "三"})

    with pytest.raises(TemplateRefused) as refused:
        assemble(pack, library, context, facts=facts)
    assert [one.code for one in refused.value.problems] == ["template.value_kind"]


def test_a_condition_on_an_own_question_asks_it_and_decides_what_is_printed():
    pace = ask("own_pace", AskKind.CHOICE)
    clause = a_clause(pace, text="§ 本条按月适用。\n", applies_if={"own_pace": "month"})
    pack, library, context, facts = filled(a_pack(), {}, clause)

    asked = asked_for(a_pack(), context, facts, clause)
    assert "own_pace" in asked.names
    assert asked.decides["own_pace"] == ("OC-01",)
    with pytest.raises(AnswersMissing):
        assemble(pack, library, context, facts=facts)
    for key, stands in (("month", True), ("season", False)):
        pack, library, context, facts = filled(a_pack(), {"own_pace": key}, clause)
        document, _ = assemble(pack, library, context, facts=facts)
        assert ("本条按月适用" in document_text(document)) is stands
        if stands:
            assert "问own_pace为按月" in next(one.why for one in document.clauses if one.id == "OC-01")


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_an_own_question_is_asked_if_and_only_if_the_included_text_reads_it(data):
    kinds = data.draw(st.lists(st.sampled_from(sorted(AskKind)), min_size=1, max_size=5))
    asks = [ask(f"own_{n}", kind, required=data.draw(st.booleans())) for n, kind in enumerate(kinds)]
    in_text = [one for one in asks if data.draw(st.booleans())]
    in_clause = data.draw(st.booleans())
    dated = ask("own_clause", AskKind.DATE)
    clause = a_clause(dated, text=reading(dated), applies_if=None if in_clause else {"road": "entrustment"})
    pack = a_pack(*asks, text="".join(map(reading, in_text)))
    given_ = {one.name: KINDS[one.kind][1] for one in [*asks, dated]}
    fitted, library, context, facts = filled(pack, given_, clause)

    asked = [name for name in asked_for(pack, context, facts, clause).names if name.startswith("own_")]

    assert asked == [one.name for one in in_text] + (["own_clause"] if in_clause else [])
    before = document_text(assemble(fitted, library, context, facts=facts)[0])
    for name in asked:
        left = {one: text for one, text in given_.items() if one != name}
        _, _, less, fewer = filled(pack, left, clause)
        spec = next(one for one in [*asks, dated] if one.name == name)
        if spec.required:
            with pytest.raises(AnswersMissing) as missing:
                assemble(fitted, library, less, facts=fewer)
            assert name in {one.partition(".")[0].removesuffix("[]") for one in missing.value.names}
        else:
            assert document_text(assemble(fitted, library, less, facts=fewer)[0]) != before
    for name in given_.keys() - set(asked):
        changed = {one: value for one, value in context.items() if not one.startswith(name)}
        assert document_text(assemble(fitted, library, changed, facts=facts)[0]) == before


def test_the_english_text_prints_the_english_words_of_the_same_answers():
    pace, site = ask("own_pace", AskKind.CHOICE), ask("own_site", english=True)
    text = "§ 乙方{{ own_pace }}在{{ own_site }}报告。\n"
    pack, library, context, facts = filled(
        a_pack(pace, site, text=text), {"own_pace": "season", "own_site": "南京", "own_site_en": "Nanjing"}
    )
    book = AnswerBook.of(Road.ASSIGNMENT, pack.asks)
    given_ = {"own_pace": "season", "own_site": "南京", "own_site_en": "Nanjing"}
    spoken = replace(
        pack,
        language="en",
        parts=tuple(
            replace(one, title="Terms", body="§ Party B reports {{ own_pace }} in {{ own_site }}.\n")
            for one in pack.parts[:1]
        ),
    )

    document, _ = assemble(
        spoken, library, {**context, **book.printed_english(given_)}, facts=facts, mode=Mode.PREVIEW
    )

    assert "Party B reports quarterly in Nanjing." in document_text(document)
    gaps, _ = assemble(spoken, library, given_context(debts=2), facts=facts, mode=Mode.PREVIEW)
    assert "[Ask own_pace: to be filled in]" in document_text(gaps)


@pytest.mark.parametrize(
    ("kind", "condition", "typed_text"),
    [
        (AskKind.LINE, {"own_note": True}, "附言"),
        (AskKind.INTEGER, {"own_note": {"above": 3}}, "4"),
        (AskKind.MONEY, {"own_note": {"at_least": 1000}}, "1000.00"),
        (AskKind.DATE, {"own_note": True}, "2027-03-01"),
        (AskKind.TABLE, {"own_note": True}, "甲"),
    ],
)
def test_a_condition_on_what_may_stay_empty_asks_it_and_holds_nowhere_until_it_is_said(
    kind, condition, typed_text
):
    note = ask("own_note", kind, required=False)
    clause = a_clause(note, text="§ 本条因附言适用。\n", applies_if=condition)

    for given_, stands in (({}, False), ({"own_note": typed_text}, True)):
        pack, library, context, facts = filled(a_pack(), given_, clause)
        assert "own_note" in asked_for(a_pack(), context, facts, clause).names
        document, _ = assemble(pack, library, context, facts=facts)
        assert ("本条因附言适用" in document_text(document)) is stands
