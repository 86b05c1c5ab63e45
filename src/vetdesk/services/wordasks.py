"""The questions that blanks of a contract in Word could become: one each, or a list for a table's rows."""

from collections.abc import Collection
from typing import Final

from vetdesk import wording
from vetdesk.documents.blankasks import guessed
from vetdesk.documents.wordgrids import column_words
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskKind
from vetdesk.domain.tablequestions import MOST_COLUMNS, CellKind, TableColumn, TableSpec
from vetdesk.services.ownquestions import expression_of, free_name, proposed
from vetdesk.services.templatewords import Blank

_BLANK: Final = "____"
_CELLS: Final = {
    AskKind.MONEY: CellKind.MONEY,
    AskKind.DATE: CellKind.DATE,
    AskKind.INTEGER: CellKind.INTEGER,
    AskKind.DECIMAL: CellKind.DECIMAL,
}
_LISTS: Final = ("表", "清单", "明细")


def is_list(gap: Blank) -> bool:
    """Say whether a blank is a table whose rows are filled in, and takes a question that is a table."""
    return bool(gap.columns)


def proposed_for(gap: Blank, taken: Collection[str], title: str = "") -> Ask:
    """Return the question that a blank could become; ``title`` is that of the part it stands in.

    A cell is called by its row and column. Rows to be filled in become one table: how many there are
    nobody knows before, and each fills in all of its columns.
    """
    if is_list(gap):
        said = (
            wording.explain("own_question.rows", "zh", title=title) if title else "、".join(gap.columns[:2])
        )
        said = title if title.endswith(_LISTS) else said
        name = free_name(said, taken, otherwise="rows")
        return Ask(name=name, label=Text(zh=said, en=said), kind=AskKind.TABLE, table=_table(gap))
    if not gap.label:
        return proposed(gap.words, gap.blank, taken)
    _, kind = guessed(gap.among, gap.blank if gap.blank in gap.among else _BLANK)
    name = free_name(gap.label, taken, otherwise="blank")
    return Ask(name=name, label=Text(zh=gap.label, en=gap.label), kind=kind)


def placed_expression(ask: Ask, gap: Blank) -> str:
    """Return what stands at the place of a blank: the value, or the head of the table and its rows."""
    if not is_list(gap) or ask.table is None:
        return expression_of(ask, gap.among.partition(_BLANK)[2])
    heads = [one.label.zh for one in ask.table.columns]
    cells = [f"{{{{ one.{one.id} }}}}" for one in ask.table.columns]
    if gap.numbered:
        heads, cells = [gap.words.partition(" | ")[0], *heads], ["{{ loop.index }}", *cells]
    return "\n".join(
        (
            f"+ {' | '.join(heads)}",
            f"{{% repeat one in {ask.name} %}}",
            f"+ {' | '.join(cells)}",
            "{% endrepeat %}",
        )
    )


def _table(gap: Blank) -> TableSpec:
    columns: list[TableColumn] = []
    for head in gap.columns[:MOST_COLUMNS]:
        _, kind = guessed(column_words(head), _BLANK)
        name = free_name(head, [*(one.id for one in columns), "no"], otherwise="column")
        label = Text(zh=head or name, en=head or name)
        columns.append(
            TableColumn(
                id=name, label=label, kind=_CELLS.get(kind, CellKind.TEXT), required=not columns, zero=True
            )
        )
    return TableSpec(columns=tuple(columns))
