"""Puts a theme on the running application: Fusion, palette, stylesheet, bundled fonts, icons."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from vetdesk.assets import asset_root
from vetdesk.desktop import icons
from vetdesk.desktop.theme.stylesheet import stylesheet
from vetdesk.desktop.theme.tokens import Scheme, Text, Tokens, points, tokens_for

_FAMILY: Final = "Vetdesk Hei"
_FONT_FILES: Final = ("Hei-Regular.otf", "Hei-Bold.otf")
# Shown only in a checkout whose fonts have not been built yet.
_FALLBACK_FAMILIES: Final = ("Noto Sans CJK SC", "Source Han Sans SC", "sans-serif")
_THEME_PROPERTY: Final = "vetdeskScheme"
_STYLE_PROPERTY: Final = "vetdeskFusion"


def styled_application() -> QApplication:
    """Return a new application in our style: born in it, which is quicker than changing into it."""
    app = QApplication(["vetdesk", "-style", "fusion"])
    app.setProperty(_STYLE_PROPERTY, True)
    return app


def load_fonts() -> bool:
    """Add the bundled faces; call after the application exists and before the first widget.

    False means the fonts are not there and the system's own are used.
    """
    folder = asset_root("resources") / "fonts"
    files = [folder / name for name in _FONT_FILES]
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files if file.is_file()]
    return len(loaded) == len(files) and all(number >= 0 for number in loaded)


def system_scheme() -> Scheme:
    """Return what the desktop asks for; the one place that reads it (offscreen says "unknown")."""
    asked = QGuiApplication.styleHints().colorScheme()
    return Scheme.DARK if asked is Qt.ColorScheme.Dark else Scheme.LIGHT


def current() -> Tokens:
    """Return the tokens the application wears now, for parts that paint themselves."""
    app = QApplication.instance()
    named = app.property(_THEME_PROPERTY) if app is not None else None
    return tokens_for(Scheme(named) if named else Scheme.LIGHT)


def apply_theme(app: QApplication, scheme: Scheme) -> None:
    """Dress the whole application in ``scheme``."""
    tokens = tokens_for(scheme)
    app.setProperty(_THEME_PROPERTY, scheme.value)
    if not app.property(_STYLE_PROPERTY):
        app.setProperty(_STYLE_PROPERTY, True)
        app.setStyle("Fusion")
    app.setFont(_font())
    app.setPalette(palette(tokens))
    app.setStyleSheet(_with_drawings(stylesheet(tokens), tokens))
    icons.recolour_all(app)


def palette(t: Tokens) -> QPalette:
    """Return the palette of the theme, for what a stylesheet does not reach."""
    colours = {
        QPalette.ColorRole.Window: t.canvas,
        QPalette.ColorRole.WindowText: t.ink,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.canvas,
        QPalette.ColorRole.Text: t.ink,
        QPalette.ColorRole.PlaceholderText: t.faint,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.ButtonText: t.ink,
        QPalette.ColorRole.Highlight: t.accent,
        QPalette.ColorRole.HighlightedText: t.on_accent,
        QPalette.ColorRole.Link: t.accent,
        QPalette.ColorRole.LinkVisited: t.accent,
        QPalette.ColorRole.ToolTipBase: t.surface,
        QPalette.ColorRole.ToolTipText: t.ink,
        QPalette.ColorRole.Mid: t.line,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.faint))
    return made


class ThemeFollower(QObject):
    """Re-dresses the application when the desktop switches between light and dark."""

    scheme_changed = Signal(str)

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._fixed: Scheme | None = None
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def follow_system(self) -> None:
        """Wear what the desktop asks for, now and later."""
        self._fixed = None
        self._wear(system_scheme())

    def fix(self, scheme: Scheme) -> None:
        """Wear ``scheme`` whatever the desktop asks for."""
        self._fixed = scheme
        self._wear(scheme)

    @Slot()
    def _on_system_changed(self) -> None:
        if self._fixed is None:
            self._wear(system_scheme())

    def _wear(self, scheme: Scheme) -> None:
        apply_theme(self._app, scheme)
        self.scheme_changed.emit(scheme.value)


def _with_drawings(sheet: str, tokens: Tokens) -> str:
    drawings = {
        "%CHECK%": ("check", tokens.on_accent),
        "%CHEVRON%": ("chevron-down", tokens.soft),
        "%LEFT%": ("chevron-left", tokens.soft),
        "%RIGHT%": ("chevron-right", tokens.soft),
    }
    for mark, (name, colour) in drawings.items():
        sheet = sheet.replace(mark, icons.svg_file(name, colour).as_posix())
    return sheet


def _font() -> QFont:
    families = QFontDatabase.families()
    own = [_FAMILY] if _FAMILY in families else []
    font = QFont([*own, *_FALLBACK_FAMILIES])
    font.setPointSizeF(points(Text.BODY))
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
