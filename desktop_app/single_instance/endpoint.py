"""Where the primary instance is found."""

import hashlib
import os
import stat
import sys
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.paths import APPLICATION, state_file

_DISPLAY = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The files by which starts find each other."""

    folder: Path
    name: str

    @property
    def lock(self) -> Path:
        """Held by the first instance; says which process that is once it listens."""
        return self.folder / f"{self.name}.lock"

    @property
    def socket_path(self) -> Path:
        """The socket; on Windows a file with the port and the secret."""
        return self.folder / f"{self.name}.sock"


def endpoint_for(docsets: Sequence[Path]) -> Endpoint:
    """Return the endpoint of the instance that shows these docsets on this display.

    None means the default ones.

    Raises `OSError` when there is no folder that only this user can enter.
    """
    return Endpoint(_own(_runtime_folder()), _name(docsets))


def _name(docsets: Sequence[Path]) -> str:
    """Short, since the path of a socket is; the same for whatever may share a window."""
    parts = [os.environ.get(name, "") for name in _DISPLAY]
    parts += [str(state_file()), *sorted(str(path.resolve()) for path in docsets)]
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()[:12]


def _runtime_folder() -> Path:
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform != "win32" and Path(session).is_absolute():
        return Path(session) / APPLICATION
    import platformdirs

    with warnings.catch_warnings():
        # as after `su`, or in a container: its fallback does as well, and nobody need do anything
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
        return platformdirs.user_runtime_path(APPLICATION, appauthor=False)


def _own(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32":  # there the user's profile is closed to others
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to somebody else")
        if stat.S_IMODE(found.st_mode) != 0o700:
            folder.chmod(0o700)
    return folder
