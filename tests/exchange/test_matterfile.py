"""Matter files: what is read, and what is refused with its place."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

import pytest

from matter_files import PERSON_ID, given_matter, write_matter
from vetdesk.domain.agreements import Road
from vetdesk.domain.money import Money
from vetdesk.exchange import matterfile_model
from vetdesk.exchange.matterfile import KnownIds, matter_schema, parse_matter, read_matter
from vetdesk.exchange.matterfile_model import Part


def read(matter, **known):
    return parse_matter(json.dumps(matter, ensure_ascii=False).encode(), file="matter.json", **known)


def refusal(matter, **known):
    reading = read(matter, **known)
    assert reading.matter is None
    for problem in reading.problems:
        assert problem.message("zh")
        assert problem.message("en")
        assert PERSON_ID not in problem.message("zh") + problem.message("en")
    return [(problem.path, problem.key.removeprefix("matterfile.")) for problem in reading.problems]


def test_a_good_file_becomes_a_matter():
    reading = read(given_matter())

    matter = reading.matter
    assert matter is not None
    assert reading.problems == ()
    assert matter.road is Road.ASSIGNMENT
    assert matter.answers["price"] == Money(10000000005)
    assert matter.answers["base_date"] == date(2026, 10, 31)
    assert matter.review.answers["CV-A01"].on == date(2026, 11, 10)
    assert matter.people[0].checks["BP-01"].outcome == "pass"
    assert matter.signatories["collector"].name == "冯远"
    assert matter.overrides == ()
    assert hash(reading.content_sha256)


def test_the_parts_have_the_shape_of_the_domain():
    parts = [part for part in vars(matterfile_model).values() if isinstance(part, type) and part is not Part]
    for part in (part for part in parts if issubclass(part, Part)):
        if is_dataclass(part.becomes):
            # A matter file attests a result; the value behind it stays in the vault.
            domain = {item.name for item in fields(part.becomes)} - {"value"}
            assert set(part.model_fields) - {"format"} == domain


@pytest.mark.parametrize(
    ("changes", "path", "key"),
    [
        ({"colour": "red"}, "$.colour", "unknown_key"),
        ({"organisation__fax": "1"}, "$.organisation.fax", "unknown_key"),
        ({"road": "sale"}, "$.road", "choice"),
        ({"creditor_kind": "fund"}, "$.creditor_kind", "choice"),
        ({"language": "fr"}, "$.language", "language"),
        ({"format": "vetdesk-matter/2"}, "$.format", "format"),
        ({"matter_ref": "x" * 41}, "$.matter_ref", "text_long"),
        ({"matter_ref": ""}, "$.matter_ref", "text_short"),
        ({"as_of": "2026-11-31"}, "$.as_of", "day"),
        ({"as_of": "2026/11/20"}, "$.as_of", "day"),
        ({"as_of": 20261120}, "$.as_of", "day"),
        ({"review": ...}, "$.review", "missing"),
        ({"review__answers__CV-A01__on": "soon"}, "$.review.answers.CV-A01.on", "day"),
        ({"review__answers__CV-A01__outcome": "open"}, "$.review.answers.CV-A01.outcome", "choice"),
        ({"review__channels": ["fax"]}, "$.review.channels[0]", "choice"),
        (
            {"review__answers__A1": {"outcome": "pass", "on": "2026-11-10"}},
            "$.review.answers.A1",
            "unknown_check",
        ),
        ({"people__0__key": "yes"}, "$.people[0].key", "bool_type"),
        ({"people__0__id_number": "110105194912310021"}, "$.people[0].id_number", "id_check_digit"),
        ({"people__0__id_number": "110105194902300021"}, "$.people[0].id_number", "id_date"),
        ({"people__0__id_number": "hello"}, "$.people[0].id_number", "id_unknown"),
        ({"answers__price": 100}, "$.answers.price", "money"),
        ({"answers__price": "1.005"}, "$.answers.price", "money"),
        ({"answers__price": "-1"}, "$.answers.price", "money"),
        ({"answers__price": "1,000.00"}, "$.answers.price", "money"),
        ({"answers__price_cn": "人民币壹元整"}, "$.answers.price_cn", "computed"),
        ({"answers__contract_no": "1"}, "$.answers.contract_no", "computed"),
        ({"answers__sign_date": "2026-11-20"}, "$.answers.sign_date", "computed"),
        ({"answers__colour": "red"}, "$.answers.colour", "unknown_answer"),
        ({"answers__delete_days": "30"}, "$.answers.delete_days", "integer"),
        ({"answers__delete_days": True}, "$.answers.delete_days", "integer"),
        ({"answers__dispute_mode": "duel"}, "$.answers.dispute_mode", "choice"),
        ({"answers__tolerance_percent": "101"}, "$.answers.tolerance_percent", "decimal"),
        ({"answers__sub_processors": "云算"}, "$.answers.sub_processors", "table"),
        (
            {"answers__sub_processors": [{"fax": "1"}]},
            "$.answers.sub_processors[0].fax",
            "unknown_table_column",
        ),
        (
            {"answers__sub_processors": [{"name": "云算", "kind": "云"}, {"name": "甲"}]},
            "$.answers.sub_processors[1].kind",
            "rows_why.missing",
        ),
        (
            {"answers__sub_processors": [{"name": "云算", "kind": "云", "consented_on": "soon"}]},
            "$.answers.sub_processors[0].consented_on",
            "rows_why.date",
        ),
        (
            {"answers__sub_processors": [{"name": "云", "kind": "云"}] * 101},
            "$.answers.sub_processors",
            "rows_why.rows",
        ),
        ({"transferability": ...}, "$.transferability", "missing_on_assignment"),
        ({"assignee_kind": ...}, "$.assignee_kind", "missing_on_assignment"),
        ({"schedule_columns": {"甲": "colour"}}, "$.schedule_columns.甲", "unknown_column"),
        ({"clauses": {"CL-1": False}}, "$.clauses.CL-1", "unknown_clause"),
        ({"clauses": {"CL-01": "no"}}, "$.clauses.CL-01", "bool_type"),
        ({"people": {}}, "$.people", "list_type"),
        ({"deposit": {"amount": "-1"}}, "$.deposit.amount", "money"),
        ({"signatories__collector": ...}, "$.signatories.collector", "missing"),
    ],
)
def test_each_fault_is_refused_at_its_place(changes, path, key):
    assert refusal(given_matter(**changes)) == [(path, key)]


def test_an_answer_that_is_a_table_is_a_list_of_rows():
    rows = [{"name": "云算有限公司", "kind": "云服务", "place": "上海", "consented_on": "2026-11-01"}]

    answer = read(given_matter(answers__sub_processors=rows)).matter.answers["sub_processors"]

    assert answer.rows == (("云算有限公司", "云服务", "上海", None, date(2026, 11, 1)),)
    assert read(given_matter(answers__sub_processors=[])).matter.answers["sub_processors"].rows == ()


def test_an_override_needs_two_different_people_and_a_reason():
    override = {
        "code": "pi.basis",
        "subject": "pi.basis",
        "by": ["甲", "甲"],
        "reason": "短",
        "on": "2026-11-18",
    }

    assert refusal(given_matter(overrides=[override])) == [("$.overrides[0].reason", "text_short")]
    override["reason"] = "理由" * 10
    assert refusal(given_matter(overrides=[override])) == [("$.overrides[0].by", "override_same_person")]


def test_one_person_may_not_stand_twice():
    person = given_matter()["people"][0]

    assert refusal(given_matter(people=[person, person])) == [("$.people[1].id_number", "id_twice")]


def test_all_faults_are_named_at_once():
    matter = given_matter(as_of="x", answers__price=1, colour="red")

    assert {path for path, _ in refusal(matter)} == {"$.as_of", "$.answers.price", "$.colour"}


def test_ids_outside_the_installed_packs_are_refused():
    known = KnownIds(
        checks=frozenset({"CV-A02"}),
        person_checks=frozenset({"BP-02"}),
        clauses=frozenset({"CL-01"}),
        packs=frozenset({"cn.vetting.collector"}),
    )

    assert refusal(given_matter(clauses={"CL-99": True}), known=known) == [
        ("$.review.pack", "unknown_pack"),
        ("$.review.answers.CV-A01", "unknown_check"),
        ("$.people[0].checks.BP-01", "unknown_check"),
        ("$.clauses.CL-99", "unknown_clause"),
    ]


def test_a_wrong_credit_code_is_left_to_the_gate():
    assert read(given_matter(collector__uscc="91310115591693856B")).matter is not None


def test_answers_of_the_other_road_are_dropped_with_a_remark():
    reading = read(given_matter(answers__max_calls=3))

    assert reading.matter is not None
    assert "max_calls" not in reading.matter.answers
    assert [remark.path for remark in reading.remarks] == ["$.answers.max_calls"]


def test_empty_answers_count_as_not_given():
    reading = read(given_matter(answers__sign_place="", answers__price=None))

    assert reading.matter is not None
    assert "sign_place" not in reading.matter.answers
    assert "price" not in reading.matter.answers


def test_decimals_are_exact_however_they_are_written():
    for written in (0.5, "0.5"):
        reading = read(given_matter(answers__tolerance_percent=written))

        assert reading.matter is not None
        assert reading.matter.answers["tolerance_percent"] == Decimal("0.5")


def test_hidden_and_private_characters_are_cleaned_with_a_remark():
    reading = read(given_matter(organisation__name="沪\u202e上\ue81e"))

    assert reading.matter is not None
    assert reading.matter.organisation.name == "沪上\u9fb4"
    assert [remark.path for remark in reading.remarks] == ["$.organisation.name"] * 2


@pytest.mark.parametrize(
    ("content", "path", "key"),
    [
        (b"", "$", "empty"),
        (b"\xef\xbb\xbf{}", "$", "bom"),
        ("{}".encode("utf-16"), "$", "encoding"),
        ('{"a": "中"}'.encode("gb18030"), "$", "encoding"),
        (b'{"a": }', "$", "syntax"),
        (b'{"a": NaN}', "$", "not_a_number"),
        (b'{"a": Infinity}', "$", "not_a_number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "$", "number_size"),
        (b"[" * 100_000 + b"]" * 100_000, "$", "depth"),
        (b'{"a": {"b": 1, "b": 2}}', "$.a.b", "duplicate_key"),
        (b'{"a": "\\ud800"}', "$.a", "surrogate"),
        (b"[]", "$", "not_an_object"),
        (b" " * 20_000_001, "$", "size"),
    ],
)
def test_broken_json_is_refused_plainly(content, path, key):
    reading = parse_matter(content, file="m.json")

    assert [(problem.path, problem.key) for problem in reading.problems] == [(path, f"matterfile.{key}")]
    assert all(problem.message("zh") and problem.message("en") for problem in reading.problems)


def test_nesting_below_the_parser_limit_is_refused_too():
    reading = parse_matter(b'{"a":' + b"[" * 60 + b"]" * 60 + b"}", file="m.json")

    assert [problem.key for problem in reading.problems] == ["matterfile.depth"]


def test_the_schedule_is_found_beside_the_file(tmp_path):
    reading = read_matter(write_matter(tmp_path, given_matter()))

    assert reading.schedule == (tmp_path / "debts.csv").resolve()


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("../debts.csv", "schedule_outside"),
        ("/etc/passwd.csv", "schedule_outside"),
        ("C:\\debts.csv", "schedule_outside"),
        ("link.csv", "schedule_outside"),
        ("debts.xls", "schedule_kind"),
        ("none.csv", "schedule_missing"),
        ("folder.csv", "schedule_missing"),
    ],
)
def test_a_schedule_elsewhere_is_refused(tmp_path, given, key):
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "folder.csv").mkdir()
    (tmp_path / "outside.csv").write_bytes(b"x")
    (inside / "link.csv").symlink_to(tmp_path / "outside.csv")

    reading = read_matter(write_matter(inside, given_matter(schedule=given)))

    assert [(problem.path, problem.key) for problem in reading.problems] == [
        ("$.schedule", f"matterfile.{key}")
    ]


def test_a_missing_file_is_said_plainly(tmp_path):
    assert read_matter(tmp_path / "none.json").problems[0].key == "matterfile.unreadable"


def test_the_approval_covers_everything_but_itself():
    one = read(given_matter()).content_sha256

    assert read(given_matter(approved_by__name="别人")).content_sha256 == one
    assert read(dict(reversed(given_matter().items()))).content_sha256 == one
    assert read(given_matter(answers__price="1.00")).content_sha256 != one


def test_the_schema_lists_every_key_and_answer():
    schema = matter_schema()

    assert schema["additionalProperties"] is False
    assert "format" in schema["required"]
    assert schema["properties"]["answers"]["properties"]["price"]["type"] == "string"
    assert json.dumps(schema)


def test_a_record_names_file_path_and_message():
    problem = read(given_matter(colour="red")).problems[0]

    assert problem.as_record("en") == {
        "file": "matter.json",
        "path": "$.colour",
        "key": "matterfile.unknown_key",
        "message": "The key 'colour' is not known. Check its spelling; unknown keys are not accepted.",
    }


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_are_refused(day):
    assert refusal(given_matter(as_of=day)) == [("$.as_of", "day")]


@pytest.mark.parametrize("road", [[], {}, 5, None])
def test_a_road_of_another_type_is_a_problem_of_its_own(road):
    assert refusal(given_matter(road=road)) == [("$.road", "choice")]


def test_two_sides_under_one_code_are_refused_before_one_overwrites_the_other():
    code = given_matter()["organisation"]["uscc"]

    assert refusal(given_matter(collector__uscc=code.lower())) == [("$.collector.uscc", "one_party_twice")]


def test_one_officer_written_in_two_ways_is_still_one():
    override = {"code": "pi.basis", "subject": "basis", "by": ["吴凡", "吴　凡"], "reason": "因" * 20}

    found = refusal(given_matter(overrides=[override | {"on": "2026-11-19"}]))

    assert found == [("$.overrides[0].by", "override_same_person")]


def test_the_choices_of_a_value_are_listed_alike_in_both_languages():
    reading = read(given_matter(review__answers={"CV-A01": {"outcome": "PASS", "on": "2026-11-10"}}))

    assert "pass, fail, na" in reading.problems[0].message("zh")
    assert "pass, fail, na" in reading.problems[0].message("en")


def test_one_copy_cannot_be_shared_by_two_sides():
    assert refusal(given_matter(answers__copies=1)) == [("$.answers.copies", "integer")]


def test_a_number_written_as_a_key_is_not_repeated():
    content = json.dumps({"310104198203162115": 1, "13800138000": 2}).encode()

    found = [problem.as_record("zh") for problem in parse_matter(content, file="matter.json").problems]

    assert found
    assert not any("310104198203162115" in str(one) or "13800138000" in str(one) for one in found)
    assert any("310***********2115" in str(one) for one in found)


@pytest.mark.parametrize("key", ["assignee_kind", "transferability", "payment", "notice"])
def test_the_schema_demands_of_an_assignment_what_the_reader_demands(key):
    demanded = matter_schema()["then"]

    assert key in demanded["required"]
    assert demanded["properties"][key] == {"not": {"type": "null"}}
