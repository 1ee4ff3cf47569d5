"""What the user can set, with its defaults, and how it is stored: each setting by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import get_type_hints

from desktop_app.state.codec import decode, dumps, loads


class PaletteChoice(StrEnum):
    """Which palette the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ListPlace(StrEnum):
    """Where the result list stands."""

    LEFT = "left"
    TOP = "top"
    HIDDEN = "hidden"


class GlobalShortcutMode(StrEnum):
    """Whether there is a shortcut from anywhere."""

    AUTO = "auto"
    """Where no desktop asks the user about it first."""
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; raises `ValueError` for a number out of its range."""

    palette: PaletteChoice = PaletteChoice.SYSTEM
    zoom: int = 100
    """Percent, 30 to 500."""
    body_font: str = ""
    """A font family; empty for the system's."""
    fixed_font: str = ""
    """A font family for code; empty for the system's."""
    reading_width: int = 760
    """The widest that text is set, in logical pixels at 100 %, 300 to 10000."""
    outline_width: int = 0
    """To which the outline was dragged, in logical pixels; 0 for as wide as it needs."""
    list_place: ListPlace = ListPlace.LEFT
    vim_keys: bool = False
    shortcuts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Only what was changed: the name of an action, and its key sequence or nothing."""
    frecency: bool = True
    """Whether what is opened often rises in the results."""
    disabled_docsets: tuple[str, ...] = ()
    """Slugs. The disabled rather than the enabled ones: a docset that is new is searched."""
    language: str = ""
    """`de`, `en`; empty for the system's."""
    everywhere: GlobalShortcutMode = GlobalShortcutMode.AUTO
    everywhere_keys: str = ""
    """The keys of the shortcut from anywhere; empty for the platform's."""
    tray: bool = False
    """Whether there is an icon in the system's tray, and the application stays for it."""
    introduced: bool = False
    """Whether the home page has shown what to try first."""
    told_to_stay: bool = False
    """Whether the user knows that a closed window is only hidden."""

    def __post_init__(self) -> None:
        for name, (least, most) in RANGES.items():
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name} is not between {least} and {most}")


RANGES: Mapping[str, tuple[int, int]] = {
    "zoom": (30, 500),
    "reading_width": (300, 10_000),
    "outline_width": (0, 10_000),
}
"""The least and the greatest value of a setting."""


def load(stored: Mapping[str, str]) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings stored, and the names of those that cannot be read and take their
    default.

    A name that nobody knows belongs to another version: it is neither used nor named.
    """
    types = get_type_hints(Settings)
    settings, damaged = Settings(), []
    for name in types.keys() & stored.keys():
        try:
            settings = replace(settings, **{name: decode(types[name], loads(stored[name]))})
        except ValueError:
            damaged.append(name)
    return settings, tuple(sorted(damaged))


def difference(old: Settings, new: Settings) -> dict[str, str]:
    """JSON by name for every setting of `new` that is not as in `old`."""
    pairs = ((each.name, getattr(old, each.name), getattr(new, each.name)) for each in fields(new))
    return {name: dumps(after) for name, before, after in pairs if before != after}
