"""The command line on a copied vault, with a cheap key derivation and a standing clock."""

import json
import time

import pytest

from offices import PASSPHRASE
from vetdesk.cli.main import run


class Called:
    """What one call answered."""

    def __init__(self, code, out, err):
        self.code = code
        self.out = out
        self.err = err

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def vetdesk(front, capsys):
    def call(*arguments, pause=time.sleep):
        code = run([str(argument) for argument in arguments], make_front=lambda: front, pause=pause)
        captured = capsys.readouterr()
        return Called(code, captured.out, captured.err)

    return call


@pytest.fixture
def secret(tmp_path):
    """Write a passphrase file."""

    def write(text=PASSPHRASE, name="passphrase.txt"):
        file = tmp_path / name
        file.write_text(text + "\n", "utf-8")
        return file

    return write
