"""Shows the new state of a short list without losing selection and scroll where nothing moved."""

from collections.abc import Sequence
from typing import TypeVar

from vetdesk.desktop.lists.model import MemoryRecords

R = TypeVar("R")


def show_again(model: MemoryRecords[R], records: Sequence[R]) -> None:
    """Change only what is different; start over when records came, went or moved."""
    before = model.records
    if [model.identify(one) for one in before] != [model.identify(one) for one in records]:
        model.show_records(records)
        return
    for old, new in zip(before, records, strict=True):
        if old != new:
            model.upsert(new)
