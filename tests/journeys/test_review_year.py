"""A whole review by the keyboard alone, opened again a year later, in the real window."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from offices import PASSPHRASE
from vetdesk.assets import asset_root
from vetdesk.desktop import lockstate
from vetdesk.domain.packs import Period
from vetdesk.exchange.matterfile import read_matter
from vetdesk.services.parties import PartyDraft, Side

HERE = Path(__file__).resolve().parent
LONG_ENOUGH = 900
PIECES = 20


@pytest.fixture
def office(front, folder, home):
    """Register the collector that is to be reviewed; the next start offers this vault."""
    sample = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter
    opened = front.unlock(folder, PASSPHRASE)
    opened.parties.register(PartyDraft(side=Side.COLLECTOR, party=sample.collector))
    opened.close()
    state = Path(home["XDG_STATE_HOME"]) / "vetdesk"
    state.mkdir(parents=True)
    lockstate.keep(lockstate.LockState(folder), state / "last-vault.json")
    return folder


def is_good_for_a_year_at_most(item):
    period = item.validity.period
    limited = period in {Period.MONTHS, Period.FISCAL_YEAR} and item.validity.months <= 12
    return limited and not item.validity.longest


def test_a_review_by_the_keyboard_alone_shows_a_year_later_exactly_what_expired(
    tmp_path, home, front, office, clock
):
    command = [sys.executable, str(HERE / "driver.py"), str(HERE / "review_year.py"), str(tmp_path)]

    done = subprocess.run(command, env=home, capture_output=True, text=True, timeout=LONG_ENOUGH, check=False)

    assert done.returncode == 0, done.stderr
    shown = json.loads((tmp_path / "shown.json").read_text("utf-8"))
    clock.instant += timedelta(days=369)
    again = front.unlock(office, PASSPHRASE)
    view = again.vetting.get(UUID(shown["review"]))
    pieces = [piece for found in view.evidence.values() for piece in found]
    filed = sorted(again.vetting.evidence(one.id).decode() for one in pieces)
    again.close()
    ended = {one.item.id for one in view.findings if one.valid_until and one.valid_until < clock.today()}
    assert view.decision.outcome == "approved"
    assert set(shown["expired"]) == ended
    assert {one.item.id for one in view.findings if is_good_for_a_year_at_most(one.item)} <= ended
    assert "CV-A01" in ended
    assert ended < {one.item.id for one in view.findings}
    assert filed == sorted(f"capture {number}" for number in range(PIECES))
