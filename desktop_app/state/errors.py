"""Why the state file cannot be used."""

from desktop_app.errors import UserError


class StateError(UserError):
    """The file cannot be used now: locked, on a full or read-only disk, not reachable."""


class DamagedError(StateError):
    """The file is not what it should be, and waiting will not mend it."""


class NewerError(StateError):
    """The file was written by a newer version of the application: hands off."""
