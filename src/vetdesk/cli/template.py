"""Commands on templates: list, show, lint, export, import; without a vault they speak of the shipped ones."""

from pathlib import Path
from typing import Annotated, Any

import typer

from vetdesk.cli.context import PassphraseFile, Session, VaultOption, session
from vetdesk.cli.newfile import refuse_existing
from vetdesk.cli.output import DONE, INVALID
from vetdesk.documents.packfile import write_pack
from vetdesk.documents.packs import Pack, all_packs
from vetdesk.services.errors import NotFound
from vetdesk.services.faults import template_fault
from vetdesk.services.templates import REMARKS, Problem, TemplateFaulty

app = typer.Typer(help="Templates of agreements and papers: list, show, lint, export, import.")

Vault = Annotated[Path | None, typer.Option("--vault", metavar="DIR", help="the vault; else the shipped")]
Id = Annotated[str, typer.Argument(metavar="ID", help="as template list names it")]


@app.command("list")
def list_templates(
    context: typer.Context, *, vault: Vault = None, passphrase_file: PassphraseFile = None
) -> None:
    """List the templates with edition, source and title; retired and unfinished ones say so."""
    call = session(context)
    if vault is None:
        rows = [_row(one, "shipped") for one in all_packs().values()]
    else:
        with call.opened(vault, passphrase_file) as services:
            rows = [
                _row(
                    one.pack,
                    "shipped"
                    if one.shipped
                    else "retired"
                    if one.retired
                    else "unfinished"
                    if one.unfinished
                    else "own",
                )
                for one in services.templates.all()
            ]
    for row in rows:
        call.output.line("\t".join((row["id"], row["version"], row["state"], row["title"])))
    call.output.object({"result": "done", "templates": rows})


@app.command()
def show(
    context: typer.Context, *, template: Id, vault: Vault = None, passphrase_file: PassphraseFile = None
) -> None:
    """Print a template as its file says it."""
    call = session(context)
    text = _text(call, template, vault, passphrase_file)
    call.output.line(text.rstrip("\n"))
    call.output.object({"result": "done", "id": template, "text": text})


@app.command()
def lint(
    context: typer.Context,
    *,
    template: Id,
    vault: VaultOption,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Say what is wrong with a template and where; ends with an error when documents could not be made."""
    call = session(context)
    with call.opened(vault, passphrase_file) as services:
        pack = services.templates.get(template).card.pack
        problems = services.templates.problems(pack)
    _tell(call, problems)
    faulty = any(one.code not in REMARKS for one in problems)
    call.output.object(
        {"result": "invalid" if faulty else "done", "problems": [vars(one) for one in problems]}
    )
    raise typer.Exit(INVALID if faulty else DONE)


@app.command()
def export(
    context: typer.Context,
    *,
    template: Id,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="a new file")],
    vault: Vault = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write a template as one file; a file that is there is never written over."""
    refuse_existing(out)
    call = session(context)
    text = _text(call, template, vault, passphrase_file)
    with out.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    call.output.say("cli.template.exported", file=out)
    call.output.object({"result": "done", "file": str(out)})


@app.command("import")
def import_template(
    context: typer.Context,
    *,
    file: Annotated[
        Path, typer.Argument(metavar="FILE.toml", exists=True, dir_okay=False, help="a template file")
    ],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="kept in the history")],
    vault: VaultOption,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Take a template file in as a new template of the office; nothing is kept when it has faults."""
    call = session(context)
    with call.opened(vault, passphrase_file) as services:
        try:
            made = services.templates.bring_in_file(file, reason=reason).card.pack
        except TemplateFaulty as faulty:
            _tell(call, faulty.problems)
            raise
    call.output.say("cli.template.imported", id=made.id, title=made.title)
    call.output.object({"result": "done", "id": made.id, "title": made.title})


def _text(call: Session, template: str, vault: Path | None, passphrase_file: Path | None) -> str:
    if vault is not None:
        with call.opened(vault, passphrase_file) as services:
            return services.templates.export(template)
    if template not in all_packs():
        raise NotFound("template")
    return write_pack(all_packs()[template])


def _tell(call: Session, problems: tuple[Problem, ...]) -> None:
    for one in problems:
        call.output.line(f"{one.place}: {template_fault(one, call.output.language)}")


def _row(pack: Pack, state: str) -> dict[str, Any]:
    return {"id": pack.id, "version": pack.version, "state": state, "title": pack.title, "road": pack.road}
