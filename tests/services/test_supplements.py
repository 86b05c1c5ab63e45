"""A supplement over a real vault: what it changes, what does not fit the agreement, what is printed."""

import pytest

from offices import only_matter
from paper_approvals import STATED
from report_texts import pdf_text
from vetdesk.documents.compare import Change
from vetdesk.domain.papers import MadeFor
from vetdesk.services.paperdesk import RECORD

SUPPLEMENT = "cn.supplement"
SAID = {"why": "监管要求变化", "from_on": "2026-12-01", "done": "仍按原协议的约定处理", "copies": "4"}
FITS = "第十一条第二款的“十个工作日”变更为“十五个工作日”"
MISSES = "第四条第一款的“三十日”变更为“十五日”"


@pytest.fixture
def matter(entrustment_issued, services):
    """An entrustment that was issued."""
    return only_matter(services)


def test_a_supplement_shows_the_places_it_changes_in_the_issued_text_and_warns_of_what_does_not_fit(
    services, matter
):
    said = SAID | {"changes": f"{FITS}\n{MISSES}"}
    draft = services.paper_drafts.keep(MadeFor.MATTER, matter, SUPPLEMENT, said)

    room = services.paper_drafts.room(draft.id, language="zh")

    fits, misses = room.amends.amended
    assert (fits.place, fits.doubt) == ("第十一条 佣金、归属、考核与全包费用 11.2", None)
    assert misses.about == "三十日"
    (line,) = [one for one in room.amends.comparison.lines if one.change is Change.CHANGED]
    assert "十五个工作日" in "".join(piece.text for cell in line.cells for piece in cell)
    warning = next(one for one in room.obstacles if one.code == "paper.change")
    assert not warning.blocks
    services.approval.acknowledge(matter, code=warning.code, subject=warning.subject)
    room = services.paper_drafts.room(draft.id, language="zh")
    assert next(one for one in room.obstacles if one.code == "paper.change").overridden_by

    services.papers.for_matter(matter, SUPPLEMENT, said, language="zh", approved=STATED)

    (record,) = [one for one in services.documents.of_matter(matter) if one.kind == RECORD]
    text = "".join(pdf_text(services.documents.content(record.id)).split())
    assert "变更的条款" in text
    assert "变更条款的核对paper.change" in text
    assert "第十一条佣金、归属、考核与全包费用11.2" in text
