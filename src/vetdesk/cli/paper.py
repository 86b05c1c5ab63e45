"""Commands on papers beside the agreements: which there are, and make one from a file of answers."""

import json
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from vetdesk.cli.context import PassphraseFile, VaultOption, session
from vetdesk.cli.newfile import refuse_existing
from vetdesk.domain.editions import Edition
from vetdesk.domain.identifiers import compact
from vetdesk.domain.papers import MadeFor
from vetdesk.services.errors import NotFound
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
        call.output.line(f"{one.id}  {one.title}{languages}")
        for ask in one.asks:
            keys = f" [{' | '.join(choice.key for choice in ask.choices)}]" if ask.choices else ""
            keys += f" (+ {ask.name_en})" if ask.english else ""
            call.output.line(f"  {'*' if ask.required else ' '} {ask.name}: {ask.label.of(language)}{keys}")


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
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a paper, file it, and write a copy; answers that are left out keep their defaults."""
    call = session(context)
    if bool(matter) == bool(collector):
        raise typer.BadParameter("--matter | --collector")
    refuse_existing(out)
    given = _read(answers)
    with call.opened(vault, passphrase_file, to_print=True) as services:
        made_for = MadeFor.MATTER if matter else MadeFor.COLLECTOR
        asks = next((one.asks for one in services.papers.kinds(made_for) if one.id == paper), ())
        typed = {ask.name: ask.default for ask in asks} | given
        typed = {ask.name_en: ask.default_en for ask in asks if ask.english} | typed
        unknown = sorted(
            set(given) - {ask.name for ask in asks} - {ask.name_en for ask in asks if ask.english}
        )
        if asks and unknown:
            raise typer.BadParameter(f"ANSWERS: {', '.join(unknown)}")
        subject = services.agreements.by_reference(matter) if matter else _collector(services, collector)
        work = services.papers.for_matter if matter else services.papers.for_collector
        line = work(subject, paper, typed, language=call.output.language, edition=edition)
        if edition is Edition.TRANSLATED:
            line = services.papers.translation_of(line)
        services.documents.save(line.id, out)
        services.vault.daily_backup()
    call.output.say("cli.paper.made", name=line.name, file=out)
    call.output.object(
        {"result": "done", "name": line.name, "file": str(out), "sha256": line.sha256, "pages": line.pages}
    )


def _read(answers: Path) -> dict[str, str]:
    """Return the answers; a list of texts becomes one line each."""
    try:
        given = json.loads(answers.read_text("utf-8-sig"))
    except (ValueError, RecursionError):
        raise typer.BadParameter("ANSWERS: JSON") from None
    if not isinstance(given, dict):
        raise typer.BadParameter("ANSWERS: JSON")
    return {
        name: "\n".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in given.items()
    }


def _collector(services: Services, code: str) -> UUID:
    wanted = compact(code)
    for line in services.parties.page(PartyQuery(text=wanted)).items:
        if line.uscc == wanted:
            return line.id
    raise NotFound("party")
