"""The third step: the rows beside the register, what is done with each, and what accepting would do."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import RECORD_ROLE
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.registerimport.choicepanel import ChoicePanel
from vetdesk.desktop.pages.registerimport.looking import Looked, Outlook, RowSource, RowView
from vetdesk.desktop.pages.registerimport.words import action_text, state_of, stops_text
from vetdesk.desktop.parts.basics import column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.wizard import WizardStep
from vetdesk.desktop.theme import space
from vetdesk.domain.register_rows import (
    Choices,
    ForFaulty,
    ForKnown,
    ForSimilar,
    RegisterKind,
    RowChoice,
    RowState,
)


class RowStep(WizardStep):
    """Shows a compared sheet; ``choices_changed`` says that something else is to be done with its rows."""

    entered = Signal()
    choices_changed = Signal()

    def __init__(self, context: PageContext, kind: RegisterKind, parent: QWidget | None = None) -> None:
        super().__init__(translate("RowStep", "Rows"), "", parent)
        self._looked: Looked | None = None
        self._outlook: Outlook | None = None
        self._chosen: dict[int, RowChoice] = {}
        self.source = RowSource()
        model = PagedRecords(
            _columns(kind), lambda one: one.line, source=self.source, lane=context.desk.lanes.read
        )
        self._model = model
        self.list: RecordList[RowView] = RecordList(
            f"registerimport.{kind.value}",
            model,
            names=self.tr("rows"),
            empty=EmptyWords(self.tr("The sheet has no rows."), icon="inbox"),
            settings=context.settings,
            chips=tuple(Chip(key=one.value, text=state_of(one).text, group="state") for one in RowState),
        )
        self.known = _Policy(
            self.tr("Known records"),
            (
                (ForKnown.FILL, self.tr("fill in what we lack")),
                (ForKnown.UPDATE, self.tr("take the sheet's")),
                (ForKnown.SKIP, self.tr("leave as they are")),
            ),
        )
        self.similar = _Policy(
            self.tr("Like a known one"),
            (
                (ForSimilar.ASK, self.tr("decide one by one")),
                (ForSimilar.NEW, self.tr("all are new")),
                (ForSimilar.SKIP, self.tr("leave them out")),
            ),
        )
        self.faulty = _Policy(
            self.tr("Faulty rows"),
            ((ForFaulty.STOP, self.tr("stop the import")), (ForFaulty.SKIP, self.tr("leave them out"))),
        )
        self.panel = ChoicePanel(kind, self)
        self._says = text_label("", "strong", wrap=True)
        self._lay_out()
        for policy in (self.known, self.similar, self.faulty):
            policy.box.activated.connect(self._on_policy_chosen)
        self.list.selection_changed.connect(self._on_selected)
        self.list.opened.connect(self._on_opened)
        self.panel.chosen.connect(self._on_chosen)

    @property
    def choices(self) -> Choices:
        """Return what is done with the rows."""
        return Choices(
            known=ForKnown(self.known.value),
            similar=ForSimilar(self.similar.value),
            faulty=ForFaulty(self.faulty.value),
            rows=dict(self._chosen),
        )

    @property
    def says(self) -> str:
        """Return what accepting would do, in words."""
        return self._says.text()

    @override
    def enter(self) -> None:
        self.entered.emit()

    @override
    def problems(self) -> list[str]:
        if self._looked is None or self._outlook is None:
            return [self.tr("The rows are still being compared.")]
        outlook, found = self._outlook, []
        if outlook.blocked:
            says = self.tr(
                "{count} rows are faulty. Leave them out below, or correct the file and choose it again."
            )
            found.append(says.format(count=f"{outlook.blocked:,}"))
        if outlook.asked:
            says = self.tr("{count} rows are like a known record. Decide what they are.")
            found.append(says.format(count=f"{outlook.asked:,}"))
        if found:
            wanted = RowState.FAULTY if outlook.blocked else RowState.SIMILAR
            self.list.toolbar.chips.switch_on(frozenset({wanted.value}))
        return found

    def show_busy(self) -> None:
        """Say that the rows are on their way."""
        self._looked = self._outlook = None
        self._chosen.clear()
        self.source.show(None, self.choices)
        self._model.clear()
        self.panel.clear()
        self._says.setText(self.tr("The rows are being compared with the register…"))
        self.list.show_busy()

    def show_looked(self, looked: Looked, outlook: Outlook) -> None:
        """Show a sheet that has been compared."""
        self._looked = looked
        self.panel.show_plan(looked)
        self.source.show(looked, self.choices)
        for policy, state in (
            (self.known, RowState.DIFFERS),
            (self.similar, RowState.SIMILAR),
            (self.faulty, RowState.FAULTY),
        ):
            policy.setVisible(bool(looked.counts.get(state)))
        self.list.show_chip_counts({one.value: looked.counts.get(one, 0) for one in RowState})
        self._model.show_query(self.list.query)
        self.show_outlook(outlook)

    def show_outlook(self, outlook: Outlook) -> None:
        """Say what accepting would do."""
        self._outlook = outlook
        parts = [
            self.tr("{count} are added").format(count=f"{outlook.added:,}"),
            self.tr("{count} are changed").format(count=f"{outlook.changed:,}"),
            self.tr("{count} are left out").format(count=f"{outlook.left_out:,}"),
        ]
        if outlook.blocked:
            parts.append(self.tr("but {count} faulty rows stop it").format(count=f"{outlook.blocked:,}"))
        if outlook.asked:
            parts.append(self.tr("{count} wait for your decision").format(count=f"{outlook.asked:,}"))
        comma = self.tr(", ")
        self._says.setText(self.tr("When you accept: {what}").format(what=comma.join(parts)))

    def _lay_out(self) -> None:
        policies = row(gap=4)
        for policy in (self.known, self.similar, self.faulty):
            policies.addWidget(policy)
            policy.hide()
        policies.addStretch(1)
        self.list.setMinimumHeight(space(52))
        self.list.toolbar.search.setMinimumWidth(space(30))
        self.body.addWidget(self._says)
        self.body.addLayout(policies)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.panel)
        self.fill()
        self.setFocusProxy(self.list.table)

    @Slot(int)
    def _on_policy_chosen(self, _number: int) -> None:
        if self._looked is not None:
            self.source.show(self._looked, self.choices)
            self._model.reload()
            self.choices_changed.emit()

    @Slot()
    def _on_selected(self) -> None:
        index = self.list.table.currentIndex()
        view = index.data(RECORD_ROLE) if index.isValid() else None
        if view is None or not self.list.selected_count:
            self.panel.clear()
        else:
            self.panel.show_row(view, self._chosen.get(view.line))

    @Slot(object)
    def _on_opened(self) -> None:
        self._on_selected()
        self.panel.begin()

    @Slot(int, object)
    def _on_chosen(self, line: int, choice: RowChoice | None) -> None:
        if self._looked is None:
            return
        if choice is None:
            self._chosen.pop(line, None)
        else:
            self._chosen[line] = choice
        choices = self.choices
        self.source.show(self._looked, choices)
        shown = self.panel.view
        if shown is not None and shown.line == line:
            self._model.upsert(self._looked.view(shown.row, choices))
        self.choices_changed.emit()


class _Policy(QWidget):
    """What is done with all rows of one kind."""

    def __init__(self, says: str, ways: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.box = ChoiceBox()
        self.box.setAccessibleName(says)
        for key, text in ways:
            self.box.addItem(text, str(key))
        label: QLabel = text_label(says, "soft")
        label.setBuddy(self.box)
        box = column(gap=1)
        box.addWidget(label)
        box.addWidget(self.box)
        self.setLayout(box)

    @property
    def value(self) -> str:
        """Return the key chosen."""
        return str(self.box.currentData())

    def choose(self, key: str) -> None:
        """Choose a key as the user does."""
        self.box.setCurrentIndex(self.box.findData(str(key)))
        self.box.activated.emit(self.box.currentIndex())


def _columns(kind: RegisterKind) -> tuple[Column[RowView], ...]:
    number = (
        translate("RowStep", "Credit code")
        if kind is RegisterKind.COLLECTORS
        else translate("RowStep", "Identity number")
    )
    return (
        Column(
            key="line",
            title=translate("RowStep", "Row"),
            text=lambda one: str(one.line),
            width=64,
            right=True,
            sortable=False,
        ),
        Column(
            key="state",
            title=translate("RowStep", "State"),
            text=lambda one: state_of(one.state).text,
            badge=lambda one: state_of(one.state),
            width=166,
            sortable=False,
        ),
        Column(
            key="name",
            title=translate("RowStep", "Name"),
            text=lambda one: one.name,
            width=180,
            sortable=False,
        ),
        Column(
            key="number", title=number, text=lambda one: one.number, width=170, faint=True, sortable=False
        ),
        Column(
            key="action",
            title=translate("RowStep", "What happens"),
            text=lambda one: stops_text() if one.stops else action_text(one.action),
            width=132,
            sortable=False,
        ),
        Column(
            key="remark",
            title=translate("RowStep", "Why"),
            text=lambda one: one.remark,
            width=240,
            sortable=False,
        ),
    )
