"""The electronic annex of an agreement: the full schedule as a deterministic workbook."""

import hashlib
from dataclasses import dataclass, field

from vetdesk.exchange.annex import write_annex
from vetdesk.services.dossier import Dossier


@dataclass(frozen=True, kw_only=True)
class Annex:
    """The workbook with the name and hash that the agreement prints."""

    name: str
    sha256: str
    content: bytes = field(repr=False)


def make_annex(found: Dossier, *, contract_no: str) -> Annex:
    """Write the schedule; equal schedules give equal bytes (decision 21)."""
    content = write_annex(found.schedule, contract_no=contract_no)
    digest = hashlib.sha256(content).hexdigest()
    return Annex(name=f"{contract_no}_债权明细.xlsx", sha256=digest, content=content)
