"""Builds the names that templates may use out of one matter; nothing here is typed by hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from vetdesk.domain import masking
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.answers import BY_NAME, asked
from vetdesk.domain.debts import DebtRow, Totals, guarantors
from vetdesk.domain.identifiers import kind_by_name
from vetdesk.domain.matter import MatterInput, Party, PersonInput, Signatory
from vetdesk.domain.money import Money
from vetdesk.domain.tablequestions import entries_of
from vetdesk.services.dossier import Dossier
from vetdesk.services.englishwords import english_words
from vetdesk.services.inventory import basis_line, inventory, kinds_of, purpose_and_method, types_line
from vetdesk.services.rules import Rules

ROWS_PRINTED: Final = 200

Context = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What one printed edition adds to its matter: number, days, annex and marks."""

    contract_no: str
    as_of: date
    machine_date: date
    annex_name: str
    annex_sha256: str
    draft: bool
    rehearsal: bool
    people: Sequence[PersonInput]


def effective_answers(matter: MatterInput, book: AnswerBook) -> dict[str, object]:
    """Return the answers as a text reads them, with the defaults of what was not given."""
    answers: dict[str, object] = {
        spec.name: spec.default for spec in asked(matter.road) if spec.default is not None
    }
    answers.update({name: value for name, value in matter.answers.items() if name in BY_NAME})
    for spec in asked(matter.road):
        if spec.table is not None:
            answers[spec.name] = entries_of(spec.table, answers.get(spec.name))
    return answers | purpose_and_method(matter) | book.printed(matter.answers)


def build(dossier: Dossier, edition: Edition, rules: Rules) -> Context:
    """Return the context of the agreement."""
    matter = dossier.matter
    answers = effective_answers(matter, dossier.book)
    kinds = kinds_of(dossier.schedule, rules.inventory, road=matter.road)
    printed = len(dossier.schedule.rows) <= ROWS_PRINTED
    papers = document_list(dossier)
    context: Context = {**answers, **_facts_for_text(dossier)}
    context |= {
        "a": party(matter.organisation),
        "b": party(matter.collector),
        "a_sign": signatory(matter.signatories.get("organisation")),
        "b_sign": signatory(matter.signatories.get("collector")),
        "contract_no": edition.contract_no,
        "external_no": matter.external_no or "",
        "copies_each": _half(answers.get("copies")),
        "totals": totals_table(dossier.totals),
        "households": dossier.totals.households,
        "rows": dossier.totals.rows,
        "file": edition.annex_name,
        "sha256": edition.annex_sha256,
        "rows_printed": printed,
        "debts": debt_table(dossier.schedule.rows, masked=matter.schedule_print != "full") if printed else [],
        "people": [person_line(one, matter) for one in edition.people],
        "pi_types": types_line(kinds),
        "basis_line": basis_line(matter.basis),
        "inventory": inventory(kinds, road=matter.road),
        "documents": papers,
        "english": english_words(matter, kinds, papers) | dossier.book.printed_english(matter.answers),
        "rehearsal": edition.rehearsal,
        "draft": edition.draft,
        "as_of": edition.as_of,
        "machine_date": edition.machine_date,
    }
    return context


def party(one: Party) -> Context:
    """Return a party as templates name its parts; what is not known is empty, never undefined."""
    account, office = one.account, one.branch_of
    return {
        "name": one.name,
        "short_name": one.short_name or "",
        "uscc": one.uscc,
        "address": one.address,
        "legal_representative": one.legal_representative,
        "legal_title": one.legal_title,
        "contact": one.contact,
        "phone": one.phone,
        "email": one.email,
        "verify_phone": one.verify_phone or "",
        "complaint_channel": one.complaint_channel or "",
        "account": {
            "name": account.name if account else "",
            "bank": account.bank if account else "",
            "number": account.number if account else "",
        },
        "branch_of": {"name": office.name, "uscc": office.uscc, "authority": office.authority}
        if office
        else None,
    }


def signatory(one: Signatory | None) -> Context:
    """Return who signs; without one the lines stay blank for the pen."""
    return {
        "name": one.name if one else "",
        "title": one.title if one else "",
        "authority": one.authority if one else "",
        "document": (one.document or "") if one else "",
    }


def totals_table(totals: Totals) -> Context:
    """Return the sums under the names of the templates."""
    return {
        "households": totals.households,
        "rows": totals.rows,
        "principal": totals.principal,
        "interest": totals.interest,
        "penalty_int": totals.penalty_int,
        "compound": totals.compound,
        "penalty": totals.penalty,
        "fees": totals.fees,
        "advances": totals.advances,
        "default_interest": totals.default_interest_judgment,
        "credit_balance": totals.credit_balance,
        "total": totals.total,
    }


def debt_table(rows: Iterable[DebtRow], *, masked: bool) -> list[Context]:
    """Return the printed rows: personal data by stage S2 of the masking matrix, numbers in clear."""
    return [_debt(number, row, masked=masked) for number, row in enumerate(rows, 1)]


def interest_of(row: DebtRow) -> Money:
    """Return what the printed column 罚息、复利、违约金 adds up."""
    parts = (row.penalty_int, row.compound, row.penalty, row.default_interest_judgment)
    return Money.total(parts)


def costs_of(row: DebtRow) -> Money:
    """Return fees and advances less what the creditor owes the debtor, so that a row adds up."""
    return Money(row.fees.fen + row.advances.fen - row.credit_balance.fen)


def masked_guarantor(name: str) -> str:
    """Return a guarantor for print: registered bodies in clear, persons masked."""
    return name if kind_by_name(name) else masking.name(name)


def person_line(one: PersonInput, matter: MatterInput) -> Context:
    """Return a line of the access annex."""
    employer = matter.organisation if one.employer == "organisation" else matter.collector
    return {
        "name": one.name,
        "post": one.post,
        "employer": employer.name,
        "id4": masking.id4(one.id_number),
        "key": one.key,
    }


def document_list(dossier: Dossier) -> list[Context]:
    """Return the papers that go over at closing, counted from the schedule."""
    rows = dossier.schedule.rows
    counts = (
        ("基础合同", len({row.base_no for row in rows if row.base_no}), "原件"),
        ("借据、凭证", len({(row.base_no, row.receipt_no) for row in rows if row.receipt_no}), "原件"),
        ("担保合同", sum(1 for row in rows if row.guarantor), "原件"),
        ("担保物权属证明", sum(1 for row in rows if row.collateral), "复印件"),
        ("生效法律文书", sum(1 for row in rows if row.has_judgment), "原件"),
        ("对账及还款记录", len(rows), "复印件"),
    )
    return [
        {"name": name, "number": "详见电子附件", "copies": count, "form": form, "note": ""}
        for name, count, form in counts
        if count
    ]


def _facts_for_text(dossier: Dossier) -> Context:
    matter = dossier.matter
    asked_for = dossier.book.conditional
    facts: Context = {name: value for name, value in dossier.facts.items() if name not in asked_for}
    owned, notice, payment = matter.state_owned, matter.notice, matter.payment
    facts["channels"] = list(matter.review.channels)
    facts["debtor_kinds"] = sorted({row.debtor_kind for row in dossier.schedule.rows})
    facts["state_owned"] = {
        "flag": owned.flag,
        "record_no": owned.record_no or "",
        "exemption_no": owned.exemption_no or "",
    }
    facts["notice"] = {
        "by": notice.by if notice else "organisation",
        "form": notice.form if notice else "ems",
        "days": notice.days if notice else 0,
    }
    facts["payment"] = {
        "transfer_event": payment.transfer_event if payment else "closing",
        "received_on": payment.received_on if payment else None,
        "security": (payment.security or "") if payment else "",
    }
    facts["deposit"] = {"amount": matter.deposit.amount} if matter.deposit else None
    facts["sub_processors"] = [
        {
            "name": one.name,
            "kind": one.kind,
            "place": one.place or "",
            "data": one.data or "",
            "consented_on": one.consented_on or "",
        }
        for one in matter.sub_processors
    ]
    return facts


def _debt(number: int, row: DebtRow, *, masked: bool) -> Context:
    kind = row.debtor_kind
    names = guarantors(row.guarantor)
    return {
        "no": number,
        "case_no": row.case_no,
        "debtor": masking.debtor_name(row.debtor, kind) if masked else row.debtor,
        "id": masking.debtor_id(row.id_no, kind) if masked else row.id_no,
        "base_name": row.base_name,
        "base_no": row.base_no,
        "receipt_no": row.receipt_no,
        "principal": row.principal,
        "interest": row.interest,
        "penalty": interest_of(row),
        "fees": costs_of(row),
        "total": row.total,
        "guarantor": "、".join(masked_guarantor(name) if masked else name for name in names),
        "litigation": row.litigation,
    }


def _half(copies: object) -> int:
    return copies // 2 if isinstance(copies, int) else 0


def words_of(context: Mapping[str, object]) -> dict[str, str]:
    """Return every text of the context with the path of its field, for the check of characters."""
    found: dict[str, str] = {}
    _walk("", context, found)
    return found


def _walk(path: str, value: object, found: dict[str, str]) -> None:
    if isinstance(value, str):
        found[path] = value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            _walk(f"{path}.{name}" if path else str(name), item, found)
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value, 1):
            _walk(f"{path}[{place}]", item, found)
