"""What the gallery shows, one function for each family of parts."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QGridLayout, QRadioButton, QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.gallery_lists import GalleryLists, new_page
from vetdesk.desktop.jobs import Lanes, Step
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, icon_button, row, rule, text_label
from vetdesk.desktop.parts.card import Card, FigureCard, InnerCard
from vetdesk.desktop.parts.charts import Bar, BarList, ColumnChart
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.detailheader import Action, DetailHeader
from vetdesk.desktop.parts.emptystate import EmptyState
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.parts.maskedvalue import MaskedValue
from vetdesk.desktop.parts.moneyfield import MoneyEdit
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.parts.timeline import Event, Timeline
from vetdesk.desktop.parts.wizard import Wizard, WizardStep
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import Tone
from vetdesk.domain.money import Money


class GalleryPages(QObject):
    """Makes the pages; a QObject so that its words are translated."""

    def sections(self, lanes: Lanes, settings: Settings) -> tuple[tuple[str, str, QWidget], ...]:
        """Return (key, title, widget) for every family."""
        lists = GalleryLists(self)
        return (
            ("header", self.tr("Headers"), self.headers()),
            ("forms", self.tr("Forms"), self.forms()),
            ("states", self.tr("States"), self.states()),
            ("figures", self.tr("Figures"), self.figures()),
            ("list", self.tr("List"), lists.short_list(settings)),
            ("long_list", self.tr("Million rows"), lists.long_list(lanes, settings)),
            ("list_states", self.tr("Lists without rows"), lists.list_states(settings)),
            ("history", self.tr("History"), self.history()),
            ("wizard", self.tr("Wizard"), self.wizard()),
        )

    def headers(self) -> QWidget:
        """Header of a record, tabs, buttons of every kind."""
        page, box = new_page()
        head = DetailHeader()
        head.show_record(
            crumb=self.tr("Agreements"),
            name="债权转让协议 沪信-债转-2026-0041",
            status=vocabulary.status("agreement", "draft"),
            facts=("申恒资产管理", "312", "¥ 8,640,215.37"),
        )
        head.show_actions(
            (
                Action(key="compare", text=self.tr("Compare versions")),
                Action(key="send", text=self.tr("Send for review")),
                Action(
                    key="issue",
                    text=self.tr("Issue"),
                    kind="primary",
                    enabled=False,
                    reason=self.tr("2 checks block"),
                ),
            )
        )
        box.addWidget(head)
        tabs = (
            Tab("a", self.tr("Interview")),
            Tab("b", self.tr("Answers"), "38/41"),
            Tab("c", self.tr("Clauses"), "27"),
            Tab("d", self.tr("History")),
        )
        box.addWidget(TabStrip(tabs))
        card = Card(self.tr("Buttons"), hint=self.tr("one primary per page"))
        line = row(gap=3)
        for text, kind, icon in (
            (self.tr("Primary"), "primary", "check"),
            (self.tr("Plain"), "plain", "printer"),
            (self.tr("Danger"), "danger", "trash-2"),
            (self.tr("Small"), "small", ""),
            (self.tr("Link →"), "link", ""),
        ):
            line.addWidget(button(text, kind, icon=icon))
        for name in ("refresh-cw", "download", "columns-3", "ellipsis"):
            line.addWidget(icon_button(name, name))
        line.addStretch(1)
        card.body.addLayout(line)
        off = row(gap=3)
        for kind in ("primary", "plain", "danger"):
            made = button(self.tr("Disabled"), kind)
            made.setEnabled(False)
            off.addWidget(made)
        off.addWidget(text_label(self.tr("Disabled buttons say why beside them."), "faint"))
        off.addStretch(1)
        card.body.addLayout(off)
        box.addWidget(card)
        words = Card(self.tr("Text"))
        for role in ("title", "card", "strong", "body", "soft", "label", "faint", "problem", "figure"):
            words.body.addWidget(text_label(f"{role} · 客户债权 1,250,000.00", role))
        box.addWidget(words)
        box.addStretch(1)
        return page

    def forms(self) -> QWidget:
        """Every kind of field, filled, empty, wrong and disabled."""
        page, box = new_page()
        grid = QGridLayout()
        grid.setSpacing(16)
        left, right = Card(self.tr("Fields")), Card(self.tr("Special fields"))
        wrong = line_field(
            self.tr("Unified social credit code"),
            "91310110666007217X",
            reason=self.tr("18 characters"),
        )
        wrong.show_problem(self.tr("The check character should be T."))
        off = line_field(
            self.tr("Number"),
            "沪信-债转-2026-0041",
            reason=self.tr("Reserved; it cannot be changed."),
        )
        off.editor.setEnabled(False)
        left.body.addWidget(line_field(self.tr("Name"), "申恒资产管理有限公司", required=True))
        left.body.addWidget(
            line_field(self.tr("Deletion period in days"), required=True, reason="CL-13 · 8.3")
        )
        left.body.addWidget(wrong)
        left.body.addWidget(off)
        left.body.addWidget(text_field(self.tr("Note"), "法定代表人变更，已要求补充材料。"))
        choose = ChoiceBox()
        choose.addItems(
            [
                self.tr("Bank"),
                self.tr("Consumer finance company"),
                self.tr("Non-financial company"),
            ]
        )
        left.body.addWidget(FormField(self.tr("Kind of creditor"), choose))
        money = MoneyEdit()
        money.set_value(Money(125_000_000))
        when = DateEdit()
        when.set_value(date(2026, 11, 23))
        right.body.addWidget(FormField(self.tr("Price"), money))
        right.body.addWidget(FormField(self.tr("Signed on"), when))
        who = ChoiceChips(
            (
                Choice("a", self.tr("Party A")),
                Choice("b", self.tr("Party B")),
                Choice("both", self.tr("Both")),
            )
        )
        who.choose("a")
        right.body.addWidget(FormField(self.tr("Who notifies the debtors?"), who, reason="民法典 546"))
        outcome = ChoiceChips(
            (
                Choice("pass", vocabulary.status("check", "pass").text, Tone.OK),
                Choice("fail", vocabulary.status("check", "fail").text, Tone.BAD),
                Choice("na", vocabulary.status("check", "na").text),
            )
        )
        outcome.choose("fail")
        right.body.addWidget(FormField(self.tr("Outcome"), outcome))
        masked = MaskedValue("310***********1234", self._made_up_number, names=self.tr("ID number"))
        right.body.addWidget(FormField(self.tr("ID number"), masked))
        tick, dot = (
            QCheckBox(self.tr("Undertaking signed")),
            QRadioButton(self.tr("Assignment")),
        )
        tick.setChecked(True)
        dot.setChecked(True)
        right.body.addWidget(tick)
        right.body.addWidget(dot)
        right.body.addStretch(1)
        grid.addWidget(left, 0, 0)
        grid.addWidget(right, 0, 1)
        box.addLayout(grid)
        box.addStretch(1)
        return page

    def states(self) -> QWidget:
        """The whole vocabulary, banners, progress, an empty page."""
        page, box = new_page()
        card = Card(self.tr("Vocabulary"))
        for kind in vocabulary.kinds():
            line = row(gap=2)
            name = text_label(kind, "faint")
            name.setFixedWidth(80)
            line.addWidget(name)
            for value in vocabulary.values(kind):
                line.addWidget(StatusBadge.of(kind, value))
            line.addStretch(1)
            card.body.addLayout(line)
        box.addWidget(card)
        for tone, text in (
            (Tone.OK, self.tr("The backup was made and verified.")),
            (Tone.INFO, self.tr("A review is due in 7 days.")),
            (Tone.WARN, self.tr("One declaration has expired; the person leaves annex 8.")),
            (
                Tone.BAD,
                self.tr("The file could not be read. Nothing was imported; your answers are kept."),
            ),
        ):
            banner = Banner(page)
            action = self.tr("Open") if tone is Tone.WARN else ""
            box.addWidget(banner)
            banner.show_message(text, tone, action=action, details="E-204" if tone is Tone.BAD else "")
        strip = ProgressStrip(page)
        strip.start(self.tr("Importing the schedule"))
        strip.show_step(Step(1234, 3000, self.tr("rows")))
        done = ProgressStrip(page)
        done.show_result(self.tr("3,000 rows imported"))
        box.addWidget(strip)
        box.addWidget(done)
        empty = EmptyState(
            self.tr("No collector is registered yet."),
            icon="building-2",
            hint=self.tr("Register the first one, or load the sample to look around."),
            action=self.tr("Register a collector"),
            second=self.tr("Load sample"),
        )
        framed = Card()
        framed.setMinimumHeight(300)
        framed.body.addWidget(empty, 1)
        box.addWidget(framed)
        box.addStretch(1)
        return page

    def figures(self) -> QWidget:
        """Figure cards, charts, obstacles."""
        page, box = new_page()
        line = row(gap=4)
        for title, tone, number, detail in (
            (
                self.tr("Overdue"),
                Tone.BAD,
                "2",
                self.tr("deletion certificates 1 · re-checks 1"),
            ),
            (
                self.tr("Due in 7 days"),
                Tone.WARN,
                "5",
                self.tr("reviews 3 · meetings 1 · training 1"),
            ),
            (
                self.tr("Waiting for you"),
                Tone.ACCENT,
                "3",
                self.tr("decisions 1 · agreements 2"),
            ),
            (
                self.tr("Coverage"),
                Tone.OK,
                "46/54",
                self.tr("14 of 18 sections have all proofs"),
            ),
        ):
            card = FigureCard(title, tone)
            card.show_figure(number, detail)
            line.addWidget(card, 1)
        box.addLayout(line)
        below = row(gap=4)
        bars = BarList(self.tr("Collectors by status"))
        bars.show_bars(
            tuple(
                Bar(state, vocabulary.status("collector", state).text, figure, tone)
                for state, figure, tone in (
                    ("approved", 42, Tone.OK),
                    ("conditional", 14, Tone.WARN),
                    ("in_review", 8, Tone.ACCENT),
                    ("suspended", 3, Tone.BAD),
                )
            )
        )
        months = ColumnChart(self.tr("Checks that expire"))
        counts = (12, 9, 21, 6, 30, 11)
        months.show_bars(tuple(Bar(str(n), f"{n % 12 + 1}", count) for n, count in enumerate(counts, 11)))
        first, second, third = (
            Card(self.tr("Collectors by status")),
            Card(self.tr("Checks that expire")),
            self._obstacles(),
        )
        first.body.addWidget(bars)
        first.body.addWidget(text_label(self.tr("Click to filter"), "faint"))
        first.body.addStretch(1)
        second.body.addWidget(months)
        second.body.addStretch(1)
        for made in (first, second, third):
            below.addWidget(made, 1)
        box.addLayout(below)
        box.addStretch(1)
        return page

    def history(self) -> QWidget:
        """A timeline in a card."""
        page, box = new_page()
        made = Timeline()
        made.show_events(
            (
                Event(
                    "2026-11-23 10:42",
                    "法务部 起草人",
                    self.tr("Answered a check"),
                    "CV-B01: 未查 → 不通过",
                    Tone.BAD,
                ),
                Event(
                    "2026-11-22 16:05",
                    "法务部 复核人",
                    self.tr("Attached evidence"),
                    "综合查询-20261120.png",
                ),
                Event("2026-11-20 09:00", "法务部 起草人", self.tr("Began the review"), "", Tone.OK),
            )
        )
        made.setMinimumHeight(300)
        card = Card(self.tr("History"))
        card.body.addWidget(made)
        box.addWidget(card)
        none = Card(self.tr("History"))
        none.body.addWidget(Timeline())
        box.addWidget(none)
        box.addStretch(1)
        return page

    def wizard(self) -> QWidget:
        """A wizard on its second step."""
        page, box = new_page()
        steps = (
            WizardStep(self.tr("Place"), self.tr("Where the vault is kept.")),
            WizardStep(
                self.tr("Passphrase"),
                self.tr("Only the recovery sheet opens the vault without it."),
            ),
            WizardStep(self.tr("Recovery sheet")),
            WizardStep(self.tr("Own company")),
        )
        steps[1].body.addWidget(line_field(self.tr("Passphrase"), required=True))
        steps[1].body.addWidget(line_field(self.tr("Again"), required=True))
        made = Wizard(steps, finish_text=self.tr("Create the vault"))
        made.go_next()
        made.setMinimumHeight(520)
        box.addWidget(made)
        box.addStretch(1)
        return page

    def _obstacles(self) -> Card:
        card = Card(self.tr("Before issue"))
        for severity, text, link in (
            ("block", "CV-B01 失信被执行人不通过", self.tr("Open this check →")),
            ("warn", "1 名人员声明已过期，将从附件八名单移出", self.tr("Open the person →")),
        ):
            inner = InnerCard()
            line = row()
            line.addWidget(StatusBadge.of("severity", severity))
            line.addStretch(1)
            inner.body.addLayout(line)
            inner.body.addWidget(text_label(text, wrap=True))
            inner.body.addWidget(button(link, "link"))
            card.body.addWidget(inner)
        card.body.addWidget(rule())
        card.body.addWidget(text_label("影响评估 中 · 接收方一致", "soft"))
        card.body.addStretch(1)
        return card

    def _made_up_number(self) -> str:
        return "31000019900101" + "1234"
