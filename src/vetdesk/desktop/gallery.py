"""Shows every part in every state, in both themes: ``vetdesk doctor --gallery`` and the screenshots."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from vetdesk.desktop.app import make_application
from vetdesk.desktop.gallery_pages import GalleryPages
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.sweeper import Sweeper
from vetdesk.desktop.theme import Scheme, apply_theme, current, space, system_scheme


class Gallery(QMainWindow):
    """One tab for each family of parts; a button switches the theme."""

    def __init__(self, lanes: Lanes, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("vetdesk")
        self.resize(1280, 900)
        sections = GalleryPages(self).sections(lanes, settings)
        self._tabs = TabStrip(tuple(Tab(key, title) for key, title, _ in sections))
        self._stack = QStackedWidget(self)
        self._places = {key: n for n, (key, _, _) in enumerate(sections)}
        for _, _, made in sections:
            made.setMinimumWidth(space(200))
            self._stack.addWidget(scrolled(made))
        switch = button(self.tr("Switch theme"), "small", icon="settings")
        head = row(gap=4)
        head.addWidget(text_label(self.tr("Parts"), "title"))
        head.addStretch(1)
        head.addWidget(switch)
        frame = QWidget(self)
        frame.setProperty("canvas", "true")
        box = column(gap=3, margin=6)
        box.addLayout(head)
        box.addWidget(self._tabs)
        box.addWidget(self._stack, 1)
        frame.setLayout(box)
        self.setCentralWidget(frame)
        self._tabs.tab_chosen.connect(self.show_section)
        switch.clicked.connect(self._on_switch_clicked)

    @property
    def section_keys(self) -> tuple[str, ...]:
        """Return the families that can be shown."""
        return tuple(self._places)

    @Slot(str)
    def show_section(self, key: str) -> None:
        """Show one family of parts."""
        self._tabs.choose(key)
        self._stack.setCurrentIndex(self._places[key])

    @Slot()
    def _on_switch_clicked(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, Scheme.LIGHT if current().scheme is Scheme.DARK else Scheme.DARK)


def show_gallery() -> int:
    """Open the gallery in an application of its own; returns when it is closed."""
    settings = Settings()
    app = make_application(settings)
    apply_theme(app, system_scheme())
    app.setQuitOnLastWindowClosed(True)
    sweeper = Sweeper(app)
    sweeper.start()
    lanes = Lanes(app)
    window = Gallery(lanes, settings)
    window.show()
    code = app.exec()
    lanes.stop()
    sweeper.stop()
    return code
