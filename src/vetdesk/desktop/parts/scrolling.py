"""What is higher than its place scrolls in it, on the ground of what is behind."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(inner: QWidget, *, across: bool = True, area: QScrollArea | None = None) -> QScrollArea:
    """Let ``inner`` scroll in ``area``, or in a new one; without ``across`` never sideways."""
    area = QScrollArea() if area is None else area
    inner.setProperty("scrolled", "true")
    area.setWidgetResizable(True)
    if not across:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    return area
