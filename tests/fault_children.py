"""Work done in a child process until it is killed; each acknowledged step is one printed line."""

import io
import itertools
import json
import os
import signal
import sys
import uuid
from pathlib import Path

from sqlalchemy import text

from vault_builders import OTHER_PASSPHRASE, PASSPHRASE, open_vault
from vetdesk.domain.staff import new_member
from vetdesk.progress import silent
from vetdesk.store import files, forgetting, migrations, search
from vetdesk.store.staff import save_member


def say(line: object) -> None:
    """Acknowledge: after this line the step must survive."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def serve() -> None:
    """Fork one child per order line; say its process id first and END when it is gone."""
    migrations.expected()
    works = {
        "write": write,
        "change_passphrase": change_passphrase,
        "rotate": rotate,
        "back_up": back_up,
        "attach": attach,
        "migrate": migrate,
        "forget": forget,
    }
    for order in sys.stdin:
        work, *arguments = json.loads(order)
        child = os.fork()
        if child == 0:
            say(os.getpid())
            works[work](*arguments)
        os.waitpid(child, 0)
        say("END")


def write(folder: str, prefix: str) -> None:
    """Add pairs of members, one transaction each, for ever."""
    vault = open_vault(Path(folder))
    for number in itertools.count():
        with vault.writing("test.pair") as session:
            save_member(session, new_member(f"{prefix}-{number}-a", post="外访专员" * 50))
            session.flush()
            save_member(session, new_member(f"{prefix}-{number}-b", post="外访专员" * 50))
        say(number)


def change_passphrase(folder: str, old: str) -> None:
    """Change the passphrase to and fro, for ever."""
    vault = open_vault(Path(folder), old)
    current, other = (PASSPHRASE, OTHER_PASSPHRASE) if old == PASSPHRASE else (OTHER_PASSPHRASE, PASSPHRASE)
    say("ready")
    while True:
        vault.change_passphrase(current, other)
        current, other = other, current


def rotate(folder: str) -> None:
    """Let members join and leave, for ever; every leaving changes the data key."""
    vault = open_vault(Path(folder))
    say("ready")
    for number in itertools.count():
        member = new_member(f"短期{number}")
        vault.add_staff(member, OTHER_PASSPHRASE)
        vault.remove_staff(member)


def attach(folder: str, megabytes: str) -> None:
    """Take one evidence file after the other into the vault, for ever."""
    vault = open_vault(Path(folder))
    content = os.urandom(1 << 20) * int(megabytes)
    for number in itertools.count():
        with vault.writing("test.attach") as session:
            files.store(
                session,
                io.BytesIO(content),
                name=f"{number}",
                media_type="application/pdf",
                progress=silent(),
            )
        say(number)


def migrate(folder: str) -> None:
    """Open a vault of an earlier version, which brings it up to date."""
    say("ready")
    open_vault(Path(folder)).close()
    say("done")
    # The parent ends this process, as it ends the others.
    signal.pause()


def forget(folder: str, pages: str) -> None:
    """Drop half of the search entries and put the index of words together anew, a few pages at a time."""
    forgetting._PAGES = int(pages)
    vault = open_vault(Path(folder))
    with vault.writing("test.drop") as session:
        forgetting.put_off(session)
        subjects = (
            session.execute(text("SELECT subject FROM search_subject ORDER BY subject")).scalars().all()
        )
        search.drop_all(session, [uuid.UUID(one) for one in subjects[::2]])
    with vault.writing("test.forget") as session:
        forgetting.begin(session)
    say("ready")
    goes_on = True
    while goes_on:
        with vault.writing("test.forget") as session:
            goes_on = forgetting.step(session)
        say("step")
    signal.pause()


def back_up(folder: str, target: str) -> None:
    """Make one backup after the other, for ever."""
    vault = open_vault(Path(folder))
    say("ready")
    for number in itertools.count():
        vault.backup(Path(target) / f"copy-{number}.vetdesk")
        say(number)
