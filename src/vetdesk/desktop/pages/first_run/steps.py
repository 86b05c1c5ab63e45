"""The first steps of the wizard: where the vault goes, who makes it, which passphrase opens it."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk import paths
from vetdesk.desktop.forms.ui_first_run_person import Ui_FirstRunPerson
from vetdesk.desktop.forms.ui_first_run_place import Ui_FirstRunPlace
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.jobs import JobRunner
from vetdesk.desktop.notifier import Notifier
from vetdesk.desktop.pages.passphrase import NewPassphrase
from vetdesk.desktop.parts.wizard import WizardStep
from vetdesk.services.front import Front
from vetdesk.services.staff import StaffDraft

_SUFFIX = ".vetdesk"
_FORBIDDEN = frozenset('/\\:*?"<>|')


class PlaceStep(WizardStep):
    """A name and a folder."""

    def __init__(self, notifier: Notifier, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("PlaceStep", "Where the vault goes"),
            translate("PlaceStep", "Everything vetdesk knows lies in one encrypted folder on this machine."),
            parent=parent,
        )
        self._notifier = notifier
        self._form = Ui_FirstRunPlace()
        fields = QWidget(self)
        self._form.setupUi(fields)
        self.body.addWidget(fields)
        self.setFocusProxy(self._form.nameField)
        self._form.folderField.set_text(str(paths.default_vaults_folder()))
        self._form.browseButton.clicked.connect(self._on_browse_clicked)

    @property
    def folder(self) -> Path:
        """Return the folder the vault will be."""
        name = self._form.nameField.text.removesuffix(_SUFFIX)
        return Path(self._form.folderField.text).expanduser() / f"{name}{_SUFFIX}"

    @property
    def vault_name(self) -> str:
        """Return the name of the vault."""
        return self._form.nameField.text.removesuffix(_SUFFIX)

    def problems(self) -> list[str]:
        """Return what is wrong with name and folder, and mark the fields."""
        name, place = self.vault_name, self._form.folderField.text
        named = ""
        if not name:
            named = self.tr("Give the vault a name.")
        elif _FORBIDDEN & set(name) or name.startswith("."):
            named = self.tr('The name cannot hold any of / \\ : * ? " < > | or begin with a dot.')
        elif self.folder.exists():
            named = self.tr("There is already something of this name in the folder; choose another name.")
        placed = "" if place else self.tr("Choose the folder in which the vault is made.")
        self._form.nameField.show_problem(named)
        self._form.folderField.show_problem(placed)
        return [text for text in (named, placed) if text]

    def freeze(self) -> None:
        """Keep what was given; the vault exists now."""
        self._form.nameField.setEnabled(False)
        self._form.folderField.setEnabled(False)
        self._form.browseButton.setEnabled(False)

    @Slot()
    def _on_browse_clicked(self) -> None:
        self._notifier.choose_folder(self.tr("Choose a folder"), then=self._take_folder)

    def _take_folder(self, chosen: Path) -> None:
        self._form.folderField.set_text(str(chosen))


class PersonStep(WizardStep):
    """Name and post of the first officer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("PersonStep", "Who you are"),
            translate(
                "PersonStep", "The vault knows everybody by name. Colleagues get their own passphrases later."
            ),
            parent=parent,
        )
        self._form = Ui_FirstRunPerson()
        fields = QWidget(self)
        self._form.setupUi(fields)
        self.body.addWidget(fields)
        self.setFocusProxy(self._form.nameField)

    @property
    def draft(self) -> StaffDraft:
        """Return the first officer, who may do everything until others come."""
        return StaffDraft(
            name=self._form.nameField.text, post=self._form.postField.text, roles=("legal", "admin")
        )

    def problems(self) -> list[str]:
        """Return what is missing."""
        missing = "" if self._form.nameField.text else self.tr("Give your name.")
        self._form.nameField.show_problem(missing)
        return [missing] if missing else []

    def freeze(self) -> None:
        """Keep what was given; the vault exists now."""
        self.setEnabled(False)


class PassphraseStep(WizardStep):
    """The passphrase, typed twice."""

    def __init__(self, front: Front, lane: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("PassphraseStep", "Passphrase"),
            translate(
                "PassphraseStep",
                "The key to everything; it is stored nowhere. If it is lost, only the recovery sheet helps.",
            ),
            parent=parent,
        )
        self._pair = NewPassphrase(front, lane, self)
        self.body.addWidget(self._pair)
        self.setFocusProxy(self._pair)

    @property
    def passphrase(self) -> str:
        """Return the passphrase typed."""
        return self._pair.passphrase

    def guess_first(self, *names: str) -> None:
        """Say which names are too easy."""
        self._pair.guess_first(*names)

    def problems(self) -> list[str]:
        """Return why it cannot be taken."""
        return self._pair.problems()

    def freeze(self) -> None:
        """Forget the passphrase; the vault has its slot."""
        self._pair.clear()
        self.setEnabled(False)
