"""Reads the arguments and turns every outcome into the exit codes that scripts rely on.

0 done, 1 anything else (usage too), 2 blocked by gates, 3 vault cannot be opened or is damaged,
4 input invalid.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from vetdesk import __version__, composition
from vetdesk.cli import clause, matter, pack, paper, questionnaire, register, report, template, vault
from vetdesk.cli.context import Session, session
from vetdesk.cli.output import FAILED, INVALID, NO_VAULT, Output
from vetdesk.cli.speech import command_of, usage_problem
from vetdesk.cli.system import doctor, run_demo, self_test
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Cancelled
from vetdesk.services import errors
from vetdesk.services.front import Front
from vetdesk.services.trouble import is_vault_shut
from vetdesk.wording import explain, sentence

LANGUAGES = ("zh", "en")
# typer carries its own copy of click; the base of its usage errors is reached through the one it exports.
_Refused: type[Exception] = typer.BadParameter.__mro__[2]
app = typer.Typer(
    name="vetdesk",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Vet debt collectors, check people, draw up agreements; everything stays in an encrypted vault.",
)
app.add_typer(vault.app, name="vault")
app.add_typer(matter.app, name="matter")
app.add_typer(pack.app, name="pack")
app.add_typer(clause.app, name="clause")
app.add_typer(template.app, name="template")
app.add_typer(paper.app, name="paper")
app.add_typer(register.app, name="register")
app.add_typer(questionnaire.app, name="questionnaire")
app.add_typer(report.app, name="report")
app.command("demo")(run_demo)
app.command("doctor")(doctor)


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="print the version")] = False,
    test: Annotated[bool, typer.Option("--self-test", help="try the whole program out")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object, on failures too")] = False,
    lang: Annotated[str, typer.Option("--lang", metavar="zh|en", help="language of the sentences")] = "zh",
    locked: Annotated[bool, typer.Option("--locked", hidden=True)] = False,
) -> None:
    """Open the window when nothing else is asked."""
    del as_json, lang  # taken out of the arguments before, so that they may stand anywhere
    call = session(context)
    if version:
        call.output.line(f"vetdesk {__version__}")
        call.output.object({"result": "done", "version": __version__})
    elif test:
        self_test(call)
    elif context.invoked_subcommand is None:
        call.code = composition.open_window(locked=locked, language=call.output.window_language)


def run(
    arguments: Sequence[str],
    *,
    make_front: Callable[[], Front] = composition.front,
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Run one command and return its exit code."""
    output = Output()
    try:
        rest = _take_globals(list(arguments), output)
        call = Session(make_front=make_front, output=output, pause=pause)
        command = command_of(app, output.language)
        outcome = command(args=rest, prog_name="vetdesk", standalone_mode=False, obj=call)
    except typer.Exit as ended:
        return ended.exit_code
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last place that can answer
        return _failed(error, output)
    return outcome if isinstance(outcome, int) and outcome else call.code


def _take_globals(arguments: list[str], output: Output) -> list[str]:
    """Take ``--json`` and ``--lang`` out from wherever they stand."""
    rest: list[str] = []
    known = arguments[: arguments.index("--")] if "--" in arguments else arguments
    output.as_json = "--json" in known  # first, so that a wrong --lang is told in the form asked for
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            return [*rest, argument, *waiting]
        if argument == "--json":
            continue
        if argument == "--lang":
            output.language, output.chosen = _language(next(waiting, "")), True
        elif argument.startswith("--lang="):
            output.language, output.chosen = _language(argument.removeprefix("--lang=")), True
        else:
            rest.append(argument)
    return rest


def _language(given: str) -> str:
    if given not in LANGUAGES:
        raise typer.BadParameter(f"--lang {given}: zh | en")
    return given


def _failed(error: BaseException, output: Output) -> int:
    """Say what went wrong and return the exit code; unknown errors give their kind, never their text."""
    language = output.language
    if isinstance(error, errors.FileInvalid):
        problems = [one.as_record(language) for one in error.problems]
        message = sentence(error, language)
        output.fault(message)
        output.object({"result": "invalid", "code": error.key, "message": message, "problems": problems})
        return INVALID
    if isinstance(error, VetdeskError):
        output.error(error.key, sentence(error, language))
        return NO_VAULT if is_vault_shut(error) else FAILED
    key, facts = _known(error, language)
    output.error(key, explain(key, language, **facts))
    return FAILED


def _known(error: BaseException, language: str) -> tuple[str, dict[str, str]]:
    if isinstance(error, _Refused):
        return "cli.usage", {"problem": usage_problem(error, language)}
    if isinstance(error, typer.Abort | KeyboardInterrupt | Cancelled):
        return "cli.stopped", {}
    if isinstance(error, OSError):
        name = Path(str(error.filename or "")).name
        return "cli.no_access", {"name": name, "reason": error.strerror or ""}
    return "cli.bug", {"kind": type(error).__name__}


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
