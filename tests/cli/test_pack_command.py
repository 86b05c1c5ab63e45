"""``vetdesk pack``: packs listed, carried as files, judged without a window."""

import pytest

from offices import PASSPHRASE

BASE = "cn.vetting.collector"


@pytest.fixture
def exported(vetdesk, tmp_path):
    """Write a shipped pack as a file and return it."""
    file = tmp_path / "pack.toml"
    assert vetdesk("pack", "export", BASE, "--out", file).code == 0
    return file


def test_the_shipped_packs_are_listed_without_any_vault(vetdesk):
    called = vetdesk("--json", "pack", "list")

    ids = {one["id"] for one in called.json["packs"]}
    assert called.code == 0
    assert {BASE, "cn.people", "us.vetting.collector"} <= ids


def test_a_pack_file_is_never_written_over(vetdesk, exported):
    before = exported.read_text("utf-8")

    called = vetdesk("pack", "export", "cn.people", "--out", exported)

    assert called.code == 1
    assert exported.read_text("utf-8") == before


@pytest.mark.parametrize("pack", ["cn.vetting.nobody", "own.1"])
def test_a_pack_nobody_knows_exits_1(vetdesk, tmp_path, pack):
    assert vetdesk("pack", "export", pack, "--out", tmp_path / "x.toml").code == 1
    assert not (tmp_path / "x.toml").exists()


def test_a_sound_file_has_nothing_to_say(vetdesk, exported):
    called = vetdesk("--json", "pack", "lint", exported)

    assert called.code == 0
    assert called.json == {"result": "done", "problems": []}


def test_a_file_that_asks_for_an_invented_licence_exits_4_and_says_why(vetdesk, exported):
    text = exported.read_text("utf-8").replace("营业执照有效", "催收许可证有效", 1)
    exported.write_text(text, "utf-8")

    called = vetdesk("--json", "pack", "lint", exported)

    assert called.code == 4
    (problem,) = called.json["problems"]
    assert problem["rule"] == "invented_licence"
    assert "没有这种证照" in problem["message"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"id = ", b'mood = "good"', b""])
def test_a_file_that_is_no_pack_exits_4_and_nothing_is_taken_in(vetdesk, folder, secret, tmp_path, content):
    file = tmp_path / "sent.toml"
    file.write_bytes(content)

    assert vetdesk("--json", "pack", "lint", file).code == 4
    called = vetdesk(
        "--json", "pack", "import", file, "--vault", folder, "--reason", "总部下发",
        "--passphrase-file", secret(),
    )  # fmt: skip
    assert called.code == 4
    assert called.json["problems"]
    listed = vetdesk("--json", "pack", "list", "--vault", folder, "--passphrase-file", secret())
    assert all(one["source"] == "base" for one in listed.json["packs"])


def test_a_file_is_taken_in_and_used_and_comes_out_again(vetdesk, folder, secret, exported, tmp_path):
    took = vetdesk(
        "--json", "pack", "import", exported, "--vault", folder, "--reason", "总部下发", "--use",
        "--passphrase-file", secret(),
    )  # fmt: skip
    listed = vetdesk("--json", "pack", "list", "--vault", folder, "--passphrase-file", secret())
    back = tmp_path / "back.toml"
    out = vetdesk(
        "pack", "export", took.json["pack"], "--vault", folder, "--out", back, "--passphrase-file", secret(),
    )  # fmt: skip

    used = {one["id"]: one["in_use"] for one in listed.json["packs"]}
    assert (took.code, out.code) == (0, 0)
    assert used[took.json["pack"]] is True
    assert used[BASE] is False
    assert "CV-A01" in back.read_text("utf-8")
    assert PASSPHRASE not in took.out + listed.out


def test_without_a_reason_nothing_is_taken_in(vetdesk, folder, secret, exported):
    called = vetdesk(
        "pack", "import", exported, "--vault", folder, "--reason", " ", "--passphrase-file", secret()
    )

    assert called.code == 1
    assert "理由" in called.err
