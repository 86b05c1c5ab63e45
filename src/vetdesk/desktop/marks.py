"""``override`` for the parts before the lock screen, without loading the library it comes from."""

from typing import TYPE_CHECKING, TypeVar

__all__ = ["override"]

if TYPE_CHECKING:
    from typing_extensions import override
else:
    M = TypeVar("M")

    def override(method: M) -> M:
        """Mark ``method`` as one that replaces a method of the base class."""
        method.__override__ = True
        return method
