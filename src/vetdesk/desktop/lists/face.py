"""What a list shows instead of rows: empty, nothing found, on its way, failed."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.emptystate import EmptyState


@dataclass(frozen=True)
class EmptyWords:
    """What an empty list says and offers; ``second`` is usually "load the sample"."""

    sentence: str
    hint: str = ""
    action: str = ""
    second: str = ""
    icon: str = "inbox"


class ListFace(EmptyState):
    """Turns the state of a list into words, a drawing and the next action."""

    def __init__(self, words: EmptyWords, parent: QWidget | None = None) -> None:
        super().__init__(words.sentence, icon=words.icon, parent=parent)
        self._words = words

    def show_state(self, state: str, failure: str = "") -> None:
        """Show one of empty, nothing_found, busy, failed."""
        if state == "failed":
            self.show_icon("triangle-alert", "bad")
            sentence, again = self.tr("The list could not be loaded."), self.tr("Try again")
            self.show_words(sentence, hint=failure, action=again)
        elif state == "busy":
            self.show_icon("hourglass")
            self.show_words(self.tr("Loading…"))
        elif state == "nothing_found":
            self.show_icon("search")
            sentence = self.tr("Nothing matches the search and filters.")
            self.show_words(sentence, action=self.tr("Show everything"))
        else:
            words = self._words
            self.show_icon(words.icon)
            self.show_words(words.sentence, hint=words.hint, action=words.action, second=words.second)
