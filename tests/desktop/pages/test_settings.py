"""Settings: each tab does its one thing, says how it went, and forgets on lock."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton

from desktop_fakes import FakeServices
from vetdesk.desktop.pages.settings.dialogs import OfficerDialog, PassphraseDialog
from vetdesk.desktop.pages.settings.page import SettingsPage
from vetdesk.desktop.pages.settings.sheet import SheetDialog
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import Tone
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.staff import StaffMember
from vetdesk.services.fonts import FontLine
from vetdesk.services.settings import Preferences
from vetdesk.services.vaultcare import (
    BackupLine,
    CheckReport,
    DrillReport,
    KeyringState,
    RecoverySheet,
    VaultInfo,
)
from vetdesk.vault.errors import CheckFailed
from vetdesk.vault.notices import VaultRolledBack

GROUPS = ("AAAAB", "CCCCD", "EEEEF", "GGGGH", "IIIIJ", "KKKKL", "MMMMN", "OOOOP")
BACKUP = BackupLine(path=Path("/v/backups/20261123T003100Z"), at=datetime(2026, 11, 23, 0, 31, tzinfo=UTC))
LIN = StaffMember(id=UUID(int=1), name="林晓", post="法务部", roles=frozenset({"legal"}))


class WrongSecret(VetdeskError):
    key = "vault.wrong_passphrase"


class FakeVault:
    def __init__(self):
        self.backups = ()
        self.passphrase = "old passphrase here"
        self.keyring = KeyringState(available=True, enabled=False, name="SecretService")
        self.sound = True
        self.rolled_back = False

    def info(self):
        return VaultInfo(
            folder=Path("/v/claims.vetdesk"),
            name="claims",
            created_at=datetime(2026, 11, 1, tzinfo=UTC),
            rehearsal=False,
            read_only=False,
            size=480_000,
            backups=self.backups,
            notices=(VaultRolledBack(""),) if self.rolled_back else (),
            rolled_back=self.rolled_back,
        )

    def accept_rollback(self):
        self.rolled_back = False

    def backup_now(self, progress):
        progress.step(1, 2, "copy")
        self.backups = (BACKUP,)
        return BACKUP

    def drill(self, progress):
        progress.check()
        return DrillReport(sound=self.sound, backup=BACKUP, changes_behind=0, findings=())

    def check_behind(self, progress):
        progress.check()
        if self.sound:
            return CheckReport(sound=True)
        failure = CheckFailed(["page 7"], "20261101T083100Z")
        return CheckReport(sound=False, findings=failure.findings, failure=failure)

    def change_passphrase(self, old, new):
        if old != self.passphrase:
            raise WrongSecret
        self.passphrase = new

    def recovery_sheet(self, progress):
        progress.check()
        return RecoverySheet(groups=GROUPS, pdf=b"%PDF-")

    def keyring_state(self):
        return self.keyring

    def enable_keyring(self):
        self.keyring = KeyringState(available=True, enabled=True, name="SecretService")

    def disable_keyring(self):
        self.keyring = KeyringState(available=True, enabled=False, name="SecretService")


class FakeStaff:
    def __init__(self):
        self.members = [LIN]
        self.left = []
        self.passphrases = {}

    def all(self):
        return tuple(self.members)

    def holders(self):
        return frozenset({LIN.id})

    def add(self, draft, passphrase=None):
        member = StaffMember(id=UUID(int=9), name=draft.name, post=draft.post, roles=frozenset(draft.roles))
        self.members.append(member)
        self.passphrases[member.id] = passphrase
        return member

    def leave(self, staff_id):
        self.left.append(staff_id)


class FakeFonts:
    def __init__(self):
        self.lines = [FontLine(name="Song", glyphs=30_000, bundled=True)]

    def all(self):
        return tuple(self.lines)

    def add(self, path):
        line = FontLine(name=path.name, glyphs=12, bundled=False, id=UUID(int=5))
        self.lines.append(line)
        return line

    def remove(self, font_id):
        self.lines = [one for one in self.lines if one.id != font_id]


class FakeSettings:
    def __init__(self):
        self.saved = Preferences()

    def get(self):
        return self.saved

    def save(self, preferences):
        self.saved = preferences


@pytest.fixture
def page(qtbot, make_context, settle):
    services = FakeServices(
        vault=FakeVault(),
        staff=FakeStaff(),
        fonts=FakeFonts(),
        settings=FakeSettings(),
        parties=SimpleNamespace(own=tuple),
        actor=LIN,
        folder=Path("/v/claims.vetdesk"),
    )
    context = make_context(services)
    made = SettingsPage(context)
    made.context = context
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.enter()
    settle()
    return made


def words(widget):
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def buttons(widget, text):
    return [one for one in widget.findChildren(QPushButton) if one.text() == text]


def press(qtbot, widget, text):
    found = [one for one in buttons(widget, text) if one.isVisible()]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def write(qtbot, widget, label, text):
    field = next(one for one in widget.findChildren(FormField) if one.isVisible() and one.label == label)
    line = field.editor
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)


def dialogs_of(kind):
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def dialog_of(kind):
    return dialogs_of(kind)[0]


def test_the_vault_tab_says_where_the_vault_is_and_how_it_is_kept(page):
    assert "/v/claims.vetdesk" in words(page)
    assert "No backup yet" in words(page)


def test_a_rolled_back_vault_stays_read_only_until_it_is_decided_here(qtbot, page, settle):
    page.context.services.vault.rolled_back = True
    page.enter()
    settle()

    press(qtbot, page, "Decide about this state")
    settle()
    assert page.context.services.vault.rolled_back

    page.context.notifier.answers.append(True)
    press(qtbot, page, "Decide about this state")
    settle()

    assert not page.context.services.vault.rolled_back
    assert not any(one.isVisible() for one in buttons(page, "Decide about this state"))
    assert page.context.notifier.told[-1][1] is Tone.OK


def test_a_backup_made_now_is_listed_with_its_time(qtbot, page, settle):
    press(qtbot, page, "Back up now")
    settle()

    assert "Last verified backup today 08:31" in words(page)
    assert "Backed up and verified" in words(page)


def test_a_drill_says_whether_the_newest_copy_can_be_restored(qtbot, page, settle):
    press(qtbot, page, "Back up now")
    settle()
    press(qtbot, page, "Try a restore")
    settle()

    assert "can be restored" in words(page)


def test_a_check_that_finds_damage_names_the_way_out(qtbot, page, settle):
    page.context.services.vault.sound = False

    press(qtbot, page, "Check everything")
    settle()

    assert "page 7" in words(page)
    assert "Newest verified backup: 20261101T083100Z" in words(page)


def test_the_passphrase_is_changed_with_the_old_one(qtbot, page, settle):
    press(qtbot, page, "Change the passphrase")
    dialog = dialog_of(PassphraseDialog)
    write(qtbot, dialog, "Present passphrase", "old passphrase here")
    write(qtbot, dialog, "Passphrase", "seven quiet herons wade")
    write(qtbot, dialog, "The same again", "seven quiet herons wade")

    press(qtbot, dialog, "Change")
    settle()

    assert page.context.services.vault.passphrase == "seven quiet herons wade"
    assert not dialogs_of(PassphraseDialog)


def test_a_wrong_old_passphrase_keeps_what_was_typed(qtbot, page, settle):
    press(qtbot, page, "Change the passphrase")
    dialog = dialog_of(PassphraseDialog)
    write(qtbot, dialog, "Present passphrase", "something else")
    write(qtbot, dialog, "Passphrase", "seven quiet herons wade")
    write(qtbot, dialog, "The same again", "seven quiet herons wade")

    press(qtbot, dialog, "Change")
    settle()

    assert "passphrase is not right" in words(dialog)
    assert dialog.value().new == "seven quiet herons wade"
    dialog.reject()


def test_a_new_sheet_counts_only_when_two_groups_were_typed_back(qtbot, page, settle):
    page.context.notifier.answers.append(True)
    press(qtbot, page, "Make a new recovery sheet")
    settle()
    dialog = dialog_of(SheetDialog)
    press(qtbot, dialog, "Done")
    refused = words(dialog)

    for number in dialog.panel.asked:
        write(qtbot, dialog, f"Group {number} of the sheet", GROUPS[number - 1])
    press(qtbot, dialog, "Done")

    assert "is not as printed" in refused
    assert not dialogs_of(SheetDialog)


def test_the_keyring_is_off_until_switched_on(qtbot, page, settle):
    box = page.shown.findChild(QCheckBox)
    before = box.isChecked()

    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settle()

    assert not before
    assert page.context.services.vault.keyring.enabled


def test_an_officer_is_added_with_roles(qtbot, page, settle):
    page.enter("staff")
    settle()
    press(qtbot, page, "Add an officer")
    dialog = dialog_of(OfficerDialog)
    write(qtbot, dialog, "Name", "Chen Yu")
    press(qtbot, dialog, "Approver")

    press(qtbot, dialog, "Save")
    settle()

    added = page.context.services.staff.members[-1]
    assert (added.name, added.roles) == ("Chen Yu", frozenset({"approver"}))
    assert page.context.services.staff.passphrases[added.id] is None


def test_an_officer_leaves_only_after_a_question(qtbot, page, settle):
    page.enter("staff")
    settle()
    tab = page.shown
    tab.records.select(LIN.id)

    tab.records.action_requested.emit("leave", (LIN.id,))
    asked_only = list(page.context.services.staff.left)
    page.context.notifier.answers.append(True)
    tab.records.action_requested.emit("leave", (LIN.id,))
    settle()

    assert asked_only == []
    assert page.context.services.staff.left == [LIN.id]


def test_a_font_is_added_and_taken_out_again(qtbot, page, settle, tmp_path):
    page.enter("fonts")
    settle()
    page.context.notifier.paths.append(tmp_path / "Rare.otf")
    press(qtbot, page, "Add a font file")
    settle()
    added = words(page)
    page.context.notifier.answers.append(True)

    press(qtbot, page, "Take out")
    settle()

    assert "Rare.otf" in added
    assert "Rare.otf" not in words(page)


def test_the_look_of_agreements_is_kept_in_the_vault(qtbot, page, settle):
    page.enter("fonts")
    settle()

    press(qtbot, page, "Official document")
    settle()

    assert page.context.services.settings.saved.page_look is PageLook.OFFICIAL


def test_language_and_theme_are_remembered(qtbot, page, settle):
    page.enter("window")
    settle()

    press(qtbot, page, "中文")
    press(qtbot, page, "Dark")

    assert page.context.settings.text("language") == "zh"
    assert page.context.settings.text("theme") == "dark"
    assert "下次锁定后显示中文" in words(page)  # in the language chosen, for whoever reads no other


def test_the_lock_time_is_kept_in_the_vault_and_holds_at_once(qtbot, page, settle):
    page.enter("window")
    settle()
    heard = []
    page.context.news.idle_minutes_changed.connect(heard.append)

    press(qtbot, page, "10 min")
    settle()

    assert page.context.services.settings.saved.auto_lock_minutes == 10
    assert heard == [10]


def test_after_a_lock_the_same_tab_is_shown(page, settle):
    page.enter("fonts")
    settle()

    assert page.place() == "fonts"
