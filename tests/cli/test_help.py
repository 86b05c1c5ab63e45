"""The help of the command line, and what it says of wrong arguments, in both languages."""

import re
import tomllib
import unicodedata

import pytest
import typer

from vetdesk.assets import asset_root
from vetdesk.cli.main import app, run

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def commands(command, path=()):
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands(below, (*path, name))


EVERY = dict(commands(typer.main.get_command(app)))
HEADINGS = {"Options", "Commands", "Arguments", "Show this message and exit."}


@pytest.fixture(scope="module")
def chinese():
    return tomllib.loads((asset_root("resources") / "i18n" / "commands_zh.toml").read_text("utf-8"))


def texts_of(command):
    shown = [one for one in command.params if not getattr(one, "hidden", False)]
    return [command.help, *(one.help for one in shown)]


def test_every_command_and_option_says_what_it_is():
    assert [path for path, command in EVERY.items() if not all(texts_of(command))] == []


def test_the_chinese_of_every_text_is_there_and_none_is_left_over(chinese):
    wanted = {text for command in EVERY.values() for text in texts_of(command)}

    assert wanted | HEADINGS == set(chinese)
    assert all(CHINESE.search(text) for text in chinese.values())


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_help_is_chinese_and_fits_a_terminal(path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")

    assert run([*path, "--help"]) == 0

    said = capsys.readouterr().out
    assert said.startswith("用法：vetdesk")
    assert not re.search(r"Usage|Options|required|default|Show this", said)
    for line in said.splitlines():
        cells = sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in line)
        assert cells <= 80, line
        assert line.strip()[:1] not in set("，。；：、）”") or not line.strip(), line


def test_help_is_english_where_english_is_asked_for(capsys):
    assert run(["matter", "run", "--help", "--lang", "en"]) == 0

    said = capsys.readouterr().out
    assert said.startswith("Usage: vetdesk matter run")
    assert not CHINESE.search(said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["matter", "run"], "缺少 MATTER.json"),
        (["vault"], "后面还要写一个命令"),
        (["mater"], "没有 mater 这个命令"),
        (["vault", "create", "--foo", "x"], "没有 --foo 这个选项"),
        (
            ["register", "import", "people", "a.csv", "--vault", "x", "--known", "bad"],
            "--known 只能是 skip、fill、update",
        ),
        (["vault", "info", "x.vetdesk", "y"], "多出了 y"),
        (["matter", "run", "x.json", "--vault"], "--vault 之后缺少内容"),
    ],
)
def test_a_wrong_argument_is_told_in_chinese(arguments, said, capsys):
    assert run(arguments) == 1

    told = capsys.readouterr().err
    assert said in told
    assert "vetdesk --help" in told
