"""The first start: six steps to an open vault, one click to the sample, nothing lost on the way."""

import re
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from desktop_fakes import FakeJudge
from vetdesk.desktop.i18n import Language, speak
from vetdesk.desktop.pages.first_run import FirstRunPage
from vetdesk.desktop.pages.recovery import RecoveryPanel, is_same_group
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.domain.errors import VetdeskError
from vetdesk.services.front import Created
from vetdesk.services.settings import Preferences

GROUPS = ("AAAAB", "CCCCD", "EEEEF", "GGGGH", "IIIIJ", "KKKKL", "MMMMN", "OOOOP")
PASSPHRASE = "seven quiet herons wade"


class Refused(VetdeskError):
    key = "vault.exists"


class FakeParties:
    def __init__(self):
        self.registered = []

    def own(self):
        return tuple(self.registered)

    def problems(self, _draft):
        return ()

    def register(self, draft):
        self.registered.append(draft)


class FakeFront(FakeJudge):
    def __init__(self):
        self.made = []
        self.refusals = []

    def create(self, folder, *, passphrase, staff):
        if self.refusals:
            raise self.refusals.pop()
        self.made.append((folder, passphrase, staff))
        settings = SimpleNamespace(get=Preferences)
        services = SimpleNamespace(parties=FakeParties(), settings=settings, folder=folder)
        return Created(services=services, recovery=GROUPS, sheet=b"%PDF-")


class Walk:
    """Goes through the wizard as a person does."""

    def __init__(self, qtbot, page, settle, desk):
        self._qtbot, self.page, self._settle, self.desk = qtbot, page, settle, desk

    def write(self, label, text):
        field = next(
            one for one in self.page.findChildren(FormField) if one.isVisible() and one.label == label
        )
        line = field.editor
        assert isinstance(line, QLineEdit)
        line.selectAll()
        self._qtbot.keyClicks(line, text)

    def click(self, words):
        button = next(
            one
            for one in self.page.findChildren(QPushButton)
            if one.isVisible() and one.isEnabled() and one.text() == words
        )
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self._settle()

    def words(self):
        return " | ".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())

    def to_recovery(self, tmp_path):
        self.write("Name of the vault", "claims 2026")
        self.write("Folder", str(tmp_path))
        self.click("Next")
        self.write("Your name", "Lin Xiao")
        self.write("Your post", "Legal")
        self.click("Next")
        self.write("Passphrase", PASSPHRASE)
        self.write("The same again", PASSPHRASE)
        self.click("Next")

    def type_groups_back(self):
        panel = self.page.findChild(RecoveryPanel)
        for number in panel.asked:
            self.write(f"Group {number} of the sheet", GROUPS[number - 1].lower())


@pytest.fixture
def front():
    return FakeFront()


@pytest.fixture
def walk(qtbot, make_context, settle, front, dressed_page):
    return Walk(qtbot, dressed_page, settle, dressed_page.desk)


@pytest.fixture
def dressed_page(qtbot, make_context, front):
    desk = make_context(SimpleNamespace()).desk
    home = QWidget()
    qtbot.addWidget(home)
    page = FirstRunPage(front, desk, home)
    page.desk, page.home = desk, home  # the home would die with this function otherwise
    page.opened = []
    page.vault_opened.connect(lambda *what: page.opened.append(what))
    home.resize(1200, 900)
    page.resize(1200, 900)
    home.show()
    return page


def test_six_steps_end_in_an_open_vault(walk, front, tmp_path):
    walk.to_recovery(tmp_path)
    walk.type_groups_back()
    walk.click("Next")
    walk.click("Next")
    walk.click("Open the vault")

    folder, passphrase, officer = front.made[0]
    assert folder == tmp_path / "claims 2026.vetdesk"
    assert passphrase == PASSPHRASE
    assert (officer.name, officer.post) == ("Lin Xiao", "Legal")
    assert walk.page.opened[0][1] == str(folder)


def test_the_company_given_is_registered_as_ours(walk, tmp_path):
    walk.to_recovery(tmp_path)
    walk.type_groups_back()
    walk.click("Next")
    walk.write("Full name of your company", "Creditor Ltd")
    walk.click("Next")
    walk.click("Open the vault")

    registered = walk.page.opened[0][0].services.parties.registered
    assert [draft.party.name for draft in registered] == ["Creditor Ltd"]


def test_nobody_goes_on_without_typing_two_groups_back(walk, tmp_path):
    walk.to_recovery(tmp_path)

    walk.click("Next")

    assert re.search(r"Group \d is not as printed", walk.words())
    assert walk.page.wizard.at == 3


def test_the_sheet_can_be_saved_and_is_readable_by_its_owner_only(walk, tmp_path):
    walk.desk.notifier.paths.append(tmp_path / "sheet.pdf")
    walk.to_recovery(tmp_path)

    walk.click("Save as PDF")

    assert (tmp_path / "sheet.pdf").read_bytes() == b"%PDF-"
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o077 == 0


def test_the_key_is_not_on_the_screen_until_asked_for(walk, tmp_path):
    walk.to_recovery(tmp_path)
    before = walk.words()

    walk.click("Show the key to write it down")

    assert GROUPS[0] not in before
    assert GROUPS[0] in walk.words()


def test_a_short_passphrase_is_refused_with_the_reason(walk, tmp_path):
    walk.write("Name of the vault", "claims")
    walk.write("Folder", str(tmp_path))
    walk.click("Next")
    walk.write("Your name", "Lin Xiao")
    walk.click("Next")
    walk.write("Passphrase", "short")
    walk.write("The same again", "short")

    walk.click("Next")

    assert "at least 15 characters" in walk.words()
    assert walk.page.wizard.at == 2


def test_two_different_lines_are_noticed(walk, tmp_path):
    walk.write("Name of the vault", "claims")
    walk.write("Folder", str(tmp_path))
    walk.click("Next")
    walk.write("Your name", "Lin Xiao")
    walk.click("Next")
    walk.write("Passphrase", PASSPHRASE)
    walk.write("The same again", PASSPHRASE + "s")

    walk.click("Next")

    assert "The two lines differ." in walk.words()


def test_a_name_that_exists_is_refused_before_anything_is_made(walk, front, tmp_path):
    (tmp_path / "claims.vetdesk").mkdir()
    walk.write("Name of the vault", "claims")
    walk.write("Folder", str(tmp_path))

    walk.click("Next")

    assert "already something of this name" in walk.words()
    assert not front.made


def test_a_vault_that_cannot_be_made_says_why_and_lets_one_go_back(walk, front, tmp_path):
    front.refusals.append(Refused())
    walk.to_recovery(tmp_path)
    refused = walk.words()

    walk.click("Back")
    walk.click("Next")

    assert "nothing was overwritten" in refused
    assert "Type two groups back" in walk.words()
    assert len(front.made) == 1


def test_cancelling_before_the_vault_is_made_goes_back(qtbot, walk):
    with qtbot.waitSignal(walk.page.cancelled):
        walk.click("Cancel")


@pytest.mark.parametrize("typed", ["AAAAB", "aaaab", " aa aab "])
def test_a_group_is_read_as_people_write_it(typed):
    assert is_same_group(typed, "AAAAB")


def test_misread_digits_are_taken_for_letters():
    assert is_same_group("0I8AB", "OIBAB")


def test_another_language_loses_nothing_that_is_typed(qtbot, walk, front, settle, tmp_path):
    walk.write("Name of the vault", "claims 2026")
    walk.write("Folder", str(tmp_path))
    walk.click("Next")
    walk.write("Your name", "Lin Xiao")
    asked = []
    walk.page.language_requested.connect(asked.append)
    walk.click("中文")

    try:
        speak(QApplication.instance(), Language.CHINESE)
        again = FirstRunPage(front, walk.desk, walk.page.home)
        again.continue_from(walk.page)
    finally:
        speak(QApplication.instance(), Language.ENGLISH)

    assert asked == ["zh"]
    assert again.wizard.at == 1
    assert again.folder == tmp_path / "claims 2026.vetdesk"
    assert again.officer.name == "Lin Xiao"
    assert "欢迎使用" in " ".join(one.text() for one in again.findChildren(QLabel))


def test_a_vault_that_is_made_is_kept_with_its_sheet_in_another_language(walk, front, tmp_path):
    walk.to_recovery(tmp_path)
    asked = walk.page.findChild(RecoveryPanel).asked

    again = FirstRunPage(front, walk.desk, walk.page.home)
    again.continue_from(walk.page)

    assert again.services is walk.page.services
    assert again.findChild(RecoveryPanel).asked == asked
    assert again.wizard.at == 3
    assert len(front.made) == 1
