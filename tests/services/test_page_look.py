"""The look of agreements the office chose: on the draft, on what is issued, and in its record."""

from dataclasses import replace

import pytest

from vetdesk.services.agreements import MatterQuery
from vetdesk.services.matters import Result
from vetdesk.services.settings import PageLook
from vetdesk.store import versions


@pytest.mark.parametrize("look", list(PageLook), ids=str)
def test_an_agreement_is_issued_in_the_look_chosen_and_its_record_says_so(services, matter_file, look):
    services.settings.save(replace(services.settings.get(), page_look=look))
    assert services.settings.get().page_look is look

    report = services.matters.run(matter_file())

    assert report.result is Result.ISSUED
    (line,) = services.agreements.page(MatterQuery()).items
    with services.desk.vault.reading() as session:
        record = versions.of_matter(session, line.id)[0]
    assert ("look official" in record.fonts) == (look is PageLook.OFFICIAL)
    agreement = next(one.line for one in report.documents if one.line.kind == "agreement")
    usual = 40
    assert (agreement.pages > usual) == (look is PageLook.OFFICIAL)
