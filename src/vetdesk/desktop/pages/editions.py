"""What the editors of clauses and of templates share: head, judging after a pause, drafts, reasons."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.histories import Editions
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.editorhead import EditorHead
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.parts.basics import button
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.timers import once
from vetdesk.progress import Progress
from vetdesk.services.editionfaults import EditionFaulty

Text = TypeVar("Text")
_MOST_REMARKS: Final = 2


class Shelf(Protocol):
    """The service that keeps the editions; a view is what it returns of the newest one."""

    def retire(self, name: str, /, *, reason: str) -> Any:
        """Take a text out of use."""

    def restore(self, name: str, /, *, reason: str) -> Any:
        """Take it into use again."""

    def keep_draft(self, text: Any, /) -> None:
        """Keep what is typed."""

    def drop_draft(self, name: str, /) -> None:
        """Forget what was typed."""


class Remark(Protocol):
    """What the linter says at a place."""

    @property
    def forbids(self) -> bool:
        """True when it forbids saving."""

    @property
    def leads(self) -> bool:
        """True when one can go to its place."""


@dataclass(frozen=True, kw_only=True)
class EditionWords:
    """What is called otherwise for clauses and for templates; ``retired`` and ``restored`` name a {title}."""

    back: str
    save: str
    kept: str
    retire_why: str
    retired: str
    restored: str


class EditionEditor(QWidget, Generic[Text]):
    """Base of both editors. ``closed``: back to the list; ``saved``: the shelf says something else now."""

    closed = Signal()
    saved = Signal()

    def __init__(
        self,
        context: PageContext,
        words: EditionWords,
        *,
        pause: int,
        more: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._words = words
        self._text: Text | None = None
        self._remarks: tuple[Any, ...] = ()
        self._asking = DialogKeeper(context, self)
        self._pause = once(self, pause)
        self.back = button(words.back, "link", icon="chevron-left")
        self.history = button(self.tr("Editions"), icon="history")
        self.retire = button(self.tr("Retire"), icon="archive")
        self.restore = button(self.tr("Reinstate"), icon="undo-2")
        self.save = button(words.save, "primary")
        self.top = EditorHead(self.back, (self.history, self.retire, self.restore, *more, self.save), self)
        self.banner = self.top.banner
        self.editions = Editions(context, self)
        self.back.clicked.connect(self._on_back)
        self.history.clicked.connect(self._on_history)
        self.retire.clicked.connect(self._on_retire)
        self.restore.clicked.connect(self._on_restore)
        self.save.clicked.connect(self._on_save)
        self.banner.action_requested.connect(self._on_banner_action)
        self.top.remark_chosen.connect(self._on_remark_chosen)
        self._pause.timeout.connect(self.judge)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    @property
    def is_edited(self) -> bool:
        """True when something is not saved yet."""
        return self._text != self._before

    @property
    @abstractmethod
    def is_open(self) -> bool:
        """True when the text may be changed."""

    def save_draft(self) -> None:
        """Keep what is typed but not saved, so that leaving, locking or closing loses nothing."""
        text = self._text
        if text is None or not self.is_edited or not self.is_open or self._context.services.read_only:
            return
        keeping = self._keeping(text)

        def keep(progress: Progress) -> None:
            del progress  # a draft is never given up half-way
            keeping()

        self._context.write(keep, self._on_kept)

    @Slot()
    @abstractmethod
    def judge(self) -> None:
        """Ask the linter about the text as it stands."""

    def clear(self) -> None:
        """Forget everything shown."""
        self._pause.stop()
        self._text = None
        self._remarks = ()
        self.banner.clear()

    # For each editor to say

    @property
    @abstractmethod
    def _shelf(self) -> Shelf: ...

    def _keeping(self, text: Text) -> Callable[[], None]:
        """Return what keeps a draft; it runs in a lane."""
        return partial(self._shelf.keep_draft, text)

    @property
    @abstractmethod
    def _before(self) -> Text | None:
        """Return the edition the text was made from."""

    @property
    @abstractmethod
    def _name(self) -> str:
        """Return the id of the text."""

    @property
    @abstractmethod
    def _version(self) -> str:
        """Return the version of the edition the text was made from."""

    @property
    def _is_faulty(self) -> bool:
        return any(one.forbids for one in self._remarks)

    @abstractmethod
    def _take_problems(self, problems: Sequence[Any]) -> None:
        """Show what the linter says."""

    @abstractmethod
    def _go_to(self, remark: Any) -> None:
        """Show the place a remark speaks of."""

    @abstractmethod
    def _show_again(self, view: Any) -> None:
        """Show what was kept; None where the text is to be read anew."""

    def _saved_words(self, view: Any) -> str:
        return self.tr("Edition {version} is saved.").format(version=view.history[0].version)

    @Slot()
    @abstractmethod
    def _on_history(self) -> None: ...

    @Slot()
    @abstractmethod
    def _on_save(self) -> None: ...

    # Shared

    def _show_state(self) -> None:
        if self._text is None:
            return
        edited = self.is_edited
        says = self.tr("Edition {version}, not saved yet") if edited else self.tr("Edition {version}")
        self.top.state.setText(says.format(version=self._version))
        self.top.show_saving(edited=edited, faulty=self._is_faulty)

    def _show_remarks(self, said: Sequence[str], *, action: str = "") -> None:
        links = frozenset(at for at, one in enumerate(self._remarks) if one.leads)
        forbid = any(one.forbids for one in self._remarks)
        self.top.show_remarks(said, forbid=forbid, most=_MOST_REMARKS, links=links, action=action)

    def _ask_why(self, title: str, submit_text: str, explanation: str, given: Callable[[Any], None]) -> None:
        dialog = ReasonDialog(title, submit_text=submit_text, explanation=explanation, parent=self.window())
        self._asking.open(dialog, given)

    def _show_kept(self, view: Any, told: str) -> None:
        self._asking.accept()
        self._context.notifier.tell(told)
        self._show_again(view)
        self.saved.emit()

    @Slot(int)
    def _on_remark_chosen(self, number: int) -> None:
        if number < len(self._remarks):
            self._go_to(self._remarks[number])

    @Slot()
    def _on_back(self) -> None:
        if self.is_edited and self.is_open:
            self.save_draft()
            self._context.notifier.tell(self._words.kept, Tone.INFO)
        self.closed.emit()

    @Slot()
    def _on_banner_action(self) -> None:
        if self._text is None:
            return
        shelf, name = self._shelf, self._name
        self._context.write(lambda _: shelf.drop_draft(name), self._on_dropped)

    @Slot(object)
    def _on_dropped(self, _nothing: None) -> None:
        self._show_again(None)

    @Slot(object)
    def _on_kept(self, _nothing: None) -> None:
        """Nothing is shown: what was kept shows when the text is opened again."""

    @Slot(object)
    def _on_saved(self, view: Any) -> None:
        self._show_kept(view, self._saved_words(view))

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, EditionFaulty):
            self._asking.reject()
            self._take_problems(error.problems)
        elif self._asking.dialog is not None:
            self._asking.dialog.show_error(error)

    @Slot()
    def _on_retire(self) -> None:
        title = self.tr("Retire {title}").format(title=self.top.title.text())
        self._ask_why(title, self.tr("Retire"), self._words.retire_why, self._on_retire_given)

    @Slot(object)
    def _on_retire_given(self, reason: str) -> None:
        shelf, name = self._shelf, self._name
        self._asking.write(lambda _: shelf.retire(name, reason=reason), self._on_retired)

    @Slot(object)
    def _on_retired(self, view: Any) -> None:
        self._show_kept(view, self._words.retired.format(title=self.top.title.text()))

    @Slot()
    def _on_restore(self) -> None:
        title = self.tr("Reinstate {title}").format(title=self.top.title.text())
        why = self.tr("It comes back into force as it was worded.")
        self._ask_why(title, self.tr("Reinstate"), why, self._on_restore_given)

    @Slot(object)
    def _on_restore_given(self, reason: str) -> None:
        shelf, name = self._shelf, self._name
        self._asking.write(lambda _: shelf.restore(name, reason=reason), self._on_restored)

    @Slot(object)
    def _on_restored(self, view: Any) -> None:
        self._show_kept(view, self._words.restored.format(title=self.top.title.text()))
