"""A combination of keys, as every system names it. Pure."""

import sys
from dataclasses import dataclass

_MODIFIERS = ("Ctrl", "Shift", "Alt", "Meta")


@dataclass(frozen=True, slots=True)
class Named:
    """A key that is no letter and no digit."""

    x11: str
    """As in X11's keysymdef, and so in the portal."""
    windows: int
    """The virtual key code."""
    mac: str
    """As in Carbon's Events.h, after `kVK_`."""


NAMED = {
    "Space": Named("space", 0x20, "Space"),
    "Return": Named("Return", 0x0D, "Return"),
    "Tab": Named("Tab", 0x09, "Tab"),
    "Esc": Named("Escape", 0x1B, "Escape"),
    "Backspace": Named("BackSpace", 0x08, "Delete"),
    "Ins": Named("Insert", 0x2D, "Help"),
    "Del": Named("Delete", 0x2E, "ForwardDelete"),
    "Home": Named("Home", 0x24, "Home"),
    "End": Named("End", 0x23, "End"),
    "PgUp": Named("Page_Up", 0x21, "PageUp"),
    "PgDown": Named("Page_Down", 0x22, "PageDown"),
    "Left": Named("Left", 0x25, "LeftArrow"),
    "Right": Named("Right", 0x27, "RightArrow"),
    "Up": Named("Up", 0x26, "UpArrow"),
    "Down": Named("Down", 0x28, "DownArrow"),
    "Pause": Named("Pause", 0x13, "F15"),
    "/": Named("slash", 0xBF, "ANSI_Slash"),
    ",": Named("comma", 0xBC, "ANSI_Comma"),
    ".": Named("period", 0xBE, "ANSI_Period"),
    **{f"F{n}": Named(f"F{n}", 0x6F + n, f"F{n}") for n in range(1, 21)},
    **{str(n): Named(str(n), 0x30 + n, f"ANSI_{n}") for n in range(10)},
    **{
        letter: Named(letter.lower(), ord(letter), f"ANSI_{letter}")
        for letter in map(chr, range(65, 91))
    },
}
"""By Qt's portable names."""


@dataclass(frozen=True, slots=True)
class Combination:
    """A key, and the modifiers held with it, by Qt's portable names."""

    key: str
    modifiers: tuple[str, ...]
    """In Qt's order."""

    @classmethod
    def parse(cls, text: str) -> "Combination":
        """The combination in Qt's portable notation.

        Raises `ValueError` for a key that is not in the table, for more than one stroke, and for
        what one types: a letter with Shift or alone.

        >>> Combination.parse("Ctrl+Shift+F1")
        Combination(key='F1', modifiers=('Ctrl', 'Shift'))
        """
        *held, key = text.split("+")
        modifiers = tuple(name for name in _MODIFIERS if name in held)
        if key not in NAMED or len(modifiers) != len(held):
            raise ValueError(f"no key for a shortcut from anywhere: {text!r}")
        if not {"Ctrl", "Alt", "Meta"} & set(modifiers) and not _is_function_key(key):
            raise ValueError(f"{text!r} is what one types")
        return cls(key, modifiers)

    @property
    def named(self) -> Named:
        """The key by each system's name for it."""
        return NAMED[self.key]

    def __str__(self) -> str:
        return "+".join((*self.modifiers, self.key))


def default_keys() -> str:
    """What GNOME, KDE Plasma, Xfce, Windows and macOS leave free; so do PyCharm and VS Code.

    F1 is help everywhere; Ctrl+F1 changes the workspace in KDE and Xfce, Ctrl+Alt+F1 the console,
    Super+F1 is the help of GNOME and Windows. On a Mac F1 needs Fn, and Control with Option and
    Command is left to applications.
    """
    return "Ctrl+Alt+Meta+P" if sys.platform == "darwin" else "Ctrl+Shift+F1"


def _is_function_key(key: str) -> bool:
    return len(key) > 1 and key[0] == "F" and key[1:].isdecimal()
