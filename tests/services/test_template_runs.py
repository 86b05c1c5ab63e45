"""Matter files that say which template they are made with, run one by one and by the folder."""

from dataclasses import replace

import pytest

from vetdesk.services.agreements import MatterQuery
from vetdesk.services.batches import BatchEnd
from vetdesk.services.matters import Result

WHY = "按法务部2026年意见修改"
BASE = "cn.assignment_agreement"
TITLE = "单位债权转让协议"


@pytest.fixture(autouse=True)
def no_letters(monkeypatch):
    """The letters are most of the time an issue takes, and nothing here reads them."""
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())


@pytest.fixture
def own(services):
    return services.templates.copy(BASE, title=TITLE, reason=WHY).card.pack


def made_with(services, file):
    return services.template_choice.current(services.matters.import_file(file))


def asking(matter_file, template):
    return matter_file(lambda m: m.update(template=template))


def test_a_file_run_again_keeps_the_edition_it_was_issued_with(services, own, matter_file):
    file = asking(matter_file, own.id)
    first = services.matters.run(file)
    services.templates.save(replace(own, title="新版协议"), reason=WHY)

    again = services.matters.run(file)

    assert (first.result, again.result, again.repeated) == (Result.ISSUED, Result.ISSUED, True)
    assert next(one.line.title for one in again.documents if one.line.kind == "agreement") == TITLE


def test_a_file_without_the_key_leaves_what_the_matter_has_and_the_shipped_id_takes_it_back(
    services, own, matter_file
):
    assert made_with(services, asking(matter_file, own.id)).id == own.id
    assert made_with(services, matter_file()).id == own.id
    assert made_with(services, asking(matter_file, BASE)).id == ""


@pytest.mark.parametrize(
    ("template", "key"),
    [
        pytest.param("office.T-77", "matterfile.template_unknown", id="unknown"),
        pytest.param("retired", "matterfile.template_unknown", id="retired"),
        pytest.param("other", "matterfile.template_unfit", id="other_road"),
    ],
)
def test_a_template_that_cannot_be_used_is_refused_by_its_name_and_nothing_is_kept(
    services, own, matter_file, template, key
):
    services.templates.retire(own.id, reason=WHY)
    if template == "other":
        template = services.templates.copy("cn.entrustment_agreement", title="委托", reason=WHY).card.id
    name = own.id if template == "retired" else template

    report = services.matters.run(asking(matter_file, name))

    assert report.result is Result.INVALID
    assert [(one.path, one.key) for one in report.problems] == [("$.template", key)]
    assert f"“{name}”" in report.problems[0].message("zh")
    assert not services.agreements.page(MatterQuery()).items


def test_the_command_line_stands_above_the_file_for_a_whole_folder(services, own, matter_file):
    folder = asking(matter_file, own.id).parent

    (row,) = services.batches.run_folder(folder, template="office.T-88").rows

    assert row.end is BatchEnd.INVALID
    assert [(one.path, one.facts["name"]) for one in row.report.problems] == [("--template", "office.T-88")]
