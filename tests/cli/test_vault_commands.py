"""``vetdesk vault``: a vault's whole life without a window."""

import json
from pathlib import Path

import pytest

from offices import PASSPHRASE


def test_creating_prints_nothing_secret_and_writes_the_recovery_key_for_its_owner_only(
    vetdesk, secret, tmp_path
):
    recovery = tmp_path / "recovery.txt"

    called = vetdesk(
        "--json",
        "vault",
        "create",
        tmp_path / "new.vetdesk",
        "--staff",
        "周青",
        "--passphrase-file",
        secret(),
        "--recovery-out",
        recovery,
    )

    assert called.code == 0
    groups = recovery.read_text("utf-8").split("\n")[2].split("-")
    assert len(groups) == 8
    assert recovery.stat().st_mode & 0o777 == 0o600
    assert PASSPHRASE not in called.out
    assert not any(group in called.out for group in groups)


def test_a_recovery_file_is_never_overwritten_and_no_vault_is_made(vetdesk, secret, tmp_path):
    recovery = tmp_path / "recovery.txt"
    recovery.write_text("somebody else's", "utf-8")

    called = vetdesk(
        "vault", "create", tmp_path / "new.vetdesk", "--staff", "周青", "--passphrase-file", secret(),
        "--recovery-out", recovery,
    )  # fmt: skip

    assert called.code == 1
    assert not (tmp_path / "new.vetdesk").exists()
    assert recovery.read_text("utf-8") == "somebody else's"


def test_the_recovery_sheet_is_a_pdf(vetdesk, folder, secret, tmp_path):
    sheet = tmp_path / "sheet.pdf"

    called = vetdesk("vault", "recovery-sheet", folder, "--out", sheet, "--passphrase-file", secret())

    assert called.code == 0
    assert sheet.read_bytes().startswith(b"%PDF")


def slots_of(folder):
    """Return what may open the vault, by key file; opening it moves only the anchor of the file before."""
    return {
        file.name: json.loads(file.read_bytes().split(b"\n")[0])["slots"]
        for file in folder.glob("vault.keys*")
    }


def test_no_new_recovery_key_is_made_when_its_sheet_has_no_place(vetdesk, folder, secret, tmp_path):
    before = slots_of(folder)
    (tmp_path / "file").write_text("in the way", "utf-8")

    called = vetdesk(
        "vault", "recovery-sheet", folder, "--passphrase-file", secret(),
        "--out", tmp_path / "file" / "sheet.pdf",
    )  # fmt: skip

    assert called.code == 1
    assert slots_of(folder) == before
    assert len(before) == 2


def test_no_vault_is_made_when_its_recovery_key_has_no_place(vetdesk, secret, tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")

    called = vetdesk(
        "vault", "create", tmp_path / "new.vetdesk", "--staff", "周青", "--passphrase-file", secret(),
        "--recovery-out", tmp_path / "file" / "recovery.txt",
    )  # fmt: skip

    assert called.code == 1
    assert not (tmp_path / "new.vetdesk").exists()


def test_no_empty_recovery_file_is_left_where_no_vault_was_made(vetdesk, folder, secret, tmp_path):
    recovery = tmp_path / "recovery.txt"

    called = vetdesk(
        "vault",
        "create",
        folder,
        "--staff",
        "周青",
        "--passphrase-file",
        secret(),
        "--recovery-out",
        recovery,
    )

    assert called.code == 1
    assert not recovery.exists()


def test_a_weak_passphrase_exits_1(vetdesk, secret, tmp_path):
    called = vetdesk(
        "--json", "vault", "create", tmp_path / "new.vetdesk", "--staff", "周青",
        "--passphrase-file", secret("short"), "--recovery-out", tmp_path / "r.txt",
    )  # fmt: skip

    assert called.code == 1
    assert called.json["code"] == "vault.passphrase_short"


def test_staff_added_is_staff_listed(vetdesk, folder, secret):
    added = vetdesk(
        "vault", "staff", "add", folder, "--name", "欧阳静", "--roles", "legal,approver",
        "--passphrase-file", secret(),
    )  # fmt: skip
    listed = vetdesk("--json", "vault", "staff", "list", folder, "--passphrase-file", secret())

    assert (added.code, listed.code) == (0, 0)
    (found,) = [one for one in listed.json["staff"] if one["name"] == "欧阳静"]
    assert found["roles"] == ["approver", "legal"]


def test_the_same_name_twice_exits_1(vetdesk, folder, secret):
    vetdesk("vault", "staff", "add", folder, "--name", "欧阳静", "--passphrase-file", secret())

    again = vetdesk("vault", "staff", "add", folder, "--name", "欧阳静", "--passphrase-file", secret())

    assert again.code == 1


def test_info_says_what_the_vault_is(vetdesk, folder, secret):
    called = vetdesk("--json", "vault", "info", folder, "--passphrase-file", secret())

    assert called.code == 0
    assert (called.json["name"], called.json["rehearsal"]) == ("office", False)


def test_a_sound_vault_checks_out(vetdesk, folder, secret):
    called = vetdesk("--json", "vault", "check", folder, "--passphrase-file", secret())

    assert called.code == 0
    assert called.json["findings"] == []


def flip_in_the_middle(folder):
    database = folder / "vault.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 0xFF
    database.write_bytes(content)


@pytest.mark.parametrize(("language", "word"), [("zh", "核验过的备份：无"), ("en", "verified backup: none")])
def test_a_damaged_vault_without_a_backup_exits_3_and_says_that_there_is_none(
    vetdesk, folder, secret, language, word
):
    flip_in_the_middle(folder)

    called = vetdesk("--lang", language, "vault", "check", folder, "--passphrase-file", secret())

    assert called.code == 3
    assert word in called.err


def test_a_damaged_vault_exits_3_and_names_the_newest_verified_backup(vetdesk, folder, secret):
    made = vetdesk("--json", "vault", "backup", folder, "--passphrase-file", secret()).json["path"]
    flip_in_the_middle(folder)

    called = vetdesk("--json", "vault", "check", folder, "--passphrase-file", secret())

    assert called.code == 3
    assert called.json["code"] in {"vault.check_failed", "vault.database_damaged"}
    assert Path(made).name in called.json["message"]


def test_a_missing_vault_exits_3(vetdesk, tmp_path, secret):
    called = vetdesk("--json", "vault", "info", tmp_path / "none.vetdesk", "--passphrase-file", secret())

    assert called.code == 3


def test_a_vault_in_use_exits_3(vetdesk, front, folder, secret):
    opened = front.unlock(folder, PASSPHRASE)
    try:
        called = vetdesk("--json", "vault", "info", folder, "--passphrase-file", secret())
    finally:
        opened.close()

    assert called.code == 3
    assert called.json["code"] == "vault.in_use"


def test_a_backup_restores_to_a_vault_that_opens(vetdesk, folder, secret, tmp_path):
    made = vetdesk("vault", "backup", folder, "--to", tmp_path / "copy", "--passphrase-file", secret())
    restored = vetdesk("vault", "restore", tmp_path / "again.vetdesk", "--from", tmp_path / "copy")
    opened = vetdesk("vault", "info", tmp_path / "again.vetdesk", "--passphrase-file", secret())

    assert (made.code, restored.code, opened.code) == (0, 0, 0)


def test_a_drill_tries_the_newest_backup_out(vetdesk, front, folder, secret):
    opened = front.unlock(folder, PASSPHRASE)
    opened.vault.daily_backup()
    opened.close()

    called = vetdesk("--json", "vault", "drill", folder, "--passphrase-file", secret())

    assert called.code == 0
    assert called.json["findings"] == []


def test_a_new_passphrase_opens_and_the_old_one_does_not(vetdesk, folder, secret):
    new = secret("three herons over a still lake", "new.txt")

    changed = vetdesk(
        "vault", "passphrase", folder, "--passphrase-file", secret(), "--new-passphrase-file", new
    )

    assert changed.code == 0
    assert vetdesk("vault", "info", folder, "--passphrase-file", new).code == 0
    assert vetdesk("vault", "info", folder, "--passphrase-file", secret()).code == 3


@pytest.mark.parametrize("content", ["", "\n"])
def test_an_empty_passphrase_file_is_named(vetdesk, folder, tmp_path, content):
    file = tmp_path / "empty.txt"
    file.write_text(content, "utf-8")

    called = vetdesk("--json", "vault", "info", folder, "--passphrase-file", file)

    assert called.code == 1
    assert called.json["code"] == "cli.passphrase_file"


def test_a_font_that_is_none_is_refused(vetdesk, folder, secret, tmp_path):
    file = tmp_path / "face.otf"
    file.write_bytes(b"not a font")

    called = vetdesk("--json", "vault", "font", "add", folder, file, "--passphrase-file", secret())

    assert called.code == 1
    assert called.json["code"] == "services.font_refused"
    assert "不是可读的字体文件" in called.json["message"]


def test_a_face_is_added_once(vetdesk, folder, secret):
    from vetdesk.documents.fonts import font_folder

    file = font_folder() / "SongCommon-Regular.otf"

    first = vetdesk("--json", "vault", "font", "add", folder, file, "--passphrase-file", secret())
    second = vetdesk("--json", "vault", "font", "add", folder, file, "--passphrase-file", secret())

    assert (first.code, second.code) == (0, 1)
    assert first.json["glyphs"] > 1000


def test_each_wrong_passphrase_after_the_second_makes_the_next_try_wait_longer(vetdesk, folder, secret):
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    wrong, right = secret("not the passphrase", "wrong.txt"), secret()
    waited = []

    codes = [
        vetdesk("vault", "info", folder, "--passphrase-file", wrong, pause=waited.append).code
        for _ in range(5)
    ]
    after = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    opened = vetdesk("vault", "info", folder, "--passphrase-file", right, pause=waited.append)
    again = vetdesk("vault", "info", folder, "--passphrase-file", right, pause=waited.append)

    assert codes == [3] * 5
    assert waited == [1, 2, 4]
    assert (opened.code, again.code) == (0, 0)
    assert after == before


def decide(vetdesk, folder, secret, *options):
    return vetdesk("--json", "vault", "accept", folder, *options, "--passphrase-file", secret())


def roll_back(vetdesk, folder, secret):
    """Put the database back as it was before an officer was added, without its key file."""
    database = folder / "vault.db"
    old = database.read_bytes()
    vetdesk("vault", "staff", "add", folder, "--name", "后来", "--passphrase-file", secret())
    database.write_bytes(old)


def test_an_older_database_is_used_again_only_after_the_decision(vetdesk, folder, secret):
    roll_back(vetdesk, folder, secret)
    add = ("vault", "staff", "add", folder, "--name", "新人", "--passphrase-file", secret())
    refused = vetdesk(*add)

    decided = decide(vetdesk, folder, secret, "--older-state")

    assert refused.code == 1
    assert decided.code == 0
    assert decided.json["read_only"] is False
    assert vetdesk(*add).code == 0


def test_a_lost_key_file_is_replaced_by_the_earlier_one_only_after_the_decision(vetdesk, folder, secret):
    (folder / "vault.keys").unlink()
    info = ("vault", "info", folder, "--passphrase-file", secret())
    refused = vetdesk(*info)

    decided = decide(vetdesk, folder, secret, "--earlier-keys")

    assert refused.code == 3
    assert "vault.keys.prev" in refused.err
    assert decided.code == 0
    vetdesk("vault", "staff", "add", folder, "--name", "新人", "--passphrase-file", secret())
    assert vetdesk(*info).code == 0


def test_a_decision_without_saying_which_is_a_usage_error(vetdesk, folder, secret):
    assert decide(vetdesk, folder, secret).code == 1
