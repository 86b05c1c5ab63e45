"""Templates in the hands of the office: copied, edited with a reason, retired, carried as a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from vetdesk.documents.clausefile import write_clause
from vetdesk.documents.compare import Comparison
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.ownenglish import CODES, by_part, retitled
from vetdesk.documents.packfile import LONGEST_TITLE, parsed_pack, write_pack
from vetdesk.documents.packs import PARTS, TABLES, Pack, Part
from vetdesk.documents.templatefile import read_template_text, write_template
from vetdesk.domain.lawcheck import cited_faults, text_faults
from vetdesk.services import clauseshelf, faults, templatedrafts
from vetdesk.services.clauseconditions import pack_condition_problems
from vetdesk.services.clausediff import Saying
from vetdesk.services.clauseeditions import ClauseEditions
from vetdesk.services.desk import Desk
from vetdesk.services.editionfaults import EditionOutdated, EditionReasonMissing, EditionUnchanged
from vetdesk.services.errors import NotFound
from vetdesk.services.reasons import required
from vetdesk.services.templatediff import compared_packs
from vetdesk.services.templatedrafts import Step, TemplateDraft
from vetdesk.services.templateerrors import TemplateFaulty, TemplateUnread
from vetdesk.services.templatefiles import arrived, packed
from vetdesk.store import settings, templates
from vetdesk.store.session import Session
from vetdesk.store.templates import IN_FORCE, RETIRED, UNFINISHED, TemplateEdition

__all__ = [
    "LONGEST_TITLE",
    "PARTS",
    "TABLES",
    "Comparison",
    "EditionOutdated",
    "EditionReasonMissing",
    "EditionUnchanged",
    "Pack",
    "Part",
    "Problem",
    "TemplateCard",
    "TemplateFaulty",
    "TemplateUnread",
    "TemplateView",
    "Templates",
]
MOST_BYTES: Final = 2_000_000
MOST_SHOWN: Final = 20
OFFICE: Final = "office"
_KNOWN_BETTER: Final = ("core.missing", "carrier.missing", "slot.unused", "part.empty")
REMARKS: Final = faults.REMARKS | CODES | {*_KNOWN_BETTER, "law.article", "law.unknown"}
"""What the linter says that a lawyer may know better; everything else would break a document.

What an agreement lacks by law blocks its issue, not the saving of a template: the gates name the article.
"""

MENDABLE: Final = frozenset({"reference.unknown", "term.undefined", "clause.twice"})
"""Faults a template made from elsewhere may come with, to be mended in the editor."""


@dataclass(frozen=True, kw_only=True)
class TemplateCard:
    """A template as one line of the list; a shipped one has no editions of the office.

    An ``unfinished`` one was made from a file and has faults; no matter can choose it yet.
    """

    pack: Pack
    shipped: bool
    retired: bool = False
    unfinished: bool = False
    has_draft: bool = False

    @property
    def id(self) -> str:
        """Return the id of the template."""
        return self.pack.id


@dataclass(frozen=True, kw_only=True)
class TemplateVersion:
    """One edition in the history of a template."""

    number: int
    version: str
    retired: bool
    reason: str
    saved_by: str
    saved_at: datetime


@dataclass(frozen=True, kw_only=True)
class TemplateView:
    """One template with its history (newest first), what was typed and not saved, and who uses it.

    ``step`` is what was added to the draft and can be taken back of it.

    ``matters`` are (matter, reference, version), the last changed first, ``MOST_SHOWN`` at most.
    """

    card: TemplateCard
    history: tuple[TemplateVersion, ...] = ()
    draft: Pack | None = None
    step: Step | None = None
    matters: tuple[tuple[UUID, str, str], ...] = ()


class Templates:
    """What can be done with templates."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[TemplateCard, ...]:
        """Return the office's templates by title, the retired last, then those that came with the program."""
        with self._desk.vault.reading() as session:
            newest = {one.template: one for one in templates.all_editions(session)}
            typed = settings.all_settings(session)
        own = [
            TemplateCard(
                pack=parsed_pack(one.text),
                shipped=False,
                retired=one.is_retired,
                unfinished=one.state == UNFINISHED,
                has_draft=bool(typed.get(templatedrafts.DRAFT + one.template)),
            )
            for one in newest.values()
        ]
        own.sort(key=lambda one: (one.retired, one.pack.title, one.id))
        return (*own, *(TemplateCard(pack=one, shipped=True) for one in self._shipped()))

    def get(self, template: str) -> TemplateView:
        """Return a template in its newest edition."""
        shipped = next((one for one in self._shipped() if one.id == template), None)
        if shipped is not None:
            return TemplateView(card=TemplateCard(pack=shipped, shipped=True))
        with self._desk.vault.reading() as session:
            editions = [one for one in templates.all_editions(session) if one.template == template]
            if not editions:
                raise NotFound("template")
            last = editions[-1]
            pack = parsed_pack(last.text)
            typed = templatedrafts.draft_of(session, pack)
            matters = templates.matters_with(session, template, MOST_SHOWN)
        card = TemplateCard(
            pack=pack,
            shipped=False,
            retired=last.is_retired,
            unfinished=last.state == UNFINISHED,
            has_draft=typed is not None,
        )
        history = tuple(_version(one) for one in reversed(editions))
        return TemplateView(
            card=card,
            history=history,
            draft=typed.pack if typed else None,
            step=typed.step if typed else None,
            matters=matters,
        )

    def problems(self, pack: Pack, more: Sequence[str] = ()) -> tuple[Problem, ...]:
        """Return what is wrong with a template as it stands in the editor; judged in the limited worker.

        ``more`` are texts of clauses that come with it.
        """
        with self._desk.vault.reading() as session:
            known = clauseshelf.in_force(session, self._desk)
        report = self._desk.worker.lint_template(
            write_pack(pack), others=(*known.editions, *more), retired=known.retired, today=self._desk.today()
        )
        library = replace(known, editions=(*known.editions, *more)).library
        asked = pack_condition_problems(pack, library, self._desk.rules.findings)
        return (*report.problems, *asked, *self._law_problems(pack))

    def copy(self, template: str, *, title: str, reason: str) -> TemplateView:
        """Make a template of the office from any other, with the clauses that stand in it today."""
        why = required(reason, EditionReasonMissing)
        source = by_part(self.get(template).card.pack)
        with self._desk.vault.reading() as session:
            filled = clauseshelf.in_force(session, self._desk).fit(source)
        made = retitled(replace(filled, base=source.stands_for), title.strip() or source.title)
        return self.create(made, reason=why)

    def create(self, pack: Pack, *, reason: str, unfinished: bool = False) -> TemplateView:
        """Keep a new template of the office under the next free id; ``TemplateFaulty`` says why not.

        With ``unfinished``, references and terms that lead nowhere do not keep it out: it is kept as
        unfinished, for nobody to choose until an edition without faults is saved.
        """
        why = required(reason, EditionReasonMissing)
        fresh = self._named(pack, "0")
        faults = self._faults(fresh)
        if faults and not (unfinished and all(one.code in MENDABLE for one in faults)):
            raise TemplateFaulty(faults, fresh)
        state = UNFINISHED if faults else IN_FORCE
        with self._desk.vault.writing("template.save") as session:
            made = replace(fresh, id=_free_id(session))
            self._keep(session, made, state=state, reason=why)
        return self.get(made.id)

    def save(self, pack: Pack, *, reason: str) -> TemplateView:
        """Keep ``pack`` as the next edition; ``pack.version`` names the one it was made from.

        Raises ``TemplateFaulty`` with the faults, ``EditionUnchanged``, ``EditionOutdated`` or
        ``EditionReasonMissing``. Issued documents and open drafts keep what they have.
        """
        why = required(reason, EditionReasonMissing)
        self._require_sound(pack)
        with self._desk.vault.writing("template.save") as session:
            last = self._newest(session, pack.id)
            newest = parsed_pack(last.text)
            if newest.version != pack.version:
                raise EditionOutdated
            if write_pack(newest) == write_pack(pack) and last.is_in_force:
                raise EditionUnchanged
            self._keep(session, pack, state=IN_FORCE, reason=why)
            templatedrafts.forget(session, pack.id)
        return self.get(pack.id)

    def retire(self, template: str, *, reason: str) -> TemplateView:
        """Take a template out of use for new matters; drafts made with it keep it and are told."""
        why = required(reason, EditionReasonMissing)
        with self._desk.vault.writing("template.retire") as session:
            last = self._newest(session, template)
            if last.is_retired:
                raise EditionUnchanged
            self._keep(session, parsed_pack(last.text), state=RETIRED, reason=why)
            templatedrafts.forget(session, template)
        return self.get(template)

    def restore(self, template: str, *, reason: str) -> TemplateView:
        """Take a retired template into use again, as it was."""
        with self._desk.vault.reading() as session:
            pack = parsed_pack(self._newest(session, template).text)
        return self.save(pack, reason=reason)

    def text_of(self, template: str, number: int) -> Pack:
        """Return one edition of a template."""
        with self._desk.vault.reading() as session:
            found = templates.edition(session, number)
        if found is None or found.template != template:
            raise NotFound("template")
        return parsed_pack(found.text)

    def compare(
        self, template: str, older: int, newer: int, *, language: str = "zh", saying: Saying | None = None
    ) -> Comparison:
        """Return what changed between two editions, marked by words; 0 is the shipped text it stands for."""
        old, new = self._edition(template, older), self._edition(template, newer)
        return compared_packs(old, new, language=language, saying=saying)

    def export(self, template: str) -> str:
        """Return a template as the text of one file, a shipped one too; own clauses in it come with it."""
        card = self.get(template).card
        return write_pack(card.pack) if card.shipped else write_template(*packed(self._desk, card.pack))

    def write_file(self, template: str, file: Path) -> Path:
        """Write a template as one file and return where."""
        file.write_text(self.export(template), "utf-8", newline="\n")
        return file

    def bring_in_file(self, file: Path, *, reason: str) -> TemplateView:
        """Take a template file in as a new template of the office, with the own clauses it brings.

        Template and clauses are kept in one transaction. ``TemplateFaulty`` names every fault,
        ``TemplateClausesDiffer`` the clauses that say something else here; then nothing is kept.
        """
        why = required(reason, EditionReasonMissing)
        try:
            if file.stat().st_size > MOST_BYTES:
                raise TemplateUnread(file.name)
            pack, given = read_template_text(file.read_text("utf-8"), place=file.name)
        except (UnicodeDecodeError, OSError) as wrong:
            raise TemplateUnread(file.name) from wrong
        except PackRefused as refused:
            raise TemplateFaulty(refused.problems) from None
        library = ClauseEditions(self._desk)
        found = arrived(pack, given, {one.id: one for one in library.all()})
        fresh = self._named(replace(by_part(found.pack), base=self._base_of(pack)), "0")
        self._require_sound(fresh, [write_clause(one) for one in found.clauses])
        arriving = library.arriving(found.clauses)
        with self._desk.vault.writing("template.import") as session:
            library.keep_arriving(session, arriving, reason=why)
            made = replace(fresh, id=_free_id(session))
            self._keep(session, made, state=IN_FORCE, reason=why)
        return self.get(made.id)

    def parts_to_add(self, pack: Pack) -> tuple[Part, ...]:
        """Return the parts of the shipped template behind ``pack`` that it lacks, as they stand there."""
        base = self._desk.rules.documents.get(pack.base)
        has = {one.id for one in pack.parts}
        return tuple(one for one in base.parts if one.id not in has) if base else ()

    def norms(self) -> frozenset[str]:
        """Return the short names of the norms that the register knows."""
        return frozenset(self._desk.rules.statutes("cn").by_short)

    def keep_draft(self, pack: Pack, *, step: Step | None = None) -> None:
        """Keep what is typed but not saved, so that a lock loses nothing; ``step`` can be taken back."""
        with self._desk.vault.writing("template.draft") as session:
            templatedrafts.keep(session, TemplateDraft(pack=pack, step=step))

    def drop_draft(self, template: str) -> None:
        """Forget what was typed."""
        with self._desk.vault.writing("template.draft") as session:
            templatedrafts.forget(session, template)

    # Inside

    def _shipped(self) -> tuple[Pack, ...]:
        """Return the shipped templates an office can copy: agreements and papers with questions."""
        known = self._desk.rules.documents.values()
        offered = [one for one in known if one.made_for or (one.kind == "agreement" and one.road)]
        return tuple(sorted(offered, key=lambda one: (bool(one.made_for), one.title)))

    def _base_of(self, pack: Pack) -> str:
        for name in (pack.base, pack.id):
            if name in self._desk.rules.documents:
                return name
        return ""

    def _named(self, pack: Pack, version: str) -> Pack:
        return replace(
            pack,
            id=f"{OFFICE}.new",
            version=version,
            last_reviewed=self._desk.today(),
            confirm=self._desk.actor.name,
        )

    def _law_problems(self, pack: Pack) -> Iterator[Problem]:
        register = self._desk.rules.statutes("cn")
        for fault in dict.fromkeys(cited_faults(pack.law, register)):
            yield Problem(place=pack.id, code=fault.code, detail=fault.words)
        for part in pack.parts:
            for fault in dict.fromkeys(text_faults(part.body, register)):
                yield Problem(place=part.id, code=fault.code, detail=fault.words)

    def _require_sound(self, pack: Pack, more: Sequence[str] = ()) -> None:
        if faults := self._faults(pack, more):
            raise TemplateFaulty(faults, pack)

    def _faults(self, pack: Pack, more: Sequence[str] = ()) -> list[Problem]:
        return [one for one in self.problems(pack, more) if one.code not in REMARKS]

    def _newest(self, session: Session, template: str) -> TemplateEdition:
        found = templates.newest(session, template)
        if found is None:
            raise NotFound("template")
        return found

    def _edition(self, template: str, number: int) -> Pack | None:
        if number:
            return self.text_of(template, number)
        return self._desk.rules.documents.get(self.get(template).card.pack.base)

    def _keep(self, session: Session, pack: Pack, *, state: str, reason: str) -> None:
        count = sum(one.template == pack.id for one in templates.all_editions(session))
        saved = replace(pack, version=str(count + 1))
        templates.add(
            session,
            pack.id,
            saved.version,
            text=write_pack(saved),
            state=state,
            reason=reason,
            saved_by=self._desk.actor.name,
            now=self._desk.now(),
        )


def _free_id(session: Session) -> str:
    taken = {one.template for one in templates.all_editions(session)}
    return f"{OFFICE}.T-{len(taken) + 1:02d}"


def _version(one: TemplateEdition) -> TemplateVersion:
    return TemplateVersion(
        number=one.number,
        version=one.version,
        retired=one.is_retired,
        reason=one.reason,
        saved_by=one.saved_by,
        saved_at=one.saved_at,
    )
