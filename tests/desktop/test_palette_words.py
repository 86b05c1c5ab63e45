"""What the palette says when nothing fits."""

from PySide6.QtWidgets import QLabel, QWidget

from vetdesk.desktop.parts.commandpalette import Command, CommandPalette


def said(palette):
    return [one.text() for one in palette.findChildren(QLabel) if not one.isHidden()]


def test_a_search_without_hits_says_so_until_something_else_is_typed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    palette = CommandPalette((Command("go:today", "Today", "Page", "layout-dashboard"),), window)
    palette.line.setText("zzqx")
    assert not any(words.startswith("Nothing found") for words in said(palette))

    palette.show_found("zzqx", ())
    assert any(words.startswith("Nothing found") for words in said(palette))

    palette.line.setText("tod")
    assert not any(words.startswith("Nothing found") for words in said(palette))
    assert palette.shown == ("go:today",)
