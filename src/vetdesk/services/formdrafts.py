"""Half-filled forms outlive a lock: kept in the vault for whoever typed them."""

from collections.abc import Mapping

from vetdesk.services.desk import Desk
from vetdesk.store import drafts

Typed = Mapping[str, str]


class FormDrafts:
    """Keeps, returns and forgets what was typed but not sent; each member sees only their own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> dict[str, Typed]:
        """Return the actor's half-filled forms under their names."""
        with self._desk.vault.reading() as session:
            return drafts.of_member(session, self._desk.actor.id)

    def keep(self, form: str, typed: Typed) -> None:
        """Keep a half-filled form."""
        with self._desk.vault.writing("draft.keep") as session:
            drafts.keep(session, self._desk.actor.id, form, typed, now=self._desk.now())

    def forget(self, form: str) -> None:
        """Forget a form that was sent or thrown away."""
        with self._desk.vault.writing("draft.forget") as session:
            drafts.forget(session, self._desk.actor.id, form)
