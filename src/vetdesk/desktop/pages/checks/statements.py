"""What a collector says of itself about one check, in words."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.domain.declarations import Declaration, Enclosure
from vetdesk.domain.matter import CheckAnswer, CheckValue
from vetdesk.domain.packs import CheckItem


def statement_words(item: CheckItem, given: Declaration, language: str) -> str:
    """Return the answer, the remark and the paper of a statement in one line."""
    parts = [
        _outcome(given.outcome),
        value_words(item, given.value, language),
        given.note,
        _paper(given.enclosure),
    ]
    return _joined(parts)


def finding_words(item: CheckItem, answer: CheckAnswer, language: str) -> str:
    """Return what the reviewer found, as it stands beside a statement."""
    return _joined([_outcome(answer.outcome), value_words(item, answer.value, language), answer.note or ""])


def value_words(item: CheckItem, value: CheckValue | None, language: str) -> str:
    """Return a value as people read it: with its unit, or with the words of its options."""
    rule = item.answer
    names = {option.id: option.of(language) for option in rule.options}
    match value:
        case None:
            return ""
        case Decimal():
            return f"{value:f} {rule.unit(language)}".strip()
        case date():
            return value.isoformat()
        case tuple():
            return translate("Statements", ", ").join(names.get(one, one) for one in value)
    return names.get(value, value)


def _outcome(outcome: str) -> str:
    return vocabulary.status("check", outcome).text if outcome else ""


def _paper(paper: Enclosure | None) -> str:
    if paper is None:
        return ""
    days = []
    if paper.issued_on is not None:
        days.append(translate("Statements", "issued {day}").format(day=paper.issued_on.isoformat()))
    if paper.valid_until is not None:
        days.append(translate("Statements", "valid until {day}").format(day=paper.valid_until.isoformat()))
    says = translate("Statements", "encloses {name}").format(name=paper.name)
    return " · ".join((says, *days))


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)
