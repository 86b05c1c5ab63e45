"""The first start: a wizard that makes a vault, and one click that opens the sample."""

from vetdesk.desktop.pages.first_run.page import FirstRunPage

__all__ = ["FirstRunPage"]
