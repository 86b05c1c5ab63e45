import pytest

from vetdesk.desktop.printing import NoPrintService, Printer, PrintFailed

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 2_000


@pytest.fixture
def printer(qtbot, tmp_path):
    """Return a function that makes a printer whose service is this shell script."""
    made = []

    def make(script):
        service = tmp_path / "lp"
        service.write_text(f"#!/bin/sh\ncd {tmp_path}\n{script}\n")
        service.chmod(0o700)
        made.append(Printer(service=str(service)))
        return made[-1]

    yield make
    for one in made:
        one.deleteLater()


def test_the_service_gets_the_whole_document_and_a_title_that_names_nobody(qtbot, printer, tmp_path):
    ours = printer('echo "$@" > said; cat > sheet.pdf')

    with qtbot.waitSignal(ours.printed):
        ours.send(PDF, title="vetdesk")

    assert (tmp_path / "sheet.pdf").read_bytes() == PDF
    assert (tmp_path / "said").read_text() == "-t vetdesk -\n"


@pytest.mark.parametrize(
    "script",
    ["cat > /dev/null; exit 1", "exit 1", "kill -9 $$"],
    ids=["refuses", "refuses without reading", "is killed"],
)
def test_a_service_that_does_not_take_it_is_told(qtbot, printer, script):
    ours = printer(script)

    with qtbot.waitSignal(ours.failed) as told:
        ours.send(PDF, title="vetdesk")

    assert isinstance(told.args[0], PrintFailed)


def test_a_machine_without_the_service_is_told_so(qtbot):
    ours = Printer(service="no-such-print-service")

    with qtbot.waitSignal(ours.failed) as told:
        ours.send(PDF, title="vetdesk")

    assert isinstance(told.args[0], NoPrintService)
    ours.deleteLater()


def test_one_document_can_follow_another(qtbot, printer, tmp_path):
    ours = printer("cat >> sheets")

    for _ in range(2):
        with qtbot.waitSignal(ours.printed):
            ours.send(b"page", title="vetdesk")

    assert (tmp_path / "sheets").read_bytes() == b"pagepage"
