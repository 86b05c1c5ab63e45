"""Templates carried from one office to another with the own clauses that stand in them."""

from dataclasses import replace

import pytest

from vetdesk.services.clausenames import pointed
from vetdesk.services.templateerrors import TemplateClausesDiffer
from vetdesk.services.templates import TemplateFaulty
from vetdesk.store import templates as kept_templates

WHY = "总部统一文本"
BASE = "cn.assignment_agreement"
FIRST, SECOND = "OC-01", "OC-02"


@pytest.fixture
def file(services, tmp_path):
    """Return the file of a template with an own clause that its text refers to; the office has both."""
    services.clause_editions.create("送达特约", "§ 双方确认送达地址。\n", reason=WHY)
    own = services.templates.copy(BASE, title="单位协议", reason=WHY).card.pack
    parts = [
        replace(one, clauses=(*one.clauses, FIRST), body=f'{one.body}§ 见{{{{ "{FIRST}"|ref }}}}。\n')
        if one.id == "taxes"
        else one
        for one in own.parts
    ]
    services.templates.save(replace(own, parts=tuple(parts)), reason=WHY)
    return services.templates.write_file(own.id, tmp_path / "one.toml")


def taxes(pack):
    return next(one for one in pack.parts if one.id == "taxes")


def elsewhere(file, old, new):
    """Write the file as another office would have it, which wrote its clause otherwise."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    return file


def own_clauses(services):
    return {one.id: one.clause.title for one in services.clause_editions.all() if one.id.startswith("OC-")}


def test_a_clause_that_is_here_already_is_not_kept_again(services, file):
    made = services.templates.bring_in_file(file, reason=WHY).card.pack

    assert FIRST in taxes(made).clauses
    assert own_clauses(services) == {FIRST: "送达特约"}
    assert len(services.clause_editions.get(FIRST).history) == 1


def test_a_number_that_is_taken_here_is_changed_in_the_clause_and_in_the_template(services, file):
    made = services.templates.bring_in_file(
        elsewhere(file, "送达特约", "来自总部的送达"), reason=WHY
    ).card.pack

    assert own_clauses(services) == {FIRST: "送达特约", SECOND: "来自总部的送达"}
    assert (SECOND in taxes(made).clauses, FIRST in taxes(made).clauses) == (True, False)
    assert f'"{SECOND}"|ref' in taxes(made).body


def test_a_clause_that_says_something_else_here_is_refused_by_its_name(services, file):
    with pytest.raises(TemplateClausesDiffer) as caught:
        services.templates.bring_in_file(elsewhere(file, "双方确认送达地址", "双方另行约定"), reason=WHY)

    assert caught.value.titles == (f"{FIRST} 送达特约",)
    assert len(services.clause_editions.get(FIRST).history) == 1
    assert [one.id for one in services.templates.all() if not one.shipped] == ["office.T-01"]


def test_no_clause_is_kept_where_the_template_has_faults(services, file):
    elsewhere(file, "送达特约", "来自总部的送达")
    elsewhere(file, "§ 见{{", "§ {{ never_heard }}见{{")

    with pytest.raises(TemplateFaulty):
        services.templates.bring_in_file(file, reason=WHY)

    assert own_clauses(services) == {FIRST: "送达特约"}


class DiskFullError(OSError):
    """What a test lets happen between the clauses and their template."""


def test_nothing_is_half_imported_when_keeping_the_template_fails(services, file, monkeypatch):
    def fail(*_given, **_named):
        raise DiskFullError

    elsewhere(file, "送达特约", "来自总部的送达")
    with monkeypatch.context() as patched:
        patched.setattr(kept_templates, "add", fail)
        with pytest.raises(DiskFullError):
            services.templates.bring_in_file(file, reason=WHY)

    assert own_clauses(services) == {FIRST: "送达特约"}
    assert services.templates.bring_in_file(file, reason=WHY).card.id == "office.T-02"
    assert own_clauses(services) == {FIRST: "送达特约", SECOND: "来自总部的送达"}


def test_clauses_that_move_up_by_one_number_are_each_renamed_once():
    text = '{{ "OC-01"|ref }}、{{ "OC-02"|ref }}、{{ "CL-06"|ref }}'

    moved = pointed(text, {"OC-01": "OC-02", "OC-02": "OC-03"})

    assert moved == '{{ "OC-02"|ref }}、{{ "OC-03"|ref }}、{{ "CL-06"|ref }}'
