"""A finding of the vetting changes after the approval; all that follows from it, in the real window."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from offices import PASSPHRASE, passphrase_of
from vetdesk.desktop import lockstate
from vetdesk.services.agreements import MatterQuery

HERE = Path(__file__).resolve().parent
LONG_ENOUGH = 900
APPROVER = "郑和平"


@pytest.fixture
def office(front, folder, home, matter_file, tmp_path):
    """An issued agreement whose second version is approved while the next review still runs."""
    opened = front.unlock(folder, PASSPHRASE)
    opened.matters.run(matter_file(), out=tmp_path / "first")
    (line,) = opened.agreements.page(MatterQuery()).items
    matter = opened.agreements.start_version(line.id, "年度复核")
    last = opened.vetting.get(matter.head.review_id)
    review = opened.vetting.start(
        last.collector.id,
        road=last.draft.road,
        creditor_kind=last.draft.creditor_kind,
        asset_type=last.draft.asset_type,
        assignee_kind=last.draft.assignee_kind,
        channels=last.draft.channels,
    )
    opened.vetting.carry(review.id, tuple(review.carried))
    opened.vetting.requery(review.id, review.draft.reviewed_on)
    opened.agreements.set_head(line.id, review_id=review.id)
    opened.approval.send_for_review(line.id)
    opened.approval.approve(line.id, name=APPROVER, passphrase=passphrase_of(APPROVER), role="法务总监")
    opened.close()
    state = Path(home["XDG_STATE_HOME"]) / "vetdesk"
    state.mkdir(parents=True)
    lockstate.keep(lockstate.LockState(folder), state / "last-vault.json")
    return folder


def test_a_penalty_found_after_the_approval_leads_to_a_stronger_next_version(tmp_path, home, front, office):
    command = [sys.executable, str(HERE / "driver.py"), str(HERE / "finding_changes.py"), str(tmp_path)]

    done = subprocess.run(command, env=home, capture_output=True, text=True, timeout=LONG_ENOUGH, check=False)

    assert done.returncode == 0, done.stderr
    shown = json.loads((tmp_path / "shown.json").read_text("utf-8"))
    assert "then: there was no administrative penalty" in shown["stale"]
    assert "now: the vetting found an administrative penalty" in shown["stale"]
    assert shown["why"].startswith("CL-10 ")
    assert "CV-B03, CV-B14" in shown["why"]
    assert "甲方每三个月对乙方的个人信息处理活动进行一次现场或者远程检查" in shown["text"]
    again = front.unlock(office, PASSPHRASE)
    (line,) = again.agreements.page(MatterQuery()).items
    texts = [again.texts.get(line.id, version) for version in (1, 2)]
    records = again.issuing.versions(line.id)
    again.close()
    assert [record.version for record in records] == [2, 1]
    assert [{one.id: one.variant for one in text.clauses}["CL-10"] for text in texts] == ["A", "A-audit"]
