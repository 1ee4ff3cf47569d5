"""What a person can mend, as one tree; anything else that is raised is a bug.

    UserError
    ├── DocsetError                 a docset file cannot be used
    │   └── DatabaseFileError       …cannot be copied into memory
    ├── StateError                  what the user keeps cannot be read or written now
    │   ├── DamagedError
    │   └── NewerError
    ├── DesktopEntryError           no menu entry can be made
    ├── UnresponsiveError           the instance that runs does not answer
    ├── OutputError                 standard output takes no more
    ├── EncoderError                what meaning needs is missing or damaged
    ├── BuildError                  a docset cannot be built
    └── DumpError                   no To Do lists can be read

Others are caught where it is known what to make of them, and have no sentence: `PageError`, for
which a build skips a page; `ShortcutError`, for each kind of which (`KeysInUseError`,
`UnsupportedKeysError`, `UnsupportedError`, `PermissionDeniedError`) the settings have one; and
`PortalError`. A program that uses the database wrongly gets a `RuntimeError`:
`DatabaseStateError`, `ReadOnlyError` or `TooManyReadersError`.
"""

from typing import ClassVar


class UserError(Exception):
    """Something in the user's surroundings is not as it should be.

    Its message is one sentence that says what is wrong and what to do.
    """

    exit_code: ClassVar[int] = 2
    """How a command in the terminal ends."""

    @property
    def sentence(self) -> str:
        """The message; where it is a `TranslatableText` a window says it in the user's language."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)
