"""Shortcuts as the user has them: the table's, those that were changed, and what clashes. Pure."""

import re
from collections.abc import Iterable, Mapping

from desktop_app.views.actions.action_spec import ActionName, ActionSpec

VIM = {ActionName.PIN: ("Ctrl+Shift+D",)}
"""What moves aside for the commands of vi."""


def effective(spec: ActionSpec, changed: Mapping[str, str], *, vim: bool) -> ActionSpec:
    """Return the row of the table with the keys that are in force; a changed one may have none."""
    if spec.name in changed:
        key = changed[spec.name]
        return spec._replace(keys=(key,) if key else ())
    if vim and spec.name in VIM:
        return spec._replace(keys=VIM[spec.name])
    return spec


_TYPED = re.compile(r"(?:Shift\+)?[A-Za-z0-9]|Space|Shift\+Space|Backspace", re.IGNORECASE)


def is_typed(key: str) -> bool:
    """Tell whether a key alone writes: as a shortcut it would act while one types.

    >>> [is_typed(key) for key in ("T", "Shift+7", "Ctrl+T", "F5", "/")]
    [True, True, False, False, False]
    """
    return _TYPED.fullmatch(key) is not None


def clash(name: ActionName, key: str, specs: Iterable[ActionSpec]) -> ActionSpec | None:
    """Return the other action that has this key already."""
    for spec in specs:
        if spec.name != name and key and key.casefold() in {k.casefold() for k in spec.keys}:
            return spec
    return None
