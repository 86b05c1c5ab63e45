"""What the header of a matter says, and which three steps it offers in each state."""

from PySide6.QtCore import QObject

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.parts.detailheader import Action, DetailHeader
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.services.agreements import MatterView

SEND, CHANGES, APPROVE, ISSUE, VERSION, PRINT = "send", "changes", "approve", "issue", "version", "print"
SIGN, BEGIN, END, ARCHIVE = "sign", "begin", "end", "archive"
EXPORT = "export"


def show_matter(header: DetailHeader, matter: MatterView) -> None:
    """Show number or reference, state, other side, rows and total."""
    facts = [matter.collector]
    if matter.totals is not None:
        facts += [_MatterCounts().claims(matter.totals.rows), f"¥ {matter.totals.total}"]
    if matter.paper:
        facts.append(translate("MatterHeader", "Their paper: {name}").format(name=matter.paper))
    if matter.reviewer and matter.status is AgreementStatus.IN_REVIEW:
        facts.append(translate("MatterHeader", "Review: {name}").format(name=matter.reviewer))
    header.show_record(
        crumb=translate("MatterHeader", "Agreements"),
        name=f"{title_words(matter.head.road)} {matter.contract_no or matter.head.matter_ref}",
        status=vocabulary.status("agreement", matter.status.value),
        facts=tuple(facts),
    )
    header.show_menu(((EXPORT, translate("MatterHeader", "Export as a matter file…")),))


def title_words(road: Road) -> str:
    """Return what the agreement of a road is called."""
    if road is Road.ASSIGNMENT:
        return translate("MatterHeader", "Assignment agreement")
    return translate("MatterHeader", "Entrustment agreement")


def actions_of(status: AgreementStatus, *, blocks: int, busy: bool) -> tuple[Action, ...]:
    """Return at most three steps, the one that comes next last."""
    if status.is_fixed:
        return _after_printing(status)
    if status is AgreementStatus.APPROVED:
        return (_changes(), _issue(reason=_blocked(blocks), ready=not blocks and not busy))
    if status is AgreementStatus.IN_REVIEW:
        approve = Action(key=APPROVE, text=translate("MatterHeader", "Approve…"), kind="primary")
        return (_changes(), approve)
    send = Action(key=SEND, text=translate("MatterHeader", "Send for review"), kind="primary")
    reason = translate("MatterHeader", "It needs an approval first.")
    return (_issue(reason=reason, ready=False, kind="plain"), send)


def _after_printing(status: AgreementStatus) -> tuple[Action, ...]:
    match status:
        case AgreementStatus.ISSUED:
            sign = Action(key=SIGN, text=translate("MatterHeader", "Register the signing…"), kind="primary")
            return (_version(), _print(), sign)
        case AgreementStatus.SIGNED:
            begin = Action(key=BEGIN, text=translate("MatterHeader", "Put in force"), kind="primary")
            return (_version(), _print(), begin)
        case AgreementStatus.RUNNING:
            return (_version(), _print(), Action(key=END, text=translate("MatterHeader", "End…")))
        case AgreementStatus.ENDED:
            archive = Action(key=ARCHIVE, text=translate("MatterHeader", "Archive…"), kind="primary")
            return (_print(), archive)
    return (_print(),)


def _blocked(blocks: int) -> str:
    return _MatterCounts().obstacles(blocks) if blocks else ""


def _issue(*, reason: str, ready: bool, kind: str = "primary") -> Action:
    words = translate("MatterHeader", "Issue…")
    return Action(key=ISSUE, text=words, kind=kind, enabled=ready, reason=reason)


def _changes() -> Action:
    return Action(key=CHANGES, text=translate("MatterHeader", "Ask for changes…"))


def _version() -> Action:
    return Action(key=VERSION, text=translate("MatterHeader", "New version…"))


def _print() -> Action:
    return Action(key=PRINT, text=translate("MatterHeader", "Print…"))


class _MatterCounts(QObject):
    """Counts in words: the catalogue tool finds plurals only behind ``self.tr``."""

    def claims(self, count: int) -> str:
        return self.tr("%n claim(s)", "", count)

    def obstacles(self, count: int) -> str:
        return self.tr("%n obstacle(s) in the way.", "", count)
