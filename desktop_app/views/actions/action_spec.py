"""A row of the table of actions."""

from typing import NamedTuple

from PySide6.QtGui import QKeySequence


def native_keys(key: str | QKeySequence) -> str:
    """Return a key as the platform and the user's language write it: `Strg+F`."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class ActionSpec(NamedTuple):
    """One thing that a user can do."""

    name: str
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
