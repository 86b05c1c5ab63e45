"""Which records of a list held in memory fit what was asked: words in any column, chips by group."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from vetdesk.desktop.lists.columns import Chip, Column, ListQuery
from vetdesk.desktop.pinyin import matches

R = TypeVar("R")


def fitting(columns: Sequence[Column[R]], chips: Sequence[Chip[R]], query: ListQuery) -> Callable[[R], bool]:
    """Return a test of one record: chips of one group add up, groups narrow down, every word is found."""
    groups: dict[str, list[Callable[[R], bool]]] = {}
    for chip in chips:
        if chip.key in query.chips and chip.accepts is not None:
            groups.setdefault(chip.group, []).append(chip.accepts)
    words = query.text.split()

    def fits(record: R) -> bool:
        if not all(any(accepts(record) for accepts in group) for group in groups.values()):
            return False
        texts = [column.text(record) for column in columns] if words else []
        return all(any(matches(word, text) for text in texts) for word in words)

    return fits
