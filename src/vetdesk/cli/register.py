"""Commands on registers: import, undo, export collectors and people as sheets."""

from collections import Counter
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from vetdesk.cli.context import PassphraseFile, Session, VaultOption, session
from vetdesk.cli.newfile import refuse_existing
from vetdesk.domain.identifiers import compact
from vetdesk.domain.register_rows import (
    COLUMNS,
    Choices,
    ForFaulty,
    ForKnown,
    ForSimilar,
    RegisterKind,
    RowState,
)
from vetdesk.progress import silent
from vetdesk.services.errors import FileInvalid, NotFound
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.register_imports import RegisterPlan

app = typer.Typer(help="Registers of collectors and people as sheets: import, undo, export.")
Kind = Annotated[RegisterKind, typer.Argument(metavar="collectors|people", help="which register")]


@app.command("import")
def import_register(  # noqa: PLR0917 -- typer gives each option by its name
    context: typer.Context,
    kind: Kind,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=".xlsx or .csv")],
    vault: VaultOption,
    passphrase_file: PassphraseFile = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="read and compare only")] = False,  # noqa: FBT002
    known: Annotated[ForKnown, typer.Option(help="registered records")] = ForKnown.FILL,
    similar: Annotated[ForSimilar, typer.Option(help="like names, other numbers")] = ForSimilar.ASK,
    faulty: Annotated[ForFaulty, typer.Option(help="rows with problems")] = ForFaulty.STOP,
    sheet: Annotated[str, typer.Option(metavar="NAME", help="which sheet of a workbook")] = "",
    column: Annotated[
        list[str] | None,
        typer.Option(metavar="TITLE=FIELD", help="which field a column is; may be repeated"),
    ] = None,
    employer: Annotated[str, typer.Option(metavar="CODE", help="employer of everybody in the sheet")] = "",
    checked: Annotated[
        Path | None, typer.Option(metavar="FILE.xlsx", help="write the sheet with its problems here")
    ] = None,
) -> None:
    """Import a register: everything or nothing, one problem stops it unless --faulty skip."""
    call = session(context)
    chosen = _columns(column or [], kind)
    with call.opened(vault, passphrase_file) as services:
        plan = _plan(services, kind, file, sheet, chosen, employer)
        if checked is not None and plan.reading.refused is None:
            services.registers.save_checked(plan, checked, language=call.output.language)
        if plan.problems and (faulty is ForFaulty.STOP or not plan.rows):
            raise FileInvalid(plan.problems)
        record = _counts(plan)
        call.output.say("cli.register.plan", file=file.name, **record)
        if dry_run:
            call.output.say("cli.register.dry")
            call.output.object({"result": "done", "dry_run": True, "rows": record, **_told(call, plan)})
            return
        choices = Choices(known=known, similar=similar, faulty=faulty)
        done = services.registers.accept(plan, choices, silent())
        services.vault.daily_backup()
    facts = {"added": done.added, "updated": done.updated}
    call.output.say("cli.register.imported", **facts, import_id=done.id)
    call.output.object(
        {"result": "done", "import": str(done.id), **facts, "rows": record, **_told(call, plan)}
    )


@app.command()
def undo(
    context: typer.Context,
    import_id: Annotated[UUID, typer.Argument(metavar="IMPORT", help="as import printed it")],
    vault: VaultOption,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Take an import back as a whole, while nothing stands on it."""
    call = session(context)
    with call.opened(vault, passphrase_file) as services:
        services.registers.undo(import_id, silent())
    call.output.say("cli.register.undone")
    call.output.object({"result": "done", "import": str(import_id)})


@app.command()
def export(
    context: typer.Context,
    kind: Kind,
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.xlsx", help="a new file")],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write the whole register as a sheet; numbers of people are masked."""
    call = session(context)
    refuse_existing(out)
    with call.opened(vault, passphrase_file) as services:
        count = services.registers.export(kind, out, silent(), language=call.output.language)
    call.output.say("cli.register.exported", count=count, file=out)
    call.output.object({"result": "done", "file": str(out), "records": count})


def _columns(given: list[str], kind: RegisterKind) -> dict[str, str]:
    chosen = {}
    for one in given:
        title, equals, field = one.rpartition("=")
        if not equals or (field and field not in COLUMNS[kind]):
            raise typer.BadParameter(f"--column {one}: {', '.join(COLUMNS[kind])}")
        chosen[title] = field
    return chosen


def _plan(  # noqa: PLR0917 -- the arguments of the command
    services: Services, kind: RegisterKind, file: Path, sheet: str, chosen: dict[str, str], employer: str
) -> RegisterPlan:
    employer_id = _employer(services, employer) if employer else None
    asked: dict[str, Any] = {"sheet": sheet or None, "employer_id": employer_id}
    reading = services.registers.read(kind, file, silent(), **asked)
    if chosen:
        if unknown := [title for title in chosen if title not in reading.titles]:
            raise typer.BadParameter(f"--column {unknown[0]}: {', '.join(filter(None, reading.titles))}")
        taken = set(chosen.values())
        fields = tuple(
            chosen.get(title, "" if field in taken else field)
            for title, field in zip(reading.titles, reading.fields, strict=True)
        )
        reading = services.registers.read(kind, file, silent(), fields=fields, **asked)
    return services.registers.compare(reading, silent(), employer_id=employer_id)


def _employer(services: Services, code: str) -> UUID:
    wanted = compact(code)
    found = [one for one in services.parties.page(PartyQuery(text=wanted)).items if one.uscc == wanted]
    own = [one for one in services.parties.own() if one.party.uscc == wanted]
    if found:
        return found[0].id
    if own:
        return own[0].id
    raise NotFound("party")


def _counts(plan: RegisterPlan) -> dict[str, int]:
    counted = Counter(row.state for row in plan.rows)
    return {state.value: counted[state] for state in RowState}


def _told(call: Session, plan: RegisterPlan) -> dict[str, Any]:
    language = call.output.language
    return {
        "problems": [one.as_record(language) for one in plan.problems],
        "remarks": [one.as_record(language) for one in plan.reading.remarks],
        "undecided": [row.line for row in plan.rows if row.state is RowState.SIMILAR],
    }
