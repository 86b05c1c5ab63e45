"""The theme: contrast of every text, icons in colour, a scheme that is an argument."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton

from vetdesk.desktop import icons, theme, vocabulary
from vetdesk.desktop.theme import DARK, LIGHT, Scheme, Tone, contrast
from vetdesk.desktop.theme.stylesheet import stylesheet
from vetdesk.desktop.theme.tokens import PIXELS, Text, points, space

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
READABLE = 4.5
VISIBLE = 3.0


@BOTH
@pytest.mark.parametrize("ink", ["ink", "soft", "faint", "accent", "ok", "warn", "bad", "info"])
@pytest.mark.parametrize("ground", ["canvas", "surface"])
def test_every_text_is_readable_on_every_ground(tokens, ink, ground):
    assert contrast(tokens.colour(ink), tokens.colour(ground)) >= READABLE


@BOTH
@pytest.mark.parametrize("tone", [Tone.OK, Tone.WARN, Tone.BAD, Tone.INFO, Tone.ACCENT])
def test_every_badge_is_readable(tokens, tone):
    assert contrast(tokens.ink_of(tone), tokens.background_of(tone)) >= READABLE


@BOTH
def test_buttons_rail_and_disabled_text_are_readable(tokens):
    pairs = (
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        (tokens.rail_ink, tokens.rail),
        (tokens.rail_ink, tokens.rail_hover),
        (tokens.rail_on, tokens.rail_active),
        (tokens.rail_on, tokens.rail_badge),
        (tokens.ink, tokens.accent_bg),
        (tokens.soft, tokens.hover),
    )

    assert [pair for pair in pairs if contrast(*pair) < READABLE] == []


@BOTH
def test_borders_of_fields_and_the_focus_can_be_seen(tokens):
    assert contrast(tokens.field_line, tokens.surface) >= VISIBLE
    assert contrast(tokens.accent, tokens.surface) >= VISIBLE


def test_the_contrast_of_black_on_white_is_twenty_one():
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_scheme_is_what_it_is_told_to_be(qapp, scheme):
    theme.apply_theme(qapp, scheme)

    assert theme.current().scheme is scheme
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.current().canvas)


def test_the_stylesheet_leaves_no_mark_and_uses_only_tokens():
    for tokens in (LIGHT, DARK):
        text = stylesheet(tokens)
        assert "{" in text
        assert "None" not in text
        assert text.count("{") == text.count("}")


def test_sizes_follow_the_scale_and_spaces_the_grid():
    assert [PIXELS[text] for text in Text] == [20, 15, 14, 12.5, 12]
    assert points(Text.LABEL) == 9.375
    assert space(3) == 12


def test_the_bundled_face_is_worn(qapp):
    assert qapp.font().families()[0] == "Vetdesk Hei"


def test_every_icon_of_the_vocabulary_is_there():
    kinds = vocabulary.kinds()
    used = {vocabulary.status(kind, value).icon for kind in kinds for value in vocabulary.values(kind)}

    assert used <= icons.names()


def test_an_icon_is_painted_in_its_colour_at_the_ratio_of_the_screen():
    image = icons.pixmap("check", "#ff0000", size=16, ratio=2.0).toImage()

    inked = [
        image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200
    ]
    assert image.width() == 32
    assert inked
    assert all(colour.red() > 200 and colour.green() < 60 for colour in inked)


def test_icons_follow_a_change_of_theme(qtbot, qapp):
    button = QPushButton("x")
    qtbot.addWidget(button)
    icons.put_icon(button, "check", "ink")
    light = button.icon().pixmap(18).toImage()

    theme.apply_theme(qapp, Scheme.DARK)

    assert button.icon().pixmap(18).toImage() != light


def test_a_fixed_theme_does_not_follow_the_system(qapp):
    for left in qapp.findChildren(theme.ThemeFollower):  # by tests before this one
        qapp.styleHints().colorSchemeChanged.disconnect(left._on_system_changed)
    follower = theme.ThemeFollower(qapp)
    follower.fix(Scheme.DARK)

    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())

    assert theme.current().scheme is Scheme.DARK
    follower.follow_system()
    follower.deleteLater()
