"""A row of the table of actions."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


class ActionName(StrEnum):
    """What identifies a row of the table: also the key under which the settings hold its keys."""

    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    ZOOM_RESET = "zoom-reset"
    LIST = "list"
    FULL_SCREEN = "full-screen"
    SETTINGS = "settings"
    MENU = "menu"
    PIN = "pin"
    SEARCHES = "searches"
    VISITS = "visits"
    CONTENTS = "contents"
    NEW_TAB = "new-tab"
    CLOSE_TAB = "close-tab"
    REOPEN_TAB = "reopen-tab"
    NEXT_TAB = "next-tab"
    PREVIOUS_TAB = "previous-tab"
    LIST_TABS = "list-tabs"
    TAB_RIGHT = "tab-right"
    TAB_LEFT = "tab-left"
    SEARCH = "search"
    LITERALLY = "literally"
    UP = "up"
    DOWN = "down"
    PAGE_UP = "page-up"
    PAGE_DOWN = "page-down"
    ESCAPE = "escape"
    PAGE = "page"
    RESULT_TAB = "result-tab"
    TEXT = "text"
    OUTLINE = "outline"
    COPY_CODE = "copy-code"
    PREVIOUS = "previous"
    NEXT = "next"
    BACK = "back"
    FORWARD = "forward"
    COPY_LINK = "copy-link"
    COPY_NAME = "copy-name"
    COPY_IMPORT = "copy-import"
    COPY_PLAIN = "copy-plain"
    COPY_MARKDOWN = "copy-markdown"
    COPY_RST = "copy-rst"
    PRINT = "print"
    PDF = "pdf"
    OPEN_LINK = "open-link"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    FIND_CASE = "find-case"
    FIND_WORDS = "find-words"
    NEW_WINDOW = "new-window"
    UPDATE = "update"
    DOCSETS_FOLDER = "docsets-folder"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"
    QUIT = "quit"


def native_keys(key: str | QKeySequence) -> str:
    """Return a key as the platform and the user's language write it: `Strg+F`."""
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    for qts, printed in _printed().items():
        text = text.replace(QCoreApplication.translate("QShortcut", qts), printed)
    return text


def _printed() -> dict[str, str]:
    """Return what is printed on keys that Qt calls otherwise, by Qt's name."""
    translate = QCoreApplication.translate
    return {
        "Return": translate("Keys", "Enter"),
        "PgUp": translate("Keys", "Page Up"),
        "PgDown": translate("Keys", "Page Down"),
    }


class ActionSpec(NamedTuple):
    """One thing that a user can do."""

    name: ActionName
    text: str
    keys: tuple[str, ...] = ()
    on_button: str = ""
    """What its button says, where it has one."""
    on_small_button: str = ""
    """What it says where there is little room, if not the sign in what it says else."""
    in_box: bool = False
    """Whether the keys count in the search box only; elsewhere they mean something else."""

    @property
    def shown_keys(self) -> list[str]:
        """The keys as the platform writes them, each once."""
        keys = [native_keys(key) for key in self.keys if not key.endswith("Enter")]
        return list(dict.fromkeys(keys))
