"""Where a vault lies: folders that are copied behind our back, and disks of another machine.

A synchronising program copies the database while it is written and may bring an older one back;
locks on a network disk do not keep a second machine out. Both are told, neither is forbidden.
"""

import re
from pathlib import Path
from typing import Final

from vetdesk.vault.errors import VaultError
from vetdesk.vault.notices import VaultInSyncFolder, VaultOnNetwork

_MOUNTS: Final = Path("/proc/self/mountinfo")

# A folder's whole name, or its name before " - company" or " (account)", without regard to case.
_SYNC_FOLDERS: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud drive": "iCloud",
    "icloud云盘": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nutstore": "坚果云",
    "nutstore files": "坚果云",
    "坚果云": "坚果云",
    "我的坚果云": "坚果云",
    "baidunetdiskworkspace": "百度网盘",
    "baidusyncdisk": "百度网盘",
    "百度网盘": "百度网盘",
    "百度网盘同步空间": "百度网盘",
    "wpsdrive": "WPS云盘",
    "wps云盘": "WPS云盘",
    "wps cloud files": "WPS云盘",
    "阿里云盘": "阿里云盘",
    "微云同步助手": "微云",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "seafile": "Seafile",
}
# What such programs leave at the top of a folder they keep in step.
_SYNC_MARKS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
_NETWORK_DISKS: Final = re.compile(
    r"nfs\d?|cifs|smb\w*|afs|ncpfs|ceph|glusterfs|lustre|davfs|vboxsf"
    r"|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|onedriver|s3fs|smbnetfs|google-drive-ocamlfuse)"
)
_OCTAL: Final = re.compile(r"\\([0-7]{3})")


def doubt(folder: Path, *, mounts: Path = _MOUNTS) -> VaultError | None:
    """Return what somebody should know about this place, or nothing."""
    place = folder.absolute()
    for above in (place, *place.parents):
        if (name := _synchronised_by(above)) is not None:
            return VaultInSyncFolder(name)
    kind = _kind_of_disk(place, mounts)
    return VaultOnNetwork(kind) if _NETWORK_DISKS.fullmatch(kind) else None


def _synchronised_by(folder: Path) -> str | None:
    name = folder.name.casefold()
    plain = re.split(r" - | \(", name, maxsplit=1)[0]
    if known := _SYNC_FOLDERS.get(name) or _SYNC_FOLDERS.get(plain):
        return known
    for mark, program in _SYNC_MARKS.items():
        if folder != folder.parent and (folder / mark).exists():
            # The home folder also carries .dropbox: there it is the program's own settings.
            if mark == ".dropbox" and (folder / mark).is_dir():
                continue
            return program
    return None


def _kind_of_disk(folder: Path, mounts: Path) -> str:
    """Return the file system's type under ``folder`` as Linux names it; nothing elsewhere."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        fields, _, rest = line.partition(" - ")
        point = Path(_unescaped(fields.split()[4]))
        if (folder == point or point in folder.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), rest.split()[0]
    return kind


def _unescaped(text: str) -> str:
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), text)
