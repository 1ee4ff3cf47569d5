"""Text as docsets store it: UTF-8, deflated against the docset's own dictionary."""

import zlib

LEVEL = 9

LARGEST_TEXT_BYTES = 64 << 20
"""Bytes of a text: what unpacks to more was made to fill the memory."""


def compress(text: str, dictionary: bytes = b"") -> bytes:
    """Deflate `text`; `dictionary` holds at most 32 kB of what texts of the docset share."""
    encoder = zlib.compressobj(LEVEL, wbits=-zlib.MAX_WBITS, memLevel=9, zdict=dictionary)
    return encoder.compress(text.encode()) + encoder.flush()


def decompress(data: bytes, dictionary: bytes = b"") -> str:
    """Return the text that `pack` deflated with the same dictionary.

    Raises `zlib.error` or `UnicodeDecodeError` for data that is damaged.
    """
    decoder = zlib.decompressobj(-zlib.MAX_WBITS, zdict=dictionary)
    text = decoder.decompress(data, LARGEST_TEXT_BYTES)
    if not decoder.eof or decoder.unused_data:
        raise zlib.error("a text is cut short, too long, or followed by something else")
    return text.decode()
