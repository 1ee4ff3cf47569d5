"""What goes over the pipes between the application and the process that renders images."""

import json
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO

READY = b"\x01"
LENGTH = struct.Struct(">I")
"""Goes before the pixels of a reply; 0 for an image that cannot be rendered."""


@dataclass(frozen=True, slots=True)
class Request:
    """One image, and the size in pixels in which it is wanted."""

    data: bytes
    is_svg: bool
    width: int
    height: int
    grounds: tuple[str, str] | None = None
    """The colours of the ground and of the text of a dark palette, `#rrggbb`; None for light."""


@dataclass(frozen=True, slots=True)
class WantedImage:
    """An image that somebody waits for."""

    request: Request
    deliver: Callable[[bytes], None]
    """Takes the pixels; none where the image was refused."""
    still_wanted: Callable[[], bool]
    """Whether what it is for is still shown."""


def encode_request(request: Request) -> bytes:
    """Return a request as it is sent: a line of JSON, then the image."""
    fields: dict[str, Any] = asdict(request)
    fields["data"] = len(request.data)
    return json.dumps(fields).encode() + b"\n" + request.data


def read_request(source: BinaryIO) -> Request | None:
    """Read a request; None at the end."""
    line = source.readline()
    if not line:
        return None
    fields = json.loads(line)
    fields["data"] = source.read(fields["data"])
    fields["grounds"] = fields["grounds"] and tuple(fields["grounds"])
    return Request(**fields)


def write_ready(target: BinaryIO) -> None:
    """Say that requests can come."""
    target.write(READY)
    target.flush()


def write_reply(target: BinaryIO, pixels: bytes) -> None:
    """Send pixels, or that there are none."""
    target.write(LENGTH.pack(len(pixels)))
    target.write(pixels)
    target.flush()
