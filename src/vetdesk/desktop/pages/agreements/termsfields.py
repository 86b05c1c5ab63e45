"""Between the fields of the terms form and the structured keys of a matter, section by section."""

from collections.abc import Mapping
from datetime import date

from vetdesk.desktop.forms.ui_matter_terms import Ui_MatterTermsForm
from vetdesk.domain.matter import (
    Basis,
    Deposit,
    ImpactAssessment,
    NoticePlan,
    Numbered,
    OutsourceNotice,
    Payment,
    Signatory,
    StateOwned,
    SubProcessor,
    Transferability,
)
from vetdesk.domain.numbering import Numbering
from vetdesk.services.agreements import Terms

_YES, _NO = "yes", "no"
_PARTS_OF_LINE = 3
SCHEMES = {
    Numbering.ARTICLES: "第八条 ／ 8.3 ／ （一）",
    Numbering.ITEMS: "第八条 ／ （三）／ 1.",
    Numbering.DECIMAL: "8 ／ 8.3 ／ 8.3.1",
    Numbering.OUTLINE: "八、／ （三）／ 1.",
}
"""Each scheme in its own signs, which are the same in every language of the window."""


def show_terms(form: Ui_MatterTermsForm, terms: Terms) -> None:
    """Put stored keys into the fields."""
    form.printField.chips.choose(terms.schedule_print)
    form.numberingField.choose(terms.numbering.value if terms.numbering else "")
    _show_impact(form, terms)
    _show_claims(form, terms)
    _show_papers(form, terms)
    own, other = terms.signatories.get("organisation"), terms.signatories.get("collector")
    form.ownSignNameField.set_text(own.name if own else "")
    form.ownSignTitleField.set_text(own.title if own else "")
    form.ownSignAuthorityField.chips.choose(*((own.authority,) if own else ()))
    form.ownSignDocumentField.set_text((own.document or "") if own else "")
    form.otherSignNameField.set_text(other.name if other else "")
    form.otherSignTitleField.set_text(other.title if other else "")
    form.otherSignAuthorityField.chips.choose(*((other.authority,) if other else ()))
    form.otherSignDocumentField.set_text((other.document or "") if other else "")
    form.subProcessorsField.set_text("\n".join(_line(one) for one in terms.sub_processors))


def _show_impact(form: Ui_MatterTermsForm, terms: Terms) -> None:
    given = terms.impact_assessment
    form.impactNumberField.set_text(given.number if given else "")
    form.impactOnField.date_edit.set_value(given.on if given else None)
    form.impactLevelField.chips.choose(*((given.level,) if given else ()))
    form.impactRecipientField.set_text(given.recipient if given else "")
    form.impactPurposeField.set_text(given.purpose if given else "")
    form.impactPersonsField.set_text(str(given.persons) if given and given.persons is not None else "")
    form.impactTreatmentField.set_text((given.treatment or "") if given else "")
    form.handoverField.date_edit.set_value(terms.first_handover_on)


def _show_claims(form: Ui_MatterTermsForm, terms: Terms) -> None:
    basis, transfer = terms.basis, terms.transferability
    form.basisField.chips.choose(*((basis.default,) if basis else ()))
    form.basisLawyerField.set_text((basis.lawyer or "") if basis else "")
    form.basisNoteField.set_text((basis.note or "") if basis else "")
    form.natureField.chips.choose(*((transfer.by_nature,) if transfer else ()))
    form.lawField.chips.choose(*((transfer.by_law,) if transfer else ()))
    form.agreementField.chips.choose(*((transfer.by_agreement,) if transfer else ()))
    form.pledgedField.chips.choose(*((transfer.pledged,) if transfer else ()))
    form.searchNoField.set_text((transfer.search_no or "") if transfer else "")
    form.searchOnField.date_edit.set_value(transfer.search_on if transfer else None)
    form.transferNoteField.set_text((transfer.note or "") if transfer else "")
    payment, notice = terms.payment, terms.notice
    form.transferEventField.chips.choose(*((payment.transfer_event,) if payment else ()))
    form.receivedOnField.date_edit.set_value(payment.received_on if payment else None)
    form.securityField.set_text((payment.security or "") if payment else "")
    form.noticeByField.chips.choose(*((notice.by,) if notice else ()))
    form.noticeFormField.chips.choose(*((notice.form,) if notice else ()))
    form.noticeDaysField.set_text(str(notice.days) if notice else "")


def _show_papers(form: Ui_MatterTermsForm, terms: Terms) -> None:
    outsource, internal, deposit = terms.outsource_notice, terms.internal_approval, terms.deposit
    form.outsourceChannelField.set_text(outsource.channel if outsource else "")
    form.outsourceOnField.date_edit.set_value(outsource.on if outsource else None)
    form.internalNumberField.set_text(internal.number if internal else "")
    form.internalOnField.date_edit.set_value(internal.on if internal else None)
    form.depositField.money.set_value(deposit.amount if deposit else None)
    form.depositOnField.date_edit.set_value(deposit.received_on if deposit else None)
    form.stateOwnedField.chips.choose(_YES if terms.state_owned.flag else _NO)
    form.recordNoField.set_text(terms.state_owned.record_no or "")
    form.exemptionNoField.set_text(terms.state_owned.exemption_no or "")


def read_terms(form: Ui_MatterTermsForm, before: Terms) -> Terms:
    """Return the keys as the fields say; how the schedule was read is kept from ``before``."""
    return Terms(
        state_owned=StateOwned(
            flag=form.stateOwnedField.value == _YES,
            record_no=form.recordNoField.text or None,
            exemption_no=form.exemptionNoField.text or None,
        ),
        impact_assessment=_impact(form),
        first_handover_on=form.handoverField.day,
        basis=_basis(form),
        outsource_notice=_outsource(form),
        internal_approval=_internal(form),
        signatories=_signatories(form),
        transferability=_transferability(form),
        payment=_payment(form),
        notice=_notice(form),
        deposit=Deposit(amount=form.depositField.amount, received_on=form.depositOnField.day)
        if form.depositField.amount is not None
        else None,
        sub_processors=sub_processors_of(form.subProcessorsField.text)[0],
        schedule=before.schedule,
        schedule_sheet=before.schedule_sheet,
        schedule_unit=before.schedule_unit,
        schedule_total_rule=before.schedule_total_rule,
        schedule_columns=before.schedule_columns,
        schedule_print=form.printField.value or before.schedule_print,
        numbering=Numbering(form.numberingField.value) if form.numberingField.value else None,
    )


def _impact(form: Ui_MatterTermsForm) -> ImpactAssessment | None:
    on = form.impactOnField.day
    if not form.impactNumberField.text or on is None:
        return None
    persons = form.impactPersonsField.text
    return ImpactAssessment(
        number=form.impactNumberField.text,
        level=form.impactLevelField.value,
        on=on,
        recipient=form.impactRecipientField.text.upper(),
        purpose=form.impactPurposeField.text,
        persons=int(persons) if persons.isdecimal() else None,
        treatment=form.impactTreatmentField.text or None,
    )


def _basis(form: Ui_MatterTermsForm) -> Basis | None:
    if not form.basisField.value:
        return None
    return Basis(
        default=form.basisField.value,
        lawyer=form.basisLawyerField.text or None,
        note=form.basisNoteField.text or None,
    )


def _outsource(form: Ui_MatterTermsForm) -> OutsourceNotice | None:
    on = form.outsourceOnField.day
    if not form.outsourceChannelField.text or on is None:
        return None
    return OutsourceNotice(channel=form.outsourceChannelField.text, on=on)


def _internal(form: Ui_MatterTermsForm) -> Numbered | None:
    on = form.internalOnField.day
    if not form.internalNumberField.text or on is None:
        return None
    return Numbered(number=form.internalNumberField.text, on=on)


def _signatories(form: Ui_MatterTermsForm) -> Mapping[str, Signatory]:
    found = {}
    if form.ownSignNameField.text:
        found["organisation"] = Signatory(
            name=form.ownSignNameField.text,
            title=form.ownSignTitleField.text,
            authority=form.ownSignAuthorityField.value,
            document=form.ownSignDocumentField.text or None,
        )
    if form.otherSignNameField.text:
        found["collector"] = Signatory(
            name=form.otherSignNameField.text,
            title=form.otherSignTitleField.text,
            authority=form.otherSignAuthorityField.value,
            document=form.otherSignDocumentField.text or None,
        )
    return found


def _transferability(form: Ui_MatterTermsForm) -> Transferability | None:
    if not form.natureField.value:
        return None
    return Transferability(
        by_nature=form.natureField.value,
        by_agreement=form.agreementField.value,
        by_law=form.lawField.value,
        pledged=form.pledgedField.value,
        search_no=form.searchNoField.text or None,
        search_on=form.searchOnField.day,
        note=form.transferNoteField.text or None,
    )


def _payment(form: Ui_MatterTermsForm) -> Payment | None:
    if not form.transferEventField.value:
        return None
    return Payment(
        transfer_event=form.transferEventField.value,
        received_on=form.receivedOnField.day,
        security=form.securityField.text or None,
    )


def _notice(form: Ui_MatterTermsForm) -> NoticePlan | None:
    days = form.noticeDaysField.text
    if not form.noticeByField.value or not days.isdecimal():
        return None
    return NoticePlan(by=form.noticeByField.value, form=form.noticeFormField.value, days=int(days))


def sub_processors_of(text: str) -> tuple[tuple[SubProcessor, ...], tuple[str, ...]]:
    """Return who the lines ``name, kind, day`` name, and the lines that cannot be read."""
    found, wrong = [], []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, kind, day = _split(line)
        try:
            on = date.fromisoformat(day) if day else None
        except ValueError:
            wrong.append(line)
            continue
        if name and kind:
            found.append(SubProcessor(name=name, kind=kind, consented_on=on))
        else:
            wrong.append(line)
    return tuple(found), tuple(wrong)


def _split(line: str) -> tuple[str, str, str]:
    parts = [part.strip() for part in line.replace("，", ",").split(",", _PARTS_OF_LINE - 1)]
    parts += [""] * (_PARTS_OF_LINE - len(parts))
    return parts[0], parts[1], parts[2]


def _line(one: SubProcessor) -> str:
    return ", ".join(filter(None, (one.name, one.kind, str(one.consented_on or ""))))
