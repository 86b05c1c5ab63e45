"""The sample vault: the main job is done in it, and a new user sees papers beside the agreement."""

from vetdesk.services.agreements import MatterQuery
from vetdesk.services.numbers import NumberState
from vetdesk.services.paperdesk import RECORD
from vetdesk.services.sample import make_sample


def test_the_sample_has_a_paper_of_its_collector_and_one_of_its_agreement(front, tmp_path, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())

    sample = make_sample(front, tmp_path / "sample")

    services = sample.services
    try:
        (line,) = services.agreements.page(MatterQuery()).items
        (nda,) = [one for one in services.documents.of_collector(line.collector_id) if one.kind != RECORD]
        kinds = {one.kind for one in services.documents.of_matter(line.id)}
        numbers = [one for one in services.numbers.all() if one.is_paper]
    finally:
        services.close()
    assert nda.kind == "cn.nda_collector"
    assert "cn.handover_receipt" in kinds
    assert {one.state for one in numbers} == {NumberState.USED}
