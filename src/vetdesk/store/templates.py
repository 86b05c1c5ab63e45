"""Editions of the office's templates in the vault, and which of them each matter is made with."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row
from vetdesk.store.matter_tables import MatterRow

IN_FORCE, RETIRED, UNFINISHED = "in_force", "retired", "unfinished"


@dataclass(frozen=True, kw_only=True)
class TemplateEdition:
    """One edition as it was saved; ``number`` counts the editions of all templates in the order of saving.

    A retired template is an edition too: its text as it was last, with the reason for leaving it.
    """

    number: int
    template: str
    version: str
    text: str
    state: str
    reason: str
    saved_by: str
    saved_at: datetime

    @property
    def is_retired(self) -> bool:
        """True when this edition took the template out of use."""
        return self.state == RETIRED

    @property
    def is_in_force(self) -> bool:
        """True when a new text can be made with it: neither retired nor still unfinished."""
        return self.state == IN_FORCE


@dataclass(frozen=True, kw_only=True)
class MatterTemplate:
    """What a matter is made with: the number of an edition (None: the shipped text).

    ``declined`` is the number of the newest edition that its drafter did not want.
    """

    number: int | None
    declined: int | None


class TemplateEditionRow(Row, kw_only=True):
    """One edition of a template, never written over."""

    __tablename__ = "template_edition"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    number: Mapped[int] = mapped_column(unique=True)
    template: Mapped[str] = mapped_column(index=True)
    version: Mapped[str]
    text: Mapped[str]
    state: Mapped[str]
    reason: Mapped[str]
    saved_by: Mapped[str]
    saved_at: Mapped[datetime]


def add(
    session: Session,
    template: str,
    version: str,
    *,
    text: str,
    state: str,
    reason: str,
    saved_by: str,
    now: datetime,
) -> TemplateEdition:
    """Keep one more edition."""
    last = session.scalar(select(func.max(TemplateEditionRow.number))) or 0
    row = TemplateEditionRow(
        number=last + 1,
        template=template,
        version=version,
        text=text,
        state=state,
        reason=reason,
        saved_by=saved_by,
        saved_at=now,
    )
    session.add(row)
    session.flush()
    return _edition(row)


def all_editions(session: Session) -> tuple[TemplateEdition, ...]:
    """Return every edition of every template, oldest first."""
    rows = session.scalars(select(TemplateEditionRow).order_by(TemplateEditionRow.number))
    return tuple(map(_edition, rows))


def edition(session: Session, number: int) -> TemplateEdition | None:
    """Return the edition of this number."""
    row = session.scalar(select(TemplateEditionRow).where(TemplateEditionRow.number == number))
    return _edition(row) if row else None


def newest(session: Session, template: str) -> TemplateEdition | None:
    """Return the edition of a template that was saved last."""
    row = session.scalar(
        select(TemplateEditionRow)
        .where(TemplateEditionRow.template == template)
        .order_by(TemplateEditionRow.number.desc())
        .limit(1)
    )
    return _edition(row) if row else None


def of_matter(session: Session, matter_id: uuid.UUID) -> MatterTemplate:
    """Return what a matter is made with; one that nobody chose for stands on the shipped text."""
    row = session.execute(
        select(MatterRow.template_number, MatterRow.template_declined).where(MatterRow.id == matter_id)
    ).one_or_none()
    return (
        MatterTemplate(number=row[0], declined=row[1]) if row else MatterTemplate(number=None, declined=None)
    )


def set_matter(
    session: Session, matter_id: uuid.UUID, *, number: int | None, declined: int | None = None
) -> None:
    """Keep what a matter is made with, or which newer edition its drafter did not want."""
    row = session.get(MatterRow, matter_id)
    if row is not None:
        row.template_number, row.template_declined = number, declined
        session.flush()


def matters_with(session: Session, template: str, limit: int) -> tuple[tuple[uuid.UUID, str, str], ...]:
    """Return (matter, reference, version) of matters made with a template, the last changed first."""
    rows = session.execute(
        select(MatterRow.id, MatterRow.matter_ref, TemplateEditionRow.version)
        .join(TemplateEditionRow, TemplateEditionRow.number == MatterRow.template_number)
        .where(TemplateEditionRow.template == template)
        .order_by(MatterRow.changed_at.desc())
        .limit(limit)
    )
    return tuple((row.id, row.matter_ref, row.version) for row in rows)


def _edition(row: TemplateEditionRow) -> TemplateEdition:
    return TemplateEdition(
        number=row.number,
        template=row.template,
        version=row.version,
        text=row.text,
        state=row.state,
        reason=row.reason,
        saved_by=row.saved_by,
        saved_at=row.saved_at,
    )
