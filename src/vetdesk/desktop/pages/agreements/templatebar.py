"""Which template a draft is made with: shown over its clauses, chosen anew, a newer edition offered."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget
from typing_extensions import override

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements.redlinewords import side_by_side
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.editionwords import lacking_words
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import shown
from vetdesk.domain.editions import Edition, edition_of
from vetdesk.progress import Progress
from vetdesk.services.agreements import MatterView
from vetdesk.services.templatechoice import Choice, TemplateOffer, TemplateUse
from vetdesk.services.templates import Comparison


def edition_words(choice: Choice) -> str:
    """Return the line of a template in a list: what it is called, and which edition it is."""
    words = translate("TemplateBar", "{template} · edition {version}")
    return words.format(template=shown(choice.title, choice.title_en), version=choice.version)


class TemplateBar(QWidget):
    """``choose_requested`` and ``look_requested`` ask for the two dialogs."""

    choose_requested = Signal()
    look_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = text_label("", "soft")
        self.choose = button(self.tr("Another template…"), "small")
        self.news = Banner(self)
        line = row(gap=2)
        line.addWidget(self.said, 1)
        line.addWidget(self.choose)
        box = column(gap=2)
        box.addLayout(line)
        box.addWidget(self.news)
        self.setLayout(box)
        self.choose.clicked.connect(self.choose_requested)
        self.news.action_requested.connect(self.look_requested)
        self.hide()

    def show_use(self, use: TemplateUse | None, *, fixed: bool) -> None:
        """Show what the matter is made with; nothing where the office has no templates of its road."""
        self.setVisible(use is not None and (len(use.options) > 1 or bool(use.current.id)))
        self.news.clear()
        if use is None:
            return
        says = self.tr("Made with the template “{title}”, edition {version}.")
        self.said.setText(
            says.format(title=shown(use.current.title, use.current.title_en), version=use.current.version)
        )
        self.choose.setVisible(not fixed)
        if use.offer is not None:
            told = self.tr("The template has a newer edition. The draft keeps what it has until you decide.")
            if use.offer.new is None:
                told = self.tr("The template was retired. The draft keeps it until you decide.")
            self.news.show_message(told, Tone.INFO, action=self.tr("Look at the changes"))


class ChooseDialog(AskingDialog):
    """``submitted`` carries the id of a template; empty for the one that came with the program."""

    def __init__(self, use: TemplateUse, *, approved: bool, edition: Edition, parent: QWidget) -> None:
        explanation = self.tr("Answers, people and schedule stay; the text is made with the template chosen.")
        if approved:
            explanation = self.tr("The approval is void once another template is chosen.")
        super().__init__(
            self.tr("Choose the template"),
            submit_text=self.tr("Use this template"),
            explanation=explanation,
            parent=parent,
        )
        self.template = ChoiceBox()
        for one in use.options:
            self.template.addItem(edition_words(one), one.id)
        self.template.setCurrentIndex(max(self.template.findData(use.current.id), 0))
        self.field = FormField(self.tr("Template"), self.template)
        self.body.addWidget(self.field)
        if edition is not Edition.CHINESE:
            self._leave_out_chinese(use)
        self.watch()

    def _leave_out_chinese(self, use: TemplateUse) -> None:
        """Let nobody choose what cannot be printed with English as the matter wants it; it says why."""
        model = self.template.model()
        assert isinstance(model, QStandardItemModel)
        left = []
        for at, one in enumerate(use.options):
            if one.lacking and one.id != use.current.id:
                model.item(at).setEnabled(False)
                why = lacking_words(one.lacking)
                model.item(at).setToolTip(why)
                left.append(self.tr("{template}: {why}").format(template=edition_words(one), why=why))
        if left:
            said = self.tr("The agreement is printed with English; this one cannot be chosen:")
            self.field.show_reason("\n".join((said, *left)))

    @override
    def value(self) -> object:
        return self.template.currentData()


class TemplateOfferDialog(QDialog):
    """``decided(taken)`` says what becomes of the newer edition."""

    decided = Signal(bool)

    def __init__(self, offer: TemplateOffer, changes: Comparison, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A newer edition of the template"))
        resize_fitting(self, space(200), space(140))
        why = self.tr("{who}: {reason}").format(who=offer.saved_by, reason=offer.reason)
        self.changes = QTextBrowser()
        self.changes.setOpenLinks(False)
        self.changes.setAccessibleName(self.tr("Both editions side by side"))
        self.changes.setHtml(side_by_side(changes, everything=False))
        self.keep = button(self.tr("Keep what the draft has"))
        taken = self.tr("Take it over") if offer.new else self.tr("Go back to the shipped text")
        self.take = button(taken, "primary")
        foot = row(gap=2)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.take)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.windowTitle(), "title"))
        box.addWidget(text_label(why, wrap=True))
        box.addWidget(self.changes, 1)
        box.addLayout(foot)
        self.setLayout(box)
        self.keep.clicked.connect(self._on_keep)
        self.take.clicked.connect(self._on_take)

    @Slot()
    def _on_keep(self) -> None:
        self.decided.emit(False)
        self.accept()

    @Slot()
    def _on_take(self) -> None:
        self.decided.emit(True)
        self.accept()


class TemplateFlow(QObject):
    """Serves the bar of one workspace; ``written`` says that the matter must be read again."""

    written = Signal()

    def __init__(self, context: PageContext, bar: TemplateBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar
        self._owner = parent
        self._matter: MatterView | None = None
        self._use: TemplateUse | None = None
        self._asking = DialogKeeper(context, self)
        self.offered: TemplateOfferDialog | None = None
        bar.choose_requested.connect(self._on_choose)
        bar.look_requested.connect(self._on_look)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    def show_matter(self, matter: MatterView, use: TemplateUse | None) -> None:
        """Say what the matter is made with."""
        self._matter, self._use = matter, use
        self._bar.show_use(use, fixed=matter.status.is_fixed)

    def forget(self) -> None:
        """Know no matter."""
        self._matter = self._use = None
        self._asking.reject()
        if self.offered is not None:
            self.offered.reject()
        self._bar.show_use(None, fixed=True)

    @Slot()
    def _on_choose(self) -> None:
        if self._matter is not None and self._use is not None:
            approved = self._matter.approval is not None
            edition = edition_of(self._matter.head.language)
            dialog = ChooseDialog(self._use, approved=approved, edition=edition, parent=self._owner.window())
            self._asking.open(dialog, self._on_chosen)

    @Slot(object)
    def _on_chosen(self, template: str) -> None:
        if self._matter is not None:
            choice, matter_id = self._context.services.template_choice, self._matter.id
            self._asking.write(lambda _: choice.choose(matter_id, template), self._on_written)

    @Slot()
    def _on_look(self) -> None:
        if self._matter is None:
            return
        services, matter_id = self._context.services, self._matter.id
        choice, language = services.template_choice, self._context.language

        def look(progress: Progress) -> tuple[TemplateOffer, Comparison] | None:
            progress.check()
            found = choice.offer(matter_id)
            if found is None:
                return None
            asks = (*found.old.asks, *(found.new.asks if found.new else ()))
            known = ClauseVocabulary(services.clause_conditions.findings(), language, asks)
            saying = partial(condition_words, known=known)
            return found, choice.changes(found, language, saying=saying)

        self._context.read(look, self._on_looked)

    @Slot(object)
    def _on_looked(self, found: tuple[TemplateOffer, Comparison] | None) -> None:
        if found is None or self._matter is None:
            return
        offer, changes = found
        dialog = TemplateOfferDialog(offer, changes, parent=self._owner.window())
        self.offered = dialog
        matter_id: UUID = self._matter.id
        choice = self._context.services.template_choice

        def decide(taken: bool) -> None:  # noqa: FBT001 - Qt's order
            self._context.write(
                lambda _: choice.decide(matter_id, offer.number, taken=taken), self._on_written
            )

        dialog.decided.connect(decide)
        dialog.open()

    @Slot(object)
    def _on_written(self, _choice: Choice) -> None:
        self._asking.accept()
        self.written.emit()
