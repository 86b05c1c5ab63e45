"""The questions a template declares: opened by a button, offered to its texts and conditions."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.ownquestions.dialog import QuestionsDialog
from vetdesk.desktop.pages.slotwords import slot_words_of
from vetdesk.desktop.pages.templates.opening import OpenedTemplate
from vetdesk.desktop.pages.templates.partform import PartForm
from vetdesk.desktop.parts.basics import button
from vetdesk.domain.papers import Ask
from vetdesk.services.ownquestions import own_variables, places_in_pack
from vetdesk.services.templates import Pack


class _Editor(Protocol):
    """What is needed of the editor of a template."""

    form: PartForm

    @property
    def pack(self) -> Pack | None:
        """Return the template as it stands in the editor."""

    @property
    def is_open(self) -> bool:
        """True when the template may be changed."""

    def window(self) -> QWidget:
        """Return the window."""


class OwnAsks(QObject):
    """Serves one editor; ``changed`` takes the template with other questions over."""

    def __init__(
        self, context: PageContext, editor: _Editor, parent: QObject, changed: Callable[[Pack], None]
    ) -> None:
        super().__init__(parent)
        self._context, self._editor, self._changed = context, editor, changed
        self._opened: OpenedTemplate | None = None
        self._asking = DialogKeeper(context, self)
        self.button = button("", "small", icon="circle-question-mark")
        self.button.setToolTip(self.tr("What this template asks and no other agreement does"))
        self.button.clicked.connect(self.open)

    @property
    def dialog(self) -> QuestionsDialog | None:
        """Return the list of questions, if it is open."""
        dialog = self._asking.dialog
        return dialog if isinstance(dialog, QuestionsDialog) else None

    def offer(self, opened: OpenedTemplate) -> None:
        """Offer the text of a part what it can print, and its condition what it may ask for."""
        self._opened = opened
        pack = self._editor.pack
        asks = pack.asks if pack else ()
        values = (*own_variables(asks, self._context.language), *opened.values)
        self._editor.form.offer(opened.clauses, values, opened.said.with_own(asks))
        if pack is not None:
            self._editor.form.text.speak(slot_words_of(pack))
        self._editor.form.offer_tables([one for one in asks if one.table is not None])
        said = self.tr("Questions…") if not asks else self.tr("Questions ({count})…").format(count=len(asks))
        self.button.setText(said)

    @Slot()
    def open(self) -> None:
        """Show the list of questions."""
        pack = self._editor.pack
        if pack is None:
            return
        dialog = QuestionsDialog(
            self.tr("Questions of this template"),
            pack.asks,
            partial(places_in_pack, pack),
            context=self._context,
            is_open=self._editor.is_open,
            parent=self._editor.window(),
        )
        self._asking.open(dialog, self._on_given)

    @Slot(object)
    def _on_given(self, asks: tuple[Ask, ...]) -> None:
        self._asking.accept()
        pack, opened = self._editor.pack, self._opened
        if pack is None or opened is None:
            return
        self._changed(replace(pack, asks=asks))
        self.offer(opened)
