"""Writes the one stylesheet of the window from the tokens; widgets opt in by property, not by class."""

from vetdesk.desktop.theme.tokens import CARD_RADIUS, CONTROL_HEIGHT, FIELD_RADIUS, Text, Tokens, Tone, points


def stylesheet(t: Tokens) -> str:
    """Return the stylesheet of the theme ``t``."""
    return "\n".join((_base(t), _texts(t), _buttons(t), _fields(t), _surfaces(t), _lists(t), _bars(t)))


def _size(text: Text) -> str:
    return f"font-size: {points(text)}pt;"


def _base(t: Tokens) -> str:
    return f"""
QWidget {{ color: {t.ink}; {_size(Text.BODY)} }}
QMainWindow, QDialog, QWidget[canvas="true"], QStackedWidget[canvas="true"] {{ background: {t.canvas}; }}
QToolTip {{ color: {t.ink}; background: {t.surface}; border: 1px solid {t.line}; padding: 4px 8px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[scrolled="true"] {{ background: transparent; }}
QLabel {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
"""


def _texts(t: Tokens) -> str:
    return f"""
QLabel[text-role="title"] {{ {_size(Text.TITLE)} font-weight: 700; }}
QLabel[text-role="card"] {{ {_size(Text.CARD)} font-weight: 700; }}
QLabel[text-role="strong"] {{ font-weight: 700; }}
QLabel[text-role="soft"] {{ color: {t.soft}; }}
QLabel[text-role="label"] {{ color: {t.soft}; {_size(Text.LABEL)} }}
QLabel[text-role="faint"] {{ color: {t.faint}; {_size(Text.FAINT)} }}
QLabel[text-role="problem"] {{ color: {t.bad}; {_size(Text.LABEL)} }}
QLabel[text-role="link"] {{ color: {t.accent}; }}
QLabel[text-role="figure"] {{ font-size: 18pt; font-weight: 700; }}
QLabel[tone="ok"] {{ color: {t.ok}; }}
QLabel[tone="warn"] {{ color: {t.warn}; }}
QLabel[tone="bad"] {{ color: {t.bad}; }}
QLabel[tone="info"] {{ color: {t.info}; }}
QLabel[tone="accent"] {{ color: {t.accent}; }}
QLabel[key="true"] {{ color: {t.soft}; background: {t.surface}; border: 1px solid {t.line};
  border-radius: 4px; padding: 0 5px; {_size(Text.FAINT)} }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {FIELD_RADIUS}px;
  padding: 0 14px; min-height: {CONTROL_HEIGHT - 2}px; font-weight: 500; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 0 13px; min-height: {CONTROL_HEIGHT - 4}px; }}
QPushButton:disabled {{ color: {t.faint}; background: {t.canvas}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.ink}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.hover}; color: {t.soft}; border-color: {t.line}; }}
QPushButton[kind="danger"] {{ color: {t.bad}; border-color: {t.bad}; }}
QPushButton[kind="danger"]:hover {{ background: {t.bad_bg}; }}
QPushButton[kind="danger"]:disabled {{ color: {t.faint}; border-color: {t.line}; background: {t.canvas}; }}
QPushButton[kind="small"] {{ min-height: 26px; padding: 0 10px; {_size(Text.LABEL)} }}
QPushButton[kind="small"]:focus {{ min-height: 24px; padding: 0 9px; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {t.accent};
  padding: 0; min-height: 22px; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {t.accent}; border-radius: 4px; }}
QPushButton[kind="fold"] {{ background: transparent; border: 1px solid transparent; color: {t.ink};
  padding: 0 2px; min-height: 24px; text-align: left; font-weight: 600; }}
QPushButton[kind="fold"]:hover {{ color: {t.accent}; }}
QPushButton[kind="fold"]:focus {{ border: 1px solid {t.accent}; border-radius: 4px; }}
QPushButton[kind="fold"][tone="bad"] {{ color: {t.bad}; }}
QPushButton[kind="fold"][tone="warn"] {{ color: {t.warn}; }}
QPushButton[kind="fold"][tone="ok"] {{ color: {t.ok}; }}
QPushButton[kind="fold"][tone="info"] {{ color: {t.info}; }}
QPushButton[kind="chip"] {{ color: {t.soft}; border-radius: 14px; min-height: 26px; padding: 0 12px;
  {_size(Text.LABEL)} font-weight: 400; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.accent}; padding: 0 11px; min-height: 24px; }}
QPushButton[kind="chip"]:checked {{ color: {t.accent}; background: {t.accent_bg}; border-color: {t.accent}; }}
QPushButton[kind="choice"] {{ padding: 0 16px; }}
QPushButton[kind="choice"]:focus {{ padding: 0 15px; }}
QPushButton[kind="choice"]:checked {{ color: {t.accent}; background: {t.accent_bg}; border-color: {t.accent};
  font-weight: 700; }}
QPushButton[kind="choice"][tone="bad"]:checked {{ color: {t.bad}; background: {t.bad_bg};
  border-color: {t.bad}; }}
QPushButton[kind="choice"][tone="ok"]:checked {{ color: {t.ok}; background: {t.ok_bg};
  border-color: {t.ok}; }}
QPushButton[kind="choice"][tone="warn"]:checked {{ color: {t.warn}; background: {t.warn_bg};
  border-color: {t.warn}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.line}; }}
QToolButton:focus {{ border: 1px solid {t.accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
"""


def _fields(t: Tokens) -> str:
    box = (
        f"background: {t.surface}; border: 1px solid {t.field_line}; border-radius: {FIELD_RADIUS}px;"
        f" selection-background-color: {t.accent}; selection-color: {t.on_accent};"
    )
    kinds = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QComboBox", "QSpinBox", "QDateEdit")
    return f"""
{", ".join(kinds)} {{ {box} padding: 0 10px; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {CONTROL_HEIGHT - 2}px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QPlainTextEdit, QTextEdit {{ padding: 6px 8px; }}
{", ".join(f"{kind}:focus" for kind in kinds)} {{ border: 2px solid {t.accent}; padding: 0 9px; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{ min-height: {CONTROL_HEIGHT - 4}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 5px 7px; }}
{", ".join(f'{kind}[problem="true"]' for kind in kinds)} {{ border-color: {t.bad}; }}
{", ".join(f"{kind}:disabled" for kind in kinds)} {{ color: {t.soft}; background: {t.canvas};
  border-color: {t.line}; }}
QLineEdit:read-only {{ background: {t.canvas}; border-color: {t.line}; }}
QLineEdit[search="true"] {{ background: {t.canvas}; border-color: {t.line}; padding: 0 10px 0 6px; }}
QLineEdit[search="true"]:focus {{ background: {t.surface}; border: 2px solid {t.accent};
  padding: 0 9px 0 5px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView::item {{ min-height: 32px; padding: 0 8px; border-radius: 6px; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.accent_bg}; color: {t.ink}; }}
QComboBox::drop-down {{ border: none; width: 30px; }}
QComboBox::down-arrow {{ image: url(%CHEVRON%); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line}; padding: 4px;
  selection-background-color: {t.accent_bg}; selection-color: {t.ink}; outline: 0; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {t.field_line}; border-radius: 4px;
  background: {t.surface}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url(%CHECK%); }}
QCheckBox::indicator:focus {{ border: 2px solid {t.accent}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.field_line}; border-radius: 8px;
  background: {t.surface}; }}
QRadioButton::indicator:checked {{ border: 5px solid {t.accent}; width: 6px; height: 6px; }}
"""


def _surfaces(t: Tokens) -> str:
    corner = f"border-radius: {FIELD_RADIUS}px;"
    accents = "\n".join(
        f'QFrame[card="true"][edge="{name}"] {{ border-left: 4px solid {t.colour(name)}; }}'
        for name in ("ok", "warn", "bad", "info", "accent")
    )
    banners = "\n".join(
        f'QFrame[banner="{name}"] {{ background: {t.background_of(Tone(name))}; {corner} }}'
        f' QFrame[banner="{name}"] QLabel {{ color: {t.colour(name)}; }}'
        f' QFrame[banner="{name}"] QLabel[text-role="soft"] {{ color: {t.ink}; }}'
        for name in ("ok", "warn", "bad", "info")
    )
    return f"""
QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.line};
  border-radius: {CARD_RADIUS}px; }}
QFrame[inner="true"] {{ background: transparent; border: 1px solid {t.line}; {corner} }}
QFrame[rule="true"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[drop="true"] {{ background: transparent; border: 1px dashed {t.field_line};
  border-radius: {FIELD_RADIUS}px; }}
{accents}
QFrame#notice {{ margin-top: 12px; }}
{banners}
QMenu {{ background: {t.surface}; border: 1px solid {t.line}; {corner} padding: 4px; }}
QMenu::item {{ padding: 7px 24px 7px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.accent_bg}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.faint}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
QProgressBar[tone="ok"]::chunk {{ background: {t.ok}; }}
QProgressBar[tone="bad"]::chunk {{ background: {t.bad}; }}
QProgressBar[tone="warn"]::chunk {{ background: {t.warn}; }}
QTextBrowser {{ background: {t.surface}; border: none; padding: 0; }}
QTextBrowser:focus {{ border: none; padding: 0; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QTableView, QListView, QTreeView {{ background: {t.surface}; border: none; outline: 0;
  selection-background-color: {t.accent_bg}; selection-color: {t.ink}; }}
QListView::item, QTreeView::item {{ padding: 6px 8px; border-radius: 6px; }}
QListView::item:selected, QTreeView::item:selected {{ background: {t.accent_bg}; color: {t.ink}; }}
QListView::item:hover:!selected, QTreeView::item:hover:!selected {{ background: {t.hover}; }}
QHeaderView {{ background: {t.surface}; border: none; }}
QHeaderView::section {{ background: {t.surface}; color: {t.soft}; border: none;
  border-bottom: 1px solid {t.line}; padding: 6px 12px; {_size(Text.LABEL)} font-weight: 400; }}
QHeaderView::section:hover {{ color: {t.ink}; }}
QTableCornerButton::section {{ background: {t.surface}; border: none; }}
QTableView[grid="true"] {{ border: 1px solid {t.field_line}; gridline-color: {t.line}; }}
QTableView[grid="true"] QHeaderView::section {{ padding: 4px 6px; }}
QTableView[grid="true"] QLineEdit {{ border: 1px solid {t.accent}; border-radius: 0; padding: 0 3px;
  min-height: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.faint}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCalendarWidget {{ background: {t.surface}; border: 1px solid {t.line}; }}
QCalendarWidget QWidget {{ background: {t.surface}; alternate-background-color: {t.surface}; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {t.accent};
  selection-color: {t.on_accent}; outline: 0; }}
QCalendarWidget QToolButton {{ min-height: 28px; padding: 2px 8px; font-weight: 700; }}
QCalendarWidget QToolButton#qt_calendar_prevmonth {{ qproperty-icon: url(%LEFT%); }}
QCalendarWidget QToolButton#qt_calendar_nextmonth {{ qproperty-icon: url(%RIGHT%); }}
QCalendarWidget QSpinBox {{ min-height: 26px; }}
QMessageBox QLabel#qt_msgbox_label {{ {_size(Text.CARD)} font-weight: 700; padding: 8px 8px 0 0; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ color: {t.soft}; min-width: 340px; padding: 0 8px 8px 0; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QWidget#rail {{ background: {t.rail}; }}
QWidget#rail QLabel {{ color: {t.rail_on}; }}
QWidget#topBar {{ background: {t.surface}; border-bottom: 1px solid {t.line}; }}
QWidget#statusStrip {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
QFrame#tabLine {{ background: {t.line}; border: none; }}
QWidget#lockPage {{ background: {t.rail}; }}
QLabel[text-role="cover"] {{ color: {t.rail_on}; }}
QFrame#popup {{ background: {t.surface}; border: 1px solid {t.field_line}; }}
QFrame#helpPane {{ background: {t.surface}; border-left: 1px solid {t.line}; }}
"""
