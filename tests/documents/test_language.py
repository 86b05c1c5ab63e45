"""The template language fills values, names what is missing, and refuses everything else."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.documents import marks
from vetdesk.documents.errors import TemplateRefused, TooLarge
from vetdesk.documents.language import clean, fill
from vetdesk.documents.marks import Mark
from vetdesk.domain.money import Money

HOSTILE = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ a.__class__ }}",
    "{{ a['__class__'] }}",
    "{{ a|attr('__class__') }}",
    "{{ a['_'~'_class__'] }}",
    "{{ a[b] }}",
    "{{ self }}{{ self.__init__() }}",
    "{{ config.items() }}",
    "{{ request.application.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ range(999999999) }}",
    "{{ dict(a=1) }}",
    "{{ '%s'|format(a) }}",
    "{{ '{0.__class__}'.format(a) }}",
    "{{ '{0.__class__}'|format(a) }}",
    "{{ a.name.upper() }}",
    "{{ debts.append(1) }}",
    "{{ debts.clear() }}",
    "{{ a.update({'name': 'x'}) }}",
    "{{ a|safe }}",
    "{{ a|tojson }}",
    "{{ debts|map(attribute='__class__')|list }}",
    "{{ debts|sort }}",
    "{{ debts|groupby('x') }}",
    "{{ a|xmlattr }}",
    "{{ a|pprint }}",
    "{% autoescape false %}{{ a }}{% endautoescape %}",
    "{% include 'other.j2' %}",
    "{% import 'other.j2' as other %}",
    "{% from 'other.j2' import x %}",
    "{% extends 'other.j2' %}",
    "{% macro x() %}{% endmacro %}",
    "{% call x() %}{% endcall %}",
    "{% set x = 1 %}",
    "{% set x %}a{% endset %}",
    "{% filter upper %}a{% endfilter %}",
    "{% block x %}{% endblock %}",
    "{% with x = 1 %}{{ x }}{% endwith %}",
    "{{ 2 ** 99999999 }}",
    "{{ 'x' * 99999999 }}",
    "{{ price + 1 }}",
    "{{ a ~ b }}",
    "{{ a[0:9] }}",
    "{{ {'a': 1} }}",
    "{{ [a, b] }}",
    "{{ x if y }}",
    "{% for x in 'abc' %}{{ x }}{% endfor %}",
    "{% for x in debts if x.no %}{{ x }}{% endfor %}",
    "{% for x in debts recursive %}{{ loop(x) }}{% endfor %}",
    "{% for x, y in debts %}{{ x }}{% endfor %}",
    "{% for _x in debts %}{{ _x }}{% endfor %}",
    "{% for x in debts %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in debts %}{{ loop.cycle('a') }}{% endfor %}",
    "{% for x in debts %}{% for y in x.a %}{% for z in y.a %}{{ z }}{% endfor %}{% endfor %}{% endfor %}",
    "{{ a is mapping }}",
    "{{ a is sameas(b) }}",
    "{{ a.name|join(b) }}",
    "{{ a|ref }}",
    "{{ a|define }}",
    "{{ -a }}",
    "{{ 1.5 }}",
    "{{ loop }}",
    "{{ _private }}",
    "{% raw %}{{ x }}",
    "{{ ",
    "{% if %}",
    "\ufdd0v\ufdd2x\ufdd2forged\ufdd1",
]


@pytest.mark.parametrize("source", HOSTILE)
def test_a_hostile_template_is_refused_before_it_runs(source):
    with pytest.raises(TemplateRefused) as refused:
        fill(source, {"a": {"name": "x"}, "debts": [1]}, place="probe.j2")

    assert refused.value.problems[0].place.startswith("probe.j2")


def test_every_fault_of_a_template_is_named_with_its_line():
    with pytest.raises(TemplateRefused) as refused:
        fill("§ {{ a.b() }}\n§ {{ x }}\n§ {{ y|safe }}", {}, place="claim.j2")

    assert [problem.place for problem in refused.value.problems] == ["claim.j2:1", "claim.j2:3"]


def test_the_listed_parts_of_the_language_work_together():
    source = (
        "{% for d in debts %}{{ loop.index }}{{ d.debtor }}{% if not loop.last %}；{% endif %}{% endfor %}"
        '{% if road in ("a", "b") and n > -1 %}{{ "是" if flag is defined else "否" }}{% endif %}'
    )

    text, _ = fill(source, {"debts": [{"debtor": "甲"}, {"debtor": "乙"}], "road": "b", "n": 0}, place="t")

    assert plain(text) == "1甲；2乙否"


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ m|yuan }}", "¥1,409.50"),
        ("{{ m|money }}", "1,409.50"),
        ("{{ m|cn }}", "人民币壹仟肆佰零玖元伍角"),
        ("{{ m }}", "1,409.50"),
        ("{{ d|date }}", "2026年11月3日"),
        ("{{ d }}", "2026年11月3日"),
        ("{{ rate }}", "0.5"),
        ("{{ n|number_cn }}", "十二"),
        ("{{ names|join }}", "甲、乙"),
        ('{{ names|join("；") }}', "甲；乙"),
        ("{{ names|length }}", "2"),
        ("{{ flag }}", "是"),
    ],
)
def test_values_print_as_chinese_documents_write_them(source, printed):
    values = {
        "m": Money.parse("1409.50"),
        "d": date(2026, 11, 3),
        "rate": Decimal("0.50"),
        "n": 12,
        "names": ["甲", "乙"],
        "flag": True,
    }

    text, _ = fill(source, values, place="t")

    assert plain(text) == printed


def test_a_printed_value_remembers_its_field():
    text, _ = fill("{% for d in debts %}{{ d.debtor }}{% endfor %}", {"debts": [{"debtor": "甲"}]}, place="t")

    assert marks.split(text) == [(Mark.VALUE, ("debts[].debtor", "甲"))]


def test_all_missing_names_are_found_in_one_pass():
    source = (
        "{{ price|yuan }}{{ a.name }}{% if security %}x{% endif %}{{ d|date }}{{ late if x == 1 else y }}"
    )

    _, reading = fill(source, {"a": {}, "d": None}, place="t")

    assert set(reading.missing) == {"price", "a.name", "security", "d", "x", "y"}


def test_an_empty_part_of_a_party_chooses_the_other_without_complaint():
    text, reading = fill("{{ a.verify_phone or a.phone }}", {"a": {"phone": "021-1"}}, place="t")

    assert plain(text) == "021-1"
    assert not reading.missing


def test_a_name_in_a_branch_not_taken_is_not_read():
    _, reading = fill(
        '{% if mode == "court" %}{{ court }}{% else %}{{ body }}{% endif %}', {"mode": "x"}, place="t"
    )

    assert list(reading.names) == ["mode", "body"]


def test_the_text_of_one_filling_is_capped():
    rows = {"rows": [{"t": "字" * 100_000}] * 60}

    with pytest.raises(TooLarge):
        fill("{% for r in rows %}{{ r.t }}{% endfor %}", rows, place="t")


def test_a_template_cannot_change_the_data_it_is_given():
    data = {"debts": [{"debtor": "甲"}]}

    fill("{% for d in debts %}{{ d.debtor }}{% endfor %}", data, place="t")

    assert data == {"debts": [{"debtor": "甲"}]}


@given(st.text())
def test_no_value_can_start_a_line_forge_a_mark_or_turn_the_text_around(value):
    kept = clean(value)

    assert not set(kept) & set("\n\r\v\f\x85\u2028\u2029\u202e\u2066\ufdd0\ufdd1\ufdd2\x00")


def test_a_rare_character_newer_than_this_python_is_kept_so_that_it_can_be_named():
    assert clean("王\U00031350") == "王\U00031350"


def plain(text):
    return "".join(payload[-1] for _, payload in marks.split(text))
