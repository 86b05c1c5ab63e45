"""After a lock the process holds neither the key nor the passphrase nor a word of the records (K-17)."""

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

from vault_builders import CHEAP, NOW, ticking_clock
from vetdesk import vault as vaults
from vetdesk.domain.staff import new_member
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import keyfile
from vetdesk.vault.keys import Stretched
from vetdesk.vault.slots import open_with_passphrase

HERE = Path(__file__).resolve().parent
DRIVER = HERE.parent / "journeys" / "driver.py"


def memory_of(pid):
    """Yield the readable memory of a process, mapping by mapping."""
    maps = Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, rights, *_ = line.split()
            start, end = (int(edge, 16) for edge in span.split("-"))
            if not rights.startswith("r") or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            memory.seek(start)
            yield memory.read(end - start)


def found_in(pid, traces):
    """Return which of the traces stand anywhere in the memory of a process."""
    found = set()
    for piece in memory_of(pid):
        found |= {name for name, trace in traces.items() if trace in piece}
    return found


def traces_of(folder, passphrase, name):
    """Return every form in which the secrets of a vault may lie in memory."""
    content = keyfile.read(folder).content
    key, _ = open_with_passphrase(content.slots, Stretched(passphrase), vault_id=content.vault_id)
    return {
        "key": key.raw(),
        "key in hexadecimal": key.raw().hex().encode(),
        "passphrase": passphrase.encode(),
        "passphrase as typed": passphrase.encode("utf-16-le"),
        "record": name.encode(),
        "record as shown": name.encode("utf-16-le"),
    }


def test_the_process_after_a_lock_remembers_nothing(tmp_path):
    passphrase, name = secrets.token_hex(12), f"office-{secrets.token_hex(8)}"
    folder = tmp_path / "office.vetdesk"
    vaults.create(
        folder,
        passphrase=passphrase,
        staff=new_member(name),
        policy=CHEAP,
        hooks=StoreHooks(),
        now=NOW,
        clock=ticking_clock(),
    )[0].close()
    traces = traces_of(folder, passphrase, name)
    places = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CONFIG", "STATE", "DATA")}
    (tmp_path / "run").mkdir(mode=0o700)
    (tmp_path / "state" / "vetdesk").mkdir(parents=True, mode=0o700)
    kept = {"vault": str(folder), "page": "", "record": ""}
    (tmp_path / "state" / "vetdesk" / "last-vault.json").write_text(json.dumps(kept), "utf-8")
    command = [sys.executable, str(DRIVER), str(HERE / "lock_script.py"), str(tmp_path)]

    with subprocess.Popen(
        command,
        env={**os.environ, **places, "XDG_RUNTIME_DIR": str(tmp_path / "run")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        looks = []
        program.stdin.write(passphrase + "\n")
        program.stdin.flush()
        for line in program.stdout:
            said = json.loads(line)
            if "pid" in said:
                looks.append((said["pid"], found_in(said["pid"], traces)))
                program.stdin.write("go on\n")
                program.stdin.flush()

    (before, open_vault_holds), (after, locked_process_holds) = looks
    assert program.returncode == 0
    assert {"key", "record"} <= open_vault_holds, "the search itself does not see what is there"
    assert before == after
    assert locked_process_holds == set()
