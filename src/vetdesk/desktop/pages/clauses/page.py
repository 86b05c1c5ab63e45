"""The page of the clause library: a list, and one clause to read with where it is used."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.theme import space
from vetdesk.domain.amendments import Citing
from vetdesk.progress import Progress
from vetdesk.services.clauselibrary import ClauseLine

READ = "read"


class ClauseDialog(AskingDialog):
    """Shows one clause in all its wordings; it asks nothing."""

    def __init__(self, line: ClauseLine, used: tuple[Citing, ...], *, parent: QWidget) -> None:
        clause = line.clause
        super().__init__(
            f"{clause.id} {clause.title}",
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
                f"【{words.rank_words(one)}】\n{words.readable(one.text)}" for one in words.ladder(clause)
            )
        )
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(space(75))
        self.text.setAccessibleName(self.tr("Wordings"))
        self.body.addWidget(self.text)
        nothing = self.tr("none")
        self.templates = text_label(
            self.tr("Templates: {names}").format(names="、".join(line.templates) or nothing), wrap=True
        )
        self.agreements = text_label(
            self.tr("Drafts and agreements: {names}").format(
                names="、".join(one.title for one in used) or nothing
            ),
            wrap=True,
        )
        self.body.addWidget(self.templates)
        self.body.addWidget(self.agreements)
        self._cancel.hide()

    @override
    def value(self) -> None:
        return None


class ClausesPage(Page):
    """Reads the library whenever it is entered."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.CLAUSES, parent)
        self._context = context
        self._asking = DialogKeeper(context, self)
        self._chosen: ClauseLine | None = None
        self._lines = MemoryRecords[ClauseLine](words.columns(), lambda one: one.clause.id)
        actions = (ListAction(key=READ, text=self.tr("Read"), icon="eye", shortcut="Enter"),)
        self.list: RecordList[ClauseLine] = RecordList(
            "clauses",
            self._lines,
            names=self.tr("clauses"),
            empty=EmptyWords(self.tr("The library is empty."), icon="library"),
            settings=context.settings,
            chips=words.chips(),
            actions=actions,
        )
        self.buttons = RowButtons(self.list, actions)
        self.content.addWidget(text_label(self.tr("Clauses"), "title"))
        self.content.addWidget(self.list, 1)
        export = ListExport(
            context,
            title=self.tr("Clause library"),
            columns=self._lines.columns,
            table=self.list.table,
            parent=self.list,
        )
        self.list.export_requested.connect(export.begin)
        self.list.retry_requested.connect(self._on_retry)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._asking.dialog

    @override
    def enter(self, record: str = "") -> None:
        services = self._context.services
        self.list.show_busy()

        def read(progress: Progress) -> tuple[ClauseLine, ...]:
            progress.check()
            return services.clauses.lines()

        self._context.read(read, self._on_read)

    @override
    def clear(self) -> None:
        self._chosen = None
        self._lines.show_records(())

    @override
    def take_focus(self) -> None:
        self.list.focus_search()

    @Slot()
    def _on_retry(self) -> None:
        self.enter()

    @Slot(object)
    def _on_read(self, lines: tuple[ClauseLine, ...]) -> None:
        self._lines.show_records(lines)
        self.list.show_loaded()
        self.list.show_chip_counts(
            {chip.key: sum(words.is_of(one, chip.key) for one in lines) for chip in words.chips()}
        )

    @Slot(object)
    def _on_opened(self, clause_id: str) -> None:
        self._on_action(READ, (clause_id,))

    @Slot(str, object)
    def _on_action(self, _key: str, ids: tuple[str, ...]) -> None:
        self._chosen = next((one for one in self._lines.records if one.clause.id in ids), None)
        if self._chosen is None:
            return
        services, clause_id = self._context.services, self._chosen.clause.id

        def read(progress: Progress) -> tuple[Citing, ...]:
            progress.check()
            return services.clauses.agreements(clause_id)

        self._context.read(read, self._on_use_read)

    @Slot(object)
    def _on_use_read(self, used: tuple[Citing, ...]) -> None:
        if self._chosen is not None:
            self._asking.open(ClauseDialog(self._chosen, used, parent=self.window()), self._on_closed)

    @Slot(object)
    def _on_closed(self, _nothing: object) -> None:
        self._asking.accept()
