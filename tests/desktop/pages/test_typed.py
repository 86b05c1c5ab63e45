"""What is typed into a form is read and put back, whoever made its fields; a passphrase never is."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vetdesk.desktop.pages.clauses.dialogs import NewClauseDialog
from vetdesk.desktop.pages.typed import type_again, typed_into
from vetdesk.desktop.parts.formfield import line_field


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_form_made_in_code_gets_back_what_was_typed_into_it(window):
    left, opened = (NewClauseDialog((), parent=window) for _ in range(2))
    left.title.set_text("驻场作业")
    left.text.setPlainText("乙方驻场作业应当留存记录。\n记录保存三年。")
    left.reason.set_text("按法务部会议纪要")

    type_again(opened, typed_into(left))

    assert opened.title.text == "驻场作业"
    assert opened.text.toPlainText() == "乙方驻场作业应当留存记录。\n记录保存三年。"
    assert opened.reason.text == "按法务部会议纪要"


def test_a_passphrase_is_neither_read_nor_confused_with_the_field_beside_it(window):
    box = QVBoxLayout(window)
    fields = [line_field(label, "typed") for label in ("Name", "Passphrase", "Post")]
    for field in fields:
        box.addWidget(field)
    fields[1].editor.setEchoMode(QLineEdit.EchoMode.Password)

    typed = typed_into(window)
    for field in fields:
        field.set_text("")
    type_again(window, typed)

    assert [field.text for field in fields] == ["typed", "", "typed"]
