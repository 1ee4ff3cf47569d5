"""What of a code block one wants to have: the code, without prompts and output. Pure."""

from collections.abc import Iterable
from typing import NamedTuple


class Line(NamedTuple):
    """A line of a code block."""

    prompt: str
    """`>>> `, `... `, `$ ` or another at which one types; empty where there is none."""
    code: str


def copied(lines: Iterable[Line]) -> str:
    """Return the code of a block; of a session what was typed, without prompts and answers.

    >>> copied([Line(">>> ", "1 + 1"), Line("", "2")])
    '1 + 1'
    """
    block = list(lines)
    if any(line.prompt for line in block):
        # what stands behind no prompt is what the program said
        block = [line for line in block if line.prompt]
    return "\n".join(line.code for line in block).replace("\N{NO-BREAK SPACE}", " ").strip("\n")
