"""A process of its own that opens the vault, takes a number of each kind, closes, and comes again."""

import sys
import time
from pathlib import Path
from uuid import UUID

from offices import CHEAP, NOW, PASSPHRASE
from vetdesk.documents.client import WorkerClient
from vetdesk.services.clock import StoppedClock
from vetdesk.services.front import Front
from vetdesk.services.rules import Rules
from vetdesk.store import paper_numbers, versions
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault.errors import VaultInUse


def take(folder: str, matter_id: str, prefix: str, times: int) -> None:
    """Print each number taken; between two of them the vault is free for the other process."""
    front = Front(
        hooks=StoreHooks(), clock=StoppedClock(NOW), worker=WorkerClient, policy=CHEAP, rules=Rules()
    )
    matter = UUID(matter_id)
    for _ in range(times):
        services = opened(front, Path(folder))
        with services.desk.vault.writing("test.numbers") as session:
            contract = versions.reserve_number(session, prefix=prefix, matter_id=matter, now=NOW)
            versions.use_number(session, contract.id)
            number_id, paper = paper_numbers.reserve(
                session, prefix=f"{prefix}-函", width=2, subject_id=matter, now=NOW
            )
            paper_numbers.use(session, number_id)
        services.close()
        sys.stdout.write(f"{contract.text}\n{paper}\n")


def opened(front: Front, folder: Path):
    """Return the vault once the other process has left it."""
    while True:
        try:
            return front.unlock(folder, PASSPHRASE)
        except VaultInUse:
            time.sleep(0.01)


if __name__ == "__main__":
    take(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
