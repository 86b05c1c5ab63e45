"""Faces behind tabs that are made when they are first shown, so that no page is built in one piece."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget

MakeFace = Callable[[], QWidget]


class LateStack(QStackedWidget):
    """Shows one of several faces; ``makers`` make each of them once, when it is asked for.

    A maker may return what is there already.
    """

    def __init__(self, makers: Mapping[str, MakeFace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = dict(makers)
        self._faces: dict[str, QWidget] = {}

    def __contains__(self, key: object) -> bool:
        """True for the key of a face, made or not."""
        return key in self._makers

    def face(self, key: str) -> QWidget:
        """Return a face, making it the first time."""
        if key not in self._faces:
            made = self._makers[key]()
            self._faces[key] = made
            self.addWidget(made)
        return self._faces[key]

    def choose(self, key: str) -> None:
        """Show a face."""
        self.setCurrentWidget(self.face(key))

    def shows(self, key: str) -> bool:
        """True while the face is the one shown."""
        return key in self._faces and self.currentWidget() is self._faces[key]

    def warm(self) -> bool:
        """Make one face that is not there yet; False when all are."""
        missing = next((key for key in self._makers if key not in self._faces), None)
        if missing is None:
            return False
        self.face(missing)
        return True
