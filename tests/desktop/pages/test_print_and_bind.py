"""Print and bind in the window, on a real vault and worker; printers are shell scripts of ours."""

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vetdesk.assets import asset_root
from vetdesk.desktop.pages.agreements import tabs
from vetdesk.desktop.pages.agreements.workspace import Workspace
from vetdesk.domain.binding import CopyKind, Sides
from vetdesk.services.agreements import MatterQuery

SAMPLE = asset_root("resources") / "sample" / "matter.json"
LONG = 120_000


@pytest.fixture
def printing(assignment_issued, qtbot, make_context, services, tmp_path):
    """The issued sample with the dialog open; a printer "office" that keeps what it is given."""
    (line,) = services.agreements.page(MatterQuery()).items
    for name, script in (("lp", 'echo "$@" > said; cat > out.pdf'), ("lpstat", "echo office; echo court")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\ncd {tmp_path}\n{script}\n")
        program.chmod(0o700)
    context = make_context(services)
    made = Workspace(context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_matter(line.id, tabs.DOCUMENTS)
    qtbot.waitUntil(lambda: made.opened is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)
    printer = made.filing.prints.printer
    printer.use(service=str(tmp_path / "lp"), lister=str(tmp_path / "lpstat"))
    made.print_page()
    qtbot.waitUntil(lambda: made.filing.prints.dialog is not None, timeout=LONG)
    yield made, context, tmp_path
    # The window is being closed by now and may be gone once events have run.
    made.forget()
    qtbot.waitUntil(lambda: not context.desk.lanes.busy, timeout=LONG)


def test_the_copies_chosen_are_shown_and_go_to_the_printer_chosen(qtbot, printing):
    made, context, place = printing
    dialog = made.filing.prints.dialog
    pages = made.opened.newest_agreement.pages
    qtbot.waitUntil(lambda: dialog.printer.findData("court") > 0, timeout=LONG)
    qtbot.waitUntil(lambda: dialog.preview.pages == 4 * pages, timeout=LONG)

    dialog.originals.editor.setCurrentIndex(2)
    dialog.duplicates.editor.setCurrentIndex(1)
    dialog.sides.setCurrentIndex(1)
    dialog.printer.setCurrentIndex(dialog.printer.findData("court"))
    qtbot.waitUntil(lambda: dialog.preview.pages == 3 * pages, timeout=LONG)
    assert [one.kind for one in dialog.plan.copies] == [CopyKind.ORIGINAL] * 2 + [CopyKind.DUPLICATE]
    QTest.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.filing.prints.dialog is None, timeout=LONG)

    said = (place / "said").read_text()
    assert said == "-t vetdesk -d court -o sides=two-sided-long-edge -o media=A4 -\n"
    with pikepdf.open(place / "out.pdf") as printed:
        assert len(printed.pages) == 3 * (pages + pages % 2)
    assert context.notifier.reported == []


def test_the_joined_edge_follows_the_sides_of_the_paper(printing):
    made, _, _ = printing
    dialog = made.filing.prints.dialog
    one_sided = dialog.seal.groups

    dialog.sides.setCurrentIndex(dialog.sides.findData(Sides.BOTH.value))
    both = dialog.seal.groups
    dialog.edge.setChecked(False)

    assert (len(one_sided), len(both)) == (2, 1)
    assert all(group.sheets <= 30 for group in one_sided)
    assert dialog.seal.groups == ()


def test_pages_that_do_not_exist_keep_the_buttons_shut_and_say_why(printing):
    made, _, _ = printing
    dialog = made.filing.prints.dialog

    dialog.pages.set_text("9-999")

    assert dialog.pages.problem
    assert not dialog.save_button.isEnabled()
    dialog.pages.set_text("1-2")
    assert not dialog.pages.problem
    assert dialog.save_button.isEnabled()


def test_no_copy_at_all_is_said_and_cannot_be_saved(printing):
    made, _, _ = printing
    dialog = made.filing.prints.dialog

    dialog.originals.editor.setCurrentIndex(0)

    assert not dialog.save_button.isEnabled()
    assert dialog.hints


def test_without_a_printer_it_is_said_and_the_copies_are_saved(qtbot, printing):
    made, context, place = printing
    dialog = made.filing.prints.dialog
    dialog.show_printers(())
    assert not dialog.print_button.isEnabled()
    assert dialog.banner.text

    context.notifier.paths.append(place / "copies")
    dialog.pages.set_text("1")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.filing.prints.dialog is None, timeout=LONG)

    with pikepdf.open(place / "copies.pdf") as saved:
        assert len(saved.pages) == 4
