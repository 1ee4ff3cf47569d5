"""A combination of keys, as every system names it. Pure."""

import sys
from dataclasses import dataclass

_MODIFIERS = ("Ctrl", "Shift", "Alt", "Meta")


@dataclass(frozen=True, slots=True)
class KeyCodes:
    """A key that is no letter and no digit."""

    x11: str
    """As in X11's keysymdef, and so in the portal."""
    windows: int
    """The virtual key code."""
    mac: str
    """As in Carbon's Events.h, after `kVK_`."""


KEY_CODES = {
    "Space": KeyCodes("space", 0x20, "Space"),
    "Return": KeyCodes("Return", 0x0D, "Return"),
    "Tab": KeyCodes("Tab", 0x09, "Tab"),
    "Esc": KeyCodes("Escape", 0x1B, "Escape"),
    "Backspace": KeyCodes("BackSpace", 0x08, "Delete"),
    "Ins": KeyCodes("Insert", 0x2D, "Help"),
    "Del": KeyCodes("Delete", 0x2E, "ForwardDelete"),
    "Home": KeyCodes("Home", 0x24, "Home"),
    "End": KeyCodes("End", 0x23, "End"),
    "PgUp": KeyCodes("Page_Up", 0x21, "PageUp"),
    "PgDown": KeyCodes("Page_Down", 0x22, "PageDown"),
    "Left": KeyCodes("Left", 0x25, "LeftArrow"),
    "Right": KeyCodes("Right", 0x27, "RightArrow"),
    "Up": KeyCodes("Up", 0x26, "UpArrow"),
    "Down": KeyCodes("Down", 0x28, "DownArrow"),
    "Pause": KeyCodes("Pause", 0x13, "F15"),
    "/": KeyCodes("slash", 0xBF, "ANSI_Slash"),
    ",": KeyCodes("comma", 0xBC, "ANSI_Comma"),
    ".": KeyCodes("period", 0xBE, "ANSI_Period"),
    **{f"F{n}": KeyCodes(f"F{n}", 0x6F + n, f"F{n}") for n in range(1, 21)},
    **{str(n): KeyCodes(str(n), 0x30 + n, f"ANSI_{n}") for n in range(10)},
    **{
        letter: KeyCodes(letter.lower(), ord(letter), f"ANSI_{letter}")
        for letter in map(chr, range(65, 91))
    },
}
"""By Qt's portable names."""


@dataclass(frozen=True, slots=True)
class KeyCombination:
    """A key, and the modifiers held with it, by Qt's portable names."""

    key: str
    modifiers: tuple[str, ...]
    """In Qt's order."""

    @classmethod
    def parse(cls, text: str) -> "KeyCombination":
        """Return the combination in Qt's portable notation.

        Raises `ValueError` for a key that is not in the table, for more than one stroke, and for
        what one types: a letter with Shift or alone.

        >>> KeyCombination.parse("Ctrl+Shift+F1")
        KeyCombination(key='F1', modifiers=('Ctrl', 'Shift'))
        """
        *held, key = text.split("+")
        modifiers = tuple(name for name in _MODIFIERS if name in held)
        if key not in KEY_CODES or len(modifiers) != len(held):
            raise ValueError(f"no key for a shortcut from anywhere: {text!r}")
        if not {"Ctrl", "Alt", "Meta"} & set(modifiers) and not _is_function_key(key):
            raise ValueError(f"{text!r} is what one types")
        return cls(key, modifiers)

    @property
    def named(self) -> KeyCodes:
        """The key by each system's name for it."""
        return KEY_CODES[self.key]

    def __str__(self) -> str:
        return "+".join((*self.modifiers, self.key))


def default_keys() -> str:
    """Return what GNOME, KDE Plasma, Xfce, Windows and macOS leave free; so do PyCharm and VS Code.

    F1 is help everywhere; Ctrl+F1 changes the workspace in KDE and Xfce, Ctrl+Alt+F1 the console,
    Super+F1 is the help of GNOME and Windows. On a Mac F1 needs Fn, and Control with Option and
    Command is left to applications.
    """
    return "Ctrl+Alt+Meta+P" if sys.platform == "darwin" else "Ctrl+Shift+F1"


def _is_function_key(key: str) -> bool:
    return len(key) > 1 and key[0] == "F" and key[1:].isdecimal()
