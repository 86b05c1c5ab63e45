"""A matter written as a matter file and read in again says the same."""

import json
from dataclasses import replace
from datetime import date

import pytest

from offices import only_matter
from vetdesk.domain.debts import totals
from vetdesk.domain.matter import SubProcessor
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskKind
from vetdesk.progress import silent
from vetdesk.services import dossier
from vetdesk.services.agreements import MatterDraft
from vetdesk.services.errors import NotFound

FILE_KEYS = {
    "schedule": "",
    "schedule_sheet": None,
    "schedule_unit": None,
    "schedule_columns": {},
    "schedule_total_rule": "reject",
}


def seen(services, matter_id):
    with services.desk.vault.reading() as session:
        return dossier.load(session, services.desk, matter_id)


def bare(matter):
    """Return a matter without what names the file of its schedule, which is written anew."""
    return replace(matter, template=None, **FILE_KEYS)


def rows(found):
    return [replace(one, line=0) for one in found.schedule.rows]


def round_trip(services, tmp_path, matter_id, *, reference="T-AGAIN"):
    done = services.matter_export.write(matter_id, tmp_path / "out.json", silent())
    assert done.lacking == ()
    record = json.loads(done.file.read_text("utf-8"))
    record["matter_ref"] = reference
    again = tmp_path / "again.json"
    again.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    return services.matters.import_file(again), record


def test_an_assignment_that_is_read_in_again_is_the_same(services, tmp_path, assignment_drafted):
    same_again(services, tmp_path)


def test_an_entrustment_that_is_read_in_again_is_the_same(services, tmp_path, entrustment_drafted):
    same_again(services, tmp_path)


def same_again(services, tmp_path):
    first = only_matter(services)

    second, record = round_trip(services, tmp_path, first)

    before, after = seen(services, first), seen(services, second)
    assert bare(after.matter) == replace(bare(before.matter), matter_ref="T-AGAIN")
    assert rows(after) == rows(before)
    assert totals(after.schedule) == totals(before.schedule)
    assert record["template"] == before.standard.id


def test_own_answers_sub_processors_and_a_template_of_the_office_come_back(
    services, tmp_path, entrustment_drafted
):
    first = only_matter(services)
    terms = services.agreements.terms(first)
    told = (
        SubProcessor(
            name="苏州云呼有限公司",
            kind="呼叫平台",
            consented_on=date(2026, 11, 1),
            place="苏州",
            data="电话号码",
        ),
    )
    services.agreements.set_terms(first, replace(terms, sub_processors=told))
    own = services.templates.copy(
        "cn.entrustment_agreement", title="单位委托协议", reason="按单位文本整理"
    ).card.pack
    bond = Ask(name="bond", label=Text(zh="履约保证金", en="Bond"), kind=AskKind.MONEY)
    part = next(one for one in own.parts if one.body)
    asking = replace(part, body=f"{part.body}§ 保证金{{{{ bond|yuan }}}}。\n")
    parts = tuple(asking if one.id == part.id else one for one in own.parts)
    services.templates.save(replace(own, parts=parts, asks=(bond,)), reason="增加保证金")
    services.template_choice.choose(first, own.id)
    services.agreements.answer(first, "bond", "61234.00")

    second, record = round_trip(services, tmp_path, first)

    assert services.agreements.terms(second).sub_processors == told
    assert record["answers"]["bond"] == "61234.00"
    assert seen(services, second).matter.answers == seen(services, first).matter.answers
    assert services.template_choice.current(second).id == own.id == record["template"]


def test_a_draft_says_what_its_file_lacks_and_writes_over_nothing(services, tmp_path, assignment_drafted):
    matter_id = only_matter(services)
    head = services.agreements.get(matter_id).head
    fresh = services.agreements.open(
        MatterDraft(
            road=head.road,
            creditor_kind=head.creditor_kind,
            asset_type=head.asset_type,
            assignee_kind=head.assignee_kind,
            organisation_id=head.organisation_id,
            collector_id=head.collector_id,
        )
    ).id

    done = services.matter_export.write(fresh, tmp_path / "draft.json", silent())

    assert done.schedule is None
    assert {"$.approved_by.name", "$.schedule", "$.reviewed_by"} <= {one.path for one in done.lacking}
    with pytest.raises(FileExistsError):
        services.matter_export.write(fresh, tmp_path / "draft.json", silent())
    with pytest.raises(NotFound):
        services.matter_export.write(fresh.__class__(int=7), tmp_path / "none.json", silent())
    assert not (tmp_path / "none.json").exists()
