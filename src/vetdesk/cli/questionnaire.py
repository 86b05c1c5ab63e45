"""Commands on questionnaires: out to a collector, back as its own statements."""

from datetime import datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from vetdesk.cli.context import PassphraseFile, VaultOption, session
from vetdesk.cli.newfile import refuse_existing
from vetdesk.domain.identifiers import compact
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.progress import silent
from vetdesk.services.errors import FileInvalid, NotFound
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.questionnaires import ForDeclared

app = typer.Typer(help="Questionnaires for collectors: export, import.")


@app.command()
def export(  # noqa: PLR0917 -- typer gives each option by its name
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="credit code of a collector under review")],
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.xlsx", help="a new file")],
    passphrase_file: PassphraseFile = None,
    due: Annotated[
        datetime | None,
        typer.Option("--due", metavar="DAY", formats=["%Y-%m-%d"], help="answers are asked for by then"),
    ] = None,
    only_open: Annotated[bool, typer.Option("--only-open", help="leave out what has passed")] = False,  # noqa: FBT002
) -> None:
    """Write the questionnaire of the running review; its language is that of --lang."""
    call = session(context)
    refuse_existing(out)
    with call.opened(vault, passphrase_file) as services:
        count = services.questionnaires.export(
            _review(services, code),
            out,
            language=call.output.language,
            due=due.date() if due else None,
            only_open=only_open,
        )
    call.output.say("cli.questionnaire.exported", file=out, count=count)
    call.output.object({"result": "done", "file": str(out), "checks": count})


@app.command("import")
def import_answers(  # noqa: PLR0917 -- typer gives each option by its name
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="what came back")],
    vault: VaultOption,
    passphrase_file: PassphraseFile = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="read and compare only")] = False,  # noqa: FBT002
    known: Annotated[ForDeclared, typer.Option(help="earlier statements")] = ForDeclared.STOP,
    skip_faulty: Annotated[bool, typer.Option("--skip-faulty", help="leave wrong lines out")] = False,  # noqa: FBT002
) -> None:
    """Take the answers in as self-declared statements; they are no findings until verified."""
    call = session(context)
    with call.opened(vault, passphrase_file) as services:
        given = services.questionnaires.read(file, silent())
        if given.problems and not (skip_faulty and given.faulty):
            raise FileInvalid(given.problems)
        problems = [one.as_record(call.output.language) for one in given.problems]
        if dry_run:
            call.output.say("cli.register.dry")
            call.output.object({"result": "done", "dry_run": True, "statements": len(given.given)})
            return
        done = services.questionnaires.accept(given, known=known, leave_faulty=skip_faulty)
        services.vault.daily_backup()
    counts = {"taken": done.taken, "kept": done.kept, "unanswered": done.unanswered}
    call.output.say("cli.questionnaire.imported", **counts)
    call.output.object({"result": "done", **counts, "problems": problems})


def _review(services: Services, code: str) -> UUID:
    wanted = compact(code)
    for line in services.parties.page(PartyQuery(text=wanted)).items:
        if line.uscc == wanted:
            for review in services.vetting.of(line.id):
                if review.status is ReviewStatus.OPEN:
                    return review.id
    raise NotFound("review")
