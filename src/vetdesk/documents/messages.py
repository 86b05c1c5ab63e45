"""Typed requests and answers to wire messages and back, for both ends of the pipe."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NoReturn

from vetdesk.documents import errors, wire
from vetdesk.documents.errors import DocumentError, Problem
from vetdesk.documents.jobs import (
    ClauseUse,
    LintReport,
    Mode,
    Preview,
    Questions,
    Rendered,
    RenderRequest,
    Stamp,
    WorkerReport,
)
from vetdesk.domain.editions import Edition
from vetdesk.domain.numbering import Numbering
from vetdesk.domain.textfindings import TextFinding

Header = Mapping[str, Any]

_TAKES_PROBLEMS = (errors.PackRefused, errors.TemplateRefused)
_ERRORS: Mapping[str, type[DocumentError]] = {
    kind.__name__: kind
    for kind in (
        errors.PackRefused,
        errors.TemplateRefused,
        errors.AnswersMissing,
        errors.ReferenceUnresolved,
        errors.EnglishMissing,
        errors.GlyphsMissing,
        errors.RenderFailed,
        errors.TooLarge,
        errors.PdfRefused,
        errors.WorkerStopped,
    )
}


def request_message(job: str, request: RenderRequest) -> tuple[dict[str, object], list[bytes]]:
    """Return header and frames for ``job``; values that are not plain data raise ``TypeError``."""
    header: dict[str, object] = {
        "job": job,
        "pack": request.pack,
        "contexts": wire.pack_value(request.contexts),
        "facts": None if request.facts is None else wire.pack_value(request.facts),
        "switches": wire.pack_value(request.switches),
        "mode": request.mode.value,
        "stamp": {f.name: wire.pack_value(getattr(request.stamp, f.name)) for f in dataclasses.fields(Stamp)},
        "document": request.document,
        "template": request.template,
        "editions": list(request.editions),
        "retired": list(request.retired),
        "edition": request.edition.value,
        "numbering": request.numbering.value if request.numbering else "",
    }
    return header, list(request.added_fonts)


def request_of(header: Header, frames: Sequence[bytes]) -> RenderRequest:
    """Undo ``request_message``."""
    facts: Any = wire.unpack_value(header["facts"])
    contexts: Any = wire.unpack_value(header["contexts"])
    stamp: Any = wire.unpack_value(header["stamp"])
    return RenderRequest(
        pack=header["pack"],
        contexts=tuple(contexts),
        facts=facts,
        switches=dict(header["switches"]),
        mode=Mode(header["mode"]),
        stamp=Stamp(**stamp),
        document=header["document"],
        template=header["template"],
        editions=tuple(header["editions"]),
        retired=tuple(header["retired"]),
        edition=Edition(header["edition"]),
        numbering=Numbering(header["numbering"]) if header["numbering"] else None,
        added_fonts=tuple(frames),
    )


def rendered_message(rendered: Rendered) -> tuple[dict[str, object], list[bytes]]:
    """Return header and frames of a finished PDF."""
    header = {
        f.name: getattr(rendered, f.name)
        for f in dataclasses.fields(Rendered)
        if f.name not in {"pdf", "clauses", "texts", "begins"}
    }
    header |= {
        "texts": dict(rendered.texts),
        "clauses": _uses_out(rendered.clauses),
        "begins": dict(rendered.begins),
    }
    return header, [rendered.pdf]


def rendered_of(header: Header, frames: Sequence[bytes]) -> Rendered:
    """Undo ``rendered_message``."""
    return Rendered(
        pdf=frames[0],
        pages=header["pages"],
        sha256=header["sha256"],
        tree_json=header["tree_json"],
        text=header["text"],
        texts=header["texts"],
        clauses=_uses_in(header["clauses"]),
        pack_version=header["pack_version"],
        fonts_version=header["fonts_version"],
        begins=header["begins"],
    )


def preview_message(preview: Preview) -> tuple[dict[str, object], list[bytes]]:
    """Return header and frame of one page picture."""
    return {
        "page": preview.page,
        "pages": preview.pages,
        "missing": list(preview.missing),
        "exact": preview.exact,
        "at": preview.at,
    }, [preview.png]


def preview_of(header: Header, frames: Sequence[bytes]) -> Preview:
    """Undo ``preview_message``."""
    return Preview(
        png=frames[0],
        page=header["page"],
        pages=header["pages"],
        missing=tuple(header["missing"]),
        exact=header["exact"],
        at=header["at"],
    )


def questions_message(questions: Questions) -> dict[str, object]:
    """Return the header of the question list."""
    return {
        "names": list(questions.names),
        "read_by": {name: list(places) for name, places in questions.read_by.items()},
        "clauses": _uses_out(questions.clauses),
        "findings": [dataclasses.asdict(finding) for finding in questions.findings],
        "decides": {name: list(places) for name, places in questions.decides.items()},
    }


def questions_of(header: Header) -> Questions:
    """Undo ``questions_message``."""
    return Questions(
        names=tuple(header["names"]),
        read_by={name: tuple(places) for name, places in header["read_by"].items()},
        clauses=_uses_in(header["clauses"]),
        findings=tuple(TextFinding(**finding) for finding in header["findings"]),
        decides={name: tuple(places) for name, places in header["decides"].items()},
    )


def lint_message(report: LintReport) -> dict[str, object]:
    """Return the header of a lint report."""
    return {"today": report.today.isoformat(), "problems": _problems_out(report.problems)}


def lint_report(header: Header) -> LintReport:
    """Undo ``lint_message``."""
    return LintReport(today=date.fromisoformat(header["today"]), problems=_problems_in(header["problems"]))


def report_message(report: WorkerReport) -> dict[str, object]:
    """Return the header of the worker's own report."""
    return {
        "network_cut": report.network_cut,
        "limits": dict(report.limits),
        "fonts": list(report.fonts),
        "weasyprint": report.weasyprint,
    }


def worker_report(header: Header) -> WorkerReport:
    """Undo ``report_message``."""
    return WorkerReport(
        network_cut=header["network_cut"],
        limits=dict(header["limits"]),
        fonts=tuple(header["fonts"]),
        weasyprint=header["weasyprint"],
    )


def error_message(error: DocumentError) -> dict[str, object]:
    """Return the header that carries ``error`` to the parent with its facts."""
    if isinstance(error, errors.PackRefused):
        facts: object = {"problems": _problems_out(error.problems)}
    else:
        facts = {name: wire.pack_value(value) for name, value in vars(error).items() if name[0] != "_"}
    return {"event": "error", "kind": type(error).__name__, "facts": facts}


def raise_error(header: Header) -> NoReturn:
    """Raise in the parent what failed in the worker."""
    kind = _ERRORS.get(header["kind"])
    facts: dict[str, Any] = header["facts"]
    if kind is None:
        raise errors.RenderFailed("worker", str(header["kind"]))
    if issubclass(kind, _TAKES_PROBLEMS):
        raise kind(_problems_in(facts["problems"]))
    raise kind(**facts)


def _uses_out(uses: Sequence[ClauseUse]) -> list[dict[str, object]]:
    return [dataclasses.asdict(use) for use in uses]


def _uses_in(entries: Sequence[Mapping[str, str]]) -> tuple[ClauseUse, ...]:
    return tuple(ClauseUse(**entry) for entry in entries)


def _problems_out(problems: Sequence[Problem]) -> list[dict[str, object]]:
    return [dataclasses.asdict(problem) for problem in problems]


def _problems_in(entries: Sequence[Mapping[str, str]]) -> tuple[Problem, ...]:
    return tuple(Problem(**entry) for entry in entries)
