"""Commands on clauses: list, show, export; without a vault they speak of the shipped ones."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from vetdesk.cli.context import PassphraseFile, session
from vetdesk.documents.clausefile import write_clause, write_library
from vetdesk.documents.packs import Clause, load_library
from vetdesk.services.errors import NotFound

app = typer.Typer(help="Clauses of the library: list, show, export.")

Vault = Annotated[Path | None, typer.Option("--vault", metavar="DIR", help="the vault; else the shipped")]


@app.command("list")
def list_clauses(
    context: typer.Context, *, vault: Vault = None, passphrase_file: PassphraseFile = None
) -> None:
    """List the clauses with version, source and title; retired ones say so."""
    call = session(context)
    if vault is None:
        rows = [_row(one, "shipped", retired=False) for one in load_library().values()]
    else:
        with call.opened(vault, passphrase_file) as services:
            rows = [
                _row(one.clause, one.source.value, retired=one.retired)
                for one in services.clause_editions.all()
            ]
    for row in rows:
        state = "retired" if row["retired"] else row["source"]
        call.output.line("\t".join((row["id"], row["version"], state, row["title"])))
    call.output.object({"result": "done", "clauses": rows})


@app.command()
def show(
    context: typer.Context,
    *,
    clause: Annotated[str, typer.Argument(metavar="ID", help="as clause list names it")],
    vault: Vault = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Print a clause in all its wordings, as its file says it."""
    call = session(context)
    if vault is None:
        found = load_library().get(clause)
        if found is None:
            raise NotFound("clause")
    else:
        with call.opened(vault, passphrase_file) as services:
            found = next((one.clause for one in services.clause_editions.all() if one.id == clause), None)
            if found is None:
                raise NotFound("clause")
    text = write_clause(found)
    call.output.line(text.rstrip("\n"))
    call.output.object({"result": "done", "id": found.id, "version": found.version, "text": text})


@app.command()
def export(
    context: typer.Context,
    *,
    clause: Annotated[list[str] | None, typer.Argument(metavar="ID", help="else all in force")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="a new file")],
    vault: Vault = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write clauses as one file; a file that is there is never written over."""
    call = session(context)
    wanted = clause or []
    if vault is not None:
        with call.opened(vault, passphrase_file) as services:
            text = services.clause_editions.export(wanted)
    else:
        text = write_library(_shipped(wanted))
    with out.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    call.output.say("cli.clause.exported", file=out)
    call.output.object({"result": "done", "file": str(out)})


def _shipped(wanted: Iterable[str]) -> list[Clause]:
    known = load_library()
    ids = list(wanted) or list(known)
    if any(name not in known for name in ids):
        raise NotFound("clause")
    return [known[name] for name in ids]


def _row(clause: Clause, source: str, *, retired: bool) -> dict[str, Any]:
    return {
        "id": clause.id,
        "version": clause.version,
        "source": source,
        "retired": retired,
        "title": clause.title,
        "core": clause.is_core,
    }
