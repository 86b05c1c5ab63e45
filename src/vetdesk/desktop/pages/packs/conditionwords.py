"""A condition as a sentence, as lists of changes and the head of a check show it."""

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.packs import words
from vetdesk.desktop.pages.packs.vocabulary import Vocabulary
from vetdesk.domain.conditionlines import Line, as_lines
from vetdesk.domain.packs import Condition


def condition_words(condition: Condition, known: Vocabulary) -> str:
    """Return a condition in words; "always" for no condition."""
    lines = as_lines(condition)
    if lines is None:
        return translate("PackWords", "A condition that menus cannot show: {text}").format(
            text=_raw(condition)
        )
    if not lines.lines:
        return translate("PackWords", "always")
    joint = translate("PackWords", " or ") if lines.any else translate("PackWords", " and ")
    return joint.join(line_words(line, known) for line in lines.lines)


def line_words(line: Line, known: Vocabulary) -> str:
    """Return one line of a condition in words."""
    choices = dict(known.choices_of(line.name))
    values = [
        choices.get(one) or known.value_words(line.name, one) for one in known.spread(line.name, line.wanted)
    ]
    pattern = translate("PackWords", "{name} {relation} {values}")
    return pattern.format(
        name=known.name_words(line.name),
        relation=words.relation_words(line.relation),
        values=translate("PackWords", " / ").join(values),
    )


def _raw(condition: Condition) -> str:
    return ", ".join(f"{key} = {value}" for key, value in condition.items())
