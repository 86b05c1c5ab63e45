"""How the articles of an agreement are counted; which sign each level bears is a choice of the office.

Laws count 条, 项（一）, 目 1.（立法技术规范（试行）（一））; official documents 一、（一）1. (GB/T 9704-2012,
7.3.3); contracts also 1 / 1.1 / 1.1.1.
"""

from enum import StrEnum


class Numbering(StrEnum):
    """A scheme of three levels: articles, paragraphs, items. Annexes count from one each."""

    ARTICLES = "articles"
    """第八条 / 8.3 / （一）: what our templates are written in."""
    ITEMS = "items"
    """第八条 / （三）/ 1."""
    DECIMAL = "decimal"
    """8 / 8.3 / 8.3.1"""
    OUTLINE = "outline"
    """八、/ （三）/ 1."""
