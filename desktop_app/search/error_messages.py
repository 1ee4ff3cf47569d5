"""The last line of a traceback, or a whole one: its exception, what its message names. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.search.references import EXCEPTIONS, Reference

_LONGEST = 20_000
"""Characters, from the end, that are read of a traceback."""

_CLASS = (
    r"[A-Za-z_]*(?:Error|Exception|Warning|Interrupt|Exit|Iteration|Group|Expired|Timeout|Empty"
    r"|Full|Refused|NotFound|Violation|Denied|Invalid|Failure|Abort)\w*"
)
_EXCEPTION = re.compile(
    r"(?:^|(?<=[\s|+-]))"
    rf"(?P<name>(?:[A-Za-z_]\w*\.)*{_CLASS}|(?:[A-Za-z_]\w*\.)+(?:error|[A-Z]\w+)(?=:\s))"
    r"(?::\s*(?P<message>.*)|\s*$)",
    re.DOTALL,
)
_BEFORE = re.compile(r"(?:E\s{2,}|[\s|+-]+|\S+:\d+: |Exception in thread [^:]*: )*")
"""What pytest, exception groups, warnings and threads put before an error."""
_TRACEBACK = "Traceback (most recent call last)"
_FRAME = re.compile(r'[\s|]*File "[^"]*", line \d+.*')
_CALLED = re.compile(r"((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)\(\)")
_DOTTED = re.compile(r"(?<![\w.'\"/])((?:[A-Za-z_]\w*\.)+[A-Za-z_]\w*)(?![\w(/])")
_ATTRIBUTE = re.compile(r"'(\w+)' object has no attribute '(\w+)'")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|<[^>]*>|\[[^\]]*\]|\([^)]*\)|\b0x\w+|\d+")

_EXCEPTION_ITSELF, _NAMED_IN_MESSAGE = 9.0, 3.0


@dataclass(frozen=True)
class ErrorMessage:
    """An exception and its message."""

    references: tuple[Reference, ...]
    """The exception, then what the message names."""
    about: str
    """The words of the message, without what only this one case has."""


def error_in(text: str) -> ErrorMessage | None:
    """Return the error that `text` ends with; None when it is none.

    A name alone is a name: there has to be a message, a traceback, or a path that only a traceback
    shows.

    >>> [reference.name for reference in error_in("queue.Empty: nothing to get()").references]
    ['queue.Empty', 'get']
    >>> error_in("KeyError: 'name'").about
    'KeyError'
    >>> error_in("KeyError") is None
    True
    """
    text = text[-_LONGEST:]
    whole = _TRACEBACK in text
    lines = [line for line in text.splitlines() if line.strip() and not _FRAME.fullmatch(line)]
    found = _of_line(lines[-1]) if lines else None
    if found is None and whole:  # pasted into one line
        found = next(reversed(list(_EXCEPTION.finditer(text.replace("\n", " ")))), None)
    if found is None:
        return ErrorMessage((), "traceback") if whole else None
    name, message = found["name"], (found["message"] or "").strip()
    if not message and not whole and not _is_internal(name):
        return None
    exception = Reference(name, _EXCEPTION_ITSELF, kinds=EXCEPTIONS)
    about = " ".join(_QUOTED.sub(" ", message).split()) or name
    return ErrorMessage((exception, *_named(message)), about)


def _of_line(line: str) -> re.Match[str] | None:
    before = _BEFORE.match(line)
    start = before.end() if before is not None else 0
    return _EXCEPTION.match(line[start:].strip())


def _is_internal(name: str) -> bool:
    """Tell whether a dotted name is rather a traceback's than the documentation's."""
    return name.count(".") > 1 or name.startswith("_")


def _named(message: str) -> Iterator[Reference]:
    """Yield what the message itself names: functions, dotted names, a missing attribute."""
    for name in dict.fromkeys((*_CALLED.findall(message), *_DOTTED.findall(message))):
        yield Reference(name, _NAMED_IN_MESSAGE, tuple(name.split(".")[:-1]))
    for kind, name in _ATTRIBUTE.findall(message):
        yield Reference(f"{kind}.{name}", _NAMED_IN_MESSAGE, whole=True)
        yield Reference(kind, _NAMED_IN_MESSAGE, whole=True)
