"""The quick reader takes plain rows only, and takes them exactly as the careful one does."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.debt_columns import COLUMNS
from vetdesk.domain.identifiers import IdKind, check_resident, is_resident_number
from vetdesk.domain.money import Money
from vetdesk.exchange.schedule_quick import QuickReader
from vetdesk.exchange.schedule_rows import ColumnPlan, RowReader

KEYS = (
    "debtor",
    "id_no",
    "base_no",
    "sign_date",
    "principal",
    "interest",
    "fees",
    "total",
    "contract_amt",
    "court",
)
NUMBER = "11010519491231002X"
PLAIN = ["赵一", NUMBER, "HT-1", "2023-05-01", 100.25, 3.5, 0.0, 103.75, 500.0, "某某法院"]
CELLS = st.one_of(
    st.sampled_from(
        ["", None, "-", "无", "#N/A", "合计", "赵 一", "2023/5/1", "12.50", True, NUMBER, "1e3", '="7"']
    ),
    st.sampled_from([0.0, 0.1, 100.25, 103.75, 0.005, -1.0, 45047.0, float("nan"), date(2023, 5, 1)]),
    st.text(max_size=6),
    st.floats(),
)


def _plan(keys=KEYS, wan=()):
    return [
        ColumnPlan(key, COLUMNS[key].type, (at,), (COLUMNS[key].label,), wan=key in wan)
        for at, key in enumerate(keys)
    ]


def _careful(cells, plan):
    told = []

    def report(*facts, **_more):
        told.append(facts)

    return RowReader(plan, report, report).read(2, cells), told


def test_a_plain_row_is_taken_at_once():
    claim = QuickReader(_plan()).read(2, PLAIN)

    assert claim is not None
    assert claim.total == Money(10_375)
    assert claim.extra == {"contract_amt": "500.00", "court": "某某法院"}


@given(st.dictionaries(st.integers(0, len(KEYS) - 1), CELLS, max_size=3))
def test_what_the_quick_reader_takes_the_careful_one_takes_alike_and_without_a_word(changed):
    cells = [changed.get(at, cell) for at, cell in enumerate(PLAIN)]

    claim = QuickReader(_plan()).read(2, cells)

    if claim is not None:
        assert (claim, []) == _careful(cells, _plan())


def test_rows_with_intricate_columns_are_left_to_the_careful_reader():
    plan = _plan(("debtor", "id_no", "principal", "currency"))

    assert QuickReader(plan).read(2, ["赵一", NUMBER, 5.0, "USD"]) is None
    assert QuickReader(_plan(wan=("principal",))).read(2, PLAIN) is None


def test_a_typed_total_that_differs_is_left_to_the_careful_reader():
    assert QuickReader(_plan()).read(2, [*PLAIN[:7], 104.0, *PLAIN[8:]]) is None


@given(st.dates(), st.integers(0, 999), st.sampled_from("0123456789Xx"))
def test_the_quick_check_of_a_number_agrees_with_the_full_one(birth, serial, last):
    number = f"110105{birth:%Y%m%d}".ljust(14, "0")[:14] + f"{serial:03}{last}"

    full = check_resident(number)

    assert is_resident_number(number) == (full.is_valid and full.kind is IdKind.RESIDENT and last != "x")
