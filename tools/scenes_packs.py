"""Pictures of the check packs: the list, the editor of an own pack, the dialog of its versions."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QWidget
from scene_office import office, rest

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.links import place
from vetdesk.desktop.pages.settings.packs import PacksTab
from vetdesk.desktop.pages.settings.page import SettingsPage
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.window import MainWindow
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.asking import AnswerKind, AnswerRule
from vetdesk.domain.pack_edit import add_check, change_check, retire_check
from vetdesk.domain.packs import CreditorClass, Text
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery, Side

Picture = tuple[str, QWidget]
_BASE = "cn.vetting.collector"


def packs(lanes: Lanes, settings: Settings) -> Iterator[Picture]:
    """The list; an own pack on a check with a condition and a number; what changed since."""
    with office(lanes, settings) as (window, services):
        own = _own_pack(services)
        window.go_to(PageId.SETTINGS, "packs")
        rest(lanes)
        yield "packs", window
        tab = _tab(window)
        tab.records.opened.emit(own)
        rest(lanes)
        tab.editor.checks.choose("OWN-01")
        rest(lanes)
        yield "packs-editor", window
        bar = tab.editor.form.verticalScrollBar()
        bar.setValue(bar.maximum())
        yield "packs-editor-below", window
        tab.editor.checks.chapters_requested.emit()
        rest(lanes)
        assert tab.editor.dialog is not None
        yield "packs-chapters", tab.editor.dialog
        tab.editor.dialog.accept()
        tab.editor.histories.begin(services.packs.get(own).pack)
        rest(lanes)
        dialog = tab.editor.histories.dialog
        assert dialog is not None
        yield "packs-changes", dialog
        dialog.accept()
        tab.editor.clear()
        collector = services.parties.page(PartyQuery(side=Side.COLLECTOR)).items[0]
        review = services.vetting.start(
            collector.id, road=Road.ENTRUSTMENT, creditor_kind=CreditorKind.BANK, channels=("phone",)
        )
        for check in ("CV-A04", "CV-E06"):
            window.go_to(PageId.COLLECTORS, place(str(review.id), check))
            rest(lanes)
            yield f"review-{check.lower()}", window


def _tab(window: MainWindow) -> PacksTab:
    page = window.findChild(SettingsPage)
    assert isinstance(page, SettingsPage)
    tab = page.shown
    assert isinstance(tab, PacksTab)
    return tab


def _own_pack(services: Services) -> str:
    known = [one.id for one in services.packs.all() if one.id.startswith("own.")]
    if known:
        return known[0]
    made = services.packs.copy(_BASE, reason="集团内控要求增加投诉热线核查")
    pack, check = add_check(
        made.pack,
        "B",
        after="CV-B05",
        words=Text(zh="投诉热线", en="Complaint hotline"),
        source="本单位内部规则",
    )
    rule = AnswerRule(
        kind=AnswerKind.NUMBER,
        unit_zh="小时",
        unit_en="hours",
        at_most={"fi": Decimal(24), "trade": Decimal(48)},
    )
    item = replace(
        pack.item(check),
        question=Text(
            zh="接到投诉后多少小时内首次回复？", en="Within how many hours is a complaint answered?"
        ),
        evidence=Text(zh="投诉台账及抽样回访", en="Complaint ledger and sampled calls"),
        where=Text(zh="由该机构提供；抽样回访", en="Provided by the firm; sampled calls"),
        red_flag=Text(zh="无人接听，或者无台账", en="Nobody answers, or there is no ledger"),
        answer=rule,
        applies_if={"all": [{"channels": ["phone", "sms"]}, {"check.CV-B05": ["fail", "open"]}]},
        creditors=frozenset({CreditorClass.BANK, CreditorClass.CONSUMER_FINANCE, CreditorClass.PLATFORM}),
    )
    pack = retire_check(change_check(pack, item), "CV-B08", retired=True)
    services.packs.save(pack, reason="监管检查意见：热线须可接通；停用书面推荐信一项")
    services.packs.use(made.pack.id, in_use=True)
    return made.pack.id
