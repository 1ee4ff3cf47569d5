"""The one table of actions: shortcuts, buttons and the list behind F1 all come from it."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Spec(NamedTuple):
    """One thing that a user can do."""

    name: str
    text: str
    keys: tuple[str, ...]
    group: str
    in_box: bool = False
    """Whether the keys count in the search box only; elsewhere they mean something else."""
    on_button: str = ""
    """What its button says, where it has one."""


SEARCH = QT_TRANSLATE_NOOP("Actions", "Search")
READ = QT_TRANSLATE_NOOP("Actions", "Read")
WINDOW = QT_TRANSLATE_NOOP("Actions", "Window")

SPECS = (
    Spec("search", QT_TRANSLATE_NOOP("Actions", "Go to the search box"), ("Ctrl+K", "Ctrl+L", "/"), SEARCH),
    Spec("up", QT_TRANSLATE_NOOP("Actions", "Result above"), ("Up",), SEARCH, True),
    Spec("down", QT_TRANSLATE_NOOP("Actions", "Result below"), ("Down",), SEARCH, True),
    Spec("page-up", QT_TRANSLATE_NOOP("Actions", "A screen of results up"), ("PgUp",), SEARCH, True),
    Spec("page-down", QT_TRANSLATE_NOOP("Actions", "A screen of results down"), ("PgDown",), SEARCH, True),
    Spec("escape", QT_TRANSLATE_NOOP("Actions", "Back to the entry, then clear the search box"), ("Esc",), SEARCH),
    Spec("page", QT_TRANSLATE_NOOP("Actions", "Whole page"), ("Return", "Enter"), READ, True, QT_TRANSLATE_NOOP("Actions", "Whole page ⏎")),
    Spec("previous", QT_TRANSLATE_NOOP("Actions", "Previous page"), (), READ, False, QT_TRANSLATE_NOOP("Actions", "‹ Prev")),
    Spec("next", QT_TRANSLATE_NOOP("Actions", "Next page"), (), READ, False, QT_TRANSLATE_NOOP("Actions", "Next ›")),
    Spec("back", QT_TRANSLATE_NOOP("Actions", "Back in the history"), ("Alt+Left",), READ),
    Spec("forward", QT_TRANSLATE_NOOP("Actions", "Forward in the history"), ("Alt+Right",), READ),
    Spec("copy-link", QT_TRANSLATE_NOOP("Actions", "Copy the link to the official documentation"), ("Ctrl+Shift+C",), READ, False, QT_TRANSLATE_NOOP("Actions", "Copy link")),
    Spec("open-link", QT_TRANSLATE_NOOP("Actions", "Open in the browser"), ("Ctrl+Shift+O",), READ, False, QT_TRANSLATE_NOOP("Actions", "Open ↗")),
    Spec("shortcuts", QT_TRANSLATE_NOOP("Actions", "All shortcuts"), ("F1",), WINDOW),
    Spec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), WINDOW),
)  # fmt: skip


class Actions(QObject):
    """The table as Qt's actions, by name."""

    def __init__(self, window: QWidget, box: QWidget) -> None:
        super().__init__(window)
        self._made: dict[str, QAction] = {}
        for spec in SPECS:
            action = QAction(tr(spec.text), self)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            if spec.in_box:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            (box if spec.in_box else window).addAction(action)
            if spec.on_button:
                action.setIconText(tr(spec.on_button))
                keys = ", ".join(shown_keys(spec))
                action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
            self._made[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]


def groups() -> Iterator[tuple[str, list[Spec]]]:
    """The specs that have keys, by group, in the table's order."""
    for group in (SEARCH, READ, WINDOW):
        yield tr(group), [spec for spec in SPECS if spec.group == group and spec.keys]


def shown_keys(spec: Spec) -> list[str]:
    """A spec's keys as the platform writes them, each once."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(key).toString(native) for key in spec.keys if key != "Enter"]
    return list(dict.fromkeys(keys))


def tr(text: str) -> str:
    """A text of the table in the user's language."""
    return QCoreApplication.translate("Actions", text)
