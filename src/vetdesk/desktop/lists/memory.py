"""What a list remembers on this workstation: widths, order, hidden columns, sort; never its content."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView

from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Text, points, space

_BESIDE_HEADING: Final = 10


@dataclass(frozen=True, kw_only=True)
class ListLook:
    """How the user has arranged a list."""

    widths: dict[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    hidden: frozenset[str] | None = None
    sort: str = ""
    descending: bool = False


def read_look(settings: Settings, name: str) -> ListLook:
    """Return what is remembered of the list ``name``; damaged parts are left out."""
    kept = settings.record(f"list.{name}")
    widths, order, hidden = kept.get("widths"), kept.get("order"), kept.get("hidden")
    return ListLook(
        widths={str(k): v for k, v in widths.items() if isinstance(v, int)}
        if isinstance(widths, dict)
        else {},
        order=tuple(str(key) for key in order) if isinstance(order, list) else (),
        hidden=frozenset(str(key) for key in hidden) if isinstance(hidden, list) else None,
        sort=str(kept.get("sort") or ""),
        descending=kept.get("descending") is True,
    )


def keep_look(settings: Settings, name: str, look: ListLook) -> None:
    """Remember how the list ``name`` is arranged."""
    settings.put(
        f"list.{name}",
        {
            "widths": dict(look.widths),
            "order": list(look.order),
            "hidden": sorted(look.hidden or ()),
            "sort": look.sort,
            "descending": look.descending,
        },
    )


def arrange(header: QHeaderView, columns: tuple[Column[object], ...], look: ListLook) -> None:
    """Give ``header`` the widths, order and hidden columns of ``look``."""
    hidden = look.hidden if look.hidden is not None else {c.key for c in columns if c.hidden}
    face = QFont(header.font())
    face.setPointSizeF(points(Text.LABEL))
    face.setBold(True)
    for number, column in enumerate(columns):
        header.resizeSection(
            number, look.widths.get(column.key, max(column.width, _heading_room(face, column)))
        )
        header.setSectionHidden(number, column.key in hidden)
    keys = [column.key for column in columns]
    for place, key in enumerate(key for key in look.order if key in keys):
        header.moveSection(header.visualIndex(keys.index(key)), place)


def _heading_room(face: QFont, column: Column[object]) -> int:
    """Return the width in which the heading is read to its end, with the arrow of the sort behind it."""
    return QFontMetrics(face).horizontalAdvance(column.title) + space(_BESIDE_HEADING)


def look_of(
    header: QHeaderView, columns: tuple[Column[object], ...], *, sort: str, descending: bool
) -> ListLook:
    """Return how ``header`` is arranged now."""
    hidden = {column.key for n, column in enumerate(columns) if header.isSectionHidden(n)}
    shown = [n for n in range(len(columns)) if not header.isSectionHidden(n)]
    return ListLook(
        widths={columns[n].key: header.sectionSize(n) for n in shown},
        order=tuple(columns[header.logicalIndex(place)].key for place in range(len(columns))),
        hidden=frozenset(hidden),
        sort=sort,
        descending=descending,
    )


def shown_columns(header: QHeaderView, columns: tuple[Column[object], ...]) -> tuple[str, ...]:
    """Return the keys of the columns shown, in the order shown."""
    order = [header.logicalIndex(place) for place in range(header.count())]
    return tuple(columns[n].key for n in order if not header.isSectionHidden(n))


def show_sort(header: QHeaderView, number: int, *, descending: bool) -> None:
    """Show by which column is sorted; none below 0."""
    header.setSortIndicatorShown(number >= 0)
    down = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    header.setSortIndicator(number, down)
