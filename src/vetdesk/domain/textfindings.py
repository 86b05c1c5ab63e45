"""What a check of a finished text finds: terms, references, wording; each with its place."""

from dataclasses import dataclass

TERM_TWICE = "term.twice"
TERM_UNDEFINED = "term.undefined"
TERM_EARLY = "term.early"
TERM_UNUSED = "term.unused"
TERM_CIRCULAR = "term.circular"
REFERENCE_DROPPED = "reference.dropped"
REFERENCE_ITSELF = "reference.itself"
REFERENCE_CIRCULAR = "reference.circular"
PHRASE = "phrase"
BLANK = "blank"
BLANK_SIGNING = "blank.signing"
CODES = (
    REFERENCE_DROPPED,
    TERM_TWICE,
    TERM_UNDEFINED,
    TERM_CIRCULAR,
    REFERENCE_ITSELF,
    REFERENCE_CIRCULAR,
    BLANK,
    PHRASE,
    TERM_EARLY,
    TERM_UNUSED,
    BLANK_SIGNING,
)
"""In the order they are shown: what cannot be printed first, what is merely untidy last."""


@dataclass(frozen=True, kw_only=True)
class TextFinding:
    """One finding.

    ``subject`` is the term, the anchor of a reference, or the id of a phrase; ``part`` the id of the clause,
    article or annex it stands in; ``where`` the place as printed; ``field`` the answer whose words these
    are, if they are; ``detail`` the other place or the words found.
    """

    code: str
    subject: str
    part: str
    where: str
    field: str = ""
    detail: str = ""
