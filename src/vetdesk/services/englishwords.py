"""What the English text of an agreement fills in where the Chinese one fills in Chinese words.

Names, addresses and numbers are what the registers say in either text. Sentences and lists that the
program itself words are worded in English too; typed answers where the office gave them in English.
"""

from collections.abc import Mapping
from typing import Final

from vetdesk.domain.agreements import Road
from vetdesk.domain.answers import ENGLISH_OF, asked
from vetdesk.domain.matter import MatterInput
from vetdesk.domain.reference import Form, InventoryField
from vetdesk.domain.tablequestions import english_entries

_FORMS: Final[Mapping[Form, str]] = {
    Form.FULL: "provided in full",
    Form.MASKED: "provided masked",
    Form.LAST4: "last four characters only",
    Form.REGION: "province, city and county only",
}
_BASES: Final[Mapping[str, str]] = {
    "consent": (
        "Ground for provision: the separate consent of the individual (Personal Information Protection Law, "
        "Article 13, paragraph 1, item 1, and Article 23)"
    ),
    "contract_necessity": (
        "Ground for provision: necessary to perform a contract to which the individual is a party (Personal "
        "Information Protection Law, Article 13, paragraph 1, item 2), the claims being assigned and notice "
        "given under Articles 545 and 546 of the Civil Code of the People's Republic of China"
    ),
    "other_law": (
        "Ground for provision: another case provided for by laws or administrative regulations (Personal "
        "Information Protection Law, Article 13, paragraph 1, item 7)"
    ),
}
_PURPOSES: Final[Mapping[Road, str]] = {
    Road.ASSIGNMENT: (
        "performing the claims assignment agreement, managing and realising the assigned claims acquired"
    ),
    Road.ENTRUSTMENT: "urging debtors, as entrusted by Party A, to pay debts due",
}
_METHODS: Final[Mapping[Road, str]] = {
    Road.ASSIGNMENT: (
        "receiving, storing, checking, contacting debtors and security providers, and use in litigation, "
        "arbitration and enforcement"
    ),
    Road.ENTRUSTMENT: (
        "querying and using the information in the system authorised by Party A, contacting debtors through "
        "the agreed channels, and recording the results"
    ),
}
_DOCUMENTS: Final = {
    "基础合同": "Underlying contracts",
    "借据、凭证": "Loan notes, vouchers",
    "担保合同": "Security contracts",
    "担保物权属证明": "Certificates of title to collateral",
    "生效法律文书": "Effective legal instruments",
    "对账及还款记录": "Statements of account and repayment records",
    "详见电子附件": "see the electronic annex",
    "原件": "original",
    "复印件": "copy",
}


def english_words(
    matter: MatterInput, kinds: tuple[InventoryField, ...], documents: list[dict[str, object]]
) -> dict[str, object]:
    """Return what stands in the English text in place of the Chinese words, by the names of the templates."""
    given = matter.answers
    words: dict[str, object] = {
        "basis_line": _BASES[matter.basis.default if matter.basis else "contract_necessity"],
        "pi_types": ", ".join(kind.title.en for kind in kinds) or "none",
        "inventory": [
            {
                "field": kind.title.en,
                "necessity": kind.necessity[matter.road].en,
                "form": _FORMS[kind.form],
                "sensitive": "Yes" if kind.sensitive else "No",
            }
            for kind in kinds
        ],
        "documents": [
            {
                name: _DOCUMENTS.get(value, value) if isinstance(value, str) else value
                for name, value in one.items()
            }
            for one in documents
        ],
    }
    for name, defaults in (("purpose", _PURPOSES), ("method", _METHODS)):
        if not given.get(name):
            words[name] = defaults[matter.road]
    for spec in asked(matter.road):
        if spec.table is not None and any(column.choices for column in spec.table.columns):
            words[spec.name] = english_entries(spec.table, given.get(spec.name))
    return words | {name: given[english] for name, english in ENGLISH_OF.items() if given.get(english)}
