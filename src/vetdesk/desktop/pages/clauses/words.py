"""Words and columns of the clause library."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.titles import clause_title
from vetdesk.desktop.vocabulary import Status
from vetdesk.services.clauselibrary import Clause, ClauseLine, ClauseSource, Variant
from vetdesk.services.norms import cited_in

CORE, OPTIONAL, ASSIGNMENT, ENTRUSTMENT = "core", "optional", "A", "B"
_KINDS: Final[Mapping[str, str]] = {
    CORE: str(QT_TRANSLATE_NOOP("ClausesPage", "Core")),
    OPTIONAL: str(QT_TRANSLATE_NOOP("ClausesPage", "Optional")),
    ASSIGNMENT: str(QT_TRANSLATE_NOOP("ClausesPage", "Assignment only")),
    ENTRUSTMENT: str(QT_TRANSLATE_NOOP("ClausesPage", "Entrustment only")),
}
_RANKS: Final[Mapping[str, str]] = {
    "standard": str(QT_TRANSLATE_NOOP("ClausesPage", "Standard")),
    "fallback": str(QT_TRANSLATE_NOOP("ClausesPage", "Fallback")),
    "walk-away": str(QT_TRANSLATE_NOOP("ClausesPage", "Walk-away")),
}


def is_of(line: ClauseLine, kind: str) -> bool:
    """Say whether a clause is core, optional, or of this road only."""
    tags = set(line.clause.tags)
    if kind in (ASSIGNMENT, ENTRUSTMENT):
        return tags & {ASSIGNMENT, ENTRUSTMENT} == {kind}
    return kind in tags


def kind_words(line: ClauseLine) -> str:
    """Return what the tags of a clause say."""
    return " · ".join(translate("ClausesPage", text) for kind, text in _KINDS.items() if is_of(line, kind))


def law_words(clause: Clause) -> str:
    """Return the norms and articles a clause rests on, each norm once."""
    return cited_in(((one.norm, one.article) for one in clause.statutes), i18n.spoken().value)


def ladder(clause: Clause) -> tuple[Variant, ...]:
    """Return the wordings, standard first, walk-away last; equal ranks keep the order of the file."""
    order = list(_RANKS)
    return tuple(
        sorted(clause.variants, key=lambda one: order.index(one.rank) if one.rank in order else len(order))
    )


def source_status(source: ClauseSource, *, retired: bool) -> Status:
    """Return whose text a clause is, or that it is retired."""
    if retired:
        return Status(translate("ClausesPage", "Retired"), Tone.WARN, "archive")
    if source is ClauseSource.OWN:
        return Status(translate("ClausesPage", "Own"), Tone.ACCENT, "pen-line")
    if source is ClauseSource.ADAPTED:
        return Status(translate("ClausesPage", "Adapted"), Tone.ACCENT, "pencil")
    return Status(translate("ClausesPage", "Built-in"), Tone.PLAIN, "library")


def tag_name(tag: str) -> str:
    """Return the name of a tag."""
    return translate("ClausesPage", _KINDS[tag]) if tag in _KINDS else tag


def rank_name(rank: str) -> str:
    """Return the name of a step of the ladder."""
    return translate("ClausesPage", _RANKS[rank]) if rank in _RANKS else rank


def rank_words(variant: Variant) -> str:
    """Return the rank of a wording with its id."""
    when = translate("ClausesPage", "conditional") if variant.applies_if else ""
    return " · ".join(part for part in (rung_name(variant), when) if part)


def rung_name(variant: Variant) -> str:
    """Return the rank and the id of a wording."""
    return f"{rank_name(variant.rank)} · {variant.id}"


def columns() -> tuple[Column[ClauseLine], ...]:
    """Return what the list shows of a clause."""
    return (
        Column(key="id", title=translate("ClausesPage", "Number"), text=lambda one: one.clause.id, width=90),
        Column(
            key="title",
            title=translate("ClausesPage", "Clause"),
            text=lambda one: clause_title(one.clause),
            width=200,
        ),
        Column(
            key="source",
            title=translate("ClausesPage", "Source"),
            text=lambda one: source_status(one.source, retired=one.retired).text,
            badge=lambda one: source_status(one.source, retired=one.retired),
            width=145,
        ),
        Column(key="kind", title=translate("ClausesPage", "Kind"), text=kind_words, width=140),
        Column(
            key="law",
            title=translate("ClausesPage", "Legal basis"),
            text=lambda one: law_words(one.clause),
            width=265,
        ),
        Column(
            key="wordings",
            title=translate("ClausesPage", "Wordings"),
            text=lambda one: str(len(one.clause.variants)),
            right=True,
            width=90,
        ),
        Column(
            key="reviewed",
            title=translate("ClausesPage", "Last reviewed"),
            text=lambda one: one.clause.last_reviewed.isoformat(),
            width=120,
        ),
        Column(
            key="version",
            title=translate("ClausesPage", "Version"),
            text=lambda one: one.clause.version,
            width=80,
            hidden=True,
        ),
    )


def chips() -> tuple[Chip[ClauseLine], ...]:
    """Return the filters by tag."""
    return tuple(
        Chip(
            key=kind,
            text=translate("ClausesPage", text),
            group="need" if kind in (CORE, OPTIONAL) else "road",
            accepts=partial(is_of, kind=kind),
        )
        for kind, text in _KINDS.items()
    )
