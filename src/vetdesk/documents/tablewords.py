"""The words of the tables in English; the Chinese heads stand with the widths of their columns."""

from collections.abc import Mapping
from typing import Final

NONE: Final = ("（无）", "(None)")
"""What stands for a table without rows, in Chinese and in English."""

TOTAL: Final = ("合计", "Total")

ENGLISH_HEADS: Final[Mapping[str, Mapping[str, str]]] = {
    "debts": {
        "no": "No.",
        "case_no": "Case No.",
        "debtor": "Debtor",
        "id": "ID No.",
        "base_name": "Underlying Contract",
        "base_no": "Contract No.",
        "receipt_no": "Voucher No.",
        "principal": "Principal",
        "interest": "Interest",
        "penalty": "Default Interest, Damages, etc.",
        "fees": "Fees",
        "total": "Total (RMB)",
        "guarantor": "Security Provider",
        "litigation": "Litigation, Enforcement",
    },
    "documents": {
        "no": "No.",
        "name": "Document",
        "number": "Number",
        "copies": "Copies",
        "form": "Original or Copy",
        "note": "Remarks",
    },
    "people": {
        "no": "No.",
        "name": "Name",
        "employer": "Employer",
        "post": "Post",
        "id4": "Last 4 of ID",
        "key": "Key Post",
    },
    "pi_list": {
        "no": "No.",
        "field": "Item",
        "necessity": "Necessity",
        "form": "Form of Provision",
        "sensitive": "Sensitive Personal Information",
    },
    "deleted_files": {
        "no": "No.",
        "file": "File",
        "records": "Records",
        "sha256": "Checksum (SHA-256)",
        "medium": "Medium and Serial No.",
    },
    "groups": {"no": "No.", "group": "Group"},
}
