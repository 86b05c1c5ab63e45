"""What a draft prints where an answer is still wanted: a short name in the document's language."""

from collections.abc import Sequence

from vetdesk import wording
from vetdesk.domain.answerbook import derived_names
from vetdesk.domain.papers import Ask


def gap_words(field: str, language: str, asks: Sequence[Ask] = ()) -> str:
    """Return the words of the gap at ``field``; a place that is no answer of its own has no name.

    ``language`` is that of the document (``zh-CN``, ``en``), not of the window; ``asks`` are the questions
    that the text declares, which name their own gaps.
    """
    spoken = "zh" if language.lower().startswith("zh") else "en"
    name = field.partition(".")[0].removesuffix("[]")
    for ask in asks:
        if name in {ask.name, *derived_names(ask)}:
            return wording.explain("gap.named", spoken, name=ask.label.of(spoken))
    key = f"gap_name.{field.partition('.')[0]}"
    if not wording.has(key):
        return wording.explain("gap.open", spoken)
    return wording.explain("gap.named", spoken, name=wording.explain(key, spoken))
