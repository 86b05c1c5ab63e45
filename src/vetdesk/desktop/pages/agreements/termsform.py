"""The terms of a matter: what is asked beside the interview, one card for each key of the matter file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from vetdesk.desktop import i18n, theme
from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_matter_terms import Ui_MatterTermsForm
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.agreements.state import Opened
from vetdesk.desktop.pages.agreements.termsfields import SCHEMES, read_terms, show_terms, sub_processors_of
from vetdesk.desktop.pages.agreements.words import kind_words
from vetdesk.desktop.pages.editionwords import edition_choices, lacking_words
from vetdesk.desktop.pages.fields import AmountField, ChipsField, DayField, LineField, PlacedField
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone
from vetdesk.domain.agreements import AssigneeKind, Road
from vetdesk.domain.editions import Edition, edition_of
from vetdesk.services.agreements import Terms

_ONLY: Final = {
    "basis": Road.ASSIGNMENT,
    "transferability": Road.ASSIGNMENT,
    "payment": Road.ASSIGNMENT,
    "notice": Road.ASSIGNMENT,
    "outsource_notice": Road.ENTRUSTMENT,
    "sub_processors": Road.ENTRUSTMENT,
}


@dataclass(frozen=True, kw_only=True)
class TermsGiven:
    """The terms with the parts of the head that may still change."""

    terms: Terms
    external_no: str
    assignee_kind: AssigneeKind | None
    review_id: UUID | None
    edition: Edition = Edition.CHINESE


class TermsForm(QWidget):
    """``submitted`` carries a ``TermsGiven``; nothing typed is lost until it is taken or put back."""

    submitted = Signal(object)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_MatterTermsForm()
        self._before = Terms()
        self._road = Road.ASSIGNMENT
        self._is_filling = False
        self._is_dirty = False
        self.banner = Banner(self)
        self._save = button(self.tr("Save the terms"), "primary")
        self._undo = button(self.tr("Put back"))
        self._news = text_label("", "faint")
        self._area = QScrollArea(self)
        self._lay_out()
        self._offer()
        for one in self._fields():
            one.edited.connect(self._on_edited)
        self._save.clicked.connect(self.submit)
        self._undo.clicked.connect(self._on_undo)
        self._opened: Opened | None = None

    @property
    def is_dirty(self) -> bool:
        """True while something is typed that is not saved."""
        return self._is_dirty

    def show_matter(self, opened: Opened) -> None:
        """Show stored terms, unless somebody is changing them right now."""
        self._opened = opened
        if self._is_dirty:
            return
        self._road, self._before = opened.matter.head.road, opened.terms
        self._is_filling = True
        self._offer_records(opened)
        show_terms(self.form, opened.terms)
        self.form.externalNoField.set_text(opened.matter.head.external_no or "")
        self.form.editionField.chips.choose(edition_of(opened.matter.head.language).value)
        self._offer_editions(opened)
        # Only the assignment agreement has an English text.
        self.form.editionField.setVisible(self._road is Road.ASSIGNMENT)
        for section, road in _ONLY.items():
            self._section(section).setVisible(road is self._road)
        self.form.assigneeField.setVisible(self._road is Road.ASSIGNMENT)
        self._area.setEnabled(not opened.matter.status.is_fixed)
        self._is_filling = False
        self._show_dirty(dirty=False)

    def go_to(self, section: str) -> None:
        """Bring one section into sight and put the cursor into its first field."""
        found = self._section(section) if section in self.sections() else self._section("basics")
        self._area.ensureWidgetVisible(found, 0, theme.space(6))
        first = next((one for one in self._fields() if found.isAncestorOf(one) and one.isEnabled()), None)
        if first is not None:
            first.setFocus()

    def sections(self) -> tuple[str, ...]:
        """Return the names of the sections the road has."""
        names = (str(name).removesuffix("Section") for name in vars(self.form) if name.endswith("Section"))
        return tuple(name for name in names if _ONLY.get(name, self._road) is self._road)

    def given(self) -> TermsGiven:
        """Return what the fields say."""
        form = self.form
        assignee, review = form.assigneeField.value, form.reviewField.value
        return TermsGiven(
            terms=read_terms(form, self._before),
            external_no=form.externalNoField.text,
            assignee_kind=AssigneeKind(assignee) if assignee and self._road is Road.ASSIGNMENT else None,
            review_id=UUID(review) if review else None,
            edition=Edition(form.editionField.value or Edition.CHINESE),
        )

    def problems(self) -> list[FieldProblem]:
        """Return what is wrong, and mark the fields."""
        found: list[FieldProblem] = []
        for field, text in self._checks():
            field.show_problem(text)
            if text:
                found.append(FieldProblem(field.objectName(), f"{field.label}：{text}"))
        return found

    def show_saved(self) -> None:
        """Note that what was submitted is stored."""
        self.banner.clear()
        self._show_dirty(dirty=False)

    def show_failure(self, text: str) -> None:
        """Say why nothing was stored; everything typed stays."""
        self._save.setEnabled(True)
        self.banner.show_message(text, Tone.BAD)

    def forget(self) -> None:
        """Drop what is typed."""
        self._opened = None
        self._show_dirty(dirty=False)
        self._is_filling = True
        show_terms(self.form, Terms())
        self._is_filling = False

    @Slot()
    def submit(self) -> None:
        """Send the terms if nothing is wrong with them."""
        found = self.problems()
        if found:
            self.banner.show_problems([one.text for one in found])
            return
        self.banner.clear()
        self._save.setEnabled(False)
        self.submitted.emit(self.given())

    def _lay_out(self) -> None:
        inner = QWidget()
        # Before it is filled: what is in it would be dressed now, and again in its final place.
        scrolled(inner, area=self._area)
        self.form.setupUi(inner)
        self.form.sections.setContentsMargins(0, 0, 10, 8)
        self._area.setAccessibleName(self.tr("Terms"))
        bar = row(gap=3)
        bar.addWidget(self._news, 1)
        bar.addWidget(self._undo)
        bar.addWidget(self._save)
        box = column(gap=3)
        box.addWidget(self.banner)
        box.addWidget(self._area, 1)
        box.addLayout(bar)
        self.setLayout(box)

    def _offer(self) -> None:
        form = self.form
        form.editionField.offer(edition_choices())
        form.printField.offer(
            (Choice("masked", self.tr("Masked")), Choice("full", self.tr("In full (journalled)")))
        )
        form.numberingField.offer(self._schemes(), chosen="")
        form.impactLevelField.offer(
            (
                Choice("低", self.tr("Low")),
                Choice("中", self.tr("Medium")),
                Choice("高", self.tr("High"), Tone.WARN),
                Choice("严重", self.tr("Severe"), Tone.BAD),
            )
        )
        form.basisField.offer(
            (
                Choice("consent", self.tr("Separate consent")),
                Choice("contract_necessity", self.tr("Needed for the contract")),
                Choice("other_law", self.tr("Another law")),
            )
        )
        barred = (Choice("ok", self.tr("Yes")), Choice("barred", self.tr("No"), Tone.BAD))
        form.natureField.offer(barred)
        form.lawField.offer(barred)
        form.agreementField.offer(
            (
                Choice("none", self.tr("No")),
                Choice("monetary", self.tr("Yes, money claims")),
                Choice("non_monetary", self.tr("Yes, other claims"), Tone.BAD),
            )
        )
        form.pledgedField.offer(
            (
                Choice("no", self.tr("No")),
                Choice("consented", self.tr("Yes, the pledgee agrees")),
                Choice("yes", self.tr("Yes"), Tone.BAD),
            )
        )
        form.transferEventField.offer(
            (Choice("closing", self.tr("at closing")), Choice("full_payment", self.tr("on full payment")))
        )
        form.noticeByField.offer(
            (Choice("organisation", self.tr("We do")), Choice("joint", self.tr("Both together")))
        )
        form.noticeFormField.offer(
            (
                Choice("ems", self.tr("EMS letter")),
                Choice("notary", self.tr("Notary")),
                Choice("in_person", self.tr("In person")),
                Choice("agreed_electronic", self.tr("Agreed electronic way")),
            )
        )
        form.stateOwnedField.offer((Choice("no", self.tr("No")), Choice("yes", self.tr("Yes"))))
        authority = (
            Choice("legal_representative", self.tr("Legal representative")),
            Choice("power_of_attorney", self.tr("Power of attorney")),
        )
        form.ownSignAuthorityField.offer(authority)
        form.otherSignAuthorityField.offer(authority)

    def _schemes(self) -> tuple[tuple[str, str], ...]:
        return (("", self.tr("as in the template")), *((one.value, words) for one, words in SCHEMES.items()))

    def _offer_editions(self, opened: Opened) -> None:
        """Leave out editions with English that the template of the matter cannot be printed in, and say why.

        The one that is chosen stays: the gates say what is missing.
        """
        field = self.form.editionField
        lacks = lacking_words(opened.template.current.lacking) if opened.template else ""
        for one in Edition:
            chip = field.chips.button(one.value)
            chip.setEnabled(not lacks or one is Edition.CHINESE or chip.isChecked())
            chip.setToolTip("" if chip.isEnabled() else lacks)
        field.show_reason(lacks)

    def _offer_records(self, opened: Opened) -> None:
        head = opened.matter.head
        self.form.assigneeField.offer(
            tuple((one.value, kind_words(one.value)) for one in AssigneeKind),
            chosen=head.assignee_kind.value if head.assignee_kind else "",
        )
        language = i18n.spoken().value
        reviews = tuple(
            (str(one.id), f"{one.title.of(language)} · {day_words(one.reviewed_on)}")
            for one in opened.reviews
        )
        self.form.reviewField.offer(
            (("", self.tr("none yet")), *reviews), chosen=str(head.review_id) if head.review_id else ""
        )

    def _checks(self) -> Iterator[tuple[PlacedField, str]]:
        form, needed = self.form, self.tr("This is needed.")
        for one in self._fields():
            if isinstance(one, DayField):
                wrong = self.tr("Write a date such as 2026-11-23.") if one.is_unreadable else ""
                yield one, wrong
            elif isinstance(one, AmountField):
                yield one, self.tr("This is no amount.") if one.is_unreadable else ""
        for number, day in (
            (form.impactNumberField, form.impactOnField),
            (form.outsourceChannelField, form.outsourceOnField),
            (form.internalNumberField, form.internalOnField),
        ):
            if number.text and day.date_edit.is_empty:
                yield day, needed
            yield number, "" if number.text or day.date_edit.is_empty else needed
        yield from self._impact_checks(needed)
        yield from self._claim_checks(needed)
        for name, authority in (
            (form.ownSignNameField, form.ownSignAuthorityField),
            (form.otherSignNameField, form.otherSignAuthorityField),
        ):
            yield authority, needed if name.text and not authority.value else ""
        _, wrong_lines = sub_processors_of(form.subProcessorsField.text)
        lines = self.tr("Write name, kind and, if given, the day of consent: {lines}")
        yield form.subProcessorsField, lines.format(lines="；".join(wrong_lines)) if wrong_lines else ""

    def _impact_checks(self, needed: str) -> Iterator[tuple[PlacedField, str]]:
        form = self.form
        given = bool(form.impactNumberField.text)
        yield form.impactLevelField, needed if given and not form.impactLevelField.value else ""
        for one in (form.impactRecipientField, form.impactPurposeField):
            yield one, needed if given and not one.text else ""
        yield form.impactPersonsField, self._number_problem(form.impactPersonsField)

    def _claim_checks(self, needed: str) -> Iterator[tuple[PlacedField, str]]:
        form = self.form
        four: tuple[ChipsField, ...] = (form.natureField, form.lawField)
        four += (form.agreementField, form.pledgedField)
        some = any(one.value for one in four)
        for one in four:
            yield one, needed if some and not one.value else ""
        noticed = bool(form.noticeByField.value or form.noticeFormField.value or form.noticeDaysField.text)
        for chips in (form.noticeByField, form.noticeFormField):
            yield chips, needed if noticed and not chips.value else ""
        days = form.noticeDaysField
        yield days, needed if noticed and not days.text else self._number_problem(days)

    def _number_problem(self, field: LineField) -> str:
        return "" if not field.text or field.text.isdecimal() else self.tr("Write a whole number.")

    def _section(self, name: str) -> QWidget:
        found = getattr(self.form, f"{name}Section")
        assert isinstance(found, QWidget)
        return found

    def _fields(self) -> tuple[PlacedField, ...]:
        return tuple(one for one in vars(self.form).values() if isinstance(one, PlacedField))

    def _show_dirty(self, *, dirty: bool) -> None:
        self._is_dirty = dirty
        self._save.setEnabled(dirty)
        self._undo.setEnabled(dirty)
        self._news.setText(self.tr("Not saved yet.") if dirty else "")

    @Slot()
    def _on_edited(self) -> None:
        if not self._is_filling:
            self._show_dirty(dirty=True)
            self.edited.emit()

    @Slot()
    def _on_undo(self) -> None:
        self._show_dirty(dirty=False)
        self.banner.clear()
        if self._opened is not None:
            self.show_matter(self._opened)
