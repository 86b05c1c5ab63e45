"""What can go wrong between a template and a filed PDF; facts only, sentences in the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from vetdesk.domain.errors import VetdeskError


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One fault of a pack, a clause or a template: where, what, and the detail for the reader."""

    place: str
    code: str
    detail: str


class DocumentError(VetdeskError):
    """Base of everything the documents layer refuses."""

    key: ClassVar[str] = "documents.failed"


class PackRefused(DocumentError):
    """A pack or clause cannot be used; every problem is listed."""

    key = "documents.pack_refused"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{p.place}: {p.code} {p.detail}" for p in problems))
        self._problems = tuple(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return every problem found, in reading order."""
        return self._problems

    def facts(self) -> Mapping[str, object]:
        """Return the first place and the number of problems."""
        return {"place": self._problems[0].place, "count": len(self._problems)}


class TemplateRefused(PackRefused):
    """A template holds something the language does not allow."""

    key = "documents.template_refused"


class AnswersMissing(DocumentError):
    """An issue needs answers that are not given; ``names`` are template names."""

    key = "documents.answers_missing"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(", ".join(names))
        self.names = tuple(names)


class ReferenceUnresolved(DocumentError):
    """A cross-reference points at something this document does not contain."""

    key = "documents.reference_unresolved"

    def __init__(self, anchors: Sequence[str]) -> None:
        super().__init__(", ".join(anchors))
        self.anchors = tuple(anchors)


class EnglishMissing(DocumentError):
    """Places of a text have no English of the version in force, so no edition with English can be made."""

    key = "documents.english_missing"

    def __init__(self, places: Sequence[str]) -> None:
        super().__init__(", ".join(places))
        self.places = tuple(places)

    def facts(self) -> Mapping[str, object]:
        """Return the places and how many there are."""
        return {"places": self.places, "count": len(self.places)}


class GlyphsMissing(DocumentError):
    """Characters no bundled or added font can print, with the field each stands in."""

    key = "documents.glyphs_missing"

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(", ".join(f"{field}: {_code_points(chars)}" for field, chars in fields.items()))
        self.fields = dict(fields)

    def facts(self) -> Mapping[str, object]:
        """Return the field names and the characters with their code points."""
        characters = "".join(dict.fromkeys("".join(self.fields.values())))
        return {
            "fields": tuple(self.fields),
            "characters": f"{' '.join(characters)} ({_code_points(characters)})",
        }


class RenderFailed(DocumentError):
    """The page layout warned or failed; nothing was written."""

    key = "documents.render_failed"

    def __init__(self, stage: str, detail: str = "") -> None:
        super().__init__(f"{stage}: {detail}")
        self.stage = stage
        self.detail = detail


class TooLarge(DocumentError):
    """A document beyond the limits that keep the workstation usable."""

    key = "documents.too_large"

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(f"{what} > {limit}")
        self.what = what
        self.limit = limit


class PdfRefused(DocumentError):
    """The finished PDF is not what may be filed; ``findings`` name each deviation."""

    key = "documents.pdf_refused"

    def __init__(self, findings: Sequence[str]) -> None:
        super().__init__(", ".join(findings))
        self.findings = tuple(findings)


class WorkerStopped(DocumentError):
    """The worker ended before it answered: limit, kill or fault. A retry starts a fresh one."""

    key = "documents.worker_stopped"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _code_points(characters: str) -> str:
    return " ".join(f"U+{ord(character):04X}" for character in characters)
