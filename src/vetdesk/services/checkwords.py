"""The words reports use for checks: their state and weight, the value given, the norm, the counts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from vetdesk.documents import tree
from vetdesk.domain.asking import AnswerRule
from vetdesk.domain.matter import CheckValue
from vetdesk.domain.packs import Citation, Mark, Pack
from vetdesk.domain.vetting import CheckState, Finding
from vetdesk.services.norms import citation_in
from vetdesk.services.reportparts import Words, day, table

_STATES = (CheckState.PASS, CheckState.FAIL, CheckState.NA, CheckState.EXPIRED, CheckState.OPEN)


def check_words(one: Finding, words: Words) -> str:
    """Return the id, title and weight of a check."""
    title = one.item.title.of(words.language)
    return words.aside(f"{one.item.id} {title}", words.word(f"severity_{one.severity.value}"))


def state_words(one: Finding, words: Words) -> str:
    """Return where a check stands."""
    return words.word(f"state_{one.state.value}")


def answer_words(one: Finding, words: Words) -> Iterator[str]:
    """Yield the value given, the note and the source of an answer."""
    if one.answer is None:
        return
    if one.answer.value is not None:
        yield words.free(value_words(one.item.answer, one.answer.value, words))
    yield words.free(one.answer.note)
    if one.answer.source:
        yield words.word("source", source=words.free(one.answer.source))


def value_words(rule: AnswerRule, value: CheckValue, words: Words) -> str:
    """Return the number, day, choice or text of an answer as people read it."""
    options = {option.id: option.of(words.language) for option in rule.options}
    match value:
        case Decimal():
            return f"{value:f} {rule.unit(words.language)}".strip()
        case date():
            return day(value)
        case tuple():
            return words.joined(options.get(one, one) for one in value)
    return options.get(value, value)


def norm_words(citations: Sequence[Citation], words: Words) -> str:
    """Return where the rule stands; what was reported, not read, says so."""
    return words.sentences(_norm(one, words) for one in citations)


def chapter_counts(pack: Pack, findings: Sequence[Finding], words: Words) -> tree.Table:
    """Return how many checks of each chapter stand where, with the sum of all."""
    rows = []
    for chapter in pack.chapters:
        mine = [one for one in findings if one.item.chapter == chapter.id]
        if mine:
            rows.append((chapter.title.of(words.language), *_counted(mine)))
    columns = (
        (words.word("chapter"), 60),
        *((words.word(f"state_{state.value}"), 16) for state in _STATES),
        (words.word("sum"), 14),
    )
    made = table("counts", columns, rows, centred=(1, 2, 3, 4, 5, 6))
    return tree.Table(
        name=made.name, columns=made.columns, rows=made.rows, total=(words.word("sum"), *_counted(findings))
    )


def check_tables(
    pack: Pack,
    findings: Sequence[Finding],
    words: Words,
    *,
    remarks: Mapping[str, str],
    pieces: Mapping[str, str] | None = None,
) -> Iterator[tree.Block]:
    """Yield, by chapter, a heading and a table of its checks with result, answer, days and norm.

    ``pieces`` are the numbers of the evidence behind each check; without it there is no such column.
    """
    columns = [
        (words.word("check"), 42),
        (words.word("result"), 14),
        (words.word("finding"), 48 if pieces is not None else 63),
        *([(words.word("pieces"), 15)] if pieces is not None else []),
        (words.word("days"), 25),
        (words.word("norm"), 30),
    ]
    for chapter in pack.chapters:
        mine = [one for one in findings if one.item.chapter == chapter.id]
        if not mine:
            continue
        title = chapter.title.of(words.language)
        yield tree.Centred(line=(tree.Value(field="report", text=title),))
        rows = [
            (
                check_words(one, words),
                state_words(one, words),
                remarks.get(one.item.id, ""),
                *([pieces.get(one.item.id, "")] if pieces is not None else []),
                _days(one, words),
                norm_words(one.item.citations, words),
            )
            for one in mine
        ]
        yield table("checks", columns, rows)


def _days(one: Finding, words: Words) -> str:
    if one.answer is None:
        return ""
    until = f" {words.word('until', day=day(one.valid_until))}" if one.valid_until else ""
    return f"{day(one.answer.on)}{until}"


def _counted(findings: Sequence[Finding]) -> tuple[str, ...]:
    return (*(str(sum(one.state is state for one in findings)) for state in _STATES), str(len(findings)))


def _norm(one: Citation, words: Words) -> str:
    said = citation_in(one.norm, one.article, words.language)
    return words.aside(said, words.word("reported")) if one.mark is Mark.REPORTED else said
