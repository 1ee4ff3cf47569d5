"""Where docset files are found."""

from pathlib import Path

import platformdirs

from desktop_app.docset.errors import DocsetError

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
    """The shipped docsets, then the user's, each in the order of their names.

    A file of the user's that has the name of a shipped one takes its place, as an update does;
    if it cannot be used, both are here, and opening them says why.
    """
    shipped = {path.name: path for path in _files(resources())}
    own = {path.name: path for path in _files(user_docsets())}
    stand_ins = {name: own[name] for name in shipped.keys() & own.keys() if _is_usable(own[name])}
    added = {path for name, path in own.items() if name not in stand_ins}
    return (*(shipped | stand_ins).values(), *sorted(added))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.db") if path.is_file())


def _is_usable(path: Path) -> bool:
    # where the files lie is asked before SQLAlchemy is there
    from desktop_app.database import docset_check

    try:
        docset_check.check(path)
    except DocsetError:
        return False
    return True
