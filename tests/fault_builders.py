"""What fault tests share: a furnished vault, reading everything, and children that are killed."""

import hashlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

from sqlalchemy import select

from vault_builders import fill_fast
from vetdesk.domain.staff import new_member
from vetdesk.progress import silent
from vetdesk.store import files, search
from vetdesk.store.files import FileRow
from vetdesk.store.journal import AuditRow
from vetdesk.store.staff import StaffRow
from vetdesk.vault import Vault

TESTS = Path(__file__).parent


def furnish(vault: Vault) -> None:
    """Fill a vault with a few hundred records, search entries and an evidence file."""
    fill_fast(vault, 200)
    with vault.writing("test.evidence") as session:
        files.store(
            session,
            io.BytesIO(random.Random(7).randbytes(40_000)),  # noqa: S311 - content, not a secret
            name="证据.pdf",
            media_type="application/pdf",
            progress=silent(),
        )
        for number in range(300):
            search.put(
                session,
                search.Entry(
                    kind="party",
                    subject=new_member("x").id,
                    title=f"港湾贸易{number}",
                    detail="",
                    texts=(f"港湾贸易有限公司{number}", "催收"),
                ),
            )


def read_everything(vault: Vault) -> dict[str, object]:
    """Ask what a day's work asks: lists, a search, a file, the history."""
    answers: dict[str, object] = {}
    with vault.reading() as session:
        members = session.scalars(select(StaffRow).order_by(StaffRow.name, StaffRow.id))
        answers["members"] = [(row.id.hex, row.name, row.post) for row in members]
    with vault.reading() as session:
        hits = session.connection().exec_driver_sql(
            "SELECT count(*), sum(rowid) FROM search_entry WHERE search_entry MATCH '港'"
        )
        answers["search"] = tuple(hits.one())
    with vault.reading() as session:
        stored = session.scalars(select(FileRow)).one()
        answers["file"] = hashlib.sha256(files.read(session, stored.id)).hexdigest()
    with vault.reading() as session:
        audit = session.connection().execute(select(AuditRow.__table__).order_by(AuditRow.sequence))
        answers["audit"] = hashlib.sha256(repr(audit.all()).encode()).hexdigest()
    return answers


class Nursery:
    """A warm process that forks one child at a time; only the child is ever killed.

    Starting an interpreter costs seconds, a fork milliseconds, so many kills fit into a test.
    """

    def __init__(self) -> None:
        code = f"import sys; sys.path.insert(0, {str(TESTS)!r}); import fault_children as c; c.serve()"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        self._lines = self._process.stdout
        self._orders = self._process.stdin

    def run_and_kill(self, work: str, *arguments: object, lines: int, delay: float) -> list[str]:
        """Fork a child that does ``work``, wait for ``lines`` lines and a moment, kill it.

        Returns every line it acknowledged.
        """
        self._orders.write(json.dumps([work, *map(str, arguments)]) + "\n")
        self._orders.flush()
        pid = int(self._lines.readline())
        said = [self._lines.readline().strip() for _ in range(lines)]
        threading.Event().wait(delay)
        os.kill(pid, signal.SIGKILL)
        while (line := self._lines.readline().strip()) != "END":
            said.append(line)
        return said

    def close(self) -> None:
        """End the warm process."""
        self._orders.close()
        self._lines.close()
        self._process.wait()
