"""An entry on the screen: through the pager, as `pydoc` has it, when somebody sits there."""

import shutil
import signal
import sys

from desktop_app.terminal import output

_NARROWEST, _WIDEST = 40, 100


def is_read() -> bool:
    """Whether a person reads what is printed, at this very terminal."""
    return sys.stdout is not None and sys.stdout.isatty() and sys.stdin.isatty()


def width() -> int:
    """Return the columns for text: the terminal's, as long as they make good lines."""
    if not is_read():
        return 80
    return min(max(shutil.get_terminal_size().columns - 2, _NARROWEST), _WIDEST)


def page(text: str, title: str) -> None:
    """Show a text in the user's pager, its `title` in bold; write it to a file or pipe as it is.

    What the documentation wrote reaches neither the terminal nor the pager with its control
    characters: `cat` is a pager, too.
    """
    if not is_read():
        output.write(text)
        return
    import pydoc

    text, title = output.printable(text), output.printable(title)
    bold = "\n".join(map(pydoc.TextDoc().bold, title.split("\n")))
    text = text.replace(title, bold, 1)

    # Ctrl+C is the pager's: it ends a search there, and must not leave it alone
    signal.signal(signal.SIGINT, signal.default_int_handler)
    pydoc.pager(f"{text}\n")
