"""``vetdesk template``: listed, shown, checked and carried as a file without a window; used by a matter."""

from pathlib import Path

from report_texts import pdf_text
from vetdesk.documents.packfile import read_pack_text
from vetdesk.documents.packs import all_packs

BASE = "cn.entrustment_agreement"


def test_the_shipped_templates_are_listed_without_any_vault(vetdesk):
    called = vetdesk("--json", "template", "list")

    assert called.code == 0
    assert {one["id"] for one in called.json["templates"]} == all_packs().keys()


def test_an_exported_template_reads_back_and_is_never_written_over(vetdesk, tmp_path):
    file = tmp_path / "one.toml"

    assert vetdesk("template", "export", BASE, "--out", file).code == 0
    assert vetdesk("template", "export", BASE, "--out", file).code != 0

    read = read_pack_text(file.read_text("utf-8"), place="x")
    assert [one.id for one in read.parts] == [one.id for one in all_packs()[BASE].parts]


def test_an_unknown_template_is_named_in_words(vetdesk):
    called = vetdesk("template", "show", "cn.nothing")

    assert called.code != 0


def test_a_template_is_taken_in_checked_and_used_by_a_matter(vetdesk, secret, folder, matter_file, tmp_path):
    mine = ("--vault", folder, "--passphrase-file", secret())
    file = tmp_path / "one.toml"
    assert vetdesk("template", "export", "cn.assignment_agreement", "--out", file).code == 0
    text = file.read_text("utf-8").replace('title = "债权转让协议"', 'title = "单位债权转让协议"', 1)
    file.write_text(text, "utf-8")

    made = vetdesk("--json", "template", "import", file, "--reason", "总部统一文本", *mine)
    assert made.code == 0, made.err
    assert vetdesk("--json", "template", "lint", made.json["id"], *mine).code == 0
    listed = vetdesk("--json", "template", "list", *mine).json["templates"]
    assert {one["id"]: one["state"] for one in listed}[made.json["id"]] == "own"

    called = vetdesk(
        "--json",
        "matter",
        "run",
        matter_file(),
        "--out",
        tmp_path / "out",
        "--template",
        made.json["id"],
        *mine,
    )
    assert called.code == 0, called.err
    agreement = next(one["path"] for one in called.json["documents"] if one["kind"] == "agreement")
    assert "单位债权转让协议" in pdf_text(Path(agreement).read_bytes())


def test_a_hostile_template_file_is_refused_with_its_place(vetdesk, secret, folder, tmp_path):
    file = tmp_path / "bad.toml"
    file.write_text('format = "vetdesk-template-1"\nid = "x"\n', "utf-8")

    called = vetdesk(
        "template", "import", file, "--reason", "试验导入", "--vault", folder, "--passphrase-file", secret()
    )

    assert called.code != 0
    assert "bad.toml" in called.out + called.err
