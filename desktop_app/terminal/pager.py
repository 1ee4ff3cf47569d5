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
    """The columns for text: the terminal's, as long as they make good lines."""
    if not is_read():
        return 80
    return min(max(shutil.get_terminal_size().columns - 2, _NARROWEST), _WIDEST)


def emphasised(words: str) -> str:
    """Bold, for the pager; as it is for a file or a pipe."""
    if not is_read():
        return words
    import pydoc

    return "\n".join(map(pydoc.TextDoc().bold, words.split("\n")))


def page(text: str) -> None:
    """Show a text: by the user's pager, or as it is to a file or pipe."""
    if not is_read():
        output.write(text)
        return
    import pydoc

    # Ctrl+C is the pager's: it ends a search there, and must not leave it alone
    signal.signal(signal.SIGINT, signal.default_int_handler)
    pydoc.pager(f"{text}\n")
