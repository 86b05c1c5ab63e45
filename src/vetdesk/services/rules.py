"""The rules in force: check packs, gate matrix, work calendar, contract packs and clauses."""

from collections.abc import Mapping
from functools import cached_property

from vetdesk.assets import asset_root
from vetdesk.documents.packs import Clause, all_packs, load_library
from vetdesk.documents.packs import Pack as DocumentPack
from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import WorkCalendar
from vetdesk.domain.evaluation import Scheme
from vetdesk.domain.findings import Finding
from vetdesk.domain.gate_matrix import GateMatrix
from vetdesk.domain.packs import Pack
from vetdesk.domain.reference import Deadlines, Inventory, Statutes
from vetdesk.domain.registers import Register
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.evaluation import load_scheme
from vetdesk.exchange.findings import load_findings
from vetdesk.exchange.gates import load_matrix
from vetdesk.exchange.matterfile import KnownIds
from vetdesk.exchange.packs import load_all
from vetdesk.exchange.packs_reference import load_calendar, load_deadlines, load_inventory, load_statutes
from vetdesk.exchange.registers import load_registers
from vetdesk.services.errors import NotFound

AGREEMENTS: Mapping[Road, str] = {
    Road.ASSIGNMENT: "cn.assignment_agreement",
    Road.ENTRUSTMENT: "cn.entrustment_agreement",
}


class Rules:
    """Loaded once, at the first question; the files are data that ships with the program."""

    def __init__(self) -> None:
        self._statutes: dict[str, Statutes] = {}

    @cached_property
    def packs(self) -> Mapping[str, Pack]:
        """Return the check packs by id."""
        return load_all()

    def statutes(self, jurisdiction: str) -> Statutes:
        """Return the register of norms of a jurisdiction; of the mainland where there is no other."""
        if jurisdiction not in self._statutes:
            folder = asset_root("resources") / "packs" / jurisdiction
            known = jurisdiction.isalpha() and (folder / "statutes.toml").is_file()
            self._statutes[jurisdiction] = load_statutes(folder if known else None)
        return self._statutes[jurisdiction]

    @cached_property
    def matrix(self) -> GateMatrix:
        """Return the gate matrix."""
        return load_matrix()

    @cached_property
    def calendar(self) -> WorkCalendar:
        """Return the working days as announced."""
        return load_calendar()

    @cached_property
    def inventory(self) -> Inventory:
        """Return the kinds of personal data that may be provided."""
        return load_inventory()

    @cached_property
    def deadlines(self) -> Deadlines:
        """Return the periods of law, contract practice and the office."""
        return load_deadlines()

    @cached_property
    def registers(self) -> tuple[Register, ...]:
        """Return the public registers that reviewers look things up in."""
        return load_registers()

    @cached_property
    def evaluation(self) -> Scheme:
        """Return the criteria and grades of the evaluation of collectors."""
        return load_scheme()

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return the vetting findings that clauses may depend on."""
        return load_findings()

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        """Return the clause library."""
        return load_library()

    @cached_property
    def documents(self) -> Mapping[str, DocumentPack]:
        """Return the contract packs by id."""
        return all_packs()

    @property
    def people_pack(self) -> Pack:
        """Return the pack for people."""
        return next(pack for pack in self.packs.values() if pack.kind == "people")

    def vetting_pack(self, pack_id: str) -> Pack:
        """Return one vetting pack."""
        if pack_id not in self.packs:
            raise NotFound("pack")
        return self.packs[pack_id]

    def vetting_pack_of(self, road: Road) -> Pack:
        """Return the vetting pack a road asks for."""
        return self.packs[PACK_OF_ROAD[road]]

    def agreement(self, road: Road) -> DocumentPack:
        """Return the agreement of a road."""
        return self.documents[AGREEMENTS[road]]

    @cached_property
    def known_ids(self) -> KnownIds:
        """Return the ids that matter files may name."""
        people = self.people_pack
        vetting = [self.packs[name] for name in PACK_OF_ROAD.values()]
        checks = {item.id for pack in vetting for item in pack.items}
        return KnownIds(
            checks=frozenset(checks),
            person_checks=frozenset(item.id for item in people.items),
            clauses=frozenset(self.clauses),
            packs=frozenset(pack.id for pack in vetting),
        )
