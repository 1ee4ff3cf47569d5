"""Started with the user's session, or not: the system itself keeps which."""

import os
import sys
from pathlib import Path

from desktop_app.system.desktop_entry import quote_exec_argument
from desktop_app.system.launch_command import command

_NAME = "pythondocs"
_ARGUMENTS = ("open", "--hidden")
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


def is_enabled() -> bool:
    """Tell whether the session starts the application."""
    if sys.platform == "win32":
        return _windows_value() is not None
    return _file().exists()


def set_enabled(wanted: bool) -> None:
    """Let the session start the application hidden, or not; raises `OSError`."""
    if sys.platform == "win32":
        _set_windows_value(wanted)
        return
    file = _file()
    if wanted:
        file.parent.mkdir(parents=True, exist_ok=True)
        content = _agent() if sys.platform == "darwin" else _desktop_entry()
        written = file.with_name(f".{file.name}.new")
        written.write_bytes(content)
        written.replace(file)
    else:
        file.unlink(missing_ok=True)


def _file() -> Path:
    if sys.platform == "darwin":  # untried
        return Path.home() / "Library" / "LaunchAgents" / f"{_NAME}.plist"
    configuration = os.environ.get("XDG_CONFIG_HOME", "")
    home = Path(configuration) if Path(configuration).is_absolute() else Path.home() / ".config"
    return home / "autostart" / f"{_NAME}.desktop"


def _desktop_entry() -> bytes:
    words = " ".join(quote_exec_argument(word) for word in (*command(), *_ARGUMENTS))
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Python Docs",
        "Comment=Python's documentation, a shortcut away",
        f"Exec={words}",
        "Icon=pythondocs",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return ("\n".join(lines) + "\n").encode()


def _agent() -> bytes:
    import plistlib

    return plistlib.dumps(
        {"Label": _NAME, "ProgramArguments": [*command(), *_ARGUMENTS], "RunAtLoad": True}
    )


def _windows_value() -> str | None:
    """Return the command in the user's registry; untried."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                return str(winreg.QueryValueEx(key, _NAME)[0])
        except FileNotFoundError:
            return None
    return None


def _set_windows_value(wanted: bool) -> None:
    if sys.platform == "win32":
        import subprocess
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            if wanted:
                line = subprocess.list2cmdline([*command(), *_ARGUMENTS])
                winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, line)
            elif _windows_value() is not None:
                winreg.DeleteValue(key, _NAME)
