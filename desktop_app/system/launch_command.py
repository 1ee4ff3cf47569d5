"""The command line that starts this very application, wherever it was installed."""

import shlex
import shutil
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def command() -> tuple[str, ...]:
    """Return the program and its first arguments; the program is an absolute path."""
    if getattr(sys, "frozen", False):  # a bundle, which is its own interpreter
        return (str(Path(sys.executable).absolute()),)
    script = Path(sys.argv[0])
    if script.stem == "pythondocs" and (found := shutil.which(str(script))):
        return (str(Path(found).absolute()),)
    # `-P`, or Python would look for modules in the current folder first
    start = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from desktop_app.cli import main; "
    return (sys.executable, "-P", "-c", f"{start}sys.exit(main())")


def toggle_command() -> str:
    """Return what a person binds to a key by hand: it shows the window, or hides it again."""
    return shlex.join((*command(), "open", "--toggle"))
