"""A vault in a synchronised folder or on a network disk opens, and somebody is told."""

import shutil

import pytest

from vault_builders import open_vault
from vetdesk.vault import place

MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:35 / /home/li/法务\\040share rw,relatime - cifs //server/legal rw,vers=3.0
41 22 0:36 / /srv/nfs rw,relatime - nfs4 server:/export rw
42 41 254:2 / /srv/nfs/local rw,relatime - xfs /dev/vdb1 rw
43 22 0:37 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
44 22 0:38 / /home/li/crypt rw - fuse.gocryptfs /home/li/.crypt rw
45 22 0:39 / /tmp rw - tmpfs tmpfs rw
"""


@pytest.fixture
def mounts(tmp_path):
    file = tmp_path / "mountinfo"
    file.write_text(MOUNTS, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("parts", "program"),
    [
        (("OneDrive",), "OneDrive"),
        (("OneDrive - 沪北贸易有限公司", "法务"), "OneDrive"),
        (("Dropbox (沪北)",), "Dropbox"),
        (("iCloud Drive",), "iCloud"),
        (("Library", "Mobile Documents", "com~apple~CloudDocs"), "iCloud"),
        (("Nutstore Files", "我的坚果云"), "坚果云"),
        (("百度网盘同步空间",), "百度网盘"),
        (("BaiduSyncdisk", "work"), "百度网盘"),
        (("WPSDrive", "1234"), "WPS云盘"),
        (("wps云盘",), "WPS云盘"),
    ],
)
def test_a_synchronised_folder_is_named(tmp_path, parts, program):
    found = place.doubt(tmp_path.joinpath(*parts, "office.vetdesk"))

    assert found.key == "vault.in_sync_folder"
    assert found.program == program


@pytest.mark.parametrize("name", ["OneDriver", "my dropbox notes", "坚果", "备份", "wps"])
def test_a_folder_that_only_sounds_like_one_is_not(tmp_path, name):
    assert place.doubt(tmp_path / name / "office.vetdesk") is None


def test_a_folder_under_another_name_is_known_by_its_marks(tmp_path):
    (tmp_path / "共享" / ".stfolder").mkdir(parents=True)

    assert place.doubt(tmp_path / "共享" / "法务" / "office.vetdesk").program == "Syncthing"


def test_the_settings_of_a_program_in_the_home_folder_are_no_mark(tmp_path):
    (tmp_path / ".dropbox").mkdir()

    assert place.doubt(tmp_path / "office.vetdesk") is None


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/li/法务 share/office.vetdesk", "cifs"),
        ("/srv/nfs/a/office.vetdesk", "nfs4"),
        ("/run/user/1000/gvfs/smb-share/office.vetdesk", "fuse.gvfsd-fuse"),
    ],
)
def test_a_network_disk_is_named_by_its_kind(mounts, folder, kind):
    found = place.doubt(place.Path(folder), mounts=mounts)

    assert found.key == "vault.on_network"
    assert found.kind == kind


@pytest.mark.parametrize(
    "folder", ["/home/li/office.vetdesk", "/srv/nfs/local/office.vetdesk", "/home/li/crypt/office.vetdesk"]
)
def test_a_disk_of_this_machine_is_no_matter(mounts, folder):
    assert place.doubt(place.Path(folder), mounts=mounts) is None


def test_a_system_that_lists_no_mounts_says_nothing(tmp_path):
    assert place.doubt(tmp_path / "office.vetdesk", mounts=tmp_path / "nowhere") is None


def test_the_vault_opens_there_and_says_so(closed, tmp_path):
    moved = shutil.copytree(closed, tmp_path / "Nutstore" / "office.vetdesk")

    vault = open_vault(moved)

    assert [notice.key for notice in vault.notices] == ["vault.in_sync_folder"]
    assert not vault.read_only
    vault.close()
