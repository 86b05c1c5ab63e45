"""What a new check of an office's own starts with."""

from dataclasses import replace
from typing import Final

from vetdesk.desktop.i18n import translate
from vetdesk.domain.pack_edit import add_check, change_check
from vetdesk.domain.packs import Pack, Text

_OWN_RULE: Final = "本单位内部规则"


def add_fresh_check(pack: Pack, chapter: str, *, after: str) -> tuple[Pack, str]:
    """Return the pack with a new check behind ``after``, and its id.

    The question is empty, so that the check cannot be saved before somebody has written what it asks.
    """
    pack, made = add_check(
        pack, chapter, after=after, words=_both(translate("PackWords", "New check")), source=_OWN_RULE
    )
    begun = replace(
        pack.item(made),
        question=_both(""),
        evidence=_both(translate("PackWords", "Written material from the collector")),
        where=_both(translate("PackWords", "Material from the collector")),
        red_flag=_both(translate("PackWords", "No material, or it does not bear out what was said")),
    )
    return change_check(pack, begun), made


def _both(words: str) -> Text:
    return Text(zh=words, en=words)
