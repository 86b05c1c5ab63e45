"""How the window looks: tokens by meaning, one palette and one stylesheet made from them."""

from vetdesk.desktop.theme.apply import (
    ThemeFollower,
    apply_theme,
    current,
    load_fonts,
    styled_application,
    system_scheme,
)
from vetdesk.desktop.theme.tokens import (
    DARK,
    LIGHT,
    PAPER,
    PAPER_FOLD,
    SEAL_INK,
    Scheme,
    Text,
    Tokens,
    Tone,
    contrast,
    points,
    space,
    tokens_for,
)

__all__ = [
    "DARK",
    "LIGHT",
    "PAPER",
    "PAPER_FOLD",
    "SEAL_INK",
    "Scheme",
    "Text",
    "ThemeFollower",
    "Tokens",
    "Tone",
    "apply_theme",
    "contrast",
    "current",
    "load_fonts",
    "points",
    "space",
    "styled_application",
    "system_scheme",
    "tokens_for",
]
