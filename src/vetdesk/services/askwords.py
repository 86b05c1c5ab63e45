"""A declared question as one line of words, for comparisons of editions."""

from vetdesk import wording
from vetdesk.domain.papers import Ask


def ask_line(ask: Ask, language: str) -> str:
    """Return question, name, kind, choices or columns, and what is said unless somebody says otherwise."""
    told = [
        f"{ask.label.of(language)}（{ask.name}）",
        wording.explain(f"own_question_kind.{ask.kind}", language),
    ]
    inside = [one.text for one in ask.choices]
    if ask.table is not None:
        inside = [one.label for one in ask.table.columns]
    if inside:
        told.append("、".join(one.of(language) for one in inside))
    if not ask.required:
        told.append(wording.explain("own_question_kind.optional", language))
    if ask.default:
        told.append(wording.explain("own_question_kind.usual", language, value=ask.default))
    return " · ".join(told)
