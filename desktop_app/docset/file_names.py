"""The one place where a name that a docset gives becomes the name of a file."""

import re
from pathlib import Path

from desktop_app.docset.errors import DocsetError
from desktop_app.i18n import translate

_PLAIN = re.compile(r"(?!\.+$)[\w.+-]{1,120}", re.ASCII)
"""No separator of any system, no drive, nothing that leads to the folder above."""


def docset_file_name(slug: str) -> str:
    """Return the name of the file for the docset `slug`, without any folder.

    Raises `DocsetError` for a slug that would lead elsewhere.

    >>> docset_file_name("python-3.15")
    'python-3.15.db'
    """
    if not _PLAIN.fullmatch(slug):
        raise DocsetError(
            translate(
                "Docset", "{slug} is no name for a docset; build it again under another name."
            ).format(slug=repr(slug))
        )
    return f"{slug}.db"


def path_of_vectors(docset: Path) -> Path:
    """Return the file beside a docset's that holds what its entries mean."""
    return docset.with_suffix(".vectors")
