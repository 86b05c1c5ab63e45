"""The reason somebody gives for a change; one character explains nothing later."""

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.vetting import REASON_LENGTH
from vetdesk.services.errors import FieldProblem, FormInvalid

__all__ = ["REASON_LENGTH", "required"]


def required(reason: str, missing: type[VetdeskError] | None = None) -> str:
    """Return the reason; one that says nothing raises ``missing``, or ``FormInvalid`` with the field."""
    text = reason.strip()
    if len(text) >= REASON_LENGTH:
        return text
    if missing is not None:
        raise missing
    raise FormInvalid([FieldProblem(field="reason", key="services.field.required", facts={})])
