"""What a missing record is called: every kind the services name has its word in both languages."""

import re
from pathlib import Path

import vetdesk
from vetdesk import wording
from vetdesk.services.errors import AlreadyRegistered, NotFound

_NAMED = re.compile(r"\b(?:NotFound|AlreadyRegistered)\(\"(\w+)\"\)")


def test_every_kind_of_record_that_may_be_missing_has_its_word():
    package = Path(vetdesk.__file__).parent
    kinds = {kind for file in package.rglob("*.py") for kind in _NAMED.findall(file.read_text("utf-8"))}

    assert "party" in kinds
    for kind in kinds:
        for error in (NotFound(kind), AlreadyRegistered(kind)):
            for language in ("zh", "en"):
                assert wording.explain(f"record.{kind}", language) in wording.sentence(error, language)
