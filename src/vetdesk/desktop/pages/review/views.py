"""The views of a review: one chapter, or what is open, failed, expired, carried over or declared in all."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.checks.chapters import ChapterLine
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.theme import Tone
from vetdesk.domain.packs import CheckSeverity
from vetdesk.domain.vetting import CheckState, Finding
from vetdesk.services.vetting import ReviewView

CHAPTER: Final = "chapter"
CARRIED: Final = "carried"
DECLARED: Final = "declared"
ANSWERED: Final = frozenset({CheckState.PASS, CheckState.FAIL, CheckState.NA})
_STATES: Final[Mapping[str, CheckState]] = {
    "open": CheckState.OPEN,
    "failed": CheckState.FAIL,
    "expired": CheckState.EXPIRED,
}


class ViewStrip(TabStrip):
    """Counts what each view holds; the chapter is chosen beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self._shown: tuple[Tab, ...] = ()

    def show_review(self, view: ReviewView) -> None:
        """Bring the counts up to date; views that hold nothing stay, so that nothing jumps.

        That of the statements is there once a questionnaire came back.
        """
        names = {
            CHAPTER: self.tr("This chapter"),
            "open": self.tr("Open"),
            "failed": self.tr("Failed"),
            "expired": self.tr("Expired"),
            CARRIED: self.tr("Carried over"),
        }
        if view.declared:
            names[DECLARED] = self.tr("Declared")
        self._shown = tuple(
            Tab(key, words, "" if key == CHAPTER else str(len(findings_in(view, key))))
            for key, words in names.items()
        )
        self.show_tabs(self._shown)

    @Slot()
    def next_view(self) -> None:
        """Go to the view after this one, round and round."""
        keys = [one.key for one in self._shown]
        if keys:
            self.choose(keys[(keys.index(self.chosen) + 1) % len(keys)])


def findings_in(view: ReviewView, key: str, *, chapter: str = "") -> tuple[Finding, ...]:
    """Return the checks of a view, in the order of the pack."""
    if key == CHAPTER:
        return tuple(one for one in view.findings if one.item.chapter == chapter)
    if key == CARRIED:
        return tuple(one for one in view.findings if one.item.id in view.carried)
    if key == DECLARED:
        return tuple(one for one in view.findings if is_declared(view, one.item.id))
    return tuple(one for one in view.findings if one.state is _STATES[key])


def is_declared(view: ReviewView, check_id: str) -> bool:
    """True while a statement of the collector on a check waits to be verified."""
    given = view.declared.get(check_id)
    return given is not None and not given.is_verified


def chapter_lines(view: ReviewView, language: str) -> Sequence[ChapterLine]:
    """Return the chapters with how far each has come."""
    lines = []
    for chapter in view.pack.chapters:
        inside = findings_in(view, CHAPTER, chapter=chapter.id)
        if not inside:
            continue
        done = sum(one.state in ANSWERED for one in inside)
        title = f"{chapter.id} {chapter.title.of(language)}"
        tone = _tone_of(inside, complete=done == len(inside))
        lines.append(ChapterLine(key=chapter.id, title=title, done=done, total=len(inside), tone=tone))
    return lines


def _tone_of(findings: Sequence[Finding], *, complete: bool) -> Tone:
    failed = [one for one in findings if one.state is CheckState.FAIL]
    if any(one.severity is CheckSeverity.BLOCK for one in failed):
        return Tone.BAD
    if failed or any(one.state is CheckState.EXPIRED for one in findings):
        return Tone.WARN
    return Tone.OK if complete else Tone.ACCENT
