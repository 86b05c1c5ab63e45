"""Gates on the claims: may they be transferred, are they still alive, do days and sums agree."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from vetdesk.domain.agreements import AssetType
from vetdesk.domain.calendars import add_months
from vetdesk.domain.capitals import NotCapitals, read_capitals
from vetdesk.domain.debts import DebtRow, claim_total, duplicates
from vetdesk.domain.gates_facts import MatterFacts, PrintedWords
from vetdesk.domain.matter import Answer, Transferability
from vetdesk.domain.money import Money
from vetdesk.domain.obstacles import Breach, Fact
from vetdesk.domain.rowmarks import bans_assignment, exclusions, has_open_maximum
from vetdesk.domain.vetting import requeried_in_time

LINES_SHOWN = 20
SOON = timedelta(days=90)
BASE_DATE_AGE = timedelta(days=180)
ENFORCEMENT_MONTHS = 24
"""The two years of 民事诉讼法 250."""


_GROUNDS = {"by_nature": ("性质", "its nature"), "by_law": ("法律", "law")}
_REASONS = {
    "deceased": ("债务人死亡", "debtor deceased"),
    "minor": ("债务人未成年", "debtor is a minor"),
    "bankrupt": ("破产", "bankruptcy"),
    "disputed": ("有争议", "disputed"),
    "settled": ("已结清", "settled"),
    "state_organ": ("国家机关", "State organ"),
}


def claim_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield what stands against the claims themselves."""
    yield from _transferability(facts, as_of)
    yield from _guarantor_bans(facts)
    yield from _open_maximum(facts)
    yield from _limitation(facts, as_of)
    yield from _totals(facts)
    yield from _words(facts)
    yield from _dates(facts, as_of)
    yield from _duplicates(facts)
    yield from _excluded(facts, as_of)
    yield from _price(facts)
    yield from _payment(facts, as_of)


def lines_of(rows: Sequence[DebtRow]) -> dict[str, Fact]:
    """Return how many rows and the first of their line numbers; never who they are."""
    return {"count": len(rows), "lines": tuple(str(row.line) for row in rows[:LINES_SHOWN])}


def _transferability(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    said = facts.matter.transferability
    if said is None:
        if facts.is_assignment:
            yield Breach(code="claim.not_transferable", subject="transferability", aspect="unknown")
        return
    yield from _bars(said)
    if said.pledged == "yes":
        yield Breach(code="claim.pledged", subject="transferability")
    trade = facts.matter.asset_type in {AssetType.TRADE, AssetType.MIXED}
    if trade and not _searched(said, facts, as_of):
        yield Breach(code="claim.registry_search", subject="transferability")


def _bars(said: Transferability) -> Iterator[Breach]:
    """What nature, agreement or law forbid to assign (民法典 545)."""
    given = {"by_nature": said.by_nature, "by_law": said.by_law}
    grounds = [name for name, value in given.items() if value == "barred"]
    if grounds:
        yield Breach(
            code="claim.not_transferable",
            subject="transferability",
            facts=_both_languages("grounds", grounds, _GROUNDS),
        )
    if said.by_agreement != "none":
        yield Breach(
            code="claim.agreement_bars",
            subject="transferability",
            aspect=said.by_agreement,
            context={"monetary": said.by_agreement == "monetary"},
        )


def _searched(said: Transferability, facts: MatterFacts, as_of: date) -> bool:
    return bool(said.search_no) and requeried_in_time(said.search_on, signing=as_of, calendar=facts.calendar)


def _guarantor_bans(facts: MatterFacts) -> Iterator[Breach]:
    """A guarantor who forbade the transfer is free unless he agreed in writing (民法典 696)."""
    rows = [row for row in facts.schedule.rows if bans_assignment(row)]
    if rows:
        yield Breach(
            code="claim.guarantor_ban",
            subject="schedule",
            facts=lines_of(rows),
            context={"guarantee_value": any("无价值" not in row.flags for row in rows)},
        )


def _open_maximum(facts: MatterFacts) -> Iterator[Breach]:
    """Before it is determined, a maximum-amount mortgage does not follow the claim (民法典 421)."""
    rows = [row for row in facts.schedule.rows if has_open_maximum(row)]
    if rows:
        yield Breach(code="claim.mortgage_max", subject="schedule", facts=lines_of(rows))


def _limitation(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Limitation (188), enforcement (民诉法 250) or guarantee period (692) over, or within 90 days."""
    rows = [row for row in facts.schedule.rows if any(day < as_of + SOON for day in _clocks(row))]
    if rows:
        yield Breach(
            code="claim.limitation", subject="schedule", facts={**lines_of(rows), "until": str(as_of + SOON)}
        )


def _clocks(row: DebtRow) -> Iterator[date]:
    if row.limitation_to is not None:
        yield row.limitation_to
    if row.g_end is not None:
        yield row.g_end
    effective = _day(row.extra.get("effective_on", ""))
    if effective is not None and not row.extra.get("exec_no"):
        yield add_months(effective, ENFORCEMENT_MONTHS)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _totals(facts: MatterFacts) -> Iterator[Breach]:
    """Each row's total is the sum of its parts, and there is something to claim (review 6.5)."""
    wrong = [row for row in facts.schedule.rows if row.total != _sum(row)]
    if wrong:
        yield Breach(code="claim.totals", subject="schedule", facts=lines_of(wrong))
    elif Money.total(row.total for row in facts.schedule.rows).fen <= 0:
        yield Breach(code="claim.totals", subject="schedule", aspect="nothing", facts=lines_of([]))


def _sum(row: DebtRow) -> Money:
    return claim_total(
        principal=row.principal,
        interest=row.interest,
        penalty_int=row.penalty_int,
        compound=row.compound,
        penalty=row.penalty,
        fees=row.fees,
        advances=row.advances,
        default_interest_judgment=row.default_interest_judgment,
        credit_balance=row.credit_balance,
    )


def _words(facts: MatterFacts) -> Iterator[Breach]:
    for printed in facts.printed_words:
        if not _says(printed):
            yield Breach(
                code="claim.words",
                subject=printed.where,
                facts={"amount": str(printed.amount), "words": printed.words},
            )


def _says(printed: PrintedWords) -> bool:
    try:
        return read_capitals(printed.words) == printed.amount
    except NotCapitals:
        return False


def _dates(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Contract <= base <= signing <= closing, and the base date not older than 180 days."""
    if facts.is_assignment:
        yield from _assignment_dates(facts, as_of)
        return
    start, end = (_answer_day(facts.matter.answers.get(name)) for name in ("term_from", "term_to"))
    if end is not None and (end < as_of or (start is not None and end < start)):
        yield _order("term_to", start if start is not None and end < start else as_of, end)
    yield from _late_contracts(facts, as_of)


def _assignment_dates(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    base, closing = (_answer_day(facts.matter.answers.get(name)) for name in ("base_date", "closing_date"))
    if base is not None and base > as_of:
        yield _order("base_date", base, as_of)
    if closing is not None and closing < as_of:
        yield _order("closing_date", as_of, closing)
    late = list(_late_contracts(facts, as_of if base is None else min(base, as_of)))
    yield from late
    if base is not None and base < as_of - BASE_DATE_AGE and not late:
        yield Breach(
            code="claim.dates",
            subject="base_date",
            aspect="old",
            facts={"on": str(base), "days": (as_of - base).days},
            context={"order": False},
        )


def _late_contracts(facts: MatterFacts, limit: date) -> Iterator[Breach]:
    rows = [row for row in facts.schedule.rows if row.sign_date is not None and row.sign_date > limit]
    if rows:
        yield Breach(
            code="claim.dates",
            subject="schedule",
            aspect="contracts",
            facts={**lines_of(rows), "limit": str(limit)},
            context={"order": True},
        )


def _order(subject: str, first: date, second: date) -> Breach:
    return Breach(
        code="claim.dates",
        subject=subject,
        facts={"first": str(first), "second": str(second)},
        context={"order": True},
    )


def _answer_day(answer: Answer | None) -> date | None:
    return answer if isinstance(answer, date) else None


def _duplicates(facts: MatterFacts) -> Iterator[Breach]:
    groups = duplicates(facts.schedule.rows)
    if groups:
        rows = [row for group in groups for row in group]
        yield Breach(code="claim.duplicates", subject="schedule", facts=lines_of(rows))


def _excluded(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Debts that are not sold or placed without a closer look: deceased, minor, bankrupt, disputed..."""
    rows, reasons = [], {}
    for row in facts.schedule.rows:
        found = exclusions(row, as_of)
        if found:
            rows.append(row)
            reasons.update(dict.fromkeys(found))
    if rows:
        yield Breach(
            code="claim.excluded",
            subject="schedule",
            facts={**lines_of(rows), **_both_languages("reasons", reasons, _REASONS)},
        )


def _both_languages(name: str, found: Iterable[str], words: Mapping[str, tuple[str, str]]) -> dict[str, Fact]:
    ids = tuple(found)
    return {
        name: ids,
        f"{name}_zh": tuple(words[one][0] for one in ids),
        f"{name}_en": tuple(words[one][1] for one in ids),
    }


def _price(facts: MatterFacts) -> Iterator[Breach]:
    price = facts.matter.answers.get("price")
    if not facts.is_assignment or not isinstance(price, Money):
        return
    total = Money.total(row.total for row in facts.schedule.rows)
    paper = facts.matter.internal_approval
    context = {"approved": paper is not None and bool(paper.number.strip())}
    if price.fen <= 0:
        yield Breach(code="price", subject="price", aspect="nothing", context=context)
    elif price > total > Money(0):
        yield Breach(
            code="price",
            subject="price",
            facts={"price": str(price), "total": str(total)},
            context=context,
        )


def _payment(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """A claim that passes at closing is gone before the money is in (review 4.2, M1)."""
    payment = facts.matter.payment
    if not facts.is_assignment or payment is None or payment.transfer_event == "full_payment":
        return
    received = payment.received_on is not None and payment.received_on <= as_of
    if not received and not (payment.security or "").strip():
        yield Breach(code="payment", subject="payment")
