"""Where files lie: what is shipped, and what belongs to the user."""

from pathlib import Path

import platformdirs

APPLICATION = "pythondocs"

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of shipped files: inside the package when installed, else beside it."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def user_docsets() -> Path:
    """Return the user's own folder of docset files; it need not exist."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "docsets"


def state_file() -> Path:
    """Return the user's state file; neither it nor its folder need exist."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "state.db"
