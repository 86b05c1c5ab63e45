"""The standard text of a matter: the library's clauses as they are today, nothing chosen or edited."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from vetdesk.documents import tree
from vetdesk.documents.clauseset import ClauseSet
from vetdesk.documents.deviations import differing, wordings
from vetdesk.documents.packfile import parsed_pack
from vetdesk.documents.papertree import ID as PAPER_ID
from vetdesk.documents.selection import Chosen
from vetdesk.domain.answers import AnswerSpec
from vetdesk.domain.matter import Answer
from vetdesk.services import gating
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier


class DeviationKind(StrEnum):
    """How a place of a draft differs from the standard text."""

    DROPPED = "dropped"
    ADDED = "added"
    VARIANT = "variant"
    EDITION = "edition"
    EDITED = "edited"


@dataclass(frozen=True, kw_only=True)
class Deviation:
    """One clause or article that is not as the library has it; ``told`` says more where there is more."""

    id: str
    title: str
    kind: DeviationKind
    told: str = ""


def standard_of(found: Dossier, desk: Desk, clauses: ClauseSet) -> Dossier:
    """Return the matter as it would be without anything chosen by hand.

    Answers with a standard (10 days, the court) take it, what the road derives is derived; what only
    this deal can say (price, days, names) stays. ``clauses`` are the library's newest editions.
    """
    answers: Mapping[str, Answer] = {
        name: value
        for name, value in found.matter.answers.items()
        if name in found.book.by_name and _is_of_deal(found.book.by_name[name])
    }
    return replace(
        found,
        matter=replace(found.matter, answers=answers, clauses={}),
        clauses=clauses,
        agreement=clauses.fit(
            parsed_pack(found.template) if found.template else desk.rules.agreement(found.matter.road)
        ),
        paper=None,
        wordings=(),
    )


def _is_of_deal(spec: AnswerSpec) -> bool:
    return spec.default is None and not spec.by_road


def deviations(
    found: Dossier, standard: Dossier, *, draft: tree.Document, text: tree.Document
) -> tuple[Deviation, ...]:
    """Return what of ``draft`` is not the standard ``text``, in reading order, each place once."""
    chosen, _ = gating.clauses_of(found)
    usual, _ = gating.clauses_of(standard)
    titles = {part.id: part.title for part in (*standard.agreement.parts, *found.agreement.parts)}
    titles |= {name: f"{name} {one.title}" for name, one in standard.clauses.library.items()}
    titles |= {name: f"{name} {one.title}" for name, one in found.clauses.library.items()}
    changed = differing(wordings(text), wordings(draft))
    theirs = draft.id == PAPER_ID
    places = dict.fromkeys((*changed, *(name for name in usual if name not in chosen)))
    made = []
    for place in places:
        kind = _kind(place, chosen, usual, theirs=theirs)
        if kind is not None:
            told = "；".join(_told(kind, chosen.get(place), usual.get(place)))
            made.append(Deviation(id=place, title=titles.get(place, place), kind=kind, told=told))
    return tuple(made)


def _kind(
    place: str, chosen: Mapping[str, Chosen], usual: Mapping[str, Chosen], *, theirs: bool
) -> DeviationKind | None:
    mine, standard = chosen.get(place), usual.get(place)
    if mine is None and standard is None:
        # Their paper has no articles of ours; only clauses can be told apart in it.
        return None if theirs else DeviationKind.EDITED
    if mine is None:
        return DeviationKind.DROPPED
    if standard is None:
        return DeviationKind.ADDED
    if theirs:
        return DeviationKind.EDITED
    if mine.variant.id != standard.variant.id:
        return DeviationKind.VARIANT
    return DeviationKind.EDITION if mine.clause.version != standard.clause.version else DeviationKind.EDITED


def _told(kind: DeviationKind, mine: Chosen | None, standard: Chosen | None) -> Iterator[str]:
    if mine is None or standard is None:
        return
    if kind is DeviationKind.VARIANT:
        yield f"{standard.variant.id} → {mine.variant.id}"
    if kind is DeviationKind.EDITION:
        yield f"{mine.clause.version} ← {standard.clause.version}"
