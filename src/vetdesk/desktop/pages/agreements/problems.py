"""What is wrong with a file somebody wanted to import, as lines of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from vetdesk.desktop import i18n
from vetdesk.services.errors import FileInvalid


@dataclass(frozen=True, kw_only=True)
class ProblemLine:
    """One problem with its place; ``column`` is the JSON path in a matter file."""

    number: int
    sheet: str
    row: int | None
    column: str
    message: str


def problem_lines(error: FileInvalid) -> tuple[ProblemLine, ...]:
    """Return the problems of a refused file in the language of the window."""
    language = i18n.spoken().value
    return tuple(
        ProblemLine(
            number=number,
            sheet=one.sheet,
            row=one.row,
            column=one.column or one.path,
            message=one.message(language),
        )
        for number, one in enumerate(error.problems, 1)
    )


def problem_texts(lines: Sequence[ProblemLine]) -> str:
    """Return the problems as text that can be copied."""
    return "\n".join(
        " · ".join(part for part in (one.sheet, str(one.row or ""), one.column, one.message) if part)
        for one in lines
    )
