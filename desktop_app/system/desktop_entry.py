"""The entry in the desktop's menu, for who has no package: `pythondocs --install-menu-entry`.

Written into the user's own XDG folders and taken from there again; Linux and other desktops that
follow freedesktop.org.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop_app.errors import UserError
from desktop_app.paths import resources

_NAME = "pythondocs"
_SPECIAL = re.compile(r'["`$\\]')
_PLAIN = re.compile(r"[\w./+:@,=-]+")
_ELSEWHERE = {
    "win32": "On Windows, open the bundle's folder and pin Python Docs.exe to Start.",
    "darwin": "On macOS, drag Python Docs.app into the Applications folder.",
}


class DesktopEntryError(UserError):
    """There is no menu to write to."""


def install() -> Path:
    """Write the entry and its icons; returns the entry's file. Done twice, it is as done once.

    Raises `DesktopEntryError` where menus are made otherwise, or cannot be written.
    """
    data = _data_home()
    template = (resources() / "linux" / f"{_NAME}.desktop").read_text(encoding="utf-8")
    try:
        for drawing, place in _icons():
            (data / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(drawing, data / place)
        entry = _entry(data)
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(render(template, *_command()), encoding="utf-8")
    except OSError as error:
        raise DesktopEntryError(
            f"{error.filename} cannot be written ({error.strerror})."
        ) from error
    _tell_desktop(data)
    return entry


def remove() -> Path:
    """Take away what `install` has written, if it is there; returns the entry's file."""
    data = _data_home()
    try:
        for path in (_entry(data), *(data / place for _, place in _icons())):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise DesktopEntryError(
            f"{error.filename} cannot be removed ({error.strerror})."
        ) from error
    _tell_desktop(data)
    return _entry(data)


def render(template: str, command: Sequence[str], folder: Path | None = None) -> str:
    """Return the entry that runs `command` instead of an installed `pythondocs`, in `folder` if
    given.
    """
    words = " ".join(map(quote_exec_argument, command))
    lines = template.replace(f"Exec={_NAME} ", f"Exec={words} ")
    if folder is not None:
        lines = lines.rstrip("\n") + f"\nPath={_escaped(str(folder))}\n"
    return lines


def quote_exec_argument(word: str) -> str:
    r"""Return a word of an `Exec` line, as the Desktop Entry Specification quotes it.

    >>> quote_exec_argument("/opt/docs"), quote_exec_argument("/home/a b/$x/100%")
    ('/opt/docs', '"/home/a b/\\\\$x/100%%"')
    >>> quote_exec_argument("C:\\x")
    '"C:\\\\\\\\x"'
    """
    word = word.replace("%", "%%")
    if _PLAIN.fullmatch(word.replace("%", "")):
        return word
    return _escaped(f'"{_SPECIAL.sub(lambda special: chr(92) + special[0], word)}"')


def _escaped(value: str) -> str:
    """Any value of an entry: what is a backslash there begins an escape."""
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _command() -> tuple[Sequence[str], Path | None]:
    """Return what starts this application, and the folder in which it must start, if any."""
    program = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return [str(program)], None
    script = program.with_name(_NAME)
    if script.is_file():
        return [str(script)], None
    # a checkout that is not installed
    return [str(program), "-m", "desktop_app"], Path(__file__).resolve().parents[2]


def _data_home() -> Path:
    if sys.platform in _ELSEWHERE:
        raise DesktopEntryError(_ELSEWHERE[sys.platform])
    # as the XDG Base Directory Specification has it: a relative path is none
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"


def _entry(data: Path) -> Path:
    return data / "applications" / f"{_NAME}.desktop"


def _icons() -> Iterator[tuple[Path, Path]]:
    """Yield the drawings, and where each belongs below a data folder."""
    folder, theme = resources() / "icons", Path("icons", "hicolor")
    yield folder / f"{_NAME}.svg", theme / "scalable" / "apps" / f"{_NAME}.svg"
    for drawing in sorted(folder.glob(f"{_NAME}-*.png")):
        size = drawing.stem.rpartition("-")[2]
        yield drawing, theme / f"{size}x{size}" / "apps" / f"{_NAME}.png"


def _tell_desktop(data: Path) -> None:
    """Make the desktop look again, where it does not by itself: at the handlers of addresses."""
    program = shutil.which("update-desktop-database")
    if program is not None:
        subprocess.run(  # noqa: S603 # the system's own program
            [program, "--quiet", str(data / "applications")], check=False, timeout=30
        )
