"""The colours, spaces and sizes every screen is made of, named by meaning."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Scheme(StrEnum):
    """Which of the two sets of colours is shown."""

    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour says; each tone has an ink and a background."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    ACCENT = "accent"
    PLAIN = "plain"


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """One theme; values are ``#rrggbb``."""

    scheme: Scheme
    canvas: str
    surface: str
    line: str
    field_line: str
    ink: str
    soft: str
    faint: str
    accent: str
    accent_bg: str
    accent_hover: str
    on_accent: str
    hover: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    bad: str
    bad_bg: str
    info: str
    info_bg: str
    rail: str
    rail_ink: str
    rail_on: str
    rail_hover: str
    rail_active: str
    rail_badge: str

    def ink_of(self, tone: Tone) -> str:
        """Return the text colour that says ``tone``."""
        return self.ink if tone is Tone.PLAIN else str(getattr(self, tone.value))

    def background_of(self, tone: Tone) -> str:
        """Return the background that goes with the ink of ``tone``."""
        return self.canvas if tone is Tone.PLAIN else str(getattr(self, f"{tone.value}_bg"))

    def colour(self, name: str) -> str:
        """Return the colour called ``name``."""
        return str(getattr(self, name))


LIGHT: Final = Tokens(
    scheme=Scheme.LIGHT,
    canvas="#f4f6f8",
    surface="#ffffff",
    line="#e2e7ec",
    field_line="#7d8894",
    ink="#1d2733",
    soft="#5c6b7a",
    faint="#647181",
    accent="#24589c",
    accent_bg="#e8f0fa",
    accent_hover="#1d4a85",
    on_accent="#ffffff",
    hover="#eef2f6",
    ok="#1f7a4d",
    ok_bg="#e6f4ec",
    warn="#94610a",
    warn_bg="#fdf3dd",
    bad="#b3261e",
    bad_bg="#fbe9e7",
    info="#3d5a80",
    info_bg="#e9eef5",
    rail="#1c2b3d",
    rail_ink="#c3cfdb",
    rail_on="#ffffff",
    rail_hover="#26374b",
    rail_active="#33455a",
    rail_badge="#c0392f",
)

DARK: Final = Tokens(
    scheme=Scheme.DARK,
    canvas="#14191f",
    surface="#1c232b",
    line="#2e3843",
    field_line="#66737f",
    ink="#e6ebf0",
    soft="#a3b0bd",
    faint="#8694a2",
    accent="#7fb0ee",
    accent_bg="#223449",
    accent_hover="#97c0f3",
    on_accent="#14191f",
    hover="#242d37",
    ok="#6cc696",
    ok_bg="#1d3428",
    warn="#e3b35a",
    warn_bg="#3a2f17",
    bad="#f08a80",
    bad_bg="#40211f",
    info="#9db6d6",
    info_bg="#243040",
    rail="#10161d",
    rail_ink="#8fa0b1",
    rail_on="#ffffff",
    rail_hover="#1a222b",
    rail_active="#26303a",
    rail_badge="#c0392f",
)

PAPER: Final = "#ffffff"
"""A printed page is always light, also on a dark window; so are its fold and its seal."""
PAPER_FOLD: Final = "#b8bec6"
SEAL_INK: Final = "#c0392b"

GRID: Final = 4
"""Every space is a multiple of this many pixels."""


def space(steps: int) -> int:
    """Return ``steps`` steps of the spacing grid in pixels."""
    return steps * GRID


class Text(StrEnum):
    """The five sizes of text, by what they are for."""

    TITLE = "title"
    CARD = "card"
    BODY = "body"
    LABEL = "label"
    FAINT = "faint"


PIXELS: Final = {Text.TITLE: 20.0, Text.CARD: 15.0, Text.BODY: 14.0, Text.LABEL: 12.5, Text.FAINT: 12.0}

CARD_RADIUS: Final = 10
FIELD_RADIUS: Final = 8
CONTROL_HEIGHT: Final = 36
ROW_HEIGHT: Final = 44
RAIL_WIDTH: Final = 196


def points(text: Text) -> float:
    """Return the size of ``text`` in points, because pixel sizes in Qt are whole numbers."""
    return PIXELS[text] * 0.75


def tokens_for(scheme: Scheme) -> Tokens:
    """Return the tokens of ``scheme``."""
    return DARK if scheme is Scheme.DARK else LIGHT


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two ``#rrggbb`` colours."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (_linear(channel) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    threshold = 0.03928
    return channel / 12.92 if channel <= threshold else ((channel + 0.055) / 1.055) ** 2.4
