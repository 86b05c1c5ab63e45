"""Records as rows of a sheet, and rows of a sheet as records: the two directions of one mapping."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from vetdesk.domain import masking
from vetdesk.domain.matter import Account, Party
from vetdesk.domain.money import Money
from vetdesk.domain.register_rows import Values
from vetdesk.store.parties import PartyDraft, PartyRecord, Profile, Side
from vetdesk.store.people import PersonDraft, PersonRecord

_TEXTS = ("name", "uscc", "address", "legal_representative", "legal_title", "contact", "phone", "email")
_OPTIONAL = ("short_name", "verify_phone", "complaint_channel")
_ACCOUNT = {"account_name": "name", "account_bank": "bank", "account_number": "number"}
_CAPITAL = ("registered_capital", "paid_in_capital")


def party_values(record: PartyDraft | PartyRecord) -> dict[str, str]:
    """Return what a sheet of collectors says of a registered one."""
    party, profile = record.party, record.profile
    values = {name: getattr(party, name) or "" for name in (*_TEXTS, *_OPTIONAL)}
    if party.account is not None:
        values |= {key: getattr(party.account, name) for key, name in _ACCOUNT.items()}
    for name in _CAPITAL:
        amount: Money | None = getattr(profile, name)
        values[name] = str(amount.fen) if amount is not None else ""
    values["established_on"] = profile.established_on.isoformat() if profile.established_on else ""
    values["scope"] = profile.scope
    return {key: value for key, value in values.items() if value}


def party_draft(values: Values, known: PartyRecord | None) -> PartyDraft:
    """Return the party with ``values`` written over what is registered."""
    party = known.party if known else _EMPTY
    profile = known.profile if known else Profile()
    texts: dict[str, Any] = {key: values[key] for key in (*_TEXTS, *_OPTIONAL) if key in values}
    party = replace(party, **texts)
    if any(key in values for key in _ACCOUNT):
        party = replace(party, account=_account(values, party))
    amounts: dict[str, Any] = {key: Money(int(values[key])) for key in _CAPITAL if key in values}
    profile = replace(profile, **amounts)
    if "established_on" in values:
        profile = replace(profile, established_on=date.fromisoformat(values["established_on"]))
    if "scope" in values:
        profile = replace(profile, scope=values["scope"])
    return PartyDraft(side=known.side if known else Side.COLLECTOR, party=party, profile=profile)


def person_values(record: PersonRecord) -> dict[str, str]:
    """Return what a sheet of people says of a registered person; the employer by id."""
    values = {
        "name": record.name,
        "id_number": record.id_number,
        "employer": str(record.employer_id),
        "post": record.post,
        "key": "1" if record.key else "",
    }
    return {key: value for key, value in values.items() if value}


def person_draft(values: Values, known: PersonRecord | None) -> PersonDraft:
    """Return the person with ``values`` written over what is registered."""
    given = (person_values(known) if known else {}) | dict(values)
    return PersonDraft(
        name=given["name"],
        id_number=given["id_number"],
        employer_id=UUID(given["employer"]),
        post=given.get("post", ""),
        key=bool(given.get("key")),
    )


def shown(key: str, text: str, employers: Mapping[str, str]) -> str:
    """Return a canonical text as people read it; a person's number is masked."""
    match key:
        case "employer":
            return employers.get(text, text)
        case "id_number":
            return masking.id_number(text)
        case "registered_capital" | "paid_in_capital":
            return str(Money(int(text))) if text else ""
        case "key":
            return "✓" if text else ""
    return text


def _account(values: Values, party: Party) -> Account:
    old = party.account or Account(name=party.name, bank="", number="")
    return replace(old, **{name: values[key] for key, name in _ACCOUNT.items() if key in values})


_EMPTY = Party(
    name="", uscc="", address="", legal_representative="", legal_title="", contact="", phone="", email=""
)
