"""Newer editions of clauses offered to a draft: each with what it changes, accepted or kept as it is."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.pages.agreements.redlinewords import side_by_side
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import listed, shown
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.progress import Progress
from vetdesk.services.agreements import ClauseChange, MatterView, Offer


class OfferBar(Banner):
    """Says over the clauses that newer editions are there; ``action_requested`` asks to look at them."""

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Say how many editions wait for a decision; nothing when none does."""
        if not offers:
            self.clear()
            return
        names = listed(one.id for one in offers)
        says = self.tr(
            "The library has newer editions of {clauses}. The draft keeps what it has until you decide."
        )
        self.show_message(says.format(clauses=names), Tone.INFO, action=self.tr("Look at the changes"))


class OffersDialog(QDialog):
    """``decided(number, taken)`` carries a decision; the dialog shows what is still open."""

    decided = Signal(int, bool)

    def __init__(self, changes: Sequence[ClauseChange], *, approved: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Newer editions of clauses"))
        resize_fitting(self, space(230), space(160))
        self._changes: tuple[ClauseChange, ...] = ()
        self.tabs = TabStrip((), self)
        self.about = text_label("", "soft", wrap=True)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("What the draft has, and the newer edition"))
        self.banner = Banner(self)
        self.accept_button = button(self.tr("Accept the newer edition"), "primary")
        self.keep_button = button(self.tr("Keep what the draft has"))
        close = button(self.tr("Decide later"))
        says = self.tr("Left what the draft has, right the newer edition. Issued documents never change.")
        if approved:
            says = self.tr(
                "Left what the draft has, right the newer edition. Accepting one voids the approval."
            )
        foot = row(gap=2)
        foot.addWidget(close)
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        foot.addWidget(self.accept_button)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.tr("Newer editions of clauses"), "title"))
        box.addWidget(text_label(says, "soft", wrap=True))
        box.addWidget(self.banner)
        box.addWidget(self.tabs)
        box.addWidget(self.about)
        box.addWidget(self.text, 1)
        box.addLayout(foot)
        self.setLayout(box)
        close.clicked.connect(self.accept)
        self.tabs.tab_chosen.connect(self._show)
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.keep_button.clicked.connect(self._on_keep_clicked)
        self.show_changes(changes)

    def show_changes(self, changes: Sequence[ClauseChange]) -> None:
        """Show the editions that wait; the dialog closes when none does."""
        self._changes = tuple(changes)
        self.tabs.show_tabs(tuple(Tab(str(one.offer.number), one.offer.id) for one in changes))
        self._enable(on=True)
        if changes:
            self._show()
        else:
            self.accept()

    def show_error(self, error: Exception) -> None:
        """Say why a decision was not taken."""
        self._enable(on=True)
        self.banner.show_message(failure_text(error), Tone.BAD)

    def _chosen(self) -> ClauseChange | None:
        return next((one for one in self._changes if str(one.offer.number) == self.tabs.chosen), None)

    def _enable(self, *, on: bool) -> None:
        self.accept_button.setEnabled(on)
        self.keep_button.setEnabled(on)

    @Slot()
    def _show(self) -> None:
        change = self._chosen()
        if change is None:
            return
        offer = change.offer
        pattern = self.tr("{clause}: edition {version}, {who}: {reason}")
        if offer.new is None:
            pattern = self.tr("{clause}: retired by {who}: {reason}")
        text = offer.new or offer.old
        title = f"{offer.id} {shown(text.title)}" if text else offer.id
        self.about.setText(
            pattern.format(
                clause=title,
                version=offer.new.version if offer.new else "",
                who=offer.saved_by,
                reason=offer.reason,
            )
        )
        self.text.setHtml(side_by_side(change.comparison, everything=True))

    def _decide(self, *, taken: bool) -> None:
        change = self._chosen()
        if change is not None:
            self._enable(on=False)
            self.banner.clear()
            self.decided.emit(change.offer.number, taken)

    @Slot()
    def _on_accept_clicked(self) -> None:
        self._decide(taken=True)

    @Slot()
    def _on_keep_clicked(self) -> None:
        self._decide(taken=False)


class OfferFlow(QObject):
    """Serves the bar of one workspace; ``written`` says that the matter must be read again."""

    written = Signal()

    def __init__(self, context: PageContext, bar: OfferBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar
        self._owner = parent
        self._matter: MatterView | None = None
        self.dialog: OffersDialog | None = None
        bar.action_requested.connect(self._on_look)

    def show_matter(self, matter: MatterView, offers: Sequence[Offer]) -> None:
        """Say what is offered to this matter."""
        self._matter = matter
        self._bar.show_offers(offers)

    def forget(self) -> None:
        """Offer nothing."""
        self._matter = None
        self._bar.clear()
        if self.dialog is not None:
            self.dialog.reject()

    def _read(self, matter_id: UUID) -> None:
        services, language = self._context.services, self._context.language

        def read(progress: Progress) -> tuple[ClauseChange, ...]:
            progress.check()
            known = ClauseVocabulary(tuple(services.desk.rules.findings), language)
            saying = partial(condition_words, known=known)
            return services.agreements.clause_changes(matter_id, language=language, saying=saying)

        self._context.read(read, self._on_read)

    @Slot()
    def _on_look(self) -> None:
        if self._matter is not None and self.dialog is None:
            self._read(self._matter.id)

    @Slot(object)
    def _on_read(self, changes: tuple[ClauseChange, ...]) -> None:
        if self._matter is None:
            return
        if self.dialog is not None:
            self.dialog.show_changes(changes)
        elif changes:
            approved = self._matter.status is AgreementStatus.APPROVED
            dialog = OffersDialog(changes, approved=approved, parent=self._owner.window())
            self.dialog = dialog
            dialog.decided.connect(self._on_decided)
            dialog.finished.connect(self._on_finished)
            dialog.open()

    @Slot(int, bool)
    def _on_decided(self, number: int, taken: bool) -> None:  # noqa: FBT001 - Qt's order
        if self._matter is None:
            return
        agreements, matter_id = self._context.services.agreements, self._matter.id
        job = self._context.desk.lanes.write.submit(
            lambda _: agreements.decide_edition(matter_id, number, taken=taken)
        )
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_written(self, matter: MatterView) -> None:
        self.written.emit()
        self._read(matter.id)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_error(error)
        else:
            self._context.notifier.report(error)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None
