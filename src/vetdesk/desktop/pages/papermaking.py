"""Makes a paper beside the agreements: choose which, answer what it asks, see it printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.editionwords import edition_choices
from vetdesk.desktop.pages.paperview import PaperViewer
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.domain.agreements import Road
from vetdesk.domain.editions import Edition
from vetdesk.domain.papers import AnswerUnfit, Ask, AskKind, MadeFor
from vetdesk.progress import Progress
from vetdesk.services.documents import DocumentLine
from vetdesk.services.paperdesk import PaperKind

_CHIPS_AT_MOST = 3


@dataclass(frozen=True, kw_only=True)
class PaperAsked:
    """Which paper in which languages, and what was typed, by the names of its questions."""

    pack_id: str
    typed: Mapping[str, str] = field(repr=False)
    edition: Edition = Edition.CHINESE


class PaperDialog(AskingDialog):
    """``submitted`` carries a ``PaperAsked``; the questions follow the paper that is chosen."""

    def __init__(self, kinds: Sequence[PaperKind], *, language: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("Make a paper"),
            submit_text=self.tr("Make it"),
            explanation=self.tr(
                "It gets its own number and is filed as a PDF. Names and accounts come from the register."
            ),
            parent=parent,
        )
        self.setMinimumWidth(space(160))
        self._kinds = {one.id: one for one in kinds}
        self._language = language
        self._fields: dict[str, FormField] = {}
        self._asks: dict[str, Ask] = {}
        self.choice = ChoiceBox()
        for one in kinds:
            self.choice.addItem(one.title, one.id)
        self._law = text_label("", "faint", wrap=True)
        self.edition = ChoiceChips(edition_choices())
        self.edition.choose(Edition.CHINESE)
        self._languages = FormField(
            self.tr("Languages"),
            self.edition,
            reason=self.tr("The Chinese text is the one that counts; the text says so itself."),
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(space(90))
        self.body.addWidget(FormField(self.tr("Paper"), self.choice))
        self.body.addWidget(self._law)
        self.body.addWidget(self._languages)
        self.body.addWidget(self._area, 1)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.edition.value_changed.connect(self._on_edition)
        self._on_chosen()
        self.begin_at(self.choice)

    @property
    def chosen(self) -> PaperKind | None:
        """Return the paper chosen."""
        return self._kinds.get(self.choice.currentData())

    def field(self, name: str) -> FormField:
        """Return the field of a question."""
        return self._fields[name]

    def choose(self, pack_id: str) -> None:
        """Choose a paper."""
        self.choice.setCurrentIndex(self.choice.findData(pack_id))

    def fill(self, name: str, text: str) -> None:
        """Type an answer."""
        editor = self._fields[name].editor
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        elif isinstance(editor, ChoiceChips):
            editor.choose(text)
        elif isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(editor.findData(text))
        else:
            raise TypeError(name)

    @override
    def validate(self) -> list[FieldProblem]:
        problems = []
        for name, ask in self._asks.items():
            says = ""
            if ask.required and not self._typed(name):
                says = self.tr("Needed for this paper.")
            says = says or self._too_long(ask)
            self._fields[name].show_problem(says)
            if says:
                problems.append(FieldProblem(name, f"{ask.label.of(self._language)}: {says}"))
        if problems:
            self._fields[problems[0].field].editor.setFocus()
        return problems

    @override
    def value(self) -> PaperAsked:
        chosen = self.chosen
        assert chosen is not None  # one is always chosen
        shown = [name for name in self._fields if name in self._asks or self._in_english]
        typed = {name: self._typed(name) for name in shown}
        return PaperAsked(pack_id=chosen.id, typed=typed, edition=self._edition)

    @property
    def _edition(self) -> Edition:
        chosen = self.chosen
        known = chosen.editions if chosen else ()
        return Edition(self.edition.value) if self.edition.value in known else Edition.CHINESE

    @property
    def _in_english(self) -> bool:
        return self._edition is not Edition.CHINESE

    @override
    def show_error(self, error: Exception) -> None:
        if isinstance(error, AnswerUnfit) and error.field in self._fields:
            self._fields[error.field].show_problem(failure_text(error))
        super().show_error(error)

    def _typed(self, name: str) -> str:
        editor = self._fields[name].editor
        if isinstance(editor, DateEdit):
            return editor.value.isoformat() if editor.value else ""
        if isinstance(editor, ChoiceChips):
            return editor.value
        if isinstance(editor, ChoiceBox):
            return str(editor.currentData() or "")
        return self._fields[name].text

    @Slot()
    def _on_chosen(self) -> None:
        chosen, inner, lines = self.chosen, QWidget(), column(gap=3)
        self._fields.clear()
        self._asks = {one.name: one for one in chosen.asks} if chosen else {}
        for name, ask in self._asks.items():
            made = self._field_of(ask)
            made.setObjectName(name)
            made.edited.connect(self._on_edited)
            made.edited.connect(self._on_typed)
            self._fields[name] = made
            lines.addWidget(made)
            if ask.english:
                lines.addWidget(self._english_field(ask))
        lines.addStretch(1)
        inner.setLayout(lines)
        inner.setProperty("scrolled", "true")
        self._area.setWidget(inner)
        self._law.setText("；".join(chosen.law) if chosen else "")
        self._languages.setVisible(bool(chosen and chosen.editions[1:]))
        self._on_edition()
        self.submit_button.setEnabled(chosen is not None)

    @Slot()
    def _on_edition(self) -> None:
        """Ask for the answers in English too while an English text is printed."""
        for name, made in self._fields.items():
            if name not in self._asks:
                made.setVisible(self._in_english)

    def _english_field(self, ask: Ask) -> FormField:
        label = self.tr("{label} (in English)").format(label=ask.label.of(self._language))
        hint = self.tr("Left empty, the English text says it as typed above.")
        if ask.kind is AskKind.LINES:
            made = text_field(label, ask.default_en, reason=hint, lines=3)
        else:
            made = line_field(label, ask.default_en, reason=hint)
        made.setObjectName(ask.name_en)
        made.edited.connect(self._on_edited)
        self._fields[ask.name_en] = made
        return made

    @Slot()
    def _on_typed(self) -> None:
        """Say while typing what would be refused only later."""
        for name, ask in self._asks.items():
            if self._fields[name] is self.sender():
                self._fields[name].show_problem(self._too_long(ask))

    def _too_long(self, ask: Ask) -> str:
        count = len(self._typed(ask.name))
        if count <= ask.longest:
            return ""
        return self.tr("{count} characters; at most {most} can be printed.").format(
            count=f"{count:,}", most=f"{ask.longest:,}"
        )

    def _field_of(self, ask: Ask) -> FormField:
        label = ask.label.of(self._language)
        hint = ask.hint.of(self._language) if ask.hint else ""
        match ask.kind:
            case AskKind.LINES:
                return text_field(label, ask.default, reason=hint, lines=3)
            case AskKind.DATE:
                return FormField(label, DateEdit(), reason=hint, required=ask.required)
            case AskKind.CHOICE:
                return FormField(label, self._choices(ask), reason=hint)
        return line_field(label, ask.default, reason=hint, required=ask.required)

    def _choices(self, ask: Ask) -> QWidget:
        if len(ask.choices) <= _CHIPS_AT_MOST:
            chips = ChoiceChips(tuple(Choice(one.key, one.text.of(self._language)) for one in ask.choices))
            chips.choose(ask.choices[0].key)
            return chips
        box = ChoiceBox()
        for one in ask.choices:
            box.addItem(one.text.of(self._language), one.key)
        return box


class PaperFlow(QObject):
    """Serves one page: ``filed`` carries the new document."""

    filed = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._keeper = DialogKeeper(context, self)
        self._made_for = MadeFor.COLLECTOR
        self._subject: UUID | None = None
        self.viewer = PaperViewer(context, parent)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def for_collector(self, collector_id: UUID) -> None:
        """Offer the papers of a collector."""
        self._offer(MadeFor.COLLECTOR, collector_id, None)

    def for_matter(self, matter_id: UUID, road: Road) -> None:
        """Offer the papers of an issued agreement."""
        self._offer(MadeFor.MATTER, matter_id, road)

    def _offer(self, made_for: MadeFor, subject: UUID, road: Road | None) -> None:
        self._made_for, self._subject = made_for, subject
        papers = self._context.services.papers

        def offer(progress: Progress) -> tuple[PaperKind, ...]:
            progress.check()
            return papers.kinds(made_for, road)

        self._context.read(offer, self._on_offered)

    @Slot(object)
    def _on_offered(self, kinds: tuple[PaperKind, ...]) -> None:
        dialog = PaperDialog(kinds, language=self._context.language, parent=self._over)
        self._keeper.open(dialog, self._on_asked)

    @Slot(object)
    def _on_asked(self, asked: PaperAsked) -> None:
        papers, language = self._context.services.papers, self._context.language
        made_for, subject = self._made_for, self._subject
        assert subject is not None

        def make(progress: Progress) -> DocumentLine:
            work = papers.for_collector if made_for is MadeFor.COLLECTOR else papers.for_matter
            return work(
                subject,
                asked.pack_id,
                asked.typed,
                language=language,
                edition=asked.edition,
                progress=progress,
            )

        self._keeper.follow(self._context.desk.lanes.render.submit(make), self._on_made)

    @Slot(object)
    def _on_made(self, line: DocumentLine) -> None:
        self._keeper.accept()
        self._context.notifier.tell(self.tr("{title} is filed.").format(title=line.title))
        self.filed.emit(line)
        self.viewer.look(line)
