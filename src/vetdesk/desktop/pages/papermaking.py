"""Makes papers beside the agreements: at once, or as drafts that somebody else approves."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.fixes import Place, fix_of
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.paperasking import PaperAsked, PaperDialog
from vetdesk.desktop.pages.paperlist import PaperListDialog
from vetdesk.desktop.pages.paperrooms import PaperRooms
from vetdesk.desktop.pages.papersigning import PaperSigning
from vetdesk.desktop.pages.paperview import PaperViewer
from vetdesk.desktop.titles import shown
from vetdesk.domain.agreements import Road
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.papers import MadeFor
from vetdesk.progress import Progress
from vetdesk.services.documents import DocumentLine
from vetdesk.services.handover import POWER_OF_ATTORNEY
from vetdesk.services.paperdesk import PaperKind
from vetdesk.services.paperdrafts import PaperDraft, PaperLine


@dataclass(frozen=True, kw_only=True)
class Offered:
    """The papers that can be made, and those in preparation."""

    kinds: tuple[PaperKind, ...]
    lines: tuple[PaperLine, ...]


class PaperFlow(QObject):
    """Serves one page: ``filed`` carries the new document, ``changed`` tells of papers in preparation.

    ``fix_wanted`` carries an obstacle that is mended elsewhere in the window.
    """

    filed = Signal(object)
    changed = Signal()
    fix_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._keeper = DialogKeeper(context, self)
        self._made_for = MadeFor.COLLECTOR
        self._subject: UUID | None = None
        self._kinds: tuple[PaperKind, ...] = ()
        self._list: PaperListDialog | None = None
        self.viewer = PaperViewer(context, parent)
        self.signing = PaperSigning(context, parent)
        self.viewer.sign_wanted.connect(self.signing.begin)
        self.rooms = PaperRooms(context, parent)
        self.rooms.filed.connect(self._on_issued)
        self.rooms.changed.connect(self.changed)
        self.rooms.fix_wanted.connect(self._on_fix_wanted)

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
        services = self._context.services

        def offer(progress: Progress) -> Offered:
            progress.check()
            return Offered(
                kinds=services.papers.kinds(made_for, road), lines=services.paper_drafts.of_subject(subject)
            )

        self._context.read(offer, self._on_offered)

    @property
    def list(self) -> PaperListDialog | None:
        """Return the list of papers in preparation, if it is open."""
        return self._list

    @Slot(object)
    def _on_offered(self, offered: Offered) -> None:
        self._kinds = offered.kinds
        if not offered.lines:
            self._begin()
            return
        dialog = PaperListDialog(offered.lines, parent=self._over)
        dialog.chosen.connect(self._on_chosen)
        dialog.finished.connect(self._on_list_closed)
        self._list = dialog
        dialog.open()

    @Slot(object)
    def _on_chosen(self, draft_id: UUID | None) -> None:
        if draft_id is None:
            self._begin()
        else:
            self.rooms.open(draft_id)

    @Slot(int)
    def _on_list_closed(self, _result: int) -> None:
        self._list = None

    def forget(self) -> None:
        """Close what is open."""
        self.rooms.forget()
        self.signing.forget()
        self._keeper.reject()
        if self._list is not None:
            self._list.reject()

    def _begin(self, pack_id: str = "") -> None:
        dialog = PaperDialog(self._kinds, language=self._context.language, parent=self._over)
        if pack_id:
            dialog.choose(pack_id)
        self._keeper.open(dialog, self._on_asked)

    @Slot(object)
    def _on_fix_wanted(self, obstacle: Obstacle) -> None:
        if fix_of(obstacle).place is Place.POWER:
            self._begin(POWER_OF_ATTORNEY)
        else:
            self.fix_wanted.emit(obstacle)

    @Slot(object)
    def _on_asked(self, asked: PaperAsked) -> None:
        if asked.needs:
            self._keep(asked)
            return
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

    def _keep(self, asked: PaperAsked) -> None:
        papers, language = self._context.services.paper_drafts, self._context.language
        made_for, subject = self._made_for, self._subject
        assert subject is not None

        def keep(progress: Progress) -> PaperDraft:
            progress.check()
            whole = language if asked.whole else ""
            return papers.keep(
                made_for, subject, asked.pack_id, asked.typed, edition=asked.edition, whole=whole
            )

        then: Callable[[PaperDraft], None] = self._on_kept if asked.whole else self._on_laid_aside
        self._keeper.write(keep, then)

    @Slot(object)
    def _on_kept(self, draft: PaperDraft) -> None:
        self._keeper.accept()
        self.changed.emit()
        self.rooms.open(draft.id)

    @Slot(object)
    def _on_laid_aside(self, _draft: PaperDraft) -> None:
        self._keeper.accept()
        self._context.notifier.tell(self.tr("It is kept among the papers in preparation."))
        self.changed.emit()

    @Slot(object)
    def _on_issued(self, line: DocumentLine) -> None:
        self.filed.emit(line)
        self.viewer.look(line)

    @Slot(object)
    def _on_made(self, line: DocumentLine) -> None:
        self._keeper.accept()
        self._context.notifier.tell(self.tr("{title} is filed.").format(title=shown(line.title)))
        self.filed.emit(line)
        self.viewer.look(line)
