"""A questionnaire that came back as lines of a table: what is said, what stood before, what is wrong."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.checks.statements import finding_words, statement_words
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.vetting import Finding
from vetdesk.services.questionnaires import Return
from vetdesk.services.vetting import ReviewView

_WORDS = {
    "new": (str(QT_TRANSLATE_NOOP("ReturnRows", "New")), Tone.INFO, "plus"),
    "changed": (str(QT_TRANSLATE_NOOP("ReturnRows", "Changed")), Tone.WARN, "triangle-alert"),
    "same": (str(QT_TRANSLATE_NOOP("ReturnRows", "As before")), Tone.PLAIN, "check"),
    "problem": (str(QT_TRANSLATE_NOOP("ReturnRows", "Problem")), Tone.BAD, "circle-x"),
}


@dataclass(frozen=True, kw_only=True)
class ReturnRow:
    """One line; ``cell`` is where it stands in the workbook."""

    number: int
    kind: str
    cell: str
    check: str
    says: str
    before: str = ""

    @property
    def status(self) -> Status:
        """Return how the kind of the line is shown."""
        text, tone, icon = _WORDS[self.kind]
        return Status(translate("ReturnRows", text), tone, icon)


def rows_of(given: Return, view: ReviewView | None, language: str) -> tuple[ReturnRow, ...]:
    """Return the problems first, then the statements in the order of the workbook."""
    findings = {one.item.id: one for one in view.findings} if view else {}
    by_row = {row: check for check, row in given.places.items()}
    lines = [
        ReturnRow(
            number=number,
            kind="problem",
            cell=one.column or (str(one.row) if one.row else ""),
            check=_title(by_row.get(one.row or 0, ""), findings, language),
            says=one.message(language),
        )
        for number, one in enumerate(given.problems)
    ]
    for one in given.given:
        found, known = findings.get(one.check), given.known.get(one.check)
        if found is None or one.check in given.faulty:
            continue
        kind = "new" if known is None else "same" if one.says_the_same(known) else "changed"
        before = []
        if known is not None and kind == "changed":
            before.append(statement_words(found.item, known, language))
        if found.answer is not None:
            mine = translate("ReturnRows", "your finding: {finding}")
            before.append(mine.format(finding=finding_words(found.item, found.answer, language)))
        lines.append(
            ReturnRow(
                number=len(lines),
                kind=kind,
                cell=given.cell(one.check),
                check=_title(one.check, findings, language),
                says=statement_words(found.item, one, language),
                before="\n".join(before),
            )
        )
    return tuple(lines)


def _title(check: str, findings: dict[str, Finding], language: str) -> str:
    return f"{check} {findings[check].item.title.of(language)}" if check in findings else check
