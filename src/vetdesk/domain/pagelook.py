"""How agreements look on the page: the convention of contracts, or an official document."""

from enum import StrEnum


class PageLook(StrEnum):
    """How agreements look on the page: the convention of contracts, or GB/T 9704-2012 (legal.md 7.2)."""

    CONTRACT = "contract"
    OFFICIAL = "official"
