"""Takes one job after the other from the pipe and answers each, with its error or its result."""

import gc
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from vetdesk.documents import wire
from vetdesk.documents.errors import DocumentError, RenderFailed, WorkerStopped
from vetdesk.documents.messages import (
    error_message,
    lint_message,
    preview_message,
    questions_message,
    rendered_message,
    report_message,
    request_of,
)
from vetdesk.progress import Progress
from vetdesk.worker import limits

# Previews are not counted: recycling in the middle of typing would be felt.
_COUNTED = frozenset({"render", "letters", "read_schedule", "read_register", "read_questionnaire"})
_QUICK_JOBS_PER_TIDY = 8
_Answer = tuple[Mapping[str, object], Sequence[bytes]]


@dataclass(frozen=True, kw_only=True)
class Job:
    """One message of the parent, with what a job may know about the process it runs in."""

    header: Mapping[str, Any]
    frames: Sequence[bytes]
    progress: Progress
    network_cut: bool


def serve(source: BinaryIO, sink: BinaryIO, *, network_cut: bool) -> None:
    """Answer jobs until the parent closes the pipe."""

    def report(done: int, total: int, note: str) -> None:
        wire.send(sink, {"event": "progress", "done": done, "total": total, "note": note})

    jobs = since_tidy = 0
    gc.disable()
    _tidy()
    while True:
        try:
            header, frames = wire.receive(source)
        except wire.BrokenPipe:
            return
        limits.allow_one_job()
        jobs += header["job"] in _COUNTED
        job = Job(header=header, frames=frames, progress=Progress(report), network_cut=network_cut)
        answer, frames_out = _answer(job)
        wire.send(sink, {**answer, "jobs": jobs, "memory": limits.memory_used()}, frames_out)
        since_tidy += 1
        if not answer.get("quick"):
            _tidy()
        elif since_tidy >= _QUICK_JOBS_PER_TIDY:
            gc.collect()
            since_tidy = 0


def _tidy() -> None:
    """Collect garbage between jobs, never during one.

    What stays, the libraries and the kept layout, is frozen: the small collections between
    quick previews then need not walk it, and are over before the next key is pressed.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _answer(job: Job) -> _Answer:
    try:
        answer, frames_out = _JOBS[job.header["job"]](job)
    except DocumentError as error:
        return error_message(error), ()
    except MemoryError:
        return error_message(WorkerStopped("memory")), ()
    except Exception as error:  # noqa: BLE001 -- the boundary: the parent gets the kind, never the text
        return error_message(RenderFailed(job.header["job"], type(error).__name__)), ()
    return {"event": "done", **answer}, frames_out


def _render(job: Job) -> _Answer:
    from vetdesk.documents.render import render

    return rendered_message(render(request_of(job.header, job.frames), job.progress))


def _letters(job: Job) -> _Answer:
    from vetdesk.documents.render import render_letters

    letters = render_letters(request_of(job.header, job.frames), job.progress)
    return {"letters": [[one.pages, one.sha256] for one in letters]}, [one.pdf for one in letters]


def _preview(job: Job) -> _Answer:
    from vetdesk.documents.preview import preview

    shown, quick = preview(
        request_of(job.header, job.frames),
        job.header["page"],
        dots_per_inch=job.header["dpi"],
        whole=job.header["whole"],
        show=job.header["show"],
    )
    header, frames = preview_message(shown)
    return {**header, "quick": quick}, frames


def _page_image(job: Job) -> _Answer:
    from vetdesk.documents.jobs import Preview
    from vetdesk.documents.pages import page_png

    png, pages = page_png(job.frames[0], job.header["page"], dots_per_inch=job.header["dpi"])
    return preview_message(Preview(png=png, page=job.header["page"], pages=pages, missing=()))


def _questions(job: Job) -> _Answer:
    from vetdesk.documents.questions import questions

    return questions_message(questions(request_of(job.header, job.frames))), ()


def _assemble(job: Job) -> _Answer:
    from vetdesk.documents import tree
    from vetdesk.documents.render import assemble_request

    document = assemble_request(request_of(job.header, job.frames)).documents[0]
    return {}, [tree.to_json(document).encode()]


def _lint(job: Job) -> _Answer:
    from vetdesk.documents.linter import lint

    return lint_message(lint(today=date.fromisoformat(job.header["today"]))), ()


def _lint_clause(job: Job) -> _Answer:
    from vetdesk.documents.linter import lint_clause

    others = [frame.decode() for frame in job.frames[1:]]
    today = date.fromisoformat(job.header["today"])
    retired = job.header["retired"]
    return lint_message(lint_clause(job.frames[0].decode(), others=others, retired=retired, today=today)), ()


def _lint_template(job: Job) -> _Answer:
    from vetdesk.documents.templatelint import lint_template

    others = [frame.decode() for frame in job.frames[1:]]
    today = date.fromisoformat(job.header["today"])
    report = lint_template(job.frames[0].decode(), others=others, retired=job.header["retired"], today=today)
    return lint_message(report), ()


def _report(job: Job) -> _Answer:
    import weasyprint

    from vetdesk.documents.fonts import FACES
    from vetdesk.documents.jobs import WorkerReport

    report = WorkerReport(
        network_cut=job.network_cut,
        limits=limits.in_force(),
        fonts=FACES,
        weasyprint=weasyprint.__version__,
    )
    return report_message(report), ()


def _join(job: Job) -> _Answer:
    from vetdesk.documents.joining import join
    from vetdesk.documents.verify import verify_joined

    pdf = join(job.frames)
    pages = verify_joined(pdf, job.frames)
    return {"pages": pages, "sha256": hashlib.sha256(pdf).hexdigest()}, [pdf]


def _copies(job: Job) -> _Answer:
    from vetdesk.documents.copies import make_copies
    from vetdesk.domain.binding import PrintPlan, Sides

    plan = PrintPlan(**{**job.header["plan"], "sides": Sides(job.header["plan"]["sides"])})
    pdf, pages = make_copies(job.frames[0], plan, draft=job.header["draft"], only=job.header["only"])
    return {"pages": pages}, [pdf]


def _lock_pdf(job: Job) -> _Answer:
    from vetdesk.documents.copies import locked

    return {}, [locked(job.frames[0], job.frames[1].decode())]


def _read_schedule(job: Job) -> _Answer:
    from vetdesk.exchange.schedule import read_schedule
    from vetdesk.exchange.schedule_reading import ScheduleOptions, to_json

    options: Any = wire.unpack_value(job.header["options"])
    reading = read_schedule(
        job.frames[0],
        job.header["file_name"],
        options=ScheduleOptions.from_record(options),
        progress=job.progress,
    )
    return {}, [to_json(reading)]


def _read_register(job: Job) -> _Answer:
    from vetdesk.exchange.register_read import read_register
    from vetdesk.exchange.register_reading import RegisterOptions, to_json

    options: Any = wire.unpack_value(job.header["options"])
    reading = read_register(
        job.frames[0], job.header["file_name"], RegisterOptions.from_record(options), job.progress
    )
    return {}, [to_json(reading)]


def _paper(job: Job) -> _Answer:
    from vetdesk.exchange.papers import PaperUnreadable, read_paper

    try:
        shown = read_paper(job.header["name"], job.frames[0], job.header["page"])
    except PaperUnreadable:
        return {"lines": None, "page": 1, "pages": 0}, ()
    return {"lines": shown.lines, "page": shown.page, "pages": shown.pages}, ()


def _read_word_paper(job: Job) -> _Answer:
    from vetdesk.exchange.wordpaper import PaperRefused, read_word_paper, refused_json, to_json

    try:
        return {}, [to_json(read_word_paper(job.header["file_name"], job.frames[0]))]
    except PaperRefused as refused:
        return {}, [refused_json(refused)]


def _picture(job: Job) -> _Answer:
    from vetdesk.documents.pictures import redrawn

    drawn = redrawn(job.frames[0])
    return {}, [] if drawn is None else [drawn]


def _read_questionnaire(job: Job) -> _Answer:
    from vetdesk.exchange.questionnaire_return import read_cells, to_json

    return {}, [to_json(read_cells(job.frames[0], job.header["file_name"]))]


_JOBS: Mapping[str, Callable[[Job], _Answer]] = {
    "render": _render,
    "letters": _letters,
    "preview": _preview,
    "page_image": _page_image,
    "questions": _questions,
    "assemble": _assemble,
    "lint": _lint,
    "lint_clause": _lint_clause,
    "lint_template": _lint_template,
    "report": _report,
    "join": _join,
    "copies": _copies,
    "lock_pdf": _lock_pdf,
    "read_schedule": _read_schedule,
    "read_register": _read_register,
    "paper": _paper,
    "read_word_paper": _read_word_paper,
    "picture": _picture,
    "read_questionnaire": _read_questionnaire,
}
