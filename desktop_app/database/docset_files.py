"""Where docset files are found."""

from pathlib import Path

from desktop_app import paths
from desktop_app.docset.errors import DocsetError


def default_docsets() -> tuple[Path, ...]:
    """Return the shipped docsets, then the user's, each in the order of their names.

    A file of the user's that has the name of a shipped one takes its place, as an update does;
    if it cannot be used, both are here, and opening them says why.
    """
    shipped = {path.name: path for path in _files(paths.resources())}
    own = {path.name: path for path in _files(paths.user_docsets())}
    stand_ins = {name: own[name] for name in shipped.keys() & own.keys() if _is_usable(own[name])}
    added = {path for name, path in own.items() if name not in stand_ins}
    return (*(shipped | stand_ins).values(), *sorted(added))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.db") if path.is_file())


def _is_usable(path: Path) -> bool:
    # the paths are asked for before SQLAlchemy is loaded
    from desktop_app.database import docset_check

    try:
        docset_check.check(path)
    except DocsetError:
        return False
    return True
