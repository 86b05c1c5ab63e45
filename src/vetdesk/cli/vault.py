"""Commands on vaults: create, look, check, back up, restore, passphrases, staff, fonts."""

from pathlib import Path
from typing import Annotated

import typer

from vetdesk.cli import secrets
from vetdesk.cli.context import Folder, NewPassphraseFile, PassphraseFile, session
from vetdesk.cli.output import NO_VAULT
from vetdesk.services.staff import StaffDraft
from vetdesk.wording import sentence

app = typer.Typer(help="Vaults: create, check, back up, restore, staff, fonts.")
staff = typer.Typer(help="The officers of a vault.")
font = typer.Typer(help="Faces for rare characters.")
app.add_typer(staff, name="staff")
app.add_typer(font, name="font")

Roles = Annotated[list[str] | None, typer.Option("--roles", metavar="R", help="words, comma-separated")]
RecoveryOut = Annotated[
    Path, typer.Option("--recovery-out", metavar="FILE", help="new file (0600): .pdf sheet or text")
]


@app.command()
def create(
    context: typer.Context,
    *,
    folder: Folder,
    staff_name: Annotated[str, typer.Option("--staff", metavar="NAME", help="the first officer")],
    recovery_out: RecoveryOut,
    passphrase_file: PassphraseFile = None,
    post: Annotated[str, typer.Option("--post", metavar="POST", help="the post, as it is printed")] = "",
    roles: Roles = None,
    rehearsal: Annotated[bool, typer.Option("--rehearsal", help="nothing in it is real")] = False,
) -> None:
    """Make a vault; its recovery key goes into a file of its own and is printed nowhere."""
    call = session(context)
    draft = StaffDraft(name=staff_name, post=post, roles=_words(roles))
    as_pdf = recovery_out.suffix.lower() == ".pdf"
    given = secrets.passphrase(passphrase_file, "new passphrase")
    with secrets.secret_file(recovery_out) as write:
        made = call.make_front().create(
            folder, passphrase=given, staff=draft, rehearsal=rehearsal, with_sheet=as_pdf
        )
        try:
            text = "\n".join(("vetdesk recovery key", folder.name, "-".join(made.recovery), ""))
            write(made.sheet if made.sheet is not None else text.encode())
        finally:
            made.services.close()
    call.output.say("cli.vault.created", folder=folder, recovery=recovery_out)
    call.output.object(
        {"result": "done", "vault": str(folder), "recovery": str(recovery_out), "rehearsal": rehearsal}
    )


@app.command()
def info(context: typer.Context, folder: Folder, passphrase_file: PassphraseFile = None) -> None:
    """Say what is known about a vault."""
    call = session(context)
    with call.opened(folder, passphrase_file) as services:
        found = services.vault.info()
        count = len([one for one in services.staff.all() if one.is_active])
    last = found.last_backup.isoformat() if found.last_backup else None
    call.output.say(
        "cli.vault.info",
        name=found.name,
        created=found.created_at.date(),
        size=found.size,
        staff=count,
        backup=last or "-",
    )
    call.output.object(
        {
            "result": "done",
            "vault": str(found.folder),
            "name": found.name,
            "created_at": found.created_at.isoformat(),
            "rehearsal": found.rehearsal,
            "read_only": found.read_only,
            "bytes": found.size,
            "staff": count,
            "last_backup": last,
            "backups": [str(one.path) for one in found.backups],
            "backups_with_earlier_secrets": [str(one.path) for one in found.backups if one.earlier_secrets],
        }
    )


@app.command()
def check(context: typer.Context, folder: Folder, passphrase_file: PassphraseFile = None) -> None:
    """Run every check on a vault that nobody has open."""
    call = session(context)
    with call.opened(folder, passphrase_file) as services:
        report = services.vault.check()
    if report.failure is not None:
        message = sentence(report.failure, call.output.language)
        call.output.error(report.failure.key, message, findings=list(report.findings))
        call.code = NO_VAULT
        return
    call.output.say("cli.vault.sound")
    call.output.object({"result": "done", "findings": []})


@app.command()
def accept(
    context: typer.Context,
    folder: Folder,
    passphrase_file: PassphraseFile = None,
    *,
    earlier_keys: Annotated[
        bool, typer.Option("--earlier-keys", help="use vault.keys.prev, because vault.keys is lost")
    ] = False,
    older_state: Annotated[
        bool, typer.Option("--older-state", help="go on with a database older than is remembered")
    ] = False,
) -> None:
    """Take a decision that vetdesk does not take itself; it is recorded in the history."""
    if not (earlier_keys or older_state):
        raise typer.BadParameter("--earlier-keys or --older-state")
    call = session(context)
    with call.opened(folder, passphrase_file, earlier_keys=earlier_keys) as services:
        found = services.vault.info()
        if older_state and found.rolled_back:
            services.vault.accept_rollback()
        left_read_only = services.read_only
    call.output.say("cli.vault.still_read_only" if left_read_only else "cli.vault.accepted")
    call.output.object({"result": "done", "vault": str(folder), "read_only": left_read_only})


@app.command()
def backup(
    context: typer.Context,
    folder: Folder,
    to: Annotated[
        Path | None, typer.Option("--to", "--out", metavar="DIR", help="a folder that does not exist yet")
    ] = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a verified copy."""
    call = session(context)
    with call.opened(folder, passphrase_file) as services:
        made = services.vault.backup(to)
    call.output.say("cli.vault.backed_up", path=made.path)
    call.output.object({"result": "done", "path": str(made.path)})


@app.command()
def restore(
    context: typer.Context,
    folder: Folder,
    source: Annotated[Path, typer.Option("--from", "--backup", metavar="BACKUP", help="the copy to restore")],
) -> None:
    """Put a backup in place; what stood there is moved aside, never deleted."""
    call = session(context)
    call.make_front().restore(source, folder)
    call.output.say("cli.vault.restored", folder=folder)
    call.output.object({"result": "done", "vault": str(folder)})


@app.command()
def drill(context: typer.Context, folder: Folder, passphrase_file: PassphraseFile = None) -> None:
    """Try the newest backup out: restore it to a scratch folder, check and compare."""
    call = session(context)
    with call.opened(folder, passphrase_file) as services:
        report = services.vault.drill()
    call.output.say(
        "cli.vault.drilled" if report.sound else "cli.vault.drill_failed",
        path=report.backup.path,
        changes=report.changes_behind,
        findings=report.findings,
    )
    call.output.object(
        {
            "result": "done" if report.sound else "error",
            "backup": str(report.backup.path),
            "changes_behind": report.changes_behind,
            "findings": list(report.findings),
        }
    )
    call.code = 0 if report.sound else NO_VAULT


@app.command()
def passphrase(
    context: typer.Context,
    folder: Folder,
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: NewPassphraseFile = None,
) -> None:
    """Change the passphrase of the officer who gives the old one."""
    call = session(context)
    old = secrets.passphrase(passphrase_file, "passphrase")
    new = secrets.passphrase(new_passphrase_file, "new passphrase")
    services = call.unlock(folder, old)
    try:
        services.vault.change_passphrase(old, new)
    finally:
        services.close()
    call.output.say("cli.vault.passphrase_changed")
    call.output.object({"result": "done", "vault": str(folder)})


@app.command("recovery-sheet")
def recovery_sheet(
    context: typer.Context,
    folder: Folder,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf", help="new file (0600)")],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a new recovery key and its sheet; the old sheet opens nothing any more."""
    call = session(context)
    with call.opened(folder, passphrase_file) as services, secrets.secret_file(out) as write:
        write(services.vault.recovery_sheet().pdf)
    call.output.say("cli.vault.sheet", path=out)
    call.output.object({"result": "done", "path": str(out)})


@staff.command("add")
def staff_add(
    context: typer.Context,
    *,
    folder: Folder,
    name: Annotated[str, typer.Option("--name", metavar="N", help="the name, as it is printed")],
    roles: Roles = None,
    post: Annotated[str, typer.Option("--post", metavar="POST", help="the post, as it is printed")] = "",
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: NewPassphraseFile = None,
) -> None:
    """Register an officer; with --new-passphrase-file they can open the vault themselves."""
    call = session(context)
    new = secrets.passphrase(new_passphrase_file, "") if new_passphrase_file else None
    with call.opened(folder, passphrase_file) as services:
        member = services.staff.add(StaffDraft(name=name, post=post, roles=_words(roles)), new)
    call.output.say("cli.vault.staff_added", name=member.name)
    call.output.object({"result": "done", "id": str(member.id), "name": member.name})


@staff.command("list")
def staff_list(context: typer.Context, folder: Folder, passphrase_file: PassphraseFile = None) -> None:
    """List the officers."""
    call = session(context)
    with call.opened(folder, passphrase_file) as services:
        members = services.staff.all()
    for one in members:
        call.output.line(f"{one.name}\t{one.post}\t{','.join(sorted(one.roles))}")
    call.output.object(
        {
            "result": "done",
            "staff": [
                {"name": one.name, "post": one.post, "roles": sorted(one.roles), "active": one.is_active}
                for one in members
            ],
        }
    )


@font.command("add")
def font_add(
    context: typer.Context,
    folder: Folder,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="an OpenType or TrueType font")],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Take a face for rare characters into the vault."""
    call = session(context)
    with call.opened(folder, passphrase_file) as services:
        line = services.fonts.add(file)
    call.output.say("cli.vault.font_added", name=line.name, glyphs=line.glyphs)
    call.output.object({"result": "done", "name": line.name, "glyphs": line.glyphs})


def _words(roles: list[str] | None) -> tuple[str, ...]:
    return tuple(
        word for given in roles or () for word in given.replace("，", ",").split(",") if word.strip()
    )
