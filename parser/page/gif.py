"""The first frame of an animated GIF, copied as it is: nothing is decoded.

A GIF is a header, a colour table, and blocks: images, each perhaps after an extension that says how
to show it, and comments or instructions to repeat. See the GIF89a specification.
"""

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_GRAPHIC_CONTROL = 0xF9


def first_frame(data: bytes) -> bytes:
    """Return the GIF that ends after its first image; raises `ValueError` for what is no GIF."""
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise ValueError("not a GIF")
    try:
        return _first_frame(data)
    except IndexError:
        raise ValueError("a truncated GIF") from None


def _first_frame(data: bytes) -> bytes:
    position = 13 + _colour_table(data[10])
    kept = bytearray(data[:position])
    control = b""
    while data[position] != _TRAILER:
        start = position
        if data[position] == _EXTENSION:
            position = _after_blocks(data, position + 2)
            if data[start + 1] == _GRAPHIC_CONTROL:
                control = data[start:position]
        elif data[position] == _IMAGE:
            # descriptor, its own colours, the least code size, the compressed pixels
            position = _after_blocks(data, position + 11 + _colour_table(data[position + 9]))
            return bytes(kept + control + data[start:position] + bytes([_TRAILER]))
        else:
            raise ValueError("a damaged GIF")
    raise ValueError("a GIF without an image")


def _colour_table(flags: int) -> int:
    """Return the bytes of the colour table that the packed field `flags` announces."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    """Return the position after a chain of data blocks, each led by its length, the last empty."""
    while data[position]:
        position += data[position] + 1
    return position + 1
