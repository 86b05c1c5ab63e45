"""The clause library in a real vault: edited with a reason, retired, carried as a file, offered to drafts."""

from dataclasses import replace

import pytest

from vetdesk.documents.packs import RANKS, load_library
from vetdesk.services.clauseeditions import (
    ClauseFaulty,
    ClauseRequired,
    ClauseSource,
    EditionOutdated,
    EditionReasonMissing,
    EditionUnchanged,
    LibraryUnread,
)

WHY = "按2026年监管检查意见修改"
SAID = "本条由单位修改过"


@pytest.fixture
def library(services):
    return services.clause_editions


def reworded(clause, words=SAID):
    first = clause.variants[0]
    return replace(
        clause, variants=(replace(first, text=first.text + f"§ {words}。\n"), *clause.variants[1:])
    )


def draft(services, matter_file):
    return services.matters.import_file(matter_file())


def test_the_library_holds_what_came_with_the_program(library):
    cards = {one.id: one for one in library.all()}

    assert cards.keys() == load_library().keys()
    assert {one.source for one in cards.values()} == {ClauseSource.SHIPPED}
    assert "cn.assignment_agreement/confidentiality" in cards["CL-01"].places


def test_a_saved_edition_takes_the_place_of_the_shipped_clause(library):
    before = library.get("CL-01").card.clause

    view = library.save(reworded(before), reason=WHY)

    assert view.card.source is ClauseSource.ADAPTED
    assert view.card.clause.version == f"{before.version}+1"
    assert [(one.version, one.reason) for one in view.history] == [
        (f"{before.version}+1", WHY),
        (before.version, ""),
    ]


def test_a_comparison_of_editions_marks_the_words(library):
    view = library.save(reworded(library.get("CL-01").card.clause), reason=WHY)

    comparison = library.compare("CL-01", 0, view.history[0].number)

    assert SAID in comparison.text(new=True)
    assert SAID not in comparison.text(new=False)


@pytest.mark.parametrize("reason", ["", " ", "a"])
def test_an_edition_without_a_reason_is_not_saved(library, reason):
    with pytest.raises(EditionReasonMissing):
        library.save(reworded(library.get("CL-01").card.clause), reason=reason)

    assert len(library.get("CL-01").history) == 1


def test_an_edition_that_changes_nothing_is_not_saved(library):
    with pytest.raises(EditionUnchanged):
        library.save(library.get("CL-01").card.clause, reason=WHY)


def test_an_edition_made_from_an_older_one_is_not_saved(library):
    old = library.get("CL-01").card.clause
    library.save(reworded(old), reason=WHY)

    with pytest.raises(EditionOutdated):
        library.save(reworded(old, "另一处修改"), reason=WHY)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("§ {{ a.__class__ }}", "template.not_allowed"),
        ('§ {% include "x" %}', "template.not_allowed"),
        ("§ {{ a.append(1) }}", "template.not_allowed"),
        ("§ {{ nonesuch }}", "name.unknown"),
        ("没有行首符号", "line.unmarked"),
        ('§ 见{{ "CL-99"|ref }}', "reference.unknown"),
        ('§ 见{{ "CL-01"|ref }}', "reference.itself"),
        ("§ {{ a", "template.syntax"),
    ],
    ids=["attribute", "include", "call", "name", "sign", "reference", "itself", "syntax"],
)
def test_a_faulty_wording_is_refused_with_its_place(library, line, code):
    clause = library.get("CL-01").card.clause
    first = clause.variants[0]
    faulty = replace(clause, variants=(replace(first, text=first.text + line + "\n"),))

    with pytest.raises(ClauseFaulty) as refused:
        library.save(faulty, reason=WHY)

    assert code in {one.code for one in refused.value.problems}
    assert all("CL-01/AB" in one.place for one in refused.value.problems)
    assert len(library.get("CL-01").history) == 1


def test_an_edited_wording_loses_the_english_of_the_old_one_and_the_others_keep_theirs(library):
    clause = library.get("CL-06").card.clause
    first, *others = clause.variants
    assert all(one.text_en for one in clause.variants)

    saved = library.save(
        replace(clause, variants=(replace(first, text=first.text + f"§ {SAID}\n"), *others)), reason=WHY
    ).card.clause

    assert [bool(one.text_en) for one in saved.variants] == [False, *(True for _ in others)]
    assert saved.english_of == saved.version


def test_guidance_that_changes_keeps_the_english(library):
    clause = library.get("CL-06").card.clause
    told = tuple(replace(one, guidance="先坚持本表述") for one in clause.variants)

    saved = library.save(replace(clause, variants=told), reason=WHY).card.clause

    assert [one.text_en for one in saved.variants] == [one.text_en for one in clause.variants]
    assert saved.english_of == saved.version


def test_a_new_title_without_its_translation_leaves_the_clause_chinese_only(library):
    clause = library.get("CL-06").card.clause

    saved = library.save(replace(clause, title="安全保护措施"), reason=WHY).card.clause

    assert (saved.title_en, saved.english_of) == ("", "")
    assert not any(one.text_en for one in saved.variants)


def test_wording_to_avoid_is_named_but_saved(library):
    view = library.save(reworded(library.get("CL-01").card.clause, "乙方后果自负"), reason=WHY)

    assert "phrase.forbidden" in {one.code for one in view.problems}


def test_a_core_clause_of_a_template_is_not_retired(library):
    with pytest.raises(ClauseRequired) as refused:
        library.retire("CL-01", reason=WHY)

    assert any("债权转让" in title for title in refused.value.titles)


def test_an_optional_clause_is_retired_and_taken_back(library):
    assert library.retire("CL-24", reason=WHY).card.retired

    view = library.restore("CL-24", reason="恢复使用")

    assert not view.card.retired
    assert [one.reason for one in view.history] == ["恢复使用", WHY, ""]


def test_a_clause_that_another_text_refers_to_is_not_retired(library):
    clause = library.get("CL-01").card.clause
    first = clause.variants[0]
    library.save(
        replace(clause, variants=(replace(first, text=first.text + '§ 另见{{ "CL-24"|ref }}。\n'),)),
        reason=WHY,
    )

    with pytest.raises(ClauseRequired) as refused:
        library.retire("CL-24", reason=WHY)

    assert any("CL-01" in title for title in refused.value.titles)


def test_the_office_writes_a_clause_of_its_own(library):
    view = library.create("廉洁条款", "§ 双方不得给予对方人员任何利益。", reason=WHY)

    assert (view.card.id, view.card.source) == ("OC-01", ClauseSource.OWN)
    assert view.card.clause.tags == ("optional",)


def test_an_own_clause_stands_in_the_part_it_was_added_to(services, library, matter_file):
    place = "cn.assignment_agreement/confidentiality"
    library.create("廉洁条款", "§ 双方不得给予对方人员任何利益。", reason=WHY, places=[place])
    matter = draft(services, matter_file)
    services.agreements.choose_clause(matter, "OC-01", included=True)

    lines = {one.id: one for one in services.drafting.clauses(matter)}
    text = str(services.drafting.text(matter))

    assert lines["OC-01"].included
    assert "双方不得给予对方人员任何利益" in text


def test_an_open_draft_keeps_its_edition_and_is_offered_the_new_one(services, library, matter_file):
    matter = draft(services, matter_file)
    library.save(reworded(library.get("CL-01").card.clause), reason=WHY)

    (offer,) = services.agreements.clause_offers(matter)

    assert SAID not in str(services.drafting.text(matter))
    assert (offer.id, offer.reason) == ("CL-01", WHY)
    assert offer.new.version == f"{offer.old.version}+1"


def test_a_draft_that_takes_the_edition_over_is_printed_with_it(services, library, matter_file):
    matter = draft(services, matter_file)
    library.save(reworded(library.get("CL-01").card.clause), reason=WHY)
    (offer,) = services.agreements.clause_offers(matter)

    services.agreements.decide_edition(matter, offer.number, taken=True)

    assert SAID in str(services.drafting.text(matter))
    assert services.agreements.clause_offers(matter) == ()


def test_a_draft_that_keeps_its_text_is_asked_again_only_by_the_next_edition(services, library, matter_file):
    matter = draft(services, matter_file)
    view = library.save(reworded(library.get("CL-01").card.clause), reason=WHY)
    (offer,) = services.agreements.clause_offers(matter)

    services.agreements.decide_edition(matter, offer.number, taken=False)

    assert services.agreements.clause_offers(matter) == ()
    assert SAID not in str(services.drafting.text(matter))
    library.save(reworded(view.card.clause, "第二次修改"), reason=WHY)
    assert [one.id for one in services.agreements.clause_offers(matter)] == ["CL-01"]


def test_a_new_draft_is_made_with_the_edition_in_force(services, library, matter_file):
    library.save(reworded(library.get("CL-01").card.clause), reason=WHY)

    matter = draft(services, matter_file)

    assert SAID in str(services.drafting.text(matter))
    assert services.agreements.clause_offers(matter) == ()


def test_taking_an_edition_over_changes_what_an_approval_covers(services, library, matter_file):
    matter = draft(services, matter_file)
    before = services.drafting._load(matter).content_hash
    library.save(reworded(library.get("CL-01").card.clause), reason=WHY)
    assert services.drafting._load(matter).content_hash == before

    (offer,) = services.agreements.clause_offers(matter)
    services.agreements.decide_edition(matter, offer.number, taken=True)

    assert services.drafting._load(matter).content_hash != before


def test_an_exported_library_comes_in_elsewhere_as_it_was(library, tmp_path):
    library.save(reworded(library.get("CL-01").card.clause), reason=WHY)
    library.create("廉洁条款", "§ 双方不得给予对方人员任何利益。", reason=WHY)
    file = library.write_file(tmp_path / "clauses.toml")

    again = library.bring_in_file(file, reason=WHY)

    assert (again.saved, again.unchanged) == ((), len(library.all()))


def test_an_imported_change_becomes_the_next_edition(library, tmp_path):
    text = library.export(["CL-24"]).replace("保险", "责任保险", 1)
    file = tmp_path / "clauses.toml"
    file.write_text(text, "utf-8")

    assert library.bring_in_file(file, reason=WHY).saved == ("CL-24",)
    assert library.get("CL-24").card.source is ClauseSource.ADAPTED


def test_an_own_number_of_another_office_is_another_clause(library, tmp_path):
    library.create("廉洁条款", "§ 双方不得给予对方人员任何利益。", reason=WHY)
    file = tmp_path / "clauses.toml"
    file.write_text(library.export(["OC-01"]).replace("廉洁条款", "反洗钱"), "utf-8")

    assert library.bring_in_file(file, reason=WHY).saved == ("OC-02",)
    assert library.get("OC-01").card.clause.title == "廉洁条款"


@pytest.mark.parametrize(
    "text",
    [
        "format = 1",
        "clause = 3",
        'id = 3\nversion = "1"',
        "a" * 10 + " = [" * 3000,
        'format = "other"\n[[clause]]',
    ],
    ids=["format", "clause", "kind", "deep", "other"],
)
def test_a_file_that_is_no_library_is_refused_whole(library, tmp_path, text):
    file = tmp_path / "clauses.toml"
    file.write_text(text, "utf-8")

    with pytest.raises((ClauseFaulty, LibraryUnread)):
        library.bring_in_file(file, reason=WHY)

    assert {one.source for one in library.all()} == {ClauseSource.SHIPPED}


def test_one_faulty_clause_keeps_the_whole_file_out(library, tmp_path):
    file = tmp_path / "clauses.toml"
    text = library.export(["CL-24", "CL-25"]).replace("§", "§ {{ a.__class__ }}", 1)
    file.write_text(text.replace("保证金", "履约保证金", 1), "utf-8")

    with pytest.raises(ClauseFaulty):
        library.bring_in_file(file, reason=WHY)

    assert {one.source for one in library.all()} == {ClauseSource.SHIPPED}


def test_a_wording_to_fall_back_to_never_stands_by_itself(services, library, matter_file):
    clause = library.get("CL-24").card.clause
    fallback = replace(clause.variants[0], id="F", rank=RANKS[1], text="§ 退让文本。\n", applies_if=None)
    library.save(replace(clause, variants=(fallback, *clause.variants)), reason=WHY)
    matter = draft(services, matter_file)
    services.agreements.choose_clause(matter, "CL-24", included=True)

    assert "退让文本" not in str(services.drafting.text(matter))


def test_what_is_typed_outlives_a_lock(library):
    typed = reworded(library.get("CL-01").card.clause)

    library.keep_draft(typed)

    assert library.get("CL-01").draft == typed
    library.drop_draft("CL-01")
    assert library.get("CL-01").draft is None
