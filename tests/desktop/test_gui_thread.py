"""Where work runs: the guard itself, and that lanes are not caught by it."""

import types

import pytest

from gui_guard import LONGEST_READ, gui_thread_guard, service_kinds
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.settings import Settings
from vetdesk.domain.errors import Invalid


@pytest.fixture
def in_the_right_thread():
    """The guard of the other tests steps aside: these tests break its rule on purpose."""


def run_as_if_written_in_a_page(source, **names):
    """Run ``source`` as code of a file of the window."""
    code = compile(source, "/src/vetdesk/desktop/pages/sample.py", "exec")
    exec(code, names)  # noqa: S102 - our own line, to stand in a file of the window


def heavy_module():
    module = types.ModuleType("heavy")
    module.derive = lambda: "key"
    return module


def test_a_big_read_in_the_window_is_caught(tmp_path):
    file = tmp_path / "big.bin"
    file.write_bytes(b"x" * (LONGEST_READ + 1))

    with gui_thread_guard() as guard:
        run_as_if_written_in_a_page("file.read_bytes()", file=file)

    assert guard.caught == ["reading big.bin"]


def test_a_small_read_in_the_window_is_not_caught(tmp_path):
    file = tmp_path / "small.bin"
    file.write_bytes(b"x" * 100)

    with gui_thread_guard() as guard:
        run_as_if_written_in_a_page("file.read_bytes()", file=file)

    assert guard.caught == []


def test_a_big_read_in_a_lane_is_fine(qtbot, lanes, tmp_path):
    file = tmp_path / "big.bin"
    file.write_bytes(b"x" * (LONGEST_READ + 1))

    with gui_thread_guard() as guard:
        job = lanes.read.submit(lambda _progress: file.read_bytes())
        with qtbot.waitSignal(job.succeeded):
            pass

    assert guard.caught == []


def test_a_test_may_prepare_things_itself(tmp_path):
    file = tmp_path / "big.bin"
    file.write_bytes(b"x" * (LONGEST_READ + 1))

    with gui_thread_guard() as guard:
        file.read_bytes()

    assert guard.caught == []


def test_a_watched_call_from_the_window_is_caught_and_put_back():
    module = heavy_module()
    real = module.derive

    with gui_thread_guard(()) as guard:
        guard.watch(module, None, "derive")
        run_as_if_written_in_a_page("module.derive()", module=module)

    assert guard.caught == ["derive()"]
    assert module.derive is real


class FakeTexts:
    """A service of a test."""

    def read(self, code):
        return code.upper()

    def problems(self, code):
        return () if code else ("empty",)


def test_a_fake_service_called_by_the_window_is_caught_like_a_real_one():
    services = types.SimpleNamespace(texts=FakeTexts(), moment=types.SimpleNamespace(look=lambda: 1))

    with gui_thread_guard((), kinds=tuple) as guard:
        guard.watch_fakes(services)
        run_as_if_written_in_a_page("s.texts.read('a'); s.texts.problems('a'); s.moment.look()", s=services)
        services.texts.read("b")

    assert guard.caught == ["FakeTexts.read()", "SimpleNamespace.look()"]


def test_a_fake_service_asked_in_a_lane_is_fine(qtbot, lanes):
    services = types.SimpleNamespace(texts=FakeTexts())

    with gui_thread_guard((), kinds=tuple) as guard:
        guard.watch_fakes(services)
        job = lanes.read.submit(lambda _progress: services.texts.read("a"))
        with qtbot.waitSignal(job.succeeded):
            pass

    assert guard.caught == []


def test_every_service_and_the_worker_is_watched_and_put_back():
    before = {kind: dict(vars(kind)) for kind in service_kinds()}

    with gui_thread_guard() as guard:
        watched = guard.watched

    assert {"Parties.page", "BatchIssue.issue", "StatuteRegister.decide", "WorkerClient.render"} <= watched
    assert {name.partition(".")[0] for name in watched} >= {kind.__name__ for kind in before}
    assert {kind: dict(vars(kind)) for kind in service_kinds()} == before


def test_settings_and_sentences_are_light_enough_for_the_window(tmp_path):
    with gui_thread_guard() as guard:
        settings = Settings(tmp_path / "window.json")
        settings.put("theme", "dark")
        text = failure_text(Invalid())

    assert guard.caught == []
    assert "nothing was changed" in text
