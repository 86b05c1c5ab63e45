"""The parent's end of the render worker: one warm child, one job at a time, cancel means kill."""

import contextlib
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Self

from vetdesk.documents import wire
from vetdesk.documents.errors import WorkerStopped
from vetdesk.documents.jobs import (
    Letter,
    LintReport,
    PaperText,
    Preview,
    Questions,
    Rendered,
    RenderRequest,
    WorkerReport,
)
from vetdesk.documents.messages import (
    lint_report,
    preview_of,
    questions_of,
    raise_error,
    rendered_of,
    request_message,
    worker_report,
)
from vetdesk.domain.binding import PrintPlan
from vetdesk.progress import Progress, silent

JOBS_PER_WORKER = 50
MEMORY_PER_WORKER = 300 * 1024 * 1024
_POLL_SECONDS = 0.05

LETTERS_PER_JOB = 50

_Message = tuple[dict[str, Any], list[bytes]]


class WorkerClient:
    """Hands jobs to the worker process and takes typed answers back.

    Thread-safe: callers wait for each other. The child is started at the first job (or by
    ``warm``), recycled after 50 documents or 300 MB, and killed by Cancel; its private
    temporary folder is made and removed here, because a killed child cannot clean up.
    """

    def __init__(
        self, *, python: str = sys.executable, extra_environment: Mapping[str, str] | None = None
    ) -> None:
        self._python = python
        self._extra = dict(extra_environment or {})
        self._lock = threading.Lock()
        self._child: _Child | None = None

    def warm(self) -> None:
        """Start the child now, so that the first preview does not wait for imports."""
        with self._lock:
            self._ready_child()

    def render(self, request: RenderRequest, progress: Progress | None = None) -> Rendered:
        """Return the finished, verified PDF of ``request``.

        Many letters are rendered in batches that fit the worker's limits and joined.
        """
        if len(request.contexts) > LETTERS_PER_JOB:
            return self._render_letters(request, progress or silent())
        message, frames = request_message("render", request)
        return rendered_of(*self._ask(message, frames, progress))

    def letters(self, request: RenderRequest, progress: Progress | None = None) -> tuple[Letter, ...]:
        """Return one finished, verified PDF for each context; at most ``LETTERS_PER_JOB`` at once."""
        message, frames = request_message("letters", request)
        header, pdfs = self._ask(message, frames, progress)
        return tuple(
            Letter(pdf=pdf, pages=pages, sha256=sha256)
            for pdf, (pages, sha256) in zip(pdfs, header["letters"], strict=True)
        )

    def preview(
        self,
        request: RenderRequest,
        page: int = 1,
        *,
        dots_per_inch: int = 110,
        whole: bool = False,
        show: str = "",
    ) -> Preview:
        """Return page ``page`` (from 1) as PNG; missing answers are shown, not refused.

        With ``show``, the first page that prints this field is returned instead.
        The first call and ``whole=True`` lay out the whole document. Others lay out what is
        visible; when their answer is not ``exact``, ask again with ``whole`` once typing rests.
        """
        message, frames = request_message("preview", request)
        extra = {"page": page, "dpi": dots_per_inch, "whole": whole, "show": show}
        return preview_of(*self._ask({**message, **extra}, frames, None))

    def page_image(self, pdf: bytes, page: int = 1, *, dots_per_inch: int = 110) -> Preview:
        """Return a page of a finished PDF as PNG."""
        message = {"job": "page_image", "page": page, "dpi": dots_per_inch}
        return preview_of(*self._ask(message, [pdf], None))

    def copies(
        self, pdf: bytes, plan: PrintPlan, *, draft: bool, only: int = 0, progress: Progress | None = None
    ) -> tuple[bytes, int]:
        """Return the copies of a finished PDF with their marks, and how many pages they have."""
        message = {
            "job": "copies", "draft": draft, "only": only, "plan": wire.pack_value(vars(plan))
        }  # fmt: skip
        header, frames = self._ask(message, [pdf], progress)
        return frames[0], header["pages"]

    def lock_pdf(self, pdf: bytes, passphrase: str) -> bytes:
        """Return ``pdf`` so that only ``passphrase`` opens it."""
        return self._ask({"job": "lock_pdf"}, [pdf, passphrase.encode()], None)[1][0]

    def paper(self, name: str, content: bytes, page: int = 1) -> PaperText | None:
        """Return what a paper of others says, in plain words; None when nothing can be shown."""
        answer, _ = self._ask({"job": "paper", "name": name, "page": page}, [content], None)
        if answer["lines"] is None:
            return None
        lines = tuple(tuple(line) for line in answer["lines"])
        return PaperText(lines=lines, page=answer["page"], pages=answer["pages"])

    def picture(self, content: bytes) -> bytes | None:
        """Return a picture of others drawn anew as PNG; None when it cannot be drawn."""
        frames = self._ask({"job": "picture"}, [content], None)[1]
        return frames[0] if frames else None

    def questions(self, request: RenderRequest) -> Questions:
        """Return the names the included clauses read, under the facts of ``request``."""
        message, frames = request_message("questions", request)
        return questions_of(self._ask(message, frames, None)[0])

    def assemble(self, request: RenderRequest) -> str:
        """Return the JSON of the first tree of ``request``; no page is laid out."""
        message, frames = request_message("assemble", request)
        return self._ask(message, frames, None)[1][0].decode()

    def lint(self, today: date) -> LintReport:
        """Return what the linter finds in every pack and clause on ``today``."""
        return lint_report(self._ask({"job": "lint", "today": today.isoformat()}, (), None)[0])

    def lint_clause(
        self, text: str, *, others: Sequence[str], retired: Sequence[str], today: date
    ) -> LintReport:
        """Return what the linter finds in one clause as it is written."""
        return self._lint_one("lint_clause", text, others, retired, today)

    def lint_template(
        self, text: str, *, others: Sequence[str], retired: Sequence[str], today: date
    ) -> LintReport:
        """Return what the linter finds in one template of the office as it is written."""
        return self._lint_one("lint_template", text, others, retired, today)

    def _lint_one(
        self, job: str, text: str, others: Sequence[str], retired: Sequence[str], today: date
    ) -> LintReport:
        message = {"job": job, "today": today.isoformat(), "retired": list(retired)}
        return lint_report(self._ask(message, [one.encode() for one in (text, *others)], None)[0])

    def read_schedule(
        self, content: bytes, file_name: str, options: Mapping[str, object], progress: Progress | None = None
    ) -> dict[str, Any]:
        """Return the debt schedule read from ``content`` (.xlsx or .csv), as plain values."""
        packed = wire.pack_value(options)
        message = {"job": "read_schedule", "file_name": file_name, "options": packed}
        answer: dict[str, Any] = json.loads(self._ask(message, [content], progress)[1][0])
        return answer

    def read_sheet(
        self,
        job: str,
        content: bytes,
        file_name: str,
        options: Mapping[str, object],
        progress: Progress | None = None,
    ) -> bytes:
        """Return what ``job`` (``read_register``, ``read_questionnaire``, ``read_word_paper``) read: JSON."""
        message = {"job": job, "file_name": file_name, "options": wire.pack_value(options)}
        return self._ask(message, [content], progress)[1][0]

    def report(self) -> WorkerReport:
        """Return the limits and isolation in force, for doctor."""
        return worker_report(self._ask({"job": "report"}, (), None)[0])

    def close(self) -> None:
        """End the child and remove its folder; the next job starts a fresh one."""
        with self._lock:
            self._drop_child()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _render_letters(self, request: RenderRequest, progress: Progress) -> Rendered:
        parts: list[Rendered] = []
        total = len(request.contexts)
        for start in range(0, total, LETTERS_PER_JOB):
            progress.step(start, total, "letters")
            batch = replace(request, contexts=request.contexts[start : start + LETTERS_PER_JOB])
            parts.append(self.render(batch, _Watched(progress)))
        header, frames = self._ask({"job": "join"}, [part.pdf for part in parts], progress)
        progress.step(total, total, "letters")
        return replace(
            parts[0],
            pdf=frames[0],
            sha256=header["sha256"],
            pages=header["pages"],
            text="\n\n".join(part.text for part in parts),
        )

    def _ask(
        self, message: Mapping[str, object], frames: Sequence[bytes], progress: Progress | None
    ) -> _Message:
        listener = progress or silent()
        with self._lock:
            child = self._ready_child()
            try:
                child.send(message, frames)
                header, answer = _wait(child, listener)
            except wire.BrokenPipe:
                reason = child.why_it_ended()
                self._drop_child()
                raise WorkerStopped(reason) from None
            except BaseException:
                # Cancel, a full disk, Ctrl+C: whatever the child was doing is no longer wanted.
                self._drop_child()
                raise
            if self._is_spent(header.get("jobs", 0), header.get("memory", 0)):
                self._drop_child()
                # The next one imports while the user reads the answer.
                self._ready_child()
        if header["event"] == "error":
            raise_error(header)
        return header, answer

    def _is_spent(self, jobs: int, memory: int) -> bool:
        """Return whether a fresh child is due after so many jobs and bytes."""
        return jobs >= JOBS_PER_WORKER or memory > MEMORY_PER_WORKER

    def _ready_child(self) -> "_Child":
        if self._child is None or not self._child.is_alive():
            self._drop_child()
            self._child = _Child(self._python, self._extra)
        return self._child

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


class _Watched(Progress):
    """Lets one batch be cancelled without showing its own small steps."""

    def __init__(self, whole: Progress) -> None:
        super().__init__()
        self._whole = whole

    def check(self) -> None:
        self._whole.check()


def _wait(child: "_Child", progress: Progress) -> _Message:
    while True:
        try:
            header, frames = child.inbox.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            progress.check()
            continue
        if header["event"] == "progress":
            progress.step(int(header["done"]), int(header["total"]), str(header["note"]))
        elif header["event"] == "closed":
            raise wire.BrokenPipe("the worker ended")
        else:
            return header, frames


class _Child:
    """One worker process with the thread that reads its pipe."""

    def __init__(self, python: str, extra: Mapping[str, str]) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="vetdesk-worker-"))
        # Also when the program ends without closing the client.
        self._sweep = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter and module, no shell
            [python, "-I", "-m", "vetdesk.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(self._folder, extra),
            cwd=self._folder,
            close_fds=True,
        )
        self.inbox: queue.Queue[_Message] = queue.Queue()
        self._reader = threading.Thread(target=self._read, name="worker-pipe", daemon=True)
        self._reader.start()

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def send(self, message: Mapping[str, object], frames: Sequence[bytes]) -> None:
        assert self._process.stdin is not None
        try:
            # BufferedWriter is a BinaryIO in everything but its declared base.
            wire.send(self._process.stdin, message, frames)  # type: ignore[arg-type,unused-ignore]
        except OSError as error:
            raise wire.BrokenPipe(str(error)) from error

    def why_it_ended(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)
        code = self._process.returncode
        return "unknown" if code is None else f"signal {-code}" if code < 0 else f"exit {code}"

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._sweep()

    def _read(self) -> None:
        assert self._process.stdout is not None
        receive: Callable[..., _Message] = wire.receive
        try:
            while True:
                self.inbox.put(receive(self._process.stdout))
        except (wire.BrokenPipe, OSError, ValueError):
            self.inbox.put(({"event": "closed"}, []))


def _environment(folder: Path, extra: Mapping[str, str]) -> dict[str, str]:
    """Give the child a bare environment: no proxies, no home, no locale of the workstation."""
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ
    }
    return {
        **kept,
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "TEMP": str(folder),
        "XDG_CACHE_HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        **extra,
    }
