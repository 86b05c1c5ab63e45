"""The smallest pieces of a page source: a line with its values, a label, the name of a place."""

import re
from collections.abc import Sequence
from html import escape
from typing import Final

from vetdesk.documents import tree

# A ¥-amount with its capitals in brackets may break before the bracket only (decision 22).
_FIGURE: Final = re.compile(r"¥[0-9][0-9,.]*")
# A box to tick never stands on another line than the words it ticks.
_TICK: Final = re.compile(r"□ ?[^\s□；;，,。：_（）]{1,12}")
_FORM: Final = ("（样式）", "(Form)")
_SEALED: Final = ("（盖章）", "(seal)")
_SIGNED: Final = re.compile(r"(?:签名|签字|signatures?)(?:、(?:用印)?日期|, (?:date|day of use))?$")

_LONG_VALUE: Final = 250
"""Characters of a value from which on its row may go on on the next page."""
_SHORT: Final = 6
"""Characters of 8.3.12: what figures find room in the width of a label."""


def line_html(line: tree.Line) -> str:
    """Return a line of words, values and gaps."""
    return "".join(_inline(inline) for inline in line)


def _inline(inline: tree.Inline) -> str:
    match inline:
        case tree.Missing():
            return f'<span class="missing">{escape(inline.text)}</span>'
        case tree.Value():
            return _FIGURE.sub(r'<span class="nobreak">\g<0></span>', escape(inline.text))
        case tree.Term() if inline.defines:
            return f"<b>{escape(inline.text)}</b>"
        case tree.Changed():
            kind = "gone" if inline.deleted else "come"
            return f'<span class="{kind}">{escape(inline.text)}</span>'
        case _:
            return _TICK.sub(r'<span class="nobreak">\g<0></span>', escape(inline.text))


def label_html(label: str) -> str:
    """Return a label of fixed width, which spares the layout from measuring every one of them."""
    long = len(label) > _SHORT or label.startswith("第")
    counted = f" w{len(label)}" if label.endswith(("、", "）")) else " long" if long else ""
    return f'<span class="label{counted}">{escape(label)}</span>'


def atom(part: str, index: int) -> str:
    """Return the attribute by which the preview finds a block again on the laid-out page."""
    return f' data-atom="{escape(part, quote=True)}.{index}"'


def aim_of(part: str) -> str:
    """Return the name by which the table of contents points at a part."""
    return f"aim-{re.sub(r'[^A-Za-z0-9_-]', '-', part)}"


def part_classes(section: tree.Section, *more: str) -> str:
    """Return the classes of a part: its kind, its id, how it lies, and whether it is a form to fill in."""
    own = re.sub(r"[^A-Za-z0-9_-]", "-", section.id)
    wide = ("wide",) if is_wide(section) else ()
    form = ("form",) if section.title.endswith(_FORM) else ()
    return " ".join(("part", section.kind, f"part-{own}", *wide, *form, *more))


def is_wide(section: tree.Section) -> bool:
    """Say whether the pages of a part lie on their side."""
    return any(isinstance(block, tree.Table) and block.landscape for block in section.blocks)


def row_class(row: tree.Pair) -> str:
    """Leave room where a letter is sealed or signed by hand."""
    key = tree.line_text(row.key)
    return "seal-row" if key.endswith(_SEALED) else "sign-row" if _SIGNED.search(key) else "row"


def long_class(row: tree.Pair) -> str:
    """Let a row break over two pages whose value may be longer than one; every other stays whole."""
    return " long" if len(tree.line_text(row.value)) > _LONG_VALUE else ""


def is_sealed(blocks: Sequence[tree.Block]) -> bool:
    """Say whether blocks begin with rows of which one is sealed."""
    first = blocks[0] if blocks else None
    return isinstance(first, tree.Pairs) and any(row_class(row) == "seal-row" for row in first.rows)
