"""What was put into the search box: a name, an address, an error, code, or a question."""

import re
from dataclasses import dataclass

from desktop_app.search.addresses import Address, address_in
from desktop_app.search.code_reader import names_in_code
from desktop_app.search.error_messages import error_in
from desktop_app.search.query import SCOPED
from desktop_app.search.records import Intent

_NAME = re.compile(r"\s*[\w.]*\s*")

_DOTS_OF_A_TRACEBACK = 2
"""Dots from which on a name may be a traceback's: `asyncio.exceptions.CancelledError`."""

_LONGEST = 20_000
"""Characters that are looked at; a traceback is read from its end."""


@dataclass(frozen=True)
class Interpretation:
    """A text, and how it is taken; nothing raises.

    >>> interpret("KeyError: 'name'").names
    ('KeyError',)
    >>> interpret("json.dumps(data, indent=2)").names
    ('json.dumps', 'dumps')
    >>> interpret("gather").intent, interpret("list methods").intent
    (<Intent.NAME: 'name'>, <Intent.NAME: 'name'>)
    """

    intent: Intent
    text: str
    """What the usual search is asked for."""
    names: tuple[str, ...] = ()
    """Names that are looked up before, the likeliest first."""
    address: Address | None = None


def interpret(text: str) -> Interpretation:
    """Tell how `text` is taken."""
    text = text[-_LONGEST:]
    if _NAME.fullmatch(text) and text.count(".") < _DOTS_OF_A_TRACEBACK:
        return Interpretation(Intent.NAME, text)
    if SCOPED.fullmatch(text.lstrip()):
        return Interpretation(Intent.NAME, text)
    if address := address_in(text):
        return Interpretation(Intent.ADDRESS, text, address=address)
    if error := error_in(text):
        return Interpretation(Intent.ERROR, error.about, error.names)
    if names := names_in_code(text):
        return Interpretation(Intent.CODE, text, names)
    return Interpretation(Intent.NAME, text)
