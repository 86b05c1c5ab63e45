"""All use cases on one open vault, under the names the window and the command line use."""

from dataclasses import dataclass
from pathlib import Path

from vetdesk.domain.staff import StaffMember
from vetdesk.services.admission import Admission
from vetdesk.services.agreements import Agreements
from vetdesk.services.approval import Approval
from vetdesk.services.approvalsheet import ApprovalSheets
from vetdesk.services.batches import BatchIssue
from vetdesk.services.bulk import BulkNotices
from vetdesk.services.bundles import Bundles
from vetdesk.services.clauseconditions import ClauseConditions
from vetdesk.services.clauseeditions import ClauseEditions
from vetdesk.services.clauselibrary import ClauseLibrary
from vetdesk.services.clausewords import ClauseWords
from vetdesk.services.comments import Comments
from vetdesk.services.comparison import Comparison
from vetdesk.services.conditions import Conditions
from vetdesk.services.counterpapers import CounterPapers
from vetdesk.services.debts import Debts
from vetdesk.services.decisions import Decisions
from vetdesk.services.delivery import Deliveries
from vetdesk.services.desk import Desk
from vetdesk.services.documents import Documents
from vetdesk.services.drafting import Drafting
from vetdesk.services.evaluations import Evaluations
from vetdesk.services.fonts import Fonts
from vetdesk.services.formdrafts import FormDrafts
from vetdesk.services.handover import Handovers
from vetdesk.services.issuing import Issuing
from vetdesk.services.journal import Journal
from vetdesk.services.keeping import Keeping
from vetdesk.services.letters import Letters
from vetdesk.services.letterwords import LetterWords
from vetdesk.services.matterexport import MatterExport
from vetdesk.services.matters import Matters
from vetdesk.services.numbers import Numbers
from vetdesk.services.packs import Packs
from vetdesk.services.papercopies import PaperCopies
from vetdesk.services.paperdesk import PaperDesk
from vetdesk.services.paperdrafts import PaperDrafts
from vetdesk.services.papersignings import PaperSignings
from vetdesk.services.parties import Parties
from vetdesk.services.people import People
from vetdesk.services.person_erasure import PersonErasures
from vetdesk.services.person_papers import PersonPapers
from vetdesk.services.personfile import PersonFile
from vetdesk.services.portfolio import Portfolio
from vetdesk.services.questionnaires import Questionnaires
from vetdesk.services.rechecks import Rechecks
from vetdesk.services.redlines import Redlines
from vetdesk.services.register_imports import Registers
from vetdesk.services.reviewfiles import ReviewFiles
from vetdesk.services.saved_filters import SavedFilters
from vetdesk.services.scans import ScanFolder
from vetdesk.services.sealing import SealLists
from vetdesk.services.search import Search
from vetdesk.services.settings import Settings
from vetdesk.services.sheets import Sheets
from vetdesk.services.signings import Signings
from vetdesk.services.staff import Staff
from vetdesk.services.statutes import StatuteRegister
from vetdesk.services.templatechoice import TemplateChoice
from vetdesk.services.templatecompletion import TemplateCompletion
from vetdesk.services.templateenglish import TemplateEnglish
from vetdesk.services.templates import Templates
from vetdesk.services.templatetrials import TemplateTrials
from vetdesk.services.templatewords import TemplateWords
from vetdesk.services.texts import Texts
from vetdesk.services.today import Today
from vetdesk.services.vaultcare import VaultCare
from vetdesk.services.vetting import Vetting
from vetdesk.services.whitelist import WhiteLists
from vetdesk.services.wordings import Wordings
from vetdesk.services.xrays import Xrays


@dataclass(frozen=True, kw_only=True)
class Services:
    """What the program can do while the vault is open."""

    desk: Desk
    vault: VaultCare
    staff: Staff
    packs: Packs
    parties: Parties
    people: People
    person_papers: PersonPapers
    person_erasures: PersonErasures
    registers: Registers
    questionnaires: Questionnaires
    vetting: Vetting
    rechecks: Rechecks
    evaluations: Evaluations
    decisions: Decisions
    review_files: ReviewFiles
    admission: Admission
    person_file: PersonFile
    comparison: Comparison
    bundles: Bundles
    portfolio: Portfolio
    conditions: Conditions
    xrays: Xrays
    white_lists: WhiteLists
    clause_editions: ClauseEditions
    clause_words: ClauseWords
    clause_conditions: ClauseConditions
    templates: Templates
    template_choice: TemplateChoice
    template_trials: TemplateTrials
    template_words: TemplateWords
    template_english: TemplateEnglish
    template_completion: TemplateCompletion
    agreements: Agreements
    counter_papers: CounterPapers
    comments: Comments
    drafting: Drafting
    redlines: Redlines
    texts: Texts
    approval: Approval
    approval_sheets: ApprovalSheets
    issuing: Issuing
    signings: Signings
    seal_lists: SealLists
    keeping: Keeping
    numbers: Numbers
    batches: BatchIssue
    debts: Debts
    documents: Documents
    letters: Letters
    letter_words: LetterWords
    papers: PaperDesk
    paper_drafts: PaperDrafts
    paper_signings: PaperSignings
    handovers: Handovers
    notices: BulkNotices
    deliveries: Deliveries
    paper_copies: PaperCopies
    matters: Matters
    matter_export: MatterExport
    today: Today
    journal: Journal
    search: Search
    settings: Settings
    fonts: Fonts
    form_drafts: FormDrafts
    sheets: Sheets
    filters: SavedFilters
    scans: ScanFolder
    statutes: StatuteRegister
    clauses: ClauseLibrary
    wordings: Wordings

    @property
    def actor(self) -> StaffMember:
        """Return who has opened the vault."""
        return self.desk.actor

    @property
    def read_only(self) -> bool:
        """Return whether changes are refused."""
        return self.desk.vault.read_only

    @property
    def rehearsal(self) -> bool:
        """True when nothing in the vault is real."""
        return self.desk.rehearsal

    @property
    def folder(self) -> Path:
        """Return where the vault lies."""
        return self.desk.vault.folder

    def close(self) -> None:
        """Close the vault and end the worker."""
        self.desk.worker.close()
        self.desk.vault.close()


def services_on(desk: Desk) -> Services:
    """Return every service on ``desk``."""
    return Services(
        desk=desk,
        vault=VaultCare(desk),
        staff=Staff(desk),
        packs=Packs(desk),
        parties=Parties(desk),
        people=People(desk),
        person_papers=PersonPapers(desk),
        person_erasures=PersonErasures(desk),
        registers=Registers(desk),
        questionnaires=Questionnaires(desk),
        vetting=Vetting(desk),
        rechecks=Rechecks(desk),
        evaluations=Evaluations(desk),
        decisions=Decisions(desk),
        review_files=ReviewFiles(desk),
        admission=Admission(desk),
        person_file=PersonFile(desk),
        comparison=Comparison(desk),
        bundles=Bundles(desk),
        portfolio=Portfolio(desk),
        conditions=Conditions(desk),
        xrays=Xrays(desk),
        white_lists=WhiteLists(desk),
        clause_editions=ClauseEditions(desk),
        clause_words=ClauseWords(desk),
        clause_conditions=ClauseConditions(desk),
        templates=Templates(desk),
        template_choice=TemplateChoice(desk),
        template_trials=TemplateTrials(desk),
        template_words=TemplateWords(desk),
        template_english=TemplateEnglish(desk),
        template_completion=TemplateCompletion(desk),
        agreements=Agreements(desk),
        counter_papers=CounterPapers(desk),
        comments=Comments(desk),
        drafting=Drafting(desk),
        redlines=Redlines(desk),
        texts=Texts(desk),
        approval=Approval(desk),
        approval_sheets=ApprovalSheets(desk),
        issuing=Issuing(desk),
        signings=Signings(desk),
        seal_lists=SealLists(desk),
        keeping=Keeping(desk),
        numbers=Numbers(desk),
        batches=BatchIssue(desk),
        debts=Debts(desk),
        documents=Documents(desk),
        letters=Letters(desk),
        letter_words=LetterWords(desk),
        papers=PaperDesk(desk),
        paper_drafts=PaperDrafts(desk),
        paper_signings=PaperSignings(desk),
        handovers=Handovers(desk),
        notices=BulkNotices(desk),
        deliveries=Deliveries(desk),
        paper_copies=PaperCopies(desk),
        matters=Matters(desk),
        matter_export=MatterExport(desk),
        today=Today(desk),
        journal=Journal(desk),
        search=Search(desk),
        settings=Settings(desk),
        fonts=Fonts(desk),
        form_drafts=FormDrafts(desk),
        sheets=Sheets(desk),
        filters=SavedFilters(desk),
        scans=ScanFolder(desk),
        statutes=StatuteRegister(desk),
        clauses=ClauseLibrary(desk),
        wordings=Wordings(desk),
    )
