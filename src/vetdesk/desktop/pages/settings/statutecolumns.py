"""What the lists of the register of norms show, column by column."""

from dataclasses import dataclass
from uuid import UUID

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.pages.settings import statutewords as words
from vetdesk.desktop.titles import listed, shown
from vetdesk.domain.amendments import Amendment, CitingKind
from vetdesk.services.statutes import Affected, NormLine

Id = tuple[UUID, str, str, str]


@dataclass(frozen=True, kw_only=True)
class ChangeRow:
    """One text that cites one change."""

    amendment: Amendment
    affected: Affected

    @property
    def id(self) -> Id:
        """Return what tells the row from the others."""
        one = self.affected.citing
        return (self.amendment.id, one.kind.value, one.key, one.version)


def waits(one: ChangeRow) -> bool:
    """True while nobody has decided about the text."""
    return one.affected.is_open


def is_decided(one: ChangeRow) -> bool:
    """True once somebody has."""
    return not one.affected.is_open


def _kind(one: ChangeRow) -> str:
    return words.kind_words(one.affected.citing)


def norm_columns() -> tuple[Column[NormLine], ...]:
    """Return the columns of the norms."""
    return (
        Column(key="name", title=translate("Statutes", "Norm"), text=lambda one: one.name, width=390),
        Column(
            key="number",
            title=translate("Statutes", "Number"),
            text=lambda one: one.number,
            width=170,
            hidden=True,
        ),
        Column(key="rank", title=translate("Statutes", "Rank"), text=words.rank_words, width=130),
        Column(
            key="from",
            title=translate("Statutes", "In force from"),
            text=lambda one: one.valid_from.isoformat() if one.valid_from else "",
            width=110,
        ),
        Column(
            key="read",
            title=translate("Statutes", "How known"),
            text=lambda one: words.read_status(one).text,
            badge=words.read_status,
            width=160,
        ),
        Column(
            key="checked",
            title=translate("Statutes", "Wording checked to"),
            text=lambda one: one.checked_to.isoformat() if one.checked_to else "",
            width=140,
        ),
        Column(
            key="cited",
            title=translate("Statutes", "Cited by"),
            text=lambda one: str(one.cited_by),
            order=lambda one: one.cited_by,
            right=True,
            width=80,
        ),
        Column(
            key="changes",
            title=translate("Statutes", "Changes noted"),
            text=lambda one: str(one.amended or ""),
            order=lambda one: one.amended,
            right=True,
            width=110,
        ),
    )


def change_columns() -> tuple[Column[ChangeRow], ...]:
    """Return the columns of the texts that cite a change."""
    return (
        Column(
            key="state",
            title=translate("Statutes", "State"),
            text=lambda one: words.decided_status(one.affected).text,
            badge=lambda one: words.decided_status(one.affected),
            width=190,
        ),
        Column(
            key="norm",
            title=translate("Statutes", "Changed"),
            text=lambda one: words.change_words(one.amendment),
            width=210,
        ),
        Column(
            key="kind",
            title=translate("Statutes", "Kind"),
            text=lambda one: words.kind_words(one.affected.citing),
            width=90,
        ),
        Column(key="title", title=translate("Statutes", "Text"), text=_title, width=290),
        Column(
            key="since",
            title=translate("Statutes", "Since"),
            text=lambda one: one.amendment.since.isoformat(),
            width=110,
        ),
        Column(
            key="says",
            title=translate("Statutes", "What changed"),
            text=lambda one: one.amendment.says,
            width=210,
        ),
        Column(key="reason", title=translate("Statutes", "Decision"), text=_reason, width=240),
    )


def _title(one: ChangeRow) -> str:
    citing = one.affected.citing
    title = shown(citing.title)
    if citing.kind is CitingKind.CLAUSE:
        return f"{citing.key} {title}"
    if citing.kind is CitingKind.CHECK:
        return f"{citing.key.rpartition('/')[2]} {title}"
    says = translate("Statutes", "{title} (through {clauses})")
    return says.format(title=title, clauses=listed(citing.through)) if citing.through else title


def _reason(one: ChangeRow) -> str:
    decided = one.affected.decided
    return f"{decided.reason} · {decided.by} · {decided.on.isoformat()}" if decided else ""
