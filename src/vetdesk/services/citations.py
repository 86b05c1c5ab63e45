"""What of ours cites which norm: clauses, templates and checks in use, by the names of the register."""

from collections.abc import Iterable, Iterator
from typing import Final

from vetdesk.documents.packs import Clause
from vetdesk.domain.amendments import Amendment, Citing, CitingKind, law_lines, touches
from vetdesk.services import clauseshelf, packshelf, templateshelf
from vetdesk.services.desk import Desk
from vetdesk.store import amendments
from vetdesk.store.session import Session

CN: Final = "cn"


def stale_clauses(session: Session, desk: Desk) -> dict[str, Amendment]:
    """Return the clauses whose law was amended and about which nobody has decided, by id."""
    noted, decided = amendments.every(session), amendments.verdicts(session)
    found: dict[str, Amendment] = {}
    cited = tuple(_clauses(session, desk)) if noted else ()
    for amendment in noted:
        if amendment.since > desk.today():
            continue
        for one in touched(amendment, cited):
            if (amendment.id, one.kind, one.key, one.version) not in decided:
                found.setdefault(one.key, amendment)
    return found


def texts(session: Session, desk: Desk) -> Iterator[tuple[str, Citing]]:
    """Yield (norm, citing text) of every clause, template and check in use; one for each norm it names."""
    yield from _clauses(session, desk)
    yield from _templates(session, desk)
    yield from _checks(session, desk)


def _clauses(session: Session, desk: Desk) -> Iterator[tuple[str, Citing]]:
    for clause in clauseshelf.in_force(session, desk).library.values():
        for norm, named in _named(desk, ((one.norm, one.article) for one in clause.statutes)):
            yield norm, _clause(clause, named)


def _templates(session: Session, desk: Desk) -> Iterator[tuple[str, Citing]]:
    known = desk.rules.statutes(CN).by_short
    for pack in (*desk.rules.documents.values(), *templateshelf.in_force(session)):
        for norm, named in _named(desk, law_lines(pack.law, known=known)):
            yield (
                norm,
                Citing(
                    kind=CitingKind.TEMPLATE,
                    key=pack.id,
                    version=pack.version,
                    title=pack.title,
                    articles=named,
                ),
            )


def _checks(session: Session, desk: Desk) -> Iterator[tuple[str, Citing]]:
    for shipped in desk.rules.packs.values():
        pack = packshelf.current(session, desk, shipped.id)
        if pack.jurisdiction != CN:
            continue
        for item in pack.items:
            for norm, named in _named(desk, ((one.norm, one.article) for one in item.citations)):
                yield (
                    norm,
                    Citing(
                        kind=CitingKind.CHECK,
                        key=f"{pack.id}/{item.id}",
                        version=pack.version,
                        title=item.title.zh,
                        articles=named,
                    ),
                )


def _named(desk: Desk, cited: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield (short name, articles) with one entry for each norm; what the register lacks is no norm."""
    found: dict[str, list[str]] = {}
    for norm, article in cited:
        statute = desk.rules.statutes(CN).find(norm)
        if statute is not None:
            found.setdefault(statute.short, []).append(article)
    for short, named in found.items():
        yield short, "" if "" in named else "、".join(dict.fromkeys(named))


def _clause(clause: Clause, named: str) -> Citing:
    return Citing(
        kind=CitingKind.CLAUSE, key=clause.id, version=clause.version, title=clause.title, articles=named
    )


def touched(amendment: Amendment, cited: Iterable[tuple[str, Citing]]) -> Iterator[Citing]:
    """Yield the texts that name what was amended."""
    for norm, one in cited:
        if norm == amendment.norm and touches(amendment.articles, one.articles):
            yield one
