"""Help beside the page (F1), read from Markdown files that anyone can edit."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from vetdesk.assets import asset_root
from vetdesk.desktop import i18n
from vetdesk.desktop.parts.basics import column, icon_button, row, text_label
from vetdesk.desktop.theme import Text, points, space

# A line broken between Chinese signs; Markdown would show a space that belongs to no Chinese sentence.
_BROKEN_LINE: Final = re.compile(
    r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef'])\n[ ]+(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef'])"
)


class HelpPane(QFrame):
    """Shows ``resources/help/<language>/<topic>.md``; links lead to other topics, never outside.

    ``turned`` follows each opening and closing.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None, *, folder: Path | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpPane")
        self.setFixedWidth(space(85))
        self._folder = folder or asset_root("resources") / "help"
        self._topic = ""
        self._text = QTextBrowser(self)
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(self.tr("Help"))
        self._close = icon_button("x", self.tr("Close help"), size=16)
        head = row(gap=2)
        head.addWidget(text_label(self.tr("Help"), "card"))
        head.addStretch(1)
        head.addWidget(self._close)
        box = column(gap=3, margin=4)
        box.addLayout(head)
        box.addWidget(self._text, 1)
        self.setLayout(box)
        self._close.clicked.connect(self._on_close_clicked)
        self._text.anchorClicked.connect(self._on_anchor_clicked)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._on_close_clicked)
        self.hide()

    @property
    def topic(self) -> str:
        """Return the topic shown or waiting to be shown."""
        return self._topic

    @property
    def is_open(self) -> bool:
        """True while the help is to be seen."""
        return not self.isHidden()

    @property
    def text(self) -> str:
        """Return the words shown."""
        return self._text.toPlainText()

    def show_topic(self, topic: str) -> None:
        """Turn to ``topic``; it is read only when the pane is open."""
        self._topic = topic
        if self.is_open:
            self._read()

    def follow(self, link: str) -> None:
        """Turn to the topic ``link`` names; anything that is not one of our files is not opened."""
        name = link.removesuffix(".md")
        if link.endswith(".md") and name.replace("_", "").isalnum():
            self.show_topic(name)

    def toggle(self) -> None:
        """Open or close the pane."""
        self.setVisible(self.isHidden())
        self.turned.emit()
        if self.is_open:
            self._read()
            self._text.setFocus()

    def _read(self) -> None:
        file = self._folder / i18n.spoken().value / f"{self._topic}.md"
        missing = self.tr("There is no help for this page yet.")
        text = file.read_text("utf-8") if file.is_file() else missing
        self._text.setMarkdown(_BROKEN_LINE.sub("", text))
        self._calm_down(self._text.document())

    def _calm_down(self, document: QTextDocument) -> None:
        # Qt sets Markdown headings up to twice the size of the text and indents lists by 40 pixels.
        document.setIndentWidth(space(4))
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                size = QTextCharFormat()
                size.setFontPointSize(points(Text.CARD if level == 1 else Text.BODY))
                size.setFontWeight(QFont.Weight.Bold)
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                # Replaced as a whole: a merge would keep Qt's own enlargement.
                cursor.setCharFormat(size)
            block = block.next()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.hide()
        self.turned.emit()

    @Slot(QUrl)
    def _on_anchor_clicked(self, link: QUrl) -> None:
        self.follow(link.toString())
