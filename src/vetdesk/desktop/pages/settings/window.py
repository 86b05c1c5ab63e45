"""The tab with language, theme, size and the time until the window locks by itself."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import Language, spoken
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.scanner import ScannerCard
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import column, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import Scheme, Tone, space
from vetdesk.progress import Progress
from vetdesk.services.settings import Preferences

_SYSTEM = "system"
_SCALES = (100, 125, 150, 175, 200)
_MINUTES = (1, 2, 5, 10, 15, 30)
_LATER = {
    "zh": "下次锁定后显示中文（Ctrl+L）。",
    "en": "English shows after the next lock (Ctrl+L).",
}


class WindowTab(SettingsTab):
    """Everything is taken over at once; language and size at the next unlock."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._preferences: Preferences | None = None
        self._later = Banner(self)
        self._language = ChoiceChips((Choice("zh", "中文"), Choice("en", "English")))
        self._theme = ChoiceChips(
            (
                Choice(_SYSTEM, self.tr("As the system")),
                Choice(Scheme.LIGHT.value, self.tr("Light")),
                Choice(Scheme.DARK.value, self.tr("Dark")),
            )
        )
        self._scale = ChoiceChips(tuple(Choice(str(scale), f"{scale} %") for scale in _SCALES))
        minutes = self.tr("{count} min")
        self._minutes = ChoiceChips(
            tuple(Choice(str(count), minutes.format(count=count)) for count in _MINUTES)
        )
        self._minutes.setEnabled(False)
        self.scanner = ScannerCard(context)
        self._lay_out()
        self._show_settings()
        self._language.value_changed.connect(self._on_language_changed)
        self._theme.value_changed.connect(self._on_theme_changed)
        self._scale.value_changed.connect(self._on_scale_changed)
        self._minutes.value_changed.connect(self._on_minutes_changed)

    @override
    def load(self) -> None:
        services = self._context.services

        def read(progress: Progress) -> Preferences:
            progress.check()
            return services.settings.get()

        self._context.read(read, self._on_read)

    def _lay_out(self) -> None:
        look = Card(self.tr("Look"))
        look.body.addWidget(self._later)
        look.body.addWidget(FormField(self.tr("Language"), self._language))
        look.body.addWidget(FormField(self.tr("Theme"), self._theme))
        look.body.addWidget(FormField(self.tr("Size"), self._scale))
        lock = Card(self.tr("Lock"))
        line = row(gap=3)
        reason = self.tr("The window locks by itself after this time without a key or a click.")
        line.addWidget(FormField(self.tr("Lock after"), self._minutes, reason=reason))
        lock.body.addLayout(line)
        lock.body.addWidget(
            text_label(self.tr("Ctrl+L locks at once; so do the screen lock and sleep."), "soft", wrap=True)
        )
        box = column(gap=4)
        box.setContentsMargins(0, space(2), space(2), space(2))
        box.addWidget(look)
        box.addWidget(lock)
        box.addWidget(self.scanner)
        box.addStretch(1)
        self.setLayout(box)

    def _show_settings(self) -> None:
        settings = self._context.settings
        self._language.choose(settings.text("language") or spoken().value)
        self._theme.choose(settings.text("theme") or _SYSTEM)
        self._scale.choose(str(settings.number("scale", 100)))

    def _say_later(self) -> None:
        self._later.show_message(self.tr("This shows after the next lock (Ctrl+L)."), Tone.INFO)

    @Slot(object)
    def _on_read(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._minutes.choose(str(preferences.auto_lock_minutes))
        self._minutes.setEnabled(True)

    @Slot()
    def _on_language_changed(self) -> None:
        if self._language.value in set(Language):
            self._context.settings.put("language", self._language.value)
            # In the language chosen: whoever needs it may not read the one spoken now.
            self._later.show_message(_LATER[self._language.value], Tone.INFO)

    @Slot()
    def _on_theme_changed(self) -> None:
        chosen = self._theme.value
        self._context.settings.put("theme", chosen)
        if chosen == _SYSTEM:
            self._context.desk.theme.follow_system()
        else:
            self._context.desk.theme.fix(Scheme(chosen))

    @Slot()
    def _on_scale_changed(self) -> None:
        self._context.settings.put("scale", int(self._scale.value))
        self._say_later()

    @Slot()
    def _on_minutes_changed(self) -> None:
        before = self._preferences
        chosen = int(self._minutes.value or 0)
        if before is None or chosen in {0, before.auto_lock_minutes}:
            return
        services = self._context.services
        wanted = replace(before, auto_lock_minutes=chosen)

        def save(progress: Progress) -> Preferences:
            progress.check()
            services.settings.save(wanted)
            return wanted

        self._context.write(save, self._on_saved)

    @Slot(object)
    def _on_saved(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._context.settings.put("lock_minutes", preferences.auto_lock_minutes)
        self._context.news.idle_minutes_changed.emit(preferences.auto_lock_minutes)
        self.changed.emit()
