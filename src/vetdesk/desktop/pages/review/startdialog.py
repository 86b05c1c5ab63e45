"""Asks what a review is for: the road, the creditor and the channels decide which checks are asked."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.forms.ui_startreview import Ui_StartReviewForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.fields import ChoiceField
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.packs import Pack


@dataclass(frozen=True, kw_only=True)
class ReviewPlan:
    """What a review begins with."""

    road: Road
    creditor_kind: CreditorKind
    asset_type: AssetType
    assignee_kind: AssigneeKind | None
    channels: tuple[str, ...]
    assignee_calls: bool
    pack: str = ""


class StartReviewDialog(AskingDialog):
    """``submitted`` carries a ``ReviewPlan``."""

    def __init__(self, collector: str, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Start a review"),
            submit_text=self.tr("Start"),
            explanation=self.tr("{name}: the answers here decide which checks are asked.").format(
                name=collector
            ),
            parent=parent,
        )
        self._language = "en"
        self._packs: tuple[Pack, ...] = ()
        self.pack = ChoiceField()
        inner = QWidget()
        self._form = Ui_StartReviewForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self.pack.setProperty("caption", self.tr("Check pack"))
        self.body.addWidget(self.pack)
        self.pack.hide()
        self.setMinimumWidth(space(165))
        self._offer()
        self._form.roadField.edited.connect(self._on_road_chosen)
        self._on_road_chosen()
        self.begin_at(self._form.roadField)
        self.watch()

    @property
    def form(self) -> Ui_StartReviewForm:
        """Return the fields."""
        return self._form

    def offer_packs(self, packs: tuple[Pack, ...], language: str) -> None:
        """Offer the packs of the way chosen; the first is what it is reviewed with by default."""
        self._packs, self._language = packs, language
        self._offer_packs()

    def warn_of_tenure(self, years: int) -> None:
        """Say that the same person reviews this collector again; it stops nobody."""
        if years:
            says = self.tr(
                "You would be the reviewer in %n year(s) in a row. Our own rule: let somebody else review.",
                "",
                years,
            )
            self.banner.show_message(says, Tone.WARN)

    @override
    def value(self) -> ReviewPlan:
        form = self._form
        road = Road(form.roadField.value)
        sold = road is Road.ASSIGNMENT
        return ReviewPlan(
            road=road,
            creditor_kind=CreditorKind(form.creditorField.value),
            asset_type=AssetType(form.assetField.value),
            assignee_kind=AssigneeKind(form.assigneeField.value) if sold else None,
            channels=() if sold else form.channelsField.chips.chosen,
            assignee_calls=sold and form.callsBox.isChecked(),
            pack=self.pack.value,
        )

    def _offer(self) -> None:
        form = self._form
        form.roadField.offer(tuple(Choice(*one) for one in words.choices("road")))
        form.roadField.chips.choose(Road.ENTRUSTMENT.value)
        form.creditorField.offer(words.choices("creditor"))
        form.assetField.offer(words.choices("asset"))
        form.assigneeField.offer(words.choices("assignee"))
        form.channelsField.offer(tuple(Choice(*one) for one in words.choices("channel")), several=True)
        form.channelsField.chips.choose("phone", "letter")

    @Slot()
    def _on_road_chosen(self) -> None:
        form = self._form
        sold = form.roadField.value == Road.ASSIGNMENT.value
        form.assigneeField.setVisible(sold)
        form.callsBox.setVisible(sold)
        form.channelsField.setVisible(not sold)
        self._offer_packs()

    def _offer_packs(self) -> None:
        road = Road(self._form.roadField.value or Road.ENTRUSTMENT.value)
        fitting = [one for one in self._packs if one.road in {None, road}]
        pattern = self.tr("{name}, version {version}")
        offers = [
            (one.id, pattern.format(name=one.title.of(self._language), version=one.version))
            for one in fitting
        ]
        self.pack.offer(offers)
        self.pack.setVisible(len(offers) > 1)
