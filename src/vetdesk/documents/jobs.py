"""What is asked of the render worker and what comes back; plain frozen values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from vetdesk.documents.errors import Problem
from vetdesk.domain.editions import Edition
from vetdesk.domain.numbering import Numbering
from vetdesk.domain.textfindings import TextFinding

Context = Mapping[str, object]
"""Plain values only: str, int, bool, Decimal, date, Money, None, and lists and dicts of them."""


class Mode(StrEnum):
    """Preview shows what is missing; issue refuses to print with anything missing or warned."""

    PREVIEW = "preview"
    ISSUE = "issue"


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """What stands around the text: numbers, marks and the two dates of the metadata.

    ``foot`` stands at the bottom left of every page (the day of the rules when it is not today).
    ``official`` gives an agreement the look of GB/T 9704-2012 instead of the convention of contracts.
    """

    number: str = ""
    external_no: str = ""
    draft: bool = True
    rehearsal: bool = False
    created: datetime | None = None
    foot: str = ""
    official: bool = False


@dataclass(frozen=True, kw_only=True)
class RenderRequest:
    """One PDF: a pack filled with one context (agreement) or with several (letters in one file).

    ``switches`` are the officer's choices per clause id; without one the clause's ``core`` tag
    and ``applies_if`` decide. ``facts`` feed the conditions and default to the context.
    ``document`` is the JSON of a ``tree.Document`` and replaces the pack for sheets built in Python.
    ``template`` is the text of a template of the office and takes the place of the shipped ``pack``.
    ``editions`` and ``retired`` are what the office's clauses differ by from the shipped ones
    (see ``clauseset.ClauseSet``). ``edition`` says in which languages the text is printed; what the English
    one fills in otherwise stands in the context under ``english``. ``numbering`` is how articles are
    counted where the matter does not count as its template does.
    """

    pack: str = ""
    contexts: tuple[Context, ...] = ()
    facts: Context | None = None
    switches: Mapping[str, bool] = field(default_factory=dict)
    mode: Mode = Mode.ISSUE
    stamp: Stamp = field(default_factory=Stamp)
    document: str = ""
    template: str = field(default="", repr=False)
    editions: tuple[str, ...] = field(default=(), repr=False)
    retired: tuple[str, ...] = ()
    added_fonts: tuple[bytes, ...] = field(default=(), repr=False)
    edition: Edition = Edition.CHINESE
    numbering: Numbering | None = None


@dataclass(frozen=True, kw_only=True)
class ClauseUse:
    """Which clause stands in the document, in which version and variant, and why."""

    id: str
    version: str
    variant: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A finished PDF that passed the gate, with the tree it was made from.

    ``texts`` maps each article, clause and annex id to its plain text as printed; ``begins`` gives the
    page (from 1) of each part a table of contents lists, and is empty without one.
    """

    pdf: bytes = field(repr=False)
    pages: int
    sha256: str
    tree_json: str = field(repr=False)
    text: str = field(repr=False)
    texts: Mapping[str, str] = field(repr=False)
    clauses: tuple[ClauseUse, ...]
    pack_version: str
    fonts_version: str
    begins: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One finished letter of a batch."""

    pdf: bytes = field(repr=False)
    pages: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class PaperText:
    """One page of what a paper of others says: lines of cells; one cell is running text."""

    lines: tuple[tuple[str, ...], ...] = field(repr=False)
    page: int
    pages: int


@dataclass(frozen=True, kw_only=True)
class Preview:
    """One page as a picture; ``exact`` is False while earlier pages may still shift.

    ``at`` is how far down the page the field stands that was asked for, from 0 to 1.
    """

    png: bytes = field(repr=False)
    page: int
    pages: int
    missing: tuple[str, ...]
    exact: bool = True
    at: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Questions:
    """Which names the included clauses read under the facts so far (decision 23).

    ``decides`` names, for an answer that conditions ask for, the parts and clauses that depend on it.
    ``findings`` is what a check of that text says about its terms, references and wording.
    """

    names: tuple[str, ...]
    read_by: Mapping[str, tuple[str, ...]]
    clauses: tuple[ClauseUse, ...]
    findings: tuple[TextFinding, ...] = ()
    decides: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class LintReport:
    """What the linter found in all packs on the given day."""

    today: date
    problems: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True)
class WorkerReport:
    """What doctor says about the worker: limits in force, network cut off, fonts found."""

    network_cut: bool
    limits: Mapping[str, int]
    fonts: tuple[str, ...]
    weasyprint: str
