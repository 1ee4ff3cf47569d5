"""What was put into the search box: a name, an address, an error, code, or a question. Pure."""

import re
from dataclasses import dataclass

from desktop_app.search.addresses import Address, address_in
from desktop_app.search.code_reader import code_references, words_of_code
from desktop_app.search.error_messages import error_in
from desktop_app.search.query import SCOPED
from desktop_app.search.records import Intent
from desktop_app.search.references import Reference

_PLAIN = re.compile(r"(?!\s*(?:import\s|from\s|\d\w*[_xXoObBjJ]))(?:[\w ]*|\s*[\w.]+\(?\)?\s*)")
"""Names, and words without a sign: what is typed most is told at once."""

_LONGEST_ADDRESS = 2_000

_TRACEBACK_NAME = re.compile(r"\s*_\w+\.\w+\s*|\s*\w+(?:\.\w+){2,}\s*")
"""What may be an exception as only a traceback has it: `asyncio.exceptions.CancelledError`."""


@dataclass(frozen=True)
class Interpretation:
    """A text, and how it is taken; nothing raises.

    >>> interpret("KeyError: 'name'").names
    ('KeyError',)
    >>> interpret("json.dumps(data, indent=2)").names
    ('json.dumps', 'data')
    >>> interpret("gather").intent, interpret("list methods").intent
    (<Intent.NAME: 'name'>, <Intent.NAME: 'name'>)
    """

    intent: Intent
    text: str
    """What the usual search is asked for."""
    references: tuple[Reference, ...] = ()
    """What is looked up before."""
    address: Address | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What is looked up, the likeliest first."""
        return tuple(each.name for each in sorted(self.references, key=lambda each: -each.weight))


def interpret(text: str) -> Interpretation:
    """Tell how `text` is taken."""
    if _PLAIN.fullmatch(text) and not _TRACEBACK_NAME.fullmatch(text):
        return Interpretation(Intent.NAME, text)
    if SCOPED.fullmatch(text.lstrip()):
        return Interpretation(Intent.NAME, text)
    if len(text) <= _LONGEST_ADDRESS and (address := address_in(text)):
        return Interpretation(Intent.ADDRESS, text, address=address)
    if error := error_in(text):
        return Interpretation(Intent.ERROR, error.about, error.references)
    if references := code_references(text):
        return Interpretation(Intent.CODE, words_of_code(text), references)
    return Interpretation(Intent.NAME, text)
