"""What a draft prints where an answer is still wanted: a short name in the document's language."""

from vetdesk import wording


def gap_words(field: str, language: str) -> str:
    """Return the words of the gap at ``field``; a place that is no answer of its own has no name.

    ``language`` is that of the document (``zh-CN``, ``en``), not of the window.
    """
    spoken = "zh" if language.lower().startswith("zh") else "en"
    key = f"gap_name.{field.partition('.')[0]}"
    if not wording.has(key):
        return wording.explain("gap.open", spoken)
    return wording.explain("gap.named", spoken, name=wording.explain(key, spoken))
