"""What a review amounts to, kept beside it so that lists of thousands need not weigh every answer again."""

from uuid import UUID

from vetdesk.domain.vetting import CheckState, assess
from vetdesk.services import packshelf
from vetdesk.services.desk import Desk
from vetdesk.services.facts import review_facts
from vetdesk.store import vetting
from vetdesk.store.session import Session


def note(session: Session, desk: Desk, review_id: UUID) -> None:
    """Write down when the first blocking check of a review lapses, and how many have failed."""
    record = vetting.get(session, review_id)
    if record is None:
        return
    draft = record.draft
    pack = packshelf.of_version(session, desk, draft.pack, draft.pack_version)
    findings = assess(
        pack,
        record.answers,
        creditor=draft.creditor_kind,
        facts=review_facts(draft),
        today=desk.today(),
    )
    grave = [one for one in findings if one.is_grave]
    passed = {CheckState.PASS, CheckState.EXPIRED}
    ends = [one.valid_until for one in grave if one.state in passed and one.valid_until is not None]
    failed = sum(one.state is CheckState.FAIL for one in grave)
    vetting.set_standing(session, review_id, next_expiry=min(ends, default=None), failed=failed)
