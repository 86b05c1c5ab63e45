"""The number of the OA or the other side beside ours: the same one twice is told, and stops nothing."""

import pytest

from vetdesk.domain.obstacles import OverrideClass


@pytest.fixture
def drafts(services, matter_file):
    def draft(reference):
        return services.matters.import_file(
            matter_file(lambda m: m.update(matter_ref=reference, external_no="OA-88"))
        )

    return [draft("A-1"), draft("A-2")]


def told(services, matter_id):
    return [one for one in services.approval.obstacles(matter_id) if one.code == "number.external"]


def test_the_same_external_number_on_two_matters_is_told_on_both(services, drafts):
    for mine, other in zip(drafts, ("A-2", "A-1"), strict=True):
        (one,) = told(services, mine)
        assert not one.blocks
        assert one.override is OverrideClass.ACKNOWLEDGE
        assert (one.facts["number"], one.facts["others"]) == ("OA-88", (other,))


def test_another_number_or_none_is_no_repetition(services, drafts):
    first, second = drafts
    services.agreements.set_head(first, external_no="OA-89")
    assert told(services, first) == told(services, second) == []

    services.agreements.set_head(second, external_no="")
    assert told(services, second) == []
