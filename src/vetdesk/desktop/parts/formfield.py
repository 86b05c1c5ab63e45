"""One field of a form: label as buddy, the editor, the problem in plain words, the reason under it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from vetdesk.desktop.parts.basics import column, restyle, row, text_label


class FormField(QWidget):
    """Wraps any editor; ``edited`` fires while typing, so that the page can check at once."""

    edited = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        reason: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = QLabel(label, self)
        self._label.setProperty("text-role", "label")
        self._label.setBuddy(editor)
        self._required = text_label(self.tr("Required"), "problem")
        # Hidden only where that is needed: a label that is shown before it has its place is a window.
        if not (required and _is_empty(editor)):
            self._required.hide()
        self._is_required = required
        self._problem = text_label("", "problem", wrap=True)
        self._reason = text_label(reason, "faint", wrap=True)
        self._problem.hide()
        if not reason:
            self._reason.hide()
        self._typed_into.setAccessibleName(label)
        self._lay_out()
        self._watch()

    @property
    def problem(self) -> str:
        """Return the problem shown; empty when the field is fine."""
        return self._problem.text()

    @property
    def label(self) -> str:
        """Return the label."""
        return self._label.text()

    @property
    def text(self) -> str:
        """Return what is typed, without spaces around it."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.text().strip()
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        raise TypeError("this editor holds no text; ask the editor itself")

    def set_text(self, text: str) -> None:
        """Show ``text`` in the editor."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
        elif isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        else:
            raise TypeError("this editor holds no text; ask the editor itself")

    def show_problem(self, problem: str) -> None:
        """Show what is wrong, or that nothing is when ``problem`` is empty."""
        if problem == self._problem.text():
            return
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._typed_into.setAccessibleDescription(problem)
        restyle(self._typed_into, problem="true" if problem else "false")

    def show_reason(self, reason: str) -> None:
        """Show why the value is asked for, or what it leads to."""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))

    @property
    def _typed_into(self) -> QWidget:
        # Editors made of several widgets name the one whose border turns red.
        line = getattr(self.editor, "line", None)
        return line if isinstance(line, QLineEdit) else self.editor

    def _lay_out(self) -> None:
        head = row(gap=2)
        head.addWidget(self._label)
        head.addWidget(self._required)
        head.addStretch(1)
        box = column(gap=1)
        box.addLayout(head)
        box.addWidget(self.editor)
        box.addWidget(self._problem)
        box.addWidget(self._reason)
        self.setLayout(box)
        self.setFocusProxy(self.editor)

    def _watch(self) -> None:
        for name in ("textChanged", "value_changed", "currentIndexChanged", "toggled", "valueChanged"):
            signal = getattr(self.editor, name, None)
            if signal is not None:
                signal.connect(self._on_editor_changed)
                return

    @Slot()
    def _on_editor_changed(self) -> None:
        if self._is_required:
            self._required.setVisible(_is_empty(self.editor))
        self.edited.emit()


def _is_empty(editor: QWidget) -> bool:
    if isinstance(editor, QLineEdit):
        return not editor.text().strip()
    if isinstance(editor, QPlainTextEdit):
        return not editor.toPlainText().strip()
    return bool(getattr(editor, "is_empty", False))


def line_field(
    label: str, text: str = "", *, reason: str = "", required: bool = False, hint: str = ""
) -> FormField:
    """Return a field of one line."""
    editor = QLineEdit(text)
    editor.setPlaceholderText(hint)
    return FormField(label, editor, reason=reason, required=required)


def text_field(
    label: str, text: str = "", *, reason: str = "", required: bool = False, lines: int = 3
) -> FormField:
    """Return a field of several lines; Tab leaves it."""
    editor = QPlainTextEdit(text)
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(editor.fontMetrics().lineSpacing() * lines + 20)
    return FormField(label, editor, reason=reason, required=required)
