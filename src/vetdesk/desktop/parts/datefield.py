"""A field for a date: typed in any usual form, or chosen in a calendar."""

from datetime import date
from functools import cached_property

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from vetdesk.desktop.parts.basics import icon_button, row
from vetdesk.desktop.theme import space
from vetdesk.domain.calendars import read_date


class DateEdit(QWidget):
    """The editor of a date."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self._open = icon_button("calendar", self.tr("Open the calendar"))
        line = row(gap=1)
        line.addWidget(self._line, 1)
        line.addWidget(self._open)
        self.setLayout(line)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._on_text_changed)
        self._line.editingFinished.connect(self._on_editing_finished)
        self._open.clicked.connect(self._on_open_clicked)

    @cached_property
    def _calendar(self) -> QCalendarWidget:
        """Return the calendar, made when it is first opened: half of what a form of dates would take."""
        made = QCalendarWidget(self)
        made.setWindowFlag(Qt.WindowType.Popup)
        made.setGridVisible(False)
        made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        # Red weekends would say "wrong" in a window where colour has a meaning.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            made.setWeekdayTextFormat(day, QTextCharFormat())
        made.setFixedSize(space(80), space(66))
        made.hide()
        made.clicked.connect(self._on_day_clicked)
        made.activated.connect(self._on_day_clicked)
        return made

    @property
    def value(self) -> date | None:
        """Return the date; None while it is empty or no date."""
        return read_date(self._line.text())

    @property
    def is_empty(self) -> bool:
        """True while nothing is typed."""
        return not self._line.text().strip()

    @property
    def line(self) -> QLineEdit:
        """Return the line the date is typed into."""
        return self._line

    def set_value(self, value: date | None) -> None:
        """Show ``value``."""
        self._line.setText("" if value is None else value.isoformat())

    @Slot()
    def _on_text_changed(self) -> None:
        self.value_changed.emit()

    @Slot()
    def _on_editing_finished(self) -> None:
        if self.value is not None:
            self.set_value(self.value)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self.value is not None:
            self._calendar.setSelectedDate(QDate(self.value.year, self.value.month, self.value.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._calendar.show()
        self._calendar.setFocus()

    @Slot(QDate)
    def _on_day_clicked(self, day: QDate) -> None:
        self._calendar.hide()
        self.set_value(date(day.year(), day.month(), day.day()))
