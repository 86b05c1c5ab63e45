"""Commands on papers beside the agreements: which there are, and make one from a file of answers."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from vetdesk.cli.context import PassphraseFile, Session, VaultOption, session
from vetdesk.cli.matter import obstacle_line, obstacle_record
from vetdesk.cli.newfile import refuse_existing
from vetdesk.cli.output import BLOCKED
from vetdesk.domain.editions import Edition
from vetdesk.domain.identifiers import compact
from vetdesk.domain.matter import Approval
from vetdesk.domain.papers import MadeFor
from vetdesk.domain.rows import TAB
from vetdesk.domain.tablequestions import TableColumn, TableSpec
from vetdesk.services.errors import Blocked, NotFound
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery

app = typer.Typer(help="Papers beside the agreements: list them, make one.", no_args_is_help=False)


@app.command("list")
def list_(context: typer.Context, vault: VaultOption, passphrase_file: PassphraseFile = None) -> None:
    """List the papers with the questions each asks; an asterisk marks what must be answered."""
    call = session(context)
    language = call.output.language
    with call.opened(vault, passphrase_file) as services:
        kinds = {made_for: services.papers.kinds(made_for) for made_for in MadeFor}
    every = {one.id: one for of in kinds.values() for one in of}
    call.output.object(
        {
            "papers": [
                {
                    "id": one.id,
                    "title": one.title,
                    "needs": sorted(need.value for need in one.needs),
                    "editions": [edition.value for edition in one.editions],
                    "made_for": [made_for.value for made_for in MadeFor if one in kinds[made_for]],
                    "asks": [
                        {
                            "name": ask.name,
                            "label": ask.label.of(language),
                            "kind": ask.kind.value,
                            "required": ask.required,
                            "default": ask.default,
                            "choices": [choice.key for choice in ask.choices],
                            "columns": [_column(one, language) for one in ask.table.columns]
                            if ask.table
                            else [],
                            "english": ask.name_en if ask.english else "",
                        }
                        for ask in one.asks
                    ],
                }
                for one in every.values()
            ]
        }
    )
    if call.output.as_json:
        return
    for one in every.values():
        languages = f" [{' | '.join(edition.value for edition in one.editions)}]" if one.editions[1:] else ""
        needs = f" ({', '.join(sorted(need.value for need in one.needs))})" if one.needs else ""
        call.output.line(f"{one.id}  {one.title}{languages}{needs}")
        for ask in one.asks:
            keys = f" [{' | '.join(choice.key for choice in ask.choices)}]" if ask.choices else ""
            keys += f" [{{{', '.join(ask.table.names)}}}, …]" if ask.table else ""
            keys += f" (+ {ask.name_en})" if ask.english else ""
            call.output.line(f"  {'*' if ask.required else ' '} {ask.name}: {ask.label.of(language)}{keys}")


def _column(one: TableColumn, language: str) -> dict[str, object]:
    return {
        "id": one.id,
        "label": one.label.of(language),
        "kind": one.kind.value,
        "required": one.required,
        "choices": [choice.key for choice in one.choices],
    }


@app.command()
def make(  # noqa: PLR0917 -- typer gives each option by its name
    context: typer.Context,
    paper: Annotated[str, typer.Argument(metavar="PAPER", help="its id, as `paper list` shows it")],
    answers: Annotated[
        Path, typer.Argument(metavar="ANSWERS.json", exists=True, dir_okay=False, help="name: answer")
    ],
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf", help="a new file")],
    matter: Annotated[str, typer.Option("--matter", metavar="REF", help="for an issued agreement")] = "",
    collector: Annotated[str, typer.Option("--collector", metavar="CODE", help="for a credit code")] = "",
    edition: Annotated[
        Edition,
        typer.Option(
            "--edition", help="zh: Chinese; zh-en: two columns; en: Chinese, and a translation to OUT"
        ),
    ] = Edition.CHINESE,
    approved_by: Annotated[
        str, typer.Option("--approved-by", metavar="NAME", help="who approved the text outside the program")
    ] = "",
    approved_role: Annotated[str, typer.Option("--approved-role", metavar="POST", help="in which post")] = "",
    approved_on: Annotated[
        str, typer.Option("--approved-on", metavar="YYYY-MM-DD", help="and on which day")
    ] = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a paper, file it, and write a copy; answers that are left out keep their defaults.

    What binds the company (`needs` in the list says "approval") is made only when its draft with these
    answers was approved in the window, or when --approved-by, --approved-role and --approved-on state who
    approved it elsewhere; that is printed in its record as stated, no passphrase checked.
    """
    call = session(context)
    if bool(matter) == bool(collector):
        raise typer.BadParameter("--matter | --collector")
    approved = _approved(approved_by, approved_role, approved_on)
    refuse_existing(out)
    read = _read(answers)
    with call.opened(vault, passphrase_file, to_print=True) as services:
        made_for = MadeFor.MATTER if matter else MadeFor.COLLECTOR
        asks = next((one.asks for one in services.papers.kinds(made_for) if one.id == paper), ())
        tables = {ask.name: ask.table for ask in asks if ask.table is not None}
        tables |= {ask.name_en: ask.table for ask in asks if ask.table is not None}
        given = {name: _typed(value, tables.get(name)) for name, value in read.items()}
        typed = {ask.name: ask.default for ask in asks} | given
        typed = {ask.name_en: ask.default_en for ask in asks if ask.english} | typed
        unknown = sorted(
            set(given) - {ask.name for ask in asks} - {ask.name_en for ask in asks if ask.english}
        )
        if asks and unknown:
            raise typer.BadParameter(f"ANSWERS: {', '.join(unknown)}")
        subject = services.agreements.by_reference(matter) if matter else _collector(services, collector)
        work = services.papers.for_matter if matter else services.papers.for_collector
        try:
            line = work(
                subject, paper, typed, language=call.output.language, edition=edition, approved=approved
            )
        except Blocked as blocked:
            _say_blocked(call, paper, blocked)
            return
        if edition is Edition.TRANSLATED:
            line = services.papers.translation_of(line)
        services.documents.save(line.id, out)
        services.vault.daily_backup()
    call.output.say("cli.paper.made", name=line.name, file=out)
    call.output.object(
        {"result": "done", "name": line.name, "file": str(out), "sha256": line.sha256, "pages": line.pages}
    )


def _approved(name: str, role: str, on: str) -> Approval | None:
    """Return the approval that is stated; all three or none of it."""
    said = [one.strip() for one in (name, role, on)]
    if not any(said):
        return None
    try:
        day = date.fromisoformat(said[2])
    except ValueError:
        raise typer.BadParameter("--approved-on") from None
    if not all(said):
        raise typer.BadParameter("--approved-by, --approved-role, --approved-on")
    return Approval(name=said[0], role=said[1], on=day)


def _say_blocked(call: Session, paper: str, blocked: Blocked) -> None:
    """Say what stands in the way; nothing was printed and no number is taken."""
    call.code = BLOCKED
    language = call.output.language
    for one in blocked.obstacles:
        call.output.line(obstacle_line(one, language))
    call.output.say("cli.paper.blocked", paper=paper)
    call.output.object(
        {
            "result": "blocked",
            "paper": paper,
            "obstacles": [obstacle_record(one, language) for one in blocked.obstacles],
        }
    )


def _read(answers: Path) -> dict[str, object]:
    """Return the answers as the file has them."""
    try:
        given = json.loads(answers.read_text("utf-8-sig"))
    except (ValueError, RecursionError):
        raise typer.BadParameter("ANSWERS: JSON") from None
    if not isinstance(given, dict):
        raise typer.BadParameter("ANSWERS: JSON")
    return given


def _typed(value: object, table: TableSpec | None) -> str:
    """Return an answer as it is typed: a list of texts one line each, a list of objects one row each."""
    if not isinstance(value, list):
        return str(value)
    if table is not None and all(isinstance(row, dict) for row in value):
        if unknown := sorted({name for row in value for name in row} - set(table.names)):
            raise typer.BadParameter(f"ANSWERS: {', '.join(unknown)}")
        value = [TAB.join(_cell(row.get(name)) for name in table.names) for row in value]
    return "\n".join(map(str, value))


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _collector(services: Services, code: str) -> UUID:
    wanted = compact(code)
    for line in services.parties.page(PartyQuery(text=wanted)).items:
        if line.uscc == wanted:
            return line.id
    raise NotFound("party")
