"""One clause to read: its wordings with values and conditions in words, and where it is used."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.slotwords import SlotWords
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import clause_title, listed, shown
from vetdesk.domain.amendments import Citing
from vetdesk.services.clauselibrary import ClauseLine


class ClauseDialog(AskingDialog):
    """Shows one clause in all its wordings; it asks nothing."""

    def __init__(self, line: ClauseLine, used: tuple[Citing, ...], *, parent: QWidget) -> None:
        clause = line.clause
        said = SlotWords(line.anchors, clause.asks)
        super().__init__(
            f"{clause.id} {clause_title(clause)}",
            submit_text=self.tr("Close"),
            explanation=words.law_words(clause),
            parent=parent,
        )
        self.setMinimumWidth(space(180))
        kind = words.kind_words(line)
        about = self.tr("Version {version}, last reviewed {day}").format(
            version=clause.version, day=clause.last_reviewed.isoformat()
        )
        self.body.addWidget(text_label(f"{kind} · {about}" if kind else about, "soft", wrap=True))
        self.text = QPlainTextEdit(
            "\n\n".join(
                f"【{words.rank_words(one)}】\n{said.readable(one.text)}" for one in words.ladder(clause)
            )
        )
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(space(75))
        self.text.setAccessibleName(self.tr("Wordings"))
        self.body.addWidget(self.text)
        nothing = self.tr("none")
        self.templates = text_label(
            self.tr("Templates: {names}").format(names=listed(map(shown, line.templates)) or nothing),
            wrap=True,
        )
        self.agreements = text_label(
            self.tr("Drafts and agreements: {names}").format(
                names=listed(shown(one.title) for one in used) or nothing
            ),
            wrap=True,
        )
        self.body.addWidget(self.templates)
        self.body.addWidget(self.agreements)
        self._cancel.hide()

    @override
    def value(self) -> None:
        return None
