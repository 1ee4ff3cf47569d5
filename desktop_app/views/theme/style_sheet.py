"""The palette as Qt's style sheet: every widget that Qt itself paints."""

from PySide6.QtGui import QColor, QPalette

from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import FOCUS_EDGE, SPACE, Palette, mix


def qt_palette(palette: Palette) -> QPalette:
    """Return what widgets without a rule of their own are painted with."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: palette.window,
        roles.WindowText: palette.text,
        roles.Base: palette.window,
        roles.AlternateBase: palette.side,
        roles.Text: palette.text,
        roles.Button: palette.side,
        roles.ButtonText: palette.text,
        roles.PlaceholderText: palette.faint,
        roles.Highlight: palette.accent,
        roles.HighlightedText: palette.window,
        roles.Link: palette.accent,
        roles.LinkVisited: palette.accent,
        roles.Dark: palette.line,
        roles.ToolTipBase: palette.side,
        roles.ToolTipText: palette.text,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.faint))
    return made


def style_sheet(palette: Palette) -> str:
    """Return the rules of the whole window."""
    p, t = palette, fonts.sizes()
    families = _quoted(fonts.ui_families())
    hover = mix(p.text, p.window, 0.05)
    return f"""
QWidget {{ font-family: {families}; font-size: {t.body}px; color: {p.text}; }}
#window, #reading, #home, #notice, #sheet {{ background: {p.window}; }}
#side, #side QListView, #side QTreeView {{ background: {p.side}; }}
QListView, QTreeView {{ border: none; outline: none; padding: 0 0 0 {SPACE.small}px; }}
QTreeView {{ selection-background-color: transparent; show-decoration-selected: 0; }}
QTreeView::item, QTreeView::branch {{ background: transparent; }}
QTextBrowser {{ background: {p.window}; border: none; border-left: {FOCUS_EDGE}px solid {p.window};
    selection-background-color: {p.accent}; selection-color: {p.window}; }}
QTextBrowser:focus {{ border-left-color: {p.accent}; }}
QLineEdit {{ background: transparent; border: none; selection-background-color: {p.accent};
    selection-color: {p.window}; }}
QSplitter::handle {{ background: {p.line}; }}
#footer {{ background: {p.side}; border-top: 1px solid {p.line}; }}
#footer QLabel, #footer QToolButton {{ font-size: {t.caption}px; color: {p.dim}; }}
#footer QToolButton {{ border: none; padding: 0; background: transparent; }}
#footer QToolButton:hover, #footer QToolButton:focus {{ color: {p.accent}; }}
QToolButton#chip {{ font-size: {t.caption}px; font-weight: 500; color: {p.dim};
    border: 1px solid {p.line}; border-radius: 11px; padding: 2px 5px; background: transparent; }}
QToolButton#chip:hover, QToolButton#chip:focus {{ color: {p.accent}; border-color: {p.accent}; }}
QToolButton#chip:checked {{ background: {p.select}; color: {p.accent}; border-color: {p.select}; }}
QToolButton#chip:checked:focus {{ border-color: {p.accent}; }}
QToolButton#chip::menu-indicator {{ image: none; width: 0; }}
QToolButton#action, QPushButton {{ font-size: {t.caption}px; color: {p.dim};
    border: 1px solid {p.line}; border-radius: {SPACE.small_radius}px; padding: 4px 6px;
    background: transparent; }}
QToolButton#action[popupMode="1"] {{ padding-right: 20px; }}
QToolButton#action::menu-button {{ width: 16px; border: none; border-left: 1px solid {p.line};
    border-top-right-radius: {SPACE.small_radius}px;
    border-bottom-right-radius: {SPACE.small_radius}px; }}
QToolButton#action:hover, QPushButton:hover {{ color: {p.text}; background: {hover}; }}
QToolButton#action:pressed, QPushButton:pressed {{ background: {p.select}; }}
QToolButton#action:focus, QPushButton:focus {{ border-color: {p.accent}; color: {p.text}; }}
QPushButton:default {{ background: {p.accent}; border-color: {p.accent}; color: {p.window}; }}
QPushButton:default:hover {{ background: {mix(p.accent, p.text, 0.85)}; color: {p.window}; }}
#crumbs {{ font-size: {t.caption}px; color: {p.dim}; }}
#crumbs:focus, #try:focus {{ background: {p.select}; border-radius: {SPACE.tight}px; }}
#status {{ font-size: {t.caption}px; color: {p.dim}; background: {p.side};
    border: 1px solid {p.line}; border-radius: {SPACE.small_radius}px; padding: 3px 9px; }}
#drop {{ background: {p.window}; border: 1px solid {p.line};
    border-radius: {SPACE.radius}px; }}
#drop-inner {{ background: {p.window}; }}
#problems {{ background: {p.side}; border-top: 1px solid {p.line}; }}
#problem-lines {{ background: {p.side}; }}
#problems QLabel {{ font-size: {t.code}px; }}
#question, #update {{ background: {p.side}; border-top: 1px solid {p.line}; }}
#question QLabel, #update QLabel {{ font-size: {t.code}px; }}
QProgressBar {{ background: {p.line}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {p.accent}; border-radius: 3px; }}
#tabs {{ background: {p.side}; border-bottom: 1px solid {p.line}; }}
QTabBar::tab {{ font-size: {t.caption}px; color: {p.dim}; background: transparent;
    border: none; border-right: 1px solid {p.line}; padding: 0 2px 0 12px; }}
QTabBar::tab:hover {{ color: {p.text}; }}
QTabBar::tab:selected {{ color: {p.text}; background: {p.window}; }}
QTabBar:focus {{ color: {p.accent}; }}
QTabBar::tab:selected:focus {{ color: {p.accent}; }}
#tab-bar QToolButton {{ background: {p.side}; border: none; color: {p.dim}; }}
QTabBar::scroller {{ width: 44px; }}
QToolButton#close {{ background: transparent; font-size: {t.code}px; padding: 0 4px 1px 4px;
    border-radius: {SPACE.tight}px; color: {p.faint}; }}
QToolButton#close:hover {{ color: {p.text}; background: {hover}; }}
#outline {{ border-left: 1px solid {p.line}; }}
#outline, #outline QListView {{ background: {p.window}; }}
#outline QListView {{ padding: 0; }}
QToolButton#copy {{ font-size: {t.caption}px; color: {p.dim}; background: {p.code};
    border: 1px solid {p.line}; border-radius: {SPACE.small_radius}px; padding: 2px 7px; }}
QToolButton#copy:hover {{ color: {p.text}; background: {p.window}; }}
#card {{ background: {p.side}; border: 1px solid {p.line}; border-radius: {SPACE.radius}px; }}
#card #name[code="true"] {{ font-family: {_quoted(fonts.code_families())};
    font-size: {t.code}px; font-weight: 500; }}
#card #name[code="false"] {{ font-size: {t.body}px; font-weight: 600; }}
#card #summary {{ font-size: {t.code}px; }}
#card #page {{ font-size: {t.caption}px; color: {p.dim}; }}
#find {{ background: {p.side}; border: 1px solid {p.line}; border-radius: {SPACE.radius}px; }}
#find QLineEdit {{ font-size: {t.code}px; padding: 2px; }}
#find #count {{ font-size: {t.code}px; color: {p.dim}; padding: 0 6px 0 0; }}
#find #count[found="false"] {{ color: {p.danger}; }}
QToolButton#sign {{ font-size: {t.code}px; color: {p.dim}; background: transparent;
    border: 1px solid transparent; border-radius: {SPACE.small_radius}px; padding: 2px 0; }}
QToolButton#sign:hover {{ color: {p.text}; background: {hover}; }}
QToolButton#sign:focus {{ border-color: {p.accent}; color: {p.text}; }}
QToolButton#sign:checked {{ background: {p.select}; color: {p.accent}; }}
#headline {{ font-size: {t.headline}px; font-weight: 600; }}
#lead {{ font-size: {t.body}px; color: {p.dim}; }}
#rubric {{ font-size: {t.caption}px; font-weight: 600; color: {p.dim}; }}
#tip {{ font-size: {t.code}px; color: {p.dim}; }}
#keycap {{ font-family: {_quoted(fonts.code_families())}; font-size: {t.caption}px;
    color: {p.text}; background: {p.side}; border: 1px solid {p.line};
    border-radius: {SPACE.tight}px; padding: 1px 6px; }}
#sheet QListView {{ background: {p.window}; padding: 0; }}
#sheet-inner {{ background: {p.window}; }}
#clash {{ font-size: {t.code}px; color: {p.danger}; }}
QSpinBox, QComboBox, QLineEdit#field, QKeySequenceEdit QLineEdit {{
    font-size: {t.code}px; background: {p.field};
    border: 1px solid {p.line}; border-radius: {SPACE.small_radius}px; padding: 4px 7px; }}
QSpinBox:focus, QComboBox:focus, QLineEdit#field:focus, QKeySequenceEdit QLineEdit:focus {{
    border-color: {p.accent}; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; height: 0; border: none; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; border-left: 4px solid {p.field};
    border-right: 4px solid {p.field}; border-top: 5px solid {p.dim}; }}
QComboBox QAbstractItemView {{ background: {p.window}; border: 1px solid {p.line}; padding: 4px;
    selection-background-color: {p.select}; selection-color: {p.text}; outline: none; }}
QToolTip {{ font-size: {t.caption}px; color: {p.text}; background: {p.side};
    border: 1px solid {p.line}; padding: 4px 6px; }}
QMenu {{ background: {p.window}; border: 1px solid {p.line}; padding: 4px;
    menu-scrollable: 1; }}
QMenu::item {{ border-radius: {SPACE.tight}px;
    padding: {fonts.scaled(5)}px {fonts.scaled(26)}px {fonts.scaled(5)}px 10px; }}
QMenu::item:selected {{ background: {p.select}; color: {p.text}; }}
QMenu::item:disabled {{ color: {p.faint}; }}
QMenu::separator {{ height: 1px; background: {p.line}; margin: 4px 6px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {p.thumb}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:disabled {{ background: transparent; }}
#side QScrollBar:vertical {{ width: {SPACE.small}px; }}
#side QScrollBar::handle:vertical {{ margin: 2px; border-radius: 2px; }}
QScrollBar::handle:hover {{ background: {p.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: none; width: 0; height: 0; }}
QAbstractScrollArea::corner {{ background: {p.window}; }}
"""


def _quoted(families: list[str]) -> str:
    return ", ".join(f'"{family}"' for family in families)
