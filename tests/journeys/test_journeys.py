"""Journeys through the real window, in a process of their own that survives two locks."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

HERE = Path(__file__).resolve().parent
LONG_ENOUGH = 900


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")


def test_the_main_job_is_done_by_hand_and_nothing_is_lost_across_two_locks(tmp_path, home):
    command = [sys.executable, str(HERE / "driver.py"), str(HERE / "main_job.py"), str(tmp_path)]

    done = subprocess.run(command, env=home, capture_output=True, text=True, timeout=LONG_ENOUGH, check=False)

    assert done.returncode == 0, done.stderr
    steps = [json.loads(line)["step"] for line in done.stdout.splitlines() if line.startswith("{")]
    assert steps == ["found_the_office", "decide_and_draft", "issue"]
    printed = text_of(tmp_path / "agreement.pdf")
    assert "债权转让协议" in printed
    assert "412,000.00" in printed
    assert "上海申达供应链管理有限公司" in printed
    assert "草稿" not in printed


@pytest.mark.skipif(not (shutil.which("xdotool") and shutil.which("Xvfb")), reason="needs Xvfb and xdotool")
def test_the_sample_vault_opens_with_a_real_mouse_and_keyboard(tmp_path, home):
    command = [sys.executable, str(HERE / "smoke.py"), str(tmp_path)]

    done = subprocess.run(command, env=home, capture_output=True, text=True, timeout=LONG_ENOUGH, check=False)

    assert done.returncode == 0, done.stderr
