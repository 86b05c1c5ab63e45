"""The English of a template beside its Chinese, place by place; what is typed counts at once."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.pages.slotedit import SaidLine, SlotEdit
from vetdesk.desktop.pages.slotwords import slot_words_of
from vetdesk.desktop.pages.templates.words import remark_words, remarks_of
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import listed, pack_title, shown
from vetdesk.services.templateenglish import HEAD, Place, State, confirmed, places_of, with_head, with_part
from vetdesk.services.templates import Pack, Part, Problem

_WIDTH, _HEIGHT, _LIST = 290, 170, 62
_MOST_FAULTS: Final = 4
_SIGNS: Final = {State.DONE: "✓", State.MISSING: "○", State.STALE: "⚠"}


class EnglishDialog(QDialog):
    """``changed`` carries the template with what was typed; ``from_shipped`` asks for the shipped English."""

    changed = Signal(object)
    from_shipped = Signal()

    def __init__(self, pack: Pack, *, is_open: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._pack = pack
        self._problems: tuple[Problem, ...] = ()
        self._places: tuple[Place, ...] = ()
        self.setWindowTitle(self.tr("English of “{template}”").format(template=pack_title(pack)))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the template"))
        self.list.setFixedWidth(space(_LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.state = text_label("", "soft", wrap=True)
        self.fits = button(self.tr("The English still fits"), "small", icon="check")
        self.fits.setToolTip(self.tr("Keep the English as it is for the Chinese of now"))
        self.begin = button(self.tr("Begin with the Chinese lines"), "small", icon="copy")
        self.begin.setToolTip(self.tr("Copies signs and {{ … }} with the words, to be written over"))
        self.shipped = button(self.tr("Take the shipped English"), "small", icon="download")
        self.shipped.setToolTip(
            self.tr("For every part whose Chinese is that of the shipped template and has no English yet")
        )
        self.title = line_field(self.tr("Title in English"))
        self.ours, self.text = SlotEdit(), SlotEdit()
        self.ours.setReadOnly(True)
        words = slot_words_of(pack)
        for editor in (self.ours, self.text):
            editor.speak(words)
        self._chinese = FormField(self.tr("Chinese"), self.ours)
        self._english = FormField(self.tr("English"), self.text)
        self.sides = {side: line_field(said) for side, said in pack.parties.items()}
        self.said = text_label("", "problem", wrap=True)
        self.clauses = text_label("", "soft", wrap=True)
        self.close_button = button(self.tr("Close"), "primary")
        self._lay_out()
        for one in (self.title, *self.sides.values()):
            _line(one).setReadOnly(not is_open)
        self.text.setReadOnly(not is_open)
        for tool in (self.fits, self.begin, self.shipped):
            tool.setEnabled(is_open)
        self._is_open = is_open
        self._connect()
        self.show_pack(pack)
        self.list.setCurrentRow(0)

    @property
    def pack(self) -> Pack:
        """Return the template with what was typed."""
        return self._pack

    @property
    def place(self) -> Place | None:
        """Return the place that is shown."""
        at = self.list.currentRow()
        return self._places[at] if 0 <= at < len(self._places) else None

    def show_pack(self, pack: Pack) -> None:
        """Show a template that something else filled; the place chosen stays chosen."""
        self._pack = pack
        self._mark()
        self._fill()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what the linter says of the English: under its place, and what clauses lack below."""
        self._problems = tuple(one for one in problems if one.code.startswith("english."))
        self._tell()

    # Inside

    def _lay_out(self) -> None:
        tools = row(gap=2)
        tools.addWidget(self.state, 1)
        for tool in (self.fits, self.begin, self.shipped):
            tools.addWidget(tool)
        texts = row(gap=3)
        texts.addWidget(self._chinese, 1)
        texts.addWidget(self._english, 1)
        right = column(gap=2)
        right.addLayout(tools)
        right.addWidget(self.title)
        for side in self.sides.values():
            right.addWidget(side)
        right.addLayout(texts, 1)
        right.addWidget(SaidLine(self.ours, self.text))
        right.addWidget(self.said)
        middle = row(gap=4)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        foot = row(gap=3)
        foot.addWidget(self.clauses, 1)
        foot.addWidget(self.close_button)
        box = column(gap=3, margin=5)
        box.addWidget(text_label(self.windowTitle(), "title"))
        box.addWidget(
            text_label(
                self.tr(
                    "The same lines as the Chinese text, with the same signs, references and {{ … }}. "
                    "Editions with English are offered when every place has it. Kept with the next edition "
                    "that is saved."
                ),
                "soft",
                wrap=True,
            )
        )
        box.addLayout(middle, 1)
        box.addLayout(foot)
        self.setLayout(box)
        resize_fitting(self, space(_WIDTH), space(_HEIGHT))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row)
        self.title.edited.connect(self._on_typed)
        self.text.textChanged.connect(self._on_typed)
        for side in self.sides.values():
            side.edited.connect(self._on_typed)
        self.fits.clicked.connect(self._on_fits)
        self.begin.clicked.connect(self._on_begin)
        self.shipped.clicked.connect(self.from_shipped)
        self.close_button.clicked.connect(self.accept)

    def _mark(self) -> None:
        """Write the places anew with the state of each."""
        self._places = places_of(self._pack)
        with QSignalBlocker(self.list):
            at = max(self.list.currentRow(), 0)
            while self.list.count() > len(self._places):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(self._places):
                self.list.addItem("")
            for number, place in enumerate(self._places):
                name = self._called(place)
                self.list.item(number).setText(f"{_SIGNS[place.state]} {name}")
                self.list.item(number).setToolTip(name)
            self.list.setCurrentRow(min(at, len(self._places) - 1))
        self._tell()

    def _called(self, place: Place) -> str:
        """Return what a place is called on this screen: in English, too, as far as it is written."""
        if place.id == HEAD:
            return self.tr("Title and parties")
        english = self._pack.english
        return shown(place.title, english.parts.get(place.id, "") if english else "")

    def _part(self) -> Part | None:
        place = self.place
        return next((one for one in self._pack.parts if place and one.id == place.id), None)

    def _fill(self) -> None:
        place, part, english = self.place, self._part(), self._pack.english
        if place is None:
            return
        blockers = [QSignalBlocker(one) for one in (self.title, self.text, *self.sides.values())]
        head = part is None
        for side, field in self.sides.items():
            field.setVisible(head)
            field.set_text(english.parties.get(side, "") if english else "")
        self._chinese.setHidden(head)
        self._english.setHidden(head)
        if part is None:
            self.title.set_text(english.title if english else "")
        else:
            self.title.set_text(english.parts.get(part.id, "") if english else "")
            self.ours.setPlainText(part.body.rstrip("\n"))
            self.text.setPlainText(english.bodies.get(part.id, "").rstrip("\n") if english else "")
            self._english.setEnabled(bool(part.body.strip()))
        self.title.setHidden(part is not None and not part.title.strip())
        del blockers
        self._tell()

    def _tell(self) -> None:
        place, pack = self.place, self._pack
        if place is None:
            return
        texts = {
            State.DONE: self.tr("The English stands."),
            State.MISSING: self.tr("There is no English yet, or not all of it."),
            State.STALE: self.tr("The Chinese was changed after the English was written."),
        }
        self.state.setText(texts[place.state])
        part = self._part()
        written = part is not None and bool(part.body.strip())
        self.begin.setVisible(written and self._is_open and not self.text.toPlainText().strip())
        self.fits.setVisible(place.state is State.STALE)
        told = {"english.missing", "english.stale"}
        mine = [
            one
            for one in self._problems
            if one.code not in told and one.place.partition(":")[0] == place.id and place.id != HEAD
        ]
        lines = [remark_words(one, pack) for one in remarks_of(mine, pack)][:_MOST_FAULTS]
        self.said.setText("\n".join(lines))
        self.said.setVisible(bool(lines))
        known = {one.id for one in pack.parts}
        others = {one.place.partition("/")[0] for one in self._problems if one.code == "english.missing"}
        bare = sorted(others - known - {pack.id})
        lacking = sum(one.state is not State.DONE for one in self._places)
        says = self.tr("{count} of {all} places still need English.").format(
            count=lacking, all=len(self._places)
        )
        if not lacking:
            says = self.tr("Every place has its English.")
        if bare:
            note = self.tr("Clauses without English, to be written in the clause library: {clauses}.")
            says += " " + note.format(clauses=listed(bare))
        self.clauses.setText(says)

    def _take(self, pack: Pack) -> None:
        self._pack = pack
        self._mark()
        self.changed.emit(pack)

    @Slot(int)
    def _on_row(self, _at: int) -> None:
        self._fill()

    @Slot()
    def _on_typed(self) -> None:
        place = self.place
        if place is None:
            return
        if place.id == HEAD:
            sides = {side: field.text for side, field in self.sides.items()}
            self._take(with_head(self._pack, self.title.text, sides))
        else:
            said = self.text.toPlainText().rstrip()
            self._take(with_part(self._pack, place.id, self.title.text, f"{said}\n" if said else ""))

    @Slot()
    def _on_fits(self) -> None:
        if self.place is not None:
            self._take(confirmed(self._pack, self.place.id))

    @Slot()
    def _on_begin(self) -> None:
        part = self._part()
        if part is not None and not self.text.toPlainText().strip():
            self.text.setPlainText(part.body.rstrip("\n"))
            self.text.setFocus()


def mark_of(pack: Pack) -> str:
    """Return how many places still need English, as a button says it; empty without any English."""
    if pack.english is None:
        return ""
    lacking = sum(one.state is not State.DONE for one in places_of(pack))
    return f" ({lacking})" if lacking else " ✓"


def _line(field: FormField) -> QLineEdit:
    assert isinstance(field.editor, QLineEdit)
    return field.editor
