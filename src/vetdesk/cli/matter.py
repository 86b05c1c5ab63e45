"""Commands on matter files: run one, or print the schema."""

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from vetdesk.cli.context import PassphraseFile, Session, VaultOption, session
from vetdesk.cli.output import BLOCKED, DONE, INVALID, Output
from vetdesk.domain.gates import Obstacle
from vetdesk.domain.numbering import Numbering
from vetdesk.exchange.problems import Problem
from vetdesk.progress import silent
from vetdesk.services.batches import BatchEnd
from vetdesk.services.checklines import State, lines_of
from vetdesk.services.errors import SheetBesideCopy
from vetdesk.services.matters import Result, RunReport
from vetdesk.services.printing import ReportForm
from vetdesk.services.reports import schema_of_matters
from vetdesk.wording import explain, keys

app = typer.Typer(help="Matter files: import, evaluate, issue.", no_args_is_help=False)
_BATCH_CODES = {BatchEnd.FAILED: INVALID, BatchEnd.INVALID: INVALID, BatchEnd.BLOCKED: BLOCKED}
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="ID",
        help="as template list names it; stands above the key template of the file",
    ),
]
_CODES = {Result.ISSUED: DONE, Result.BLOCKED: BLOCKED, Result.INVALID: INVALID}


@app.command()
def run(  # noqa: PLR0917 -- typer gives each option by its name
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="MATTER.json", help="a matter file")],
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="where the documents go")],
    passphrase_file: PassphraseFile = None,
    each_notice: Annotated[  # noqa: FBT002 -- a flag of the command line
        bool, typer.Option("--notices", help="of more than 200 claims, write one notice PDF each into --out")
    ] = False,
    locked_copy: Annotated[
        Path | None,
        typer.Option(
            "--locked-copy",
            metavar="SHEET.pdf",
            help="write a locked copy of the annex into --out and its passphrase sheet to this file",
        ),
    ] = None,
    template: Template = None,
) -> None:
    """Import a matter file, evaluate the gates and issue the agreement."""
    call = session(context)
    if locked_copy is not None and locked_copy.resolve().parent == out.resolve():
        raise SheetBesideCopy
    with call.opened(vault, passphrase_file, to_print=True) as services:
        report = services.matters.run(file, out=out, each_notice=each_notice, template=template)
        if locked_copy is not None:
            report = services.deliveries.of_run(report, out, locked_copy)
        services.vault.daily_backup()
    show(call, report)


@app.command()
def batch(  # noqa: PLR0917 -- typer gives each option by its name
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", exists=True, file_okay=False, help="the folder of the matter files"),
    ],
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="where the documents go")],
    passphrase_file: PassphraseFile = None,
    template: Template = None,
) -> None:
    """Run every matter file of a folder, up to 1,000; run it again to go on after a stop."""
    call = session(context)
    with call.opened(vault, passphrase_file, to_print=True) as services:
        report = services.batches.run_folder(folder, out=out, template=template)
        services.vault.daily_backup()
    ends = {one.end for one in report.rows}
    call.code = next((code for end, code in _BATCH_CODES.items() if end in ends), DONE)
    call.output.object(
        {
            "rows": [
                {"file": one.reference, "end": one.end.value}
                | (record_of(one.report, call.output.language) if one.report else {})
                for one in report.rows
            ]
        }
    )
    if call.output.as_json:
        return
    for one in report.rows:
        end = explain(f"cli.batch.{one.end.value}", call.output.language)
        call.output.line(f"[{end}] {one.reference} {one.contract_no}".rstrip())
        if one.report is not None and not one.is_done:
            _say(call.output, one.report)
        elif one.why is not None:
            call.output.line(f"  {explain(one.why.key, call.output.language, **one.why.facts())}")
    call.output.say("cli.batch.done", done=sum(one.is_done for one in report.rows), number=len(report.rows))


@app.command()
def check(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="REF", help="the matter_ref of a matter in the vault")],
    vault: VaultOption,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Check the text of a draft: what the law asks for, terms, references, wording."""
    call = session(context)
    with call.opened(vault, passphrase_file, to_print=True) as services:
        found = lines_of(
            services.drafting.reading(services.agreements.by_reference(reference)).check, call.output.language
        )
    call.code = BLOCKED if any(one.state is State.OPEN for one in found) else DONE
    call.output.object(
        {
            "result": "blocked" if call.code == BLOCKED else "done",
            "lines": [dataclasses.asdict(one) for one in found],
        }
    )
    if call.output.as_json:
        return
    for one in found:
        state = explain(f"text_check.state.{one.state.value}", call.output.language)
        call.output.line(f"[{state}] {one.what}" + (f" — {one.where}" if one.where else ""))
        if one.is_open:
            call.output.line(f"  {one.why} {one.advice}".rstrip())


@app.command()
def numbering(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="REF", help="the matter_ref of a draft")],
    scheme: Annotated[str, typer.Argument(metavar="SCHEME", help=f"{', '.join(Numbering)}, or template")],
    vault: VaultOption,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Choose how the articles of a draft are counted; an approval is void then."""
    call = session(context)
    chosen = None if scheme == "template" else next((one for one in Numbering if one == scheme), None)
    if chosen is None and scheme != "template":
        raise typer.BadParameter(f"{', '.join(Numbering)}, template", param_hint="SCHEME")
    with call.opened(vault, passphrase_file) as services:
        matter_id = services.agreements.by_reference(reference)
        before = services.agreements.terms(matter_id)
        if before.numbering is not chosen:
            services.agreements.set_terms(matter_id, dataclasses.replace(before, numbering=chosen))
    call.output.say("cli.matter.numbering", ref=reference, scheme=scheme)
    call.output.object({"result": "done", "matter_ref": reference, "numbering": scheme})


@app.command()
def seals(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="REF", help="the matter_ref of an issued matter")],
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf|.docx|.xlsx", help="a new file")],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Apply for the seals of an issued agreement and write the list; what is usually sealed is on it."""
    call = session(context)
    if out.exists():
        raise FileExistsError(17, "exists", str(out))
    forms = {f".{one.value}": one for one in (ReportForm.DOCX, ReportForm.XLSX)}
    with call.opened(vault, passphrase_file, to_print=True) as services:
        matter_id = services.agreements.by_reference(reference)
        asked = services.seal_lists.ask(matter_id, services.seal_lists.proposal(matter_id).usual)
        services.seal_lists.save(
            matter_id,
            asked.id,
            out,
            form=forms.get(out.suffix.lower(), ReportForm.PDF),
            language=call.output.language,
            progress=silent(),
        )
    call.output.say("cli.report.written", file=out)
    call.output.object({"result": "done", "file": str(out), "papers": len(asked.application.items)})


@app.command()
def export(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="REF", help="the matter_ref of a matter in the vault")],
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="MATTER.json", help="a new file; not encrypted")],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write a matter as a matter file, its schedule beside it; both hold personal data in clear."""
    call = session(context)
    with call.opened(vault, passphrase_file) as services:
        done = services.matter_export.write(services.agreements.by_reference(reference), out, silent())
    language = call.output.language
    call.output.say("cli.matter.exported", file=done.file)
    for one in done.left_out:
        call.output.line(f"  {explain(one.key, language, **one.facts)}")
    if done.lacking:
        call.output.say("cli.matter.export_lacks", count=len(done.lacking))
        _list(call.output, done.lacking)
    call.output.object(
        {
            "result": "done",
            "file": str(done.file),
            "schedule": str(done.schedule) if done.schedule else None,
            "lacking": [one.as_record(language) for one in done.lacking],
            "left_out": [one.key for one in done.left_out],
        }
    )


@app.command()
def schema(context: typer.Context) -> None:
    """Print the JSON Schema of the matter file."""
    print(json.dumps(schema_of_matters(), ensure_ascii=False, indent=2), file=session(context).output.out)


def show(call: Session, report: RunReport) -> None:
    """Print the report and set the exit code."""
    call.code = _CODES[report.result]
    call.output.object(record_of(report, call.output.language))
    if not call.output.as_json:
        _say(call.output, report)


def record_of(report: RunReport, language: str) -> dict[str, Any]:
    """Return the object of ``--json`` as the matter file's page defines it.

    What was read in another way than it was written, or not kept, is added when there is any.
    """
    record: dict[str, Any] = {
        "result": report.result.value,
        "matter_ref": report.matter_ref,
        "version": report.version,
        "contract_no": report.contract_no or None,
        "rehearsal": report.rehearsal,
        "obstacles": [obstacle_record(one, language) for one in report.obstacles],
        "problems": [problem.as_record(language) for problem in report.problems],
        "documents": [
            {
                "kind": one.line.kind,
                "path": str(one.path) if one.path else None,
                "sha256": one.line.sha256,
                "pages": one.line.pages,
            }
            for one in report.documents
        ],
        "totals": _totals(report),
    }
    if report.notices is not None:
        record["notices"] = {
            "folder": str(report.notices.folder),
            "written": report.notices.written,
            "kept": report.notices.kept,
        }
    elif report.notices_left:
        record["notices_left"] = report.notices_left
    if report.remarks:
        record["remarks"] = [remark.as_record(language) for remark in report.remarks]
    if report.dropped_columns:
        record["dropped_columns"] = list(report.dropped_columns)
    return record


def obstacle_record(one: Obstacle, language: str) -> dict[str, Any]:
    """Return one obstacle with its sentence."""
    record: dict[str, Any] = {
        "code": one.code,
        "severity": one.severity.value,
        "class": one.override.value,
        "subject": one.subject,
        "message": message_of(one, language),
    }
    return record | {"overridden_by": list(one.overridden_by)} if one.overridden else record


def obstacle_line(one: Obstacle, language: str) -> str:
    """Return an obstacle as one line: how grave, its gate, what it is about, what is wrong."""
    word = explain(f"cli.severity.{'passed' if one.overridden else one.severity.value}", language)
    return f"  [{word}] {one.code} ({one.subject}): {message_of(one, language)}"


def message_of(one: Obstacle, language: str) -> str:
    """Return the sentence of an obstacle; a way of failing without its own has that of its gate."""
    known = one.key if one.key in keys() else f"gate.{one.code}"
    return explain(known, language, **one.facts)


def _totals(report: RunReport) -> dict[str, Any] | None:
    if report.totals is None:
        return None
    sums = vars(report.totals) if hasattr(report.totals, "__dict__") else {}
    return {name: value if isinstance(value, int) else value.plain() for name, value in sums.items()}


def _list(output: Output, found: Iterable[Problem]) -> None:
    for one in found:
        place = one.path or f"{one.row or ''}{' ' + one.column if one.column else ''}"
        output.line(f"  {one.file} {place.strip()}: {one.message(output.language)}")


def _say(output: Output, report: RunReport) -> None:
    if report.result is Result.INVALID:
        output.say("cli.matter.invalid", count=len(report.problems))
        _list(output, report.problems)
        return
    if report.dropped_columns:
        output.say("cli.matter.dropped_columns", columns="、".join(report.dropped_columns))
    if report.remarks:
        output.say("cli.matter.remarks", count=len(report.remarks))
        _list(output, report.remarks)
    for one in report.obstacles:
        output.line(obstacle_line(one, output.language))
    if report.result is Result.BLOCKED:
        output.say("cli.matter.blocked", ref=report.matter_ref)
        return
    key = "cli.matter.repeated" if report.repeated else "cli.matter.issued"
    output.say(key, ref=report.matter_ref, version=report.version, contract_no=report.contract_no)
    for document in report.documents:
        output.line(f"  {document.path}")
    if report.notices is not None:
        found = report.notices
        output.say("cli.matter.notices", folder=found.folder, written=found.written, kept=found.kept)
    elif report.notices_left:
        output.say("cli.matter.notices_left", count=report.notices_left)
