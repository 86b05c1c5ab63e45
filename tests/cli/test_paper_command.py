"""`vetdesk paper`: which papers there are, and one made from a file of answers over a real vault."""

import json

import pytest

from report_texts import pdf_text
from vetdesk.cli.output import BLOCKED, DONE

REFERENCE = "WC-2026-0007"
STATED = ("--approved-by", "郑和平", "--approved-role", "法务总监", "--approved-on", "2026-11-20")


def answers(tmp_path, **said):
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    return file


@pytest.fixture
def access(folder, secret):
    return ("--vault", folder, "--passphrase-file", secret())


def test_the_list_names_every_paper_with_what_it_asks(vetdesk, access):
    called = vetdesk("--json", "paper", "list", *access)

    assert called.code == DONE, called.err
    papers = {one["id"]: one for one in called.json["papers"]}
    assert papers["cn.nda_collector"]["made_for"] == ["collector"]
    assert "project" in [ask["name"] for ask in papers["cn.nda_collector"]["asks"]]
    assert papers["cn.power_of_attorney"]["made_for"] == ["matter"]
    assert papers["cn.power_of_attorney"]["needs"] == ["approval"]
    assert papers["cn.supervision_letter"]["needs"] == []


def test_a_contract_paper_without_an_approval_is_refused_in_words_that_say_what_to_do(
    vetdesk, access, tmp_path
):
    order = ("paper", "make", "cn.nda_collector", answers(tmp_path), *access, "--out", tmp_path / "nda.pdf")

    half = vetdesk(*order, "--collector", "91310115MA1HB7TW92", "--approved-by", "郑和平")

    assert half.code != DONE
    assert "--approved-on" in half.err


def test_a_paper_is_made_from_a_file_of_answers(vetdesk, access, matter_file, tmp_path, monkeypatch):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    file = matter_file(lambda m: m.update(matter_ref=REFERENCE), sample="entrustment.json")
    ran = vetdesk("--json", "matter", "run", file, *access, "--out", tmp_path / "out")
    assert ran.code == DONE, ran.out
    said = answers(tmp_path, agents=["甲 001", "乙 002"], poa_from="2026-12-01", poa_to="2027-11-30")
    out = tmp_path / "poa.pdf"
    order = ("--json", "paper", "make", "cn.power_of_attorney", said, *access, "--out", out)

    refused = vetdesk(*order, "--matter", REFERENCE)
    assert refused.code == BLOCKED
    assert [one["code"] for one in refused.json["obstacles"]] == ["approval.stale"]
    assert not out.exists()
    called = vetdesk(*order, "--matter", REFERENCE, *STATED)

    assert called.code == DONE, called.err + called.out
    assert called.json["name"].startswith(f"{ran.json['contract_no']}-授权01")
    text = "".join(pdf_text(out.read_bytes()).split())
    assert "甲001乙002" in text
    again = vetdesk(*order, "--matter", REFERENCE, *STATED)
    assert again.json["code"] == "cli.file_exists", "never over a file that is there"


def test_a_collector_that_is_not_registered_is_called_so_in_words(vetdesk, access, tmp_path):
    order = ("paper", "make", "cn.nda_collector", answers(tmp_path), *access, "--out", tmp_path / "nda.pdf")

    called = vetdesk(*order, "--collector", "91310115MA1HB7TW92")

    assert "机构" in called.err
    assert "party" not in called.err


@pytest.mark.parametrize(
    ("said", "to"),
    [({"nothing": "1"}, ("--matter", REFERENCE)), ({}, ()), ({}, ("--matter", "a", "--collector", "b"))],
    ids=["unknown-answer", "nobody", "both"],
)
def test_an_order_that_cannot_be_read_makes_nothing(vetdesk, access, tmp_path, said, to):
    out = tmp_path / "paper.pdf"

    called = vetdesk(
        "paper", "make", "cn.power_of_attorney", answers(tmp_path, **said), *access, "--out", out, *to
    )

    assert called.code != DONE
    assert not out.exists()


def test_a_paper_is_made_in_two_columns_or_with_a_translation(
    vetdesk, access, matter_file, tmp_path, monkeypatch
):
    monkeypatch.setattr("vetdesk.services.press.debtor_notices", lambda *_, **__: ())
    file = matter_file(lambda m: m.update(matter_ref=REFERENCE), sample="entrustment.json")
    assert vetdesk("--json", "matter", "run", file, *access, "--out", tmp_path / "out").code == DONE
    code = json.loads(file.read_text("utf-8"))["collector"]["uscc"]
    said = answers(
        tmp_path,
        project="委托催收",
        project_en="debt collection",
        sign_place="上海",
        dispute_body="上海市浦东新区",
    )
    order = ("--json", "paper", "make", "cn.nda_collector", said, *access, "--collector", code, *STATED)

    both = vetdesk(*order, "--edition", "zh-en", "--out", tmp_path / "both.pdf")
    alone = vetdesk(*order, "--edition", "en", "--out", tmp_path / "en.pdf")

    assert (both.code, alone.code) == (DONE, DONE), both.err + alone.err
    text = "".join(pdf_text((tmp_path / "both.pdf").read_bytes()).split())
    assert "双方拟就委托催收评估是否合作" in text
    assert "cooperateinrespectofdebtcollection" in text
    text = "".join(pdf_text((tmp_path / "en.pdf").read_bytes()).split())
    assert "Translationforreadingonly" in text
    assert "双方拟就" not in text
