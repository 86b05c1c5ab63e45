"""Commands on check packs: list, export, import, lint; without a vault they speak of the shipped ones."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from vetdesk.cli.context import PassphraseFile, Session, session
from vetdesk.cli.output import DONE, INVALID
from vetdesk.exchange.packs import PackInvalid, load_all
from vetdesk.exchange.packs_write import write_pack
from vetdesk.services.errors import NotFound
from vetdesk.services.packs import PackFaulty, Remark, lint_text
from vetdesk.wording import explain, sentence

app = typer.Typer(help="Check packs: list, export, import, lint.")

Vault = Annotated[Path | None, typer.Option("--vault", metavar="DIR", help="the vault; else the shipped")]


@app.command("list")
def list_packs(
    context: typer.Context, *, vault: Vault = None, passphrase_file: PassphraseFile = None
) -> None:
    """List the packs with version, source and the number of warnings."""
    call = session(context)
    language = call.output.language
    rows: list[dict[str, Any]]
    if vault is None:
        rows = [
            {"id": one.id, "version": one.version, "source": "base", "title": one.title.of(language)}
            for one in load_all().values()
        ]
    else:
        with call.opened(vault, passphrase_file) as services:
            rows = [
                {
                    "id": one.id,
                    "version": one.version,
                    "source": one.source.value,
                    "title": one.title.of(language),
                    "in_use": one.in_use,
                    "last_reviewed": one.last_reviewed,
                    "warnings": len(one.remarks),
                }
                for one in services.packs.all()
            ]
    for row in rows:
        call.output.line("\t".join(str(row[name]) for name in ("id", "version", "source", "title")))
    call.output.object({"result": "done", "packs": rows})


@app.command()
def export(
    context: typer.Context,
    *,
    pack: Annotated[str, typer.Argument(metavar="ID", help="as pack list names it")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="a new file")],
    version: Annotated[str, typer.Option("--version", metavar="V", help="else the newest")] = "",
    vault: Vault = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write a pack as one file; a file that is there is never written over."""
    call = session(context)
    if vault is not None:
        with call.opened(vault, passphrase_file) as services:
            text = services.packs.export(pack, version)
    else:
        shipped = load_all().get(pack)
        if shipped is None or version not in {"", shipped.version}:
            raise NotFound("pack")
        text = write_pack(shipped)
    with out.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    call.output.say("cli.pack.exported", file=out)
    call.output.object({"result": "done", "file": str(out), "pack": pack})


@app.command("import")
def import_pack(
    context: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="a pack file")],
    vault: Annotated[Path, typer.Option("--vault", metavar="DIR", help="the vault")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="why it is taken in")],
    use: Annotated[bool, typer.Option("--use", help="new reviews are run with it")] = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Take a pack file in as a pack of the office; nothing is kept when it has faults."""
    call = session(context)
    with call.opened(vault, passphrase_file) as services:
        try:
            made = services.packs.bring_in(_text(file), name=file.name, reason=reason)
            if use:
                made = services.packs.use(made.pack.id, in_use=True)
        except PackFaulty as faulty:
            _refuse(call, sentence(faulty, call.output.language), _remarks(call, faulty.remarks))
            return
        except PackInvalid as wrong:
            _refuse(call, sentence(wrong, call.output.language), _problems(wrong))
            return
    title = made.pack.title.of(call.output.language)
    call.output.say("cli.pack.imported", pack=made.pack.id, title=title, version=made.pack.version)
    call.output.object({"result": "done", "pack": made.pack.id, "version": made.pack.version})


@app.command()
def lint(
    context: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="a pack file")],
) -> None:
    """Say every fault of a pack file; exit 4 when reviews could not be run with it."""
    call = session(context)
    try:
        _, found = lint_text(_text(file), name=file.name, today=call.make_front().clock.today())
    except PackInvalid as wrong:
        _refuse(call, sentence(wrong, call.output.language), _problems(wrong))
        return
    problems = _remarks(call, found)
    forbidden = any(one.forbids for one in found)
    call.code = INVALID if forbidden else DONE
    for problem in problems:
        call.output.line(problem["message"])
    if not problems:
        call.output.say("cli.pack.sound", file=file.name)
    call.output.object({"result": "invalid" if forbidden else "done", "problems": problems})


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as wrong:
        raise PackInvalid(file=file.name, problems=(str(wrong.reason),)) from wrong


def _refuse(call: Session, message: str, problems: list[dict[str, Any]]) -> None:
    call.code = INVALID
    call.output.fault(message)
    for problem in problems:
        call.output.fault(str(problem["message"]))
    call.output.object({"result": "invalid", "message": message, "problems": problems})


def _remarks(call: Session, found: Iterable[Remark]) -> list[dict[str, Any]]:
    language = call.output.language
    return [
        {
            "rule": one.rule,
            "subject": one.subject,
            "forbids": one.forbids,
            "message": explain(one.key, language, file=one.file, subject=one.subject),
        }
        for one in found
    ]


def _problems(wrong: PackInvalid) -> list[dict[str, Any]]:
    return [{"rule": "unreadable", "subject": one, "forbids": True, "message": one} for one in wrong.problems]
