"""Which wording was chosen for a clause, and whether it may stand."""

from vetdesk.documents.packs import STANDARD, Clause, Variant
from vetdesk.domain.wordings import WordingChoice
from vetdesk.services.dossier import Dossier


def choice_of(found: Dossier, clause_id: str) -> WordingChoice | None:
    """Return what was chosen for a clause."""
    return next((one for one in found.wordings if one.clause_id == clause_id), None)


def is_accepted(found: Dossier, clause: Clause, variant: Variant) -> bool:
    """Say whether a wording may stand: the standard always, another once its role has accepted it."""
    if variant.rank == STANDARD:
        return True
    choice = choice_of(found, clause.id)
    return choice is not None and choice.is_accepted(variant.text, variant.role)
