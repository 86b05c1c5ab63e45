"""The register of people on either side; whole numbers find, parts never do."""

from typing import Final

from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Chip, ListQuery
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.keyset import KeysetSource
from vetdesk.desktop.pages.people.columns import people_columns
from vetdesk.desktop.pages.people.words import need_words
from vetdesk.desktop.pages.register import RecordRegister, RegisterFace
from vetdesk.domain.people import PersonStatus
from vetdesk.services.people import PersonLine, PersonNeed, PersonQuery

_NEED: Final = "needs_"


def people_register(context: PageContext, parent: QWidget) -> RecordRegister[PersonLine]:
    """Return the register; its records are known by the id of the person."""
    people = context.services.people
    face = RegisterFace(
        key="people",
        title=translate("PeopleRegister", "People"),
        names=translate("PeopleRegister", "people"),
        new_text=translate("PeopleRegister", "Register a person"),
        empty=EmptyWords(
            translate("PeopleRegister", "Nobody is registered yet."),
            hint=translate(
                "PeopleRegister",
                "Everybody who will touch customer data is authorised and checked first.",
            ),
            action=translate("PeopleRegister", "Register a person"),
            icon="users",
        ),
        columns=people_columns(with_employer=True, sortable=False),
        chips=_chips(),
    )
    source = KeysetSource(
        fetch=lambda query, after, limit: people.page(_asked(query, after=after, limit=limit)),
        count=lambda query: people.count(_asked(query)),
        walk=lambda query, after, limit: people.places(_asked(query, after=after, limit=limit)),
    )
    return RecordRegister(context, face, source, identify=lambda line: line.id, parent=parent)


def _chips() -> tuple[Chip[PersonLine], ...]:
    statuses = (
        Chip[PersonLine](key=one.value, text=vocabulary.status("person", one.value).text, group="status")
        for one in PersonStatus
    )
    needs = (
        Chip[PersonLine](key=f"{_NEED}{one.value}", text=need_words(one), group="needs") for one in PersonNeed
    )
    return (*statuses, *needs)


def _asked(query: ListQuery, *, after: str | None = None, limit: int = 200) -> PersonQuery:
    return PersonQuery(
        text=query.text,
        statuses=tuple(one for one in PersonStatus if one.value in query.chips),
        needs=tuple(one for one in PersonNeed if f"{_NEED}{one.value}" in query.chips),
        descending=query.descending,
        after=after,
        limit=limit,
    )
