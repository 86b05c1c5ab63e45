"""Handing chapters over and taking them in, as the dialogs ask it."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget

from page_fakes import record, services
from vetdesk.desktop.pages.review.sharing import ReviewSharing
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.merging import Merge
from vetdesk.domain.packs import Text
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.reviewfiles import Arrival, Both, Chosen, Given
from vetdesk.vault.errors import ParcelWrongPassphrase

ON = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
REVIEW = uuid4()


class FakeFiles:
    """Gives back prepared answers and notes what was asked."""

    def __init__(self, arrival):
        self.arrival = arrival
        self.handed = []
        self.accepted = []
        self.refuse = []

    def hand_over(self, review_id, chapters, secret):
        self.handed.append((review_id, chapters, secret))
        return b"VDREVIEW locked"

    def look(self, _path, _secret):
        if self.refuse:
            raise self.refuse.pop()
        return self.arrival

    def accept(self, _arrival, choices):
        self.accepted.append(choices)
        return REVIEW


def arrival(*disputed):
    both = tuple(
        Both(
            check=check,
            title=Text(zh="甲", en="A"),
            mine=Given(answer=CheckAnswer(outcome="pass", on=ON), by="周青", at=AT),
            theirs=Given(answer=CheckAnswer(outcome="fail", on=ON), by="钱进", at=AT),
        )
        for check in disputed
    )
    return Arrival(
        made_by="钱进",
        made_at=AT,
        collector="上海申恒",
        chapters=(),
        is_new=False,
        merge=Merge(new=("CV-B01",), same=(), both=disputed),
        both=both,
        pieces=2,
        sent=None,
        files=(),
    )


@pytest.fixture
def desk(qtbot, make_context):
    """Return the sharing over a window, its review and its files."""

    def make(found):
        known = record(status=CollectorStatus.IN_REVIEW)
        fakes = services(known)
        fakes.review_files = FakeFiles(found)
        view = fakes.vetting.get(fakes.vetting.add(known.id))
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        context = make_context(fakes)
        return SimpleNamespace(
            window=window,
            sharing=ReviewSharing(context, window),
            view=view,
            files=fakes.review_files,
            notifier=context.notifier,
        )

    return make


def open_file(desk, settle, tmp_path):
    desk.sharing._on_file_chosen(tmp_path / "chapters.vdreview")
    desk.sharing.dialog.secret.setText("five otters")
    desk.sharing.dialog.submit_button.click()
    settle()


def test_the_chosen_chapters_go_out_under_the_suggested_passphrase(desk, settle, tmp_path):
    made = desk(arrival())
    made.sharing.hand_over(made.view)
    dialog = made.sharing.dialog
    dialog.choose("B")
    suggested = dialog.secret.text

    made.sharing._on_hand_over(dialog.value())
    made.sharing._on_place_chosen(tmp_path / "out")
    settle()

    assert made.files.handed == [(made.view.id, ("B",), suggested)]
    assert len(suggested) > 20
    assert (tmp_path / "out.vdreview").read_bytes() == b"VDREVIEW locked"


def test_a_file_without_disputes_is_taken_over_after_a_look(desk, settle, tmp_path, qtbot):
    made = desk(arrival())
    open_file(made, settle, tmp_path)

    with qtbot.waitSignal(made.sharing.taken) as taken:
        made.sharing.dialog.submit_button.click()

    assert taken.args == [REVIEW]
    assert made.files.accepted == [{}]


def test_a_disputed_check_shows_both_sides_and_waits_for_a_choice(desk, settle, tmp_path):
    made = desk(arrival("CV-A01"))
    open_file(made, settle, tmp_path)
    dialog = made.sharing.dialog
    words = [dialog.chips("CV-A01").button(one).text() for one in ("mine", "theirs")]

    dialog.submit_button.click()
    refused = dialog.banner.text
    dialog.chips("CV-A01").choose("theirs")
    dialog.submit_button.click()
    settle()

    assert "周青" in words[0]
    assert "钱进" in words[1]
    assert "CV-A01" in refused
    assert made.files.accepted == [{"CV-A01": Chosen.THEIRS}]


def test_a_wrong_passphrase_keeps_the_dialog_open_with_the_reason(desk, settle, tmp_path):
    made = desk(arrival())
    made.files.refuse.append(ParcelWrongPassphrase())

    open_file(made, settle, tmp_path)

    assert "passphrase" in made.sharing.dialog.banner.text
    assert made.files.accepted == []
    made.sharing.dialog.reject()
