"""What a condition may speak of: its names, their values, and the words of both."""

from typing import Protocol

from vetdesk.desktop.pages.packs import words
from vetdesk.domain.asking import AnswerKind
from vetdesk.domain.conditions import CHECK, VALUE
from vetdesk.domain.packs import Pack


class Vocabulary(Protocol):
    """The names a condition may ask for; menus are made of it."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name, in the order of the menu."""

    def name_words(self, name: str) -> str:
        """Return what a line about ``name`` is about."""

    def choices_of(self, name: str) -> tuple[tuple[object, str], ...]:
        """Return the values a line about ``name`` may name, with their words; none for a number."""

    def value_words(self, name: str, value: object) -> str:
        """Return the words of a value that is none of the choices."""

    def counts(self, name: str) -> bool:
        """True when ``name`` is a number."""

    def preset(self, name: str) -> tuple[object, ...]:
        """Return the choices a new line about ``name`` begins with."""

    def spread(self, name: str, wanted: tuple[object, ...]) -> tuple[object, ...]:
        """Return the choices that together say what the values of a condition say."""

    def gathered(self, name: str, chosen: tuple[object, ...]) -> tuple[object, ...]:
        """Return the values of a condition that say what the choices say."""


class PlainChoices:
    """A vocabulary whose choices are the values of its conditions, one by one."""

    def preset(self, _name: str) -> tuple[object, ...]:
        """Return nothing: whoever adds a line chooses."""
        return ()

    def spread(self, _name: str, wanted: tuple[object, ...]) -> tuple[object, ...]:
        """Return the values themselves."""
        return wanted

    def gathered(self, _name: str, chosen: tuple[object, ...]) -> tuple[object, ...]:
        """Return the choices themselves."""
        return chosen


class PackVocabulary(PlainChoices):
    """The facts of a review and the other checks of its pack; ``check`` is the one the condition is of."""

    def __init__(self, pack: Pack, check: str, language: str) -> None:
        self._pack = pack
        self._check = check
        self._language = language

    @property
    def names(self) -> tuple[str, ...]:
        """Return the facts, then results and values of the other checks."""
        others = [item for item in self._pack.items if item.id != self._check and not item.retired]
        asked = {AnswerKind.NUMBER, AnswerKind.CHOICE, AnswerKind.CHOICES}
        return (
            *words.facts_of(self._pack),
            *(CHECK + item.id for item in others),
            *(VALUE + item.id for item in others if item.answer.kind in asked),
        )

    def name_words(self, name: str) -> str:
        """Return a fact, or a check with its title."""
        return words.name_words(name, self._pack, self._language)

    def choices_of(self, name: str) -> tuple[tuple[object, str], ...]:
        """Return the values of a fact, or the results of a check."""
        return words.choices_of(name, self._pack, self._language)

    def value_words(self, name: str, value: object) -> str:
        """Return the words of one value."""
        return words.value_words(name, value)

    def counts(self, name: str) -> bool:
        """True for the value of a check that is answered with a number."""
        item = self._pack.by_id.get(name.removeprefix(VALUE)) if name.startswith(VALUE) else None
        return item is not None and item.answer.kind is AnswerKind.NUMBER
