"""Lists as files, over a real vault: what is shown and filtered, numbers masked, no text a formula."""

import zipfile
from datetime import UTC, datetime

import openpyxl
import pytest

from register_files import COLLECTOR_TITLES, PEOPLE_TITLES, collector, person, workbook
from vetdesk.desktop.lists.columns import ListQuery
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.register_rows import Choices, ForSimilar, RegisterKind
from vetdesk.progress import silent
from vetdesk.services.parties import PartyQuery
from vetdesk.services.people import PersonDraft

COLLECTORS, PEOPLE = RegisterKind.COLLECTORS, RegisterKind.PEOPLE
FORMULAS = ("=1+2", "+8613800138000", "-1+1", "@SUM(A1)", "\t=1+2")


@pytest.fixture
def bring(services, tmp_path, clock):
    """Register what a sheet says."""
    clock.instant = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)

    def accept(rows, kind=COLLECTORS, titles=COLLECTOR_TITLES):
        file = tmp_path / "r.xlsx"
        file.write_bytes(workbook(titles, rows))
        reading = services.registers.read(kind, file, silent())
        plan = services.registers.compare(reading, silent())
        return services.registers.accept(plan, Choices(similar=ForSimilar.NEW), silent())

    return accept


@pytest.fixture
def export(qtbot, make_context, settle, services, tmp_path):
    """Show a page, narrow its list, and return the rows of the exported file and its path."""

    def run(kind, query, hidden=frozenset()):
        page = kind(make_context(services))
        qtbot.addWidget(page)
        page.show()
        page.enter()
        settle()
        settle()
        page.register.list.ask(query, hidden)
        settle()
        path = tmp_path / "list.xlsx"
        page._context.notifier.paths.append(path)
        page.register.list.toolbar.export_requested.emit()
        settle()
        return list(openpyxl.load_workbook(path).active.values), path

    return run


def test_a_list_leaves_with_the_filter_and_the_columns_shown(bring, export, services):
    bring([collector(), collector(2), collector(3)])
    gone = services.parties.page(PartyQuery()).items[1]
    services.parties.set_status(gone.id, CollectorStatus.EXITED, reason="不再合作")

    rows, _ = export(CollectorsPage, ListQuery(chips=frozenset({"exited"}), sort="name"), frozenset({"uscc"}))

    assert [row[0] for row in rows[1:]] == [gone.name]
    assert gone.uscc not in [cell for row in rows for cell in row]
    assert "Name" in rows[0][0]


def test_the_numbers_of_people_leave_as_they_are_shown(bring, export, services):
    bring([collector()])
    name = services.parties.page(PartyQuery()).items[0].name
    bring([person(employer=name)], PEOPLE, PEOPLE_TITLES)
    number = person()[1]

    rows, path = export(PeoplePage, ListQuery(text=number))

    assert len(rows) == 2
    assert f"**** {number[-4:]}" in rows[1]
    with zipfile.ZipFile(path) as book:
        assert all(number.encode() not in book.read(part) for part in book.namelist())


def test_no_post_of_a_person_becomes_a_formula(bring, export, services):
    bring([collector()])
    employer = services.parties.page(PartyQuery()).items[0].id
    for at, post in enumerate(FORMULAS, 1):
        number = str(person(at)[1])
        services.people.register(PersonDraft(name="王", id_number=number, employer_id=employer, post=post))

    _, path = export(PeoplePage, ListQuery())

    book = openpyxl.load_workbook(path)
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    posts = [cell for cell in cells if str(cell.value).strip() in {one.strip() for one in FORMULAS}]
    assert len(posts) == len(FORMULAS)
    assert {cell.data_type for cell in posts} == {"s"}
    assert all(cell.quotePrefix for cell in posts)
