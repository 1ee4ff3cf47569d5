"""Where docset files are found."""

from pathlib import Path

import platformdirs

APPLICATION = "pythondocs"

_PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """The folder of shipped files: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def user_docsets() -> Path:
    """The user's own folder of docset files; it need not exist."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "docsets"


def default_docsets() -> tuple[Path, ...]:
    """The shipped docsets, then the user's, each in the order of their names."""
    return tuple(
        path
        for folder in (resources(), user_docsets())
        for path in sorted(folder.glob("*.db"))
        if path.is_file()
    )
