"""What a second start asks the window that is open for: one line of JSON. Pure."""

import os
from argparse import Namespace
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import unquote

from desktop_app.state import codec

SCHEME = "pythondocs:"

MAX_REQUEST_BYTES = 16_384
"""The longest line that is read."""

_LONGEST = 1_000
"""Letters of a query, of a token."""


class WindowAction(StrEnum):
    """What to do with the window."""

    SHOW = "show"
    TOGGLE = "toggle"
    """Hide it when it is in front already, else show it."""
    BACKGROUND = "start"
    """Run without a window: the start at login."""


@dataclass(frozen=True, slots=True)
class LaunchRequest:
    """One start of the application."""

    action: WindowAction = WindowAction.SHOW
    query: str = ""
    palette: str = ""
    """`light`, `dark`, `system`, or nothing for the one in the settings."""
    activation_token: str = ""
    """What lets a window come to the front: Wayland's token, or X11's startup id."""


def request_from(options: Namespace) -> LaunchRequest:
    """Return what the command line asks for, with the desktop's token for coming to the front."""
    action = WindowAction.TOGGLE if options.toggle else WindowAction.SHOW
    if options.hidden:
        action = WindowAction.BACKGROUND
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return LaunchRequest(action, query_of(options.query), options.palette or "", _plain(token))


def encode(message: LaunchRequest) -> bytes:
    """Return the request as a line of ASCII."""
    return codec.dumps(message).encode() + b"\n"


def decode(line: bytes) -> LaunchRequest:
    """Return the request in a line; raises `ValueError` for anything else.

    >>> decode(b'{"query": "gather", "of": "tomorrow"}').query
    'gather'
    """
    message: LaunchRequest = codec.decode(LaunchRequest, codec.loads(line.decode()))
    palette = message.palette if message.palette in {"light", "dark", "system"} else ""
    return replace(
        message,
        query=_plain(message.query),
        palette=palette,
        activation_token=_plain(message.activation_token),
    )


def query_of(argument: str) -> str:
    """Return the query in what was typed, or in a `pythondocs:` URL.

    >>> query_of("os.path"), query_of("pythondocs:os.path"), query_of("PythonDocs://read%20file/")
    ('os.path', 'os.path', 'read file')
    """
    if argument[: len(SCHEME)].lower() != SCHEME:
        return _plain(argument)
    address = argument[len(SCHEME) :]
    if address.startswith("//"):  # what browsers make of it
        address = address[2:].removesuffix("/")
    return _plain(unquote(address))


def _plain(text: str) -> str:
    """Return one line that Qt can show: no control characters, no lone surrogates."""
    return "".join(c if c.isprintable() else " " for c in text[:_LONGEST]).strip()
