"""What the window says about an error, in the language it speaks."""

from vetdesk.desktop import i18n
from vetdesk.domain.errors import VetdeskError


def failure_text(error: Exception) -> str:
    """Return the sentence of a known failure, or the general one for a bug."""
    from vetdesk import wording  # reads its catalogue; nothing has failed yet when the lock screen appears

    language = i18n.spoken().value
    if isinstance(error, VetdeskError):
        return wording.sentence(error, language)
    return wording.explain(VetdeskError.key, language)
