"""Writes a check pack as one TOML file; ``exchange.packs.read_pack`` reads it back as it was."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from vetdesk.domain.asking import AnswerKind, AnswerRule
from vetdesk.domain.packs import (
    CheckItem,
    CheckSeverity,
    Citation,
    Condition,
    Graded,
    ItemKind,
    Pack,
    Scope,
    Text,
    Validity,
)

_BARE: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


def write_pack(pack: Pack) -> str:
    """Return the pack as text; equal packs give equal texts, checks keep their order."""
    tables = tables_of(pack)
    rows = {name: tables.pop(name) for name in ("chapter", "item")}
    lines = [f"{key} = {_toml(value)}" for key, value in tables.items()]
    for name, entries in rows.items():
        for entry in entries:
            lines += ["", f"[[{name}]]", *(f"{key} = {_toml(value)}" for key, value in entry.items())]
    return "\n".join(lines) + "\n"


def tables_of(pack: Pack) -> dict[str, Any]:
    """Return the pack as the tables of its file; what says nothing is left out."""
    return _said(
        id=pack.id,
        kind=pack.kind,
        base=pack.base,
        road=pack.road.value if pack.road else "",
        ordered=True,
        version=pack.version,
        jurisdiction=pack.jurisdiction,
        valid_from=pack.valid_from,
        valid_to=pack.valid_to,
        last_reviewed=pack.last_reviewed,
        reviewer=pack.reviewer,
        title=_text(pack.title),
        chapter=[{"id": one.id, "title": _text(one.title)} for one in pack.chapters],
        item=[item_table(one) for one in pack.items],
    )


def item_table(item: CheckItem) -> dict[str, Any]:
    """Return one check as the table of its file."""
    escalation = item.escalation
    return _said(
        id=item.id,
        chapter=item.chapter,
        kind=item.kind.value if item.kind is not ItemKind.CHECK else "",
        title=_text(item.title),
        question=_text(item.question),
        evidence=_text(item.evidence),
        where=_text(item.where),
        red_flag=_text(item.red_flag),
        severity={group.value: _graded(one) for group, one in sorted(item.severity.items())},
        scope=item.scope.value if item.scope is not Scope.DECISION else "",
        validity=_validity(item.validity),
        applies_if=_condition(item.applies_if),
        escalation={"to": escalation.to.value, **_text(escalation.text)} if escalation else None,
        rule_ends=item.rule_ends,
        answer=_answer(item.answer),
        creditors=sorted(one.value for one in item.creditors),
        retired=item.retired,
        citations=[_citation(one) for one in item.citations],
    )


def _said(**values: Any) -> dict[str, Any]:
    kept = (value for value in values.items())
    return {key: value for key, value in kept if value is not None and value not in ("", {}, [], False)}


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _graded(graded: Graded) -> str | dict[str, Any]:
    if not graded.when:
        return graded.severity.value
    table = {"when": _condition(graded.when), "then": graded.severity.value}
    if graded.otherwise is not CheckSeverity.NONE:
        table["otherwise"] = graded.otherwise.value
    return table


def _validity(validity: Validity) -> dict[str, Any]:
    name = validity.period.value
    value: object = True
    if name == "months":
        value = validity.months
    elif validity.until is not None:
        value = validity.until.value
    return {
        name: value,
        **_said(longest=validity.longest or None, registry=validity.registry),
    }


def _answer(rule: AnswerRule) -> dict[str, Any] | None:
    if rule.kind is AnswerKind.OUTCOME:
        return None
    unit = {"zh": rule.unit_zh, "en": rule.unit_en} if rule.unit_zh or rule.unit_en else None
    return _said(
        type=rule.kind.value,
        unit=unit,
        at_least=dict(sorted(rule.at_least.items())),
        at_most=dict(sorted(rule.at_most.items())),
        within_months=rule.within_months or None,
        after_months=rule.after_months or None,
        ahead=rule.ahead,
        shortest=rule.shortest or None,
        options=[
            {"id": one.id, "zh": one.zh, "en": one.en, "then": one.then, **_said(needed=one.needed)}
            for one in rule.options
        ],
    )


def _citation(citation: Citation) -> dict[str, Any]:
    return _said(norm=citation.norm, article=citation.article, as_of=citation.as_of, mark=citation.mark.value)


def _condition(condition: Condition) -> dict[str, Any]:
    return {key: _plain(value) for key, value in condition.items()}


def _plain(value: object) -> Any:
    if isinstance(value, Mapping):
        return _condition(value)
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value


def _toml(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            # JSON strings are TOML strings, but for one control character JSON lets stand.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case date() | int() | float() | Decimal():
            return value.isoformat() if isinstance(value, date) else _number(value)
        case Mapping():
            return "{ " + ", ".join(_pairs(value.items())) + " }" if value else "{}"
    return "[" + ", ".join(_toml(one) for one in value) + "]"


def _number(value: float | Decimal) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else repr(value)


def _pairs(items: Iterable[tuple[str, Any]]) -> Iterable[str]:
    for key, value in items:
        name = key if key and set(key) <= _BARE else _toml(key)
        yield f"{name} = {_toml(value)}"
