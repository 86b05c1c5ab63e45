"""What was said about the clauses of a draft, thread by thread, with a place to say more."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QPlainTextEdit, QWidget

from vetdesk.desktop.firstsize import resize_fitting
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.titles import shown
from vetdesk.desktop.vocabulary import Status
from vetdesk.services.comments import (
    LONGEST,
    WHOLE,
    ClauseComment,
    CommentPlace,
    CommentRoom,
    CommentState,
)

EVERYWHERE: Final = "*"
_WIDE: Final = 180
_HIGH: Final = 170
_QUOTED: Final = 120
_STATES: Final = {
    CommentState.OPEN: (str(QT_TRANSLATE_NOOP("CommentDialog", "Open")), Tone.WARN, "circle-dashed"),
    CommentState.ANSWERED: (str(QT_TRANSLATE_NOOP("CommentDialog", "Answered")), Tone.INFO, "info"),
    CommentState.RESOLVED: (str(QT_TRANSLATE_NOOP("CommentDialog", "Resolved")), Tone.OK, "circle-check"),
}


def place_words(place: CommentPlace) -> str:
    """Return what a place is called."""
    return shown(place.title) or translate("CommentDialog", "The whole text")


def state_of(comment: ClauseComment) -> Status:
    """Return the state of a comment in words and colour."""
    text, tone, icon = _STATES[comment.state]
    return Status(translate("CommentDialog", text), tone, icon)


class CommentCard(InnerCard):
    """One comment with its replies, and what can be done about it."""

    reply_requested = Signal(object)
    settle_requested = Signal(object)
    take_up_requested = Signal(object)

    def __init__(self, comment: ClauseComment, place: str, *, changed: bool, today: date) -> None:
        super().__init__()
        self.comment = comment
        self.setAccessibleName(f"{place}: {comment.text}")
        head = row(gap=2)
        head.addWidget(text_label(place, "card"))
        head.addWidget(StatusBadge(state_of(comment)))
        head.addStretch(1)
        says = self.tr("{name} · {when} · version {version}")
        about = says.format(name=comment.by, when=moment_words(comment.at, today), version=comment.version)
        head.addWidget(text_label(about, "faint"))
        self.body.addLayout(head)
        self.body.addWidget(text_label(comment.text, wrap=True))
        if changed:
            was = comment.wording.replace("\n", " ")
            was = was if len(was) <= _QUOTED else f"{was[:_QUOTED]}…"
            words = self.tr("The text has changed since; it said: {words}").format(words=was)
            self.body.addWidget(text_label(words, "faint", wrap=True))
        for reply in comment.replies:
            line = text_label(f"↳ {reply.by} · {moment_words(reply.at, today)}", "faint")
            self.body.addWidget(line)
            said = text_label(reply.text, wrap=True)
            said.setContentsMargins(space(4), 0, 0, 0)
            self.body.addWidget(said)
        if comment.is_settled:
            by = self.tr("Called resolved by {name}").format(name=comment.closed_by)
            self.body.addWidget(text_label(by, "faint"))
        self._add_links()

    def _add_links(self) -> None:
        links = row(gap=3)
        self.reply_link = button(self.tr("Reply"), "link")
        self.reply_link.clicked.connect(self._on_reply_clicked)
        settled = self.comment.is_settled
        self.close_link = button(self.tr("Open again") if settled else self.tr("Mark as resolved"), "link")
        self.close_link.clicked.connect(self._on_close_clicked)
        links.addWidget(self.reply_link)
        links.addWidget(self.close_link)
        links.addStretch(1)
        self.body.addLayout(links)

    @Slot()
    def _on_reply_clicked(self) -> None:
        self.reply_requested.emit(self.comment)

    @Slot()
    def _on_close_clicked(self) -> None:
        signal = self.take_up_requested if self.comment.is_settled else self.settle_requested
        signal.emit(self.comment)


class CommentDialog(QDialog):
    """``said(place, text)``, ``replied(id, text)``, ``settled(id)`` and ``taken_up(id)`` ask to be kept."""

    said = Signal(str, str)
    replied = Signal(object, str)
    settled = Signal(object)
    taken_up = Signal(object)

    def __init__(self, place: str, *, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Comments"))
        resize_fitting(self, space(_WIDE), space(_HIGH))
        self._today = today
        self._wanted = place
        self._room: CommentRoom | None = None
        self._replying: ClauseComment | None = None
        self._reply_to = ""
        self._cards: list[CommentCard] = []
        self.banner = Banner(self)
        self.place_box = ChoiceBox()
        self.place_box.setAccessibleName(self.tr("Clause or article"))
        self.open_only = QCheckBox(self.tr("Only what is not resolved"))
        inner = QWidget(self)
        self._lines = column(gap=3)
        inner.setLayout(self._lines)
        self._area = scrolled(inner, across=False)
        self._area.setAccessibleName(self.tr("What was said"))
        self._about = text_label("", "soft", wrap=True)
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("Your comment"))
        self.editor.setFixedHeight(space(18))
        self.editor.setTabChangesFocus(True)
        self.submit_button = button(self.tr("Comment"), "primary")
        self.back_button = button(self.tr("No reply after all"))
        self._lay_out()
        self.place_box.currentIndexChanged.connect(self._on_place_chosen)
        self.open_only.toggled.connect(self._show)
        self.editor.textChanged.connect(self._refresh)
        self.submit_button.clicked.connect(self._on_submit_clicked)
        self.back_button.clicked.connect(self._on_back_clicked)
        self._refresh()

    @property
    def cards(self) -> tuple[CommentCard, ...]:
        """Return the threads shown, the oldest first."""
        return tuple(self._cards)

    @property
    def about(self) -> str:
        """Return what the line beside the buttons says."""
        return self._about.text()

    @property
    def is_edited(self) -> bool:
        """True while something is typed that was not sent."""
        return bool(self.editor.toPlainText().strip())

    def typed(self) -> Mapping[str, str]:
        """Return the text that was not sent, what it is about, and the comment it answers, if any."""
        answered = str(self._replying.id) if self._replying is not None else self._reply_to
        return {"text": self.editor.toPlainText(), "place": self._place(), "reply_to": answered}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Put back what ``typed`` returned; what it is about is chosen once the comments are there."""
        self._wanted = typed.get("place", self._wanted)
        self._reply_to = typed.get("reply_to", "")
        self.editor.setPlainText(typed.get("text", ""))
        words = self.tr("What you had typed before the vault was locked is back; it is not sent yet.")
        self.banner.show_message(words, Tone.INFO)

    def show_room(self, room: CommentRoom) -> None:
        """Show what was said; the place that was chosen stays chosen."""
        first = self._room is None
        self._room = room
        if first:
            self._replying = next((one for one in room.comments if str(one.id) == self._reply_to), None)
            self._reply_to = ""
            self._offer(room.places)
        self._show()

    def show_kept(self) -> None:
        """Empty the editor: what was typed is kept now."""
        self.banner.hide()
        self.editor.clear()
        self._replying = None
        self._refresh()

    def show_failure(self, text: str) -> None:
        """Say why it was not kept; what is typed stays."""
        self.banner.show_message(text, Tone.BAD)

    def _offer(self, places: Sequence[CommentPlace]) -> None:
        self.place_box.blockSignals(True)
        self.place_box.addItem(self.tr("Everything that was said"), EVERYWHERE)
        for one in places:
            self.place_box.addItem(place_words(one), one.id)
        at = self.place_box.findData(self._wanted)
        self.place_box.setCurrentIndex(max(at, 0))
        self.place_box.blockSignals(False)
        self._refresh()

    def _lay_out(self) -> None:
        choose = row(gap=3)
        choose.addWidget(self.place_box, 1)
        choose.addWidget(self.open_only)
        foot = row(gap=2)
        foot.addWidget(self._about, 1)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        for one in (close, self.back_button, self.submit_button):
            foot.addWidget(one)
        box = column(gap=3, margin=6)
        box.addWidget(text_label(self.tr("Comments on the text"), "title"))
        box.addWidget(self.banner)
        box.addLayout(choose)
        box.addWidget(self._area, 1)
        box.addWidget(self.editor)
        box.addLayout(foot)
        self.setLayout(box)

    def _place(self) -> str:
        data = self.place_box.currentData()
        return self._wanted if data is None else str(data)

    def _spoken_about(self) -> str:
        """Return the place a new comment is about: the one chosen, else the whole text."""
        place = self._place()
        return WHOLE if place == EVERYWHERE else place

    @Slot()
    def _show(self) -> None:
        empty_layout(self._lines)
        self._cards.clear()
        room, place = self._room, self._place()
        if room is None:
            return
        titles = {one.id: place_words(one) for one in room.places}
        threads = [
            one
            for one in room.comments
            if place in {EVERYWHERE, one.place} and not (self.open_only.isChecked() and one.is_settled)
        ]
        for one in threads:
            card = CommentCard(
                one, titles.get(one.place, one.place), changed=room.has_changed(one), today=self._today
            )
            card.reply_requested.connect(self._on_reply_requested)
            card.settle_requested.connect(self._on_settle_requested)
            card.take_up_requested.connect(self._on_take_up_requested)
            self._cards.append(card)
            self._lines.addWidget(card)
        if not threads:
            self._lines.addWidget(text_label(self.tr("Nothing was said here yet."), "soft"))
        self._lines.addStretch(1)

    @Slot()
    def _refresh(self) -> None:
        typed = self.editor.toPlainText().strip()
        self.submit_button.setEnabled(self._room is not None and 0 < len(typed) <= LONGEST)
        replying = self._replying is not None
        self.submit_button.setText(self.tr("Send the reply") if replying else self.tr("Comment"))
        self.back_button.setVisible(self._replying is not None)
        if len(typed) > LONGEST:
            about = self.tr("At most {most} signs; these are {count}.").format(most=LONGEST, count=len(typed))
        elif self._replying is not None:
            about = self.tr("Reply to {name}: {text}").format(
                name=self._replying.by, text=self._replying.text[:40]
            )
        else:
            places = self._room.places if self._room else ()
            found = next((one for one in places if one.id == self._spoken_about()), None)
            about = self.tr("About: {place}").format(place=place_words(found)) if found else ""
        self._about.setText(about)

    @Slot()
    def _on_place_chosen(self) -> None:
        self._refresh()
        self._show()

    @Slot()
    def _on_submit_clicked(self) -> None:
        text = self.editor.toPlainText().strip()
        if self._replying is not None:
            self.replied.emit(self._replying.id, text)
        else:
            self.said.emit(self._spoken_about(), text)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._replying = None
        self._refresh()

    @Slot(object)
    def _on_reply_requested(self, comment: ClauseComment) -> None:
        self._replying = comment
        self._refresh()
        self.editor.setFocus()

    @Slot(object)
    def _on_settle_requested(self, comment: ClauseComment) -> None:
        self.settled.emit(comment.id)

    @Slot(object)
    def _on_take_up_requested(self, comment: ClauseComment) -> None:
        self.taken_up.emit(comment.id)
