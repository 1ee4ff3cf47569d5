"""Why the state file cannot be used; each message is one sentence for the user."""


class StateError(Exception):
    """The file cannot be used now: locked, on a full or read-only disk, not reachable."""

    @property
    def sentence(self) -> str:
        """The message; where it is a `Sentence` a window says it in the user's language."""
        return self.args[0] if isinstance(self.args[0], str) else str(self)


class DamagedError(StateError):
    """The file is not what it should be, and waiting will not mend it."""


class NewerError(StateError):
    """The file was written by a newer version of the application: hands off."""
