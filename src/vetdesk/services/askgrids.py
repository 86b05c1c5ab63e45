"""The choices and the columns of a question as rows that somebody types: words, kinds, no keys.

Keys and column names are made from the words once and kept while the words change, because texts and
conditions read them.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from vetdesk.domain.packs import Text
from vetdesk.domain.papers import AskChoice
from vetdesk.domain.rows import TAB, Cell, Rows
from vetdesk.domain.tablequestions import (
    MOST_COLUMNS,
    CellChoice,
    CellKind,
    TableColumn,
    TableSpec,
    read_rows,
)
from vetdesk.services.ownquestions import free_name

MOST_CHOICES: Final = 30
_BETWEEN: Final = "；"
_KINDS: Final = {
    CellKind.TEXT: Text(zh="文字", en="Text"),
    CellKind.MONEY: Text(zh="金额", en="Amount"),
    CellKind.DATE: Text(zh="日期", en="Date"),
    CellKind.INTEGER: Text(zh="整数", en="Whole number"),
    CellKind.DECIMAL: Text(zh="小数", en="Decimal number"),
    CellKind.PERCENT: Text(zh="百分比", en="Per cent"),
    CellKind.CHOICE: Text(zh="选项", en="Choice"),
}
_YES: Final = CellChoice(key="yes", text=Text(zh="是", en="Yes"))
_NO: Final = CellChoice(key="no", text=Text(zh="否", en="No"))
CHOICES: Final = TableSpec(
    columns=(
        TableColumn(id="zh", label=Text(zh="选项（印出的文字）", en="Choice, as printed"), required=True),
        TableColumn(id="en", label=Text(zh="英文", en="In English")),
    ),
    most=MOST_CHOICES,
)
COLUMNS: Final = TableSpec(
    columns=(
        TableColumn(id="zh", label=Text(zh="列名", en="Column"), required=True, width=26),
        TableColumn(id="en", label=Text(zh="英文", en="In English"), width=22),
        TableColumn(
            id="kind",
            label=Text(zh="类型", en="Kind"),
            kind=CellKind.CHOICE,
            choices=tuple(CellChoice(key=kind.value, text=said) for kind, said in _KINDS.items()),
            width=18,
        ),
        TableColumn(
            id="required",
            label=Text(zh="必填", en="Needed"),
            kind=CellKind.CHOICE,
            choices=(_YES, _NO),
            width=12,
        ),
        TableColumn(id="choices", label=Text(zh="选项（以；分开）", en="Choices (;)"), width=30),
    ),
    most=MOST_COLUMNS,
)
_Kept = TypeVar("_Kept")


def choices_typed(text: str, before: Sequence[AskChoice] = ()) -> tuple[AskChoice, ...]:
    """Return the choices of typed rows; ``RowsUnfit`` says what is wrong. Known ones keep their keys."""
    rows = read_rows(CHOICES, text)
    kept = _matched(rows, before, lambda one: one.text.zh)
    return tuple(
        AskChoice(key=key, text=Text(zh=_said(row[0]), en=_said(row[1]) or _said(row[0])))
        for row, key in zip(rows.rows, _keys(rows, [one.key if one else "" for one in kept]), strict=True)
    )


def choices_text(choices: Sequence[AskChoice]) -> str:
    """Return choices as they are typed."""
    return "\n".join(TAB.join((one.text.zh, one.text.en)) for one in choices)


def columns_typed(text: str, before: TableSpec | None = None) -> TableSpec:
    """Return the columns of typed rows; ``RowsUnfit`` says what is wrong. Known ones keep their names."""
    rows = read_rows(COLUMNS, text)
    kept = _matched(rows, before.columns if before else (), lambda one: one.label.zh)
    names = _keys(rows, [one.id if one else "" for one in kept])
    columns = tuple(_column(row, name, old) for row, name, old in zip(rows.rows, names, kept, strict=True))
    return TableSpec(columns=columns, **({"most": before.most} if before else {}))


def columns_text(spec: TableSpec | None) -> str:
    """Return columns as they are typed."""
    return "\n".join(TAB.join(_typed(one)) for one in spec.columns) if spec else ""


def without_choices(spec: TableSpec) -> tuple[str, ...]:
    """Return the columns of choices that name none, by their words."""
    return tuple(one.label.zh for one in spec.columns if one.kind is CellKind.CHOICE and not one.choices)


def _typed(one: TableColumn) -> tuple[str, ...]:
    needed = _YES if one.required else _NO
    said = _BETWEEN.join(each.text.zh for each in one.choices)
    return (one.label.zh, one.label.en, one.kind.value, needed.key, said)


def _column(row: Sequence[Cell], name: str, old: TableColumn | None) -> TableColumn:
    zh, en, kind, required, said = (_said(one) for one in row)
    kind = kind or CellKind.TEXT.value
    words = [one.strip() for one in said.replace(";", _BETWEEN).split(_BETWEEN) if one.strip()]
    known = {one.text.zh: one for one in old.choices} if old else {}
    choices: list[CellChoice] = []
    for word in dict.fromkeys(words):
        fresh = CellChoice(
            key=free_name(word, [one.key for one in choices], otherwise="choice"), text=Text(zh=word, en=word)
        )
        choices.append(known.get(word, fresh))
    return TableColumn(
        id=name,
        label=Text(zh=zh, en=en or zh),
        kind=CellKind(kind),
        required=required == _YES.key,
        choices=tuple(choices) if kind == CellKind.CHOICE else (),
        zero=old.zero if old else True,
        width=old.width if old else 20,
    )


def _matched(rows: Rows, before: Sequence[_Kept], words: Callable[[_Kept], str]) -> list[_Kept | None]:
    """Return for each typed row what it was before: by its words, else by its place among the rest."""
    by_words = {words(one): one for one in before}
    found = [by_words.get(_said(row[0])) for row in rows.rows]
    if len(found) == len(before):
        left = [one for one in before if one not in found]
        fresh = [at for at, one in enumerate(found) if one is None]
        if len(left) == len(fresh):
            for at, one in zip(fresh, left, strict=True):
                found[at] = one
    return found


def _keys(rows: Rows, known: Sequence[str]) -> list[str]:
    """Return a key for each row: the one it had, else one made from its English, else its Chinese words."""
    taken = [one for one in known if one]
    found = []
    for row, key in zip(rows.rows, known, strict=True):
        name = key or free_name(_said(row[1]) or _said(row[0]), [*taken, "no"], otherwise="column")
        taken.append(name)
        found.append(name)
    return found


def _said(cell: Cell) -> str:
    return "" if cell is None else str(cell)
