"""Says the help of every command, and what is wrong with its arguments, in the language asked for."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import typer

from vetdesk.assets import asset_root
from vetdesk.wording import explain

_FIRST_MOST: Final = 30
_GAP: Final = 2
_SENTENCES: Final = {
    "cli.usage_command": re.compile(r"No such command '(.+?)'"),
    "cli.usage_option": re.compile(r"No such option: (\S+)"),
    "cli.usage_no_command": re.compile(r"Missing (command)"),
    "cli.usage_extra": re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)"),
    "cli.usage_no_value": re.compile(r"Option '(.+?)' requires"),
}
"""The sentences of typer that name no parameter."""
_CHOICES: Final = re.compile(r"is not one of (.+)")
_EXTRAS: Final = (("[required]", "[必填]"), ("[default: ", "[默认："))
# typer carries its own copy of click and exports the context, not the formatter it uses.
_Formatter: Any = typer.Context.formatter_class


def command_of(app: typer.Typer, language: str) -> Any:
    """Return what runs the arguments; its help speaks ``language``."""
    command = typer.main.get_command(app)
    if language == "zh":
        _translate(command)
    return command


def usage_problem(error: Exception, language: str) -> str:
    """Return what is wrong with the arguments; what is not known here keeps its English words."""
    said = str(getattr(error, "format_message", error.__str__)())
    if language != "zh":
        return said
    key, facts = _problem(error, said)
    return explain(key, language, **facts) if key else said


def _problem(error: Exception, said: str) -> tuple[str, dict[str, object]]:
    for key, pattern in _SENTENCES.items():
        if found := pattern.search(said):
            return key, {"name": found[1]}
    param, why = getattr(error, "param", None), str(getattr(error, "message", ""))
    if param is None:
        return "", {}
    name = param.get_error_hint().strip("'")
    if type(error).__name__ == "MissingParameter":
        return "cli.usage_missing", {"name": name}
    if known := _CHOICES.search(why):
        return "cli.usage_choice", {"name": name, "choices": re.findall(r"'(.+?)'", known[1])}
    return "cli.usage_value", {"name": name, "why": why}


def _translate(command: Any) -> None:
    texts = _chinese()
    command.context_class = _ChineseContext
    command.help = texts.get(command.help, command.help)
    # Without one, the first words would be cut at spaces, of which Chinese has none.
    command.short_help = (command.help or "").partition("\n")[0]
    for param in command.params:
        if getattr(param, "help", None):
            param.help = texts.get(param.help, param.help)
    for below in getattr(command, "commands", {}).values():
        _translate(below)


@cache
def _chinese() -> Mapping[str, str]:
    file = asset_root("resources") / "i18n" / "commands_zh.toml"
    return {str(key): str(text) for key, text in tomllib.loads(file.read_text("utf-8")).items()}


class _ChineseFormatter(_Formatter):  # type: ignore[misc]  # typer does not name its type
    """Lays help out by the cells of a terminal, of which a Chinese character takes two."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{' ' * self.current_indent}{_chinese().get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        indent = " " * self.current_indent
        parts = [" ".join(part.split("\n")) for part in text.split("\n\n")]
        told = ["\n".join(f"{indent}{line}" for line in _wrapped(part, self.width)) for part in parts]
        self.write("\n\n".join(told) + "\n")

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = _FIRST_MOST, col_spacing: int = _GAP
    ) -> None:
        first = min(max(map(_cells, (row[0] for row in rows))), col_max) + col_spacing
        indent = " " * self.current_indent
        for name, said in rows:
            lines = list(_wrapped(_with_extras(said), max(self.width - first - self.current_indent, 20)))
            beside = _cells(name) <= first - col_spacing and bool(lines)
            begin = f"{name}{' ' * (first - _cells(name))}{lines.pop(0)}" if beside else name
            self.write(f"{indent}{begin}\n")
            for line in lines:
                self.write(f"{indent}{' ' * first}{line}\n")


class _ChineseContext(typer.Context):
    formatter_class = _ChineseFormatter


def _with_extras(said: str) -> str:
    text = _chinese().get(said, said)
    for english, chinese in _EXTRAS:
        text = text.replace(english, chinese)
    return text


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Give the lines of a text: Latin words stay whole, no line begins with a closing sign."""
    line = ""
    for piece in re.findall(r"[\u2e80-\uffef][，。；：、）”]*|[^\s\u2e80-\uffef]+|\s+", text):
        if line and _cells(line + piece) > width:
            yield line.rstrip()
            line = ""
        line += piece if line or not piece.isspace() else ""
    if line.strip():
        yield line.rstrip()
