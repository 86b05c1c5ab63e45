"""What papers need before their issue, for tests in which a paper only has to be made."""

from datetime import date
from uuid import uuid4

from vetdesk.domain.matter import Approval
from vetdesk.services.handover import POWER_OF_ATTORNEY
from vetdesk.store import documents
from vetdesk.store.documents import DocumentLine

STATED = Approval(name="郑和平", role="法务总监", on=date(2026, 11, 20))
"""An approval as it is stated from outside."""


def file_power(services, matter_id):
    """File a power of attorney that nobody had to print."""
    line = DocumentLine(
        id=uuid4(),
        kind=POWER_OF_ATTORNEY,
        title="授权委托书",
        name="older_power.pdf",
        file_id=uuid4(),
        sha256="0" * 64,
        pages=1,
        size=1,
        at=services.desk.now(),
        matter_id=matter_id,
    )
    with services.desk.vault.writing("test.power") as session:
        documents.add(session, line)
