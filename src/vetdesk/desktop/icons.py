"""The icon set (Lucide, ISC licence): one line drawing each, painted in any colour at any scale."""

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from vetdesk import paths
from vetdesk.assets import asset_root

_NAME: Final = "iconName"
_COLOUR: Final = "iconColour"
_SIZE: Final = "iconSizeAsked"
_RATIOS: Final = (1.0, 1.5, 2.0)


def pixmap(name: str, colour: str, *, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Return the drawing ``name`` in ``colour`` (``#rrggbb``), ``size`` pixels wide on the screen."""
    image = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(_recoloured(name, colour))).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@cache
def icon(name: str, colour: str, *, disabled: str | None = None, size: int = 18) -> QIcon:
    """Return the drawing as an icon with sharp versions for the usual scales; drawn once, then shared."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, colour, size=size, ratio=ratio))
        pale = pixmap(name, disabled or colour, size=size, ratio=ratio)
        made.addPixmap(pale, QIcon.Mode.Disabled)
    return made


def put_icon(button: QAbstractButton, name: str, colour: str = "soft", *, size: int = 18) -> None:
    """Give ``button`` an icon in the token ``colour`` that follows the theme."""
    button.setProperty(_NAME, name)
    button.setProperty(_COLOUR, colour)
    button.setIconSize(QSize(size, size))
    _recolour(button)


def put_action_icon(action: QAction, name: str, colour: str = "soft", *, size: int = 16) -> None:
    """Give an action of a widget, such as the glass in a search field, an icon that follows the theme."""
    action.setProperty(_NAME, name)
    action.setProperty(_COLOUR, colour)
    action.setProperty(_SIZE, size)
    _recolour_action(action)


def recolour_all(app: QApplication) -> None:
    """Repaint every icon given by ``put_icon`` in the colours of the theme worn now."""
    for widget in app.allWidgets():
        if isinstance(widget, QAbstractButton) and widget.property(_NAME):
            _recolour(widget)
        for action in widget.actions():
            if action.property(_NAME):
                _recolour_action(action)


def svg_file(name: str, colour: str) -> Path:
    """Return a file with the drawing in ``colour``, for a stylesheet, which cannot recolour."""
    file = paths.runtime_folder() / f"{name}-{colour.removeprefix('#')}.svg"
    file.write_bytes(_recoloured(name, colour))
    return file


def names() -> frozenset[str]:
    """Return what the set holds."""
    return frozenset(file.stem for file in _folder().glob("*.svg"))


def _recolour(button: QAbstractButton) -> None:
    from vetdesk.desktop import theme

    tokens = theme.current()
    colour = tokens.colour(str(button.property(_COLOUR)))
    size = button.iconSize().width()
    button.setIcon(icon(str(button.property(_NAME)), colour, disabled=tokens.faint, size=size))


def _recolour_action(action: QAction) -> None:
    from vetdesk.desktop import theme

    tokens = theme.current()
    colour = tokens.colour(str(action.property(_COLOUR)))
    action.setIcon(
        icon(
            str(action.property(_NAME)), colour, disabled=tokens.faint, size=int(str(action.property(_SIZE)))
        )
    )


def _recoloured(name: str, colour: str) -> bytes:
    return _source(name).replace(b"currentColor", colour.encode("ascii"))


@cache
def _source(name: str) -> bytes:
    return (_folder() / f"{name}.svg").read_bytes()


def _folder() -> Path:
    return asset_root("resources") / "icons"
