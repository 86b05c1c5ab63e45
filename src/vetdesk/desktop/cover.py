"""Lies over the whole window while it locks, so that nothing can be read any more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.basics import IconLabel, column, text_label


class Cover(QWidget):
    """Shown at once; dies with the window."""

    def __init__(self, window: QWidget, *, waiting: bool) -> None:
        super().__init__(window)
        self.setObjectName("lockPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        says = self.tr("Locked; a running task is being finished.") if waiting else self.tr("Locking…")
        words = text_label(says, "cover")
        centre = Qt.AlignmentFlag.AlignHCenter
        box = column(gap=3)
        box.addStretch(1)
        box.addWidget(IconLabel("lock", "rail_on", size=32), 0, centre)
        box.addWidget(words, 0, centre)
        box.addStretch(1)
        self.setLayout(box)
        self.setAccessibleName(says)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.setFocus()
