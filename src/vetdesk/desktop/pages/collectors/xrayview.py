"""X-rays: what contradicts itself in the portfolio, the gravest first, each line a link to its fix."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk import wording
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.checks.words import severity_status
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.links import page_of, place
from vetdesk.desktop.pages.recordpage import ListView
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.domain.packs import CheckSeverity
from vetdesk.domain.xrays import XrayFinding, XrayRule
from vetdesk.progress import Progress
from vetdesk.services.xrays import MOST, Count, XrayReport

XRAYS = "xrays"
_CHIPS = (CheckSeverity.BLOCK, CheckSeverity.WARN, CheckSeverity.INFO)


class XrayView(ListView):
    """Looks when it is entered and when asked; ``page_requested`` leads to the record to put right."""

    page_requested = Signal(str, str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(XRAYS, parent)
        self._context = context
        self._records = MemoryRecords[XrayFinding](_columns(context.language), _key)
        self._said = text_label("", "soft", wrap=True)
        self._again = button(self.tr("Look again"), "small", icon="refresh-cw")
        actions = (
            ListAction(key="open", text=self.tr("Put it right"), icon="arrow-right", shortcut="Enter"),
        )
        self.list: RecordList[XrayFinding] = RecordList(
            "xrays",
            self._records,
            names=self.tr("findings"),
            empty=EmptyWords(
                self.tr("Nothing contradicts itself."),
                hint=self.tr("Every rule was looked at; the records agree with each other."),
                icon="shield",
            ),
            settings=context.settings,
            chips=tuple(
                Chip(
                    key=one.value,
                    text=severity_status(one).text,
                    group="severity",
                    accepts=_weighs(one),
                )
                for one in _CHIPS
            ),
            actions=actions,
        )
        self.buttons = RowButtons(self.list, actions)
        export = ListExport(
            context,
            title=self.tr("X-rays"),
            columns=self._records.columns,
            table=self.list.table,
            parent=self.list,
        )
        head = row(gap=3)
        head.addWidget(self._said, 1)
        head.addWidget(self._again)
        box = column(gap=3)
        box.addLayout(head)
        box.addWidget(self.list, 1)
        self.setLayout(box)
        self.list.export_requested.connect(export.begin)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action_requested)
        self._again.clicked.connect(self.look)

    @override
    def clear(self) -> None:
        self._records.show_records(())
        self._said.clear()

    @override
    def focus_search(self) -> None:
        self.list.focus_search()

    @Slot()
    @override
    def look(self) -> None:
        """Run every rule in the render lane: lists that somebody reads meanwhile need not wait behind it."""
        if self.is_looking:
            return
        self._again.setEnabled(False)
        self.list.show_busy()
        services = self._context.services

        def look(progress: Progress) -> XrayReport:
            return services.xrays.look(progress)

        self._follow(self._context.render(look, self._on_looked))

    @Slot(object)
    def _on_looked(self, report: XrayReport) -> None:
        self._records.show_records(report.findings)
        self.list.show_loaded()
        counts = {one.value: report.number(one) for one in _CHIPS}
        self.list.show_chip_counts(counts)
        said = self.tr("Looked at on {day}: %n contradiction(s).", "", len(report.findings)).format(
            day=day_words(report.looked_at)
        )
        if report.cut:
            said += " " + self.tr("Not all are listed: {cut}.").format(cut=self._cut_words(report.cut))
        self._said.setText(said)

    def _cut_words(self, cut: Mapping[XrayRule, Count]) -> str:
        language = self._context.language
        counted = self.tr("{title}: the first {most} of {number}")
        beyond = self.tr("{title}: the first {most} of more than {number}")
        return self.tr("; ").join(
            (counted if count.exact else beyond).format(
                title=wording.explain(f"xray.{rule.value}.title", language),
                most=MOST,
                number=f"{count.number:,}",
            )
            for rule, count in cut.items()
        )

    @Slot()
    @override
    def _on_look_finished(self) -> None:
        self._again.setEnabled(True)
        super()._on_look_finished()

    @Slot(object)
    def _on_opened(self, key: tuple[str, str, str, str]) -> None:
        _, kind, subject, part = key
        page = page_of(kind) or PageId.COLLECTORS
        if kind == "review" and not part:
            part = "review"
        self.page_requested.emit(page.value, place(subject, part))

    @Slot(str, object)
    def _on_action_requested(self, _key: str, ids: tuple[tuple[str, str, str, str], ...]) -> None:
        if ids:
            self._on_opened(ids[0])


def _weighs(severity: CheckSeverity) -> Callable[[XrayFinding], bool]:
    return lambda found: found.rule.severity is severity


def said_of(found: XrayFinding, language: str) -> str:
    """Return the sentence of a finding."""
    return wording.explain(f"xray.{found.rule.value}.found", language, **found.facts)


def _key(found: XrayFinding) -> tuple[str, str, str, str]:
    return (found.rule.value, found.place.value, str(found.subject), found.part)


def _columns(language: str) -> tuple[Column[XrayFinding], ...]:
    return (
        Column(
            key="severity",
            title=translate("XrayColumns", "Weight"),
            text=lambda found: severity_status(found.rule.severity).text,
            badge=lambda found: severity_status(found.rule.severity),
            order=lambda found: -found.rule.severity.weight,
            width=110,
        ),
        Column(
            key="rule",
            title=translate("XrayColumns", "Contradiction"),
            text=lambda found: wording.explain(f"xray.{found.rule.value}.title", language),
            width=270,
        ),
        Column(
            key="title",
            title=translate("XrayColumns", "Whom"),
            text=lambda found: found.title,
            width=240,
        ),
        Column(
            key="said",
            title=translate("XrayColumns", "What was found"),
            text=lambda found: said_of(found, language),
            width=520,
        ),
    )
