"""What changed between two versions of a pack, check by check and field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.packs import CheckItem, Pack

FIELDS = (
    "chapter", "kind", "title", "question", "evidence", "where", "red_flag", "severity", "scope",
    "validity", "applies_if", "creditors", "answer", "escalation", "rule_ends", "citations",
)  # fmt: skip
"""The fields of a check that are compared; being retired is a change of its own."""
PACK_FIELDS = ("title", "valid_from", "valid_to", "last_reviewed", "reviewer", "road", "chapters")


class ChangeKind(StrEnum):
    """What happened to a check, or to the pack itself."""

    PACK = "pack"
    ADDED = "added"
    REMOVED = "removed"
    RETIRED = "retired"
    RESTORED = "restored"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, kw_only=True)
class PackChange:
    """One change; ``field`` with the values before and after where a single field changed."""

    kind: ChangeKind
    check: str = ""
    field: str = ""
    before: object = None
    after: object = None


def compare(old: Pack, new: Pack) -> tuple[PackChange, ...]:
    """Return every change that leads from ``old`` to ``new``, in the order of the newer pack.

    A check has moved when the checks both packs hold stand in another order; only the smallest
    number of checks that explains the order is named.
    """
    changes = [
        PackChange(kind=ChangeKind.PACK, field=name, before=getattr(old, name), after=getattr(new, name))
        for name in PACK_FIELDS
        if getattr(old, name) != getattr(new, name)
    ]
    moved = _moved([item.id for item in old.items], [item.id for item in new.items])
    for item in new.items:
        before = old.by_id.get(item.id)
        changes += _item(before, item) if before else [PackChange(kind=ChangeKind.ADDED, check=item.id)]
        if item.id in moved:
            changes.append(PackChange(kind=ChangeKind.MOVED, check=item.id))
    gone = [item.id for item in old.items if item.id not in new.by_id]
    return (*changes, *(PackChange(kind=ChangeKind.REMOVED, check=check) for check in gone))


def _item(before: CheckItem, after: CheckItem) -> Iterator[PackChange]:
    if before.retired is not after.retired:
        yield PackChange(kind=ChangeKind.RETIRED if after.retired else ChangeKind.RESTORED, check=after.id)
    for name in FIELDS:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield PackChange(kind=ChangeKind.CHANGED, check=after.id, field=name, before=old, after=new)


def _moved(old: list[str], new: list[str]) -> frozenset[str]:
    """Return the common ids outside a longest run that kept its order."""
    place = {check: at for at, check in enumerate(old)}
    common = [check for check in new if check in place]
    longest: list[int] = []
    back: list[int] = []
    for at, check in enumerate(common):
        earlier = [one for one in range(at) if place[common[one]] < place[check]]
        best = max(earlier, key=lambda one: longest[one], default=-1)
        back.append(best)
        longest.append(longest[best] + 1 if earlier else 1)
    at = max(range(len(common)), key=lambda one: longest[one], default=-1)
    kept = set()
    while at >= 0:
        kept.add(common[at])
        at = back[at]
    return frozenset(common) - kept
