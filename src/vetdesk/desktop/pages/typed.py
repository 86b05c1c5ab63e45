"""Reads and writes what stands in the fields of any form, by their names or their places in it."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from vetdesk.desktop.pages.fields import (
    AmountField,
    ChipsField,
    ChoiceField,
    DayField,
    PlacedField,
    SecretField,
)
from vetdesk.desktop.parts.formfield import FormField

_SEVERAL = ","


@runtime_checkable
class Writing(Protocol):
    """A dialog that is no form of fields and says itself what is typed into it."""

    def typed(self) -> Mapping[str, str]:
        """Return what is typed, under names of its own."""

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Put back what ``typed`` returned."""


def typed_into(form: QWidget) -> dict[str, str]:
    """Return what stands in every field; never what shows dots."""
    if isinstance(form, Writing):
        return dict(form.typed())
    found = {field.objectName(): _read(field) for field in form.findChildren(PlacedField) if _counts(field)}
    found |= {name: field.text for name, field in _made_in_code(form).items()}
    boxes = {box.objectName(): "1" if box.isChecked() else "" for box in form.findChildren(QCheckBox)}
    return {name: text for name, text in (found | boxes).items() if name}


def type_again(form: QWidget, typed: Mapping[str, str]) -> None:
    """Put back what ``typed_into`` returned; a field the form no longer has is passed over."""
    if isinstance(form, Writing):
        form.type_again(typed)
        return
    for field in form.findChildren(PlacedField):
        if _counts(field) and field.objectName() in typed:
            _write(field, typed[field.objectName()])
    for name, made in _made_in_code(form).items():
        if name in typed:
            made.set_text(typed[name])
    for box in form.findChildren(QCheckBox):
        if box.objectName() in typed:
            box.setChecked(bool(typed[box.objectName()]))


def _made_in_code(form: QWidget) -> dict[str, FormField]:
    """Return the texts of a form that no designer named; their places among each other tell them apart."""
    made = [field for field in form.findChildren(FormField) if not isinstance(field, PlacedField)]
    return {f"text-{place}": field for place, field in enumerate(made) if _is_plain_text(field.editor)}


def _is_plain_text(editor: QWidget) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.echoMode() is QLineEdit.EchoMode.Normal
    return isinstance(editor, QPlainTextEdit)


def _counts(field: PlacedField) -> bool:
    return not isinstance(field, SecretField)


def _read(field: PlacedField) -> str:
    if isinstance(field, ChoiceField):
        return field.value
    if isinstance(field, ChipsField):
        return _SEVERAL.join(field.chips.chosen)
    return field.text if (line := _line(field)) is None else line.text()


def _write(field: PlacedField, text: str) -> None:
    if isinstance(field, ChoiceField):
        field.choose(text)
    elif isinstance(field, ChipsField):
        field.chips.choose(*filter(None, text.split(_SEVERAL)))
    elif (line := _line(field)) is not None:
        line.setText(text)
    else:
        field.set_text(text)


def _line(field: PlacedField) -> QLineEdit | None:
    """Return the line of an amount or a date, which may hold what is neither yet."""
    if isinstance(field, AmountField):
        return field.money.line
    return field.date_edit.line if isinstance(field, DayField) else None
