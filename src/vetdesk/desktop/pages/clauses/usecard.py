"""The card that says where a clause is used: templates, open drafts, issued agreements."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.basics import empty_layout, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.titles import shown
from vetdesk.services.clauseeditions import ClauseUsed

_MOST: Final = 8
"""How many lines of a kind are named; the rest is counted."""


class UseCard(Card):
    """Shows what a clause is part of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", margin=3, parent=parent)
        self.set_title(self.tr("Where it is used"))

    def show_used(self, used: ClauseUsed) -> None:
        """Name the templates, the drafts and the issued agreements."""
        empty_layout(self.body)
        drafts = []
        for draft in used.drafts:
            pattern = self.tr("{reference}, version {version}")
            if draft.offered:
                pattern = self.tr("{reference}, version {version}, a newer one is offered")
            drafts.append(pattern.format(reference=draft.reference, version=draft.version or "—"))
        issued = [
            self.tr("{number} (issue {issue}), version {version}, wording {wording}").format(
                number=one.contract_no, issue=one.issue, version=one.version, wording=one.variant
            )
            for one in used.issued
        ]
        self._part(self.tr("Templates"), [f"{shown(pack)} · {shown(part)}" for pack, part in used.templates])
        self._part(self.tr("Open drafts"), drafts)
        self._part(self.tr("Issued; never changed by an edition"), issued)
        self.body.addStretch(1)

    def _part(self, title: str, lines: Sequence[str]) -> None:
        self.body.addWidget(text_label(title, "label"))
        told = list(lines[:_MOST]) or [self.tr("none")]
        if len(lines) > _MOST:
            told.append(self.tr("and {count} more").format(count=len(lines) - _MOST))
        self.body.addWidget(text_label("\n".join(told), "soft", wrap=True))
