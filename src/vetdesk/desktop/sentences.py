"""What the window says about an error, in the language it speaks."""

from collections.abc import Mapping

from vetdesk.desktop import i18n
from vetdesk.domain.errors import Phrase, VetdeskError


def failure_text(error: Exception) -> str:
    """Return the sentence of a known failure, or the general one for a bug."""
    from vetdesk import wording  # reads its catalogue; nothing has failed yet when the lock screen appears

    language = i18n.spoken().value
    if isinstance(error, VetdeskError):
        return wording.explain(error.key, language, **_named(error.facts(), language))
    return wording.explain(VetdeskError.key, language)


def phrase_text(phrase: Phrase) -> str:
    """Return words of the catalogue in the language of the window."""
    from vetdesk import wording  # as above

    language = i18n.spoken().value
    return wording.explain(phrase.key, language, **_named(phrase.facts, language))


def _named(facts: Mapping[str, object], language: str) -> dict[str, object]:
    from vetdesk.services.titles import facts_in  # as above: it reads the texts

    return facts_in(facts, language)
