"""What can go wrong at the edge of the window, before a service is asked."""

from typing import ClassVar

from vetdesk.domain.errors import VetdeskError


class FileUnreadable(VetdeskError):
    """A file the user brought in cannot be read."""

    key: ClassVar[str] = "pages.file_unreadable"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FileUnwritable(VetdeskError):
    """A file cannot be written where the user wants it."""

    key: ClassVar[str] = "pages.file_unwritable"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
