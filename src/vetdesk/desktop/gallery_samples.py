"""Made-up records for the gallery: no real company, person or number."""

from dataclasses import dataclass
from typing import Any

from vetdesk.desktop.lists.columns import Chip, Column, Count, ListQuery
from vetdesk.desktop.lists.paging import ANCHOR_EVERY, COUNT_CAP, Anchors
from vetdesk.desktop.pinyin import order_key
from vetdesk.desktop.vocabulary import status, values
from vetdesk.progress import Progress

_NAMES = (
    "申恒资产管理有限公司",
    "渝信应收账款管理有限公司",
    "浙同企业征信有限公司",
    "粤达商务咨询有限公司",
    "衡山数据服务（上海）有限公司",
    "欧阳法律事务服务中心",
)
_PLACES = ("上海", "重庆", "杭州", "广州", "北京", "成都")


@dataclass(frozen=True)
class Sample:
    """One made-up collector."""

    number: int
    name: str
    place: str
    state: str
    amount: int


def sample(number: int) -> Sample:
    """Return the made-up collector ``number``; the same one every time."""
    states = values("collector")
    name = _NAMES[number % len(_NAMES)]
    shown = name if number < len(_NAMES) else f"{name[:2]}第{number}{name[2:]}"
    return Sample(number, shown, _PLACES[number % 6], states[number % len(states)], number * 137 % 100_000)


def sample_columns(titles: tuple[str, str, str, str, str]) -> tuple[Column[Sample], ...]:
    """Return the columns of the list of made-up collectors."""
    number, name, place, state, amount = titles
    return (
        Column(
            key="number",
            title=number,
            text=lambda record: f"C-{record.number:07d}",
            order=lambda record: record.number,
            width=110,
            faint=True,
        ),
        Column(
            key="name",
            title=name,
            text=lambda record: record.name,
            order=lambda record: order_key(record.name),
            width=280,
        ),
        Column(key="place", title=place, text=lambda record: record.place, width=100),
        Column(
            key="state",
            title=state,
            text=lambda record: status("collector", record.state).text,
            badge=lambda record: status("collector", record.state),
            width=170,
        ),
        Column(
            key="amount",
            title=amount,
            text=lambda record: f"{record.amount:,}.00",
            order=lambda record: record.amount,
            right=True,
            width=130,
        ),
    )


def sample_chips() -> tuple[Chip[Sample], ...]:
    """Return one chip for each of four states."""
    return tuple(
        Chip(key=state, text=status("collector", state).text, group="state", accepts=_has_state(state))
        for state in ("in_review", "approved", "suspended", "rejected")
    )


class SampleSource:
    """Pretends to be a table of ``total`` rows; makes only the rows it is asked for."""

    def __init__(self, total: int) -> None:
        self._total = total

    def count(self, query: ListQuery, progress: Progress) -> Count:
        """Count as a service would: exact up to 10,000."""
        del query
        progress.check()
        return Count(min(self._total, COUNT_CAP), exact=self._total <= COUNT_CAP)

    def anchors(self, query: ListQuery, progress: Progress) -> Anchors:
        """Return the number before every 1,000th row."""
        del query
        progress.check()
        numbers = range(ANCHOR_EVERY - 1, self._total - 1, ANCHOR_EVERY)
        return Anchors((None, *numbers), self._total)

    def window(
        self, query: ListQuery, *, after: Any, skip: int, limit: int, progress: Progress
    ) -> tuple[Sample, ...]:
        """Return the rows behind the number ``after``."""
        progress.check()
        first = (0 if after is None else int(after) + 1) + skip
        numbers = range(first, min(first + limit, self._total))
        if query.descending:
            return tuple(sample(self._total - 1 - number) for number in numbers)
        return tuple(sample(number) for number in numbers)


def _has_state(state: str) -> Any:
    def accepts(record: Sample) -> bool:
        return record.state == state

    return accepts
