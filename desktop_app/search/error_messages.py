"""The last line of a traceback, or a whole one: which exception, and what its message is about."""

import re
from dataclasses import dataclass

_EXCEPTION = re.compile(
    r"(?:^|(?<=\s))(?P<name>(?:[A-Za-z_]\w*\.)*[A-Za-z_]*(?:Error|Exception|Warning|Interrupt|Exit"
    r"|Iteration|Group|Expired|Timeout|Empty|Full|Refused|NotFound|Violation)\w*)"
    r"(?::\s*(?P<message>.*)|\s*$)",
    re.DOTALL,
)
_TRACEBACK = "Traceback (most recent call last)"
_FRAME = re.compile(r'\s*File "[^"]*", line \d+.*')
_CALLED = re.compile(r"((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)\(\)")
_DOTTED = re.compile(r"(?<![\w.'\"/])((?:[A-Za-z_]\w*\.)+[A-Za-z_]\w*)(?![\w(/])")
_ATTRIBUTE = re.compile(r"'(\w+)' object has no attribute '(\w+)'")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|<[^>]*>|\[[^\]]*\]|\([^)]*\)|\b0x\w+|\d+")


@dataclass(frozen=True)
class ErrorMessage:
    """An exception and its message."""

    names: tuple[str, ...]
    """The exception as it may be documented, then what the message names."""
    about: str
    """The words of the message, without what only this one case has."""


def error_in(text: str) -> ErrorMessage | None:
    """Return the error that `text` ends with; None when it is none.

    A name alone is a name: there has to be a message, a traceback, or a path that only a traceback
    shows.

    >>> error_in("asyncio.exceptions.CancelledError").names
    ('asyncio.exceptions.CancelledError', 'asyncio.CancelledError', 'CancelledError')
    >>> error_in("ValueError: invalid literal for int() with base 10: 'abc'").names
    ('ValueError', 'int')
    >>> error_in("KeyError") is None
    True
    """
    whole = _TRACEBACK in text
    lines = [line for line in text.splitlines() if line.strip() and not _FRAME.fullmatch(line)]
    last = lines[-1] if lines else ""
    found = _EXCEPTION.match(last.strip())
    if found is None and whole:  # pasted into one line
        found = next(reversed(list(_EXCEPTION.finditer(text.replace("\n", " ")))), None)
    if found is None:
        return ErrorMessage((), "traceback") if whole else None
    name, message = found["name"], (found["message"] or "").strip()
    if not message and not whole and not _is_internal(name):
        return None
    return ErrorMessage(
        tuple(dict.fromkeys((*_documented(name), *_named(message)))),
        " ".join(_QUOTED.sub(" ", message).split()) or name,
    )


def _is_internal(name: str) -> bool:
    """Tell whether a dotted name is rather a traceback's than the documentation's."""
    return name.count(".") > 1


def _documented(name: str) -> tuple[str, ...]:
    """Return the names under which an exception may be documented: modules are often private."""
    *modules, own = name.split(".")
    public = [module for module in modules if not module.startswith("_")]
    shortened = (".".join((*public[:length], own)) for length in range(len(public), -1, -1))
    return tuple(dict.fromkeys((name, *shortened)))


def _named(message: str) -> tuple[str, ...]:
    """Return what the message itself names: functions, dotted names, a missing attribute."""
    attributes = (f"{kind}.{name}" for kind, name in _ATTRIBUTE.findall(message))
    return (*_CALLED.findall(message), *_DOTTED.findall(message), *attributes)
