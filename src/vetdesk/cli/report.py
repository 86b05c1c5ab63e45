"""Commands that write the reports of a collector's newest review."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from vetdesk.cli import secrets
from vetdesk.cli.context import PassphraseFile, VaultOption, session
from vetdesk.cli.newfile import refuse_existing
from vetdesk.domain.identifiers import compact
from vetdesk.progress import silent
from vetdesk.services.errors import NotFound
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.printing import ReportForm

app = typer.Typer(help="Reports on collectors: admission report, evidence bundle.")
Code = Annotated[str, typer.Argument(metavar="CODE", help="credit code of a collector with a review")]
Clear = Annotated[bool, typer.Option("--clear", help="do not mask numbers and contacts of people")]
BundlePassphrase = Annotated[
    Path | None,
    typer.Option("--bundle-passphrase-file", metavar="FILE", help="its first line locks the archive"),
]


@app.command()
def admission(
    context: typer.Context,
    code: Code,
    *,
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf|.docx", help="a new file")],
    passphrase_file: PassphraseFile = None,
    clear: Clear = False,
) -> None:
    """Write the admission report of the newest review; its language is that of --lang."""
    call = session(context)
    form = ReportForm.DOCX if out.suffix.lower() == ".docx" else ReportForm.PDF
    _require_new(out)
    with call.opened(vault, passphrase_file, to_print=True) as services:
        services.admission.save(
            _review(services, code),
            out,
            form=form,
            language=call.output.language,
            masked=not clear,
            progress=silent(),
        )
    call.output.say("cli.report.written", file=out)
    call.output.object({"result": "done", "file": str(out)})


@app.command()
def bundle(
    context: typer.Context,
    code: Code,
    *,
    vault: VaultOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.zip", help="a new file")],
    passphrase_file: PassphraseFile = None,
    bundle_passphrase_file: BundlePassphrase = None,
    clear: Clear = False,
) -> None:
    """Write index, report and evidence of the newest review into an encrypted zip."""
    call = session(context)
    _require_new(out)
    secret = secrets.passphrase(bundle_passphrase_file, "passphrase of the bundle")
    with call.opened(vault, passphrase_file, to_print=True) as services:
        made = services.bundles.make(
            _review(services, code),
            out,
            secret=secret,
            language=call.output.language,
            masked=not clear,
            progress=silent(),
        )
    call.output.say("cli.report.bundled", file=out, count=made.pieces)
    call.output.object({"result": "done", "file": str(out), "pieces": made.pieces})


def _require_new(out: Path) -> None:
    refuse_existing(out)


def _review(services: Services, code: str) -> UUID:
    wanted = compact(code)
    for line in services.parties.page(PartyQuery(text=wanted)).items:
        if line.uscc == wanted and (reviews := services.vetting.of(line.id)):
            return reviews[0].id
    raise NotFound("review")
