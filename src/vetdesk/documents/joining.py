"""Joins finished PDFs of letters into one tagged file, so that thousands fit the worker's limits."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pikepdf


def join(pdfs: Sequence[bytes]) -> bytes:
    """Return one PDF/A-2a with the pages and the structure of all; the same bytes for the same parts."""
    with pikepdf.open(BytesIO(pdfs[0])) as whole:
        for part in pdfs[1:]:
            with pikepdf.open(BytesIO(part)) as added:
                _append(whole, added)
        joined = BytesIO()
        whole.save(joined, deterministic_id=True)
    return joined.getvalue()


def _append(whole: Any, added: Any) -> None:
    """Append pages and move their structure behind ours; each page keeps its own number in it."""
    root = whole.Root.StructTreeRoot
    numbers = root.ParentTree.Nums
    shift = 1 + max(int(numbers[index]) for index in range(0, len(numbers), 2))
    count = len(whole.pages)
    whole.pages.extend(added.pages)
    for index in range(count, len(whole.pages)):
        page = whole.pages[index].obj
        page.StructParents = int(page.StructParents) + shift
    moved = whole.copy_foreign(added.Root.StructTreeRoot)
    for index in range(0, len(moved.ParentTree.Nums), 2):
        numbers.append(int(moved.ParentTree.Nums[index]) + shift)
        numbers.append(moved.ParentTree.Nums[index + 1])
    for element in moved.K:
        element.P = root
        root.K.append(element)
